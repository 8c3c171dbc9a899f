"""Lists in [ ] and mappings in { }: where they close, and the slips inside."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docgen.facts import entries, slips, structure_slips
from docgen.facts.entries import Entry
from docgen.facts.quotes import close_of_quoted
from docgen.facts.sheet import Kind, Sheet, Spot, indent_of, is_comment

_CLOSES = {"]": "[", "}": "{"}
_SIGNS = "&*!@`%|>"
_PLAIN_END = re.compile(r"[,\[\]{}]|:(?=[ ,\[\]{}]|$)| +#| *$")


@dataclass(kw_only=True)
class _Frame:
    """One open bracket, the entry that is being read in it, and those before."""

    opener: str
    spot: Spot
    entry: Entry = field(default_factory=Entry)
    before: list[Entry] = field(default_factory=list)


class _FlowSearch:
    """The walk through one outermost pair of brackets."""

    def __init__(self, sheet: Sheet, at: Spot, indent: int) -> None:
        self.sheet = sheet
        self.at = at
        self.indent = indent
        self.row = at.row
        self.column = at.column
        self.frames: list[_Frame] = []
        self.lost = False

    @property
    def text(self) -> str:
        return self.sheet.lines[self.row]

    @property
    def spot(self) -> Spot:
        return Spot(self.row, self.column)

    def end(self) -> Spot | None:
        """Walk to the spot after the closing bracket, None if there is none."""
        while not self.lost:
            if not self.text[self.column :].strip(" "):
                if not self._next_row():
                    self._unclosed()
                continue
            if self.text[self.column] == " ":
                self.column += 1
                continue
            self._token(self.text[self.column])
            if not self.frames:
                return self.spot
        return None

    def _next_row(self) -> bool:
        self.row, self.column = self.row + 1, 0
        if self.row >= len(self.sheet.lines):
            return False
        closes = self.text.lstrip(" ")[:1] in ("]", "}")
        same = closes and indent_of(self.text) >= self.indent
        return same or self.sheet.belongs(self.row, self.indent)

    def _unclosed(self) -> None:
        self.lost = True
        frame = self.frames[0]
        line = self.sheet.lines[frame.spot.row]
        for wide in "］｝】":
            at = line.rfind(wide)
            if at > frame.spot.column:
                source = self.sheet.source(Spot(frame.spot.row, at))
                self.sheet.accuse(slips.full_width_punctuation(source, wide))
                return
        self.sheet.accuse(slips.unclosed(self.sheet.source(frame.spot), frame.opener))

    def _token(self, char: str) -> None:
        match char:
            case "[" | "{":
                self._open(char)
            case "]" | "}":
                self._close(char)
            case ",":
                self._end_entry(comma=True)
                self.column += 1
            case ":" if self._is_colon():
                self.frames[-1].entry.add_colon(self.spot)
                self.column += 1
            case "#":
                self._comment()
            case '"' | "'" if not self.frames[-1].entry.is_open_text:
                self._quote()
            case _:
                self._plain(char)

    def _is_colon(self) -> bool:
        after = self.text[self.column + 1 : self.column + 2]
        return after in ("", " ", ",", "[", "]", "{", "}") or self.frames[-1].entry.is_closed

    def _open(self, char: str) -> None:
        if self.frames:
            self.frames[-1].entry.add_closed(self.spot, bracket=True)
        self.frames.append(_Frame(opener=char, spot=self.spot))
        self.column += 1

    def _close(self, char: str) -> None:
        frame = self.frames[-1]
        if frame.opener != _CLOSES[char]:
            self.lost = True
            self.sheet.accuse(slips.unclosed(self.sheet.source(frame.spot), frame.opener))
            return
        self._end_entry(comma=False)
        self.column += 1
        self.frames.pop()
        if self.frames:
            self.frames[-1].entry.end = self.spot

    def _end_entry(self, comma: bool) -> None:
        frame = self.frames[-1]
        entry, frame.entry = frame.entry, Entry()
        entry.comma = self.spot if comma else None
        if not entry.is_empty:
            frame.before.append(entry)
        if frame.opener == "{":
            if not comma:
                entries.judge_mapping(self.sheet, frame.before)
        elif entries.is_joined(self.sheet, entry):
            entries.judge_joined(self.sheet, entry)
        elif entry.is_broken or (entry.is_empty and comma):
            entries.judge_list(self.sheet, frame.spot, self.spot)

    def _comment(self) -> None:
        """Step over a comment; a # that swallows text or the closing bracket is a slip."""
        rest = self.text[self.column :]
        frame = self.frames[-1]
        swallowed = any(bracket in rest for bracket in "]}") and not self._closes_later()
        if not swallowed and (is_comment(self.text, self.column) or frame.entry.is_empty):
            self.sheet.mark(self.row, self.column, len(self.text), Kind.COMMENT)
            self.column = len(self.text)
            return
        start = frame.entry.text_start or self.spot
        first = start.column if start.row == self.row else self.column
        wanted = re.compile(r"[\]}]" if frame.opener == "[" else r"[,}]")
        found = wanted.search(self.text, self.column)
        last = found.start() if found else len(self.text)
        form = slips.quoted(self.text[first:last].strip(" "))
        if frame.opener == "[" and not frame.before:
            form = f"[{form}]"
        self.sheet.accuse(slips.hash_cuts_text(self.sheet.source(self.spot), form))
        frame.entry.add_text(self.spot, Spot(self.row, last))
        self.column = last

    def _closes_later(self) -> bool:
        """Does a following line begin with the bracket that this one lacks?"""
        for text in self.sheet.lines[self.row + 1 :]:
            if text.lstrip(" ")[:1] in ("]", "}"):
                return True
            if text.strip() and indent_of(text) <= self.indent:
                return False
        return False

    def _quote(self) -> None:
        start = self.spot
        end = close_of_quoted(self.sheet, start, self.indent)
        if end is None:
            self.lost = True
            return
        self.frames[-1].entry.add_closed(start, bracket=False)
        self.frames[-1].entry.end = end
        self.row, self.column = end

    def _plain(self, char: str) -> None:
        found = _PLAIN_END.search(self.text, self.column + 1)
        last = found.start() if found else len(self.text)
        entry = self.frames[-1].entry
        lone = char in "-?" and self.text[self.column + 1 : self.column + 2] in ("", " ")
        if not entry.is_open_text and (char in _SIGNS or lone):
            source = self.sheet.source(self.spot, last - self.column)
            text = self.text[self.column : last]
            self.sheet.accuse(structure_slips.sign_at_start(source, text))
        entry.add_text(self.spot, Spot(self.row, last))
        self.column = last


def close_of_flow(sheet: Sheet, at: Spot, indent: int) -> tuple[Spot | None, int]:
    """Find the spot after the bracket that closes the one at a spot, and the row reached.

    What cannot be closed in lines deeper than `indent` is accused, and there is no spot.
    """
    search = _FlowSearch(sheet, at, indent)
    end = search.end()
    return end, search.row
