"""One file read as its schema, with all findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.facts.annotating import annotate
from docgen.facts.binding import bind
from docgen.facts.misspelt import KeyNames, nearest_key, no_names
from docgen.facts.reading import read_text
from docgen.model.terms import Term
from docgen.model.written import WrittenText

FORMAT = "1"
NUMBERED = (
    "appendices",
    "contributions",
    "reports",
    "meetings",
    "resolutions",
    "notices",
    "dissolutions",
    "letters",
    "plain-resolutions",
)
"""The folders of records, each called by its id or its number."""

_REMEMBERED = 1 << 13
"""Files; a contract has some fifty, and a run holds all of its contracts anyway."""


@dataclass(frozen=True, kw_only=True)
class BoundFile:
    """One file as far as it could be read."""

    term: Term | None
    findings: tuple[Finding, ...]
    lines: tuple[str, ...]


@dataclass
class _Last:
    """What a file held when it was read last."""

    data: bytes | None = None
    bound: BoundFile | None = None


def bind_file(
    file: str, data: bytes, schema: type[Term], path: str, names: KeyNames = no_names
) -> BoundFile:
    """Read a file as a schema; its mapping stands among the facts at `path`, or below it.

    What is as it was the last time is not read again: contracts share law packs, and a save
    seldom touches more than one file. What a file held before that is forgotten. `names` are
    what the keys are called in Chinese, which is the same throughout a run.
    """
    last = _last(file, schema, path)
    if last.bound is None or last.data != data:
        last.bound, last.data = _bind(file, data, schema, path, names), data
    return last.bound


@lru_cache(maxsize=_REMEMBERED)
def _last(_file: str, _schema: type[Term], _path: str) -> _Last:
    return _Last()


def _bind(
    file: str, data: bytes, schema: type[Term], path: str, names: KeyNames
) -> BoundFile:
    reading = read_text(file, data)
    if reading.written is None:
        return BoundFile(term=None, findings=reading.findings, lines=reading.lines)
    root = reading.written.root
    of_places = annotate(root, _record_path(path, root))
    wrong_format = check_format(root)
    if wrong_format is not None:
        findings = (*reading.findings, *of_places, wrong_format)
        return BoundFile(term=None, findings=findings, lines=reading.lines)
    term, of_values = bind(schema, root, names)
    findings = (*reading.findings, *of_places, *of_values)
    return BoundFile(term=term, findings=findings, lines=reading.lines)


def _record_path(path: str, root: Mapping[Any, Any]) -> str:
    """Records are called by their id, appendices by their number."""
    for key in ("id", "number"):
        name = root.get(WrittenText(key))
        if path in NUMBERED and isinstance(name, WrittenText):
            return f"{path}.{name}"
    return path


def check_format(root: Mapping[Any, Any]) -> Finding | None:
    """Find that a file does not say in which format it is written."""
    key = WrittenText("format")
    stated = root.get(key)
    if stated == FORMAT:
        return None
    alike = (one for one in root if len(one) >= len(key) - 1 and nearest_key(one, (key,)))
    misspelt = next(alike, None)
    if stated is None and misspelt is not None:
        return Finding(
            code="format",
            source=misspelt.place.source,
            message=message("the file does not say that it is written in format 1"),
            observed=str(misspelt),
            required="format: 1",
            hint=message("did you mean %(nearest)s?", {"nearest": "format"}),
        )
    place = stated.place if isinstance(stated, WrittenText) else getattr(root, "place")  # noqa: B009
    return Finding(
        code="format",
        source=place.source,
        message=message("the file does not say that it is written in format 1"),
        observed=str(stated) if isinstance(stated, WrittenText) else message("nothing"),
        required="format: 1",
        hint=message("make the first line: format: 1"),
    )
