"""How a resolution that another record names came out, at a meeting or in writing."""

from __future__ import annotations

import datetime

from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.rules.board.outcomes import Outcome, outcome_of
from docgen.rules.board.written import written_outcome_of


def verdict_on(contract: Contract, resolution_id: str) -> Outcome:
    """The outcome of the resolution of that id; references were checked."""
    for meeting, _, resolution in contract.voted():
        if resolution.id == resolution_id:
            return outcome_of(contract, meeting, resolution)
    written = next(one for one in contract.written_resolutions if one.id == resolution_id)
    return written_outcome_of(contract, written)


def days_of(contract: Contract, resolution_id: str) -> tuple[Fact[datetime.date], ...]:
    """The day of the meeting, or those of the written consents."""
    for meeting, _, resolution in contract.voted():
        if resolution.id == resolution_id:
            return (meeting.held_on,)
    written = next(one for one in contract.written_resolutions if one.id == resolution_id)
    return tuple(one.signed_on for one in written.consents)
