"""Rules on what follows a notice of termination: agreement to continue, or application."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.model.contract import Contract
from docgen.model.dissolutions import Application, Dissolution
from docgen.model.facts import Fact
from docgen.model.notices import COMPANY
from docgen.rules.notices.cases import OF_THE_OTHER, dissolution_of, ground_followed, say_who
from docgen.rules.notices.clocks import Clock, negotiation_clock, say_counted
from docgen.rules.notices.resolved import verdict_on
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import place_of, say

_BY_BREACH = (OF_THE_OTHER, "either party")
"""What a ground concerns where a breach may lie in it."""


def dissolution_follows_a_termination_notice(case: Case, read: Reading) -> Iterator[Breach]:
    """Does the dissolution follow a notice of termination, and no other?

    Basis: the contract's article on negotiation and application.
    """
    dissolution = dissolution_of(case)
    notice = case.contract.notice(dissolution.follows)
    if notice.termination is None:
        yield Breach(
            at=place_of(dissolution.follows),
            said=message("the notice that is followed is not one of termination"),
            observed=str(dissolution.follows),
            required=message("the id of a notice of termination"),
            facts=(notice.dated,),
            hint=message("correct follows"),
        )
    for other in case.contract.dissolutions:
        if other is dissolution:
            return
        if other.follows == dissolution.follows:
            yield Breach(
                at=place_of(dissolution.follows),
                said=message("another dissolution follows this notice"),
                observed=str(other.id),
                required=message("one record for what follows a notice"),
                facts=(notice.dated,),
                hint=message("keep both in one record, or correct follows"),
            )


def application_waits_for_the_negotiation(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the application dated and submitted only after the time for negotiation?

    The last day is rolled off days of rest, and all of it must have elapsed. What a resolution
    of the board on dissolution changes is for counsel.
    Basis: the contract's article on negotiation and application.
    """
    application = _application(case)
    clock = _negotiation(case)
    first = read(clock.right_from)
    days = (application.dated, application.submitted_on)
    for day in sorted(_stated(days), key=lambda one: one.settled is None):
        if read(day) < first:
            if _is_resolved(case.contract, dissolution_of(case)):
                raise ForCounselError(
                    message("the board resolved to dissolve before the negotiation was over")
                )
            yield Breach(
                at=day.source,
                said=message("the application may be made from %(day)s", {"day": say(first)}),
                observed=say(day.value),
                required=message("%(day)s or later", {"day": say(first)}),
                facts=(day, clock.starts_on, clock.period),
                hint=say_counted(clock),
            )


def nothing_is_applied_for_after_a_continuation(case: Case, read: Reading) -> Iterator[Breach]:
    """Is no application made where the Parties agreed in time to continue?

    An agreement after the time is for counsel.
    Basis: the contract's article on negotiation and application.
    """
    dissolution, application = dissolution_of(case), _application(case)
    if dissolution.continuation is None:
        return
    agreed_on = dissolution.continuation.agreed_on
    clock = _negotiation(case)
    if read(agreed_on) > read(clock.last):
        raise ForCounselError(message("the Parties agreed to continue after the time for it"))
    yield Breach(
        at=place_of(application.id),
        said=message("the Parties have agreed to continue the contract"),
        observed=str(application.id),
        required=message("no application"),
        facts=(agreed_on, application.dated),
        hint=message("take the application out, or the agreement"),
    )


def continuation_is_agreed_in_time(case: Case, read: Reading) -> Iterator[Breach]:
    """Do the Parties agree to continue within the time for negotiation?

    Between the last day as counted and the one off days of rest it cannot be judged.
    Basis: the contract's article on negotiation and application.
    """
    continuation = dissolution_of(case).continuation
    if continuation is None:
        raise NotApplicableError(message("no agreement to continue is recorded"))
    clock = _negotiation(case)
    last, rolled = read(clock.last), read(clock.rolled)
    day = read(continuation.agreed_on)
    if last < day <= rolled:
        raise ForCounselError(
            message("the last day, %(last)s, is one of rest", {"last": say(last)})
        )
    if day > rolled:
        yield Breach(
            at=continuation.agreed_on.source,
            said=message("the agreement comes after the Parties are deemed to have agreed to end"),
            observed=say(day),
            required=message("%(last)s or earlier", {"last": say(last)}),
            facts=(continuation.agreed_on, clock.starts_on, clock.period),
            hint=message("ask counsel whether the contract can still be continued"),
        )


def applicant_fits_the_ground(case: Case, read: Reading) -> Iterator[Breach]:
    """Does the company apply where no breach is involved?

    By statute the board applies, or on a breach the performing Party. Where a breach may fall
    under either, the choice is counsel's and is only pointed out.
    Basis: the law's article on dissolution.
    """
    application = _application(case)
    ground = ground_followed(case)
    who = read(application.applicant)
    involves_breach = ground is not None and ground.concerns in _BY_BREACH
    if involves_breach or who != COMPANY:
        yield Breach(
            at=application.applicant.source,
            said=(
                message("a breach may be involved, and then the performing Party may apply")
                if involves_breach
                else message("no breach is involved, and by law the board applies")
            ),
            observed=say_who(case.contract, who),
            required=message("what counsel says"),
            facts=(application.applicant, application.dated),
            hint=message("let counsel choose between the company and the performing Party"),
        )


def _application(case: Case) -> Application:
    application = dissolution_of(case).application
    if application is None:
        raise NotApplicableError(message("no application is recorded"))
    return application


def _negotiation(case: Case) -> Clock:
    notice = case.contract.notice(dissolution_of(case).follows)
    clock = negotiation_clock(case.contract, notice)
    if clock is not None:
        return clock
    if not notice.sent:
        raise ForCounselError(message("no dispatch of the notice is recorded"))
    raise ForCounselError(message("whether a time for negotiation follows the ground is open"))


def _is_resolved(contract: Contract, dissolution: Dissolution) -> bool:
    named = dissolution.resolution
    return named is not None and verdict_on(contract, named).is_passed


def _stated(
    days: tuple[Fact[datetime.date] | None, ...],
) -> tuple[Fact[datetime.date], ...]:
    return tuple(one for one in days if one is not None)
