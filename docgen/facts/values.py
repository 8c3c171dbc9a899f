"""The value after a key or a dash, as far as it can be judged without YAML."""

from __future__ import annotations

import re
from typing import NamedTuple

from docgen.facts import slips, structure_slips
from docgen.facts.flow import close_of_flow
from docgen.facts.quotes import close_of_quoted
from docgen.facts.sheet import Kind, Sheet, Spot, indent_of, is_comment, without_comment
from docgen.facts.wide_brackets import narrowed_keys

_COLON = re.compile(r":(?= |$)")
_BLOCK_HEADER = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-]) *(?:$| #.*)")
_SIGNED = re.compile(r"&[\w-]+(?= |$)|![!\w<]\S*(?= |$)", re.ASCII)
_SIGNS = "&*!@`%|>,]}"


class ValueEnd(NamedTuple):
    """Where a value ends: its last row, whether it is still to come, whether it is plain."""

    row: int
    awaits: bool = False
    plain: bool = False


def read_value(sheet: Sheet, at: Spot, indent: int) -> ValueEnd:
    """Read the value that begins at a spot or behind it, of a key or dash at an indentation."""
    text = sheet.lines[at.row]
    column = at.column + indent_of(text[at.column :])
    spot = Spot(at.row, column)
    if column >= len(text):
        return ValueEnd(at.row, awaits=True)
    char = text[column]
    lone = text[column + 1 : column + 2] in ("", " ")
    if char == "#":
        return _comment_for_value(sheet, spot)
    if char in "\"'":
        end = close_of_quoted(sheet, spot, indent)
        return _closed(sheet, spot, end, at.row, indent)
    if char in "[{":
        end, reached = close_of_flow(sheet, spot, indent)
        return _closed(sheet, spot, end, reached, indent)
    if _BLOCK_HEADER.fullmatch(text, column):
        return _block_text(sheet, spot, indent)
    if signed := _SIGNED.match(text, column):
        return _behind_sign(sheet, spot, signed.end(), indent)
    return _plain(sheet, spot, lone)


def _behind_sign(sheet: Sheet, spot: Spot, end: int, indent: int) -> ValueEnd:
    """Accuse an anchor or a tag, and read on behind it."""
    text = sheet.lines[spot.row]
    whole, _ = without_comment(text, spot.column)
    source = sheet.source(spot, len(whole))
    sheet.accuse(structure_slips.sign_at_start(source, whole))
    sheet.lines[spot.row] = text[: spot.column] + " " * (end - spot.column) + text[end:]
    return read_value(sheet, Spot(spot.row, end), indent)


def _comment_for_value(sheet: Sheet, spot: Spot) -> ValueEnd:
    text = sheet.lines[spot.row]
    if is_comment(text, spot.column):
        sheet.mark(spot.row, spot.column, len(text), Kind.COMMENT)
        return ValueEnd(spot.row, awaits=True)
    form = slips.quoted(text[spot.column :].rstrip())
    sheet.accuse(slips.hash_cuts_text(sheet.source(spot), form))
    sheet.blank(spot, Spot(spot.row, len(text)))
    return ValueEnd(spot.row)


def _closed(sheet: Sheet, start: Spot, end: Spot | None, reached: int, indent: int) -> ValueEnd:
    if end is None:
        return ValueEnd(give_up(sheet, start, reached, indent))
    check_rest(sheet, start, end)
    if end.row in sheet.accused or start.row in sheet.accused:
        sheet.blank(start, Spot(end.row, len(sheet.lines[end.row])))
    return ValueEnd(end.row)


def give_up(sheet: Sheet, start: Spot, reached: int, indent: int) -> int:
    """Drop a value whose end is not known, and give the last row that it may cover."""
    row = start.row
    while row + 1 < len(sheet.lines):
        closes = sheet.lines[row + 1].lstrip(" ")[:1] in ("]", "}", '"')
        if not sheet.belongs(row + 1, indent) and not (closes and row + 1 <= reached):
            break
        row += 1
    sheet.blank(start, Spot(row, len(sheet.lines[row])))
    return row


def check_rest(sheet: Sheet, start: Spot, end: Spot) -> None:
    """Accuse what follows a quoted text or a bracket on its line, unless it is a comment."""
    text = sheet.lines[end.row]
    rest = text[end.column :]
    if not rest.strip(" "):
        return
    hash_at = end.column + indent_of(rest)
    if text[hash_at] == "#" and hash_at > end.column:
        sheet.mark(end.row, hash_at, len(text), Kind.COMMENT)
        return
    first = start.column if start.row == end.row else 0
    whole, _ = without_comment(text, first)
    spot = Spot(end.row, hash_at)
    if text[end.column - 1] in "]}":
        sheet.accuse(slips.brackets_in_text(sheet.source(spot), whole))
    else:
        sheet.accuse(slips.text_after_quote(sheet.source(spot), whole))


def _block_text(sheet: Sheet, spot: Spot, indent: int) -> ValueEnd:
    """Step over the lines below a | or >; all of them begin at least where the first does."""
    row = spot.row
    header = sheet.lines[row][spot.column :].split(" #")[0]
    wanted = 0 if any(char in header for char in "123456789") else None
    while row + 1 < len(sheet.lines) and sheet.belongs(row + 1, indent):
        row += 1
        text = sheet.lines[row]
        # A wide space is text for YAML, not indentation.
        start = indent_of(sheet.typed[row])
        if start <= indent and text.strip():
            sheet.accuse_margin(row)
        sheet.mark(row, 0, len(text), Kind.BLOCK)
        if not text.strip() or row in sheet.accused:
            continue
        wanted = start if wanted is None else wanted
        if start < wanted and not text.lstrip().startswith("#"):
            source = sheet.source(Spot(row, start), len(text.strip()))
            sheet.accuse(structure_slips.indentation(source, wanted))
            sheet.lines[row] = " " * (wanted - start) + text
    return ValueEnd(row)


def _plain(sheet: Sheet, spot: Spot, lone: bool) -> ValueEnd:
    line = sheet.lines[spot.row]
    text, hash_at = without_comment(line, spot.column)
    source = sheet.source(spot, len(text))
    colon = _COLON.search(text)
    form = narrowed_keys(text) if colon or text[0] == "｛" else ""
    if form:
        sheet.accuse(slips.full_width_form(sheet.source(spot), text[0], form))
    elif text[0] in "｛" and colon:
        sheet.accuse(slips.full_width_punctuation(sheet.source(spot), text[0]))
    elif text[0] == "-" and lone:
        sheet.accuse(structure_slips.list_on_key_line(source, text))
    elif text[0] in _SIGNS or (text[0] == "?" and lone):
        sheet.accuse(structure_slips.sign_at_start(source, text))
    elif colon:
        at = Spot(spot.row, spot.column + colon.start())
        sheet.accuse(slips.colon_in_text(sheet.source(at), text))
    elif hash_at < len(line) and not is_comment(line, hash_at):
        form = slips.quoted(line[spot.column :].rstrip())
        sheet.accuse(slips.hash_cuts_text(sheet.source(Spot(spot.row, hash_at)), form))
    else:
        if hash_at < len(line):
            sheet.mark(spot.row, hash_at, len(line), Kind.COMMENT)
        return ValueEnd(spot.row, plain=True)
    sheet.blank(spot, Spot(spot.row, len(line)))
    return ValueEnd(spot.row)
