"""The last day of a period, counted from a day by its unit and its side."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import assert_never

from docgen.calendar.periods import add_period
from docgen.calendar.working_days import WorkingDays

WORKING_DAY = "working day"
_ONE_DAY = datetime.timedelta(days=1)


class Side(StrEnum):
    """On which side of a day the period lies that is counted from it.

    The day itself is not counted. before: the period is counted back.
    """

    AFTER = "after"
    BEFORE = "before"


def last_day(
    day: datetime.date,
    count: int,
    unit: str,
    side: Side = Side.AFTER,
    working_days: WorkingDays | None = None,
) -> datetime.date:
    """Find the last day, inclusive, of a period that is counted from a day.

    `unit` is `day`, `month`, `year`, or `working day`, for which `working_days` says which days
    are worked. A period counted back ends on its earliest day.

    Raises:
        ValueError: nothing is counted, another unit, working days of nobody, or a day beyond
            the calendar.
    """
    if count < 1:
        raise ValueError(f"a period of {count} {unit} cannot be counted")
    if unit != WORKING_DAY:
        return _by_the_calendar(day, count, unit, side)
    if working_days is None:
        raise ValueError("working days are those of a country")
    return _by_working_days(day, count, side, working_days)


def day_after(day: datetime.date | None) -> datetime.date | None:
    """Find the day after a day; none after none, and after the last day of the calendar."""
    return None if day is None or day == datetime.date.max else day + _ONE_DAY


def _by_the_calendar(day: datetime.date, count: int, unit: str, side: Side) -> datetime.date:
    match side:
        case Side.AFTER:
            return add_period(day, count, unit)
        case Side.BEFORE:
            return add_period(day, -count, unit)
        case _:
            assert_never(side)


def _by_working_days(
    day: datetime.date, count: int, side: Side, working_days: WorkingDays
) -> datetime.date:
    match side:
        case Side.AFTER:
            return working_days.add_working_days(day, count)
        case Side.BEFORE:
            return working_days.subtract_working_days(day, count)
        case _:
            assert_never(side)
