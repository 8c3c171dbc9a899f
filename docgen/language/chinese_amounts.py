"""Amounts of money in Chinese capitals (大写)."""

import re
from enum import StrEnum
from typing import Final, NamedTuple

from docgen.language.chinese_numerals import (
    CAPITAL_CHARACTERS,
    capital_numeral,
    capital_spellings,
    read_capital_numeral,
)
from docgen.language.currencies import CURRENCIES, Currency
from docgen.language.readings import Unreadable

# 圆 and 正 are the other official characters for 元 and 整.
_SIMPLIFIED: Final = str.maketrans("貳叄參陸萬億圓圆正幣", "贰叁叁陆万亿元元整币")
_DIGIT: Final = f"[{CAPITAL_CHARACTERS[:10]}]"
_NUMERAL: Final = f"[{CAPITAL_CHARACTERS}]+"
_CURRENCY_FIRST_BODY: Final = re.compile(
    f"(?:({_NUMERAL})元)?零?(?:({_DIGIT})角)?零?(?:({_DIGIT})分)?整?"
)
_UNIT_LAST: Final = re.compile(
    f"(?P<first>{_NUMERAL})(?P<unit>[^{CAPITAL_CHARACTERS}整]+)"
    f"(?:零?(?P<second>{_NUMERAL})(?P<minor>[^{CAPITAL_CHARACTERS}整]+))?整?"
)


class AmountStyle(StrEnum):
    """Where a Chinese amount names its currency."""

    UNIT_LAST = "unit-last"
    """As contracts do: 壹仟美元整, 壹美元零壹美分. 人民币 stands first all the same."""

    CURRENCY_FIRST = "currency-first"
    """As bank slips do: 美元壹仟元整, 美元壹元零壹分."""


class ChineseAmount(NamedTuple):
    """An amount read from Chinese words, in whole and minor units."""

    money: Currency
    whole: int
    minor: int


def chinese_amount_spellings(
    money: Currency, whole: int, minor: int, style: AmountStyle
) -> tuple[str, ...]:
    """List the correct spellings of an amount, the one we write first.

    They differ by the 零 that the rules leave free and by 整 after 角.
    Source: 正确填写票据和结算凭证的基本规定; for other currencies than 人民币 by analogy.
    """
    if money.chinese_prefix or style is AmountStyle.CURRENCY_FIRST:
        endings = _jiao_and_fen(whole, minor)
        opening, unit = money.chinese_name, "元"
    else:
        endings = _minor_unit(whole, minor, money.chinese_minor)
        opening, unit = "", money.chinese_unit
    if whole == 0 and minor:
        return tuple(opening + ending for ending in endings)
    return tuple(
        opening + numeral + unit + ending
        for ending in endings
        for numeral in capital_spellings(whole)
    )


def read_chinese_amount(text: str) -> ChineseAmount:
    """Read an amount in either style; 圆 counts as 元, 正 as 整, 貳叄參陸萬億幣 as simplified.

    Raises Unreadable unless the text is one of the amount's chinese_amount_spellings.
    """
    simplified = text.translate(_SIMPLIFIED)
    read = _read_currency_first(simplified) or _read_unit_last(simplified)
    if read is None or not any(
        simplified in chinese_amount_spellings(*read, style) for style in AmountStyle
    ):
        raise Unreadable(text, "an amount in Chinese capitals")
    return read


def _jiao_and_fen(whole: int, minor: int) -> tuple[str, ...]:
    if minor == 0:
        return ("整",)
    jiao, fen = divmod(minor, 10)
    ending = f"{capital_numeral(jiao)}角" if jiao else ""
    if fen:
        return _after_gap(whole, jiao, (f"{ending}{capital_numeral(fen)}分",))
    return _after_gap(whole, jiao, (ending, ending + "整"))


def _minor_unit(whole: int, minor: int, name: str) -> tuple[str, ...]:
    if minor == 0:
        return ("整",)
    # Tens of cents are no unit of their own, so here the free 零 comes second.
    return _after_gap(whole, minor // 10, (capital_numeral(minor) + name,))[::-1]


def _after_gap(whole: int, tenths: int, endings: tuple[str, ...]) -> tuple[str, ...]:
    """Put the 零 where a figure 0 lies between the whole units and the ending."""
    if whole == 0:
        return endings
    if tenths == 0:
        return tuple("零" + ending for ending in endings)
    if whole % 10 == 0:
        return tuple(gap + ending for gap in ("零", "") for ending in endings)
    return endings


def _read_currency_first(text: str) -> ChineseAmount | None:
    for money in CURRENCIES:
        if text.startswith(money.chinese_name):
            match = _CURRENCY_FIRST_BODY.fullmatch(text.removeprefix(money.chinese_name))
            if match is None:
                return None
            whole, jiao, fen = (
                read_capital_numeral(part) if part else 0 for part in match.groups()
            )
            return _checked(money, whole, 10 * jiao + fen)
    return None


def _read_unit_last(text: str) -> ChineseAmount | None:
    match = _UNIT_LAST.fullmatch(text)
    if match is None:
        return None
    first, second = match["first"], match["second"]
    for money in CURRENCIES:
        if money.chinese_unit == match["unit"] and match["minor"] in (None, money.chinese_minor):
            minor = read_capital_numeral(second.removeprefix("零")) if second else 0
            return _checked(money, read_capital_numeral(first), minor)
        if money.chinese_minor == match["unit"] and second is None:
            return _checked(money, 0, read_capital_numeral(first))
    return None


def _checked(money: Currency, whole: int, minor: int) -> ChineseAmount | None:
    return ChineseAmount(money, whole, minor) if minor < 10**money.minor_digits else None
