"""Rules on how a meeting is called: by whom, on whose request, with what notice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from docgen.diagnostics.messages import message
from docgen.model.board_meetings import MeetingTerms
from docgen.model.facts import Fact
from docgen.model.meetings import Meeting, Presiding
from docgen.model.values import Period
from docgen.rules.board.cases import facts_of, meeting_of
from docgen.rules.board.deadlock import agreed_deadlock
from docgen.rules.board.needs import is_agreed
from docgen.rules.board.office import agreed_board, directors_in_office, office_holder
from docgen.rules.board.presence import count_presence
from docgen.rules.board.sittings import receipts
from docgen.rules.dates import last_day
from docgen.rules.day_order import too_late
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
        said = message("the first meeting is held too late")
        yield too_late(meeting.held_on, last, said, (within,))


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
    regular = Counter(day.year for kind, day in held if kind == "regular" and day)
    for count, run in groupby(range(min(firsts) + 1, max(ends)), key=regular.__getitem__):
        years_alike = list(run)
        if count < read(wanted):
            yield Breach(
                at=wanted.source,
                said=message(
                    "a regular meeting is missing in %(year)s", {"year": _say_years(years_alike)}
                ),
                observed=say(count),
                required=say(read(wanted)),
                facts=(wanted,),
                hint=message("record the meeting, with kind: regular"),
            )


def _say_years(years: Sequence[int]) -> str:
    """A year, or the first and the last of several that follow each other."""
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


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
