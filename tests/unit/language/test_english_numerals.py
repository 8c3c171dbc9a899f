"""English number words."""

import pytest

from docgen.language import Unreadable, english_cardinal, read_english_cardinal
from docgen.language.english_numerals import LIMIT, english_fraction

CARDINALS = [
    (0, "zero"),
    (1, "one"),
    (13, "thirteen"),
    (20, "twenty"),
    (21, "twenty-one"),
    (100, "one hundred"),
    (101, "one hundred one"),
    (249, "two hundred forty-nine"),
    (1_000, "one thousand"),
    (1_001, "one thousand one"),
    (14_651_000, "fourteen million six hundred fifty-one thousand"),
    (1_000_000_000, "one billion"),
    (5_000_000_000_007, "five trillion seven"),
    (9_000_000_000_000_000, "nine quadrillion"),
]


@pytest.mark.parametrize(("number", "words"), CARDINALS)
def test_a_number_is_said_and_read_back(number: int, words: str) -> None:
    assert english_cardinal(number) == words
    assert read_english_cardinal(words) == number


@pytest.mark.parametrize(
    "words",
    [
        "Two Hundred Forty-Nine",
        "Two Hundred Forty Nine",
        "TWO HUNDRED FORTY-NINE",
        "two  hundred\nforty nine",
    ],
)
def test_case_hyphen_and_white_space_are_free(words: str) -> None:
    assert read_english_cardinal(words) == 249


@pytest.mark.parametrize(
    "words",
    [
        "",
        "hundred",
        "one hundred and one",
        "one thousand, one",
        "one one",
        "forty nine two hundred",
        "twenty eleven",
        "one thousand one million",
        "eleven hundred",
        "one thousand thousand",
        "two-hundred",
        "forty--nine",
        "zero one",
        "one million zero",
        "a hundred",
        "hundred " * 10_000,
    ],
)
def test_malformed_words_are_refused(words: str) -> None:
    with pytest.raises(Unreadable):
        read_english_cardinal(words)


@pytest.mark.parametrize("number", [-1, LIMIT])
def test_a_number_out_of_range_is_not_said(number: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        english_cardinal(number)


@pytest.mark.parametrize(
    ("numerator", "denominator", "words"),
    [
        (1, 3, "one third"),
        (2, 3, "two thirds"),
        (5, 6, "five sixths"),
        (1, 9, "one ninth"),
        (7, 12, "seven twelfths"),
        (1, 30, "one thirtieth"),
        (2, 21, "two twenty-firsts"),
    ],
)
def test_a_fraction_is_said(numerator: int, denominator: int, words: str) -> None:
    assert english_fraction(numerator, denominator) == words


@pytest.mark.parametrize("denominator", [2, 100])
def test_a_fraction_without_simple_words_is_not_said(denominator: int) -> None:
    with pytest.raises(ValueError, match="denominator"):
        english_fraction(1, denominator)
