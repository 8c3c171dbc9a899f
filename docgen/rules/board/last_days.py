"""Last days that papers of the board print: as counted, and moved off a day of rest."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from docgen.calendar.periods import add_period
from docgen.facts.working_days import calendar_facts, working_days_of
from docgen.model.board_meetings import InterimRequest
from docgen.model.contract import Contract
from docgen.model.facts import Fact, computed
from docgen.model.meetings import Meeting


@dataclass(frozen=True, kw_only=True)
class LastDay:
    """The last day of a period, inclusive. `rolled` is the next working day after a day of rest.

    A duty keeps the literal day; a right arises only after the rolled one.
    """

    literal: Fact[datetime.date]
    rolled: Fact[datetime.date]

    @property
    def is_moved(self) -> bool:
        """Does the period end on a day of rest?"""
        return self.literal.settled != self.rolled.settled


def with_rolled(contract: Contract, literal: Fact[datetime.date]) -> LastDay:
    """Find the working day to which a last day moves; open while the last day is.

    Where no holidays are published for the year, it is provisional.
    """
    country = contract.law.country or ""
    sources = literal.derivation.sources if literal.derivation is not None else (literal,)
    day = rolled_day(contract, literal.settled)
    if literal.settled is not None and day is not None:
        sources = (*sources, *calendar_facts(contract, country, literal.settled, day))
    name = "rolled"
    path = f"{literal.path}_{name}"
    return LastDay(literal=literal, rolled=computed(name, path, day, sources, "date"))


def rolled_day(contract: Contract, day: datetime.date | None) -> datetime.date | None:
    """A day itself, or the next working day after a day of rest; none beyond the calendar."""
    if day is None:
        return None
    try:
        return working_days_of(contract, contract.law.country or "").roll_forward(day).day
    except ValueError:
        return None


def convene_until_of(contract: Contract, meeting: Meeting) -> LastDay | None:
    """By when an interim meeting is to be convened; none without a request or an agreed period.

    Whether to convene is to call or to hold is open; the day is the same.
    """
    agreed = _interim(contract)
    if meeting.request is None or agreed is None:
        return None
    received, period = meeting.request.received_on, agreed.convened_within
    day: datetime.date | None = None
    if received.settled is not None and period.settled is not None:
        try:
            day = add_period(received.settled, period.settled.count, period.settled.unit.value)
        except ValueError:
            day = None
    name = "convene_until"
    path = f"{meeting.place.path}.request.{name}"
    return with_rolled(contract, computed(name, path, day, (received, period), "date"))


def _interim(contract: Contract) -> InterimRequest | None:
    board = contract.terms.board
    meetings = board.settled.meetings if board is not None and board.settled is not None else None
    agreed = meetings.settled if meetings is not None else None
    return agreed.interim.settled if agreed is not None else None
