"""Periods: their last day, inclusive, counted from a day that is not."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.calendar.periods import add_period


@pytest.mark.parametrize(
    ("day", "count", "unit", "last"),
    [
        ("2003-06-02", 60, "day", "2003-08-01"),
        ("2003-03-24", 30, "day", "2003-04-23"),
        ("2003-01-20", 1, "month", "2003-02-20"),
        ("2003-01-31", 1, "month", "2003-02-28"),
        ("2004-01-31", 1, "month", "2004-02-29"),
        ("2002-11-30", 3, "month", "2003-02-28"),
        ("2002-08-31", 6, "month", "2003-02-28"),
        ("2002-12-31", 12, "month", "2003-12-31"),
        ("2003-02-28", 1, "month", "2003-03-28"),
        ("2003-01-20", 50, "year", "2053-01-20"),
        ("2004-02-29", 1, "year", "2005-02-28"),
        ("2003-01-20", 0, "day", "2003-01-20"),
    ],
)
def test_the_last_day_of_a_period(day: str, count: int, unit: str, last: str) -> None:
    found = add_period(datetime.date.fromisoformat(day), count, unit)
    assert found == datetime.date.fromisoformat(last)


@pytest.mark.parametrize("unit", ["working day", "days", "week", ""])
def test_other_units_are_refused(unit: str) -> None:
    with pytest.raises(ValueError, match="not counted"):
        add_period(datetime.date(2003, 1, 20), 1, unit)


@pytest.mark.parametrize("unit", ["day", "month", "year"])
def test_a_day_beyond_the_calendar_is_refused(unit: str) -> None:
    with pytest.raises(ValueError, match="beyond the calendar"):
        add_period(datetime.date(9999, 12, 31), 9999, unit)


@given(st.dates(max_value=datetime.date(2500, 1, 1)), st.integers(0, 600))
def test_months_end_in_the_month_that_is_counted_and_never_after_their_day(
    day: datetime.date, months: int
) -> None:
    last = add_period(day, months, "month")
    assert (last.year * 12 + last.month) - (day.year * 12 + day.month) == months
    assert last.day <= day.day
    if last.day < day.day:
        assert (last + datetime.timedelta(days=1)).day == 1
