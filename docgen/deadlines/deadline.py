"""A deadline: a period that the contract or the law starts running, and how it stands."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from docgen.calendar.last_days import day_after
from docgen.diagnostics.messages import Message, Value
from docgen.model.citations import Citation
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.values import Period


class Nature(StrEnum):
    """What the end of a period brings.

    duty: something must be done by its last day. right: something may be done, or counts as so,
    only after it. term: something ends with it. recurring: something must be done again and
    again, and no day is agreed.
    """

    DUTY = "duty"
    RIGHT = "right"
    TERM = "term"
    RECURRING = "recurring"


class State(StrEnum):
    """How a deadline stands on a day.

    open: a fact that it needs is in brackets without a value, or to be filled in with ink.
    ended: the period of a right or a term is over.
    """

    MET = "met"
    MET_LATE = "met late"
    RUNNING = "running"
    OVERDUE = "overdue"
    ENDED = "ended"
    NOT_STARTED = "not started"
    OPEN = "open"
    RECURRING = "recurring"


@dataclass(frozen=True, kw_only=True)
class Run:
    """One period as the records have it.

    `starts` is none while what starts it is not recorded. Without a `period`, `starts` is itself
    the last day. `is_before` counts back from `starts`; `last` is given where a rule counted it.
    `met` is the day on which it was done. `what` and `who` stand where this run's differ from
    those of its sort, `basis` where no period has one.
    """

    subject: str
    starts: Fact[datetime.date] | None
    period: Fact[Period] | None = None
    met: Fact[datetime.date] | None = None
    who: Value | None = None
    what: Value | None = None
    basis: tuple[Citation, ...] = ()
    is_before: bool = False
    last: Fact[datetime.date] | None = None


@dataclass(frozen=True, kw_only=True)
class DeadlineSort:
    """A sort of deadline: its permanent code, what is to be done, by whom, counted from what.

    `runs` finds every period of the sort, up to the day that somebody asks about.
    """

    code: str
    what: Message
    who: Callable[[Contract], Value]
    event: Message
    nature: Nature
    runs: Callable[[Contract, datetime.date], Iterator[Run]]


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """A deadline on a day.

    `last` is the last day, inclusive, and `rolled` the last day where `last` is a day of rest: a
    duty keeps to `last`, a right arises on `from_day`, after `rolled`. `waiting_for` is the fact
    that keeps it open.
    """

    contract: str
    sort: DeadlineSort
    subject: str
    what: Value
    who: Value
    state: State
    period: Fact[Period] | None
    starts: Fact[datetime.date] | None
    last: Fact[datetime.date] | None
    rolled: Fact[datetime.date] | None
    met: Fact[datetime.date] | None
    basis: tuple[Citation, ...]
    arithmetic: Message
    waiting_for: Fact[Any] | None = None

    @property
    def id(self) -> str:
        """Its id, the same in every run: sort and record."""
        return f"{self.sort.code}.{self.subject}"

    @property
    def from_day(self) -> datetime.date | None:
        """The day on which a right arises; none for anything else, or while it is open."""
        if self.sort.nature is not Nature.RIGHT or self.rolled is None:
            return None
        return day_after(self.rolled.settled)

    @property
    def due(self) -> datetime.date | None:
        """The day for a calendar: the last day, or that on which a right arises."""
        if self.sort.nature is Nature.RIGHT:
            return self.from_day
        return self.last.settled if self.last is not None else None

    @property
    def is_provisional(self) -> bool:
        """Does it rest on a fact in brackets?"""
        return any(one is not None and one.is_provisional for one in (self.last, self.rolled))
