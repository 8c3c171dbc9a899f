"""A meeting as its papers show it: who came, how many, and whether that makes a quorum."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from docgen.model.attendance import Attendance
from docgen.model.board import Director
from docgen.model.contract import Contract
from docgen.model.facts import Fact, OpenFactError, computed
from docgen.model.meetings import Meeting
from docgen.model.parties import Party
from docgen.model.terms import Name, Term, Wording
from docgen.rules.board.office import directors_in_office, office_holder
from docgen.rules.board.presence import Presence, presence_of
from docgen.rules.board.sittings import attendance_of, deemed_present
from docgen.rules.board.tallies import MeetingTally, tally_meeting
from docgen.rules.rule import UNANSWERED, Reading


@dataclass(frozen=True, kw_only=True)
class Seat:
    """A director in office on the day of a meeting.

    `office` is the director's office of the board, `holder` who holds the proxy. `present` is
    none where the attendance does not name the director.
    """

    director: Director
    party: Party
    office: Wording | None
    entry: Attendance | None
    holder: Name | None
    is_deemed: bool

    @property
    def name(self) -> Name:
        """The director's name."""
        return self.director.name

    @property
    def is_absent(self) -> bool:
        """Is the director recorded as absent?"""
        return self.entry is not None and self.entry.present.settled == "absent"


@dataclass(frozen=True, kw_only=True)
class Gathering:
    """A meeting with its seats, its numbers and what they come to.

    `quorum` says in a word of the papers whether there is one; `doubts` and `reservations` are
    what must be said beside it.
    """

    seats: tuple[Seat, ...]
    tally: MeetingTally
    quorum: Fact[str]
    doubts: tuple[str, ...]
    reservations: tuple[str, ...]

    @property
    def facts(self) -> tuple[Fact[object], ...]:
        """Everything that was computed."""
        return (*vars(self.tally).values(), self.quorum)


def gather(contract: Contract, meeting: Meeting) -> Gathering:
    """Find who came to a meeting, and what that makes."""
    presence = presence_of(contract, meeting)
    return Gathering(
        seats=seats_of(contract, meeting),
        tally=tally_meeting(contract, meeting),
        quorum=_quorum(meeting, presence),
        doubts=tuple(doubt.value for doubt in presence.doubts),
        reservations=tuple(one.name.lower().replace("_", " ") for one in presence.reservations),
    )


def _quorum(meeting: Meeting, presence: Presence) -> Fact[str]:
    match presence:
        case Presence(has_quorum=True):
            word: str | None = "a quorum was present"
        case Presence(has_quorum=False):
            word = "no quorum was present"
        case Presence(waiting_for=None):
            word = "cannot be judged"
        case _:
            word = None
    sources = tuple(fact for fact in presence.facts if not isinstance(fact.settled, Term))
    return computed("has_quorum", f"{meeting.place.path}.has_quorum", word, sources, "word")


def seats_of(contract: Contract, meeting: Meeting) -> tuple[Seat, ...]:
    """The directors in office on the day; those whom the attendance names while that is open."""
    read = Reading()
    deemed: frozenset[str] = frozenset()
    try:
        directors = directors_in_office(contract, read(meeting.held_on), read)
        deemed = deemed_present(contract, meeting, read)
    except UNANSWERED:
        directors = _directors_named(contract, meeting)
    return tuple(
        Seat(
            director=one,
            party=contract.party(one.appointed_by),
            office=office_of(contract, one, meeting.held_on.settled),
            entry=(entry := attendance_of(meeting, one.id)),
            holder=_holder(contract, entry),
            is_deemed=str(one.id) in deemed,
        )
        for one in directors
    )


def _directors_named(contract: Contract, meeting: Meeting) -> tuple[Director, ...]:
    named = {str(one.director) for one in meeting.attendance}
    directors = contract.board.directors
    return tuple(one for one in directors if one.id in named) or tuple(
        one for one in directors if one.until is None
    )


def office_of(
    contract: Contract, director: Director, day: datetime.date | None
) -> Wording | None:
    """The title of a director's office on a day; while the day is open, of the last office."""
    for office in contract.offices():
        holder = holder_of(contract, office.id, day)
        if holder is not None and holder.id == director.id:
            return office.title
    return None


def holder_of(contract: Contract, office: str, day: datetime.date | None) -> Director | None:
    """The director who holds an office on a day; while the day is open, who held it last."""
    if day is None:
        return _last_holder(contract, office)
    try:
        return office_holder(contract, office, day, Reading())
    except OpenFactError:
        return _last_holder(contract, office)


def _last_holder(contract: Contract, office: str) -> Director | None:
    held = [one for one in contract.board.offices if one.office == office]
    return contract.director(held[-1].director) if held else None


def _holder(contract: Contract, entry: Attendance | None) -> Name | None:
    if entry is None or entry.proxy is None:
        return None
    if entry.proxy.holder is not None:
        return contract.director(entry.proxy.holder).name
    return entry.proxy.person
