"""The lines of one file while they are searched for slips."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.source import Source
from docgen.facts import structure_slips
from docgen.facts.characters import SPACES_OF_TEXT, WIDE_SPACES, wide_space

_WIDE = re.compile(f"[\t{WIDE_SPACES}]")
_MARGIN = re.compile(f"[ \t{WIDE_SPACES}]*")


class Spot(NamedTuple):
    """A row and a column, both counted from 0."""

    row: int
    column: int


class Kind(Enum):
    """How YAML takes a stretch of a line that is not plain."""

    DOUBLE = auto()
    SINGLE = auto()
    BLOCK = auto()
    COMMENT = auto()


class Stretch(NamedTuple):
    """A part of a line; `end` is exclusive."""

    start: int
    end: int
    kind: Kind


class Sheet:
    """Lines, the stretches known in them, and the findings so far.

    A slip is mended in `lines` so that the search goes on behind it; a line that was accused
    once is not accused again. `unsound_from` is the row
    from which on YAML could not follow the mended lines.
    """

    def __init__(self, file: str, lines: list[str]) -> None:
        self.file = file
        self.typed = tuple(lines)
        self.lines = [_WIDE.sub(" ", line) for line in lines]
        self.findings: list[Finding] = []
        self.accused: set[int] = set()
        self.stretches: dict[int, list[Stretch]] = {}
        self.unsound_from: int | None = None
        self.has_clear_margins = True

    def accuse(self, finding: Finding) -> None:
        """Keep a finding unless its line has one already."""
        row = finding.source.line - 1
        if row not in self.accused:
            self.accused.add(row)
            self.findings.append(finding)

    def break_at(self, row: int) -> None:
        """Take note that a slip in a row could not be mended."""
        if self.unsound_from is None:
            self.unsound_from = row

    def accuse_margin(self, row: int) -> None:
        """Accuse a tab or a wide space before the text of a line."""
        before = _MARGIN.match(self.typed[row])
        found = _WIDE.search(before[0]) if before else None
        if found and self.typed[row].strip():
            source = self.source(Spot(row, found.start()))
            self.accuse(_odd_space(source, found[0]))
            self.has_clear_margins = False
            self.break_at(row)

    def accuse_spaces(self) -> None:
        """Accuse the tabs and wide spaces that stand where they may not."""
        for row, text in enumerate(self.typed):
            for found in _WIDE.finditer(text):
                spot = Spot(row, found.start())
                if not self._may_stand(spot, text):
                    self.accuse(_odd_space(self.source(spot), found[0]))

    def _may_stand(self, spot: Spot, text: str) -> bool:
        before, after = text[: spot.column].rstrip(), text[spot.column :].lstrip()
        match self.kind_at(spot):
            case Kind.COMMENT:
                return True
            case Kind.BLOCK:
                inside = bool(after)
            case Kind.DOUBLE | Kind.SINGLE:
                inside = before[-1:] not in ("", '"', "'") and after[:1] not in ("", '"', "'")
            case _:
                inside = False
        return inside and text[spot.column] in SPACES_OF_TEXT

    def source(self, spot: Spot, length: int = 1) -> Source:
        """The place of a spot, for a finding."""
        return Source(self.file, spot.row + 1, spot.column + 1, max(length, 1))

    def mark(self, row: int, start: int, end: int, kind: Kind) -> None:
        """Remember how a stretch of a line is taken."""
        self.stretches.setdefault(row, []).append(Stretch(start, end, kind))

    def kind_at(self, spot: Spot) -> Kind | None:
        """How YAML takes the character at a spot; None for plain text and signs."""
        for stretch in self.stretches.get(spot.row, ()):
            if stretch.start <= spot.column < stretch.end:
                return stretch.kind
        return None

    def belongs(self, row: int, indent: int) -> bool:
        """Does the line go on with what began at an indentation above it?"""
        text = self.lines[row]
        return not text.strip() or indent_of(text) > indent

    def blank(self, start: Spot, end: Spot) -> None:
        """Replace everything between two spots by an empty text."""
        after = self.lines[end.row][end.column :]
        for row in range(start.row + 1, end.row + 1):
            self.lines[row] = ""
        self.lines[start.row] = self.lines[start.row][: start.column] + '""' + after


def indent_of(text: str) -> int:
    """The number of spaces before the text."""
    return len(text) - len(text.lstrip(" "))


def without_comment(text: str, start: int) -> tuple[str, int]:
    """Plain text from `start`, and where a comment follows it, or the end of the line."""
    at = start
    while (at := text.find("#", at)) >= 0:
        if at == 0 or text[at - 1] == " ":
            return text[start:at].rstrip(" "), at
        at += 1
    return text[start:].rstrip(" "), len(text)


def _odd_space(source: Source, char: str) -> Finding:
    return structure_slips.tab(source) if char == "\t" else wide_space(source, char)


def is_comment(text: str, hash_at: int) -> bool:
    """Was the # typed to begin a comment? Then a space, another # or nothing follows it."""
    return text[hash_at + 1 : hash_at + 2] in ("", " ", "#")
