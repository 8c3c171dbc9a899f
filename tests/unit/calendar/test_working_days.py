"""Working days counted on an invented calendar."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.calendar.working_days import WorkingDays

_D = datetime.date
_DAYS = st.dates(_D(2001, 12, 1), _D(2004, 2, 1))

_CALENDAR = WorkingDays(
    country="XX",
    off=frozenset({_D(2003, 1, 1), _D(2003, 5, 1), _D(2003, 5, 2), _D(2003, 5, 5)}),
    worked=frozenset({_D(2003, 9, 27)}),
)


def _day(text: str) -> datetime.date:
    return _D.fromisoformat(text)


@pytest.mark.parametrize(
    ("day", "count", "last"),
    [
        ("2003-03-05", 1, "2003-03-06"),
        ("2003-03-07", 1, "2003-03-10"),
        ("2003-03-08", 1, "2003-03-10"),
        ("2003-03-07", 6, "2003-03-17"),
        ("2003-04-30", 1, "2003-05-06"),
        ("2003-05-03", 1, "2003-05-06"),
        ("2003-09-26", 1, "2003-09-27"),
        ("2003-09-26", 2, "2003-09-29"),
        ("2002-12-31", 1, "2003-01-02"),
    ],
)
def test_working_days_are_counted_from_the_day_after(day: str, count: int, last: str) -> None:
    assert _CALENDAR.add_working_days(_day(day), count) == _day(last)


@pytest.mark.parametrize(
    ("day", "rolled"),
    [
        ("2003-03-07", "2003-03-07"),
        ("2003-03-08", "2003-03-10"),
        ("2003-03-09", "2003-03-10"),
        ("2003-05-01", "2003-05-06"),
        ("2003-05-04", "2003-05-06"),
        ("2003-09-27", "2003-09-27"),
        ("2003-09-28", "2003-09-29"),
    ],
)
def test_a_last_day_moves_only_if_nobody_works_on_it(day: str, rolled: str) -> None:
    assert _CALENDAR.roll_forward(_day(day)) == _day(rolled)


def test_a_year_without_a_publication_counts_by_its_weekends() -> None:
    assert _CALENDAR.add_working_days(_day("2004-04-30"), 1) == _day("2004-05-03")


def test_a_country_without_a_calendar_has_weekends_alone() -> None:
    assert WorkingDays(country="US").add_working_days(_day("2003-07-03"), 1) == _day("2003-07-04")


@pytest.mark.parametrize("count", [0, -1])
def test_no_days_are_not_counted(count: int) -> None:
    with pytest.raises(ValueError, match="cannot be counted"):
        _CALENDAR.add_working_days(_day("2003-03-07"), count)


def test_the_end_of_the_calendar_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="beyond the calendar"):
        _CALENDAR.add_working_days(_D.max, 1)


@given(_DAYS)
def test_the_next_working_day_is_later_is_worked_and_skips_no_working_day(
    day: datetime.date,
) -> None:
    found = _CALENDAR.add_working_days(day, 1)
    assert found > day
    assert _CALENDAR.is_working_day(found)
    between = range(day.toordinal() + 1, found.toordinal())
    assert not any(_CALENDAR.is_working_day(_D.fromordinal(one)) for one in between)


@given(_DAYS, st.integers(1, 40), st.integers(1, 40))
def test_two_counts_one_after_the_other_are_one_count(
    day: datetime.date, one: int, other: int
) -> None:
    at_once = _CALENDAR.add_working_days(day, one + other)
    first = _CALENDAR.add_working_days(day, one)
    assert _CALENDAR.add_working_days(first, other) == at_once


@given(_DAYS)
def test_a_rolled_day_is_worked_and_stays_where_it_is(day: datetime.date) -> None:
    rolled = _CALENDAR.roll_forward(day)
    assert rolled >= day
    assert _CALENDAR.is_working_day(rolled)
    assert _CALENDAR.roll_forward(rolled) == rolled
