"""Rules on what must come before a notice: waiting times, earlier notices, a lost resolution."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.diagnostics.messages import Message, Value, message
from docgen.model.facts import Fact
from docgen.rules.notices.agreed import dispute_terms
from docgen.rules.notices.cases import notice_of, termination_of
from docgen.rules.notices.chain import breach_before, nearest_before
from docgen.rules.notices.clocks import (
    Clock,
    cure_clocks,
    may_be_served_from,
    say_counted,
    waiting_clocks,
)
from docgen.rules.notices.service import governing_receipt
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import place_of, say

_SERVED = ("written notice", "receipt of notice", "dispatch of notice")


def waiting_time_has_elapsed(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the notice dated and handed over only after every period before it has elapsed?

    The last day is rolled off days of rest, and all of it must have elapsed. Where the contract
    leaves open from when a period runs, the latest reading decides.
    Basis: the contract's articles on the ground, or on disputes.
    """
    notice = notice_of(case)
    may_from = may_be_served_from(case.contract, notice)
    if may_from is None:
        raise NotApplicableError(message("nothing has to be waited for"))
    first = read(may_from)
    days = (notice.dated, *(one.handed_over_on for one in notice.sent))
    for day in sorted(days, key=lambda one: one.settled is None):
        if read(day) < first:
            yield _too_early(case, day, first)


def _too_early(case: Case, day: Fact[datetime.date], first: datetime.date) -> Breach:
    clocks = waiting_clocks(case.contract, notice_of(case))
    return Breach(
        at=day.source,
        said=message("the notice may be served from %(day)s", {"day": say(first)}),
        observed=say(day.value),
        required=message("%(day)s or later", {"day": say(first)}),
        facts=(day, *(fact for clock in clocks for fact in (clock.starts_on, clock.period))),
        hint=_reckoned(clocks),
    )


def _reckoned(clocks: tuple[Clock, ...]) -> Message:
    """How the latest of some periods was counted."""
    return say_counted(max(clocks, key=lambda one: one.right_from.settled or datetime.date.min))


def cure_period_follows_a_breach_notice(case: Case, read: Reading) -> Iterator[Breach]:
    """Was the breach notified before, on this ground, by the same sender to the Party in breach?

    Basis: the contract's article on the ground.
    """
    _require_cure(case)
    breach = breach_before(case.contract, notice_of(case))
    if breach is None or not breach.sent:
        yield _missing(
            case,
            message("no notice of the breach was served before"),
            message("follows: a notice of breach on this ground, served on the Party in breach"),
            message("record the notice of breach and its dispatch, and name it under follows"),
        )
        return
    receipt = governing_receipt(case.contract, breach)
    read((receipt.dispatch if receipt is not None else breach.sent[0]).handed_over_on)


def breach_is_not_cured(case: Case, read: Reading) -> Iterator[Breach]:
    """Is no cure of the breach recorded within its time?

    A cure after the time is for counsel.
    Basis: the contract's article on the ground.
    """
    _require_cure(case)
    breach = breach_before(case.contract, notice_of(case))
    matter = breach.breach if breach is not None else None
    if breach is None or matter is None:
        raise NotApplicableError(message("no notice of breach is recorded"))
    if matter.cured_on is None:
        return
    cured = read(matter.cured_on)
    last = max((read(one.rolled) for one in cure_clocks(case.contract, breach)), default=cured)
    if cured > last:
        raise ForCounselError(message("the breach was cured late, on %(day)s", {"day": say(cured)}))
    yield Breach(
        at=matter.cured_on.source,
        said=message("the breach was cured within its time"),
        observed=say(cured),
        required=message("later than %(last)s", {"last": say(last)}),
        facts=(matter.cured_on, breach.dated),
        hint=message("on this ground no notice may be given; ask counsel"),
    )


def force_majeure_was_notified(case: Case, read: Reading) -> Iterator[Breach]:
    """Was the event of force majeure notified before notice of termination is given on it?

    Basis: the contract's article on force majeure.
    """
    _, ground = termination_of(case)
    terms = case.contract.terms.force_majeure
    agreed = terms.settled if terms is not None else None
    if agreed is None or agreed.ground != ground.id:
        raise NotApplicableError(message("the ground is not force majeure"))
    earlier = nearest_before(case.contract, notice_of(case), "force_majeure")
    if earlier is None or not earlier.sent:
        yield _missing(
            case,
            message("no notice of force majeure was served before"),
            message("follows: a notice of force majeure that was sent"),
            message("record the notice and its dispatch, and name it under follows"),
        )
        return
    read(earlier.sent[0].handed_over_on)


def evidence_names_its_notice(case: Case, read: Reading) -> Iterator[Breach]:
    """Does evidence of force majeure name the notice that it belongs to?

    Basis: the contract's article on force majeure.
    """
    notice = notice_of(case)
    if notice.evidence is None:
        raise NotApplicableError(message("the notice furnishes no evidence"))
    if nearest_before(case.contract, notice, "force_majeure") is None:
        yield _missing(
            case,
            message("the evidence does not name a notice of force majeure"),
            message("follows: a notice of force majeure"),
            message("name the notice of the event under follows"),
        )


def arbitration_follows_consultation(case: Case, read: Reading) -> Iterator[Breach]:
    """Is a dispute referred to arbitration only after consultations that are recorded as failed?

    Whether their time is over is another question.
    Basis: the contract's article on disputes.
    """
    notice = notice_of(case)
    if notice.arbitration is None or dispute_terms(case.contract) is None:
        raise NotApplicableError(message("the notice is not one of arbitration"))
    request = nearest_before(case.contract, notice, "consultation")
    if request is None or not request.sent:
        yield _missing(
            case,
            message("no request for consultations was served before"),
            message("follows: a request for consultations that was sent"),
            message("record the request and its dispatch, and name it under follows"),
        )
    failed = notice.arbitration.failed
    if read(failed) == "no":
        yield Breach(
            at=failed.source,
            said=message("the consultations are not recorded as failed"),
            observed="no",
            required="yes",
            facts=(failed,),
            hint=message("refer to arbitration only what consultations did not resolve"),
        )


def adjustment_was_requested_before(case: Case, read: Reading) -> Iterator[Breach]:
    """Was an adjustment requested before notice is given that it cannot be implemented?

    Basis: the contract's article on the adjustment to new law.
    """
    matter, ground = termination_of(case)
    terms = case.contract.terms.economic_adjustment
    agreed = terms.settled if terms is not None else None
    if agreed is None or agreed.ground != ground.id:
        raise NotApplicableError(message("the ground is not the adjustment to new law"))
    if nearest_before(case.contract, notice_of(case), "adjustment") is None:
        yield Breach(
            at=place_of(matter.ground),
            said=message("no request for an adjustment is recorded"),
            observed=message("nothing"),
            required=message("follows: a request for an adjustment"),
            facts=(notice_of(case).dated, ground.name.en),
            hint=message("name the request under follows, or ask counsel"),
        )


def _require_cure(case: Case) -> None:
    _, ground = termination_of(case)
    if not any(one.runs_from in _SERVED for one in ground.conditions):
        raise NotApplicableError(message("nothing is to be cured on this ground"))


def _missing(case: Case, said: Message, required: Value, hint: Message) -> Breach:
    """What a notice should rest on and does not name."""
    notice = notice_of(case)
    return Breach(
        at=place_of(notice.follows or notice.id),
        said=said,
        observed=notice.follows or message("nothing"),
        required=required,
        facts=(notice.dated,),
        hint=hint,
    )
