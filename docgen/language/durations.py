"""Periods of time, as a count of a unit."""

import re
from enum import StrEnum
from typing import Final, assert_never

from docgen.language.counts import count_in_words
from docgen.language.english_numerals import tidy_english
from docgen.language.languages import Language
from docgen.language.readings import Unreadable

_COUNT: Final = re.compile(r"[0-9][0-9,]{0,20}")


class DurationUnit(StrEnum):
    """A unit in which a period is counted; the value is its English singular."""

    DAY = "day"
    WORKING_DAY = "working day"
    MONTH = "month"
    YEAR = "year"


_CHINESE_UNITS: Final = {
    DurationUnit.DAY: "日",
    DurationUnit.WORKING_DAY: "个工作日",
    DurationUnit.MONTH: "个月",
    DurationUnit.YEAR: "年",
}


def duration(count: int, unit: DurationUnit, language: Language) -> str:
    """Say a period in words and figures: thirty (30) days, 三十（30）日, 两（2）个月."""
    _check(count)
    counted = count_in_words(count, language)
    match language:
        case Language.EN:
            return f"{counted} {_english_unit(count, unit)}"
        case Language.ZH:
            return f"{counted}{_CHINESE_UNITS[unit]}"
        case _:
            assert_never(language)


def short_duration(count: int, unit: DurationUnit, language: Language) -> str:
    """Say a period in figures alone: 30 days, 30日."""
    _check(count)
    match language:
        case Language.EN:
            return f"{count:,} {_english_unit(count, unit)}"
        case Language.ZH:
            return f"{count:,}{_CHINESE_UNITS[unit]}"
        case _:
            assert_never(language)


def read_duration(text: str, language: Language) -> tuple[int, DurationUnit]:
    """Read a period in its long or its short form.

    English in any letter case, with spaces and hyphens as in read_english_cardinal; Chinese
    also with 二 for 两. Raises Unreadable for everything else, such as words and figures at odds.
    """
    tidy = tidy_english(text) if language is Language.EN else re.sub("^二(?=（)", "两", text)
    match = _COUNT.search(tidy)
    if match is not None:
        count = int(match[0].replace(",", ""))
        for unit in DurationUnit:
            forms = (duration(count, unit, language), short_duration(count, unit, language))
            if tidy in forms:
                return count, unit
    raise Unreadable(text, "a period of time")


def _check(count: int) -> None:
    if count < 0:
        raise ValueError(f"a period is not negative: {count}")


def _english_unit(count: int, unit: DurationUnit) -> str:
    return unit.value if count == 1 else f"{unit.value}s"
