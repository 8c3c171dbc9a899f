"""What the contract agrees on the grounds for termination, on negotiation and on disputes."""

from __future__ import annotations

from docgen.model.contract import Contract
from docgen.model.dispute_terms import DisputeTerms
from docgen.model.termination import Ground, Negotiation


def ground_of(contract: Contract, ground_id: str) -> Ground | None:
    """The ground of that id."""
    terms = contract.terms.termination
    grounds = terms.settled.grounds if terms is not None and terms.settled is not None else ()
    return next((one for one in grounds if one.id == ground_id), None)


def negotiation_terms(contract: Contract) -> Negotiation | None:
    """What is agreed for the time after a notice of termination."""
    terms = contract.terms.termination
    agreed = terms.settled.negotiation if terms is not None and terms.settled is not None else None
    return agreed.settled if agreed is not None else None


def dispute_terms(contract: Contract) -> DisputeTerms | None:
    """What is agreed about disputes."""
    return contract.terms.disputes.settled if contract.terms.disputes is not None else None
