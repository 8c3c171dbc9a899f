"""Meetings as subjects: what every paper about one sees, their notices, requests and proxies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docgen.building.board_presence import Gathering, gather, office_of, seats_of
from docgen.building.board_votes import Cast, votes_cast
from docgen.building.subject import Subject, by_path, common_names
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.meetings import Meeting
from docgen.rules.board.calls import is_for_second_vote
from docgen.rules.board.interim import convene_until_of
from docgen.rules.rule import Case


def meeting_names(contract: Contract, meeting: Meeting, gathering: Gathering) -> dict[str, Any]:
    """What every paper about a meeting sees."""
    board = contract.terms.board
    assert board is not None
    presided = meeting.presided_by or meeting.convened_by
    chair = contract.director(presided.director) if presided is not None else None
    acting = presided.acting_for if presided is not None else None
    convened = meeting.convened_by
    follows = contract.meeting(meeting.follows) if meeting.follows is not None else None
    return {
        **common_names(contract, running=meeting.name),
        "meeting": meeting,
        "agreed": board.value,
        "gathering": gathering,
        "tally": gathering.tally,
        "seats": gathering.seats,
        "chair": next((one for one in gathering.seats if one.director is chair), None),
        "acting_for": contract.office(acting).title if acting is not None else None,
        "convener": contract.director(convened.director) if convened is not None else None,
        "convening_office": contract.office(_convening(contract)) if _convening(contract) else None,
        "is_called_by_a_director": _is_called_by_a_director(contract, meeting),
        "follows": follows,
        "followed": gather(contract, follows) if follows is not None else None,
        "everybody": tuple(seat.name for seat in gathering.seats),
        "people": {str(one.id): one for one in contract.board.directors},
        "offices": {str(one.id): one for one in contract.offices()},
        "parties": {str(one.id): one for one in contract.terms.parties},
    }


def _convening(contract: Contract) -> str:
    board = contract.terms.board
    meetings = board.value.meetings if board is not None else None
    settled = meetings.settled if meetings is not None else None
    return settled.convened_by if settled is not None else ""


def _is_called_by_a_director(contract: Contract, meeting: Meeting) -> bool:
    """Does somebody call a second vote who does not hold the office that convenes?"""
    convened, office = meeting.convened_by, _convening(contract)
    if convened is None or convened.acting_for is not None or not is_for_second_vote(meeting):
        return False
    convener = contract.director(convened.director)
    title = office_of(contract, convener, meeting.held_on.settled)
    return not office or title is not contract.office(office).title


def meetings_by_resolution(contract: Contract) -> dict[str, Meeting]:
    """The meeting of each resolution, for votes that are taken again."""
    return {str(resolution.id): meeting for meeting, _, resolution in contract.voted()}


def casts_of(contract: Contract, meeting: Meeting, gathering: Gathering) -> dict[str, Cast]:
    """The votes of a meeting by the item of the agenda."""
    return {
        str(item.id): votes_cast(contract, meeting, item.resolution, gathering.seats)
        for item in meeting.agenda
        if item.resolution is not None
    }


def meeting_subject(contract: Contract, meeting: Meeting) -> Subject:
    """A meeting, for its notices, its request and its list of attendance."""
    gathering = gather(contract, meeting)
    requested = meeting.request.by.settled if meeting.request is not None else None
    by = [str(one) for one in requested.named] if requested is not None else []
    convene_until = convene_until_of(contract, meeting)
    names = {
        **meeting_names(contract, meeting, gathering),
        "convene_until": convene_until,
        "requesting": tuple(seat for seat in gathering.seats if str(seat.director.id) in by),
        "given": meeting.notice.given if meeting.notice is not None else (),
    }
    case = Case(contract=contract, meeting=meeting)
    days = (convene_until.literal, convene_until.rolled) if convene_until is not None else ()
    facts: tuple[Fact[Any], ...] = (*gathering.facts, *days)
    return Subject(id=meeting.id, case=case, names=names, conclusions=by_path(facts))


def proxy_subjects(contract: Contract, meeting: Meeting) -> Iterator[Subject]:
    """Each proxy of a meeting."""
    gathering = gather(contract, meeting)
    items = {str(item.id): item for item in meeting.agenda}
    for seat in seats_of(contract, meeting):
        proxy = seat.entry.proxy if seat.entry is not None else None
        if proxy is None:
            continue
        instructed = tuple((items[one.item], one) for one in proxy.instructions)
        names = {
            **meeting_names(contract, meeting, gathering),
            "seat": seat,
            "proxy": proxy,
            "instructed": instructed,
        }
        yield Subject(
            id=f"{meeting.id}-{seat.director.id}",
            case=Case(contract=contract, meeting=meeting),
            names=names,
            conclusions=by_path(gathering.facts),
        )
