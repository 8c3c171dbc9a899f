"""Working days of a country, counted on what was published about its years."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_SATURDAY = 5


@dataclass(frozen=True, kw_only=True)
class WorkingDays:
    """The working days of a country.

    `off` are days off, `worked` the weekend days worked in exchange. Elsewhere Monday to Friday
    are working days.
    """

    country: str
    off: frozenset[datetime.date] = frozenset()
    worked: frozenset[datetime.date] = frozenset()

    def is_working_day(self, day: datetime.date) -> bool:
        """Is the day worked, as far as is published?"""
        if day in self.worked:
            return True
        return day.weekday() < _SATURDAY and day not in self.off

    def add_working_days(self, day: datetime.date, count: int) -> datetime.date:
        """Find the last day, inclusive, of so many working days; the day itself is not counted.

        Raises:
            ValueError: the count is not positive, or the day is beyond the calendar.
        """
        return self._nth_working_day(_days_after(day), count)

    def subtract_working_days(self, day: datetime.date, count: int) -> datetime.date:
        """Find the earliest day, inclusive, of so many working days before a day.

        Raises:
            ValueError: the count is not positive, or the day is beyond the calendar.
        """
        return self._nth_working_day(_days_before(day), count)

    def roll_forward(self, day: datetime.date) -> datetime.date:
        """Find the day itself if it is a working day, else the first one after it.

        Raises:
            ValueError: it is beyond the calendar.
        """
        return day if self.is_working_day(day) else self.add_working_days(day, 1)

    def _nth_working_day(self, days: Iterator[datetime.date], count: int) -> datetime.date:
        if count < 1:
            raise ValueError(f"{count} working days cannot be counted")
        worked = filter(self.is_working_day, days)
        found = next(islice(worked, count - 1, None), None)
        if found is None:
            raise ValueError(f"{count} working days are beyond the calendar")
        return found


def _days_after(day: datetime.date) -> Iterator[datetime.date]:
    """The days after a day, to the end of the calendar."""
    for ordinal in range(day.toordinal() + 1, datetime.date.max.toordinal() + 1):
        yield datetime.date.fromordinal(ordinal)


def _days_before(day: datetime.date) -> Iterator[datetime.date]:
    """The days before a day, back to the beginning of the calendar."""
    for ordinal in range(day.toordinal() - 1, datetime.date.min.toordinal() - 1, -1):
        yield datetime.date.fromordinal(ordinal)
