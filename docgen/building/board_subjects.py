"""Subjects of the board: meetings, votes and the papers around them, one document for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, assert_never

from docgen.building.board_papers import appointments, referrals
from docgen.building.board_presence import Gathering, gather, seats_of
from docgen.building.board_signing import Hand, hands
from docgen.building.board_votes import Cast, cast, directors_asked, written_result
from docgen.building.subject import Subject, by_path, common_names
from docgen.model.contract import Contract
from docgen.model.kinds import BoardSubject
from docgen.model.meetings import Distributed, Draft, Item, Meeting, MinutesRecord
from docgen.model.people import People
from docgen.model.resolutions import WrittenResolution
from docgen.model.terms import Name
from docgen.rules.rule import Case


def board_subjects(contract: Contract, kind: BoardSubject) -> Iterator[Subject]:
    """What there is one paper of the board for each of, in the order of the data."""
    if contract.terms.board is None or contract.terms.board.settled is None:
        return
    match kind:
        case "meeting":
            yield from (_of_meeting(contract, one) for one in contract.meetings)
        case "first-call" | "second-call":
            call = kind.removesuffix("-call")
            called = (one for one in contract.meetings if one.call == call)
            yield from (_of_meeting(contract, one) for one in called)
        case "interim-request":
            requested = (one for one in contract.meetings if one.request is not None)
            yield from (_of_meeting(contract, one) for one in requested)
        case "minutes":
            for meeting in contract.meetings:
                yield from _minutes(contract, meeting)
        case "proxy":
            for meeting in contract.meetings:
                yield from _proxies(contract, meeting)
        case "resolution":
            for meeting in contract.meetings:
                yield from _resolutions(contract, meeting, lambda vote: not vote.result.is_lost)
        case "passed-resolution":
            for meeting in contract.meetings:
                yield from _resolutions(contract, meeting, lambda vote: vote.result.is_passed)
        case "written-resolution":
            yield from (_written(contract, one) for one in contract.written_resolutions)
        case "appointment":
            yield from appointments(contract)
        case "referral":
            yield from referrals(contract)
        case _:
            assert_never(kind)


def _names(contract: Contract, meeting: Meeting, gathering: Gathering) -> dict[str, Any]:
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


def _of_meeting(contract: Contract, meeting: Meeting) -> Subject:
    gathering = gather(contract, meeting)
    requested = meeting.request.by.settled if meeting.request is not None else None
    by = [str(one) for one in requested.named] if requested is not None else []
    names = {
        **_names(contract, meeting, gathering),
        "requesting": tuple(seat for seat in gathering.seats if str(seat.director.id) in by),
        "given": meeting.notice.given if meeting.notice is not None else (),
    }
    case = Case(contract=contract, meeting=meeting)
    return Subject(
        id=meeting.id, case=case, names=names, conclusions=by_path(gathering.facts)
    )


def _minutes(contract: Contract, meeting: Meeting) -> Iterator[Subject]:
    """Each numbered draft, or one where none is recorded, and the final text."""
    record = meeting.minutes
    has_final = record is not None and record.final is not None
    recorded: tuple[Draft | None, ...] = record.drafts if record is not None else ()
    drafts = recorded or (() if has_final else (None,))
    for place, draft in enumerate(drafts, start=1):
        number = draft.number.settled if draft is not None else None
        yield _one_text(contract, meeting, f"{meeting.id}-{number or place}", draft)
    if has_final:
        yield _one_text(contract, meeting, meeting.id, None)


def _one_text(
    contract: Contract, meeting: Meeting, subject_id: str, draft: Draft | None
) -> Subject:
    gathering = gather(contract, meeting)
    casts = _casts(contract, meeting, gathering)
    record = meeting.minutes
    is_final = subject_id == meeting.id
    attending = {str(one.director.id) for one in gathering.seats if not one.is_absent}
    final_by = _final_by(contract)
    names = {
        **_names(contract, meeting, gathering),
        "casts": casts,
        "has_seam_chop": True,
        "draft": draft,
        "final": record.final if record is not None and is_final else None,
        "copies": _copies(contract, draft, record if is_final else None),
        "is_final": is_final,
        "final_by": tuple(contract.office(one).title for one in final_by),
        "hands": hands(gathering.seats, attending),
        "previous": _previous(contract),
    }
    facts = (*gathering.facts, *(fact for one in casts.values() for fact in one.facts))
    return Subject(
        id=subject_id,
        case=Case(contract=contract, meeting=meeting),
        names=names,
        conclusions=by_path(facts),
        is_unjudged=any(one.result.is_unjudged for one in casts.values()),
    )


def _copies(
    contract: Contract, draft: Draft | None, record: MinutesRecord | None
) -> tuple[tuple[tuple[Name, ...], Distributed], ...]:
    """Who got a text of the minutes; nobody is named where all got it."""
    final = record.final if record is not None else None
    sent = draft.distributed if draft is not None else final.distributed if final else ()
    return tuple(
        (tuple(contract.director(director).name for director in people.named), one)
        for one in sent
        for people in (one.to.settled or People(),)
    )


def _final_by(contract: Contract) -> tuple[str, ...]:
    board = contract.terms.board
    minutes = board.value.minutes if board is not None else None
    settled = minutes.settled if minutes is not None else None
    return settled.final_by if settled is not None else ()


def _previous(contract: Contract) -> dict[str, Meeting]:
    """The meeting of each resolution, for votes that are taken again."""
    return {str(resolution.id): meeting for meeting, _, resolution in contract.voted()}


def _casts(contract: Contract, meeting: Meeting, gathering: Gathering) -> dict[str, Cast]:
    """The votes of a meeting by the item of the agenda."""
    return {
        str(item.id): cast(contract, meeting, item.resolution, gathering.seats)
        for item in meeting.agenda
        if item.resolution is not None
    }


def _resolutions(
    contract: Contract, meeting: Meeting, is_wanted: Callable[[Cast], bool]
) -> Iterator[Subject]:
    """The resolutions of a meeting that are wanted; a lost vote stands in the minutes alone."""
    gathering = gather(contract, meeting)
    casts = _casts(contract, meeting, gathering)
    for item in meeting.agenda:
        vote = casts.get(str(item.id))
        if vote is not None and is_wanted(vote):
            yield _resolution(contract, meeting, item, (gathering, vote))


def _resolution(
    contract: Contract, meeting: Meeting, item: Item, found: tuple[Gathering, Cast]
) -> Subject:
    gathering, vote = found
    names = {
        **_names(contract, meeting, gathering),
        "item": item,
        "resolution": vote.resolution,
        "vote": vote,
        "has_seam_chop": True,
        "hands": _signing(contract, gathering, vote),
        "previous": _previous(contract),
    }
    return Subject(
        id=vote.resolution.id,
        case=Case(contract=contract, meeting=meeting, resolution=vote.resolution),
        names=names,
        conclusions=by_path((*gathering.facts, *vote.facts)),
        is_unjudged=vote.result.is_unjudged,
    )


def _signing(contract: Contract, gathering: Gathering, vote: Cast) -> tuple[Hand, ...]:
    """Who signs a resolution, as the contract has it; while votes are open, all."""
    board = contract.terms.board
    minutes = board.value.minutes if board is not None else None
    rule = minutes.settled.resolutions_signed_by if minutes and minutes.settled else ""
    attending = {str(one.director.id) for one in gathering.seats if not one.is_absent}
    match rule:
        case "chairman":
            return ()
        case "directors approving" if vote.is_recorded:
            return hands(gathering.seats, vote.assenting)
        case _:
            return hands(gathering.seats, attending)


def _written(contract: Contract, resolution: WrittenResolution) -> Subject:
    board = contract.terms.board
    assert board is not None
    result = written_result(contract, resolution)
    asked = directors_asked(contract, resolution)
    people = {str(one.id): one for one in contract.board.directors}
    circulator = people.get(resolution.circulated_by or "")
    names = {
        **common_names(contract),
        "resolution": resolution,
        "agreed": board.value,
        "result": result,
        "asked": asked,
        "circulator": circulator,
        "consents": tuple(
            (consent, director, contract.party(director.appointed_by))
            for consent in resolution.consents
            for director in (people[consent.director],)
        ),
    }
    return Subject(
        id=resolution.id,
        case=Case(contract=contract, written_resolution=resolution),
        names=names,
        conclusions=by_path((result.outcome, asked)),
        is_unjudged=result.is_unjudged,
    )


def _proxies(contract: Contract, meeting: Meeting) -> Iterator[Subject]:
    gathering = gather(contract, meeting)
    items = {str(item.id): item for item in meeting.agenda}
    for seat in seats_of(contract, meeting):
        proxy = seat.entry.proxy if seat.entry is not None else None
        if proxy is None:
            continue
        instructed = tuple((items[one.item], one) for one in proxy.instructions)
        names = {
            **_names(contract, meeting, gathering),
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
