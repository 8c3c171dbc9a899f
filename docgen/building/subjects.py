"""Subjects: what the documents of a kind are about, and what their templates see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, assert_never

from docgen.building.board_subjects import board_subjects
from docgen.building.dissolution_subjects import dissolution_subjects
from docgen.building.letter_subjects import letters, plain_resolutions
from docgen.building.notice_subjects import dispatch_subjects, notice_subjects
from docgen.building.subject import Subject, common_names
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.kinds import Kind
from docgen.model.parties import Person
from docgen.model.records import Certificate, Contribution
from docgen.model.terms import Name, Wording
from docgen.rules.conclusions import CONCLUSIONS
from docgen.rules.rule import Case


@dataclass(frozen=True, kw_only=True)
class Signer:
    """Somebody who signs: in which capacity, and the name if a director is named."""

    capacity: Wording
    name: Name | None


def subjects(contract: Contract, kind: Kind) -> Iterator[Subject]:
    """What there is one document for each of, in the order of the data."""
    match kind.subject:
        case "certificate":
            for contribution in contract.contributions:
                for certificate in contribution.certificates:
                    yield _certificate(contract, contribution, certificate)
        case "contribution":
            for contribution in contract.contributions:
                yield _contribution(contract, contribution)
        case "party":
            for party in contract.terms.parties:
                case = Case(contract=contract, party=party.id)
                names = {**common_names(contract), "party": party}
                yield Subject(id=party.id.upper(), case=case, names=names, conclusions={})
        case "contract":
            case = Case(contract=contract)
            yield Subject(id="", case=case, names=common_names(contract), conclusions={})
        case (
            "meeting" | "first-call" | "second-call" | "interim-request" | "minutes" | "proxy"
            | "resolution" | "passed-resolution" | "written-resolution" | "appointment" | "referral"
        ):  # fmt: skip
            yield from board_subjects(contract, kind.subject)
        case "letter":
            yield from letters(contract)
        case "plain-resolution":
            yield from plain_resolutions(contract)
        case "notice":
            yield from notice_subjects(contract, kind)
        case "dispatch":
            yield from dispatch_subjects(contract, kind)
        case (
            "continuation" | "application" | "dissolution-resolution" | "committee"
            | "liquidation-plan" | "liquidation-completion"
        ):  # fmt: skip
            yield from dissolution_subjects(contract, kind.subject)
        case _:
            assert_never(kind.subject)


def _certificate(
    contract: Contract, contribution: Contribution, certificate: Certificate
) -> Subject:
    case = Case(
        contract=contract,
        party=contribution.party,
        contribution=contribution,
        certificate=certificate,
    )
    replaced = [one for one in contribution.certificates if one.id == certificate.replaces]
    own = {
        "certificate": certificate,
        "is_cancelled": not certificate.is_living,
        "replaced": replaced[0] if replaced else None,
        "signers": tuple(_signers(contract, certificate)),
        "representatives": tuple(_representatives(contract)),
    }
    return _subject(certificate.id, case, contribution, own)


def _representatives(contract: Contract) -> Iterator[tuple[Wording, Name | None, Person | None]]:
    """Who signs for each Party, company by company: how the Party is called, and the company.

    The person is the one who signed the contract for it, as far as the contract says who.
    """
    for party in contract.terms.parties:
        for member in party.members:
            yield party.called, member.name, member.signatory
        if not party.members:
            yield party.called, None, party.signatory


def _contribution(contract: Contract, contribution: Contribution) -> Subject:
    case = Case(contract=contract, party=contribution.party, contribution=contribution)
    return _subject(contribution.id, case, contribution, {})


def _subject(
    subject_id: str, case: Case, contribution: Contribution, own: Mapping[str, Any]
) -> Subject:
    contract = case.contract
    if not any(one.party == contribution.party for one in contract.terms.capital.subscriptions):
        # A rule finds this and withholds the paper; there is nothing to tell its template.
        return Subject(id=subject_id, case=case, names={}, conclusions={})
    conclusions = {name: conclude(case) for name, conclude in CONCLUSIONS.items()}
    item = _found(contract.valued_item, contribution.valued_in)
    names = {
        **common_names(contract),
        "party": contract.party(contribution.party),
        "subscription": contract.subscription(contribution.party),
        "contribution": contribution,
        "report": _found(contract.report, contribution.report),
        "instalment": _found(contract.instalment, contribution.pays),
        "item": item,
        "valued_by": contract.appendix_of(item) if item is not None else None,
        "conclusions": SimpleNamespace(**conclusions),
        **own,
    }
    return Subject(id=subject_id, case=case, names=names, conclusions=conclusions)


def _found(find: Any, reference: Fact[str] | None) -> Any:
    """What a reference names; nothing while it is open."""
    if reference is None or reference.settled is None:
        return None
    return find(reference.settled)


def _signers(contract: Contract, certificate: Certificate) -> Iterator[Signer]:
    """Who signs, in the order of the contract's offices."""
    named = {one.office: one.director for one in certificate.signatories}
    for office_id in contract.terms.certificates.signed_by:
        director = contract.director(named[office_id]).name if office_id in named else None
        yield Signer(capacity=contract.office(office_id).title, name=director)
