"""The search for slips line by line, before YAML sees the text."""

from __future__ import annotations

import re

from docgen.facts import slips, structure_slips
from docgen.facts.flow import close_of_flow
from docgen.facts.levels import Level, Levels, Shape
from docgen.facts.quotes import close_of_quoted
from docgen.facts.sheet import Kind, Sheet, Spot, indent_of, without_comment
from docgen.facts.values import ValueEnd, check_rest, give_up, read_value
from docgen.facts.wide_brackets import WIDE_OPENERS, narrowed_keys

_WIDE_KEY = re.compile(r"(\w+) ?：")
_TIGHT_KEY = re.compile(r"([A-Za-z_]\w*):(?!//)(?=[^ ])")
_TIGHT_ITEM = re.compile(r"([a-z_][a-z0-9_]*):(?!//)(?=[^ ])")
_COLON = re.compile(r":(?= |$)")
_LONE_KEY = re.compile("[a-z_]+")
_ANY_KEY = re.compile(r"[^#]*(:( |$)|：)")
_MARKER = re.compile(r"(---|\.\.\.)(?= |$)")
_SIGNS = "&*!@`%|>,]}"
_DASHES = "-—–－−―‒‑‐"


def search(sheet: Sheet) -> None:
    """Find the slips of typing in the lines of a file, and mend them as far as possible."""
    _BlockSearch(sheet).walk()


class _BlockSearch:
    """The walk through the lines of one file."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.levels = Levels()
        self.row = 0
        self.has_content = False

    @property
    def text(self) -> str:
        return self.sheet.lines[self.row]

    def walk(self) -> None:
        while self.row < len(self.sheet.lines):
            self._line()
            self.row += 1

    def _line(self) -> None:
        self.sheet.accuse_margin(self.row)
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

    def _document_sign(self, text: str) -> None:
        """Judge `---`, `...` and `%`: one `---` before everything else is all that may stand."""
        source = self.sheet.source(Spot(self.row, 0), len(text.rstrip()))
        self.sheet.lines[self.row] = ""
        if text[0] == "%":
            self.sheet.accuse(structure_slips.directive(source, text))
        elif self.has_content or text.rstrip() != "---":
            self.sheet.accuse(structure_slips.several_documents(source, text))
            del self.sheet.lines[self.row :]
        self.has_content = self.has_content or text[0] != "%"

    def _content(self, start: int) -> None:
        """Read the dashes of a line, then the key or the text after them."""
        column, first = start, True
        self._part_from_hyphen(column)
        while self.text[column] == "-" and self.text[column + 1 : column + 2] in ("", " "):
            self._settle(column, Shape.LIST, first)
            self.levels.awaits, self.levels.plain, first = True, False, False
            dash = column
            column += 1 + indent_of(self.text[column + 1 :])
            if column >= len(self.text) or self.text[column] == "#":
                self._take(read_value(self.sheet, Spot(self.row, dash + 1), dash))
                return
        self._entry(column, first)

    def _part_from_hyphen(self, column: int) -> None:
        """Accuse `-A1` or `— A1` where an element of a list belongs, and read on as of `- A1`."""
        text = self.text
        if text[column] not in _DASHES:
            return
        is_hyphen = text[column] == "-"
        if is_hyphen and text[column + 1 : column + 2] in ("", " ", "-"):
            return
        is_below_key = self.levels.awaits and bool(self.levels.open)
        is_beside = any(one == Level(column, Shape.LIST) for one in self.levels.open)
        if is_beside or (is_below_key and column >= self.levels.indent):
            typed, _ = without_comment(text, column)
            source = self.sheet.source(Spot(self.row, column))
            slip = slips.missing_space_after_hyphen if is_hyphen else slips.dash_for_hyphen
            self.sheet.accuse(slip(source, typed))
            self.sheet.lines[self.row] = f"{text[:column]}- {text[column:].lstrip(_DASHES + ' ')}"

    def _settle(self, column: int, shape: Shape, first: bool) -> None:
        if not first:
            self.levels.nest(column, shape)
            return
        wanted = self.levels.settle(column, shape)
        if wanted is not None and self.sheet.has_clear_margins:
            text = self.text[column:].rstrip()
            source = self.sheet.source(Spot(self.row, column), len(text))
            if wanted == column:
                self.sheet.accuse(structure_slips.side_by_side(source, text))
            else:
                self.sheet.accuse(structure_slips.indentation(source, wanted))
            self.sheet.break_at(self.row)

    def _entry(self, column: int, first: bool) -> None:
        """Read `key: value`, or a text alone, from a column on."""
        spot, indent = Spot(self.row, column), self.levels.above(column)
        reached = self.row
        if self.text[column] in "\"'":
            end = close_of_quoted(self.sheet, spot, indent)
        elif self.text[column] in "[{":
            end, reached = close_of_flow(self.sheet, spot, indent)
        else:
            self._plain_entry(column, first)
            return
        if end is None:
            self.row = give_up(self.sheet, spot, reached, indent)
            self._end_of_value()
        elif end.row == self.row and self._closed_key(spot, end, first):
            return
        else:
            self._closed_value(spot, end, first)

    def _closed_key(self, spot: Spot, end: Spot, first: bool) -> bool:
        """Read on behind a key in quotes or brackets, if it is a key."""
        at = end.column + indent_of(self.text[end.column :])
        if self.text[at : at + 1] == "：":
            self._widen(self.text[spot.column : end.column], Spot(self.row, at))
        if not _COLON.match(self.text, at):
            return False
        self._settle(spot.column, Shape.MAPPING, first)
        self._take(read_value(self.sheet, Spot(self.row, at + 1), spot.column))
        return True

    def _closed_value(self, spot: Spot, end: Spot, first: bool) -> None:
        check_rest(self.sheet, spot, end)
        if first and self._needs_key(spot.column) and self.levels.open:
            text = self.text[spot.column :].strip()
            source = self.sheet.source(spot, len(text))
            self.sheet.accuse(slips.missing_colon(source, text))
            self.sheet.break_at(self.row)
        if end.row in self.sheet.accused or spot.row in self.sheet.accused:
            self.sheet.blank(spot, Spot(end.row, len(self.sheet.lines[end.row])))
        self.row = end.row
        self._end_of_value()

    def _plain_entry(self, column: int, first: bool) -> None:
        text, _ = without_comment(self.text, column)
        wide = _WIDE_KEY.match(text)
        tight = (_TIGHT_KEY if first else _TIGHT_ITEM).match(text)
        colon = _COLON.search(text)
        if wide and (colon is None or colon.start() >= wide.end()):
            colon_at = column + wide.end() - 1
            self._widen(wide[1], Spot(self.row, colon_at))
        elif tight and (colon is None or '"' in text[: colon.start()]):
            colon_at = column + tight.end(1)
            source = self.sheet.source(Spot(self.row, colon_at))
            self.sheet.accuse(slips.missing_space(source, tight[1], text[tight.end() :]))
            self._insert_space(colon_at)
        elif colon is not None:
            colon_at = column + colon.start()
        else:
            self._text_alone(column, first, text)
            return
        key = self.text[column:colon_at]
        if self._sound_key(column, key):
            self._settle(column, Shape.MAPPING, first)
            self._take(read_value(self.sheet, Spot(self.row, colon_at + 1), column))

    def _sound_key(self, column: int, key: str) -> bool:
        """Accuse a key that is none; only with `<<` can the search go on."""
        source = self.sheet.source(Spot(self.row, column), len(key))
        if key.strip() == "<<":
            self.sheet.accuse(structure_slips.merge_key(source))
        elif not key and self.row > 0 and self.sheet.typed[self.row - 1].lstrip()[:1] == "?":
            self.sheet.accused.add(self.row)
        elif not key or key.startswith("? "):
            self.sheet.accuse(structure_slips.key_not_text(source, key or ":"))
        elif key[0] in _SIGNS:
            self.sheet.accuse(structure_slips.sign_at_start(source, key))
        elif key[0] in WIDE_OPENERS and (form := narrowed_keys(self.text, column)):
            mark = self.sheet.source(Spot(self.row, column))
            self.sheet.accuse(slips.full_width_form(mark, key[0], form))
        else:
            return True
        if key.strip() != "<<":
            self.sheet.lines[self.row] = (
                self.text[:column] + "key:" + self.text[column + len(key) + 1 :]
            )
            self.sheet.break_at(self.row)
        return True

    def _widen(self, key: str, spot: Spot) -> None:
        """Accuse a full-width colon and read on as if it were an ASCII one."""
        self.sheet.accuse(slips.full_width_colon(self.sheet.source(spot), key))
        text = self.text
        self.sheet.lines[self.row] = text[: spot.column] + ":" + text[spot.column + 1 :]
        self._insert_space(spot.column)

    def _insert_space(self, colon_at: int) -> None:
        text = self.text
        if text[colon_at + 1 :].strip(" "):
            self.sheet.lines[self.row] = text[: colon_at + 1] + " " + text[colon_at + 1 :]

    def _text_alone(self, column: int, first: bool, text: str) -> None:
        """Judge a text without a key: an item, a value on a line of its own, or a slip."""
        if first and not self.levels.open:
            self._text_at_root(column, text)
        elif first and self._needs_key(column):
            self._text_for_key(column, text)
        else:
            self._take(read_value(self.sheet, Spot(self.row, column), self.levels.above(column)))

    def _needs_key(self, column: int) -> bool:
        return not (self.levels.awaits and self.levels.is_deeper(column))

    def _text_at_root(self, column: int, text: str) -> None:
        """A file without any key is no mapping, which YAML will tell; else a key is missing."""
        if not any(_ANY_KEY.match(line) for line in self.sheet.lines[self.row + 1 :]):
            self.row = len(self.sheet.lines)
            return
        self._without_key(column, text)

    def _text_for_key(self, column: int, text: str) -> None:
        if not (self.levels.plain and self.levels.is_deeper(column)):
            self._without_key(column, text)
            return
        source = self.sheet.source(Spot(self.row, column), len(text))
        self.sheet.accuse(structure_slips.multi_line_plain(source, text))
        self.sheet.lines[self.row] = ""
        while self.row + 1 < len(self.sheet.lines):
            after = self.sheet.lines[self.row + 1]
            if not self.sheet.belongs(self.row + 1, self.levels.indent) or _ANY_KEY.match(after):
                return
            self.row += 1
            self.sheet.lines[self.row] = ""

    def _without_key(self, column: int, text: str) -> None:
        source = self.sheet.source(Spot(self.row, column), len(text))
        if text == "?" or text.startswith("? "):
            self.sheet.accuse(structure_slips.key_not_text(source, text))
        elif text[0] in _SIGNS:
            self.sheet.accuse(structure_slips.sign_at_start(source, text))
        elif _LONE_KEY.fullmatch(text) and self._is_above_its_lines(column):
            self.sheet.accuse(slips.missing_colon_after(source, text))
            self.sheet.lines[self.row] = f"{self.text[:column]}{text}:"
            self._settle(column, Shape.MAPPING, first=True)
            self.levels.awaits, self.levels.plain = True, False
            return
        else:
            self.sheet.accuse(slips.missing_colon(source, text, self.levels.plain))
        self.sheet.lines[self.row] = ""

    def _is_above_its_lines(self, column: int) -> bool:
        """Does the next line with something in it stand below a key at this column?"""
        after = (line for line in self.sheet.lines[self.row + 1 :] if line.strip())
        line = next((one for one in after if one.lstrip()[0] != "#"), "")
        indent = indent_of(line)
        return bool(line) and (indent > column or (indent == column and line[indent:][:2] == "- "))

    def _take(self, end: ValueEnd) -> None:
        self.row = end.row
        self.levels.awaits = end.awaits
        self.levels.plain = end.plain

    def _end_of_value(self) -> None:
        self.levels.awaits = self.levels.plain = False
