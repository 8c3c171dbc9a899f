"""Weekends."""

from __future__ import annotations

import datetime

import pytest

from docgen.calendar.rest_days import after_weekend


@pytest.mark.parametrize(
    ("day", "after"),
    [
        ("2003-03-07", "2003-03-07"),
        ("2003-03-08", "2003-03-10"),
        ("2003-03-09", "2003-03-10"),
        ("2003-03-10", "2003-03-10"),
    ],
)
def test_a_saturday_and_a_sunday_give_way_to_the_monday(day: str, after: str) -> None:
    assert after_weekend(datetime.date.fromisoformat(day)) == datetime.date.fromisoformat(after)
