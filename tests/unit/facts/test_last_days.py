"""Last days of a contract's periods: counted, moved off days of rest, and what they rest on."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.calendar.last_days import Side
from docgen.facts.last_days import (
    LastDay,
    counted,
    country_of_law,
    day_after,
    last_day_of,
    rolled,
    with_rolled,
)
from docgen.facts.working_days import working_days_of
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState
from docgen.model.values import Period, Unit
from tests.unit.facts.small import small_contract

_SIXTY_DAYS = Period(60, Unit.DAY)
_ONE_WORKING_DAY = Period(1, Unit.WORKING_DAY)


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def _known(on: datetime.date) -> Fact[datetime.date]:
    return Fact(settled=on)


def _still_open() -> Fact[datetime.date]:
    return Fact(settled=None, state=FactState.OPEN)


def _with_rolled(last: Fact[datetime.date], of: Contract | None = None) -> LastDay:
    return with_rolled(of or small_contract(), last, "somewhere.rolled")


@pytest.mark.parametrize(
    ("side", "last"),
    [(Side.AFTER, "2003-08-01"), (Side.BEFORE, "2003-04-03")],
)
def test_a_period_is_counted_on_either_side_of_its_start(side: Side, last: str) -> None:
    assert last_day_of(_day("2003-06-02"), _SIXTY_DAYS, side) == _day(last)


def test_what_is_open_or_beyond_the_calendar_has_no_last_day() -> None:
    assert last_day_of(None, _SIXTY_DAYS) is None
    assert last_day_of(_day("2003-06-02"), None) is None
    assert last_day_of(datetime.date.max, _SIXTY_DAYS) is None
    assert rolled(small_contract(), None).day is None


def test_working_days_are_counted_only_where_it_is_said_whose() -> None:
    start = _day("2003-04-30")
    assert last_day_of(start, _ONE_WORKING_DAY) is None
    assert counted(small_contract(), None, start, _ONE_WORKING_DAY).day is None
    assert counted(small_contract(), "CN", start, _ONE_WORKING_DAY).day == _day("2003-05-06")
    in_china = working_days_of(small_contract(), "CN")
    assert last_day_of(start, _ONE_WORKING_DAY, working_days=in_china) == _day("2003-05-06")


@pytest.mark.parametrize(
    ("start", "side", "rests_on"),
    [
        # The holidays of May 2003 were the first to the fifth.
        ("2003-04-30", Side.AFTER, True),
        ("2003-05-05", Side.AFTER, False),
        ("2003-05-06", Side.BEFORE, True),
        ("2003-05-08", Side.BEFORE, False),
    ],
)
def test_working_days_rest_on_the_holidays_among_the_days_counted(
    start: str, side: Side, rests_on: bool
) -> None:
    found = counted(small_contract(), "CN", _day(start), _ONE_WORKING_DAY, side)
    assert found.day is not None
    assert bool(found.rests_on) is rests_on


def test_calendar_days_rest_on_no_publication() -> None:
    found = counted(small_contract(), "CN", _day("2003-04-02"), Period(30, Unit.DAY))
    assert (found.day, found.rests_on) == (_day("2003-05-02"), ())


def test_a_last_day_of_rest_moves_to_the_next_working_day_and_keeps_the_literal_one() -> None:
    found = _with_rolled(_known(_day("2003-04-19")))
    assert (found.literal.value, found.rolled.value) == (_day("2003-04-19"), _day("2003-04-21"))
    assert found.is_moved
    assert not _with_rolled(_known(_day("2003-04-18"))).is_moved


def test_a_rolled_day_says_from_what_it_follows() -> None:
    literal = _known(_day("2003-05-02"))
    derivation = _with_rolled(literal).rolled.derivation
    assert derivation is not None
    assert derivation.rule == "rolled day"
    first, *holidays = derivation.sources
    assert first is literal
    assert holidays
    assert all(one.path.startswith("working_days.CN") for one in holidays)


def test_a_rolled_day_is_as_sure_as_the_last_day_and_the_holidays_of_its_year() -> None:
    assert _with_rolled(_known(_day("2003-04-19"))).rolled.state is FactState.KNOWN
    bracketed = Fact(settled=_day("2003-04-19"), state=FactState.PROVISIONAL)
    assert _with_rolled(bracketed).rolled.state is FactState.PROVISIONAL
    assert _with_rolled(_known(_day("2040-01-07"))).rolled.state is FactState.PROVISIONAL
    assert _with_rolled(_still_open()).rolled.state is FactState.OPEN
    assert not _with_rolled(_still_open()).is_moved


def test_of_a_law_without_a_country_the_weekends_alone_are_days_of_rest() -> None:
    law = small_contract().law.model_copy(update={"country": None})
    nowhere = replace(small_contract(), law=law)
    assert country_of_law(nowhere) == ""
    assert _with_rolled(_known(_day("2003-05-02")), nowhere).rolled.value == _day("2003-05-02")
    assert _with_rolled(_known(_day("2003-04-19")), nowhere).rolled.value == _day("2003-04-21")


def test_a_right_arises_on_the_day_after_and_never_beyond_the_calendar() -> None:
    found = day_after(_known(_day("2003-04-21")), "right", "somewhere.right_from")
    assert (found.value, found.path) == (_day("2003-04-22"), "somewhere.right_from")
    assert day_after(_known(datetime.date.max), "right", "x").state is FactState.OPEN
    assert day_after(_still_open(), "right", "x").state is FactState.OPEN


@given(st.dates(datetime.date(2001, 1, 1), datetime.date(2005, 12, 31)), st.integers(1, 400))
def test_a_last_day_never_moves_back_and_never_off_a_working_day(
    start: datetime.date, days: int
) -> None:
    last = last_day_of(start, Period(days, Unit.DAY))
    assert last is not None
    moved = rolled(small_contract(), last).day
    assert moved is not None
    in_china = working_days_of(small_contract(), country_of_law(small_contract()))
    assert moved >= last
    assert in_china.is_working_day(moved)
    assert (moved == last) is in_china.is_working_day(last)
