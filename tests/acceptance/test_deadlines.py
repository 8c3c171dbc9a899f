"""`docgen deadlines`, from outside."""

from __future__ import annotations

from pathlib import Path

from icalendar import Calendar

from tests.acceptance.running import copied, docgen, edited

AS_OF = ("--as-of", "2003-09-10")


def test_the_day_comes_first_and_each_deadline_says_how_it_is_computed(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "specimen")
    told = docgen(workspace, "deadlines", *AS_OF)
    assert told.status == 0
    assert told.out.startswith("Deadlines as of 2003-09-10\n")
    assert "2002-12-09 (the receipt of the capital verification report" in told.out
    assert "60 days = 2003-02-07" in told.out


def test_without_a_day_the_clock_is_asked_and_it_says_so(tmp_path: Path) -> None:
    told = docgen(copied(tmp_path, "fifty-fifty"), "deadlines", "--lang", "zh")
    assert told.status == 0
    assert told.out.startswith("截至今日（")


def test_only_what_is_overdue_or_ends_soon(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "specimen")
    found = docgen(workspace, "deadlines", *AS_OF, "--within", "30d", "--format", "json").json
    assert found["as_of"] == "2003-09-10"
    states = {one["state"] for one in found["deadlines"]}
    assert states <= {"running", "overdue"}
    for one in found["deadlines"]:
        assert (one["from"] or one["last"]) <= "2003-10-10"
    assert found["deadlines"]


def test_a_time_beyond_the_calendar_shows_all_that_is_due(tmp_path: Path) -> None:
    told = docgen(copied(tmp_path, "specimen"), "deadlines", *AS_OF, "--within", "99999y")
    assert told.status == 0
    assert "2032-09-16" in told.out


def test_a_wrong_period_is_a_wrong_use(tmp_path: Path) -> None:
    told = docgen(copied(tmp_path, "fifty-fifty"), "deadlines", "--within", "soon")
    assert told.status == 1
    assert "a value such as 30d" in told.err


def test_files_are_written_beside_the_table(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "specimen")
    files = ("--ics", "out/a.ics", "--timeline", "out/a.html")
    assert docgen(workspace, "deadlines", *AS_OF, *files).status == 0
    calendar = Calendar.from_ical((workspace / "out/a.ics").read_bytes())
    assert calendar.walk("VEVENT")
    assert "<svg" in (workspace / "out/a.html").read_text("utf-8")


def test_broken_data_are_told_and_the_other_contract_is_shown(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty", "no-quorum")
    edited(workspace, "fifty-fifty/board.yaml", "format:\t1", "format: 1")
    told = docgen(workspace, "deadlines", *AS_OF)
    assert told.status == 2
    assert "error[" in told.err
    assert "no-quorum" in told.out
