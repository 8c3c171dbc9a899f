"""The order: what a build is asked for."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.diagnostics.messages import Message
from docgen.document.documents import Edition
from docgen.document.renditions import Format

if TYPE_CHECKING:
    from docgen.building.tasks import Task, Written

Progress = Callable[[int, int], None]
"""Told after each piece of work how many of how many are done."""

Executor = Callable[[Sequence["Task"]], Iterator["Written"]]
"""Writes tasks, wherever it does, and gives what came of each, in the order of the tasks."""


@dataclass(frozen=True, kw_only=True)
class FontCase:
    """The folder in which prepared faces are kept, and who hears of their making."""

    folder: Path
    progress: Progress
    warn: Callable[[Message], None]


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is asked for. Empty kinds, editions or formats mean those of each kind.

    `is_rehearsed` says that everything is decided and nothing is written. Without `fonts` pages
    are set in the whole fonts. Without an `executor` `jobs` processes of this machine write at
    once. `first` is what somebody waits for, written before all else.
    """

    out: Path
    kinds: tuple[str, ...] = ()
    editions: tuple[Edition, ...] = ()
    formats: tuple[Format, ...] = ()
    as_of: datetime.date | None = None
    jobs: int = 1
    executor: Executor | None = None
    is_forced: bool = False
    is_rehearsed: bool = False
    fonts: FontCase | None = None
    first: tuple[Edition, Format] | None = None

    def editions_of(self, declared: tuple[str, ...]) -> tuple[Edition, ...]:
        """The editions to make of a kind that declares some."""
        editions = tuple(Edition(name) for name in declared)
        return tuple(one for one in editions if not self.editions or one in self.editions)

    def formats_of(self, declared: tuple[str, ...]) -> tuple[Format, ...]:
        """The formats to make of a kind that declares some."""
        return self.formats or tuple(Format(name) for name in declared)


def path_of(kind: str, document: str, edition: Edition, format_: Format) -> str:
    """Where a file stands in the folder of its contract."""
    return f"{kind}/{document}.{edition.value}.{format_.extension}"
