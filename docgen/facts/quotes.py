"""Quoted text: where it closes, and the escapes in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.facts import slips, structure_slips
from docgen.facts.sheet import Kind, Sheet, Spot

_INSIDE = {
    '"': re.compile(r'(?:[^"\\]|\\(?:.|$))*'),
    "'": re.compile(r"(?:[^']|'')*"),
}
_KINDS = {'"': Kind.DOUBLE, "'": Kind.SINGLE}
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.|$)")
_NAMED = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    " ": " ",
    '"': '"',
    "/": "/",
    "\\": "\\",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}


def close_of_quoted(sheet: Sheet, at: Spot, indent: int) -> Spot | None:
    """Find the spot after the closing mark of the text that opens at a spot.

    A text that is not closed in lines deeper than `indent` is accused where it opens; then
    there is no spot, and the rest of its line is taken as text.
    """
    mark = sheet.lines[at.row][at.column]
    row, start = at.row, at.column + 1
    while row < len(sheet.lines) and (row == at.row or sheet.belongs(row, indent)):
        text = sheet.lines[row]
        inside = _INSIDE[mark].match(text, start)
        end = inside.end() if inside else start
        if text[end : end + 1] == mark:
            _mark(sheet, at, Spot(row, end + 1), _KINDS[mark])
            return Spot(row, end + 1)
        row, start = row + 1, 0
    sheet.accuse(slips.unclosed(sheet.source(at), mark))
    sheet.mark(at.row, at.column, len(sheet.lines[at.row]), _KINDS[mark])
    return None


def _mark(sheet: Sheet, start: Spot, end: Spot, kind: Kind) -> None:
    for row in range(start.row, end.row + 1):
        first = start.column if row == start.row else 0
        last = end.column if row == end.row else len(sheet.lines[row])
        sheet.mark(row, first, last, kind)


def escapes(sheet: Sheet, row: int) -> Iterator[tuple[int, str, str]]:
    """Column, typed form and meaning of each escape in the double quotes of a line.

    An escape without meaning is accused and left out.
    """
    text = sheet.lines[row]
    for stretch in sheet.stretches.get(row, ()):
        if stretch.kind is not Kind.DOUBLE:
            continue
        for found in _ESCAPE.finditer(text, stretch.start, stretch.end):
            meaning = _meaning(found[0][1:])
            if meaning is None:
                source = sheet.source(Spot(row, found.start()), len(found[0]))
                sheet.accuse(structure_slips.bad_escape(source, found[0]))
            else:
                yield found.start(), found[0], meaning


def _meaning(escape: str) -> str | None:
    if not escape:
        return ""
    if len(escape) > 1:
        number = int(escape[1:], 16)
        return chr(number) if number <= 0x10FFFF else None
    return _NAMED.get(escape)
