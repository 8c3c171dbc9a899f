"""Subjects about notices: what their templates see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docgen.building.subject import Subject, by_path, common_names
from docgen.model.appendices import Appendix
from docgen.model.authorities import PublicAuthority
from docgen.model.board_decisions import ReservedMatter
from docgen.model.capital_changes import Consents
from docgen.model.certificates import Recipient
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.kinds import Kind
from docgen.model.notice_matters import Recorded
from docgen.model.notices import COMPANY, INSTITUTION, Annex, Dispatch, Notice, Sort
from docgen.model.parties import NoticeDetails
from docgen.model.records import VerificationReport
from docgen.model.termination import Condition, Ground
from docgen.model.terms import Name, Wording
from docgen.rules.notices.clocks import (
    Clock,
    consultation_clock,
    cure_clocks,
    evidence_clock,
    ground_of,
    may_be_served_from,
    negotiation_clock,
    negotiation_terms,
    payment_clocks,
    waiting_clocks,
)
from docgen.rules.notices.service import governing_receipt, receipts_of
from docgen.rules.rule import Case


@dataclass(frozen=True, kw_only=True)
class Correspondent:
    """A sender or recipient: what it is called, its names, and where its post goes."""

    id: str
    called: Wording | None
    names: tuple[Name, ...]
    details: NoticeDetails | None


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


def correspondent(contract: Contract, who: str, on: Fact[Any] | None = None) -> Correspondent:
    """Who an id stands for; references were checked when it was loaded.

    `on` is the day of the paper: an authority has the name that it had then, others the address
    that they had given notice of until then.
    """
    company = contract.terms.company
    if who == COMPANY:
        return Correspondent(
            id=who,
            called=None,
            names=(company.name,),
            details=_details_on(contract, who, company.notices, on),
        )
    if who == INSTITUTION:
        return Correspondent(id=who, called=None, names=_institution(contract), details=None)
    for party in contract.terms.parties:
        if party.id == who:
            return Correspondent(
                id=who,
                called=party.called,
                names=party.names,
                details=_details_on(contract, who, party.notices, on),
            )
    authority = next(one for one in contract.terms.authorities if one.id == who)
    return Correspondent(id=who, called=None, names=_names_on(authority, on), details=None)


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


def _names_on(authority: PublicAuthority, on: Fact[Any] | None) -> tuple[Name, ...]:
    """The name of an authority on a day; all its names while the day is open."""
    day = on.settled if on is not None else None
    if day is None:
        return tuple(one.name for one in authority.names)
    fitting = tuple(
        one.name
        for one in authority.names
        if (one.since is None or one.since.settled is None or one.since.settled <= day)
        and (one.until is None or one.until.settled is None or day <= one.until.settled)
    )
    return fitting or tuple(one.name for one in authority.names)


def _details_on(
    contract: Contract, who: str, agreed: NoticeDetails | None, on: Fact[Any] | None
) -> NoticeDetails | None:
    """The details agreed, with the changes in effect by a day; as agreed while it is open."""
    day = on.settled if on is not None else None
    changes = [
        (since, one.address.details)
        for one in contract.notices
        if one.address is not None and one.address.of == who
        if day is not None and (since := one.address.effective_on.settled) is not None
        if since <= day
    ]
    details = agreed
    for _, changed in sorted(changes, key=lambda change: change[0]):
        named = {name: value for name, value in changed if value is not None}
        details = changed if details is None else details.model_copy(update=named)
    return details


def _institution(contract: Contract) -> tuple[Name, ...]:
    disputes = contract.terms.disputes
    agreed = disputes.settled if disputes is not None else None
    arbitration = agreed.arbitration.settled if agreed is not None else None
    return (arbitration.institution,) if arbitration is not None else ()


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
        **_referred(contract, notice),
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


def _referred(contract: Contract, notice: Notice) -> dict[str, Any]:
    """The records of the contract that a notice is about; nothing where it names none."""
    return {
        "instalment": _instalment(contract, notice),
        "certificate": _certificate(contract, notice),
        "precedent": _precedent(contract, notice),
        "resolution": _resolution(contract, notice),
        "report": _report(contract, notice),
        "filed": _copies(contract, notice),
        "adjustment_ground": _adjustment_ground(contract, notice),
        "moving": correspondent(contract, notice.address.of) if notice.address else None,
        "harmed": contract.party(notice.adjustment.harmed) if notice.adjustment else None,
        **_consents(contract, notice),
    }


def _instalment(contract: Contract, notice: Notice) -> Any:
    fact = None
    if notice.call is not None:
        fact = notice.call.instalment
    elif notice.termination is not None:
        fact = notice.termination.instalment
    if fact is None or fact.settled is None:
        return None
    return contract.instalment(fact.settled)


def _certificate(contract: Contract, notice: Notice) -> Any:
    """The contribution and the certificate that a letter passes on."""
    if notice.filing is None:
        return None
    for contribution in contract.contributions:
        for certificate in contribution.certificates:
            if certificate.id == notice.filing.certificate:
                return contribution, certificate
    return None


def _precedent(contract: Contract, notice: Notice) -> Any:
    wanted = notice.consent.condition if notice.consent is not None else None
    return next((one for one in contract.terms.conditions_precedent if one.id == wanted), None)


def _report(contract: Contract, notice: Notice) -> VerificationReport | None:
    """The report on the contribution whose certificate a letter passes on."""
    found = _certificate(contract, notice)
    reported = found[0].report.settled if found is not None else None
    return contract.report(reported) if reported is not None else None


def _copies(contract: Contract, notice: Notice) -> tuple[Recipient, ...]:
    """The copies of a certificate that its recipients get under the contract or the law."""
    return tuple(one for one in contract.terms.certificates.copies if one.id in notice.to)


def _adjustment_ground(contract: Contract, notice: Notice) -> Ground | None:
    """The ground for termination where no adjustment can be carried out."""
    fact = contract.terms.economic_adjustment
    agreed = fact.settled if fact is not None else None
    if notice.adjustment is None or agreed is None or agreed.ground is None:
        return None
    return ground_of(contract, agreed.ground)


def _consents(contract: Contract, notice: Notice) -> dict[str, Any]:
    """Whose consent an act needs, the reserved matter that it is, and the authorities for it."""
    needed = _needed(contract, notice)

    def authorities(ids: tuple[str, ...]) -> tuple[Correspondent, ...]:
        return tuple(correspondent(contract, one, notice.dated) for one in ids)

    return {
        "needed": needed,
        "reserved": _reserved(contract, needed.matter) if needed is not None else None,
        "approvers": authorities(needed.approved_by) if needed is not None else (),
        "registrars": authorities(needed.registered_by) if needed is not None else (),
    }


def _needed(contract: Contract, notice: Notice) -> Consents | None:
    """What is agreed about the consent that a notice gives; nothing of conditions precedent."""
    changes = contract.terms.changes_of_capital
    if notice.consent is None or changes is None or changes.settled is None:
        return None
    agreed = changes.settled
    match notice.consent.to:
        case "increase of capital":
            fact = agreed.increase
        case "transfer of a share":
            fact = agreed.transfer
        case "encumbrance of a share":
            fact = agreed.encumbrance
        case "assignment of rights":
            fact = agreed.assignment
        case _:
            return None
    return fact.settled if fact is not None else None


def _reserved(contract: Contract, matter: str | None) -> ReservedMatter | None:
    board = contract.terms.board
    if board is None or board.settled is None:
        return None
    reserved = board.settled.decisions.reserved
    matters = reserved.settled.matters if reserved is not None and reserved.settled else ()
    return next((one for one in matters if one.id == matter), None)


def _resolution(contract: Contract, notice: Notice) -> Any:
    """The meeting and the resolution that was not passed."""
    wanted = notice.termination.resolution if notice.termination is not None else None
    return next(
        ((meeting, one) for meeting, _, one in contract.voted() if one.id == wanted), None
    )

