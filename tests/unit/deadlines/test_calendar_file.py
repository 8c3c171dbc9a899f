"""Deadlines as a calendar file that any calendar reads."""

from __future__ import annotations

import datetime
from typing import Any

from icalendar import Calendar

from docgen.deadlines.calendar_file import calendar_file
from docgen.deadlines.deadline import Deadline, State
from docgen.diagnostics.messages import Value, render
from tests.unit.deadlines.days import day, deadlines

_LONGEST = 75
"""Octets of a line, without its end (RFC 5545, 3.1)."""


def _say(said: Value) -> tuple[str, str]:
    return render(said, "zh", lambda text: f"中{text}"), render(said, "en", str)


def _cite(_: Deadline) -> tuple[str, str]:
    return "第一条", "Article 1"


def _written(as_of: str = "2003-12-31") -> bytes:
    return calendar_file(tuple(deadlines(as_of).values()), _say, _cite)


def _events(as_of: str = "2003-12-31") -> dict[str, Any]:
    calendar = Calendar.from_ical(_written(as_of))
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def test_every_deadline_with_a_day_is_one_event() -> None:
    dated = [one for one in deadlines("2003-12-31").values() if one.due is not None]
    assert len(_events()) == len(dated)


def test_lines_end_and_fold_as_the_standard_asks() -> None:
    lines = _written().split(b"\r\n")
    assert lines[-1] == b""
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(len(line) for line in lines) <= _LONGEST


def test_an_event_has_a_lasting_id_and_a_stamp_from_the_data() -> None:
    event = _events()["specimen.certificate-issued.A-01@docgen"]
    assert event["DTSTAMP"].dt == datetime.datetime(2002, 12, 9, tzinfo=datetime.UTC)
    assert event["DTSTART"].dt == day("2003-02-07")
    assert event["DTEND"].dt == day("2003-02-08")


def test_an_event_speaks_both_languages() -> None:
    event = _events()["specimen.certificate-issued.A-01@docgen"]
    assert event["SUMMARY"] == (
        "中Issue the investment certificate / Issue the investment certificate (A-01)"
    )
    assert "第一条" in event["DESCRIPTION"]
    assert "[Article 1]" in event["DESCRIPTION"]


def test_a_right_stands_on_the_day_on_which_it_arises() -> None:
    event = _events()["specimen.second-vote-called.R-2003-03@docgen"]
    assert event["DTSTART"].dt == day("2003-08-20")


def test_only_what_is_left_to_do_reminds() -> None:
    found = {f"specimen.{one.id}@docgen": one for one in deadlines("2003-12-31").values()}
    events = _events()
    for uid, event in events.items():
        is_left = found[uid].state in (State.RUNNING, State.OVERDUE)
        assert len(event.walk("VALARM")) == (2 if is_left else 0), uid
    assert any(event.walk("VALARM") for event in events.values())


def test_what_rests_on_brackets_is_tentative() -> None:
    found = tuple(deadlines("2003-03-31", "fengfan-valence").values())
    (event,) = Calendar.from_ical(calendar_file(found, _say, _cite)).walk("VEVENT")
    assert event["STATUS"] == "TENTATIVE"


def test_the_same_data_give_the_same_bytes() -> None:
    assert _written() == _written()
