"""Binding: written pieces to a schema, and what does not fit to findings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Value, message
from docgen.diagnostics.source import Source
from docgen.facts.complaint import Complaint
from docgen.facts.complaints import COMPLAINTS, OTHER
from docgen.facts.misspelt import (
    Complained,
    KeyNames,
    misspelt_marker,
    no_names,
    without_echoes,
)
from docgen.facts.slips import quoted
from docgen.facts.unindented import NOT_INDENTED, with_unindented
from docgen.model.facts import BY_HAND, VALUE, has_han
from docgen.model.meant_words import listed_words, word_meant
from docgen.model.terms import Term
from docgen.model.written import Shape, WrittenMapping, WrittenSequence, WrittenText

S = TypeVar("S", bound=Term)


def bind(
    schema: type[S], root: WrittenMapping, names: KeyNames = no_names
) -> tuple[S | None, tuple[Finding, ...]]:
    """Read a file's pieces as a schema; all that does not fit is reported at once.

    `names` are what the keys are called in Chinese, for keys that were typed so.
    """
    try:
        return schema.model_validate(root), ()
    except ValidationError as error:
        told = [_complained(root, detail) for detail in error.errors(include_url=False)]
        complaints = with_unindented(told, lambda where: _find(root, where).around)
        mappings = {
            one.where[:-1]: around
            for one in complaints
            if (around := _find(root, one.where).around) is not None
        }
        roots = without_echoes(complaints, mappings, names)
        return None, tuple(_finding(root, one) for one in roots)


def _complained(root: WrittenMapping, detail: ErrorDetails) -> Complained:
    """A detail of the schema's error; one about a marker that was misspelt is about its key."""
    kind, where = str(detail["type"]), tuple(detail["loc"])
    if kind in ("single-value", "stands-alone"):
        marker = misspelt_marker(_find(root, where).piece)
        if marker is not None:
            key, nearest = marker
            return Complained(
                kind="misspelt", where=(*where, key), detail={"msg": ""}, nearest=nearest
            )
    return Complained(kind=kind, where=where, detail=dict(detail))


def _finding(root: WrittenMapping, complained: Complained) -> Finding:
    kind, where, detail = complained.kind, complained.where, complained.detail
    context: Mapping[str, Any] = detail.get("ctx") or {}
    at_key = kind in ("extra_forbidden", "misspelt", NOT_INDENTED)
    found = _find(root, where, at_key=at_key)
    written = str(context.get("written", ""))
    nearest = complained.nearest
    if kind == "literal_error":
        written = str(detail["input"])
    meant = _meant(complained, found, written)
    if kind in ("literal_error", "form-of-contribution"):
        nearest = word_meant(written, meant.split(", "))
    if kind == "missing" and found.around is not None:
        kind, meant = _missing(found.around, str(where[-1]))
    if kind in ("id", "record-id") and isinstance(where[-1], int):
        together = _TOGETHER.split(written)
        likely = _ID if _MARKS.search(written) else _ID_OF_RECORD
        if len(together) > 1 and all(map(likely.fullmatch, together)):
            kind, meant = "ids-together", ", ".join(together)
    if found.is_flow and "," in meant and kind in ("amount", "currency-sign"):
        meant = quoted(meant)
    values: dict[str, Value] = {
        "key": str(where[-1]) if where else "",
        "written": written,
        "meant": meant,
        "nearest": nearest,
        "detail": str(detail.get("msg", "")),
    }
    return _complain(COMPLAINTS.get(_ALIASES.get(kind, kind), OTHER), kind, found.source, values)


def _meant(complained: Complained, found: _Found, written: str) -> str:
    """What was meant by what was typed; else what the schema itself suggests."""
    context: Mapping[str, Any] = complained.detail.get("ctx") or {}
    match complained.kind, found.piece:
        case "literal_error", _:
            return ", ".join(re.findall("'([^']*)'", str(context.get("expected", ""))))
        case "tuple_type", WrittenText() as typed if typed:
            return f"[{listed_words(typed) or ', '.join(_COMMAS.split(typed.strip(_BRACKETS)))}]"
        case "single-value", [WrittenText() as lone]:
            return str(lone)
        case "both-languages", _:
            return _in_both_languages(written) if written else ""
        case _:
            return str(context.get("hint", ""))


def _missing(around: WrittenMapping, key: str) -> tuple[str, str]:
    """Which complaint a missing key is, and what is told of it: its keys, or all in braces."""
    shape = around.known_keys.get(key, Shape("fact"))
    if around.is_flow:
        value = "{zh: …, en: …}" if shape.name == "wording" else "…"
        kind = "missing-word-in-braces" if shape.name == "word" else "missing-in-braces"
        others = "…"
        if around.known_keys.keys() == {"zh", "en"}:
            others = ", ".join(f"{one}: {_in_quotes(text)}" for one, text in around.items())
        return kind, f"{{{', '.join(filter(None, (others, f'{key}: {value}')))}}}"
    return _MISSING.get(shape.name, "missing"), ", ".join(shape.keys)


def _in_quotes(written: Any) -> str:
    """A text as it can be typed in braces."""
    match written:
        case WrittenText():
            return quoted(written) if _NEEDS_QUOTES.search(written) else str(written)
        case WrittenSequence(between=str(between)):
            return f"[{between}]"
        case _:
            return "…"


def _in_both_languages(written: str) -> str:
    """A text in one language as it is typed for both, open in the other."""
    text = _in_quotes(WrittenText(written))
    if has_han(written):
        return f"{{zh: {text}, en: [to be translated]}}"
    return f"{{zh: [to be translated], en: {text}}}"


_BRACKETS = "【】［］（）()｛｝〔〕 "
_COMMAS = re.compile(r"\s*[,，、;；]\s*")
_NEEDS_QUOTES = re.compile("[][,:#{}\"'&*!|>%@`]|^[-? ]")
_TOGETHER = re.compile("[ 、，,;；/]+|和|与|及")
_MARKS = re.compile("[、，,;；/和与及]")
_ID = re.compile("[A-Za-z0-9][A-Za-z0-9-]*")
_ID_OF_RECORD = re.compile("[A-Z][A-Z0-9-]*[0-9][A-Z0-9-]*|[A-Z]")
"""With nothing but blanks between them, words may be a name."""
_ALIASES = {"misspelt": "extra_forbidden"}
_MISSING = {
    "wording": "missing-wording",
    "list": "missing-list",
    "mapping": "missing-mapping",
    "word": "missing-word",
}


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


class _Found(NamedTuple):
    """What stands at a location of the schema: the piece, the mapping it is in, its place."""

    source: Source
    piece: Any
    around: WrittenMapping | None
    is_flow: bool


def _find(
    root: WrittenMapping, where: tuple[str | int, ...], *, at_key: bool = False
) -> _Found:
    """Find what a location of the schema means, and whether brackets stand around it."""
    piece: Any = root
    around: WrittenMapping | None = root
    is_flow = False
    for depth, step in enumerate(where, start=1):
        piece = _stated_in(piece, step)
        is_flow = is_flow or _is_in_brackets(piece)
        match piece:
            case WrittenMapping() if step in piece:
                around = piece
                if at_key and depth == len(where):
                    key = next(key for key in piece if key == step)
                    return _Found(key.place.source, key, around, is_flow)
                piece = piece[WrittenText(str(step))]
            case WrittenSequence() if isinstance(step, int) and step < len(piece):
                piece = piece[step]
            case WrittenMapping():
                around = piece
                break
            case _:
                break
    stated = _stated_in(piece, None)
    is_flow = is_flow or (stated is not piece and _is_in_brackets(piece))
    return _Found(stated.place.source, stated, around, is_flow)


def _is_in_brackets(piece: object) -> bool:
    """Is a mapping or a list written in brackets, where commas separate?"""
    match piece:
        case WrittenSequence(between=between):
            return between is not None
        case WrittenMapping(is_flow=is_flow):
            return is_flow
        case _:
            return False


def _stated_in(piece: Any, step: str | int | None) -> Any:
    """What a mapping such as `{value: …}` states; the schema's locations know no such key."""
    if isinstance(piece, WrittenMapping) and len(piece) == 1 and step not in piece:
        for key in (VALUE, BY_HAND):
            if isinstance(piece.get(WrittenText(key)), WrittenText | WrittenMapping):
                return piece[WrittenText(key)]
    return piece
