"""The table of currencies."""

from decimal import Decimal
from itertools import permutations

import pytest

from docgen.language import CODES, UnknownCurrency, currency
from docgen.language.currencies import CURRENCIES, amount_of, whole_and_minor


def test_a_code_finds_its_currency() -> None:
    assert [currency(code).code for code in CODES] == list(CODES)


@pytest.mark.parametrize("code", ["XXX", "usd", "", "US$"])
def test_another_code_is_unknown(code: str) -> None:
    with pytest.raises(UnknownCurrency, match="USD"):
        currency(code)


def test_no_two_currencies_share_a_name() -> None:
    for names in (
        [money.symbol for money in CURRENCIES],
        [money.english_many for money in CURRENCIES],
        [money.chinese_name for money in CURRENCIES],
        [money.chinese_minor for money in CURRENCIES if money.minor_digits],
    ):
        own = [name for name in names if name != "分"]
        assert len(own) == len(set(own))


def test_no_chinese_name_begins_another() -> None:
    names = [money.chinese_name for money in CURRENCIES]
    assert not [pair for pair in permutations(names, 2) if pair[0].startswith(pair[1])]


def test_only_a_currency_with_a_prefix_is_counted_in_plain_yuan() -> None:
    assert {money.code for money in CURRENCIES if money.chinese_unit == "元"} == {"CNY", "TWD"}
    assert {money.code for money in CURRENCIES if money.chinese_prefix} == {"CNY", "TWD"}


def test_a_currency_without_a_symbol_shows_its_code_and_does_not_break() -> None:
    assert currency("CHF").symbol == "CHF\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("code", "amount", "parts"),
    [("USD", "10.50", (10, 50)), ("USD", "1E+3", (1000, 0)), ("JPY", "7.00", (7, 0))],
)
def test_an_amount_is_split_exactly(code: str, amount: str, parts: tuple[int, int]) -> None:
    money = currency(code)
    assert whole_and_minor(money, Decimal(amount)) == parts
    assert amount_of(money, *parts) == Decimal(amount)


@pytest.mark.parametrize(
    ("code", "amount"),
    [
        ("USD", "-0.01"),
        ("USD", "0.001"),
        ("JPY", "0.5"),
        ("USD", "NaN"),
        ("USD", "Infinity"),
        ("USD", "1E+999999"),
        ("USD", "1E-999999"),
    ],
)
def test_what_is_not_an_amount_of_the_currency_is_refused(code: str, amount: str) -> None:
    with pytest.raises(ValueError, match=r"not an amount|negative|decimals"):
        whole_and_minor(currency(code), Decimal(amount))
