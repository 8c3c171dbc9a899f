"""What people meant where they typed a value in a notation of their own: what to type instead."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from docgen.model.spelled_numbers import CHINESE_NUMBER, plain, whole_number

_MONTHS = dict(
    zip("jan feb mar apr may jun jul aug sep oct nov dec".split(), range(1, 13), strict=True)
)
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR_FIRST = re.compile(r"([0-9]{4}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2}) ?[日号]?")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_CHINESE_DAY = re.compile(rf"({CHINESE_NUMBER})年({CHINESE_NUMBER})月({CHINESE_NUMBER})[日号]?")
_YEAR_LAST = re.compile(r"([0-9]{1,2}) ?[-/.] ?([0-9]{1,2}) ?[-/.] ?([0-9]{4})")
_NAMED_DAY = re.compile(
    rf"(?:the )?([0-9]{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)?[ -]?{_MONTH},?[ -]?([0-9]{{4}})",
    re.IGNORECASE,
)
_NAMED_MONTH = re.compile(
    rf"{_MONTH}[ -]?([0-9]{{1,2}})(?:st|nd|rd|th)?,?[ -]?([0-9]{{4}})", re.IGNORECASE
)


_WEEKDAY = re.compile(
    r",? ?[(]?(?:(?:星期|周|礼拜)[一二三四五六日天]"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ?)[)]?",
    re.IGNORECASE,
)


def day_meant(text: str) -> str:
    """The ISO date; both where nobody can tell the day from the month; else nothing."""
    typed = _WEEKDAY.sub("", plain(text)).rstrip(" 。.,;")
    orders: list[tuple[int | None, int | None, int | None]] = []
    if found := _YEAR_FIRST.fullmatch(typed) or _COMPACT.fullmatch(typed):
        orders = [(int(found[1]), int(found[2]), int(found[3]))]
    elif found := _CHINESE_DAY.fullmatch(typed.replace(" ", "")):
        orders = [(whole_number(found[1]), whole_number(found[2]), whole_number(found[3]))]
    elif found := _NAMED_DAY.fullmatch(typed):
        orders = [(int(found[3]), _MONTHS[found[2][:3].lower()], int(found[1]))]
    elif found := _NAMED_MONTH.fullmatch(typed):
        orders = [(int(found[3]), _MONTHS[found[1][:3].lower()], int(found[2]))]
    elif found := _YEAR_LAST.fullmatch(typed):
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        orders = [(year, first, second), (year, second, first)]
    return " / ".join(dict.fromkeys(day for order in orders if (day := _iso(*order))))


def _iso(year: int | None, month: int | None, day: int | None) -> str:
    """The ISO date; nothing if there is no such day."""
    try:
        return datetime.date(year or 0, month or 0, day or 0).isoformat()
    except ValueError:
        return ""


_UNITS = {
    "working day": "工作日|working days?|business days?",
    "day": "天|日历日|自然日|日|calendar days?|days?",
    "week": "周|星期|weeks?",
    "month": "个?月|calendar months?|months?",
    "year": "年|years?",
}
_PERIOD = re.compile(
    r"(.+?)[ -]?个?(?:" + "|".join(f"({pattern})" for pattern in _UNITS.values()) + ")",
    re.IGNORECASE,
)


def period_meant(text: str) -> str:
    """`60 days` for 60天, `sixty days`, `sixty (60) days`; nothing for what is no period."""
    found = _PERIOD.fullmatch(plain(text))
    count = whole_number(found[1]) if found else None
    if found is None or not count:
        return ""
    unit = next(name for name, typed in zip(_UNITS, found.groups()[1:], strict=True) if typed)
    if unit == "week":
        count, unit = count * 7, "day"
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


_TENTHS = re.compile("([一二三四五六七八九])成")
_PART_OF = re.compile(rf"({CHINESE_NUMBER})分之({CHINESE_NUMBER})")
_PERCENT = re.compile(r"([0-9]{1,3}(?:\.[0-9]+)?) ?(?:%|percent|per cent|pct)?", re.IGNORECASE)
_RATIO = re.compile(r"([0-9]+) ?/ ?([1-9][0-9]*)")


def share_meant(text: str) -> str:
    """`60%` for 60, 0.6, 六成, 百分之六十, `sixty percent`; `2/3` for 三分之二; else nothing."""
    typed = plain(text)
    if found := _TENTHS.fullmatch(typed):
        return f"{whole_number(found[1])}0%"
    if found := _PART_OF.fullmatch(typed):
        whole, part = whole_number(found[1]), whole_number(found[2])
        if not whole or part is None or part > whole:
            return ""
        return f"{part}%" if whole == 100 else f"{part}/{whole}"
    if found := _RATIO.fullmatch(typed):
        return f"{found[1]}/{found[2]}" if int(found[1]) <= int(found[2]) else ""
    if found := _PERCENT.fullmatch(typed):
        return _percent(found[1], is_marked=found[0] != found[1])
    if found := re.fullmatch(r"(.+?) ?(?:percent|per cent)", typed, re.IGNORECASE):
        spelled = whole_number(found[1])
        return f"{spelled}%" if spelled is not None and spelled <= 100 else ""
    return ""


def _percent(figures: str, *, is_marked: bool) -> str:
    """A percentage; without its sign a decimal below one is a part of the whole."""
    value = Decimal(figures)
    if not is_marked and 0 < value < 1:
        return f"{(value * 100).normalize():f}%"
    # Nobody can tell whether 1 is one percent or the whole.
    return f"{figures}%" if value <= 100 and (is_marked or value > 1) else ""


def count_meant(text: str) -> str:
    """`7` for ７, 七名, `seven`; nothing for what is no whole number."""
    typed = re.sub(r" ?(?:名|个|人|家|份|位|条|席|directors?|copies|copy)$", "", plain(text))
    number = whole_number(typed)
    return "" if number is None else str(number)


def figures_meant(text: str) -> str:
    """The figures in ASCII, for an exchange rate; nothing if there is more than figures."""
    found = re.fullmatch(r"([0-9]{1,6}(?:\.[0-9]{1,6})?)(?: ?(?:元|CNY|RMB))?", plain(text))
    return found[1] if found and Decimal(found[1]) > 0 else ""


def millimetres_meant(text: str) -> str:
    """`42 mm` for 42, 42mm, 42毫米, 4.2 cm; else nothing."""
    found = re.fullmatch(
        r"([0-9]{1,3}(?:\.[0-9])?) ?(mm|毫米|cm|厘米)?", plain(text), re.IGNORECASE
    )
    if found is None:
        return ""
    scale = 10 if (found[2] or "").lower() in ("cm", "厘米") else 1
    length = Decimal(found[1]) * scale
    return f"{int(length)} mm" if length == int(length) and 0 < length < 1000 else ""


_CLOCK = re.compile(
    r"(上午|下午|晚上|早上)?(0?[0-9]|1[0-9]|2[0-3]) ?[:.时点h] ?([0-5][0-9])?分?(半|整)? ?(am|pm)?"
    r"(?: ?(?:UTC|GMT)? ?([+-])([0-9]{1,2})(?::?([0-9]{2}))?)?",
    re.IGNORECASE,
)
_CHINA = "+08:00"


def time_meant(text: str) -> str:
    """`09:30 +08:00` for 9:30, 上午9点半, 09:30+0800; a time without a zone is China's."""
    found = _CLOCK.fullmatch(plain(text))
    if found is None:
        return ""
    hour, minute = int(found[2]), found[3] or ("30" if found[4] == "半" else "00")
    is_late = found[1] in ("下午", "晚上") or (found[5] or "").lower() == "pm"
    if is_late and hour < 12:
        hour += 12
    zone = f"{found[6]}{int(found[7]):02}:{found[8] or '00'}" if found[6] else _CHINA
    return f"{hour:02}:{minute} {zone}"


def id_meant(text: str) -> str:
    """The id with half-width letters, and hyphens between its parts for signs; else nothing."""
    typed = re.sub(r"[ _/.,;:。，；：、()【】\[\]]+", "-", plain(text)).strip("-")
    return typed if re.fullmatch("[A-Za-z0-9][A-Za-z0-9-]{0,63}", typed) else ""


_INK = re.compile(r"by[ _-]?hand|手写|手填|手工填写|手工填入|签署时填写", re.IGNORECASE)


def is_by_hand(text: str) -> bool:
    """Does the text say that a value is filled in by hand?"""
    return _INK.fullmatch(plain(text)) is not None
