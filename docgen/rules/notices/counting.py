"""Last days of periods, by the calendar or by published working days, and rolled off rest days."""

from __future__ import annotations

import datetime
from typing import Any

from docgen.calendar.periods import add_period
from docgen.facts.working_days import calendar_facts, working_days_of
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.values import Period, Unit

Counted = tuple[datetime.date | None, tuple[Fact[Any], ...]]
"""A day, none where it cannot be counted, and the further facts that the count rests on."""

ONE_DAY = datetime.timedelta(days=1)


def last_of(contract: Contract, start: datetime.date | None, period: Period | None) -> Counted:
    """Count the last day, inclusive, of a period from a day that is not counted.

    Working days are those of the country that the terms on notices name.
    """
    if start is None or period is None:
        return None, ()
    if period.unit is Unit.WORKING_DAY:
        return _by_working_days(contract, start, period.count)
    try:
        return add_period(start, period.count, period.unit.value), ()
    except ValueError:
        return None, ()


def rolled_of(contract: Contract, last: datetime.date | None) -> Counted:
    """Roll a last day off weekends and holidays of the country of the contract's law."""
    country = contract.law.country or ""
    if last is None:
        return None, ()
    try:
        rolled = working_days_of(contract, country).roll_forward(last).day
    except ValueError:
        return None, ()
    return rolled, calendar_facts(contract, country, last, rolled)


def whose_working_days(contract: Contract) -> Fact[str] | None:
    """The country whose working days count for notices."""
    terms = contract.terms.notices
    return terms.settled.working_days_of if terms is not None and terms.settled else None


def _by_working_days(contract: Contract, start: datetime.date, count: int) -> Counted:
    whose = whose_working_days(contract)
    if whose is None or whose.settled is None:
        return None, () if whose is None else (whose,)
    try:
        last = working_days_of(contract, whose.settled).add_working_days(start, count).day
    except ValueError:
        return None, (whose,)
    met = calendar_facts(contract, whose.settled, start + ONE_DAY, last)
    return last, (whose, *met)
