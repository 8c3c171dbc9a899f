"""A meeting as it was held: who came, who was notified, who voted how."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from docgen.model.attendance import Attendance, Way
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.meetings import Meeting
from docgen.model.people import ALL, REST, People
from docgen.model.resolutions import Resolution
from docgen.rules.board.counting import CALLS, Sitting, View, represented
from docgen.rules.board.needs import is_agreed
from docgen.rules.board.office import agreed_board, directors_in_office
from docgen.rules.rule import Reading


@dataclass(frozen=True, kw_only=True)
class Ballot:
    """How the directors voted; who could vote and is in none of these did not."""

    assenting: frozenset[str]
    against: frozenset[str]
    abstaining: frozenset[str]


def attendance_of(meeting: Meeting, director: str) -> Attendance | None:
    """The entry of a director in the list of attendance."""
    return next((one for one in meeting.attendance if one.director == director), None)


def ways_of(contract: Contract, meeting: Meeting, read: Reading) -> dict[str, Way]:
    """In what way each director in office on the day came; without an entry, absent."""
    ways: dict[str, Way] = {}
    for director in directors_in_office(contract, read(meeting.held_on), read):
        entry = attendance_of(meeting, director.id)
        ways[str(director.id)] = read(entry.present) if entry is not None else "absent"
    return ways


def ballot_of(resolution: Resolution, voters: frozenset[str], read: Reading) -> Ballot:
    """The votes of a resolution; `all` and `rest` mean those who could vote."""
    votes = resolution.votes
    if votes is None:
        return Ballot(assenting=frozenset(), against=frozenset(), abstaining=frozenset())
    lists = [votes.in_favour, votes.against, votes.abstaining]
    people = [read(one) if one is not None else People() for one in lists]
    named = frozenset(str(director) for one in people for director in one.named)
    assenting, against, abstaining = (meant(one, voters, named) for one in people)
    return Ballot(assenting=assenting, against=against, abstaining=abstaining)


def meant(people: People, everybody: frozenset[str], named: frozenset[str]) -> frozenset[str]:
    """The directors that a list means: `rest` are all whom no list names."""
    match people.word:
        case word if word == ALL:
            return everybody
        case word if word == REST:
            return everybody - named
        case _:
            return frozenset(str(director) for director in people.named)


def receipts(
    contract: Contract, meeting: Meeting, read: Reading
) -> dict[str, Fact[datetime.date]]:
    """When each director in office received the notice, as far as it is recorded."""
    if meeting.notice is None:
        return {}
    in_office = directors_in_office(contract, read(meeting.held_on), read)
    everybody = frozenset(str(one.id) for one in in_office)
    given = meeting.notice.given
    people = [read(one.to) for one in given]
    named = _named(people)
    found: dict[str, Fact[datetime.date]] = {}
    for entry, to in zip(given, people, strict=True):
        if entry.received_on is not None:
            for director in sorted(meant(to, everybody, named)):
                found.setdefault(director, entry.received_on)
    return found


def _named(people: Iterable[People]) -> frozenset[str]:
    return frozenset(str(director) for one in people for director in one.named)


def deemed_present(contract: Contract, meeting: Meeting, read: Reading) -> frozenset[str]:
    """The absent directors whom the contract deems present at a second call.

    Only those whose receipt of the notice by the day of the meeting is recorded.
    """
    ways = ways_of(contract, meeting, read)
    notified = _notified(contract, meeting, read)
    return frozenset(one for one in notified if ways[one] == "absent")


def _notified(contract: Contract, meeting: Meeting, read: Reading) -> frozenset[str]:
    """The directors in office who have got the notice of a second call that deems them present."""
    second_call = agreed_board(contract, read).decisions.second_call
    if meeting.call != "second" or second_call is None or not is_agreed(second_call):
        return frozenset()
    if read(second_call).presence != "notified directors deemed present":
        return frozenset()
    held_on = read(meeting.held_on)
    received = receipts(contract, meeting, read)
    return frozenset(
        director
        for director in ways_of(contract, meeting, read)
        if director in received and read(received[director]) <= held_on
    )


def sitting_of(
    contract: Contract, meeting: Meeting, resolution: Resolution | None, read: Reading
) -> Sitting:
    """The meeting as it counts for a resolution, or for its quorum alone."""
    ways = ways_of(contract, meeting, read)
    notified = _notified(contract, meeting, read)
    sitting = Sitting(
        ways=ways,
        deemed=frozenset(one for one in notified if ways[one] == "absent"),
        deemed_callers=frozenset(one for one in notified if ways[one] in CALLS),
        assenting=frozenset(),
    )
    if resolution is None:
        return sitting
    voters = represented(sitting, View(), counts_proxies=True)
    written = frozenset(str(one.director) for one in resolution.written_assents)
    return replace(
        sitting,
        assenting=ballot_of(resolution, voters, read).assenting,
        written=written & (ways.keys() - voters),
    )
