"""Which id was meant where a name, a title or an article was typed in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.facts.reading import read_text
from docgen.model.meant_words import citation_meant, word_meant
from docgen.model.spelled_numbers import plain
from docgen.model.written import WrittenMapping, WrittenSequence, WrittenText

_LISTS: Mapping[str, str] = {
    "director": "directors", "holder": "directors", "replaces": "directors",
    "circulated_by": "directors", "proposed_by": "directors",
    "party": "parties", "from": "parties", "to": "parties", "by": "parties",
    "from_party": "parties", "appointed_by": "parties", "seller": "parties",
    "office": "offices", "signed_by": "offices", "legal_representative": "offices",
    "matter": "matters", "ground": "grounds", "means": "means",
}  # fmt: skip
"""In which list the things stand that are named behind a key."""

_NAMED_BY = ("name", "called", "title", "matter", "basis")
_OF_THE_HOUSE = {"matters": ("ordinary",), "means": ("hand",)}
"""Ids that no list defines."""

_ID = re.compile("[A-Za-z0-9-]+")
_KEY = re.compile(r"([a-z_]+): *(?:\[[^\]:]*)?$")
_KEY_ABOVE = re.compile(r" *(?:- )?([a-z_]+): *(?:#.*)?")


class _Named(NamedTuple):
    """Something with an id, the list that it stands in, and a name of it."""

    list: str
    id: str
    name: str


def with_meant_ids(
    findings: list[Finding],
    files: Mapping[str, bytes],
    lines: Mapping[str, tuple[str, ...]],
) -> list[Finding]:
    """Tell those who typed a name in place of an id which id it is, or which there are."""
    if not any(finding.code == "id" for finding in findings):
        return findings
    named = tuple(_all_named(files))
    return [_with_meant(one, named, lines) if one.code == "id" else one for one in findings]


def _with_meant(
    finding: Finding, named: tuple[_Named, ...], lines: Mapping[str, tuple[str, ...]]
) -> Finding:
    typed, key = str(finding.observed), _key_of(finding.source, lines)
    if key == "id":
        # It is given here, not named.
        return finding
    within = _LISTS.get(key, "")
    listed = (one.id for one in named if one.list == within) if within else ()
    ids = dict.fromkeys((*listed, *_OF_THE_HOUSE.get(within, ())))
    meant = _meant(typed, within, named) or (word_meant(typed, ids) if ids else "")
    if meant:
        return replace(finding, hint=message("type %(meant)s", {"meant": meant}))
    if ids and not typed.isascii():
        known = message("those that exist: %(known)s", {"known": ", ".join(ids)})
        return replace(finding, hint=known)
    return finding


def _meant(typed: str, within: str, named: tuple[_Named, ...]) -> str:
    """The one id that a name stands for, in the list that its key asks for if that is known."""
    names = {plain(typed).casefold(), citation_meant(typed)} - {""}
    ids = {one.id for one in named if one.name in names and within in ("", one.list)}
    return ids.pop() if len(ids) == 1 else ""


def _key_of(source: Source, lines: Mapping[str, tuple[str, ...]]) -> str:
    """The key that a value stands behind, or the element of a list below."""
    of_file = lines[source.file]
    before = of_file[source.line - 1][: source.column - 1]
    if found := _KEY.search(before):
        return found[1]
    if before.strip() == "-":
        for line in reversed(of_file[: source.line - 1]):
            if found := _KEY_ABOVE.fullmatch(line):
                return found[1]
    return ""


def _all_named(files: Mapping[str, bytes]) -> Iterator[_Named]:
    for file, data in files.items():
        written = read_text(file, data).written
        if written is not None:
            yield from _named_in(written.root, "")


def _named_in(piece: Any, within: str) -> Iterator[_Named]:
    match piece:
        case WrittenSequence():
            for element in piece:
                yield from _named_in(element, within)
        case WrittenMapping():
            name = piece.get(WrittenText("id"))
            if isinstance(name, WrittenText) and _ID.fullmatch(name):
                yield from (_Named(within, str(name), called) for called in _names(piece))
            for key, value in piece.items():
                yield from _named_in(value, str(key))
        case _:
            pass


def _names(piece: WrittenMapping) -> Iterator[str]:
    """What something is called, in either language, and the article that it is under."""
    yield ""
    for key in _NAMED_BY:
        match piece.get(WrittenText(key)):
            case WrittenMapping() as wording:
                for text in wording.values():
                    if isinstance(text, WrittenText):
                        yield plain(text).casefold()
            case WrittenText() as text if key == "basis":
                yield str(text)
            case _:
                pass
