"""Correspondents: what those are called who send and get papers, and where their post goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docgen.model.authorities import PublicAuthority
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.notices import COMPANY, INSTITUTION
from docgen.model.parties import NoticeDetails
from docgen.model.terms import Name, Wording


@dataclass(frozen=True, kw_only=True)
class Correspondent:
    """A sender or recipient: what it is called, its names, and where its post goes."""

    id: str
    called: Wording | None
    names: tuple[Name, ...]
    details: NoticeDetails | None


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
