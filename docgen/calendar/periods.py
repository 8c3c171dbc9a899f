"""Periods counted on the calendar."""

from __future__ import annotations

import calendar
import datetime

_MONTHS_IN = {"month": 1, "year": 12}


def add_period(day: datetime.date, count: int, unit: str) -> datetime.date:
    """Find the last day, inclusive, of a period that runs from a day; that day is not counted.

    `unit` is `day`, `month` or `year`. Months and years end on the day of the same number, or
    on the last day of a month that has none: one month from 31 January ends on 28 February.

    Raises:
        ValueError: another unit, or a day beyond the calendar.
    """
    if unit == "day":
        try:
            return day + datetime.timedelta(days=count)
        except OverflowError:
            raise ValueError(f"{count} days from {day} are beyond the calendar") from None
    if unit not in _MONTHS_IN:
        raise ValueError(f"{unit!r} is not counted on the calendar alone")
    return _add_months(day, count * _MONTHS_IN[unit])


def _add_months(day: datetime.date, months: int) -> datetime.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        raise ValueError(f"{months} months from {day} are beyond the calendar")
    _, days_in_month = calendar.monthrange(year, month + 1)
    return day.replace(year=year, month=month + 1, day=min(day.day, days_in_month))
