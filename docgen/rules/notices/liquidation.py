"""Rules on the liquidation: committee, plan, report of completion, and the law's times."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.diagnostics.messages import Message, message
from docgen.model.dissolutions import CommitteeFormed, LiquidationPaper
from docgen.model.facts import Fact
from docgen.model.termination import LiquidationCommittee
from docgen.rules.board.counting import Verdict
from docgen.rules.board.outcomes import say_open, say_verdict
from docgen.rules.notices.cases import dissolution_of
from docgen.rules.notices.resolved import days_of, verdict_on
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import place_of, say, say_party


def dissolution_was_resolved(case: Case, read: Reading) -> Iterator[Breach]:
    """If a resolution on dissolution is named, was it passed?

    Basis: the contract's articles on the board and on termination.
    """
    yield from _is_passed(case, read, dissolution_of(case).resolution, None)


def committee_was_appointed_by_a_passed_resolution(case: Case, read: Reading) -> Iterator[Breach]:
    """Is a resolution named that appoints the committee, and was it passed by then?

    Nobody is deemed to have appointed it, whatever the Parties are deemed to have agreed.
    Basis: the contract's article on the committee.
    """
    committee = _committee(case)
    if committee.resolution is None:
        yield Breach(
            at=committee.place.source,
            said=message("no resolution of the Board is named that appoints the committee"),
            observed=message("nothing"),
            required=message("the id of a resolution"),
            facts=(committee.appointed_on,),
            hint=message("add the line resolution: with its id"),
        )
        return
    yield from _is_passed(case, read, committee.resolution, committee.appointed_on)


def plan_was_approved_by_a_passed_resolution(case: Case, read: Reading) -> Iterator[Breach]:
    """If a resolution that approves the liquidation plan is named, was it passed?

    Basis: the contract's article on the plan.
    """
    plan = _paper(dissolution_of(case).plan)
    yield from _is_passed(case, read, plan.approved_by, None)


def completion_was_approved_by_a_passed_resolution(case: Case, read: Reading) -> Iterator[Breach]:
    """If a resolution that approves the report of completion is named, was it passed?

    Basis: the contract's article on the report.
    """
    completion = _paper(dissolution_of(case).completion)
    yield from _is_passed(case, read, completion.approved_by, None)


def committee_has_its_agreed_members(case: Case, read: Reading) -> Iterator[Breach]:
    """Has the committee as many members as agreed, and as many nominated by each Party?

    Basis: the contract's article on the committee.
    """
    committee, agreed = _committee(case), _agreed(case)
    wanted = read(agreed.members)
    if len(committee.members) != wanted:
        yield _of_committee(committee, message("the committee has another number of members"),
                            (len(committee.members), wanted), agreed.members)  # fmt: skip
    nominated = [
        read(one.nominated_by)
        for one in sorted(committee.members, key=lambda one: one.nominated_by.settled is None)
    ]
    for seats in agreed.seats:
        count = read(seats.count)
        if nominated.count(str(seats.party)) != count:
            said = message(
                "%(party)s nominates another number of members",
                {"party": say_party(case.contract, seats.party)},
            )
            found = nominated.count(str(seats.party))
            yield _of_committee(committee, said, (found, count), seats.count)


def committee_follows_the_application(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the committee appointed on the day of the application or later?

    Basis: the contract's article on the committee.
    """
    committee, application = _committee(case), dissolution_of(case).application
    if application is None:
        yield _out_of_order(committee.appointed_on, message("no application is recorded"), None)
        return
    applied = application.submitted_on or application.dated
    if read(committee.appointed_on) < read(applied):
        said = message("the committee is appointed before the application")
        yield _out_of_order(committee.appointed_on, said, applied)


def plan_follows_the_committee(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the liquidation plan made by a committee that was appointed by then?

    Basis: the contract's article on the plan.
    """
    plan, committee = _paper(dissolution_of(case).plan), dissolution_of(case).committee
    if committee is None:
        yield _out_of_order(plan.dated, message("no committee is recorded"), None)
    elif read(plan.dated) < read(committee.appointed_on):
        said = message("the plan is dated before the committee was appointed")
        yield _out_of_order(plan.dated, said, committee.appointed_on)


def completion_follows_the_plan(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the report of completion made after the liquidation plan?

    Basis: the contract's article on the report.
    """
    completion, plan = _paper(dissolution_of(case).completion), dissolution_of(case).plan
    if plan is None:
        yield _out_of_order(completion.dated, message("no liquidation plan is recorded"), None)
    elif read(completion.dated) < read(plan.dated):
        said = message("the report of completion is older than the plan")
        yield _out_of_order(completion.dated, said, plan.dated)


def _is_passed(
    case: Case, read: Reading, named: str | None, by: Fact[datetime.date] | None
) -> Iterator[Breach]:
    """A breach if a resolution that is named was not passed, or not by a day."""
    if named is None:
        raise NotApplicableError(message("no resolution is named"))
    outcome = verdict_on(case.contract, named)
    days = days_of(case.contract, named)
    if outcome.waiting_for is not None:
        read(outcome.waiting_for)
    if outcome.verdict is Verdict.UNDECIDED:
        raise ForCounselError(say_open(outcome))
    resolved_on = max(read(one) for one in days)
    if not outcome.is_passed:
        yield Breach(
            at=place_of(named),
            said=message("the resolution that is named was not passed"),
            observed=say_verdict(outcome.verdict),
            required=message("passed"),
            facts=days,
            hint=message("name the resolution that was passed, or leave it out"),
        )
    elif by is not None and read(by) < resolved_on:
        said = message("the resolution that is named was passed later")
        yield _out_of_order(by, said, days[0])


def _of_committee(
    committee: CommitteeFormed, said: Message, found: tuple[int, int], agreed: Fact[int]
) -> Breach:
    return Breach(
        at=committee.place.source,
        said=said,
        observed=say(found[0]),
        required=say(found[1]),
        facts=(committee.appointed_on, agreed),
        hint=message("correct the members, or who nominated them"),
    )


def _out_of_order(
    day: Fact[datetime.date], said: Message, after: Fact[datetime.date] | None
) -> Breach:
    return Breach(
        at=day.source,
        said=said,
        observed=say(day.settled) if day.settled is not None else message("nothing"),
        required=(
            message("%(day)s or later", {"day": say(after.value)})
            if after is not None
            else message("what comes before it, on record")
        ),
        facts=(day,) if after is None else (day, after),
        hint=message("record what comes before, or correct the date"),
    )


def _committee(case: Case) -> CommitteeFormed:
    committee = dissolution_of(case).committee
    if committee is None:
        raise NotApplicableError(message("no committee is recorded"))
    return committee


def _agreed(case: Case) -> LiquidationCommittee:
    terms = case.contract.terms.liquidation
    if terms is None or terms.settled is None:
        raise NotApplicableError(message("nothing is agreed about a liquidation"))
    return terms.settled.committee


def _paper(paper: LiquidationPaper | None) -> LiquidationPaper:
    if paper is None:
        raise NotApplicableError(message("no such paper is recorded"))
    return paper
