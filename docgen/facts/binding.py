"""Binding: written pieces to a schema, and what does not fit to findings."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Value, message
from docgen.diagnostics.source import Source
from docgen.facts.complaints import COMPLAINTS, OTHER, Complaint
from docgen.model.facts import BY_HAND, VALUE
from docgen.model.terms import Term
from docgen.model.written import WrittenMapping, WrittenSequence, WrittenText

S = TypeVar("S", bound=Term)


def bind(schema: type[S], root: WrittenMapping) -> tuple[S | None, tuple[Finding, ...]]:
    """Read a file's pieces as a schema; all that does not fit is reported at once."""
    try:
        return schema.model_validate(root), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, tuple(_finding(root, dict(detail)) for detail in details)


def _finding(root: WrittenMapping, detail: Mapping[str, Any]) -> Finding:
    kind, where = str(detail["type"]), tuple(detail["loc"])
    context: Mapping[str, Any] = detail.get("ctx") or {}
    complaint = COMPLAINTS.get(kind, OTHER)
    source, around = _find(root, where, at_key=kind == "extra_forbidden")
    written = str(context.get("written", ""))
    if kind == "literal_error":
        written = str(detail["input"])
    values: dict[str, Value] = {
        "key": str(where[-1]) if where else "",
        "written": written,
        "meant": str(context.get("hint", "")) or str(context.get("expected", "")),
        "nearest": _nearest(str(where[-1]) if where else "", around),
        "detail": str(detail["msg"]),
    }
    return _complain(complaint, kind, source, values)


def _complain(
    complaint: Complaint, kind: str, source: Source, values: Mapping[str, Value]
) -> Finding:
    def fill(template: str) -> Any:
        used = {name: value for name, value in values.items() if f"%({name})s" in template}
        return message(template, used)

    hint = complaint.hint
    if complaint.hint_without and not values[complaint.hint_needs]:
        hint = complaint.hint_without
    return Finding(
        code=complaint.code or kind,
        source=source,
        message=fill(complaint.said),
        observed=values["written"] or fill(complaint.observed),
        required=fill(complaint.required),
        hint=fill(hint),
    )


def _nearest(key: str, around: WrittenMapping | None) -> str:
    known = around.known_keys if around is not None else ()
    close = difflib.get_close_matches(key.lower(), known, n=1, cutoff=0.5)
    return close[0] if close else ""


def _find(
    root: WrittenMapping, where: tuple[str | int, ...], *, at_key: bool
) -> tuple[Source, WrittenMapping | None]:
    """The place that a location of the schema means, and the mapping it is in."""
    piece: Any = root
    around: WrittenMapping | None = root
    for depth, step in enumerate(where, start=1):
        piece = _stated_in(piece, step)
        match piece:
            case WrittenMapping() if step in piece:
                around = piece
                if at_key and depth == len(where):
                    key = next(key for key in piece if key == step)
                    return key.place.source, around
                piece = piece[WrittenText(str(step))]
            case WrittenSequence() if isinstance(step, int) and step < len(piece):
                piece = piece[step]
            case WrittenMapping():
                around = piece
                break
            case _:
                break
    return _stated_in(piece, None).place.source, around


def _stated_in(piece: Any, step: str | int | None) -> Any:
    """What a mapping such as `{value: …}` states; the schema's locations know no such key."""
    if isinstance(piece, WrittenMapping) and len(piece) == 1 and step not in piece:
        for key in (VALUE, BY_HAND):
            if isinstance(piece.get(WrittenText(key)), WrittenText | WrittenMapping):
                return piece[WrittenText(key)]
    return piece
