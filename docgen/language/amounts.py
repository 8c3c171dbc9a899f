"""Amounts of money in figures and in words."""

import re
from decimal import Decimal
from typing import Final, assert_never

from docgen.language.chinese_amounts import (
    AmountStyle,
    chinese_amount_spellings,
    read_chinese_amount,
)
from docgen.language.currencies import (
    CURRENCIES,
    Currency,
    amount_of,
    currency,
    whole_and_minor,
)
from docgen.language.english_amounts import english_amount, read_english_amount
from docgen.language.languages import Language
from docgen.language.readings import Unreadable

_FIGURES: Final = re.compile(
    r"(?P<before>[^0-9]*)"
    r"(?P<whole>0|[1-9][0-9]{0,2}(?:,[0-9]{3}){0,9}|[1-9][0-9]{0,29})(?:\.(?P<minor>[0-9]+))?"
    r"(?P<after>[^0-9]*)"
)


def amount_in_figures(code: str, amount: Decimal, language: Language) -> str:
    """Say an amount in figures: US$14,651,000 in English, 14,651,000美元 in Chinese.

    Minor units appear only if there are any, and then in full (US$10.50).
    Raises UnknownCurrency, and ValueError as whole_and_minor does.
    """
    money = currency(code)
    number = _number(money, amount)
    match language:
        case Language.EN:
            return money.symbol + number
        case Language.ZH:
            return money.chinese_prefix + number + money.chinese_unit
        case _:
            assert_never(language)


def amount_symbol(code: str, amount: Decimal) -> str:
    """Say an amount in figures that serve both languages, as in a table: US$14,651,000."""
    return amount_in_figures(code, amount, Language.EN)


def amount_in_full(code: str, amount: Decimal) -> str:
    """Say an amount as amount_symbol does, its minor units always: US$14,651,000.00.

    For columns in which one amount has minor units.
    """
    money = currency(code)
    whole, minor = whole_and_minor(money, amount)
    return f"{money.symbol}{whole:,}" + (
        f".{minor:0{money.minor_digits}d}" if money.minor_digits else ""
    )


def amount_in_words(
    code: str,
    amount: Decimal,
    language: Language,
    style: AmountStyle = AmountStyle.UNIT_LAST,
) -> str:
    """Say an amount in words: Title Case in English, 大写 in Chinese; only Chinese has styles.

    Raises UnknownCurrency, and ValueError as whole_and_minor does or if it is 10**16 or more.
    """
    money = currency(code)
    whole, minor = whole_and_minor(money, amount)
    match language:
        case Language.EN:
            return english_amount(money, whole, minor)
        case Language.ZH:
            return chinese_amount_spellings(money, whole, minor, style)[0]
        case _:
            assert_never(language)


def read_amount_in_words(text: str, language: Language) -> tuple[str, Decimal]:
    """Read the currency code and the amount from words, in Chinese in either style.

    Raises Unreadable for whatever is not a correct spelling; see read_chinese_amount and
    read_english_amount for what is.
    """
    match language:
        case Language.EN:
            money, whole, minor = read_english_amount(text)
        case Language.ZH:
            money, whole, minor = read_chinese_amount(text)
        case _:
            assert_never(language)
    return money.code, amount_of(money, whole, minor)


def read_amount_in_figures(text: str) -> tuple[str, Decimal]:
    """Read the currency code and the amount from figures of either language.

    Also reads the ISO code for the symbol, one space or none after it, ¥ for RMB (never for
    yen, which we do not write so), figures without commas, and minor units that are all 0.
    Raises Unreadable for everything else: $ or 元 alone, misplaced commas, other decimals.
    """
    match = _FIGURES.fullmatch(text)
    money = _named(match["before"], match["after"]) if match else None
    if match is None or money is None:
        raise Unreadable(text, "an amount in figures")
    minor = match["minor"] or "0" * money.minor_digits
    if len(minor) != money.minor_digits:
        raise Unreadable(text, f"an amount in figures of {money.code}")
    return money.code, amount_of(money, int(match["whole"].replace(",", "")), int(minor or "0"))


def _number(money: Currency, amount: Decimal) -> str:
    whole, minor = whole_and_minor(money, amount)
    return f"{whole:,}" + (f".{minor:0{money.minor_digits}d}" if minor else "")


def _named(before: str, after: str) -> Currency | None:
    """Find the currency that these words around a number name."""
    bare = re.sub("[ \N{NO-BREAK SPACE}]$", "", before)
    for money in CURRENCIES:
        symbols = (money.symbol.rstrip(), money.code)
        if not after and bare in (*symbols, *(("¥", "￥") if money.code == "CNY" else ())):
            return money
        if (before, after) == (money.chinese_prefix, money.chinese_unit):
            return money
    return None
