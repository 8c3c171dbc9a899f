"""The records of the contract that a notice is about."""

from __future__ import annotations

from typing import Any

from docgen.building.correspondents import Correspondent, correspondent
from docgen.model.board_decisions import ReservedMatter
from docgen.model.capital_changes import Consents
from docgen.model.certificates import Recipient
from docgen.model.contract import Contract
from docgen.model.notices import Notice
from docgen.model.records import VerificationReport
from docgen.model.termination import Ground
from docgen.rules.notices.agreed import ground_of


def records_named(contract: Contract, notice: Notice) -> dict[str, Any]:
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
