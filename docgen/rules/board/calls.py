"""Rules on how a meeting is called: by whom, on whose request, with what notice."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator

from docgen.diagnostics.messages import Message, message
from docgen.model.board_meetings import InterimRequest, MeetingTerms
from docgen.model.facts import Fact
from docgen.model.meetings import Meeting, Presiding
from docgen.model.values import Period
from docgen.rules.board.cases import facts_of, meeting_of, say_directors
from docgen.rules.board.deadlock import agreed_deadlock
from docgen.rules.board.needs import is_agreed
from docgen.rules.board.office import agreed_board, directors_in_office, office_holder
from docgen.rules.board.presence import count_presence
from docgen.rules.board.sittings import meant, receipts
from docgen.rules.dates import last_day
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import place_of, say


def agreed_meetings(case: Case, read: Reading) -> MeetingTerms:
    """What is agreed about meetings.

    Raises:
        NotApplicableError: nothing is.
    """
    agreed = agreed_board(case.contract, read).meetings
    if agreed is None or not is_agreed(agreed):
        raise NotApplicableError(message("nothing is agreed about meetings of the board"))
    return read(agreed)


def the_office_convenes_and_presides(case: Case, read: Reading) -> Iterator[Breach]:
    """Do the holder of the agreed office, or who acts for it, convene the meeting and preside?

    Where any director may call a second vote, whoever called it is not asked.
    Basis: the contract's articles on meetings and on representation.
    """
    meeting = meeting_of(case)
    office = agreed_meetings(case, read).convened_by
    held_on = read(meeting.held_on)
    holder = office_holder(case.contract, office, held_on, read)
    convened_by = None if _is_called_by_anybody(case) else meeting.convened_by
    who = [one for one in (convened_by, meeting.presided_by) if one is not None]
    if not who and meeting.convened_by is None:
        raise ForCounselError(message("nobody is named who convenes the meeting and presides"))
    for one in who:
        is_holder = holder is not None and holder.id == one.director
        if not is_holder and one.acting_for != office:
            yield Breach(
                at=place_of(one.director),
                said=message("this director neither holds the convening office nor acts for it"),
                observed=str(one.director),
                required=str(holder.id) if holder is not None else str(office),
                facts=facts_of(read),
                hint=message("correct the director, or add acting_for and authorised_on"),
            )


def _is_called_by_anybody(case: Case) -> bool:
    """Is the meeting for a second vote, which the contract lets any director call?"""
    agreed = agreed_deadlock(case.contract)
    return (
        agreed is not None
        and agreed.second_vote_called_by == "any director"
        and is_for_second_vote(meeting_of(case))
    )


def is_for_second_vote(meeting: Meeting) -> bool:
    """Is anything voted on again at the meeting?"""
    return any(one.second_vote_of is not None for one in meeting.resolutions())


def stand_ins_are_authorised_in_their_order(case: Case, read: Reading) -> Iterator[Breach]:
    """Is whoever acts for an office authorised, and next in the contract's order?

    Basis: the contract's article on representation.
    """
    meeting = meeting_of(case)
    acting = [
        one
        for one in (meeting.convened_by, meeting.presided_by)
        if one is not None and one.acting_for is not None
    ]
    if not acting:
        raise NotApplicableError(message("nobody acts for the holder of an office"))
    for one in acting:
        first = _first_stand_in(case, meeting, read)
        if one.authorised_on is None or (first is not None and one.director != first):
            yield Breach(
                at=place_of(one.director),
                said=message("a stand-in is not authorised, or another comes first"),
                observed=_said_of(one),
                required=first or message("a recorded authorisation"),
                facts=facts_of(read),
                hint=message("record authorised_on, and why those before could not act"),
            )


def _first_stand_in(case: Case, meeting: Meeting, read: Reading) -> str | None:
    """The director in the first office that stands in; none if there is none that day."""
    agreed = agreed_board(case.contract, read).representation
    if agreed is None or not is_agreed(agreed):
        return None
    for office in read(agreed).stand_ins:
        if office in [one.id for one in case.contract.offices()]:
            holder = office_holder(case.contract, office, read(meeting.held_on), read)
            return str(holder.id) if holder is not None else None
    return None


def _said_of(one: Presiding) -> str:
    return str(one.director)


def first_meeting_is_held_in_time(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the first meeting held within the agreed time of the company's establishment?

    The day of establishment is not counted, the last day is included.
    Basis: the contract's article on meetings.
    """
    meeting = meeting_of(case)
    if meeting.kind != "first":
        raise NotApplicableError(message("this is not the first meeting"))
    within = agreed_meetings(case, read).first_within
    established_on = case.contract.terms.company.established_on
    last = last_day(read(established_on), read(within))
    if read(meeting.held_on) > last:
        yield _late(meeting.held_on, last, within, message("the first meeting is held too late"))


def _late(
    day: Fact[datetime.date], last: datetime.date, period: Fact[Period], said: Message
) -> Breach:
    return Breach(
        at=day.source,
        said=said,
        observed=say(day.value),
        required=message("%(last)s or earlier", {"last": say(last)}),
        facts=(day, period),
        hint=message("a date once missed stays missed; the paper is made all the same"),
    )


def regular_meeting_is_held_each_year(case: Case, read: Reading) -> Iterator[Breach]:
    """Has each past calendar year after that of the first meeting its regular meetings?

    A year is past if somebody asked about a later day, or a later meeting is recorded.
    Basis: the contract's article on meetings.
    """
    wanted = agreed_meetings(case, read).regular_a_year
    meetings = case.contract.meetings
    held = [(one.kind, one.held_on.settled) for one in meetings]
    years = [day.year for _, day in held if day is not None]
    firsts = [day.year for kind, day in held if kind == "first" and day is not None]
    if not firsts:
        raise NotApplicableError(message("no first meeting is recorded"))
    ends = [*years, *([case.as_of.year] if case.as_of is not None else [])]
    for year in range(min(firsts) + 1, max(ends)):
        regular = [day for kind, day in held if kind == "regular" and day and day.year == year]
        if len(regular) < read(wanted):
            yield Breach(
                at=wanted.source,
                said=message("a regular meeting is missing in %(year)s", {"year": str(year)}),
                observed=say(len(regular)),
                required=say(read(wanted)),
                facts=(wanted,),
                hint=message("record the meeting, with kind: regular"),
            )


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
    yield _late(meeting.held_on, last, period, said)


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


def notice_of_meeting_is_given_in_time(case: Case, read: Reading) -> Iterator[Breach]:
    """Did each director get the notice as long before a first call as agreed?

    Basis: the contract's article on meetings.
    """
    meeting = meeting_of(case)
    if meeting.call == "second":
        raise NotApplicableError(message("this is a second call"))
    period = agreed_meetings(case, read).notice
    yield from _notified(case, meeting, period, read)


def notice_of_second_call_is_given_in_time(case: Case, read: Reading) -> Iterator[Breach]:
    """Did each director get the notice of the second meeting as long before it as agreed?

    Basis: the contract's article on the second call.
    """
    meeting = meeting_of(case)
    if meeting.call != "second":
        raise NotApplicableError(message("this is not a second call"))
    agreed = agreed_board(case.contract, read).decisions.second_call
    if agreed is None or not is_agreed(agreed):
        raise NotApplicableError(message("nothing is agreed about a second call"))
    yield from _notified(case, meeting, read(agreed).notice, read)


def _notified(
    case: Case, meeting: Meeting, period: Fact[Period], read: Reading
) -> Iterator[Breach]:
    """A breach for each director without receipt in time; the last day itself is for counsel."""
    read(period)
    held_on = read(meeting.held_on)
    received = receipts(case.contract, meeting, read)
    at_the_limit = False
    for director in directors_in_office(case.contract, held_on, read):
        receipt = received.get(str(director.id))
        if receipt is None or last_day(read(receipt), read(period)) > held_on:
            yield Breach(
                at=receipt.source if receipt is not None else meeting.held_on.source,
                said=message(
                    "%(director)s got the notice too late, or no receipt is recorded",
                    {"director": str(director.id)},
                ),
                observed=say(read(receipt)) if receipt is not None else message("nothing"),
                required=message(
                    "%(period)s before %(day)s",
                    {"period": say(period.value), "day": say(held_on)},
                ),
                facts=(period, meeting.held_on),
                hint=message("record when each director received it, or ask counsel"),
            )
        elif last_day(read(receipt), read(period)) == held_on:
            at_the_limit = True
    if at_the_limit:
        raise ForCounselError(message("the last day of the notice is the day of the meeting"))


def second_call_follows_a_meeting_without_quorum(case: Case, read: Reading) -> Iterator[Breach]:
    """Does a second call, and only it, follow an earlier meeting without a quorum?

    Basis: the contract's article on the second call.
    """
    meeting = meeting_of(case)
    if meeting.call != "second" and meeting.follows is None:
        raise NotApplicableError(message("this is not a second call"))
    if meeting.call != "second" or meeting.follows is None:
        yield Breach(
            at=place_of(meeting.id),
            said=message("a second call names the meeting that it follows, and no other does"),
            observed=meeting.call,
            required=message("call: second, with follows"),
            facts=(meeting.held_on,),
            hint=message("correct call, or add follows with the id of the first meeting"),
        )
        return
    first = case.contract.meeting(meeting.follows)
    found = count_presence(case.contract, first, read)
    if read(first.held_on) >= read(meeting.held_on) or found.has_quorum:
        yield Breach(
            at=place_of(meeting.follows),
            said=message("the meeting before it had a quorum, or is no earlier one"),
            observed=str(meeting.follows),
            required=message("an earlier meeting without a quorum"),
            facts=(first.held_on, meeting.held_on),
            hint=message("correct follows, or the attendance of the first meeting"),
        )
