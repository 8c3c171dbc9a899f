"""Resolutions that other papers refer to, with how they came out."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from docgen.building.board_presence import Gathering, gather
from docgen.building.board_votes import Cast, Result, votes_cast, written_result
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.meetings import Meeting
from docgen.model.resolutions import Resolved, WrittenResolution


@dataclass(frozen=True, kw_only=True)
class Found:
    """A resolution and its outcome; of a written one, meeting, gathering and vote are none."""

    resolution: Resolved
    result: Result
    meeting: Meeting | None = None
    gathering: Gathering | None = None
    vote: Cast | None = None

    @property
    def facts(self) -> tuple[Fact[Any] | None, ...]:
        """Everything that was computed."""
        seen: tuple[Fact[Any] | None, ...] = (self.result.outcome,)
        if self.gathering is not None:
            seen = (*seen, *self.gathering.facts)
        if self.vote is not None:
            seen = (*seen, *self.vote.facts)
        return seen

    @property
    def last_signed_on(self) -> Fact[datetime.date] | None:
        """The day on which the last director signed a written one; none while one is open."""
        if not isinstance(self.resolution, WrittenResolution):
            return None
        days = {one.signed_on.settled: one.signed_on for one in self.resolution.consents}
        known = [day for day in days if day is not None]
        return days[max(known)] if known and len(known) == len(days) else None


def find_resolution(contract: Contract, resolution_id: str | None) -> Found | None:
    """A resolution of a meeting or a written one, by its id."""
    for meeting, _, resolution in contract.voted():
        if resolution.id == resolution_id:
            gathering = gather(contract, meeting)
            vote = votes_cast(contract, meeting, resolution, gathering.seats)
            return Found(
                resolution=resolution,
                result=vote.result,
                meeting=meeting,
                gathering=gathering,
                vote=vote,
            )
    for written in contract.written_resolutions:
        if written.id == resolution_id:
            return Found(resolution=written, result=written_result(contract, written))
    return None
