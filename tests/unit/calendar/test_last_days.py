"""Last days: on either side of a day, in every unit, and where none can be counted."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.calendar.last_days import Side, day_after, last_day
from docgen.calendar.periods import add_period
from docgen.calendar.working_days import WorkingDays

_D = datetime.date
_DAYS = st.dates(_D(2001, 1, 1), _D(2010, 12, 31))
_COUNTS = st.integers(1, 60)
_WEEK = WorkingDays(country="XX", off=frozenset({_D(2003, 5, 1), _D(2003, 5, 2)}))


def _day(text: str) -> datetime.date:
    return _D.fromisoformat(text)


@pytest.mark.parametrize(
    ("side", "count", "unit", "last"),
    [
        (Side.AFTER, 30, "day", "2003-03-31"),
        (Side.BEFORE, 30, "day", "2003-01-30"),
        (Side.AFTER, 1, "month", "2003-04-01"),
        (Side.BEFORE, 1, "month", "2003-02-01"),
        (Side.AFTER, 1, "year", "2004-03-01"),
        # 1 March 2003 is a Saturday.
        (Side.AFTER, 1, "working day", "2003-03-03"),
        (Side.BEFORE, 1, "working day", "2003-02-28"),
        (Side.BEFORE, 6, "working day", "2003-02-21"),
    ],
)
def test_a_period_lies_after_a_day_or_before_it(
    side: Side, count: int, unit: str, last: str
) -> None:
    assert last_day(_day("2003-03-01"), count, unit, side, _WEEK) == _day(last)


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("unit", ["day", "working day", "month", "year"])
def test_no_day_is_found_where_nothing_is_counted(side: Side, unit: str) -> None:
    with pytest.raises(ValueError, match="cannot be counted"):
        last_day(_day("2003-03-03"), 0, unit, side, _WEEK)


def test_working_days_of_nobody_and_other_units_are_refused() -> None:
    with pytest.raises(ValueError, match="of a country"):
        last_day(_day("2003-03-03"), 1, "working day")
    with pytest.raises(ValueError, match="not counted"):
        last_day(_day("2003-03-03"), 1, "week")


@pytest.mark.parametrize("unit", ["day", "working day", "month", "year"])
def test_a_last_day_beyond_the_calendar_is_refused_on_either_side(unit: str) -> None:
    for day, side in ((_D.max, Side.AFTER), (_D.min, Side.BEFORE)):
        with pytest.raises(ValueError, match="beyond the calendar"):
            last_day(day, 2, unit, side, _WEEK)


@given(_DAYS, _COUNTS, st.sampled_from(["day", "month", "year"]))
def test_without_working_days_a_period_after_a_day_is_counted_on_the_calendar(
    day: datetime.date, count: int, unit: str
) -> None:
    assert last_day(day, count, unit) == add_period(day, count, unit)
    assert last_day(day, count, unit, Side.BEFORE) == add_period(day, -count, unit)


@given(_DAYS, _COUNTS)
def test_as_many_working_days_are_counted_back_as_forward(day: datetime.date, count: int) -> None:
    first = last_day(day, count, "working day", Side.BEFORE, _WEEK)
    between = [_D.fromordinal(one) for one in range(first.toordinal(), day.toordinal())]
    assert _WEEK.is_working_day(first)
    assert sum(_WEEK.is_working_day(one) for one in between) == count


def test_the_day_after_the_last_of_the_calendar_is_none() -> None:
    assert day_after(_day("2003-02-28")) == _day("2003-03-01")
    assert day_after(_D.max) is None
    assert day_after(None) is None
