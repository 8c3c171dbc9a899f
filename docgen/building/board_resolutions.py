"""Resolutions as subjects: those put to the vote at a meeting, and those made in writing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docgen.building.board_meetings import casts_of, meeting_names, meetings_by_resolution
from docgen.building.board_presence import Gathering, gather
from docgen.building.board_signing import Hand, hands
from docgen.building.board_votes import Cast, directors_asked, written_result
from docgen.building.subject import Subject, by_path, common_names
from docgen.model.contract import Contract
from docgen.model.meetings import Item, Meeting
from docgen.model.resolutions import WrittenResolution
from docgen.rules.rule import Case


def resolution_subjects(
    contract: Contract, meeting: Meeting, is_wanted: Callable[[Cast], bool]
) -> Iterator[Subject]:
    """The resolutions of a meeting that are wanted; a lost vote stands in the minutes alone."""
    gathering = gather(contract, meeting)
    casts = casts_of(contract, meeting, gathering)
    for item in meeting.agenda:
        vote = casts.get(str(item.id))
        if vote is not None and is_wanted(vote):
            yield _resolution(contract, meeting, item, (gathering, vote))


def _resolution(
    contract: Contract, meeting: Meeting, item: Item, found: tuple[Gathering, Cast]
) -> Subject:
    gathering, vote = found
    names = {
        **meeting_names(contract, meeting, gathering),
        "item": item,
        "resolution": vote.resolution,
        "vote": vote,
        "has_seam_chop": True,
        "hands": signing_hands(contract, gathering, vote),
        "previous": meetings_by_resolution(contract),
    }
    return Subject(
        id=vote.resolution.id,
        case=Case(contract=contract, meeting=meeting, resolution=vote.resolution),
        names=names,
        conclusions=by_path((*gathering.facts, *vote.facts)),
        is_unjudged=vote.result.is_unjudged,
    )


def signing_hands(contract: Contract, gathering: Gathering, vote: Cast) -> tuple[Hand, ...]:
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


def written_subject(contract: Contract, resolution: WrittenResolution) -> Subject:
    """A resolution without a meeting."""
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
