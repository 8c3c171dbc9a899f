"""Periods of time."""

import pytest

from docgen.language import (
    DurationUnit,
    Language,
    Unreadable,
    duration,
    read_duration,
    short_duration,
)

SAID = [
    (30, DurationUnit.DAY, "thirty (30) days", "30 days", "三十（30）日", "30日"),
    (1, DurationUnit.DAY, "one (1) day", "1 day", "一（1）日", "1日"),
    (0, DurationUnit.DAY, "zero (0) days", "0 days", "零（0）日", "0日"),
    (
        7,
        DurationUnit.WORKING_DAY,
        "seven (7) working days",
        "7 working days",
        "七（7）个工作日",
        "7个工作日",
    ),
    (6, DurationUnit.MONTH, "six (6) months", "6 months", "六（6）个月", "6个月"),
    (2, DurationUnit.MONTH, "two (2) months", "2 months", "两（2）个月", "2个月"),
    (1, DurationUnit.YEAR, "one (1) year", "1 year", "一（1）年", "1年"),
    (
        1_095,
        DurationUnit.DAY,
        "one thousand ninety-five (1,095) days",
        "1,095 days",
        "一千零九十五（1,095）日",
        "1,095日",
    ),
]


@pytest.mark.parametrize(("count", "unit", "english", "short", "chinese", "brief"), SAID)
def test_a_period_is_said_and_read_back(
    count: int, unit: DurationUnit, english: str, short: str, chinese: str, brief: str
) -> None:
    for language, long_form, short_form in (
        (Language.EN, english, short),
        (Language.ZH, chinese, brief),
    ):
        assert duration(count, unit, language) == long_form
        assert short_duration(count, unit, language) == short_form
        assert read_duration(long_form, language) == (count, unit)
        assert read_duration(short_form, language) == (count, unit)


def test_other_spellings_are_read() -> None:
    assert read_duration("Thirty (30)\ndays", Language.EN) == (30, DurationUnit.DAY)
    assert read_duration("二（2）个月", Language.ZH) == (2, DurationUnit.MONTH)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "days",
        "30",
        "thirty days",
        "thirty (31) days",
        "seven (7)days",
        "seven (7) day",
        "one (1) days",
        "1 days",
        "030 days",
        "1095 days",
        "thirty (30) weeks",
        "三十（31）日",
        "三十日",
        "三十(30)日",
        "六（6）月",
        "30天",
    ],
)
@pytest.mark.parametrize("language", Language)
def test_a_doubtful_period_is_refused(text: str, language: Language) -> None:
    with pytest.raises(Unreadable):
        read_duration(text, language)


@pytest.mark.parametrize("language", Language)
def test_a_negative_period_is_not_said(language: Language) -> None:
    with pytest.raises(ValueError, match="negative"):
        duration(-1, DurationUnit.DAY, language)
    with pytest.raises(ValueError, match="negative"):
        short_duration(-1, DurationUnit.DAY, language)
