"""English amounts in words."""

from decimal import Decimal

import pytest

from docgen.language import Language, Unreadable, amount_in_words, read_amount_in_words

SAID = [
    ("USD", "0", "Zero United States Dollars"),
    ("USD", "1", "One United States Dollar"),
    ("USD", "1.01", "One United States Dollar and One Cent"),
    ("USD", "0.05", "Zero United States Dollars and Five Cents"),
    ("USD", "10.50", "Ten United States Dollars and Fifty Cents"),
    ("USD", "101.11", "One Hundred One United States Dollars and Eleven Cents"),
    ("USD", "29900000", "Twenty-Nine Million Nine Hundred Thousand United States Dollars"),
    (
        "USD",
        "2197650",
        "Two Million One Hundred Ninety-Seven Thousand Six Hundred Fifty United States Dollars",
    ),
    ("CNY", "1409.50", "One Thousand Four Hundred Nine Renminbi Yuan and Fifty Fen"),
    ("EUR", "2", "Two Euros"),
    ("GBP", "1.01", "One Pound Sterling and One Penny"),
    ("JPY", "1000", "One Thousand Japanese Yen"),
    ("SEK", "1.02", "One Swedish Krona and Two Öre"),
]


@pytest.mark.parametrize(("code", "amount", "words"), SAID)
def test_an_amount_is_said_and_read_back(code: str, amount: str, words: str) -> None:
    assert amount_in_words(code, Decimal(amount), Language.EN) == words
    for variant in (words, words.lower(), words.upper(), words.replace("-", " ")):
        assert read_amount_in_words(variant, Language.EN) == (code, Decimal(amount))


@pytest.mark.parametrize(
    "words",
    [
        "",
        "United States Dollars",
        "One Hundred",
        "One Hundred Dollars",
        "One United States Dollars",
        "Two United States Dollar",
        "Two United States Dollars and One Cents",
        "Two United States Dollars and One Hundred Cents",
        "Two United States Dollars and Zero Cents",
        "Two United States Dollars and",
        "Two United States Dollars Five Cents",
        "Two United States Dollars and Five Fen",
        "One Hundred and One United States Dollars",
        "Two Japanese Yen and Five Cents",
        "Five Cents",
        "SAY Two United States Dollars ONLY",
    ],
)
def test_malformed_words_are_refused(words: str) -> None:
    with pytest.raises(Unreadable):
        read_amount_in_words(words, Language.EN)
