"""Amounts of money in figures, and the published examples in words."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from docgen.language import (
    AmountStyle,
    Language,
    UnknownCurrency,
    Unreadable,
    amount_in_figures,
    amount_in_full,
    amount_in_words,
    amount_symbol,
    read_amount_in_figures,
    read_amount_in_words,
)

NBSP = "\N{NO-BREAK SPACE}"
VECTORS: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "amounts_and_dates.json").read_text("utf-8")
)
FIGURES = [
    ("USD", "14651000", "US$14,651,000", "14,651,000美元"),
    ("USD", "14651000.00", "US$14,651,000", "14,651,000美元"),
    ("USD", "0", "US$0", "0美元"),
    ("USD", "10.5", "US$10.50", "10.50美元"),
    ("USD", "0.05", "US$0.05", "0.05美元"),
    ("CNY", "1409.50", f"RMB{NBSP}1,409.50", "人民币1,409.50元"),
    ("JPY", "1000", f"JPY{NBSP}1,000", "1,000日元"),
    ("EUR", "999", "€999", "999欧元"),
    ("CHF", "1000", f"CHF{NBSP}1,000", "1,000瑞士法郎"),
]


@pytest.mark.parametrize("vector", VECTORS["rmb"], ids=lambda vector: str(vector["amount"]))
def test_published_renminbi_amounts_are_said_and_read(vector: dict[str, Any]) -> None:
    amount = Decimal(vector["amount"])
    for style in AmountStyle:
        assert amount_in_words("CNY", amount, Language.ZH, style) == vector["canonical"]
    for words in (vector["canonical"], *vector["also_accept"]):
        assert read_amount_in_words(words, Language.ZH) == ("CNY", amount)


@pytest.mark.parametrize("vector", VECTORS["usd"], ids=lambda vector: str(vector["amount"]))
def test_published_dollar_amounts_are_said_and_read(vector: dict[str, Any]) -> None:
    amount = Decimal(vector["amount"])
    assert amount_in_words("USD", amount, Language.ZH) == vector["style_A"]
    said = amount_in_words("USD", amount, Language.ZH, AmountStyle.CURRENCY_FIRST)
    assert said == vector["style_B"]
    for words in (vector["style_A"], vector["style_B"]):
        assert read_amount_in_words(words, Language.ZH) == ("USD", amount)


@pytest.mark.parametrize(("code", "amount", "english", "chinese"), FIGURES)
def test_figures_are_said_and_read_back(code: str, amount: str, english: str, chinese: str) -> None:
    value = Decimal(amount)
    assert amount_in_figures(code, value, Language.EN) == english
    assert amount_in_figures(code, value, Language.ZH) == chinese
    assert amount_symbol(code, value) == english
    assert read_amount_in_figures(english) == (code, value)
    assert read_amount_in_figures(chinese) == (code, value)


@pytest.mark.parametrize(
    ("code", "amount", "said"),
    [
        ("USD", "14651000", "US$14,651,000.00"),
        ("CNY", "1409.5", f"RMB{NBSP}1,409.50"),
        ("JPY", "1000", f"JPY{NBSP}1,000"),
    ],
)
def test_in_full_an_amount_has_all_the_minor_units_there_are(
    code: str, amount: str, said: str
) -> None:
    assert amount_in_full(code, Decimal(amount)) == said
    assert read_amount_in_figures(said) == (code, Decimal(amount))


@pytest.mark.parametrize(
    ("text", "code", "amount"),
    [
        ("USD 29,900,000", "USD", "29900000"),
        ("US$ 1000", "USD", "1000"),
        ("US$1,000.00", "USD", "1000"),
        ("RMB1,409.50", "CNY", "1409.50"),
        ("CNY 5", "CNY", "5"),
        ("¥1,409.50", "CNY", "1409.50"),
        ("￥5", "CNY", "5"),
    ],
)
def test_other_figures_are_read(text: str, code: str, amount: str) -> None:
    assert read_amount_in_figures(text) == (code, Decimal(amount))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1,000",
        "$1,000",
        "1,000元",
        "人民币1,000",
        "US$1,00",
        "US$1000,000",
        "US$01",
        "US$1.5",
        "US$1.500",
        "US$1.",
        "US$-1",
        "US$1,000美元",
        "JPY 1.00",
        "US$1,000 only",
        "US$１０",
        "US$" + "9" * 5_000,
    ],
)
def test_doubtful_figures_are_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_amount_in_figures(text)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("code", "amount"), [("USD", "-1"), ("USD", "0.001"), ("JPY", "0.5")])
def test_an_impossible_amount_is_not_said(code: str, amount: str, language: Language) -> None:
    with pytest.raises(ValueError, match=r"negative|decimals"):
        amount_in_words(code, Decimal(amount), language)
    with pytest.raises(ValueError, match=r"negative|decimals"):
        amount_in_figures(code, Decimal(amount), language)


@pytest.mark.parametrize("language", Language)
def test_an_amount_too_large_for_words_is_not_said_in_words(language: Language) -> None:
    with pytest.raises(ValueError, match="outside"):
        amount_in_words("USD", Decimal(10**16), language)


@pytest.mark.parametrize("language", Language)
def test_an_unknown_currency_is_not_said(language: Language) -> None:
    with pytest.raises(UnknownCurrency):
        amount_in_words("XXX", Decimal(1), language)
