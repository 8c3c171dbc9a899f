"""Counting: the last day of a deadline, and the arithmetic in words."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from docgen.calendar.last_days import Side
from docgen.deadlines.deadline import Run
from docgen.diagnostics.messages import Message, Value, message
from docgen.facts.last_days import LastDay, counted, country_of_law, with_rolled
from docgen.model.contract import Contract
from docgen.model.facts import Fact, computed
from docgen.model.values import Period
from docgen.rules.saying import say


def count(contract: Contract, path: str, run: Run) -> LastDay | None:
    """Count a period out; none if nothing has started it."""
    if run.starts is None:
        return None
    last = run.last or _last(contract, f"{path}.last", run, run.starts)
    found = with_rolled(contract, last, f"{path}.rolled")
    # A day that is no day of rest does not rest on what is published about its year.
    return found if found.is_moved else replace(found, rolled=last)


def last_day(
    contract: Contract,
    path: str,
    starts: Fact[datetime.date],
    period: Fact[Period],
    side: Side = Side.AFTER,
) -> Fact[datetime.date]:
    """The last day of a period; working days are those of the country of the contract's law."""
    country = country_of_law(contract)
    found = counted(contract, country, starts.settled, period.settled, side)
    sources: tuple[Fact[Any], ...] = (starts, period, *found.rests_on)
    return computed("last_day", path, found.day, sources, "date")


def explain(run: Run, found: LastDay | None, event: Message) -> Message:
    """Say the arithmetic of a period in words; what is open is said by its period alone."""
    period: Value = say(run.period.settled) if run.period and run.period.settled else "…"
    if found is None or run.starts is None or run.starts.settled is None:
        if run.period is None:
            return message("no day is agreed or known: %(event)s", {"event": event})
        if run.is_before:
            return message("%(period)s before %(event)s", {"period": period, "event": event})
        return message("%(period)s from %(event)s", {"period": period, "event": event})
    last, rolled = found.literal.settled, found.rolled.settled
    if last is None:
        return message("%(period)s from %(event)s", {"period": period, "event": event})
    said = _said(run, run.starts.settled, last, (period, event))
    if rolled is None or not found.is_moved:
        return said
    return message(
        "%(said)s, a day of rest; the next working day is %(rolled)s",
        {"said": said, "rolled": say(rolled)},
    )


def _said(
    run: Run, starts: datetime.date, last: datetime.date, words: tuple[Value, Message]
) -> Message:
    period, event = words
    values: dict[str, Value] = {"start": say(starts), "event": event, "last": say(last)}
    if run.period is None:
        return message("%(last)s, the day stated", {"last": say(last)})
    values["period"] = period
    if run.is_before:
        return message("%(start)s (%(event)s) − %(period)s = %(last)s", values)
    return message("%(start)s (%(event)s, not counted) + %(period)s = %(last)s", values)


def _last(
    contract: Contract, path: str, run: Run, starts: Fact[datetime.date]
) -> Fact[datetime.date]:
    if run.period is None:
        return computed("last_day", path, starts.settled, (starts,), "date")
    side = Side.BEFORE if run.is_before else Side.AFTER
    return last_day(contract, path, starts, run.period, side)
