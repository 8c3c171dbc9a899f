"""Rules on who came: every director once, proxies as the contract allows them, and a quorum."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.model.attendance import Attendance
from docgen.model.meetings import Meeting
from docgen.rules.board.cases import facts_of, meeting_of, say_directors
from docgen.rules.board.doubts import say_doubt
from docgen.rules.board.needs import bench_of
from docgen.rules.board.office import directors_in_office
from docgen.rules.board.outcomes import say_reservation
from docgen.rules.board.presence import count_presence
from docgen.rules.board.sittings import ways_of
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import listed, place_of, say


def attendance_names_each_director_once(case: Case, read: Reading) -> Iterator[Breach]:
    """Does the attendance name each director in office on the day once, and nobody else?

    Basis: the contract's articles on the board and its quorum.
    """
    meeting = meeting_of(case)
    if not meeting.attendance:
        raise ForCounselError(message("no attendance is recorded"))
    in_office = directors_in_office(case.contract, read(meeting.held_on), read)
    wanted = {str(one.id) for one in in_office}
    named = [str(one.director) for one in meeting.attendance]
    if not wanted:
        yield _before_or_after_all(case, meeting, read)
        return
    for entry in meeting.attendance:
        name = str(entry.director)
        if name not in wanted:
            yield Breach(
                at=place_of(entry.director),
                said=message("this is no director in office on the day"),
                observed=name,
                required=say_directors(case.contract, wanted),
                facts=facts_of(read),
                hint=message("correct the entry, or the times of office in board.yaml"),
            )
    missing = wanted - set(named)
    if missing:
        yield Breach(
            at=meeting.attendance[-1].place.source,
            said=message("the attendance leaves directors in office out"),
            observed=listed(named),
            required=say_directors(case.contract, wanted),
            facts=facts_of(read),
            hint=message(
                "add an entry for: %(missing)s",
                {"missing": say_directors(case.contract, missing)},
            ),
        )


def _before_or_after_all(case: Case, meeting: Meeting, read: Reading) -> Breach:
    """The breach where nobody at all is a director on the day: the day is wrong, or board.yaml."""
    days = [say(read(one.since)) for one in case.contract.board.directors]
    return Breach(
        at=meeting.attendance[0].place.source,
        said=message("nobody is a director in office on the day of the meeting"),
        observed=say(meeting.held_on.value),
        required=message("a day on which directors are in office"),
        facts=facts_of(read),
        hint=message(
            "correct held_on, or the times of office in board.yaml, which begin on %(days)s",
            {"days": listed(list(dict.fromkeys(days)))},
        ),
    )


def proxies_stand_where_directors_send_them(case: Case, read: Reading) -> Iterator[Breach]:
    """Has each director who attends by proxy, and no other, a proxy held by somebody there?

    Basis: the contract's article on proxies.
    """
    meeting = meeting_of(case)
    ways = ways_of(case.contract, meeting, read)
    for entry in meeting.attendance:
        is_by_proxy = read(entry.present) == "proxy"
        if is_by_proxy == (entry.proxy is None):
            yield Breach(
                at=place_of(entry.director),
                said=message("a proxy and attendance by proxy belong together"),
                observed=say_way(entry),
                required=message("present: proxy with the proxy below it, or neither"),
                facts=(entry.present,),
                hint=message("correct present, or write the proxy below it"),
            )
        elif entry.proxy is not None and entry.proxy.holder is not None:
            holder = str(entry.proxy.holder)
            if ways.get(holder, "absent") in ("absent", "proxy"):
                yield Breach(
                    at=place_of(entry.proxy.holder),
                    said=message("the director who holds the proxy is not there"),
                    observed=holder,
                    required=message("a director who attends, or another person"),
                    facts=(entry.present,),
                    hint=message("correct the holder, or how the holder attends"),
                )


def say_way(entry: Attendance) -> str:
    """The way of attendance as it was typed."""
    return entry.present.settled or "-"


def a_quorum_is_present(case: Case, read: Reading) -> Iterator[Breach]:
    """Is there a quorum, counted by directors represented and not by heads?

    Those on the telephone or video count in one reading and not in the other; directors deemed
    present at a second call count for ordinary matters only. Where the readings differ the
    choice is counsel's.
    Basis: the contract's article on the quorum.
    """
    meeting = meeting_of(case)
    if not meeting.attendance:
        raise ForCounselError(message("no attendance is recorded"))
    found = count_presence(case.contract, meeting, read)
    if found.has_quorum is None:
        raise ForCounselError(say_doubt(found.doubts[0]))
    bench = bench_of(case.contract, read(meeting.held_on), read)
    if bench.quorum is None:
        raise NotApplicableError(message("nothing is agreed about a quorum"))
    if not found.has_quorum:
        ways = ways_of(case.contract, meeting, read)
        count = sum(1 for way in ways.values() if way != "absent")
        yield Breach(
            at=meeting.held_on.source,
            said=message("the meeting has no quorum"),
            observed=say(count),
            required=say(bench.quorum),
            facts=facts_of(read),
            hint=message("nothing can be resolved; a second meeting may be called if agreed"),
        )


def quorum_stands_without_reservation(case: Case, read: Reading) -> Iterator[Breach]:
    """Does the quorum stand without reservation: by agreement, and as the law asks for?

    Basis: the contract's article on the quorum, and the law's.
    """
    meeting = meeting_of(case)
    if not meeting.attendance:
        raise ForCounselError(message("no attendance is recorded"))
    for reservation in count_presence(case.contract, meeting, read).reservations:
        yield Breach(
            at=meeting.held_on.source,
            said=say_reservation(reservation),
            observed=say(
                sum(way != "absent" for way in ways_of(case.contract, meeting, read).values())
            ),
            required=message(
                "%(share)s of all directors", {"share": say(read(case.contract.law.board.quorum))}
            ),
            facts=facts_of(read),
            hint=message("make no sentence about a quorum without this; ask counsel"),
        )
