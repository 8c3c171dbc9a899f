"""Rules on proxies: whom they may name, when they were given, and how they voted."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.model.facts import Fact
from docgen.rules.board.cases import facts_of, meeting_of, resolution_of
from docgen.rules.board.counting import View, represented
from docgen.rules.board.needs import bench_of, is_agreed
from docgen.rules.board.office import agreed_board
from docgen.rules.board.proxies import Held, against_the_contract, held_by_one, held_proxies
from docgen.rules.board.sittings import Ballot, ballot_of, sitting_of, ways_of
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import say


def _proxies(case: Case) -> tuple[Held, ...]:
    found = held_proxies(meeting_of(case))
    if not found:
        raise NotApplicableError(message("nobody attends by proxy"))
    return found


def proxies_are_allowed(case: Case, read: Reading) -> Iterator[Breach]:
    """Is each proxy held by somebody whom the contract lets hold it, and as many as it allows?

    Basis: the contract's article on proxies.
    """
    proxies = _proxies(case)
    agreed = agreed_board(case.contract, read).proxies
    if agreed is None or not is_agreed(agreed):
        raise NotApplicableError(message("nothing is agreed about proxies"))
    refused = against_the_contract(case.contract, meeting_of(case), read)
    terms = read(agreed)
    for held in proxies:
        if str(held.entry.director) in refused:
            yield Breach(
                at=held.proxy.place.source,
                said=message("the contract does not allow this proxy"),
                observed=str(held.entry.director),
                required=f"{terms.holder}, {terms.several}",
                facts=(agreed, held.entry.present),
                hint=message("ask counsel; without it the director is absent"),
            )


def proxies_are_dated_and_in_time(case: Case, read: Reading) -> Iterator[Breach]:
    """Is each proxy dated, and received by the day of the meeting?

    Basis: practice; the contract's article on proxies names no time.
    """
    held_on = meeting_of(case).held_on
    day = read(held_on)
    for held in _proxies(case):
        late = [one for one in _dates(held) if one is not None and read(one) > day]
        missing = [one for one in _dates(held) if one is None]
        if late or missing:
            yield Breach(
                at=late[0].source if late else held.proxy.place.source,
                said=message("the proxy is undated, or later than the meeting"),
                observed=say(read(late[0])) if late else message("nothing"),
                required=message("%(day)s or earlier", {"day": say(day)}),
                facts=(held_on, *late),
                hint=message("record dated and received_on; ask counsel about a late paper"),
            )


def _dates(held: Held) -> tuple[Fact[datetime.date] | None, ...]:
    return held.proxy.dated, held.proxy.received_on


def nobody_alone_makes_the_quorum(case: Case, read: Reading) -> Iterator[Breach]:
    """Does it take more than one person to make up the quorum?

    Basis: the contract's articles on the quorum and on proxies.
    """
    meeting = meeting_of(case)
    _proxies(case)
    quorum = bench_of(case.contract, read(meeting.held_on), read).quorum
    if quorum is None:
        raise NotApplicableError(message("nothing is agreed about a quorum"))
    ways = ways_of(case.contract, meeting, read)
    for holder, proxies in held_by_one(meeting).items():
        is_there = ways.get(holder, "absent") not in ("absent", "proxy")
        count = len(proxies) + (1 if is_there else 0)
        if count >= quorum:
            yield Breach(
                at=proxies[-1].proxy.place.source,
                said=message(
                    "%(person)s alone stands for as many directors as make a quorum",
                    {"person": holder},
                ),
                observed=say(count),
                required=message("fewer than %(count)s", {"count": say(quorum)}),
                facts=facts_of(read),
                hint=message("the contract allows it; ask counsel whether it is a meeting"),
            )


def proxies_vote_as_instructed(case: Case, read: Reading) -> Iterator[Breach]:
    """Did each proxy vote as the director had instructed?

    Basis: the contract's article on proxies.
    """
    meeting, resolution = meeting_of(case), resolution_of(case)
    item = next(one for one in meeting.agenda if one.resolution is resolution)
    sitting = sitting_of(case.contract, meeting, None, read)
    voters = represented(sitting, View(), counts_proxies=True)
    ballot = ballot_of(resolution, voters, read)
    for held in _proxies(case):
        for instruction in held.proxy.instructions:
            voted = _voted(str(held.entry.director), ballot)
            if instruction.item == item.id and resolution.votes and voted != read(instruction.vote):
                yield Breach(
                    at=instruction.vote.source,
                    said=message("the proxy voted otherwise than the director had instructed"),
                    observed=voted,
                    required=read(instruction.vote),
                    facts=(instruction.vote, held.entry.present),
                    hint=message("compare the vote with the proxy; ask counsel"),
                )


def _voted(director: str, ballot: Ballot) -> str:
    for vote, directors in (
        ("for", ballot.assenting),
        ("against", ballot.against),
        ("abstain", ballot.abstaining),
    ):
        if director in directors:
            return vote
    return "-"
