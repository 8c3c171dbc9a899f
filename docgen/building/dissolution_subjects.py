"""Subjects on the way to the end of the company: what their templates see."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, assert_never

from docgen.building.board_meetings import meeting_names
from docgen.building.board_resolutions import signing_hands
from docgen.building.correspondents import correspondent
from docgen.building.found_resolutions import Found, find_resolution
from docgen.building.liquidation_figures import division_of, sums_of
from docgen.building.notice_subjects import annexes_of, facts_of_clocks
from docgen.building.subject import Subject, by_path, common_names
from docgen.model.board import Director
from docgen.model.contract import Contract
from docgen.model.dissolutions import Dissolution, LiquidationPaper, Member
from docgen.model.facts import Fact
from docgen.model.kinds import EndingSubject
from docgen.model.parties import Party
from docgen.model.termination import LiquidationTerms
from docgen.rules.notices.agreed import ground_of, negotiation_terms
from docgen.rules.notices.clocks import negotiation_clock
from docgen.rules.notices.service import governing_receipt
from docgen.rules.rule import Case

Day = Fact[datetime.date]


def dissolution_subjects(contract: Contract, kind: EndingSubject) -> Iterator[Subject]:
    """What there is one document for each of, in the order of the data."""
    for one in contract.dissolutions:
        subject = _subject_of(contract, one, kind)
        if subject is not None:
            yield subject


def _subject_of(
    contract: Contract, dissolution: Dissolution, kind: EndingSubject
) -> Subject | None:
    match kind:
        case "continuation":
            continuation = dissolution.continuation
            if continuation is None:
                return None
            own = {"continuation": continuation}
            return _subject(contract, dissolution, continuation.id, own)
        case "application":
            return _application(contract, dissolution)
        case "dissolution-resolution":
            return _resolution(contract, dissolution)
        case "committee":
            return _committee(contract, dissolution)
        case "liquidation-plan":
            return _plan(contract, dissolution)
        case "liquidation-completion":
            return _completion(contract, dissolution)
        case _:
            assert_never(kind)


def _application(contract: Contract, dissolution: Dissolution) -> Subject | None:
    application = dissolution.application
    if application is None:
        return None
    applicant = application.applicant.settled
    negotiated = negotiation_terms(contract)
    to = negotiated.applied_to if negotiated is not None else None
    ending = find_resolution(contract, dissolution.resolution)
    own = {
        "application": application,
        "applicant": correspondent(contract, applicant) if applicant else None,
        "authority": correspondent(contract, to, application.dated) if to else None,
        "ending": ending,
        "annexes": annexes_of(contract, application.annexes),
    }
    return _subject(contract, dissolution, application.id, own, (ending,))


def _resolution(contract: Contract, dissolution: Dissolution) -> Subject | None:
    """The board's resolution that appoints the committee, and on dissolution if it was voted."""
    named = dissolution.committee.resolution if dissolution.committee is not None else None
    appointing = find_resolution(contract, named)
    if appointing is None or appointing.meeting is None or appointing.gathering is None:
        return None
    assert appointing.vote is not None
    ending = find_resolution(contract, dissolution.resolution)
    own = {
        **meeting_names(contract, appointing.meeting, appointing.gathering),
        "appointing": appointing,
        "ending": ending,
        "hands": signing_hands(contract, appointing.gathering, appointing.vote),
    }
    subject_id = f"{dissolution.id}-{appointing.resolution.id}"
    subject = _subject(contract, dissolution, subject_id, own, (appointing, ending))
    case = replace(subject.case, meeting=appointing.meeting, resolution=appointing.vote.resolution)
    return replace(subject, case=case)


def _committee(contract: Contract, dissolution: Dissolution) -> Subject | None:
    committee = dissolution.committee
    if committee is None or committee.report is None:
        return None
    terms = _liquidation(contract)
    to = terms.committee.reported_to if terms is not None else None
    appointing = find_resolution(contract, committee.resolution)
    own = {
        "authority": correspondent(contract, to, committee.report.dated) if to else None,
        "appointing": appointing,
    }
    return _subject(contract, dissolution, committee.report.id, own, (appointing,))


def _plan(contract: Contract, dissolution: Dissolution) -> Subject | None:
    paper = dissolution.plan
    if paper is None:
        return None
    return _paper(contract, dissolution, paper, {})


def _completion(contract: Contract, dissolution: Dissolution) -> Subject | None:
    paper, terms = dissolution.completion, _liquidation(contract)
    if paper is None:
        return None
    parties = {str(one.id): one for one in contract.terms.parties}

    def authority(who: str | None) -> Any:
        return correspondent(contract, who, paper.dated) if who else None

    own = {
        "authority": authority(terms.report_to if terms is not None else None),
        "registrar": authority(terms.licence_to if terms is not None else None),
        "handed_in": _by_then(dissolution.licence_handed_in_on, paper.dated),
        "deregistered": _by_then(dissolution.deregistered_on, paper.dated),
        "keeper": parties.get(terms.originals_kept_by or "") if terms is not None else None,
        "copier": parties.get(terms.copies_for or "") if terms is not None else None,
    }
    return _paper(contract, dissolution, paper, own)


def _paper(
    contract: Contract, dissolution: Dissolution, paper: LiquidationPaper, own: dict[str, Any]
) -> Subject:
    """A plan or report with its sums, what each Party gets, and the board's approval."""
    approved = find_resolution(contract, paper.approved_by)
    sums, division = sums_of(contract, paper), division_of(contract, paper)
    names = {
        "paper": paper,
        "annexes": annexes_of(contract, paper.annexes),
        "approved": approved,
        "sums": sums,
        "division": division,
        **own,
    }
    subject = _subject(contract, dissolution, paper.id, names, (approved,))
    figures = by_path(
        (sums.assets, sums.debts, *(fact for one in division for fact in (one.share, one.amount)))
    )
    return replace(subject, conclusions={**subject.conclusions, **figures})


def _by_then(day: Day | None, dated: Day) -> Day | None:
    """A day that a paper may state: known at its date, or open."""
    if day is None or day.settled is None or dated.settled is None:
        return day
    return day if day.settled <= dated.settled else None


def _liquidation(contract: Contract) -> LiquidationTerms | None:
    terms = contract.terms.liquidation
    return terms.settled if terms is not None else None


def _members(
    contract: Contract, dissolution: Dissolution
) -> tuple[tuple[Member, Party | None, Director | None], ...]:
    """The members, each with the Party that nominated it and the director that it is."""
    if dissolution.committee is None:
        return ()
    parties = {str(one.id): one for one in contract.terms.parties}
    directors = {str(one.id): one for one in contract.board.directors}
    return tuple(
        (one, parties.get(one.nominated_by.settled or ""), directors.get(one.director or ""))
        for one in dissolution.committee.members
    )


def _subject(
    contract: Contract,
    dissolution: Dissolution,
    subject_id: str,
    own: dict[str, Any],
    found: tuple[Found | None, ...] = (),
) -> Subject:
    notice = contract.notice(dissolution.follows)
    negotiation = negotiation_clock(contract, notice)
    receipt = governing_receipt(contract, notice)
    names = {
        **common_names(contract),
        "dissolution": dissolution,
        "notice": notice,
        "sender": correspondent(contract, notice.from_, notice.dated),
        "ground": ground_of(contract, notice.termination.ground) if notice.termination else None,
        "governing": receipt,
        "negotiation": negotiation,
        "negotiated": negotiation_terms(contract),
        "liquidation": _liquidation(contract),
        "committee": dissolution.committee,
        "members": _members(contract, dissolution),
        "parties": {str(one.id): one for one in contract.terms.parties},
        "has_seam_chop": True,
        **own,
    }
    resolutions = [one for one in found if one is not None]
    return Subject(
        id=subject_id,
        case=Case(contract=contract, notice=notice, dissolution=dissolution),
        names=names,
        conclusions=by_path(
            (
                *(fact for one in resolutions for fact in one.facts),
                receipt.received_on if receipt is not None else None,
                *facts_of_clocks((negotiation,)),
            )
        ),
        is_unjudged=any(one.result.is_unjudged for one in resolutions),
    )
