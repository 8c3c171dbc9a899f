"""Last days of the periods of notices, by the working days that the terms on notices name."""

from __future__ import annotations

import datetime

from docgen.facts.last_days import CountedDay, counted
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.values import Period, Unit


def last_of(
    contract: Contract, start: datetime.date | None, period: Period | None
) -> CountedDay:
    """Find the last day, inclusive, of a period from a day that is not counted.

    Working days are those of the country that the terms on notices name; the last day then
    rests on what they say.
    """
    whose = whose_working_days(contract)
    found = counted(contract, whose.settled if whose is not None else None, start, period)
    if whose is None or start is None or period is None or period.unit is not Unit.WORKING_DAY:
        return found
    return CountedDay(day=found.day, rests_on=(whose, *found.rests_on))


def whose_working_days(contract: Contract) -> Fact[str] | None:
    """The country whose working days count for notices."""
    terms = contract.terms.notices
    return terms.settled.working_days_of if terms is not None and terms.settled else None
