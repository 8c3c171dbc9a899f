"""Counting: the last day of a period, and the arithmetic in words."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from docgen.calendar.periods import add_period
from docgen.calendar.working_days import WorkingDays
from docgen.deadlines.deadline import Run
from docgen.diagnostics.messages import Message, Value, message
from docgen.facts.working_days import calendar_facts, working_days_of
from docgen.model.contract import Contract
from docgen.model.facts import Fact, computed
from docgen.model.values import Period, Unit
from docgen.rules.saying import say


@dataclass(frozen=True, kw_only=True)
class Counted:
    """The last day of a period, literally and moved off a day of rest; open if it is not known."""

    last: Fact[datetime.date]
    rolled: Fact[datetime.date]


def count(contract: Contract, path: str, run: Run) -> Counted | None:
    """Count a period out; none if nothing has started it."""
    if run.starts is None:
        return None
    sources = (run.starts,) if run.period is None else (run.starts, run.period)
    last = run.last
    if last is None:
        last = computed("last_day", f"{path}.last", _last(contract, run), sources, "date")
    return Counted(last=last, rolled=_rolled(contract, path, last))


def explain(contract: Contract, run: Run, counted: Counted | None, event: Message) -> Message:
    """Say the arithmetic of a period in words; what is open is said by its period alone."""
    period: Value = say(run.period.settled) if run.period and run.period.settled else "…"
    if counted is None or run.starts is None or run.starts.settled is None:
        if run.period is None:
            return message("no day is agreed or known: %(event)s", {"event": event})
        if run.is_before:
            return message("%(period)s before %(event)s", {"period": period, "event": event})
        return message("%(period)s from %(event)s", {"period": period, "event": event})
    if counted.last.settled is None:
        return message("%(period)s from %(event)s", {"period": period, "event": event})
    said = _said(run, run.starts.settled, counted.last.settled, (period, event))
    rolled = counted.rolled.settled
    if rolled is None or rolled == counted.last.settled:
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


def _last(contract: Contract, run: Run) -> datetime.date | None:
    starts = run.starts.settled if run.starts is not None else None
    if starts is None or run.period is None:
        return starts
    return last_day(contract, starts, run.period.settled, is_before=run.is_before)


def last_day(
    contract: Contract,
    starts: datetime.date | None,
    period: Period | None,
    *,
    is_before: bool = False,
) -> datetime.date | None:
    """The last day of a period from a day, or back from it; none beyond the calendar."""
    if starts is None or period is None:
        return None
    try:
        if period.unit is Unit.WORKING_DAY:
            return _working_days(contract).add_working_days(starts, period.count).day
        count_of = -period.count if is_before else period.count
        return add_period(starts, count_of, period.unit.value)
    except ValueError:
        return None


def _rolled(
    contract: Contract, path: str, last: Fact[datetime.date]
) -> Fact[datetime.date]:
    if last.settled is None:
        return computed("rolled", f"{path}.rolled", None, (last,), "date")
    try:
        day = _working_days(contract).roll_forward(last.settled).day
    except ValueError:
        return computed("rolled", f"{path}.rolled", None, (last,), "date")
    # A day that is no day of rest does not rest on what is published about its year.
    behind = calendar_facts(contract, _country(contract), last.settled, day)
    sources = (last, *behind) if day != last.settled else (last,)
    return computed("rolled", f"{path}.rolled", day, sources, "date")


def _working_days(contract: Contract) -> WorkingDays:
    return working_days_of(contract, _country(contract))


def _country(contract: Contract) -> str:
    return contract.law.country or ""

