"""New records: each filled from its contract, with open brackets for the rest."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from docgen.diagnostics.errors import UsageError
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.notices import Sort
from docgen.starting.filling import Filling, fill, typed
from docgen.starting.matters import of_notice, termination_notice
from docgen.starting.numbers import ids_of, next_id
from docgen.starting.pieces import (
    TO_BE_FIXED,
    agreed_board,
    amount,
    of_board,
    signatories,
    unpaid,
    unreported,
    wording,
)

RecordKind = Literal[
    "meeting",
    "resolution",
    "notice",
    "contribution",
    "report",
    "letter",
    "plain-resolution",
    "dissolution",
]

_FOLDERS: Mapping[RecordKind, tuple[str, str]] = MappingProxyType(
    {
        "meeting": ("meetings", "M-01"),
        "resolution": ("resolutions", "W-01"),
        "notice": ("notices", "N-01"),
        "contribution": ("contributions", ""),
        "report": ("reports", "R-1"),
        "letter": ("letters", "L-01"),
        "plain-resolution": ("plain-resolutions", "P-01"),
        "dissolution": ("dissolutions", "D-01"),
    }
)
"""The folder of each kind of record, and its first id; that of a contribution has its Party."""

_USUAL: Sort = "consultation"
"""What a notice is about if nobody says."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which record is wanted: `about` of a notice, `party` of a contribution.

    `as_of` is the day whose directors are named; without it those whose office nothing ends.
    """

    kind: RecordKind
    about: Sort | None = None
    party: str = ""
    as_of: datetime.date | None = None


@dataclass(frozen=True, kw_only=True)
class NewRecord:
    """A record to be written: its id, its folder and its text."""

    id: str
    folder: str
    text: str


def new_record(
    contract: Contract, wanted: Wanted, skeletons: Mapping[str, str], files: Iterable[str]
) -> NewRecord:
    """Make a record that loads as it is.

    `skeletons` are the texts by their names (`meeting`, `matters/call`), `files` the paths of
    the contract's files below its folder; no id is taken twice.

    Raises:
        UsageError: the contract lacks what such a record rests on, or has no such Party.
    """
    folder, first = _FOLDERS[wanted.kind]
    party = _party(contract, wanted.party)
    there = [path.removesuffix(".yaml") for path in files]
    alike = [path.removeprefix(f"{folder}/") for path in there if path.startswith(f"{folder}/")]
    resolutions = [str(one.id) for _, _, one in contract.voted()]
    # An instalment may be called like the contribution that pays it.
    taken = {*alike, *(() if wanted.kind == "contribution" else ids_of(contract))}
    own = next_id(first or f"{party}-01", alike, taken)
    filling: dict[str, str | tuple[str, ...]] = {
        "id": own,
        "resolution": next_id("R-01", resolutions, {*taken, own}),
        **_parties(contract),
        **of_board(contract, wanted.as_of),
        **_of_kind(contract, wanted, party),
    }
    if wanted.kind == "notice":
        matter = fill(skeletons[f"matters/{wanted.about or _USUAL}"], filling)
        filling["matter"] = tuple(matter.splitlines())
    return NewRecord(id=own, folder=folder, text=fill(skeletons[wanted.kind], filling))


def _party(contract: Contract, wanted: str) -> str:
    """The Party of a new contribution: the one named, else the one whose instalment is next."""
    known = [str(one.id) for one in contract.terms.parties]
    if wanted and wanted not in known:
        raise UsageError(
            "there is no Party %(party)s; those that exist: %(known)s",
            party=wanted,
            known=", ".join(known),
        )
    instalment = unpaid(contract)
    return wanted or (str(instalment.party) if instalment is not None else known[0])


def _parties(contract: Contract) -> Filling:
    ids = [str(one.id) for one in contract.terms.parties]
    return {"sender": ids[0], "recipient": ids[-1], "basis": ""}


def _of_kind(contract: Contract, wanted: Wanted, party: str) -> Filling:
    """What only this kind of record takes from the contract."""
    board = agreed_board(contract)
    match wanted.kind:
        case "meeting":
            return {"basis": _basis(board.meetings if board is not None else None)}
        case "resolution":
            return {"basis": _basis(board.written_resolutions if board is not None else None)}
        case "notice":
            return of_notice(contract, wanted.about or _USUAL)
        case "contribution":
            return _of_contribution(contract, party, wanted.as_of)
        case "report":
            basis = contract.terms.certificates.place.basis
            return {"basis": typed(basis), "covers": f"[{unreported(contract)}]"}
        case "dissolution":
            termination = contract.terms.termination
            agreed = termination.settled if termination is not None else None
            basis_of = agreed.negotiation if agreed is not None else None
            return {"basis": _basis(basis_of), "notice": termination_notice(contract)}
        case "letter" | "plain-resolution":
            return {}


def _basis(fact: Fact[Any] | None) -> str:
    return typed(fact.basis) if fact is not None else ""


def _of_contribution(contract: Contract, party: str, as_of: datetime.date | None) -> Filling:
    instalment = unpaid(contract, party)
    signing = signatories(contract, as_of)
    if instalment is None:
        return {
            "party": party,
            "pays": "[to be fixed in Appendix 1]",
            "valued_in": "",
            "described": "",
            "form": "cash",
            "amount": TO_BE_FIXED,
            "signatories": signing,
        }
    items = (one for one in contract.valued_items() if one.subscribed == instalment.subscribed)
    forms = contract.subscription(party).forms
    paid = next((one for one in forms if one.id == instalment.subscribed), None)
    described = paid.described if paid is not None else None
    return {
        "party": party,
        "pays": str(instalment.id),
        "valued_in": str(next((one.id for one in items), "")),
        "form": str(instalment.form),
        "amount": amount(instalment.amount),
        "described": wording(described) if described is not None else "",
        "basis": typed(paid.place.basis) if paid is not None else "",
        "signatories": signing,
    }
