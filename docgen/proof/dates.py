"""The recogniser of dates, whole or in part."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from docgen.proof.chinese_numbers import DIGIT, NUMERAL, read_digits, read_number
from docgen.proof.mentions import Mention, MentionKind, PartialDay
from docgen.proof.spans import Found, unreadable

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = "(?P<month>" + "|".join(f"{one}|{one[:3]}\\.?|sept\\.?" for one in _MONTHS) + ")"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[0-9]{4})(?![0-9])"
_START = r"(?<![A-Za-z0-9])"
_ENGLISH = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_START}{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_START}{_DAY}\s+(?:day\s+of\s+)?{_MONTH},?\s+{_YEAR}",
        rf"{_START}{_MONTH},?\s+{_YEAR}",
        rf"{_START}{_MONTH}\s+{_DAY}(?![0-9])",
        rf"{_START}{_DAY}\s+(?:day\s+of\s+)?{_MONTH}(?![A-Za-z])",
    )
)
_ISO = re.compile(
    r"(?<![0-9-])(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9-])"
)
_FIGURES_OR_WORDS = rf"(?:[0-9]{{1,2}}|{NUMERAL}{{1,4}})"
_CHINESE_YEAR = rf"(?:(?<![0-9])[0-9]{{4}}|(?<!{NUMERAL}){DIGIT}{{4}})"
_CHINESE_MONTH = rf"(?:(?<![0-9])(?<!{NUMERAL}){_FIGURES_OR_WORDS})"
_CHINESE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<year>{_CHINESE_YEAR})年(?P<month>{_FIGURES_OR_WORDS})月"
        rf"(?:(?P<day>{_FIGURES_OR_WORDS})[日号])?",
        rf"(?P<month>{_CHINESE_MONTH})月(?P<day>{_FIGURES_OR_WORDS})[日号]",
    )
)


def dates(text: str) -> Iterator[Found]:
    """Find dates in figures or words; a year or a day of the month may be left out."""
    for pattern in (*_ENGLISH, _ISO, *_CHINESE):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            year = _number(groups.get("year"))
            month = _month(match["month"])
            day = _number(groups.get("day"))
            value = _date(year, month, day)
            if value is None:
                yield unreadable(match.start(), match.end(), text)
            else:
                yield Found(match.start(), match.end(), Mention(MentionKind.DATE, value))


def _month(text: str) -> int | None:
    short = text.lower()[:3]
    for number, name in enumerate(_MONTHS, start=1):
        if name.startswith(short):
            return number
    return _number(text)


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    if text.isascii():
        return int(text)
    if len(text) == 4 and (digits := read_digits(text)) is not None:
        return digits
    # On bills a 零 keeps another figure from being put before: 零贰月.
    return read_number(text.removeprefix("零") or text)


def _date(
    year: int | None, month: int | None, day: int | None
) -> datetime.date | PartialDay | None:
    if month is None or not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    if year is None or day is None:
        return PartialDay(year, month, day)
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
