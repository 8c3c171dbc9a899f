"""What the contract leaves open about a vote: each a second reading, to be counted as well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from docgen.diagnostics.messages import Message, message
from docgen.model.contract import Contract
from docgen.model.meetings import Meeting
from docgen.rules.board.counting import CALLS, Bench, Need, Sitting, View
from docgen.rules.board.needs import is_agreed
from docgen.rules.board.office import agreed_board, expired, replacing_unnotified
from docgen.rules.board.proxies import against_the_contract
from docgen.rules.board.sittings import receipts
from docgen.rules.dates import last_day
from docgen.rules.rule import Reading


class DoubtOf(StrEnum):
    """What may be read in two ways."""

    CALLS = "calls"
    DEEMED_BASE = "deemed base"
    SHORT_NOTICE = "short notice"
    VACANCY = "vacancy"
    WRITTEN_ASSENT = "written assent"
    EXPIRED_TERM = "expired term"
    UNNOTIFIED_REMOVAL = "unnotified removal"
    PROXY = "proxy"
    STATUTORY_QUORUM = "statutory quorum"


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """One thing that may be read in two ways, and what the second reading changes.

    `without` are directors that it leaves out.
    """

    of: DoubtOf
    without: frozenset[str] = frozenset()


def doubts_of(
    contract: Contract, meeting: Meeting, counted: tuple[Need, Bench, Sitting], read: Reading
) -> tuple[Doubt, ...]:
    """What may be read in two ways in the vote on a resolution."""
    return (
        *_of_sitting(contract, meeting, counted, read),
        *_of_directors(contract, meeting, counted[2], read),
    )


def _of_sitting(
    contract: Contract, meeting: Meeting, counted: tuple[Need, Bench, Sitting], read: Reading
) -> Iterator[Doubt]:
    need, bench, sitting = counted
    if any(way in CALLS for way in sitting.ways.values()):
        yield Doubt(of=DoubtOf.CALLS)
    is_deeming = bool(sitting.deemed | sitting.deemed_callers) and not need.is_reserved
    if is_deeming and need.of == "directors present":
        yield Doubt(of=DoubtOf.DEEMED_BASE)
    if is_deeming and _is_short(contract, meeting, sitting, read):
        yield Doubt(of=DoubtOf.SHORT_NOTICE)
    if need.is_reserved and need.of == "directors" and len(sitting.ways) < bench.seats:
        yield Doubt(of=DoubtOf.VACANCY)
    if sitting.written:
        yield Doubt(of=DoubtOf.WRITTEN_ASSENT)


def _of_directors(
    contract: Contract, meeting: Meeting, sitting: Sitting, read: Reading
) -> Iterator[Doubt]:
    held_on = read(meeting.held_on)
    there = {director for director, way in sitting.ways.items() if way != "absent"}
    there |= sitting.deemed | sitting.written
    doubted = {
        DoubtOf.EXPIRED_TERM: {one.id for one in expired(contract, held_on, read)},
        DoubtOf.UNNOTIFIED_REMOVAL: {
            one.id for one in replacing_unnotified(contract, held_on, read)
        },
        DoubtOf.PROXY: against_the_contract(contract, meeting, read),
    }
    for of, directors in doubted.items():
        without = frozenset(str(one) for one in directors) & there
        if without:
            yield Doubt(of=of, without=without)


def _is_short(contract: Contract, meeting: Meeting, sitting: Sitting, read: Reading) -> bool:
    """Did some director in office get the notice of the second meeting late, or not at all?"""
    second_call = agreed_board(contract, read).decisions.second_call
    if second_call is None or not is_agreed(second_call):
        return False
    period = read(read(second_call).notice)
    received = receipts(contract, meeting, read)
    held_on = read(meeting.held_on)
    return any(
        director not in received
        or last_day(read(received[director]), period) >= held_on
        for director in sitting.ways
    )


def views(doubts: tuple[Doubt, ...]) -> tuple[View, ...]:
    """Every way to read the doubts together; the first is the one without any second reading."""
    found = [View()]
    for doubt in doubts:
        found += [second_reading(doubt, view) for view in found]
    return tuple(found)


def second_reading(doubt: Doubt, view: View) -> View:
    """A view with one doubt read the other way."""
    match doubt.of:
        case DoubtOf.CALLS:
            return replace(view, calls=False)
        case DoubtOf.DEEMED_BASE:
            return replace(view, deemed_base=False)
        case DoubtOf.SHORT_NOTICE:
            return replace(view, deeming=False)
        case DoubtOf.VACANCY:
            return replace(view, filled_seats=True)
        case DoubtOf.WRITTEN_ASSENT:
            return replace(view, written=True)
        case DoubtOf.EXPIRED_TERM | DoubtOf.UNNOTIFIED_REMOVAL | DoubtOf.PROXY:
            return replace(view, without=view.without | doubt.without)
        case DoubtOf.STATUTORY_QUORUM:
            return view
        case _:
            assert_never(doubt.of)


def say_doubt(of: DoubtOf) -> Message:
    """Say both readings of a doubt."""
    match of:
        case DoubtOf.CALLS:
            return message("whether directors on the telephone or video are present is open")
        case DoubtOf.DEEMED_BASE:
            return message(
                "whether directors deemed present count among those of whom a majority is "
                "taken is open"
            )
        case DoubtOf.SHORT_NOTICE:
            return message(
                "whether directors are deemed present though the notice was short is open"
            )
        case DoubtOf.VACANCY:
            return message("whether all the directors are all seats or those filled is open")
        case DoubtOf.WRITTEN_ASSENT:
            return message("whether the written assent of an absent director counts is open")
        case DoubtOf.EXPIRED_TERM:
            return message("whether a director whose term has run out may vote is open")
        case DoubtOf.UNNOTIFIED_REMOVAL:
            return message(
                "whether a director may vote in place of one removed without written notice "
                "is open"
            )
        case DoubtOf.PROXY:
            return message("whether a proxy that the contract does not allow counts is open")
        case DoubtOf.STATUTORY_QUORUM:
            return message("whether the law's part of the directors must attend is open")
        case _:
            assert_never(of)
