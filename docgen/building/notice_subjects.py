"""Subjects about notices: what their templates see."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docgen.building.correspondents import correspondent
from docgen.building.notice_records import records_named
from docgen.building.subject import Subject, by_path, common_names
from docgen.model.appendices import Appendix
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.kinds import Kind
from docgen.model.notice_matters import Recorded
from docgen.model.notices import Annex, Dispatch, Notice, Sort
from docgen.model.termination import Condition, Ground
from docgen.rules.notices.agreed import ground_of, negotiation_terms
from docgen.rules.notices.clocks import (
    Clock,
    consultation_clock,
    cure_clocks,
    evidence_clock,
    may_be_served_from,
    negotiation_clock,
    payment_clocks,
    waiting_clocks,
)
from docgen.rules.notices.service import governing_receipt, receipts_of
from docgen.rules.rule import Case


def notice_subjects(contract: Contract, kind: Kind) -> Iterator[Subject]:
    """A subject for each notice of the sorts that a kind is about."""
    for notice in contract.notices:
        if not kind.of or notice.sort in kind.of:
            yield _subject(contract, notice, notice.id, {})


def dispatch_subjects(contract: Contract, kind: Kind) -> Iterator[Subject]:
    """A subject for each dispatch of each notice."""
    for notice in contract.notices:
        if kind.of and notice.sort not in kind.of:
            continue
        for receipt in receipts_of(contract, notice):
            dispatch = receipt.dispatch
            own = {
                "dispatch": dispatch,
                "receipt": receipt,
                "letter": _letter(notice, dispatch),
                "recipient": correspondent(contract, dispatch.to, notice.dated),
            }
            yield _subject(contract, notice, f"{notice.id}-{dispatch.id}", own)


def annexes_of(
    contract: Contract, annexes: tuple[Annex, ...]
) -> tuple[tuple[Annex, Appendix | None], ...]:
    """Annexes, each with the Appendix that it is."""
    by_number = {one.number.settled: one for one in contract.appendices}
    return tuple(
        (one, by_number.get(one.appendix.settled) if one.appendix is not None else None)
        for one in annexes
    )


def facts_of_clocks(clocks: tuple[Clock | None, ...]) -> Iterator[Fact[Any]]:
    """What clocks compute."""
    for clock in clocks:
        if clock is not None:
            yield from (clock.starts_on, clock.last, clock.rolled, clock.right_from)


def _letter(notice: Notice, dispatch: Dispatch) -> Dispatch | None:
    return notice.dispatch(dispatch.letter) if dispatch.letter is not None else None


def _subject(
    contract: Contract, notice: Notice, subject_id: str, own: dict[str, Any]
) -> Subject:
    receipts = receipts_of(contract, notice)
    may_from = may_be_served_from(contract, notice)
    follows = contract.notice(notice.follows) if notice.follows is not None else None
    clocks = _clocks(contract, notice)
    started = _started(contract, notice, follows)
    names = {
        **common_names(contract),
        "notice": notice,
        "matter": notice.matter,
        "sender": correspondent(contract, notice.from_, notice.dated),
        "recipients": tuple(correspondent(contract, one, notice.dated) for one in notice.to),
        "follows": follows,
        "followed": governing_receipt(contract, follows) if follows is not None else None,
        "may_from": may_from,
        "receipts": receipts,
        "governing": governing_receipt(contract, notice),
        "annexes": annexes_of(contract, notice.annexes),
        "parties": {str(one.id): one for one in contract.terms.parties},
        "people": {str(one.id): one for one in contract.board.directors},
        "has_seam_chop": True,
        **clocks,
        **started,
        **_of_termination(contract, notice),
        **own,
        **records_named(contract, notice),
    }
    facts = (
        may_from,
        *(one.received_on for one in receipts),
        *facts_of_clocks(tuple(one for named in clocks.values() for one in named)),
        *facts_of_clocks((negotiation_clock(contract, notice), *started.values())),
    )
    case = Case(contract=contract, notice=notice)
    return Subject(id=subject_id, case=case, names=names, conclusions=by_path(facts))


def _clocks(contract: Contract, notice: Notice) -> dict[str, tuple[Clock, ...]]:
    """The times to wait before a notice, and those to cure and to pay after it."""
    return {
        "waiting": waiting_clocks(contract, notice),
        "curing": cure_clocks(contract, notice),
        "paying": payment_clocks(contract, notice) if notice.call is not None else (),
    }


def _of_termination(contract: Contract, notice: Notice) -> dict[str, Any]:
    """The ground of a notice with what is recorded of it, and the negotiation that follows."""
    ground = _ground(contract, notice)
    negotiated = negotiation_terms(contract)
    return {
        "ground": ground,
        "recorded": _recorded(notice, ground),
        "negotiation": negotiation_clock(contract, notice),
        "negotiated": negotiated,
        "applied_to": (
            correspondent(contract, negotiated.applied_to, notice.dated) if negotiated else None
        ),
    }


def _started(
    contract: Contract, notice: Notice, follows: Notice | None
) -> dict[str, Clock | None]:
    """The time for evidence and that for consultations, from this notice or the one before."""
    informed = _of_sort("force_majeure", notice, follows)
    requested = _of_sort("consultation", notice, follows)
    return {
        "evidence_due": evidence_clock(contract, informed) if informed else None,
        "arbitration_open": consultation_clock(contract, requested) if requested else None,
    }


def _of_sort(sort: Sort, *notices: Notice | None) -> Notice | None:
    return next((one for one in notices if one is not None and one.sort == sort), None)


def _ground(contract: Contract, notice: Notice) -> Ground | None:
    for matter in (notice.termination, notice.breach):
        if matter is not None:
            return ground_of(contract, matter.ground)
    return None


def _recorded(
    notice: Notice, ground: Ground | None
) -> tuple[tuple[Condition, Recorded | None], ...]:
    """The conditions of a ground, each with what is recorded of it."""
    if notice.termination is None or ground is None:
        return ()
    by_condition = {one.condition: one for one in notice.termination.conditions}
    return tuple((one, by_condition.get(one.id)) for one in ground.conditions)
