"""Minutes as subjects: each numbered draft of a meeting's record, and its final text."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.building.board_meetings import casts_of, meeting_names, meetings_by_resolution
from docgen.building.board_presence import gather
from docgen.building.board_signing import hands
from docgen.building.subject import Subject, by_path
from docgen.model.contract import Contract
from docgen.model.meetings import Distributed, Draft, Meeting, MinutesRecord
from docgen.model.people import People
from docgen.model.terms import Name
from docgen.rules.rule import Case


def minutes_subjects(contract: Contract, meeting: Meeting) -> Iterator[Subject]:
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
    casts = casts_of(contract, meeting, gathering)
    record = meeting.minutes
    is_final = subject_id == meeting.id
    attending = {str(one.director.id) for one in gathering.seats if not one.is_absent}
    final_by = _final_by(contract)
    names = {
        **meeting_names(contract, meeting, gathering),
        "casts": casts,
        "has_seam_chop": True,
        "draft": draft,
        "final": record.final if record is not None and is_final else None,
        "copies": _copies(contract, draft, record if is_final else None),
        "is_final": is_final,
        "final_by": tuple(contract.office(one).title for one in final_by),
        "hands": hands(gathering.seats, attending),
        "previous": meetings_by_resolution(contract),
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
