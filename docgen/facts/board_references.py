"""What the records of the board refer to by id, and the ids that must be their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from docgen.diagnostics.messages import Words
from docgen.model.attendance import Attendance, Votes
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.meetings import Item, Meeting
from docgen.model.people import People
from docgen.model.resolutions import ORDINARY, Resolution, Resolved, WrittenResolution
from docgen.model.terms import Term

_DIRECTOR = Words(en="a director", zh="董事")
_OFFICE = Words(en="an office of the board", zh="董事会职务")
_PARTY = Words(en="a Party", zh="合营一方")
_MEETING = Words(en="a meeting", zh="会议")
_ITEM = Words(en="an item of the agenda", zh="议程事项")
_RESOLUTION = Words(en="a resolution put to the vote", zh="已付表决的决议")
_POSITION = Words(en="a position of the management", zh="管理职位")
_MATTER = Words(en="a matter of the contract or of the law", zh="合同或法律规定的事项")
_STATUTORY = Words(en="a matter of the law", zh="法律规定的事项")


class Identified(Protocol):
    """A record with an id and a place."""

    @property
    def id(self) -> str:
        """The id."""

    @property
    def place(self) -> object:
        """Where it was written."""


class Named(NamedTuple):
    """An id as some record names it, near what, and the ids that exist."""

    name: str
    near: Term
    what: Words
    known: tuple[str, ...]


def names_in_board_records(contract: Contract) -> Iterator[Named]:
    """Every id that the records of meetings and written resolutions name."""
    for meeting in contract.meetings:
        yield from _in_meeting(contract, meeting)
    for written in contract.written_resolutions:
        yield from _in_resolved(contract, written)
        if written.circulated_by is not None:
            yield Named(written.circulated_by, written, _DIRECTOR, _directors(contract))
        for consent in written.consents:
            yield Named(consent.director, consent, _DIRECTOR, _directors(contract))


def groups_of_ids(contract: Contract) -> tuple[tuple[Identified, ...], ...]:
    """The records among which no id may stand twice."""
    voted = tuple(resolution for _, _, resolution in contract.voted())
    resolved: tuple[Resolution | WrittenResolution, ...] = (*voted, *contract.written_resolutions)
    referrals = tuple(one.referral for one in voted if one.referral is not None)
    letters = tuple(one.letter for one in contract.board.directors if one.letter is not None)
    agendas = tuple(meeting.agenda for meeting in contract.meetings)
    return (contract.meetings, resolved, referrals, letters, *agendas)


def _in_meeting(contract: Contract, meeting: Meeting) -> Iterator[Named]:
    directors, offices = _directors(contract), _offices(contract)
    if meeting.follows is not None:
        known = tuple(one.id for one in contract.meetings)
        yield Named(meeting.follows, meeting, _MEETING, known)
    for who in (meeting.convened_by, meeting.presided_by):
        if who is not None:
            yield Named(who.director, who, _DIRECTOR, directors)
            if who.acting_for is not None:
                yield Named(who.acting_for, who, _OFFICE, offices)
    for office in meeting.other_venue_agreed_by:
        yield Named(office, meeting, _OFFICE, offices)
    for people, near in _lists(meeting):
        yield from _in_people(contract, people, near)
    for entry in meeting.attendance:
        yield from _in_attendance(contract, meeting, entry)
    for item in meeting.agenda:
        yield from _in_item(contract, item)
    if meeting.minutes is not None and meeting.minutes.final is not None:
        final = meeting.minutes.final
        for office in final.completed_by:
            yield Named(office, final, _OFFICE, offices)
        for party in final.to_parties:
            yield Named(party.party, party, _PARTY, _parties(contract))


def _lists(meeting: Meeting) -> Iterator[tuple[Fact[People], Term]]:
    """The directors whom notices, requests and copies of the minutes name."""
    if meeting.request is not None:
        yield meeting.request.by, meeting.request
    if meeting.notice is not None:
        yield from ((one.to, one) for one in meeting.notice.given)
    if meeting.minutes is not None:
        for draft in meeting.minutes.drafts:
            yield from ((one.to, one) for one in draft.distributed)
        if meeting.minutes.final is not None:
            yield from ((one.to, one) for one in meeting.minutes.final.distributed)


def _in_attendance(
    contract: Contract, meeting: Meeting, entry: Attendance
) -> Iterator[Named]:
    directors = _directors(contract)
    yield Named(entry.director, entry, _DIRECTOR, directors)
    if entry.proxy is not None:
        if entry.proxy.holder is not None:
            yield Named(entry.proxy.holder, entry.proxy, _DIRECTOR, directors)
        items = tuple(str(item.id) for item in meeting.agenda)
        for instruction in entry.proxy.instructions:
            yield Named(instruction.item, instruction, _ITEM, items)


def _in_item(contract: Contract, item: Item) -> Iterator[Named]:
    directors = _directors(contract)
    if item.proposed_by is not None:
        yield Named(item.proposed_by, item, _DIRECTOR, directors)
    for said in item.discussion:
        if said.director is not None:
            yield Named(said.director, said, _DIRECTOR, directors)
    if item.resolution is not None:
        yield from _in_resolution(contract, item.resolution)


def _in_resolution(contract: Contract, resolution: Resolution) -> Iterator[Named]:
    yield from _in_resolved(contract, resolution)
    if resolution.votes is not None:
        for people in _votes(resolution.votes):
            yield from _in_people(contract, people, resolution.votes)
    if resolution.second_vote_of is not None:
        others = tuple(str(one.id) for _, _, one in contract.voted() if one is not resolution)
        yield Named(resolution.second_vote_of, resolution, _RESOLUTION, others)
    for assenting in resolution.written_assents:
        yield Named(assenting.director, assenting, _DIRECTOR, _directors(contract))
    if resolution.referral is not None:
        for office in resolution.referral.made_by:
            yield Named(office, resolution.referral, _OFFICE, _offices(contract))
        for received in resolution.referral.received:
            yield Named(received.party, received, _PARTY, _parties(contract))


def _in_resolved(contract: Contract, resolved: Resolved) -> Iterator[Named]:
    law = tuple(str(one.id) for one in contract.law.board.unanimous_matters)
    yield Named(resolved.matter, resolved, _MATTER, (ORDINARY, *_matters(contract), *law))
    if resolved.statutory is not None:
        yield Named(resolved.statutory, resolved, _STATUTORY, law)
    for appointment in resolved.appointments:
        yield Named(appointment.position, appointment, _POSITION, _positions(contract))
    for consent in resolved.party_consents:
        yield Named(consent.party, consent, _PARTY, _parties(contract))


def _in_people(contract: Contract, people: Fact[People], near: Term) -> Iterator[Named]:
    if people.settled is not None:
        for director in people.settled.named:
            yield Named(director, near, _DIRECTOR, _directors(contract))


def _votes(votes: Votes) -> Iterable[Fact[People]]:
    lists = (votes.in_favour, votes.against, votes.abstaining)
    return tuple(one for one in lists if one is not None)


def _matters(contract: Contract) -> tuple[str, ...]:
    board = contract.terms.board
    reserved = board.settled.decisions.reserved if board and board.settled else None
    if reserved is None or reserved.settled is None:
        return ()
    return tuple(str(one.id) for one in reserved.settled.matters)


def _positions(contract: Contract) -> tuple[str, ...]:
    management = contract.terms.management
    if management is None or management.settled is None:
        return ()
    return tuple(str(one.id) for one in management.settled.positions)


def _directors(contract: Contract) -> tuple[str, ...]:
    return tuple(str(one.id) for one in contract.board.directors)


def _offices(contract: Contract) -> tuple[str, ...]:
    return tuple(str(one.id) for one in contract.offices())


def _parties(contract: Contract) -> tuple[str, ...]:
    return tuple(str(one.id) for one in contract.terms.parties)
