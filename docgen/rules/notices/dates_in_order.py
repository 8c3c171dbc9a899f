"""Rules on the order of the dates of notices, and of what follows them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from docgen.diagnostics.messages import Message, message
from docgen.model.contract import Contract
from docgen.model.dissolutions import Dissolution
from docgen.model.facts import Fact
from docgen.model.notices import Dispatch, Notice
from docgen.rules.day_order import in_order
from docgen.rules.notices.cases import dissolution_of, notice_of
from docgen.rules.rule import Breach, Case, Reading

Day = Fact[datetime.date]
Pair = tuple[Day | None, Day | None, Message]
"""Two days of which the first may not be later, and what to say if it is."""


def dates_of_a_notice_are_in_order(case: Case, read: Reading) -> Iterator[Breach]:
    """Do event, date, hand-over, confirmation and receipt of a notice follow one another?

    The two clocks of a hand-over must show the same moment. Open dates are left out.
    Basis: the contract's article on notices.
    """
    notice = notice_of(case)
    yield from _in_order(_of_notice(case.contract, notice), read)
    for dispatch in notice.sent:
        yield from _in_order(_of_dispatch(notice, dispatch), read)
        yield from _same_moment(dispatch, read)


def dates_of_a_dissolution_are_in_order(case: Case, read: Reading) -> Iterator[Breach]:
    """Do notice, application, approval, committee, reports and deregistration follow one another?

    Open dates are left out.
    Basis: the contract's articles on termination and liquidation.
    """
    dissolution = dissolution_of(case)
    notice = case.contract.notice(dissolution.follows)
    yield from _in_order(_to_the_approval(notice, dissolution), read)
    yield from _in_order(_to_the_end(dissolution), read)


def _of_notice(contract: Contract, notice: Notice) -> Iterator[Pair]:
    dated = notice.dated
    yield (
        contract.terms.signed.on,
        dated,
        message("the notice is dated before the contract was signed"),
    )
    if notice.follows is not None:
        said = message("the notice is dated before the one that it follows")
        yield contract.notice(notice.follows).dated, dated, said
    for happening in (
        notice.breach.breach if notice.breach is not None else None,
        notice.force_majeure.event if notice.force_majeure is not None else None,
    ):
        if happening is not None:
            said = message("the notice is dated before what it reports began")
            yield happening.began_on, dated, said
            yield happening.began_on, happening.ended_on, message("it ended before it began")
    if notice.breach is not None:
        said = message("the breach is cured before it began")
        yield notice.breach.breach.began_on, notice.breach.cured_on, said
    if notice.consent is not None:
        said = message("the consent is dated before it was asked for")
        yield notice.consent.asked_on, dated, said


def _of_dispatch(notice: Notice, dispatch: Dispatch) -> Iterator[Pair]:
    handed = dispatch.handed_over_on
    yield notice.dated, handed, message("the notice is handed over before its date")
    said = message("the dispatch is confirmed before it was made")
    yield handed, dispatch.confirmed_on, said
    said = message("the dispatch is received before it was made")
    yield handed, dispatch.received_on, said


def _to_the_approval(notice: Notice, dissolution: Dissolution) -> Iterator[Pair]:
    continuation, application = dissolution.continuation, dissolution.application
    approval = dissolution.approval
    if continuation is not None:
        said = message("the agreement to continue is older than the notice")
        yield notice.dated, continuation.agreed_on, said
    if application is not None:
        yield notice.dated, application.dated, message("the application is older than the notice")
        said = message("the application is submitted before its date")
        yield application.dated, application.submitted_on, said
    if approval is not None:
        if application is not None:
            said = message("the approval is older than the application")
            yield application.submitted_on or application.dated, approval.dated, said
        said = message("the approval is received before its date")
        yield approval.dated, approval.received_on, said


def _to_the_end(dissolution: Dissolution) -> Iterator[Pair]:
    committee, plan = dissolution.committee, dissolution.plan
    if committee is not None and committee.report is not None:
        said = message("the formation of the committee is reported before it was appointed")
        yield committee.appointed_on, committee.report.dated, said
    for paper in (plan, dissolution.completion):
        if paper is not None:
            said = message("the paper states figures of a later day than its own")
            yield paper.as_of, paper.dated, said
    if dissolution.completion is not None:
        said = message("the company is deregistered before the liquidation is reported complete")
        yield dissolution.completion.dated, dissolution.deregistered_on, said


def _in_order(pairs: Iterable[Pair], read: Reading) -> Iterator[Breach]:
    """A breach at the second of two days that are known, if it is before the first."""
    for first, second, said in pairs:
        if first is None or second is None or None in (first.settled, second.settled):
            continue
        yield from in_order(read, first, second, said)


def _same_moment(dispatch: Dispatch, read: Reading) -> Iterator[Breach]:
    at, there, handed = dispatch.at, dispatch.at_there, dispatch.handed_over_on
    if at is None or there is None or None in (at.settled, there.settled, handed.settled):
        return
    here = read(at)
    elsewhere = here.on(read(handed)).astimezone(read(there).on(handed.value).tzinfo)
    if (elsewhere.hour, elsewhere.minute) != (there.value.hour, there.value.minute):
        yield Breach(
            at=there.source,
            said=message("the two clocks do not show the same moment"),
            observed=f"{there.value.hour:02}:{there.value.minute:02}",
            required=f"{elsewhere:%H:%M}",
            facts=(at, there, handed),
            hint=message("give the same moment at both places, each with its zone"),
        )
