"""Last days: where the periods of a contract end, to the letter and off days of rest."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from docgen.calendar import last_days
from docgen.calendar.last_days import Side
from docgen.calendar.working_days import WorkingDays
from docgen.facts.working_days import calendar_facts, working_days_of
from docgen.model.contract import Contract
from docgen.model.facts import Fact, computed
from docgen.model.values import Period, Unit

_ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class CountedDay:
    """A day that was counted out, none where it cannot be, and what it rests on.

    `rests_on` is what was published of the days counted; the day from which the period was
    counted, and the period, are not in it.
    """

    day: datetime.date | None
    rests_on: tuple[Fact[Any], ...] = ()


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


def last_day_of(
    start: datetime.date | None,
    period: Period | None,
    side: Side = Side.AFTER,
    working_days: WorkingDays | None = None,
) -> datetime.date | None:
    """Find the last day, inclusive, of a period.

    None while one of the two is open, beyond the calendar, and for a period in working days
    where it is not said which days are worked.
    """
    if start is None or period is None:
        return None
    try:
        return last_days.last_day(start, period.count, period.unit.value, side, working_days)
    except ValueError:
        return None


def counted(
    contract: Contract,
    country: str | None,
    start: datetime.date | None,
    period: Period | None,
    side: Side = Side.AFTER,
) -> CountedDay:
    """Find the last day of a period, with what it rests on.

    Working days are those of the country, by its code.
    """
    if country is None or period is None or period.unit is not Unit.WORKING_DAY:
        return CountedDay(day=last_day_of(start, period, side))
    last = last_day_of(start, period, side, working_days_of(contract, country))
    if start is None or last is None:
        return CountedDay(day=None)
    first, end = _counted_between(start, last, side)
    return CountedDay(day=last, rests_on=calendar_facts(contract, country, first, end))


def rolled(contract: Contract, last: datetime.date | None) -> CountedDay:
    """Find a last day itself, or the next working day after a day of rest.

    Days of rest are those of the country of the contract's law. None beyond the calendar.
    """
    if last is None:
        return CountedDay(day=None)
    country = country_of_law(contract)
    try:
        day = working_days_of(contract, country).roll_forward(last)
    except ValueError:
        return CountedDay(day=None)
    return CountedDay(day=day, rests_on=calendar_facts(contract, country, last, day))


def with_rolled(contract: Contract, literal: Fact[datetime.date], path: str) -> LastDay:
    """Find the working day to which a last day moves; open while the last day is.

    `path` names the fact of the rolled day. Where no holidays are published for the year, it
    is provisional.
    """
    found = rolled(contract, literal.settled)
    sources = (literal, *found.rests_on)
    return LastDay(literal=literal, rolled=computed("rolled day", path, found.day, sources, "date"))


def day_after(last: Fact[datetime.date], name: str, path: str) -> Fact[datetime.date]:
    """The first day on which all of a period has elapsed, under the name of what begins then."""
    return computed(name, path, last_days.day_after(last.settled), (last,), "date")


def country_of_law(contract: Contract) -> str:
    """The country of the contract's law; of one without a name only the weekends are known."""
    return contract.law.country or ""


def _counted_between(
    start: datetime.date, last: datetime.date, side: Side
) -> tuple[datetime.date, datetime.date]:
    """The first and the last of the days counted, by the calendar."""
    match side:
        case Side.AFTER:
            return start + _ONE_DAY, last
        case Side.BEFORE:
            return last, start - _ONE_DAY
