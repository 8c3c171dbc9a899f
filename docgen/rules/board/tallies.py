"""The numbers that minutes and resolutions state, each computed from attendance and votes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from docgen.model.attendance import Way
from docgen.model.contract import Contract
from docgen.model.facts import Fact, computed
from docgen.model.meetings import Meeting
from docgen.model.resolutions import Resolution, WrittenResolution
from docgen.model.terms import Term
from docgen.rules.board.counting import View, needed, represented
from docgen.rules.board.needs import bench_of, need_of
from docgen.rules.board.sittings import ballot_of, deemed_present, sitting_of, ways_of
from docgen.rules.board.written import decided_on
from docgen.rules.rule import UNANSWERED, Reading


@dataclass(frozen=True, kw_only=True)
class MeetingTally:
    """How many directors a meeting has, in which way. `represented`: in any way but absent."""

    in_office: Fact[int]
    seats: Fact[int]
    quorum: Fact[int]
    in_person: Fact[int]
    by_proxy: Fact[int]
    by_telephone: Fact[int]
    by_video: Fact[int]
    represented: Fact[int]
    absent: Fact[int]
    deemed_present: Fact[int]


@dataclass(frozen=True, kw_only=True)
class PartyVotes:
    """How many appointees of one Party assented."""

    party: str
    assenting: Fact[int]


@dataclass(frozen=True, kw_only=True)
class VoteTally:
    """How many directors voted how. `needed`: the least number of assents that carries it."""

    in_favour: Fact[int]
    against: Fact[int]
    abstaining: Fact[int]
    not_voting: Fact[int]
    needed: Fact[int]
    by_party: tuple[PartyVotes, ...]


def tally_meeting(contract: Contract, meeting: Meeting) -> MeetingTally:
    """Count who came; a number is open while a fact that it needs is open."""

    def count(name: str, counted: Callable[[Reading], int | None]) -> Fact[int]:
        return _counted(f"{meeting.place.path}.{name}", name, counted)

    def in_way(way: Way) -> Callable[[Reading], int]:
        return lambda read: list(ways_of(contract, meeting, read).values()).count(way)

    return MeetingTally(
        in_office=count("in_office", lambda read: len(ways_of(contract, meeting, read))),
        seats=count("seats", lambda read: bench_of(contract, read(meeting.held_on), read).seats),
        quorum=count(
            "quorum", lambda read: bench_of(contract, read(meeting.held_on), read).quorum
        ),
        in_person=count("in_person", in_way("in person")),
        by_proxy=count("by_proxy", in_way("proxy")),
        by_telephone=count("by_telephone", in_way("telephone")),
        by_video=count("by_video", in_way("video conference")),
        represented=count(
            "represented",
            lambda read: sum(way != "absent" for way in ways_of(contract, meeting, read).values()),
        ),
        absent=count("absent", in_way("absent")),
        deemed_present=count(
            "deemed_present", lambda read: len(deemed_present(contract, meeting, read))
        ),
    )


def tally_votes(contract: Contract, meeting: Meeting, resolution: Resolution) -> VoteTally:
    """Count the votes on a resolution; open while none are recorded."""

    def count(name: str, counted: Callable[[Reading], int | None]) -> Fact[int]:
        known = counted if resolution.votes is not None else _nothing
        return _counted(f"{resolution.place.path}.{name}", name, known)

    def voted(name: str, party: str = "") -> Callable[[Reading], int]:
        return lambda read: len(_voters(contract, (meeting, resolution), read, (name, party)))

    seats = contract.terms.board
    parties = seats.settled.composition.seats if seats is not None and seats.settled else ()
    return VoteTally(
        in_favour=count("in_favour", voted("assenting")),
        against=count("against", voted("against")),
        abstaining=count("abstaining", voted("abstaining")),
        not_voting=count("not_voting", voted("")),
        needed=count("needed", lambda read: _needed(contract, meeting, resolution, read)),
        by_party=tuple(
            PartyVotes(
                party=str(one.party),
                assenting=count(f"in_favour.{one.party}", voted("assenting", str(one.party))),
            )
            for one in parties
        ),
    )


def tally_consents(contract: Contract, resolution: WrittenResolution) -> Fact[int]:
    """Count the directors in office at the last consent, for a resolution without a meeting."""

    def counted(read: Reading) -> int | None:
        day = decided_on(resolution, read)
        return None if day is None else len(bench_of(contract, day, read).party_of)

    return _counted(f"{resolution.place.path}.in_office", "in_office", counted)


def _nothing(read: Reading) -> None:
    return None


def _voters(
    contract: Contract,
    voted: tuple[Meeting, Resolution],
    read: Reading,
    wanted: tuple[str, str],
) -> frozenset[str]:
    """The directors who voted so, or who did not vote; of one Party if one is named."""
    meeting, resolution = voted
    how, party = wanted
    there = represented(sitting_of(contract, meeting, None, read), View(), counts_proxies=True)
    ballot = ballot_of(resolution, there, read)
    lists = {
        "assenting": ballot.assenting,
        "against": ballot.against,
        "abstaining": ballot.abstaining,
        "": there - ballot.assenting - ballot.against - ballot.abstaining,
    }
    if not party:
        return lists[how]
    bench = bench_of(contract, read(meeting.held_on), read)
    return frozenset(one for one in lists[how] if bench.party_of.get(one) == party)


def _needed(
    contract: Contract, meeting: Meeting, resolution: Resolution, read: Reading
) -> int:
    need = need_of(contract, resolution, read)
    bench = bench_of(contract, read(meeting.held_on), read)
    sitting = sitting_of(contract, meeting, resolution, read)
    match need.of:
        case "directors":
            base = bench.seats
        case "directors present":
            there = represented(sitting, View(), counts_proxies=need.counts_proxies)
            base = len(there | (frozenset() if need.is_reserved else sitting.deemed))
        case _:
            base = len(sitting.ways)
    return needed(need, base)


def _counted(path: str, name: str, counted: Callable[[Reading], int | None]) -> Fact[int]:
    read = Reading()
    value: int | None
    try:
        value = counted(read)
    except UNANSWERED:
        value = None
    return computed(name, path, value, _sources(read), "count")


def _sources(read: Reading) -> tuple[Fact[Any], ...]:
    """What was read, each once, without the whole chapters that were read through."""
    unique = {fact.path: fact for fact in read.facts if not isinstance(fact.settled, Term)}
    return tuple(unique.values())
