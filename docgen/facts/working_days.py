"""The calendars of a contract: from the facts published to days that can be counted."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from docgen.calendar.working_days import WorkingDays
from docgen.diagnostics.source import Source
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState
from docgen.model.working_days import WorkingCalendar
from docgen.model.written import Place

FOLDER = "contract_data/law/working-days"


def working_days_of(contract: Contract, country: str) -> WorkingDays:
    """The working days of a country, by its code.

    Of a country without a calendar nothing is published: its weekends alone are known.
    """
    calendar = contract.working_days.get(country)
    if calendar is None:
        return WorkingDays(country=country)
    return working_days(country, calendar)


def working_days(country: str, calendar: WorkingCalendar) -> WorkingDays:
    """The days of a calendar."""
    return WorkingDays(country=country, off=calendar.days_off, worked=calendar.days_worked)


def calendar_facts(
    contract: Contract, country: str, first: datetime.date, last: datetime.date
) -> tuple[Fact[Any], ...]:
    """What a count from one day to another, both inclusive, rests on.

    The days off and worked among them; and for each year of which nothing is published a fact
    in brackets, which makes whatever is computed from it provisional.
    """
    calendar = contract.working_days.get(country)
    known = {year.year for year in calendar.years} if calendar is not None else set()
    return (
        *(_met(calendar, first, last) if calendar is not None else ()),
        *(
            _unpublished(country, year, calendar)
            for year in range(first.year, last.year + 1)
            if year not in known
        ),
    )


def _met(
    calendar: WorkingCalendar, first: datetime.date, last: datetime.date
) -> Iterator[Fact[Any]]:
    for year in calendar.years:
        for fact in (*year.off, *year.worked):
            days = fact.settled
            if days is None:
                if first.year <= year.year <= last.year:
                    yield fact
            elif days.first <= last and first <= days.last:
                yield fact


def _unpublished(country: str, year: int, calendar: WorkingCalendar | None) -> Fact[Any]:
    file = Source(f"{FOLDER}/{country}.yaml")
    source = file if calendar is None else calendar.place.source
    return Fact(
        settled=year,
        state=FactState.PROVISIONAL,
        place=Place(source=source, path=f"working_days.{country}.years.{year}"),
        kind="year",
        note=f"{country} {year}: 放假安排未查到，仅按周末计算 / no holidays published here, "
        "counted by weekends alone",
    )
