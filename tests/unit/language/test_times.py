"""Times of the day as both languages say them."""

from __future__ import annotations

import datetime

import pytest

from docgen.language import Language, clock_time, written_time, written_zone

SAID = [
    (9, 30, 480, "9:30, Beijing time", "北京时间9时30分"),
    (14, 0, -480, "14:00 (UTC-8)", "14时00分（UTC-8）"),
    (0, 5, 330, "0:05 (UTC+5:30)", "0时05分（UTC+5:30）"),
    (23, 59, 0, "23:59 (UTC+0)", "23时59分（UTC+0）"),
    (8, 0, -210, "8:00 (UTC-3:30)", "8时00分（UTC-3:30）"),
]


@pytest.mark.parametrize(("hour", "minute", "ahead", "en", "zh"), SAID)
def test_a_time_is_said_with_its_zone(
    hour: int, minute: int, ahead: int, en: str, zh: str
) -> None:
    zone = datetime.timedelta(minutes=ahead)
    assert written_time(hour, minute, zone, Language.EN) == en
    assert written_time(hour, minute, zone, Language.ZH) == zh


def test_the_clock_and_its_zone_are_said_apart_for_two_times_of_one_zone() -> None:
    assert [clock_time(14, 5, one) for one in (Language.EN, Language.ZH)] == ["14:05", "14时05分"]
    beijing, tokyo = datetime.timedelta(hours=8), datetime.timedelta(hours=9)
    assert written_zone(beijing, Language.EN) == "Beijing time"
    assert written_zone(beijing, Language.ZH) == "北京时间"
    assert {written_zone(tokyo, one) for one in Language} == {"UTC+9"}
