"""Clocks: the periods that run before and after a notice, and the days on which they end."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from docgen.diagnostics.messages import Message, Value, message
from docgen.model.contract import Contract
from docgen.model.dispute_terms import DisputeTerms
from docgen.model.facts import Fact, FactState, computed
from docgen.model.notices import Notice
from docgen.model.termination import Condition, Event, Ground, Negotiation
from docgen.model.terms import Term
from docgen.model.values import Period
from docgen.model.written import Place
from docgen.rules.notices.chain import breach_before, nearest_before
from docgen.rules.notices.counting import ONE_DAY, last_of, rolled_of
from docgen.rules.notices.service import competing, governing_receipt, is_planned, receipts_of
from docgen.rules.saying import say

Counted = Literal["from its start", "from dispatch", "from receipt"]


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


def ground_of(contract: Contract, ground_id: str) -> Ground | None:
    """The ground of that id."""
    terms = contract.terms.termination
    grounds = terms.settled.grounds if terms is not None and terms.settled is not None else ()
    return next((one for one in grounds if one.id == ground_id), None)


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

    After termination the negotiation, after a breach the time to cure it, after a call the
    law's time to pay, after force majeure that for its evidence, after a request the
    consultations.
    """
    match notice.sort:
        case "termination":
            clocks: tuple[Clock | None, ...] = (negotiation_clock(contract, notice),)
        case "breach":
            clocks = cure_clocks(contract, notice)
        case "call":
            clocks = payment_clocks(contract, notice)
        case "force_majeure":
            clocks = (evidence_clock(contract, notice),)
        case "consultation":
            clocks = (consultation_clock(contract, notice),)
        case _:
            clocks = ()
    return tuple(one for one in clocks if one is not None)


def negotiation_clock(contract: Contract, notice: Notice) -> Clock | None:
    """The time for negotiation after a notice of termination.

    None where none is agreed, where it does not follow the ground, or where no dispatch is
    recorded. From a planned dispatch it holds if the notice is handed over on that day.
    """
    agreed = negotiation_terms(contract)
    if notice.termination is None or agreed is None:
        return None
    ground = ground_of(contract, notice.termination.ground)
    if ground is not None and ground.negotiation != "follows":
        return None
    counted: Counted = (
        "from dispatch" if agreed.runs_from == "dispatch of notice" else "from receipt"
    )
    start = _of_service(contract, notice, counted)
    if start is None:
        return None
    return _clock(contract, f"{notice.place.path}.negotiation", start, agreed.within)


def negotiation_terms(contract: Contract) -> Negotiation | None:
    """What is agreed for the time after a notice of termination."""
    terms = contract.terms.termination
    agreed = terms.settled.negotiation if terms is not None and terms.settled is not None else None
    return agreed.settled if agreed is not None else None


def cure_clocks(contract: Contract, notice: Notice) -> tuple[Clock, ...]:
    """The time to cure after a notice of breach, by each reading of its ground."""
    ground = ground_of(contract, notice.breach.ground) if notice.breach is not None else None
    if ground is None:
        return ()
    return tuple(
        _clock(contract, f"{_path(notice, one)}.{_word(start)}", start, one.period, one)
        for one in ground.conditions
        if one.period is not None and one.runs_from is not None
        for start in _service_starts(contract, notice, one.runs_from)
    )


def payment_clocks(contract: Contract, notice: Notice) -> tuple[Clock, ...]:
    """The law's time to pay after a call; whether sent or received is not said, so both."""
    period = contract.law.capital.demand_to_pay_within
    return tuple(
        _clock(contract, f"{notice.place.path}.payment.{_word(start)}", start, period)
        for start in _service_starts(contract, notice, "written notice")
    )


def evidence_clock(contract: Contract, notice: Notice) -> Clock | None:
    """The time for evidence after a notice of force majeure, from its earliest dispatch."""
    terms = contract.terms.force_majeure
    agreed = terms.settled if terms is not None else None
    sent = sorted(
        (one.dispatch for one in competing(contract, receipts_of(contract, notice))),
        key=lambda one: (is_planned(one), one.handed_over_on.settled or datetime.date.max),
    )
    if agreed is None or not sent:
        return None
    start = _Start(counted="from dispatch", on=sent[0].handed_over_on)
    return _clock(contract, f"{notice.place.path}.evidence", start, agreed.evidence_within)


def consultation_clock(contract: Contract, notice: Notice) -> Clock | None:
    """The time for consultations after a request; served means received."""
    agreed = dispute_terms(contract)
    if agreed is None:
        return None
    by_dispatch = agreed.consultation_runs_from == "dispatch of notice"
    start = _of_service(contract, notice, "from dispatch" if by_dispatch else "from receipt")
    if start is None:
        return None
    return _clock(contract, f"{notice.place.path}.consultation", start, agreed.consultation)


def dispute_terms(contract: Contract) -> DisputeTerms | None:
    """What is agreed about disputes."""
    return contract.terms.disputes.settled if contract.terms.disputes is not None else None


def _waiting(contract: Contract, notice: Notice, ground: Ground) -> Iterator[Clock]:
    for condition in ground.conditions:
        if condition.period is not None:
            for start in _starts(contract, notice, condition):
                path = f"{_path(notice, condition)}.{_word(start)}"
                yield _clock(contract, path, start, condition.period, condition)


def _starts(contract: Contract, notice: Notice, condition: Condition) -> tuple[_Start, ...]:
    """The days from which a condition's period runs, by each reading.

    What is recorded with the condition stands in where neither contract nor notice tells it;
    of an event the later of both, since its consequences may begin after it.
    """
    event = condition.runs_from or "not stated"
    told: tuple[_Start, ...] = ()
    match event:
        case "due date":
            told = _told(_due(contract, notice))
        case "signature":
            told = _told(contract.terms.signed.on)
        case "start of event":
            told = _told(_later(_began(contract, notice), _recorded_start(notice, condition)))
        case "written notice" | "receipt of notice" | "dispatch of notice":
            breach = breach_before(contract, notice)
            told = _service_starts(contract, breach, event) if breach is not None else ()
        case "not stated":
            pass
        case _:
            assert_never(event)
    return told or (_recorded(notice, condition),)


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


def _service_starts(contract: Contract, notice: Notice, event: Event) -> tuple[_Start, ...]:
    """The days of a notice from which a period after it runs; both where it is not said which."""
    wanted: tuple[Counted, ...] = ()
    match event:
        case "written notice":
            wanted = ("from dispatch", "from receipt")
        case "dispatch of notice":
            wanted = ("from dispatch",)
        case "receipt of notice":
            wanted = ("from receipt",)
        case _:
            pass
    starts = (_of_service(contract, notice, one) for one in wanted)
    return tuple(one for one in starts if one is not None)


def _of_service(contract: Contract, notice: Notice, counted: Counted) -> _Start | None:
    """The dispatch or receipt that governs; open where dispatches are recorded but no receipt."""
    receipts = receipts_of(contract, notice)
    if not receipts:
        return None
    governing = governing_receipt(contract, notice) or competing(contract, receipts)[0]
    by_dispatch = counted == "from dispatch"
    day = governing.dispatch.handed_over_on if by_dispatch else governing.received_on
    return _Start(counted=counted, on=day)


def _open(path: str, near: Term, because: Fact[str] | None = None) -> Fact[datetime.date]:
    source = near.place.source if because is None else because.source
    place = Place(source=source, path=path)
    return Fact(settled=None, state=FactState.OPEN, place=place, kind="date")


def _path(notice: Notice, condition: Condition) -> str:
    return f"{notice.place.path}.{condition.id}"


def _word(start: _Start) -> str:
    return start.counted.rpartition(" ")[2]


def _clock(
    contract: Contract,
    path: str,
    start: _Start,
    period: Fact[Period],
    condition: Condition | None = None,
) -> Clock:
    day, counted_by = last_of(contract, start.on.settled, period.settled)
    rolled_day, rolled_by = rolled_of(contract, day)
    right = None if rolled_day is None or rolled_day == datetime.date.max else rolled_day + ONE_DAY
    last = computed("last day", f"{path}.last", day, (start.on, period, *counted_by), "date")
    rolled = computed("rolled day", f"{path}.rolled", rolled_day, (last, *rolled_by), "date")
    return Clock(
        period=period,
        counted=start.counted,
        starts_on=start.on,
        last=last,
        rolled=rolled,
        right_from=computed("right", f"{path}.right_from", right, (rolled,), "date"),
        condition=condition,
    )
