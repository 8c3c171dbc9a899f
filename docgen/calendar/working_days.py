"""Working days of a country, counted on what was published about its years."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_SATURDAY = 5
_ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Reckoned:
    """A day that was counted out.

    `is_published` says that the holidays of every year it rests on are known; otherwise some
    days were counted by their weekends alone.
    """

    day: datetime.date
    is_published: bool


@dataclass(frozen=True, kw_only=True)
class WorkingDays:
    """The working days of a country.

    `off` are days off, `worked` the weekend days worked in exchange; `years` are those whose
    arrangement is published. Elsewhere Monday to Friday are working days.
    """

    country: str
    off: frozenset[datetime.date] = frozenset()
    worked: frozenset[datetime.date] = frozenset()
    years: frozenset[int] = frozenset()

    def is_working_day(self, day: datetime.date) -> bool:
        """Is the day worked, as far as is published?"""
        if day in self.worked:
            return True
        return day.weekday() < _SATURDAY and day not in self.off

    def is_published(self, first: datetime.date, last: datetime.date) -> bool:
        """Are the holidays of every year from one day to another, both inclusive, known?"""
        return self.years.issuperset(range(first.year, last.year + 1))

    def next_working_day(self, day: datetime.date) -> Reckoned:
        """Find the first working day after a day.

        Raises:
            ValueError: it is beyond the calendar.
        """
        return self.add_working_days(day, 1)

    def add_working_days(self, day: datetime.date, count: int) -> Reckoned:
        """Find the last day, inclusive, of so many working days; the day itself is not counted.

        Raises:
            ValueError: the count is not positive, or the day is beyond the calendar.
        """
        last = self._nth_working_day(_days_after(day), count)
        return self._reckoned(day + _ONE_DAY, last)

    def subtract_working_days(self, day: datetime.date, count: int) -> Reckoned:
        """Find the earliest day, inclusive, of so many working days before a day.

        Raises:
            ValueError: the count is not positive, or the day is beyond the calendar.
        """
        first = self._nth_working_day(_days_before(day), count)
        return Reckoned(day=first, is_published=self.is_published(first, day - _ONE_DAY))

    def roll_forward(self, day: datetime.date) -> Reckoned:
        """Find the day itself if it is a working day, else the first one after it.

        Raises:
            ValueError: it is beyond the calendar.
        """
        if self.is_working_day(day):
            return self._reckoned(day, day)
        return self._reckoned(day, self.next_working_day(day).day)

    def _nth_working_day(self, days: Iterator[datetime.date], count: int) -> datetime.date:
        if count < 1:
            raise ValueError(f"{count} working days cannot be counted")
        worked = filter(self.is_working_day, days)
        found = next(islice(worked, count - 1, None), None)
        if found is None:
            raise ValueError(f"{count} working days are beyond the calendar")
        return found

    def _reckoned(self, first: datetime.date, last: datetime.date) -> Reckoned:
        return Reckoned(day=last, is_published=self.is_published(first, last))


def _days_after(day: datetime.date) -> Iterator[datetime.date]:
    """The days after a day, to the end of the calendar."""
    for ordinal in range(day.toordinal() + 1, datetime.date.max.toordinal() + 1):
        yield datetime.date.fromordinal(ordinal)


def _days_before(day: datetime.date) -> Iterator[datetime.date]:
    """The days before a day, back to the beginning of the calendar."""
    for ordinal in range(day.toordinal() - 1, datetime.date.min.toordinal() - 1, -1):
        yield datetime.date.fromordinal(ordinal)
