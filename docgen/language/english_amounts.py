"""Amounts of money in English words."""

from typing import NamedTuple

from docgen.language.currencies import CURRENCIES, Currency
from docgen.language.english_numerals import (
    english_cardinal,
    read_english_cardinal,
    tidy_english,
)
from docgen.language.readings import Unreadable


class EnglishAmount(NamedTuple):
    """An amount read from English words, in whole and minor units."""

    money: Currency
    whole: int
    minor: int


def english_amount(money: Currency, whole: int, minor: int) -> str:
    """Say an amount in Title Case, the currency after the number, the minor unit after "and".

    The whole units are said even if there are none, for only they name the country.
    """
    unit = money.english_one if whole == 1 else money.english_many
    said = f"{english_cardinal(whole).title()} {unit}"
    if minor:
        unit = money.english_minor_one if minor == 1 else money.english_minor_many
        said += f" and {english_cardinal(minor).title()} {unit}"
    return said


def read_english_amount(text: str) -> EnglishAmount:
    """Read an amount in any letter case, with spaces and hyphens as in read_english_cardinal.

    Raises Unreadable for everything else, such as a plural after "One".
    """
    words = tidy_english(text)
    major, _, rest = words.partition(" and ")
    for money in CURRENCIES:
        number = _before(major, money.english_one, money.english_many)
        if number is None:
            continue
        whole, minor = read_english_cardinal(number), 0
        if rest:
            number = _before(rest, money.english_minor_one, money.english_minor_many)
            if number is None:
                continue
            minor = read_english_cardinal(number)
        if minor < 10**money.minor_digits and words == english_amount(money, whole, minor).lower():
            return EnglishAmount(money, whole, minor)
    raise Unreadable(text, "an amount in English words")


def _before(words: str, one: str, many: str) -> str | None:
    for unit in (one, many):
        if unit and words.endswith(f" {unit.lower()}"):
            return words.removesuffix(f" {unit.lower()}")
    return None
