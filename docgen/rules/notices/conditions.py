"""Rules on the conditions of a ground: recorded by people, and holding."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.model.capital import ConditionPrecedent
from docgen.model.notice_matters import TerminationMatter
from docgen.model.termination import Event
from docgen.rules.amounts import total
from docgen.rules.certificates import counts
from docgen.rules.notices.cases import notice_of, termination_of
from docgen.rules.notices.chain import nearest_before
from docgen.rules.notices.clocks import Clock, waiting_clocks
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import place_of, say


def conditions_are_recorded(case: Case, read: Reading) -> Iterator[Breach]:
    """Is every condition of the ground recorded, each once?

    Basis: the contract's article on the ground.
    """
    matter, ground = termination_of(case)
    recorded = [str(one.condition) for one in matter.conditions]
    for condition in ground.conditions:
        read(condition.what.en)
        if recorded.count(condition.id) != 1:
            yield Breach(
                at=_conditions(matter),
                said=(
                    message("a condition of the ground is recorded twice")
                    if condition.id in recorded
                    else message("a condition of the ground is not recorded")
                ),
                observed=", ".join(recorded) or "-",
                required=str(condition.id),
                facts=(condition.what.en,),
                hint=message("record each condition once, with holds: yes or no"),
            )


def conditions_hold(case: Case, read: Reading) -> Iterator[Breach]:
    """Is every condition of the ground recorded as holding?

    It is never inferred.
    Basis: the contract's article on the ground.
    """
    matter, ground = termination_of(case)
    of_ground = {str(one.id): one for one in ground.conditions}
    for one in sorted(matter.conditions, key=lambda one: one.holds.settled is None):
        condition = of_ground.get(one.condition)
        if condition is not None and read(one.holds) == "no":
            yield Breach(
                at=one.holds.source,
                said=message("a condition of the ground does not hold"),
                observed=str(one.condition),
                required="holds: yes",
                facts=(one.holds, condition.what.en),
                hint=message("serve the notice only once it holds, and record what shows it"),
            )


def overdue_instalment_is_named(case: Case, read: Reading) -> Iterator[Breach]:
    """Where the ground runs from a due date, is the instalment named that was not paid?

    Basis: the contract's article on the ground.
    """
    matter, _ = _overdue(case)
    if matter.instalment is not None:
        read(matter.instalment)
        return
    yield Breach(
        at=place_of(matter.ground),
        said=message("the notice does not name the instalment that was not paid"),
        observed=message("nothing"),
        required=message("instalment: the id of an instalment"),
        facts=(notice_of(case).dated,),
        hint=message("its due date tells from when the time runs"),
    )


def named_instalment_is_unpaid(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the instalment that is said to be overdue still unpaid by what is recorded?

    What was paid after the time but before the notice is for counsel.
    Basis: the contract's article on the ground.
    """
    matter, clocks = _overdue(case)
    if matter.instalment is None:
        raise NotApplicableError(message("the notice names no instalment"))
    instalment = case.contract.instalment(read(matter.instalment))
    paying = [
        one
        for one in case.contract.contributions
        if one.pays.settled == instalment.id and counts(one)
    ]
    due = read(instalment.amount)
    paid = total([read(one.amount) for one in paying], due.currency)
    if not paying or paid.amount < due.amount:
        return
    last = max(read(clock.rolled) for clock in clocks)
    paid_on = max(read(one.made_on) for one in paying)
    if paid_on > last and paid_on <= read(notice_of(case).dated):
        raise ForCounselError(
            message("the instalment was paid late, on %(day)s", {"day": say(paid_on)})
        )
    if paid_on <= last:
        yield Breach(
            at=matter.instalment.source,
            said=message("the instalment was paid in time"),
            observed=say(paid_on),
            required=message("later than %(last)s", {"last": say(last)}),
            facts=(matter.instalment, instalment.amount, *(one.made_on for one in paying)),
            hint=message("name an instalment that is unpaid, or correct the contribution"),
        )


def a_condition_precedent_is_unmet(case: Case, read: Reading) -> Iterator[Breach]:
    """Where the ground runs from signature, is a condition precedent recorded as unmet in time?

    Unmet is one that is neither recorded as satisfied by the last day off days of rest nor
    waived by every Party.
    Basis: the contract's article on the conditions precedent.
    """
    matter, clocks = _running_from(case, "signature")
    precedents = case.contract.terms.conditions_precedent
    if not precedents:
        raise NotApplicableError(message("no condition precedent is agreed"))
    last = max(read(clock.rolled) for clock in clocks)
    facts = [one.satisfied for one in precedents if one.satisfied is not None]
    unwaived = [one for one in precedents if not _is_waived(case, one.id)]
    for one in sorted(unwaived, key=_is_open):
        if one.satisfied is None or _day_in(read(one.satisfied)) > last:
            return
    yield Breach(
        at=place_of(matter.ground),
        said=message("every condition precedent was satisfied or waived in time"),
        observed=", ".join(str(one.id) for one in precedents),
        required=message("one that was neither by %(last)s", {"last": say(last)}),
        facts=(notice_of(case).dated, *facts),
        hint=message("on this ground no notice may be given; ask counsel"),
    )


def event_lasted_long_enough(case: Case, read: Reading) -> Iterator[Breach]:
    """Had the event not ended before the period of its ground was over?

    Where the period is that of its consequences, these may outlast the event.

    Basis: the contract's article on the ground.
    """
    _, clocks = _running_from(case, "start of event")
    earlier = nearest_before(case.contract, notice_of(case), "force_majeure")
    matter = earlier.force_majeure if earlier is not None else None
    event = matter.event if matter is not None else None
    if event is None or event.ended_on is None:
        raise NotApplicableError(message("no end of an event is recorded"))
    for clock in clocks:
        if read(event.ended_on) <= read(clock.last):
            yield Breach(
                at=event.ended_on.source,
                said=message("the event ended before its period was over"),
                observed=say(event.ended_on.value),
                required=message("later than %(last)s", {"last": say(clock.last.value)}),
                facts=(event.ended_on, event.began_on, clock.period),
                hint=message("on this ground no notice may be given; ask counsel"),
            )


def _is_open(one: ConditionPrecedent) -> bool:
    return one.satisfied is not None and one.satisfied.settled is None


def _day_in(text: str) -> datetime.date:
    """The day that the record of a condition precedent gives.

    Raises:
        ForCounselError: it says something else.
    """
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise ForCounselError(
            message("a condition precedent is recorded without a date: %(text)s", {"text": text})
        ) from None


def _is_waived(case: Case, condition: str) -> bool:
    """Has every Party waived a condition precedent in writing?"""
    waiving = {
        notice.from_
        for notice in case.contract.notices
        if notice.consent is not None
        and notice.consent.to == "waiver of a condition precedent"
        and notice.consent.condition == condition
    }
    return waiving.issuperset(str(one.id) for one in case.contract.terms.parties)


def _overdue(case: Case) -> tuple[TerminationMatter, list[Clock]]:
    """A notice on a ground that runs from a due date, with the periods that do."""
    return _running_from(case, "due date")


def _running_from(case: Case, *events: Event) -> tuple[TerminationMatter, list[Clock]]:
    """A notice on a ground with a period that runs from one of the events, and those periods.

    Raises:
        NotApplicableError: the ground has none.
    """
    matter, ground = termination_of(case)
    if not any(one.runs_from in events for one in ground.conditions):
        raise NotApplicableError(message("no period of the ground runs from this"))
    clocks = waiting_clocks(case.contract, notice_of(case))
    return matter, [
        one for one in clocks if one.condition is not None and one.condition.runs_from in events
    ]


def _conditions(matter: TerminationMatter) -> Source:
    """Where the conditions stand: at the first one, or at the ground where there is none."""
    return place_of(matter.conditions[0].condition if matter.conditions else matter.ground)
