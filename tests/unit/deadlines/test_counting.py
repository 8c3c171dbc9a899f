"""The last day of a period, and how it is computed."""

from __future__ import annotations

import pytest

from docgen.deadlines.counting import count, explain
from docgen.deadlines.deadline import Run
from docgen.diagnostics.messages import message, render
from docgen.model.facts import Fact, FactState
from docgen.model.values import Period, Unit
from tests.unit.deadlines.days import contract, day, known, period, still_open

EVENT = message("the meeting")


@pytest.mark.parametrize(
    ("starts", "number", "unit", "last", "rolled"),
    [
        ("2003-06-02", 60, Unit.DAY, "2003-08-01", "2003-08-01"),
        ("2003-01-20", 1, Unit.MONTH, "2003-02-20", "2003-02-20"),
        ("2003-01-31", 1, Unit.MONTH, "2003-02-28", "2003-02-28"),
        ("2003-03-10", 14, Unit.DAY, "2003-03-24", "2003-03-24"),
        # A Saturday, and the Monday after it.
        ("2003-02-18", 60, Unit.DAY, "2003-04-19", "2003-04-21"),
        # A Saturday on which people worked after the Spring Festival.
        ("2003-01-09", 30, Unit.DAY, "2003-02-08", "2003-02-08"),
        # In the holidays of May 2003, which ended on the fifth.
        ("2003-04-02", 30, Unit.DAY, "2003-05-02", "2003-05-06"),
        ("2003-01-31", 1, Unit.WORKING_DAY, "2003-02-08", "2003-02-08"),
        ("2003-04-30", 1, Unit.WORKING_DAY, "2003-05-06", "2003-05-06"),
        ("2002-11-08", 50, Unit.YEAR, "2052-11-08", "2052-11-08"),
    ],
)
def test_the_first_day_is_not_counted_and_the_last_is(
    starts: str, number: int, unit: Unit, last: str, rolled: str
) -> None:
    run = Run(subject="x", starts=known(day(starts)), period=period(number, unit))
    counted = count(contract(), "x", run)
    assert counted is not None
    assert counted.literal.settled == day(last)
    assert counted.rolled.settled == day(rolled)


def test_a_period_may_be_counted_back() -> None:
    run = Run(
        subject="x", starts=known(day("2052-11-08")), period=period(6, Unit.MONTH), is_before=True
    )
    counted = count(contract(), "x", run)
    assert counted is not None
    assert counted.literal.settled == day("2052-05-08")
    said = render(explain(run, counted, EVENT), "en", str)
    assert said.startswith("2052-11-08 (the meeting) − 6 months = 2052-05-08")


@pytest.mark.parametrize("unit", [Unit.DAY, Unit.MONTH, Unit.WORKING_DAY])
def test_what_leaves_the_calendar_is_open(unit: Unit) -> None:
    run = Run(subject="x", starts=known(day("9999-12-31")), period=period(60, unit))
    counted = count(contract(), "x", run)
    assert counted is not None
    assert counted.literal.settled is None
    assert counted.rolled.settled is None


def test_a_day_of_rest_at_the_end_of_the_calendar_cannot_be_moved() -> None:
    # A Saturday before the last day that the calendar has, which is a Friday, stays as it is.
    run = Run(subject="x", starts=known(day("9999-12-31")))
    counted = count(contract(), "x", run)
    assert counted is not None
    assert counted.literal.settled == counted.rolled.settled == day("9999-12-31")


def test_what_nothing_has_started_is_not_counted() -> None:
    run = Run(subject="x", starts=None, period=period(30, Unit.DAY))
    assert count(contract(), "x", run) is None
    assert render(explain(run, None, EVENT), "en", str) == "30 days from the meeting"


def test_what_starts_on_an_open_day_is_open() -> None:
    run = Run(subject="x", starts=still_open(), period=period(30, Unit.DAY))
    counted = count(contract(), "x", run)
    assert counted is not None
    assert counted.literal.state is FactState.OPEN
    assert counted.rolled.settled is None
    said = render(explain(run, counted, EVENT), "en", str)
    assert said == "30 days from the meeting"


def test_a_period_in_brackets_gives_a_day_in_brackets() -> None:
    bracketed = Fact(settled=Period(90, Unit.DAY), state=FactState.PROVISIONAL)
    run = Run(subject="x", starts=known(day("2003-03-03")), period=bracketed)
    counted = count(contract(), "x", run)
    assert counted is not None
    assert counted.literal.settled == day("2003-06-01")
    assert counted.literal.state is FactState.PROVISIONAL
    assert counted.rolled.state is FactState.PROVISIONAL


def test_a_year_without_published_holidays_makes_the_moved_day_provisional() -> None:
    run = Run(subject="x", starts=known(day("2040-01-01")), period=period(6, Unit.DAY))
    counted = count(contract(), "x", run)
    assert counted is not None
    assert counted.literal.settled == day("2040-01-07")
    assert counted.literal.state is FactState.KNOWN
    assert counted.rolled.settled == day("2040-01-09")
    assert counted.rolled.state is FactState.PROVISIONAL


def test_the_arithmetic_is_said_in_words() -> None:
    run = Run(subject="x", starts=known(day("2003-02-18")), period=period(60, Unit.DAY))
    said = explain(run, count(contract(), "x", run), EVENT)
    assert render(said, "en", str) == (
        "2003-02-18 (the meeting, not counted) + 60 days = 2003-04-19, a day of rest; "
        "the next working day is 2003-04-21"
    )
