"""What amount people meant where they typed its currency or its figures in another way."""

from __future__ import annotations

import re
from decimal import Decimal

from docgen.model.spelled_numbers import CHINESE_NUMBER, plain, whole_number

_CURRENCIES = {
    "USD": ("US$", "U.S.$", "US $", "$", "USD", "US dollars", "U.S. dollars", "dollars", "dollar",
            "美元", "美金", "United States dollars"),
    "CNY": ("¥", "RMB¥", "RMB", "CNY", "人民币", "元人民币", "人民币元", "元", "圆", "yuan",
            "renminbi"),
    "EUR": ("€", "EUR", "euros", "euro", "欧元"),
    "GBP": ("£", "GBP", "英镑", "pounds sterling"),
    "HKD": ("HK$", "HKD", "港元", "港币"),
    "JPY": ("JP¥", "JPY", "日元", "日圆"),
}  # fmt: skip
_CODES = {name.casefold(): code for code, names in _CURRENCIES.items() for name in names}
_NAMED = "|".join(re.escape(name) for name in sorted(_CODES, key=len, reverse=True))
_SCALES = {
    "万": 10_000, "萬": 10_000, "百万": 1_000_000, "千万": 10_000_000, "亿": 100_000_000,
    "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
}  # fmt: skip
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_SPELLED = rf"(?:(?:{CHINESE_NUMBER})[万萬亿億])*(?:{CHINESE_NUMBER})?"
_TYPED = re.compile(
    rf"(?P<before>{_NAMED}|[a-z]{{3}})? ?(?P<figures>[0-9][0-9,'. ]*?|{_SPELLED}) ?"
    rf"(?P<scale>{_SCALE})? ?(?P<after>{_NAMED}|[a-z]{{3}})?[整正]?",
    re.IGNORECASE,
)
_TWICE = re.compile(r"([^()]+) ?\((?:即|i\.e\.)? ?([^()]+)\)")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
_CONTINENTAL = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}")


def amount_meant(text: str) -> tuple[str, str]:
    """The currency and the figures to type; either is empty where nobody can tell.

    `2990万美元` is USD and 29,900,000. Figures whose groups are no groups of three are not
    guessed at. What stands in brackets behind an amount must say the same.
    """
    typed = plain(text).rstrip(" 。.,;")
    if twice := _TWICE.fullmatch(typed):
        once, again = amount_meant(twice[1]), amount_meant(twice[2])
        return again if once == again else ("", "")
    found = _TYPED.fullmatch(typed)
    if found is None:
        return "", ""
    named = [name.casefold() for name in (found["before"], found["after"]) if name]
    codes = {_code(name) for name in named}
    if {"人民币", "元"} == set(named):
        codes = {"CNY"}
    figures = _figures(found["figures"], found["scale"])
    if len(codes) > 1 or not figures:
        return "", ""
    return (codes.pop() if codes else ""), figures


def _code(name: str) -> str:
    return _CODES.get(name, name.upper())


def _figures(typed: str, scale: str | None) -> str:
    spaced = typed.strip()
    if spaced and not spaced[0].isdigit():
        spaced = _from_chinese(spaced)
    if re.fullmatch(r"[0-9]{1,3}(?:[ '][0-9]{3})+(?:\.[0-9]+)?", spaced):
        spaced = re.sub("[ ']", ",", spaced)
    if _CONTINENTAL.fullmatch(spaced):
        spaced = spaced.replace(".", "").replace(",", ".")
    if not _GROUPED.fullmatch(spaced):
        return ""
    if scale is None:
        return spaced
    value = Decimal(spaced.replace(",", "")) * _SCALES[scale.lower()]
    return f"{int(value):,}" if value == int(value) else f"{value.normalize():,f}"


_PLACES = {"亿": 100_000_000, "億": 100_000_000, "万": 10_000, "萬": 10_000}


def _from_chinese(spelled: str) -> str:
    """The figures of 八十万, 一亿二千万; nothing where the places do not fall."""
    total, place, rest = 0, 10**12, spelled
    for char, worth in _PLACES.items():
        before, found, after = rest.partition(char)
        count = whole_number(before) if found else None
        if found and (count is None or worth >= place):
            return ""
        if count is not None:
            total, place, rest = total + count * worth, worth, after
    last = whole_number(rest) if rest else 0
    return "" if last is None or not total + last else f"{total + last:,}"
