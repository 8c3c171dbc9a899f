"""Subjects of the board: meetings, votes and the papers around them, one document for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from docgen.building.board_meetings import meeting_subject, proxy_subjects
from docgen.building.board_minutes import minutes_subjects
from docgen.building.board_papers import appointments, referrals
from docgen.building.board_resolutions import resolution_subjects, written_subject
from docgen.building.board_votes import Cast
from docgen.building.subject import Subject
from docgen.model.contract import Contract
from docgen.model.kinds import BoardSubject


def board_subjects(contract: Contract, kind: BoardSubject) -> Iterator[Subject]:
    """What there is one paper of the board for each of, in the order of the data."""
    if contract.terms.board is None or contract.terms.board.settled is None:
        return
    match kind:
        case "meeting":
            yield from (meeting_subject(contract, one) for one in contract.meetings)
        case "first-call" | "second-call":
            call = kind.removesuffix("-call")
            called = (one for one in contract.meetings if one.call == call)
            yield from (meeting_subject(contract, one) for one in called)
        case "interim-request":
            requested = (one for one in contract.meetings if one.request is not None)
            yield from (meeting_subject(contract, one) for one in requested)
        case "minutes":
            for meeting in contract.meetings:
                yield from minutes_subjects(contract, meeting)
        case "proxy":
            for meeting in contract.meetings:
                yield from proxy_subjects(contract, meeting)
        case "resolution" | "passed-resolution":
            for meeting in contract.meetings:
                is_wanted = _is_passed if kind == "passed-resolution" else _is_not_lost
                yield from resolution_subjects(contract, meeting, is_wanted)
        case "written-resolution":
            yield from (written_subject(contract, one) for one in contract.written_resolutions)
        case "appointment":
            yield from appointments(contract)
        case "referral":
            yield from referrals(contract)
        case _:
            assert_never(kind)


def _is_passed(vote: Cast) -> bool:
    return vote.result.is_passed


def _is_not_lost(vote: Cast) -> bool:
    return not vote.result.is_lost
