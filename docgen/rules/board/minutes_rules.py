"""Rules on minutes, and on the order of a meeting's dates."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.model.board_meetings import Minutes
from docgen.model.facts import Fact
from docgen.model.meetings import Distributed, DistributedToParty, Meeting
from docgen.model.people import People
from docgen.rules.board.cases import meeting_of, say_directors
from docgen.rules.board.needs import is_agreed
from docgen.rules.board.office import agreed_board, directors_in_office
from docgen.rules.board.sittings import meant
from docgen.rules.dates import last_day
from docgen.rules.day_order import in_order
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import listed, say, say_party

Dates = tuple[Fact[datetime.date], Fact[datetime.date]]


def draft_minutes_reach_all_in_time(case: Case, read: Reading) -> Iterator[Breach]:
    """Has each director got a draft of the minutes within the agreed time of the meeting?

    Basis: the contract's article on minutes.
    """
    meeting, agreed = meeting_of(case), _agreed(case, read)
    within = agreed.draft_within
    if within is None:
        raise NotApplicableError(message("no time is agreed for draft minutes"))
    last = last_day(read(meeting.held_on), read(within))
    drafts = meeting.minutes.drafts if meeting.minutes is not None else ()
    copies = tuple(one for draft in drafts for one in draft.distributed)
    if not copies and (case.as_of is None or case.as_of <= last):
        raise ForCounselError(message("no draft of the minutes is recorded as distributed"))
    missing = _everybody(case, meeting, read) - _reached(case, meeting, (copies, last), read)
    if missing:
        yield _not_reached(case, meeting, missing, (last, within.source))


def final_minutes_reach_all_in_time(case: Case, read: Reading) -> Iterator[Breach]:
    """Have each director and, if agreed, each Party got the final minutes in time?

    Basis: the contract's article on minutes.
    """
    meeting, agreed = meeting_of(case), _agreed(case, read)
    within = agreed.final_within
    if within is None:
        raise NotApplicableError(message("no time is agreed for final minutes"))
    last = last_day(read(meeting.held_on), read(within))
    final = meeting.minutes.final if meeting.minutes is not None else None
    if final is None:
        if case.as_of is None or case.as_of <= last:
            raise ForCounselError(message("no final minutes are recorded"))
        everybody = _everybody(case, meeting, read)
        yield _not_reached(case, meeting, everybody, (last, within.source))
        return
    reached = _reached(case, meeting, (final.distributed, last), read)
    missing = _everybody(case, meeting, read) - reached
    if missing:
        yield _not_reached(case, meeting, missing, (last, within.source))
    if agreed.final_to == "each director and each party":
        yield from _parties(case, final.to_parties, (meeting, last), read)


def the_offices_complete_the_minutes(case: Case, read: Reading) -> Iterator[Breach]:
    """Do the agreed offices complete the final minutes?

    Basis: the contract's article on minutes.
    """
    meeting, agreed = meeting_of(case), _agreed(case, read)
    final = meeting.minutes.final if meeting.minutes is not None else None
    if final is None or not agreed.final_by:
        raise NotApplicableError(message("no final minutes are recorded"))
    if sorted(final.completed_by) != sorted(agreed.final_by):
        yield Breach(
            at=final.place.source,
            said=message("the minutes are not completed by the offices that the contract names"),
            observed=", ".join(final.completed_by) or "-",
            required=", ".join(agreed.final_by),
            facts=(final.completed_on, meeting.held_on),
            hint=message("name these offices under completed_by"),
        )


def dates_of_the_meeting_are_in_order(case: Case, read: Reading) -> Iterator[Breach]:
    """Do request, notice, meeting and minutes follow one another?

    Basis: the contract's articles on meetings and on minutes.
    """
    meeting = meeting_of(case)
    for first, second in days_in_order(meeting):
        yield from in_order(read, first, second, message("this day is before one that it follows"))
    if meeting.starts is not None and meeting.ends is not None:
        day = read(meeting.held_on)
        if read(meeting.ends).on(day) <= read(meeting.starts).on(day):
            yield Breach(
                at=meeting.ends.source,
                said=message("the meeting ends before it starts"),
                observed=f"{meeting.ends.value.hour:02}:{meeting.ends.value.minute:02}",
                required=message("a time after the start"),
                facts=(meeting.starts, meeting.ends),
                hint=message("correct starts or ends, with the zone of each"),
            )


def days_in_order(meeting: Meeting) -> Iterator[Dates]:
    """Days of a meeting of which the first may not be later than the second."""
    if meeting.request is not None:
        yield meeting.request.dated, meeting.request.received_on
        yield meeting.request.received_on, meeting.held_on
    for given in meeting.notice.given if meeting.notice is not None else ():
        yield given.given_on, meeting.held_on
        if given.received_on is not None:
            yield given.given_on, given.received_on
            yield given.received_on, meeting.held_on
    if meeting.minutes is None:
        return
    for draft in meeting.minutes.drafts:
        yield from ((meeting.held_on, one.on) for one in draft.distributed)
    final = meeting.minutes.final
    if final is not None:
        yield meeting.held_on, final.completed_on
        yield from ((final.completed_on, one.on) for one in final.distributed)
        yield from ((final.completed_on, one.on) for one in final.to_parties)


def _agreed(case: Case, read: Reading) -> Minutes:
    agreed = agreed_board(case.contract, read).minutes
    if agreed is None or not is_agreed(agreed):
        raise NotApplicableError(message("nothing is agreed about minutes"))
    return read(agreed)


def _everybody(case: Case, meeting: Meeting, read: Reading) -> frozenset[str]:
    day = read(meeting.held_on)
    return frozenset(str(one.id) for one in directors_in_office(case.contract, day, read))


def _reached(
    case: Case,
    meeting: Meeting,
    by: tuple[tuple[Distributed, ...], datetime.date],
    read: Reading,
) -> frozenset[str]:
    """The directors who have got a copy by a last day."""
    copies, last = by
    everybody = _everybody(case, meeting, read)
    people: list[People] = [read(one.to) for one in copies]
    named = frozenset(str(director) for one in people for director in one.named)
    return frozenset(
        director
        for copy, to in zip(copies, people, strict=True)
        if read(copy.on) <= last
        for director in meant(to, everybody, named)
    )


def _not_reached(
    case: Case, meeting: Meeting, missing: frozenset[str], why: tuple[datetime.date, Source]
) -> Breach:
    last, agreed_at = why
    return Breach(
        at=meeting.held_on.source,
        said=message("minutes have not reached every director in time"),
        observed=say_directors(case.contract, missing),
        required=message("%(last)s or earlier", {"last": say(last)}),
        facts=(meeting.held_on,),
        hint=message(
            "record who got them when; the time is agreed at %(place)s",
            {"place": str(agreed_at)},
        ),
    )


def _parties(
    case: Case,
    copies: tuple[DistributedToParty, ...],
    of: tuple[Meeting, datetime.date],
    read: Reading,
) -> Iterator[Breach]:
    meeting, last = of
    reached = {str(one.party) for one in copies if read(one.on) <= last}
    missing = [one for one in case.contract.terms.parties if str(one.id) not in reached]
    if missing:
        yield Breach(
            at=meeting.held_on.source,
            said=message("final minutes have not reached every Party in time"),
            observed=listed([say_party(case.contract, str(one.id)) for one in missing]),
            required=message("%(last)s or earlier", {"last": say(last)}),
            facts=(meeting.held_on,),
            hint=message("record it under to_parties"),
        )
