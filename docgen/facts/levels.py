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
        self.forgiven: set[int] = set()

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

        Returns None if the line fits, else the column where it should begin; that is its own
        column when a list and a key stand side by side. Lines that stand as one which did not
        fit, or as the block which it cut short, are not accused again.
        """
        ended = [level for level in self.open if level.column > column]
        is_first = not self.open
        del self.open[len(self.open) - len(ended) :]
        if shape is Shape.MAPPING and Level(column, Shape.LIST) in self.open[-1:]:
            ended.append(self.open.pop())
            fits = self.indent == column
        elif self.indent == column:
            # A list may stand right below its key, at the same column.
            fits = self.open[-1].shape is shape or (self.awaits and not ended)
        else:
            fits = is_first or (self.awaits and not ended)
        if Level(column, shape) not in self.open[-1:]:
            self.open.append(Level(column, shape))
        if fits:
            if self.forgiven and column < min(self.forgiven):
                self.forgiven.clear()
            return None
        return self._misfit(column, shape, ended)

    def _misfit(self, column: int, shape: Shape, ended: list[Level]) -> int | None:
        alike = [level.column for level in ended if level.shape is shape]
        above = [level.column for level in self.open[:-1]]
        wanted = (alike[-1:] or above[-1:] or [column])[0]
        known = column in self.forgiven or (wanted == column and self.forgiven)
        self.forgiven |= {column, *(level.column for level in ended)}
        return None if known else wanted

    def nest(self, column: int, shape: Shape) -> None:
        """Open a block that begins behind a dash."""
        self.open.append(Level(column, shape))
