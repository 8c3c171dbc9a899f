"""The indentation of block mappings and lists: which line belongs with which."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class Shape(Enum):
    """What a block is made of."""

    MAPPING = auto()
    LIST = auto()


class Level(NamedTuple):
    """A block, and the column where its lines begin."""

    column: int
    shape: Shape


class Levels:
    """The blocks that are open at a line.

    `awaits` is true while the last key or dash has no value yet; `plain` while the last value
    is text without quotes, which YAML would let run on.
    """

    def __init__(self) -> None:
        self.open: list[Level] = []
        self.awaits = True
        self.plain = False

    @property
    def indent(self) -> int:
        """The column of the innermost block, -1 outside of all."""
        return self.open[-1].column if self.open else -1

    def above(self, column: int) -> int:
        """The column of the innermost block that begins left of a column, -1 if none does."""
        return max((level.column for level in self.open if level.column < column), default=-1)

    def is_deeper(self, column: int) -> bool:
        """Does a line at this column stand below the innermost block?"""
        return column > self.indent

    def settle(self, column: int, shape: Shape) -> int | None:
        """Close the blocks that end before a line, and open the one that it begins.

        Returns None if the line fits, else the column where it should begin. A line that does
        not fit is taken as a block of its own, so that its neighbours are not accused again.
        """
        ended = [level for level in self.open if level.column > column]
        had_blocks = bool(self.open)
        del self.open[len(self.open) - len(ended) :]
        if shape is Shape.MAPPING and Level(column, Shape.LIST) in self.open[-1:]:
            ended.append(self.open.pop())
            if self.indent != column:
                return self._misfit(column, shape)
        if self.indent == column:
            if self.open[-1].shape is shape or (shape is Shape.LIST and self._lists_here(ended)):
                if self.open[-1].shape is not shape:
                    self.open.append(Level(column, shape))
                return None
            return self._misfit(column, shape)
        fits = (self.awaits and not ended) if had_blocks else True
        if fits:
            self.open.append(Level(column, shape))
            return None
        wanted = ended[-1].column if ended else self.indent
        return self._misfit(column, shape, wanted)

    def _lists_here(self, ended: list[Level]) -> bool:
        """A list may stand right below its key, at the same column."""
        return self.awaits and not ended

    def _misfit(self, column: int, shape: Shape, wanted: int | None = None) -> int:
        better = self.indent if wanted is None else wanted
        self.open.append(Level(column, shape))
        return max(better, 0)

    def nest(self, column: int, shape: Shape) -> None:
        """Open a block that begins behind a dash."""
        self.open.append(Level(column, shape))
