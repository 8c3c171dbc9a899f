"""Subjects of plain letters and plain resolutions: who writes, to whom, and where they sit."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from docgen.building.subject import Subject, common_names
from docgen.model.authorities import AuthorityName, PublicAuthority
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.letters import Letter, Recipient
from docgen.model.notices import COMPANY
from docgen.model.parties import JointVentureCompany, Party
from docgen.model.plain_resolutions import PlainResolution
from docgen.model.terms import Name, Wording
from docgen.rules.rule import Case


@dataclass(frozen=True, kw_only=True)
class Addressed:
    """A recipient as the paper names it.

    `called` is the Party's short name. Several `names` of one authority are those that it may
    have on a day that is still open: then `is_unsettled`.
    """

    names: tuple[Name, ...]
    called: Wording | None = None
    address: Wording | None = None
    attention: Wording | None = None
    is_unsettled: bool = False


def letters(contract: Contract) -> Iterator[Subject]:
    """Each letter, in the order of the data."""
    for letter in contract.letters:
        writer = _body(contract, letter.from_)
        to = _addressed(contract, letter, letter.to)
        copies = _addressed(contract, letter, letter.copies_to)
        is_company = letter.from_ == COMPANY
        names = {
            **common_names(contract),
            "letter": letter,
            "party": writer if isinstance(writer, Party) else None,
            "writers": _names_of(writer),
            "to": to,
            "copies": copies,
            "chop": contract.terms.company.chop if is_company else letter.chop,
        }
        yield Subject(
            id=letter.id,
            case=_case(contract, letter.from_),
            names=names,
            conclusions={},
            is_unjudged=any(one.is_unsettled for one in (*to, *copies)),
        )


def plain_resolutions(contract: Contract) -> Iterator[Subject]:
    """Each plain resolution, in the order of the data."""
    for resolution in contract.plain_resolutions:
        yield _resolution(contract, resolution)


def _resolution(contract: Contract, resolution: PlainResolution) -> Subject:
    names = {
        **common_names(contract),
        "resolution": resolution,
        "bodies": _names_of(_body(contract, resolution.of)),
    }
    return Subject(
        id=resolution.id, case=_case(contract, resolution.of), names=names, conclusions={}
    )


def _case(contract: Contract, writer: str) -> Case:
    """What a Party writes rests on the rules about it; the company has none of its own."""
    return Case(contract=contract, party="" if writer == COMPANY else writer)


def _body(contract: Contract, writer: str) -> Party | JointVentureCompany:
    return contract.terms.company if writer == COMPANY else contract.party(writer)


def _names_of(body: Party | JointVentureCompany) -> tuple[Name, ...]:
    match body:
        case Party():
            return body.names
        case JointVentureCompany():
            return (body.name,)


def _addressed(
    contract: Contract, letter: Letter, recipients: tuple[Recipient, ...]
) -> tuple[Addressed, ...]:
    return tuple(_recipient(contract, letter, one) for one in recipients)


def _recipient(contract: Contract, letter: Letter, recipient: Recipient) -> Addressed:
    """The recipient with what the contract's details for notices add."""
    if recipient.name is not None:
        return Addressed(
            names=(recipient.name,), address=recipient.address, attention=recipient.attention
        )
    who = recipient.who or ""
    authority = next((one for one in contract.terms.authorities if one.id == who), None)
    if authority is not None:
        names = _names_on(authority, letter.dated)
        return Addressed(
            names=names,
            address=recipient.address,
            attention=recipient.attention,
            is_unsettled=len(names) > 1,
        )
    body = _body(contract, who)
    details = body.notices
    return Addressed(
        names=_names_of(body),
        called=body.called if isinstance(body, Party) else None,
        address=recipient.address or (details.address if details else None),
        attention=recipient.attention or (details.attention if details else None),
    )


def _names_on(authority: PublicAuthority, day: Fact[datetime.date]) -> tuple[Name, ...]:
    """The names that the authority has, or may have, on a day; all while the day is open."""
    on = day.settled
    fitting = tuple(
        one.name for one in authority.names if on is None or _may_be_in_use(one, on)
    )
    return fitting or tuple(one.name for one in authority.names)


def _may_be_in_use(name: AuthorityName, on: datetime.date) -> bool:
    since = name.since.settled if name.since is not None else None
    until = name.until.settled if name.until is not None else None
    return (since is None or since <= on) and (until is None or on <= until)
