"""Numbers in Chinese characters, read strictly."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = {
    **{sign: value for value, sign in enumerate("零一二三四五六七八九")},
    **{sign: value for value, sign in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    **{sign: value for value, sign in zip((2, 2, 3, 6, 0), "貳两叄陸○", strict=True)},
    "參": 3,
}
_UNITS = {"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3}
_SCALES = {"万": 4, "萬": 4, "亿": 8, "億": 8}

NUMERAL = "[" + "".join((*_DIGITS, *_UNITS, *_SCALES)) + "]"
"""One character of a numeral, as a regular expression."""

DIGIT = "[" + "".join(_DIGITS) + "]"

Placed = tuple[int, int]
"""A digit and its power of ten; a written zero has the power -1."""


def read_number(text: str) -> int | None:
    """Read 一百零四, 壹仟肆佰陆拾伍万, 两; nothing for a spelling that is wrong.

    A zero between two figures is said once and never left out, except after a 万 or 亿 whose
    own figure is zero: 壹拾万柒仟 and 壹拾万零柒仟 are the same. 十五 may stand for 一十五.
    """
    placed = _placed(text)
    if not placed or not _has_its_zeros(placed):
        return None
    value: int = sum(digit * 10**power for digit, power in placed if power >= 0)
    return value


def read_digits(text: str) -> int | None:
    """Read figure after figure: 二〇〇二, 贰零零贰."""
    if not text or any(sign not in _DIGITS for sign in text):
        return None
    return int("".join(str(_DIGITS[sign]) for sign in text))


def read_decimals(text: str) -> Decimal | None:
    """Read a number that may have decimals, 十九点七三."""
    whole, point, decimals = text.partition("点")
    number = read_number(whole)
    if number is None or (point and read_digits(decimals) is None):
        return None
    figures = "".join(str(_DIGITS[sign]) for sign in decimals)
    return Decimal(f"{number}.{figures}" if point else number)


def _placed(text: str) -> list[Placed] | None:
    """Give each digit its power of ten; None if the characters do not fit together."""
    if text in ("零", "〇"):
        return [(0, 0)]
    if sum(text.count(sign) for sign in "亿億") > 1:
        return None
    placed: list[Placed] = []
    section = 0
    waiting: int | None = None
    for sign in text:
        if sign in _DIGITS:
            if waiting is not None:
                return None
            if _DIGITS[sign] == 0:
                placed.append((0, -1))
            else:
                waiting = _DIGITS[sign]
        elif sign in _UNITS:
            if waiting is None and placed:
                return None
            placed.append((1 if waiting is None else waiting, _UNITS[sign]))
            waiting = None
        else:
            if waiting is not None:
                placed.append((waiting, 0))
                waiting = None
            start = 0 if _SCALES[sign] > 4 else section
            if len(placed) == start:
                return None
            placed[start:] = _raised(placed[start:], _SCALES[sign])
            section = len(placed)
    return placed if waiting is None else [*placed, (waiting, 0)]


def _raised(placed: list[Placed], power: int) -> list[Placed]:
    return [(digit, old + power if old >= 0 else old) for digit, old in placed]


def _has_its_zeros(placed: list[Placed]) -> bool:
    if placed == [(0, 0)]:
        return True
    before: int | None = None
    is_zero_said = False
    for _, power in placed:
        if power < 0:
            if before is None or is_zero_said:
                return False
            is_zero_said = True
            continue
        if before is not None and not _fits(before, power, is_zero_said):
            return False
        before, is_zero_said = power, False
    return not is_zero_said


def _fits(before: int, power: int, is_zero_said: bool) -> bool:
    if power >= before:
        return False
    if power == before - 1:
        return not is_zero_said
    is_free = power % 4 == 3 and before // 4 == power // 4 + 1
    return is_zero_said or is_free
