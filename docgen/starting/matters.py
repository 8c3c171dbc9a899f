"""What a new notice takes from its contract, by the matter that it is about."""

from __future__ import annotations

from typing import Any

from docgen.diagnostics.errors import UsageError
from docgen.model.citations import Citation
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.notices import COMPANY, INSTITUTION, Sort
from docgen.starting.filling import Filling, typed
from docgen.starting.pieces import grounds, unpaid

_RESTS_ON: dict[Sort, Sort] = {"evidence": "force_majeure", "arbitration": "consultation"}
"""Notices that follow an earlier one, and which."""


def of_notice(contract: Contract, sort: Sort) -> Filling:
    """What stands in a notice of a sort.

    Raises:
        UsageError: the contract has nothing that such a notice could be about.
    """
    parties = [str(one.id) for one in contract.terms.parties]
    terms = contract.terms.notices
    agreed = terms.settled.means if terms is not None and terms.settled is not None else ()
    means = [str(one.id) for one in agreed] or ["hand"]
    sender, recipient = _correspondents(contract, sort, parties)
    return {
        "basis": typed(_basis(contract, sort)),
        "sender": sender,
        "recipient": recipient,
        "follows": _earlier(contract, _RESTS_ON[sort]) if sort in _RESTS_ON else "",
        "means": ", ".join(means),
        "mean": means[0],
        **_of_matter(contract, sort),
    }


def _correspondents(contract: Contract, sort: Sort, parties: list[str]) -> tuple[str, str]:
    if sort == "filing":
        authorities = [str(one.id) for one in contract.terms.authorities]
        return COMPANY, next(iter(authorities), parties[0])
    return parties[0], INSTITUTION if sort == "arbitration" else parties[-1]


def _of_matter(contract: Contract, sort: Sort) -> Filling:
    if sort in ("termination", "breach"):
        return _of_ground(contract)
    if sort == "call":
        instalment = unpaid(contract)
        return {"instalment": str(instalment.id) if instalment else "[to be fixed in Appendix 1]"}
    if sort == "filing":
        issued = [one for record in contract.contributions for one in record.certificates]
        if not issued:
            raise UsageError("the contract has no certificate yet; record the contribution first")
        return {"certificate": str(issued[-1].id)}
    return {}


def _of_ground(contract: Contract) -> Filling:
    known = grounds(contract)
    if not known:
        raise UsageError(
            "the contract has no grounds for termination yet; record them in contract.yaml first"
        )
    names = (f"{one.id} {one.name.zh.settled or ''} {one.name.en.settled or ''}" for one in known)
    conditions = tuple(
        f"- {{condition: {one.id}, holds: [to be recorded]}}" for one in known[0].conditions
    )
    return {
        "ground": str(known[0].id),
        "grounds": "; ".join(name.rstrip() for name in names),
        "conditions": conditions or ("[]",),
    }


def _earlier(contract: Contract, sort: Sort) -> str:
    return next((str(one.id) for one in reversed(contract.notices) if one.sort == sort), "")


def termination_notice(contract: Contract) -> str:
    """The last notice of termination.

    Raises:
        UsageError: there is none.
    """
    found = _earlier(contract, "termination")
    if not found:
        raise UsageError(
            "there is no notice of termination yet; write it first: %(command)s",
            command="docgen new notice --about termination",
        )
    return found


def _basis(contract: Contract, sort: Sort) -> tuple[Citation, ...]:
    """The article on the matter, as the contract's data name it."""
    terms = contract.terms
    match sort:
        case "termination" | "breach":
            return next((one.place.basis for one in grounds(contract)), ())
        case "call":
            instalment = unpaid(contract)
            return instalment.place.basis if instalment is not None else ()
        case "force_majeure" | "evidence":
            return _of(terms.force_majeure)
        case "consultation" | "arbitration":
            return _of(terms.disputes)
        case "adjustment":
            return _of(terms.economic_adjustment)
        case "address":
            return _of(terms.notices)
        case "consent":
            changes = terms.changes_of_capital
            agreed = changes.settled if changes is not None else None
            return _of(agreed.transfer) if agreed is not None else ()
        case "filing":
            return terms.certificates.place.basis


def _of(fact: Fact[Any] | None) -> tuple[Citation, ...]:
    return fact.basis if fact is not None else ()
