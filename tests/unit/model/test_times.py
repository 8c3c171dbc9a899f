"""Times of the day with their zones."""

from __future__ import annotations

import datetime

import pytest

from docgen.model.facts import Stated
from docgen.model.terms import Term
from docgen.model.times import TimeOfDay, read_time
from tests.unit.model.stated_in_yaml import complaints, stated

CHINA = datetime.timedelta(hours=8)
NEVADA = datetime.timedelta(hours=-8)


class Start(Term):
    at: Stated[TimeOfDay]


def test_a_time_keeps_its_zone_and_is_another_day_elsewhere() -> None:
    start = stated(Start, "at: 09:30 +08:00\n").at.value
    assert start == TimeOfDay(9, 30, CHINA)
    day = datetime.date(2002, 12, 2)
    assert start.day_elsewhere(day, NEVADA) == datetime.date(2002, 12, 1)
    assert start.day_elsewhere(day, CHINA) == day


def test_zones_behind_and_by_half_hours_are_read() -> None:
    assert read_time("23:05 -08:00").ahead == NEVADA
    assert read_time("00:00 +05:30").ahead == datetime.timedelta(hours=5, minutes=30)


@pytest.mark.parametrize(
    "typed", ["09:30", "9:30 +08:00", "24:00 +08:00", "09:60 +08:00", "09:30+08:00", "09:30 +8:00"]
)
def test_anything_else_is_no_time(typed: str) -> None:
    assert complaints(Start, f'at: "{typed}"\n') == [(1, "time")]
