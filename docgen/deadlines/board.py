"""Periods of the board: meetings, votes, minutes and terms of office."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.deadlines.deadline import Run
from docgen.deadlines.people import offices
from docgen.model.board_meetings import MeetingTerms, Minutes
from docgen.model.board_terms import BoardTerms
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.meetings import Meeting
from docgen.rules.board.deadlock import agreed_deadlock, procedure_of
from docgen.rules.board.office import term_starts


def first_meetings(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The first meeting, counted from the company's establishment."""
    agreed = _meetings(contract)
    if agreed is None:
        return
    held = [one.held_on for one in contract.meetings if one.kind == "first"]
    yield Run(
        subject=contract.id,
        starts=contract.terms.company.established_on,
        period=agreed.first_within,
        met=_last_of(held),
    )


def interim_meetings_called(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """An interim meeting upon request, if to convene is to call."""
    for meeting, run in _interim(contract):
        given = meeting.notice.given if meeting.notice is not None else ()
        yield Run(
            subject=run.subject,
            starts=run.starts,
            period=run.period,
            met=_last_of([one.given_on for one in given]),
        )


def interim_meetings_held(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """An interim meeting upon request, if to convene is to hold."""
    for _meeting, run in _interim(contract):
        yield run


def second_call_notices(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The notice to each director before a second call, counted back from the meeting."""
    board = _board(contract)
    agreed = board.decisions.second_call if board is not None else None
    if agreed is None or agreed.settled is None:
        return
    for meeting in contract.meetings:
        if meeting.call == "second":
            given = meeting.notice.given if meeting.notice is not None else ()
            yield Run(
                subject=meeting.id,
                starts=meeting.held_on,
                period=agreed.settled.notice,
                met=_last_of([one.given_on for one in given]),
                is_before=True,
            )


def second_votes(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time after a lost vote before a second one may be called."""
    agreed = agreed_deadlock(contract)
    for meeting, _item, resolution in contract.voted():
        if agreed is None or resolution.second_vote_of is not None:
            continue
        if procedure_of(contract, meeting, resolution) is not None:
            yield Run(
                subject=resolution.id, starts=meeting.held_on, period=agreed.second_vote_after
            )


def referrals(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time to refer a matter after its second lost vote."""
    agreed = agreed_deadlock(contract)
    for meeting, _item, resolution in contract.voted():
        if agreed is None or resolution.second_vote_of is None:
            continue
        if procedure_of(contract, meeting, resolution) is not None:
            referral = resolution.referral
            yield Run(
                subject=resolution.id,
                starts=meeting.held_on,
                period=agreed.refer_within,
                met=referral.made_on if referral is not None else None,
                who=offices(contract, agreed.referred_by),
            )


def decisions_of_executives(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time of the highest executives, from the last receipt of the referral."""
    agreed = agreed_deadlock(contract)
    for _meeting, _item, resolution in contract.voted():
        referral = resolution.referral
        if agreed is not None and referral is not None:
            yield Run(
                subject=referral.id,
                starts=_last_of([one.on for one in referral.received]),
                period=agreed.decide_within,
                met=referral.decided_on,
            )


def draft_minutes(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The first draft of the minutes, to all directors."""
    agreed = _minutes(contract)
    for meeting in contract.meetings:
        if agreed is not None and agreed.draft_within is not None:
            drafts = meeting.minutes.drafts if meeting.minutes is not None else ()
            copies = drafts[0].distributed if drafts else ()
            yield Run(
                subject=meeting.id,
                starts=meeting.held_on,
                period=agreed.draft_within,
                met=_last_of([one.on for one in copies]),
            )


def final_minutes(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The final minutes, to all who get them."""
    agreed = _minutes(contract)
    for meeting in contract.meetings:
        if agreed is not None and agreed.final_within is not None:
            final = meeting.minutes.final if meeting.minutes is not None else None
            copies = [one.on for one in final.distributed] if final is not None else []
            copies += [one.on for one in final.to_parties] if final is not None else []
            yield Run(
                subject=meeting.id,
                starts=meeting.held_on,
                period=agreed.final_within,
                met=_last_of(copies),
            )


def terms_of_office(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The term of each director in office."""
    board = _board(contract)
    agreed = board.term_of_office.settled if board is not None and board.term_of_office else None
    for director in contract.board.directors:
        if agreed is not None and director.until is None:
            starts = term_starts(contract, director, agreed)
            yield Run(subject=str(director.id), starts=starts, period=agreed.period)


def _interim(contract: Contract) -> Iterator[tuple[Meeting, Run]]:
    agreed = _meetings(contract)
    interim = agreed.interim.settled if agreed is not None else None
    for meeting in contract.meetings:
        if interim is not None and meeting.request is not None:
            run = Run(
                subject=meeting.id,
                starts=meeting.request.received_on,
                period=interim.convened_within,
                met=meeting.held_on,
            )
            yield meeting, run


def _board(contract: Contract) -> BoardTerms | None:
    return contract.terms.board.settled if contract.terms.board is not None else None


def _meetings(contract: Contract) -> MeetingTerms | None:
    board = _board(contract)
    return board.meetings.settled if board is not None and board.meetings is not None else None


def _minutes(contract: Contract) -> Minutes | None:
    board = _board(contract)
    return board.minutes.settled if board is not None and board.minutes is not None else None


def _last_of(days: list[Fact[datetime.date]]) -> Fact[datetime.date] | None:
    """The last of some days; none if there is none, or one of them is open."""
    if not days or any(day.settled is None for day in days):
        return None
    return max(days, key=lambda day: day.value)
