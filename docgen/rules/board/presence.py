"""Whether a meeting has a quorum, counted under every reading that the contract leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docgen.diagnostics.messages import Message
from docgen.model.contract import Contract
from docgen.model.facts import Fact, OpenFactError
from docgen.model.meetings import Meeting
from docgen.rules.board.counting import Need, View, has_quorum
from docgen.rules.board.doubts import DoubtOf, doubts_of, second_reading, views
from docgen.rules.board.needs import bench_of, need_for, statutory_quorum
from docgen.rules.board.office import agreed_board
from docgen.rules.board.outcomes import Reservation, reservations_of
from docgen.rules.board.sittings import sitting_of
from docgen.rules.rule import ForCounselError, Reading


@dataclass(frozen=True, kw_only=True)
class Presence:
    """Whether there is a quorum; none if it cannot be judged.

    Without an agreed quorum there is one, under a reservation.
    """

    has_quorum: bool | None
    doubts: tuple[DoubtOf, ...] = ()
    reservations: tuple[Reservation, ...] = ()
    facts: tuple[Fact[Any], ...] = ()
    waiting_for: Fact[Any] | None = None
    for_counsel: Message = Message("")


def presence_of(contract: Contract, meeting: Meeting) -> Presence:
    """Find whether a meeting has a quorum for ordinary matters; it never raises for data."""
    read = Reading()
    try:
        return count_presence(contract, meeting, read)
    except OpenFactError as error:
        facts = tuple(read.facts)
        return Presence(has_quorum=None, waiting_for=error.fact, facts=facts)
    except ForCounselError as error:
        return Presence(has_quorum=None, for_counsel=error.reason, facts=tuple(read.facts))


def count_presence(contract: Contract, meeting: Meeting, read: Reading) -> Presence:
    """Count the quorum of a meeting for ordinary matters.

    Raises:
        OpenFactError: what is needed is open.
    """
    bench = bench_of(contract, read(meeting.held_on), read)
    need = _ordinary(contract, read)
    sitting = sitting_of(contract, meeting, None, read)
    doubts = doubts_of(contract, meeting, (need, bench, sitting), read)
    plain = has_quorum(need, bench, sitting, View())
    is_certain = all(has_quorum(need, bench, sitting, v) is plain for v in views(doubts))
    alone = tuple(
        doubt.of
        for doubt in doubts
        if has_quorum(need, bench, sitting, second_reading(doubt, View())) is not plain
    )
    lawful = statutory_quorum(contract, bench, read)
    return Presence(
        has_quorum=plain if is_certain else None,
        doubts=() if is_certain else alone or tuple(doubt.of for doubt in doubts),
        reservations=reservations_of(need, bench, sitting, lawful),
        facts=tuple(read.facts),
    )


def _ordinary(contract: Contract, read: Reading) -> Need:
    decisions = agreed_board(contract, read).decisions
    return need_for(
        read(decisions.ordinary),
        read,
        is_reserved=False,
        is_statutory=False,
        is_open_when_lost=False,
    )
