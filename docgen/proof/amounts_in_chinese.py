"""The recogniser of amounts in Chinese words: 壹仟肆佰陆拾伍万壹仟美元整."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from docgen.proof.amounts_in_figures import normal
from docgen.proof.chinese_numbers import DIGIT, NUMERAL, read_number
from docgen.proof.currency_names import BY_CHINESE, CURRENCIES
from docgen.proof.figures import alternatives
from docgen.proof.mentions import Amount, Mention, MentionKind
from docgen.proof.spans import Found, unreadable

_MINOR = {one.chinese_minor: one.code for one in CURRENCIES if len(one.chinese_minor) > 1}
_NAME = rf"(?P<name>{alternatives(BY_CHINESE)})"
_UNIT = rf"(?P<unit>{alternatives((*BY_CHINESE, '元', '圆', '圓'))})"
_JIAO_AND_FEN = (
    rf"(?:(?P<zero_jiao>零)?(?P<jiao>{DIGIT})角)?(?:(?P<zero_fen>零)?(?P<fen>{DIGIT})分)?"
)
_MINOR_UNITS = rf"(?:(?P<minor>{NUMERAL}+)(?P<minor_unit>{alternatives(_MINOR)}))"

_WHOLE = re.compile(
    rf"{_NAME}?(?P<whole>{NUMERAL}+){_UNIT}(?:{_MINOR_UNITS}|{_JIAO_AND_FEN})[整正]?"
)
_SMALL_CHANGE = re.compile(rf"{_NAME}(?=.{{0,2}}[角分]){_JIAO_AND_FEN}整?")
_MINOR_ONLY = re.compile(rf"{_MINOR_UNITS}整?")


def amounts_in_chinese(text: str) -> Iterator[Found]:
    """Find amounts whose number is in Chinese characters; 元 alone is of the country."""
    for pattern in (_WHOLE, _SMALL_CHANGE, _MINOR_ONLY):
        for match in pattern.finditer(text):
            amount = _read(match)
            if amount is None:
                yield unreadable(match.start(), match.end(), text)
            else:
                yield Found(match.start(), match.end(), Mention(MentionKind.AMOUNT, amount))


def _read(match: re.Match[str]) -> Amount | None:
    parts = {**dict.fromkeys(_PARTS), **match.groupdict()}
    code = _code(parts["name"], parts["unit"], parts["minor_unit"])
    whole = read_number(parts["whole"]) if parts["whole"] else 0
    hundredths = _hundredths(parts)
    if code is None or whole is None or hundredths is None:
        return None
    return Amount(code, normal(Decimal(whole) + Decimal(hundredths) / 100))


_PARTS = ("name", "whole", "unit", "minor", "minor_unit", "jiao", "fen", "zero_jiao", "zero_fen")


def _code(name: str | None, unit: str | None, minor: str | None) -> str | None:
    """The currency, if all that names it agrees."""
    codes = {BY_CHINESE.get(one or "", "") for one in (name, unit)} | {_MINOR.get(minor or "", "")}
    named = sorted(codes - {""})
    if len(named) > 1:
        return None
    return named[0] if named else "CNY"


def _hundredths(parts: dict[str, str | None]) -> int | None:
    """What is said below the whole unit; a figure left out has its zero."""
    if minor := parts["minor"]:
        number = read_number(minor.removeprefix("零"))
        needs_zero = parts["whole"] is not None and number is not None and number < 10
        is_wrong = number is None or number > 99 or (needs_zero and not minor.startswith("零"))
        return None if is_wrong else number
    jiao, fen = (read_number(parts[one] or "零") or 0 for one in ("jiao", "fen"))
    if fen and not jiao and parts["whole"] and not parts["zero_fen"]:
        return None
    if fen and jiao and parts["zero_fen"]:
        return None
    return 10 * jiao + fen
