"""The recogniser of periods, of counted things, of ordinals and of bare figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from docgen.proof import chinese_numbers, english_numbers
from docgen.proof.amounts_in_figures import normal
from docgen.proof.figures import FIGURES, SCALE, read_figures
from docgen.proof.mentions import Mention, MentionKind, Span
from docgen.proof.spans import Found, unreadable

_ENGLISH_UNITS = {
    "working day": "working day", "business day": "working day", "day": "day", "week": "week",
    "month": "month", "year": "year", "hour": "hour",
}  # fmt: skip
_CHINESE_UNITS = {
    "个工作日": "working day", "工作日": "working day", "日": "day", "天": "day", "周": "week",
    "个星期": "week", "个月": "month", "年": "year", "小时": "hour",
}  # fmt: skip
_ENGLISH_THINGS = (
    "director|member|person|people|individual|employee|cop(?:y|ie)|original|counterpart|set|piece|"
    "item|time|seat|vote|ballot|unit|page|share|watt-hour|ton|tonne|kilogram|square metre|metre|"
    "line|part(?:y|ie)|venturer|instalment|meeting|notice|seal|chop|representative|signator(?:y|ie)|"
    "arbitrator|shareholder|accountant|manager|deput(?:y|ie)|version|contract|document|"
    "prox(?:y|ie)|call|draft"
)
_CHINESE_THINGS = (
    "名|人|位|份|件|套|台|次|席|票|页|股|瓦时|吨|公斤|千克|平方米|米|条生产线|期|方|枚|种|个|项|款|张"
)
# "Each year" and 每一年 count nothing.
_NOT_COUNTED = "(?<![每另同任某之统单唯第])"
_NOT_ONE = r"(?<!any )(?<!each )(?<!every )(?<!either )"
# What "Article 20 the director" says of the director is no count.
_ADJECTIVE = r"(?:(?!(?:the|an?|each|every|any|such)\s)[a-z-]+\s+)?"
_GLOSS = rf"(?:\s?[（(](?P<gloss>{FIGURES})[）)])?"
_CHINESE_NUMBER = (
    rf"(?P<number>{FIGURES}{SCALE}?"
    rf"|(?<!{chinese_numbers.NUMERAL})(?<![0-9]){chinese_numbers.NUMERAL}+)"
)
# What stands after the sign of a currency is an amount, whatever follows it.
_ENGLISH_NUMBER = rf"(?<![$£€¥￥])(?P<number>{FIGURES}|{english_numbers.NUMERAL})"
_UNITS_EN = "|".join(one.replace(" ", r"\s+") for one in _ENGLISH_UNITS)
_PERIODS = (
    re.compile(
        rf"{_NOT_ONE}{_ENGLISH_NUMBER}{_GLOSS}[\s-]?(?:calendar\s+|full\s+|consecutive\s+)?"
        rf"(?P<unit>{_UNITS_EN})s?['’]?(?![A-Za-z])",
        re.IGNORECASE,
    ),
    re.compile(rf"{_NOT_COUNTED}{_CHINESE_NUMBER}{_GLOSS}(?P<unit>{'|'.join(_CHINESE_UNITS)})"),
)
_COUNTED = (
    re.compile(
        rf"{_NOT_ONE}{_ENGLISH_NUMBER}{_GLOSS}\s+{_ADJECTIVE}(?:{_ENGLISH_THINGS})s?"
        r"(?![A-Za-z])",
        re.IGNORECASE,
    ),
    re.compile(rf"{_NOT_COUNTED}{_CHINESE_NUMBER}{_GLOSS}(?:{_CHINESE_THINGS})"),
    re.compile(rf"(?P<number>{english_numbers.NUMERAL})\s?\((?P<gloss>{FIGURES})\)", re.IGNORECASE),
    re.compile(rf"(?P<number>{chinese_numbers.NUMERAL}+)（(?P<gloss>{FIGURES})）"),
)
_NUMBERED = re.compile(
    rf"(?<!{chinese_numbers.NUMERAL})第?(?P<number>{chinese_numbers.NUMERAL}+)号"
)
_BARE = re.compile(rf"(?P<number>{FIGURES})(?P<scale>{SCALE})?")
_YEAR_ALONE = re.compile(
    rf"(?<!{chinese_numbers.NUMERAL})(?P<digits>{chinese_numbers.DIGIT}{{4}})年"
)
_ORDINAL_WORDS = (
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
)
_ORDINALS = (
    re.compile(
        rf"(?<![A-Za-z-])(?P<word>{'|'.join(_ORDINAL_WORDS)})\s+(?:[a-z]+\s+)?"
        r"(?:meeting|session|instalment|term|certificate|amendment|version|quarter|phase|"
        r"vote|call|report|draft|page|proxy)(?![a-z])",
        re.IGNORECASE,
    ),
    re.compile(
        rf"第(?P<number>[0-9]+|{chinese_numbers.NUMERAL}+)(?:次|届|期|批|份|稿|季度|个|版)"
    ),
    re.compile(r"(?<![A-Za-z0-9])(?P<number>[0-9]+)(?:st|nd|rd|th)(?![A-Za-z])"),
)


def counts(text: str) -> Iterator[Found]:
    """Find what is counted. Things are equal by number alone, periods by number and unit."""
    for match in _YEAR_ALONE.finditer(text):
        yield _count(match, Decimal(chinese_numbers.read_digits(match["digits"]) or 0))
    yield from _periods(text)
    for pattern in _COUNTED:
        for match in pattern.finditer(text):
            yield from _counted(match, text)
    for match in _BARE.finditer(text):
        yield _bare(match)
    for match in _NUMBERED.finditer(text):
        number = chinese_numbers.read_number(match["number"])
        if number is not None:
            yield _count(match, Decimal(number))
    yield from _ordinals(text)


def _periods(text: str) -> Iterator[Found]:
    for pattern in _PERIODS:
        for match in pattern.finditer(text):
            number = _agreed(match)
            if number is None:
                yield unreadable(match.start(), match.end(), text)
                continue
            unit = re.sub(r"\s+", " ", match["unit"]).lower()
            unit = _CHINESE_UNITS.get(unit) or _ENGLISH_UNITS[unit]
            if unit == "year" and number >= 1000:
                yield _count(match, number)
            else:
                mention = Mention(MentionKind.PERIOD, Span(number, unit))
                yield Found(match.start(), match.end(), mention)


def _counted(match: re.Match[str], text: str) -> Iterator[Found]:
    number = _agreed(match)
    if number is None:
        yield unreadable(match.start(), match.end(), text)
    elif number != 1 or match["gloss"] or match["number"] == "1":
        # One thing in words is as often the article "a", or 一 before a measure word.
        yield _count(match, number)


def _count(match: re.Match[str], number: Decimal) -> Found:
    return Found(match.start(), match.end(), Mention(MentionKind.COUNT, normal(number)))


def _bare(match: re.Match[str]) -> Found:
    figures = match["number"]
    if len(figures) > 1 and re.match("0[0-9]", figures):
        mention = Mention(MentionKind.NUMBER, figures)
        return Found(match.start(), match.end(), mention)
    return _count(match, read_figures(figures, match["scale"]))


def _ordinals(text: str) -> Iterator[Found]:
    for pattern in _ORDINALS:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            if word := groups.get("word"):
                yield _count(match, Decimal(_ORDINAL_WORDS.index(word.lower()) + 2))
            elif (number := _value(match["number"])) is None:
                yield unreadable(match.start(), match.end(), text)
            elif number > 1 or match["number"].isascii():
                yield _count(match, number)


def _agreed(match: re.Match[str]) -> Decimal | None:
    """The number, if the figures beside the words say the same."""
    number = _value(match["number"])
    gloss = match["gloss"]
    if gloss is not None and number != read_figures(gloss):
        return None
    return None if number is None else normal(number)


def _value(text: str) -> Decimal | None:
    if in_figures := _BARE.fullmatch(text):
        return read_figures(in_figures["number"], in_figures["scale"])
    read = english_numbers if text.isascii() else chinese_numbers
    number = read.read_number(text)
    return None if number is None else Decimal(number)
