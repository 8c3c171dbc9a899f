"""The search for slips line by line, before YAML sees the text."""

from __future__ import annotations

import re

from docgen.facts import slips, structure_slips
from docgen.facts.flow import close_of_flow
from docgen.facts.levels import Levels, Shape
from docgen.facts.quotes import close_of_quoted
from docgen.facts.sheet import (
    Kind,
    Sheet,
    Spot,
    indent_of,
    is_comment,
    without_comment,
)

_WIDE_KEY = re.compile(r"(\w+) ?：")
_TIGHT_KEY = re.compile(r"([A-Za-z_]\w*):(?!//)(?=[^ ])")
_TIGHT_ITEM = re.compile(r"([a-z_][a-z0-9_]*):(?!//)(?=[^ ])")
_COLON = re.compile(r":(?= |$)")
_BLOCK_HEADER = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-]) *(?:$| #.*)")
_SIGNS = "&*!@`%|>,]}"
_MARKER = re.compile(r"(---|\.\.\.)(?= |$)")


class _BlockSearch:
    """The walk through the lines of one file."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.levels = Levels()
        self.row = 0
        self.has_content = False
        self.has_key = False
        self.lenient = False

    @property
    def text(self) -> str:
        return self.sheet.lines[self.row]

    def walk(self) -> None:
        while self.row < len(self.sheet.lines):
            self._line()
            self.row += 1

    def _line(self) -> None:
        self._tabs()
        text = self.text
        start = indent_of(text)
        if start == len(text):
            return
        if text[start] == "#":
            self.sheet.mark(self.row, start, len(text), Kind.COMMENT)
        elif start == 0 and (text[0] == "%" or _MARKER.match(text)):
            self._document_sign(text)
        else:
            self._content(start)
            self.has_content = True

    def _tabs(self) -> None:
        before = self.text[: len(self.text) - len(self.text.lstrip(" \t"))]
        if "\t" in before and before != self.text:
            spot = Spot(self.row, before.index("\t"))
            self.sheet.accuse(structure_slips.tab(self.sheet.source(spot)))
            self.sheet.lines[self.row] = before.replace("\t", "  ") + self.text[len(before) :]
            self.sheet.sound = False
            self.lenient = True

    def _document_sign(self, text: str) -> None:
        source = self.sheet.source(Spot(self.row, 0), len(text.rstrip()))
        if text[0] == "%":
            self.sheet.accuse(structure_slips.directive(source, text))
        elif self.has_content or text.startswith("..."):
            self.sheet.accuse(structure_slips.several_documents(source, text))
            del self.sheet.lines[self.row :]
            return
        elif text.rstrip() != "---":
            self.sheet.accuse(structure_slips.several_documents(source, text))
        self.has_content = self.has_content or text[0] == "-"
        self.sheet.lines[self.row] = ""

    def _content(self, start: int) -> None:
        """Read the dashes of a line, then the key or the text after them."""
        column, first = start, True
        while self.text[column] == "-" and self.text[column + 1 : column + 2] in ("", " "):
            self._settle(column, Shape.LIST, first)
            self.levels.awaits, self.levels.plain, first = True, False, False
            column += 1 + indent_of(self.text[column + 1 :])
            if column >= len(self.text) or self.text[column] == "#":
                self._comment_after(column, Spot(self.row, column))
                return
        self._entry(column, first)

    def _settle(self, column: int, shape: Shape, first: bool) -> None:
        if not first:
            self.levels.nest(column, shape)
            return
        wanted = self.levels.settle(column, shape)
        if wanted is not None and not self.lenient:
            source = self.sheet.source(Spot(self.row, column), len(self.text.rstrip()) - column)
            self.sheet.accuse(structure_slips.indentation(source, wanted))
            self.sheet.sound = False

    def _entry(self, column: int, first: bool) -> None:
        """Read `key: value`, or a text alone, from a column on."""
        char, row = self.text[column], self.row
        indent = self.levels.above(column)
        if char in "\"'":
            end = close_of_quoted(self.sheet, Spot(row, column), indent)
        elif char in "[{":
            end, self.row = close_of_flow(self.sheet, Spot(row, column), indent)
        else:
            self._plain_entry(column, first)
            return
        if end is None:
            self._give_up(Spot(row, column), indent)
            return
        self.row = end.row
        after = self.text[end.column :].lstrip(" ")
        if after.startswith("：") and end.row == row:
            key = self.text[column : end.column]
            self._widen(key, Spot(row, self.text.index("：", end.column)))
            after = ":"
        if _COLON.match(after) and end.row == row:
            self._settle(column, Shape.MAPPING, first)
            self._value(self.text.index(":", end.column) + 1, column)
            return
        self._alone(column, first)
        self._rest(Spot(row, column), end)

    def _plain_entry(self, column: int, first: bool) -> None:
        text, _ = without_comment(self.text, column)
        wide = _WIDE_KEY.match(text)
        tight = (_TIGHT_KEY if first else _TIGHT_ITEM).match(text)
        colon = _COLON.search(text)
        if wide and (colon is None or colon.start() > wide.end()):
            self._widen(wide[1], Spot(self.row, column + wide.end() - 1))
            colon_at = column + wide.end() - 1
        elif colon is not None:
            colon_at = column + colon.start()
        elif tight and not self._runs_on(column, first):
            colon_at = column + tight.end(1)
            source = self.sheet.source(Spot(self.row, colon_at))
            self.sheet.accuse(slips.missing_space(source, tight[1], text[tight.end() :]))
            self._insert_space(colon_at)
        else:
            self._text_alone(column, first, text)
            return
        if not self._key_sign(column, text):
            self._settle(column, Shape.MAPPING, first)
            self.has_key = True
            self._value(colon_at + 1, column)

    def _key_sign(self, column: int, text: str) -> bool:
        """Accuse a key that begins with a sign of YAML's own."""
        source = self.sheet.source(Spot(self.row, column), len(text))
        if text.startswith("? "):
            self.sheet.accuse(structure_slips.key_not_text(source, text))
        elif text[0] == ":":
            self.sheet.accuse(structure_slips.key_not_text(source, text))
        elif text[0] in _SIGNS:
            self.sheet.accuse(structure_slips.sign_at_start(source, text))
        else:
            return False
        self.sheet.sound = False
        return True

    def _widen(self, key: str, spot: Spot) -> None:
        """Accuse a full-width colon and read on as if it were an ASCII one."""
        self.sheet.accuse(slips.full_width_colon(self.sheet.source(spot), key))
        self.sheet.lines[spot.row] = (
            self.text[: spot.column] + ":" + self.text[spot.column + 1 :]
        )
        self._insert_space(spot.column)

    def _insert_space(self, colon_at: int) -> None:
        text = self.text
        if text[colon_at + 1 :].strip(" "):
            self.sheet.lines[self.row] = text[: colon_at + 1] + " " + text[colon_at + 1 :]

    def _runs_on(self, column: int, first: bool) -> bool:
        """Would YAML take a line without a key as more of the text above?"""
        deeper = self.levels.is_deeper(column) and not self.levels.awaits
        return first and deeper and self.levels.plain

    def _text_alone(self, column: int, first: bool, text: str) -> None:
        """Judge a plain text without a key: an item, a value on its own line, or a slip."""
        spot = Spot(self.row, column)
        source = self.sheet.source(spot, len(text))
        if not text:
            return
        if self._runs_on(column, first):
            self._drop_continuation(structure_slips.multi_line_plain(source, text))
            return
        if text[0] == "?" and text[1:2] in ("", " "):
            self.sheet.accuse(structure_slips.key_not_text(source, text))
            self.sheet.sound = False
            return
        if self._alone(column, first) and not _BLOCK_HEADER.match(text):
            self.sheet.accuse(slips.missing_colon(source, text))
            self.sheet.lines[self.row] = ""
            return
        self._plain_value(column, self.levels.above(column))

    def _alone(self, column: int, first: bool) -> bool:
        """Take note of a value without a key; is a key needed here?"""
        needed = first and not (self.levels.awaits and self.levels.is_deeper(column))
        self.levels.awaits = False
        self.levels.plain = False
        return needed

    def _drop_continuation(self, finding: object) -> None:
        raise NotImplementedError(finding)
