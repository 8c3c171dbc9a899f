"""Who has to act: said for a contract, in both languages."""

from __future__ import annotations

from docgen.diagnostics.messages import Message, Value, Words, message
from docgen.model.contract import Contract
from docgen.rules.saying import listed, say_party


def company(_: Contract) -> Message:
    """The Joint Venture Company."""
    return message("the Joint Venture Company")


def parties(contract: Contract) -> Value:
    """All Parties."""
    return listed([say_party(contract, party.id) for party in contract.terms.parties])


def board(_: Contract) -> Message:
    """The Board of Directors."""
    return message("the Board of Directors")


def approval_authority(_: Contract) -> Message:
    """The authority that examines and approves."""
    return message("the Examination and Approval Authority")


def liquidation_committee(_: Contract) -> Message:
    """The liquidation committee."""
    return message("the liquidation committee")


def convening_office(contract: Contract) -> Value:
    """The office that convenes meetings; the board where none is agreed."""
    agreed = contract.terms.board.settled if contract.terms.board is not None else None
    meetings = agreed.meetings.settled if agreed is not None and agreed.meetings else None
    return offices(contract, (meetings.convened_by,)) if meetings else board(contract)


def offices(contract: Contract, wanted: tuple[str, ...]) -> Value:
    """Offices of the board, by their titles."""
    return listed([_title(contract, one) for one in wanted])


def _title(contract: Contract, office_id: str) -> Words:
    title = contract.office(office_id).title
    return Words(en=title.en.settled or office_id, zh=title.zh.settled or office_id)
