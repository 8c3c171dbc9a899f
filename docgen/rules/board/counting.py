"""The arithmetic of quorum and assent, on plain values."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from docgen.model.attendance import Way

CALLS = ("telephone", "video conference")


class Verdict(StrEnum):
    """How a resolution came out.

    affirmative vote not obtained: an ordinary matter lost, the contract's procedure for that
    is open. not passed: lost for good, or never validly put to the vote.
    """

    PASSED = "passed"
    NOT_OBTAINED = "affirmative vote not obtained"
    NOT_PASSED = "not passed"
    UNDECIDED = "cannot be judged"


class Reason(StrEnum):
    """Why a resolution came out as it did, under one reading of the contract."""

    ASSENT = "the assent that is needed was given"
    NO_QUORUM = "there was no quorum"
    MAJORITY = "too few of those present assented"
    PARTY = "no appointee of one of the Parties assented"
    NOT_ALL = "not all the directors assented"
    STATUTE = "not all the directors attending assented, as the law requires"


@dataclass(frozen=True, kw_only=True)
class Need:
    """What a matter needs: `share` of those in `of`; without a share, all of them.

    `is_more` says that the share itself is not enough. `counts_proxies` and `of` read the
    words of the contract; `is_open_when_lost` says that the contract has a procedure for a
    lost vote.
    """

    share: Fraction | None
    is_more: bool
    of: str
    counts_proxies: bool
    from_each_party: int
    is_reserved: bool
    is_statutory: bool
    is_open_when_lost: bool


@dataclass(frozen=True, kw_only=True)
class Bench:
    """Who sits: seats as agreed, Parties with appointees, and each director in office."""

    seats: int
    quorum: int | None
    quorum_counts_proxies: bool
    parties: tuple[str, ...]
    party_of: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """Who came in what way, who is deemed present, and who assented.

    `deemed_callers` are on the telephone or video, and deemed present if that is no presence.
    """

    ways: Mapping[str, Way]
    deemed: frozenset[str]
    assenting: frozenset[str]
    written: frozenset[str] = frozenset()
    deemed_callers: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class View:
    """One reading of what the contract leaves open.

    `without` are directors or proxies left out. `calls`: those on the telephone or video count
    as present. `deeming`: deemed presence makes a quorum; `deemed_base`: it also counts in the
    number of which the assent is taken. `written`: absent directors' written assents count.
    `filled_seats`: all the directors are those in office.
    """

    calls: bool = True
    without: frozenset[str] = frozenset()
    deeming: bool = True
    deemed_base: bool = True
    written: bool = False
    filled_seats: bool = False


def least(share: Fraction, of: int, *, is_more: bool) -> int:
    """The least whole number that is at least, or more than, a share of a number."""
    exact = share * of
    return math.floor(exact) + 1 if is_more else math.ceil(exact)


def evaluate(need: Need, bench: Bench, sitting: Sitting, view: View) -> tuple[Verdict, Reason]:
    """How the resolution comes out under one reading, and why."""
    if not has_quorum(need, bench, sitting, view):
        return Verdict.NOT_PASSED, Reason.NO_QUORUM
    base = _base(need, bench, sitting, view)
    assenting = _assenting(need, sitting, view)
    if len(assenting) < needed(need, base):
        return _lost(need), Reason.NOT_ALL if need.share is None else Reason.MAJORITY
    if any(_of(party, assenting, bench) < need.from_each_party for party in bench.parties):
        return _lost(need), Reason.PARTY
    attending = represented(sitting, view, counts_proxies=True)
    if need.is_statutory and not attending <= assenting:
        return Verdict.NOT_PASSED, Reason.STATUTE
    return Verdict.PASSED, Reason.ASSENT


def has_quorum(need: Need, bench: Bench, sitting: Sitting, view: View) -> bool:
    """Are enough directors there, in fact or deemed? A reserved matter knows no deeming."""
    if bench.quorum is None:
        return True
    there = represented(sitting, view, counts_proxies=bench.quorum_counts_proxies)
    if view.deeming and not need.is_reserved:
        there |= deemed(sitting, view)
    return len(there) >= bench.quorum


def needed(need: Need, base: int) -> int:
    """How many assents are needed where they are taken of `base` directors."""
    return base if need.share is None else least(need.share, base, is_more=need.is_more)


def deemed(sitting: Sitting, view: View) -> frozenset[str]:
    """The directors deemed present: absent ones, and callers if a call is no presence."""
    callers = frozenset() if view.calls else sitting.deemed_callers
    return (sitting.deemed | callers) - view.without


def represented(sitting: Sitting, view: View, *, counts_proxies: bool) -> frozenset[str]:
    """The directors who count as present: directors, not heads."""
    return frozenset(
        director
        for director, way in sitting.ways.items()
        if director not in view.without
        and way != "absent"
        and (view.calls or way not in CALLS)
        and (counts_proxies or way != "proxy")
    )


def _base(need: Need, bench: Bench, sitting: Sitting, view: View) -> int:
    match need.of:
        case "directors present":
            there = represented(sitting, view, counts_proxies=need.counts_proxies)
            if view.deemed_base and view.deeming and not need.is_reserved:
                there |= deemed(sitting, view)
            return len(there)
        case "directors" if not view.filled_seats:
            return bench.seats
        case _:
            return len(sitting.ways.keys() - view.without)


def _assenting(need: Need, sitting: Sitting, view: View) -> frozenset[str]:
    """Those whose assent counts: a caller's too where the contract asks for all directors."""
    of_present = need.of == "directors present" and not need.is_reserved
    calls = View(calls=view.calls or not of_present, without=view.without)
    counted = represented(sitting, calls, counts_proxies=need.counts_proxies) & sitting.assenting
    return counted | (sitting.written - view.without) if view.written else counted


def _of(party: str, directors: frozenset[str], bench: Bench) -> int:
    return sum(1 for director in directors if bench.party_of[director] == party)


def _lost(need: Need) -> Verdict:
    is_open = need.is_open_when_lost and not need.is_reserved
    return Verdict.NOT_OBTAINED if is_open else Verdict.NOT_PASSED
