"""Dates in both languages."""

import re
from datetime import date
from enum import StrEnum
from typing import Final, assert_never

from docgen.language.chinese_numerals import (
    CAPITAL_CHARACTERS,
    capital_numeral,
    plain_numeral,
    read_capital_numeral,
    read_plain_numeral,
    read_year_numeral,
    year_numeral,
)
from docgen.language.languages import Language
from docgen.language.readings import Unreadable

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ENGLISH: Final = re.compile(r"([A-Z][a-z]+) ([0-9]{1,2}), ([0-9]{4})")
_CHINESE: Final = re.compile("(.{4})年(.{1,4})月(.{1,4})日")
_CAPITAL_DIGITS: Final = CAPITAL_CHARACTERS[:10]
_TRADITIONAL: Final = str.maketrans("貳叄參陸", "贰叁叁陆")


class DateForm(StrEnum):
    """How a Chinese date is written; an English one has a single form."""

    ARABIC = "arabic"
    """2002年11月8日, in running text and tables."""

    SOLEMN = "solemn"
    """二〇〇二年十一月八日, at the foot of an instrument."""

    CHEQUE = "cheque"
    """贰零零贰年壹拾壹月零捌日, on bills."""


def written_date(day: date, language: Language, form: DateForm = DateForm.ARABIC) -> str:
    """Say a date: November 8, 2002, or one of the Chinese forms; years 1000 to 9999."""
    if day.year < 1000:
        raise ValueError(f"a year has four digits, not {day.year}")
    match language:
        case Language.EN:
            return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"
        case Language.ZH:
            return _chinese(day, form)
        case _:
            assert_never(language)


def read_date(text: str, language: Language) -> date:
    """Read a date in any form of the language; 贰叁陆 on bills also in traditional characters.

    In English any run of white space counts as one space.
    Raises Unreadable for everything else: mixed forms, leading zeros, ○ or O for 〇.
    """
    match language:
        case Language.EN:
            return _read_english(text)
        case Language.ZH:
            return _read_chinese(text)
        case _:
            assert_never(language)


def _chinese(day: date, form: DateForm) -> str:
    match form:
        case DateForm.ARABIC:
            return f"{day.year}年{day.month}月{day.day}日"
        case DateForm.SOLEMN:
            month, number = plain_numeral(day.month), plain_numeral(day.day)
            return f"{year_numeral(day.year)}年{month}月{number}日"
        case DateForm.CHEQUE:
            year = "".join(_CAPITAL_DIGITS[int(digit)] for digit in str(day.year))
            # The 零 keeps another figure from being put before: 壹 before 拾, 壹拾 before 捌.
            # The rule names months 1, 2 and 10, days 1 to 9, 10, 20 and 30.
            month = ("零" if day.month in (1, 2, 10) else "") + capital_numeral(day.month)
            number = ("零" if day.day < 10 or day.day % 10 == 0 else "") + capital_numeral(day.day)
            return f"{year}年{month}月{number}日"
        case _:
            assert_never(form)


def _read_english(text: str) -> date:
    words = " ".join(text.split())
    match = _ENGLISH.fullmatch(words)
    if match is None or match[1] not in _MONTHS:
        raise Unreadable(text, "an English date")
    day = _day(text, int(match[3]), _MONTHS.index(match[1]) + 1, int(match[2]))
    if written_date(day, Language.EN) != words:
        raise Unreadable(text, "an English date")
    return day


def _read_chinese(text: str) -> date:
    simplified = text.translate(_TRADITIONAL)
    match = _CHINESE.fullmatch(simplified)
    if match is None:
        raise Unreadable(text, "a Chinese date")
    year, month, number = match.groups()
    if all(re.fullmatch("[0-9]+", part) for part in match.groups()):
        day, form = _day(text, int(year), int(month), int(number)), DateForm.ARABIC
    elif re.fullmatch(f"[{_CAPITAL_DIGITS}]{{4}}", year):
        digits = int("".join(str(_CAPITAL_DIGITS.index(digit)) for digit in year))
        months = read_capital_numeral(month.removeprefix("零"))
        days = read_capital_numeral(number.removeprefix("零"))
        day, form = _day(text, digits, months, days), DateForm.CHEQUE
    else:
        months, days = read_plain_numeral(month), read_plain_numeral(number)
        day, form = _day(text, read_year_numeral(year), months, days), DateForm.SOLEMN
    if _chinese(day, form) != simplified:
        raise Unreadable(text, "a Chinese date")
    return day


def _day(text: str, year: int, month: int, number: int) -> date:
    try:
        day = date(year, month, number)
    except ValueError as error:
        raise Unreadable(text, "a day of the calendar") from error
    if year < 1000:
        raise Unreadable(text, "a year of four digits")
    return day
