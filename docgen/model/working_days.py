"""The days off and worked of a country, as published for each year."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from pydantic import GetCoreSchemaHandler, model_validator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from docgen.model.facts import Fact, Stated
from docgen.model.terms import Listing, Term
from docgen.model.values import Count, Day, Line, read_day, reader, unreadable

_SATURDAY = 5
_DECEMBER = 12
_DAYS = re.compile(r"(?P<first>\S+)(?: to (?P<last>\S+))?")


@dataclass(frozen=True, order=True)
class Days:
    """One day, or all days from one to another, both inclusive."""

    first: datetime.date
    last: datetime.date

    kind_of_value = "days"

    @classmethod
    def __get_pydantic_core_schema__(cls, _: type[Self], __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(reader(read_days))

    def __iter__(self) -> Iterator[datetime.date]:
        for ordinal in range(self.first.toordinal(), self.last.toordinal() + 1):
            yield datetime.date.fromordinal(ordinal)

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        return f"{self.first.isoformat()} – {self.last.isoformat()}"


def read_days(text: str) -> Days:
    """Read `2003-05-01`, or `2003-05-01 to 2003-05-05`."""
    found = _DAYS.fullmatch(text)
    if found is None:
        raise unreadable("days", text)
    first = read_day(found["first"])
    last = read_day(found["last"]) if found["last"] else first
    if last < first:
        raise unreadable("days", text, f"{last} to {first}")
    return Days(first, last)


class Publication(Term):
    """The notice by which an authority published the holidays of a year, or changed them.

    `dated` is the day of the notice, `announced` the day on which it was made public or first
    reported.
    """

    title: Line
    number: Line | None = None
    dated: Day | None = None
    announced: Day | None = None


class CalendarYear(Term):
    """The arrangement of one year.

    `worked` are the Saturdays and Sundays worked in exchange. Both lists may reach into the
    December before, from which a long New Year takes its days.
    """

    year: Count
    published: Listing[Publication]
    verified: Line
    off: Listing[Stated[Days]]
    worked: Listing[Stated[Days]]

    @model_validator(mode="after")
    def _is_of_its_year(self) -> Self:
        for day in self.days_off() | self.days_worked():
            before = day.year == self.year - 1 and day.month == _DECEMBER
            if day.year != self.year and not before:
                raise PydanticCustomError("other-year", "{written}", {"written": str(day)})
        return self

    @model_validator(mode="after")
    def _works_on_weekends(self) -> Self:
        for day in sorted(self.days_worked()):
            if day.weekday() < _SATURDAY or day in self.days_off():
                raise PydanticCustomError("worked-day", "{written}", {"written": str(day)})
        return self

    def days_off(self) -> frozenset[datetime.date]:
        """Every day off that is settled or in brackets with a value."""
        return _each(self.off)

    def days_worked(self) -> frozenset[datetime.date]:
        """Every weekend day worked, likewise."""
        return _each(self.worked)


class WorkingCalendar(Term):
    """The published years of a country; the file is named after its code."""

    format: Line
    years: Listing[CalendarYear]

    @model_validator(mode="after")
    def _has_each_year_once(self) -> Self:
        years = [one.year for one in self.years]
        for year in years:
            if years.count(year) > 1:
                raise PydanticCustomError("year-twice", "{written}", {"written": str(year)})
        return self

    @cached_property
    def days_off(self) -> frozenset[datetime.date]:
        """Every day off that is settled or in brackets with a value."""
        return frozenset(day for year in self.years for day in year.days_off())

    @cached_property
    def days_worked(self) -> frozenset[datetime.date]:
        """Every weekend day worked, likewise."""
        return frozenset(day for year in self.years for day in year.days_worked())


def _each(ranges: tuple[Fact[Days], ...]) -> frozenset[datetime.date]:
    return frozenset(day for one in ranges if one.settled is not None for day in one.settled)
