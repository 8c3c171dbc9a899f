"""Interim meetings: on whose request, and by when they are to be convened."""

from __future__ import annotations

import math
from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.facts.last_days import LastDay, last_day_of, with_rolled
from docgen.model.board_meetings import InterimRequest
from docgen.model.contract import Contract
from docgen.model.facts import computed
from docgen.model.meetings import Meeting
from docgen.rules.board.calls import agreed_meetings, is_for_second_vote
from docgen.rules.board.cases import facts_of, meeting_of, say_directors
from docgen.rules.board.office import agreed_board, directors_in_office
from docgen.rules.board.sittings import meant
from docgen.rules.dates import last_day
from docgen.rules.day_order import too_late
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import say


def convene_until_of(contract: Contract, meeting: Meeting) -> LastDay | None:
    """By when an interim meeting is to be convened; none without a request or an agreed period.

    Whether to convene is to call or to hold is open; the day is the same.
    """
    agreed = _agreed(contract)
    if meeting.request is None or agreed is None:
        return None
    received, period = meeting.request.received_on, agreed.convened_within
    day = last_day_of(received.settled, period.settled)
    name = "convene_until"
    path = f"{meeting.place.path}.request.{name}"
    last = computed(name, path, day, (received, period), "date")
    return with_rolled(contract, last, f"{path}_rolled")


def _agreed(contract: Contract) -> InterimRequest | None:
    board = contract.terms.board
    meetings = board.settled.meetings if board is not None and board.settled is not None else None
    agreed = meetings.settled if meetings is not None else None
    return agreed.interim.settled if agreed is not None else None


def interim_meeting_has_a_request(case: Case, read: Reading) -> Iterator[Breach]:
    """Did as many directors in office as agreed request the interim meeting?

    Basis: the contract's article on meetings.
    """
    meeting = meeting_of(case)
    agreed = _interim(case, read)
    if meeting.request is None:
        raise ForCounselError(message("nobody is recorded who requested the interim meeting"))
    day = read(meeting.request.dated)
    in_office = frozenset(
        str(one.id) for one in directors_in_office(case.contract, day, read)
    )
    asking = meant(read(meeting.request.by), in_office, frozenset()) & in_office
    wanted = _wanted(agreed, _seats(case, read), read)
    if len(asking) < wanted:
        yield Breach(
            at=meeting.request.by.source,
            said=message("too few directors requested the interim meeting"),
            observed=say_directors(case.contract, asking),
            required=say(wanted),
            facts=facts_of(read),
            hint=message("the office that convenes may still call it on its own"),
        )


def interim_request_reaches_the_law(case: Case, read: Reading) -> Iterator[Breach]:
    """Did the part of the directors that the law names request the interim meeting?

    Basis: the law's article on meetings; the contract may ask for fewer.
    """
    meeting = meeting_of(case)
    _interim(case, read)
    if meeting.request is None:
        raise ForCounselError(message("nobody is recorded who requested the interim meeting"))
    share = case.contract.law.board.interim_request_least
    in_office = frozenset(
        str(one.id)
        for one in directors_in_office(case.contract, read(meeting.request.dated), read)
    )
    asking = meant(read(meeting.request.by), in_office, frozenset()) & in_office
    wanted = math.ceil(read(share) * _seats(case, read))
    if len(asking) < wanted:
        yield Breach(
            at=meeting.request.by.source,
            said=message("the request stands on the contract alone: the law asks for more"),
            observed=say(len(asking)),
            required=say(wanted),
            facts=(meeting.request.by, share),
            hint=message("state the contract as the basis of the request"),
        )


def interim_meeting_is_convened_in_time(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the interim meeting convened within the agreed time of receipt of the request?

    Whether to convene is to call or to hold is open: if it was called in time and held later,
    the choice is counsel's.
    Basis: the contract's article on meetings.
    """
    meeting = meeting_of(case)
    period = _interim(case, read).convened_within
    if meeting.request is None:
        raise ForCounselError(message("nobody is recorded who requested the interim meeting"))
    last = last_day(read(meeting.request.received_on), read(period))
    if read(meeting.held_on) <= last:
        return
    given = [] if meeting.notice is None else [read(one.given_on) for one in meeting.notice.given]
    if given and max(given) <= last:
        raise ForCounselError(
            message(
                "called by %(last)s and held later: whether to convene is to call or to hold "
                "is open",
                {"last": say(last)},
            )
        )
    said = message("the interim meeting is neither called nor held in time")
    yield too_late(meeting.held_on, last, said, (period,))


def _interim(case: Case, read: Reading) -> InterimRequest:
    meeting = meeting_of(case)
    if meeting.kind != "interim":
        raise NotApplicableError(message("this is no interim meeting"))
    if meeting.request is None and is_for_second_vote(meeting):
        raise NotApplicableError(message("the meeting is called for a second vote"))
    return read(agreed_meetings(case, read).interim)


def _seats(case: Case, read: Reading) -> int:
    return read(agreed_board(case.contract, read).composition.directors)


def _wanted(agreed: InterimRequest, seats: int, read: Reading) -> int:
    if agreed.directors is not None:
        return read(agreed.directors)
    assert agreed.fraction is not None
    return math.ceil(read(agreed.fraction) * seats)
