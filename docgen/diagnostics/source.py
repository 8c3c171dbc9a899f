"""The place where something was written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Source:
    """A place in a file: lines and columns count from 1, columns in characters.

    `file` is relative to the workspace, with forward slashes. `length` is the number of
    characters on that line that the place covers, for the caret under it.
    """

    file: str
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
