"""Clocks: the periods that run before and after a notice, and the days on which they end."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, assert_never

from docgen.diagnostics.messages import Message, Value, message
from docgen.facts.last_days import day_after, with_rolled
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState, computed
from docgen.model.notices import Notice, Sort
from docgen.model.termination import Condition, Event, Ground
from docgen.model.terms import Term
from docgen.model.values import Period
from docgen.model.written import Place
from docgen.rules.notices.agreed import ground_of
from docgen.rules.notices.chain import breach_before, nearest_before
from docgen.rules.notices.counting import last_of
from docgen.rules.notices.starts import (
    Begun,
    Counted,
    begun_by,
    day_of_service,
    readings_of,
    word,
)
from docgen.rules.saying import say


@dataclass(frozen=True, kw_only=True)
class Clock:
    """A period that runs: from which day, to which last day, and when a right arises after it.

    `last` is the last day as counted, inclusive, `rolled` the last day where it ends on a day of
    rest. `right_from` is the day after `rolled`: all of the period must have elapsed. A duty is
    judged by `last`. All are open while what they need is open.
    """

    period: Fact[Period]
    counted: Counted
    starts_on: Fact[datetime.date]
    last: Fact[datetime.date]
    rolled: Fact[datetime.date]
    right_from: Fact[datetime.date]
    condition: Condition | None = None


@dataclass(frozen=True, kw_only=True)
class _Start:
    counted: Counted
    on: Fact[datetime.date]


def say_counted(clock: Clock) -> Message:
    """How the last day of a period was counted; its days must be known."""
    said: dict[str, Value] = {
        "period": say(clock.period.value),
        "start": say(clock.starts_on.value),
        "last": say(clock.last.value),
    }
    if clock.rolled.value == clock.last.value:
        return message("%(period)s from %(start)s end on %(last)s", said)
    said["rolled"] = say(clock.rolled.value)
    return message(
        "%(period)s from %(start)s end on %(last)s, a day of rest; "
        "the next working day is %(rolled)s",
        said,
    )


def waiting_clocks(contract: Contract, notice: Notice) -> tuple[Clock, ...]:
    """The periods that must have run before a notice; each reading is one.

    Before a notice of termination those of its ground, before one of arbitration the time for
    consultations. Every other notice may be served at once.
    """
    if notice.termination is not None:
        ground = ground_of(contract, notice.termination.ground)
        return tuple(_waiting(contract, notice, ground)) if ground is not None else ()
    if notice.arbitration is not None:
        request = nearest_before(contract, notice, "consultation")
        clock = consultation_clock(contract, request) if request is not None else None
        return (clock,) if clock is not None else ()
    return ()


def may_be_served_from(contract: Contract, notice: Notice) -> Fact[datetime.date] | None:
    """The first day on which a notice may be served; none if nothing has to be waited for.

    It is the latest that any reading of any period gives, and open while one of them is.
    """
    rights = tuple(clock.right_from for clock in waiting_clocks(contract, notice))
    if not rights:
        return None
    days = [one.settled for one in rights if one.settled is not None]
    latest = max(days) if len(days) == len(rights) else None
    path = f"{notice.place.path}.may_be_served_from"
    return computed("first day of service", path, latest, rights, "date")


def clocks_started_by(contract: Contract, notice: Notice) -> tuple[Clock, ...]:
    """The periods that begin to run with a notice; each reading is one.

    From a planned dispatch they hold if the notice is handed over on that day.
    """
    clocks = (clock_of(contract, notice, begun) for begun in begun_by(contract, notice))
    return tuple(one for one in clocks if one is not None)


def clock_of(contract: Contract, notice: Notice, begun: Begun) -> Clock | None:
    """The clock of a period that begins with a notice; none while no dispatch is recorded."""
    if begun.starts_on is None:
        return None
    start = _Start(counted=begun.counted, on=begun.starts_on)
    path = f"{notice.place.path}.{begun.name}"
    return _clock(contract, path, start, begun.period, begun.condition)


def negotiation_clock(contract: Contract, notice: Notice) -> Clock | None:
    """The time for negotiation after a notice of termination; none after any other."""
    return next(iter(_of_sort(contract, notice, "termination")), None)


def cure_clocks(contract: Contract, notice: Notice) -> tuple[Clock, ...]:
    """The time to cure after a notice of breach, by each reading of its ground."""
    return _of_sort(contract, notice, "breach")


def payment_clocks(contract: Contract, notice: Notice) -> tuple[Clock, ...]:
    """The law's time to pay after a call, by each reading."""
    return _of_sort(contract, notice, "call")


def evidence_clock(contract: Contract, notice: Notice) -> Clock | None:
    """The time for evidence after a notice of force majeure."""
    return next(iter(_of_sort(contract, notice, "force_majeure")), None)


def consultation_clock(contract: Contract, notice: Notice) -> Clock | None:
    """The time for consultations after a request."""
    return next(iter(_of_sort(contract, notice, "consultation")), None)


def _of_sort(contract: Contract, notice: Notice, sort: Sort) -> tuple[Clock, ...]:
    return clocks_started_by(contract, notice) if notice.sort == sort else ()


def _waiting(contract: Contract, notice: Notice, ground: Ground) -> Iterator[Clock]:
    for condition in ground.conditions:
        if condition.period is not None:
            for start in _starts(contract, notice, condition):
                path = f"{_path(notice, condition)}.{word(start.counted)}"
                yield _clock(contract, path, start, condition.period, condition)


def _starts(contract: Contract, notice: Notice, condition: Condition) -> tuple[_Start, ...]:
    """The days from which a condition's period runs, by each reading.

    What is recorded with the condition stands in where neither contract nor notice tells it;
    the consequences of an event start on the day recorded for them, but not before the event.
    """
    event = condition.runs_from or "not stated"
    told: tuple[_Start, ...] = ()
    match event:
        case "due date":
            told = _told(_due(contract, notice))
        case "signature":
            told = _told(contract.terms.signed.on)
        case "start of event":
            told = _told(_began(contract, notice))
        case "start of consequences":
            recorded = _recorded(notice, condition).on
            told = _told(_later(_began(contract, notice), recorded))
        case "written notice" | "receipt of notice" | "dispatch of notice":
            breach = breach_before(contract, notice)
            told = _served(contract, breach, event) if breach is not None else ()
        case "not stated":
            pass
        case _:
            assert_never(event)
    return told or (_recorded(notice, condition),)


def _served(contract: Contract, notice: Notice, event: Event) -> tuple[_Start, ...]:
    return tuple(
        _Start(counted=counted, on=day)
        for counted in readings_of(event)
        if (day := day_of_service(contract, notice, counted)) is not None
    )


def _told(day: Fact[datetime.date] | None) -> tuple[_Start, ...]:
    return () if day is None else (_Start(counted="from its start", on=day),)


def _due(contract: Contract, notice: Notice) -> Fact[datetime.date] | None:
    named = notice.termination.instalment if notice.termination is not None else None
    if named is None:
        return None
    if named.settled is None:
        return _open(named.path, notice, named)
    return contract.instalment(named.settled).due


def _began(contract: Contract, notice: Notice) -> Fact[datetime.date] | None:
    earlier = nearest_before(contract, notice, "force_majeure")
    matter = earlier.force_majeure if earlier is not None else None
    return matter.event.began_on if matter is not None else None


def _later(
    one: Fact[datetime.date] | None, other: Fact[datetime.date] | None
) -> Fact[datetime.date] | None:
    """The later of two days, as far as there are two; an open one before a settled one."""
    days = [day for day in (one, other) if day is not None]
    return max(days, key=lambda day: day.settled or datetime.date.max, default=None)


def _recorded_start(notice: Notice, condition: Condition) -> Fact[datetime.date] | None:
    matter = notice.termination
    for one in matter.conditions if matter is not None else ():
        if one.condition == condition.id:
            return one.runs_from
    return None


def _recorded(notice: Notice, condition: Condition) -> _Start:
    day = _recorded_start(notice, condition)
    if day is None:
        near = notice.termination or notice
        day = _open(f"{_path(notice, condition)}.runs_from", near)
    return _Start(counted="from its start", on=day)


def _open(path: str, near: Term, because: Fact[str] | None = None) -> Fact[datetime.date]:
    source = near.place.source if because is None else because.source
    place = Place(source=source, path=path)
    return Fact(settled=None, state=FactState.OPEN, place=place, kind="date")


def _path(notice: Notice, condition: Condition) -> str:
    return f"{notice.place.path}.{condition.id}"


def _clock(
    contract: Contract,
    path: str,
    start: _Start,
    period: Fact[Period],
    condition: Condition | None = None,
) -> Clock:
    found = last_of(contract, start.on.settled, period.settled)
    sources: tuple[Fact[Any], ...] = (start.on, period, *found.rests_on)
    last = computed("last day", f"{path}.last", found.day, sources, "date")
    rolled = with_rolled(contract, last, f"{path}.rolled").rolled
    return Clock(
        period=period,
        counted=start.counted,
        starts_on=start.on,
        last=last,
        rolled=rolled,
        right_from=day_after(rolled, "right", f"{path}.right_from"),
        condition=condition,
    )
