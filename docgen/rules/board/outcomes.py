"""The outcome of a resolution: counted under every reading that the contract leaves open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, assert_never

from docgen.diagnostics.messages import Message, message
from docgen.model.contract import Contract
from docgen.model.facts import Fact, OpenFactError
from docgen.model.meetings import Meeting
from docgen.model.resolutions import Resolution
from docgen.rules.board.counting import (
    Bench,
    Need,
    Reason,
    Sitting,
    Verdict,
    View,
    evaluate,
    has_quorum,
    represented,
)
from docgen.rules.board.doubts import Doubt, DoubtOf, doubts_of, say_doubt, second_reading, views
from docgen.rules.board.needs import bench_of, need_of, statutory_quorum
from docgen.rules.board.sittings import sitting_of
from docgen.rules.rule import ForCounselError, Reading


class Reservation(StrEnum):
    """What must be said beside an outcome: it does not stand without it."""

    ON_THE_CONTRACT_ONLY = "on the contract's wording only, fewer attend than the law asks for"
    DEEMED_PRESENCE = "the quorum rests on directors deemed present"
    NO_QUORUM_AGREED = "nothing is agreed about a quorum"
    VACANCY = "not every seat is filled"
    FEW_IN_OFFICE = "fewer directors are in office than make a quorum"
    PARTY_WITHOUT_DIRECTORS = "a Party has no director in office"


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How a resolution came out, why, and what must be said beside it.

    `reason` is that of the plain reading of the contract. `doubts` are what counsel must choose
    where the outcome cannot be judged. `waiting_for` is the open fact without which it cannot;
    `unvoted`: no votes are recorded. `facts` are all that were read.
    """

    verdict: Verdict
    reason: Reason | None = None
    doubts: tuple[DoubtOf, ...] = ()
    reservations: tuple[Reservation, ...] = ()
    facts: tuple[Fact[Any], ...] = ()
    waiting_for: Fact[Any] | None = None
    unvoted: bool = False
    for_counsel: Message = Message("")

    @property
    def is_passed(self) -> bool:
        """Was the resolution passed?"""
        return self.verdict is Verdict.PASSED


def outcome_of(contract: Contract, meeting: Meeting, resolution: Resolution) -> Outcome:
    """Find how a resolution put to the vote at a meeting came out; it never raises for data."""
    return undecided_unless(lambda read: decide(contract, meeting, resolution, read))


def undecided_unless(decide: Callable[[Reading], Outcome]) -> Outcome:
    """Find an outcome; undecided, with the reason, where a fact is open or counsel must choose."""
    read = Reading()
    try:
        return decide(read)
    except OpenFactError as error:
        facts = tuple(read.facts)
        return Outcome(verdict=Verdict.UNDECIDED, waiting_for=error.fact, facts=facts)
    except ForCounselError as error:
        facts = tuple(read.facts)
        return Outcome(verdict=Verdict.UNDECIDED, for_counsel=error.reason, facts=facts)


def decide(
    contract: Contract, meeting: Meeting, resolution: Resolution, read: Reading
) -> Outcome:
    """Decide a resolution; reading an open fact ends it.

    Raises:
        OpenFactError: what is needed is open.
    """
    bench = bench_of(contract, read(meeting.held_on), read)
    need = need_of(contract, resolution, read)
    sitting = sitting_of(contract, meeting, resolution, read)
    if resolution.votes is None:
        return Outcome(verdict=Verdict.UNDECIDED, unvoted=True, facts=tuple(read.facts))
    doubts = doubts_of(contract, meeting, (need, bench, sitting), read)
    lawful = statutory_quorum(contract, bench, read)
    verdict, reason, open_doubts = _under_all(need, bench, sitting, doubts)
    attending = represented(sitting, View(), counts_proxies=True)
    if verdict is Verdict.PASSED and need.is_statutory and len(attending) < lawful:
        verdict, open_doubts = Verdict.UNDECIDED, (DoubtOf.STATUTORY_QUORUM,)
    return Outcome(
        verdict=verdict,
        reason=reason,
        doubts=open_doubts,
        reservations=reservations_of(need, bench, sitting, lawful),
        facts=tuple(read.facts),
    )


def _under_all(
    need: Need, bench: Bench, sitting: Sitting, doubts: tuple[Doubt, ...]
) -> tuple[Verdict, Reason, tuple[DoubtOf, ...]]:
    """The verdict if all readings agree, else that none is certain, and on which doubts."""
    plain, reason = evaluate(need, bench, sitting, View())
    verdicts = {evaluate(need, bench, sitting, view)[0] for view in views(doubts)}
    if verdicts == {plain}:
        return plain, reason, ()
    alone = tuple(
        doubt.of
        for doubt in doubts
        if evaluate(need, bench, sitting, second_reading(doubt, View()))[0] is not plain
    )
    return Verdict.UNDECIDED, reason, alone or tuple(doubt.of for doubt in doubts)


def reservations_of(
    need: Need, bench: Bench, sitting: Sitting, lawful: int
) -> tuple[Reservation, ...]:
    """What must be said beside a statement about a quorum."""
    found: list[Reservation] = []
    attending = represented(sitting, View(), counts_proxies=True)
    if len(attending) < lawful and has_quorum(need, bench, sitting, View()):
        found.append(Reservation.ON_THE_CONTRACT_ONLY)
    if sitting.deemed and not has_quorum(need, bench, sitting, View(deeming=False)):
        found.append(Reservation.DEEMED_PRESENCE)
    if bench.quorum is None:
        found.append(Reservation.NO_QUORUM_AGREED)
    return tuple(found)


def say_verdict(verdict: Verdict) -> Message:
    """Say how a resolution came out."""
    match verdict:
        case Verdict.PASSED:
            return message("passed")
        case Verdict.NOT_OBTAINED:
            return message("the affirmative vote was not obtained")
        case Verdict.NOT_PASSED:
            return message("not passed")
        case Verdict.UNDECIDED:
            return message("cannot be judged")
        case _:
            assert_never(verdict)


def say_reason(reason: Reason) -> Message:
    """Say why a resolution came out as it did."""
    match reason:
        case Reason.ASSENT:
            return message("the assent that is needed was given")
        case Reason.NO_QUORUM:
            return message("there was no quorum")
        case Reason.MAJORITY:
            return message("too few of those present assented")
        case Reason.PARTY:
            return message("no appointee of one of the Parties assented")
        case Reason.NOT_ALL:
            return message("not all the directors assented")
        case Reason.STATUTE:
            return message("not all the directors attending assented, as the law requires")
        case _:
            assert_never(reason)


def say_reservation(reservation: Reservation) -> Message:
    """Say what must be said beside an outcome."""
    match reservation:
        case Reservation.ON_THE_CONTRACT_ONLY:
            return message(
                "on the contract's wording only; fewer directors attend than the law asks for"
            )
        case Reservation.DEEMED_PRESENCE:
            return message("the quorum rests on directors deemed present")
        case Reservation.NO_QUORUM_AGREED:
            return message("nothing is agreed about a quorum")
        case Reservation.VACANCY:
            return message("not every seat is filled, and all the directors are asked for")
        case Reservation.FEW_IN_OFFICE:
            return message("fewer directors are in office than make a quorum")
        case Reservation.PARTY_WITHOUT_DIRECTORS:
            return message("a Party has no director in office")
        case _:
            assert_never(reservation)


def say_open(outcome: Outcome) -> Message:
    """Say why an outcome cannot be judged."""
    if outcome.unvoted:
        return message("no votes are recorded")
    if outcome.doubts:
        return say_doubt(outcome.doubts[0])
    return outcome.for_counsel
