"""The calendar of a country as its file states it."""

from __future__ import annotations

import datetime

import pytest

from docgen.model.working_days import CalendarYear, WorkingCalendar
from tests.unit.model.stated_in_yaml import complaints, stated

YEAR = """\
year: 2003
published:
  - title: 通知
    dated: 2003-04-21
verified: read
off:
  - 2003-01-01
  - 2003-05-01 to 2003-05-05
worked:
  - 2002-12-29
  - [2003-09-27 to 2003-09-28]
"""


def test_a_line_is_one_day_or_all_days_from_one_to_another() -> None:
    year = stated(CalendarYear, YEAR)
    assert sorted(year.days_off()) == [
        datetime.date(2003, 1, 1),
        *(datetime.date(2003, 5, day) for day in range(1, 6)),
    ]
    assert [str(one.value) for one in year.off] == ["2003-01-01", "2003-05-01 – 2003-05-05"]
    assert (year.off[1].path, year.off[1].source.line) == ("off.2", 8)


def test_days_in_brackets_count_and_stay_provisional() -> None:
    worked = stated(CalendarYear, YEAR).worked[1]
    assert worked.is_provisional
    assert datetime.date(2003, 9, 28) in worked.value


@pytest.mark.parametrize(
    ("written", "instead_of", "found"),
    [
        ("2003-05-05 to 2003-05-01", "2003-05-01 to 2003-05-05", (8, "days")),
        ("2003-05-01 - 2003-05-05", "2003-05-01 to 2003-05-05", (8, "days")),
        ("2003-02-30", "2003-01-01", (7, "no-such-day")),
        ("2004-01-01", "2003-01-01", (1, "other-year")),
        ("2002-11-29", "2002-12-29", (1, "other-year")),
        ("2002-12-30", "2002-12-29", (1, "worked-day")),
        ("2003-05-03", "2002-12-29", (1, "worked-day")),
    ],
)
def test_a_slip_is_found(written: str, instead_of: str, found: tuple[int, str]) -> None:
    assert complaints(CalendarYear, YEAR.replace(instead_of, written)) == [found]


def test_a_year_stands_once() -> None:
    year = "\n".join("    " + line for line in YEAR.splitlines()).replace("    year", "  - year")
    assert len(stated(WorkingCalendar, f"format: 1\nyears:\n{year}\n").years) == 1
    twice = f"format: 1\nyears:\n{year}\n{year}\n"
    assert complaints(WorkingCalendar, twice) == [(1, "year-twice")]
