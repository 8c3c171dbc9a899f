"""Chinese numerals."""

import pytest

from docgen.language import (
    Unreadable,
    capital_numeral,
    plain_numeral,
    read_capital_numeral,
    read_plain_numeral,
    read_year_numeral,
    year_numeral,
)
from docgen.language.chinese_numerals import LIMIT, capital_spellings

CAPITALS = [
    (0, "零"),
    (10, "壹拾"),
    (15, "壹拾伍"),
    (1_010, "壹仟零壹拾"),
    (1_001, "壹仟零壹"),
    (10_100, "壹万零壹佰"),
    (100_010, "壹拾万零壹拾"),
    (20_005_000, "贰仟万伍仟"),
    (100_001_000, "壹亿零壹仟"),
    (100_010_000, "壹亿零壹万"),
    (105_000_000, "壹亿零伍佰万"),
    (110_000_000, "壹亿壹仟万"),
    (1_010_000_000, "壹拾亿壹仟万"),
    (10_000_000_001, "壹佰亿零壹"),
    (10_000_010_000, "壹佰亿零壹万"),
    (1_000_000_000_000, "壹万亿"),
    (1_000_100_000_000, "壹万零壹亿"),
    (1_000_000_010_000, "壹万亿零壹万"),
    (1_000_010_001_000, "壹万亿零壹仟万壹仟"),
    (1_500_000_000_000, "壹万伍仟亿"),
    (100_000_000_000_000, "壹佰万亿"),
    (1_001_001_001_001_001, "壹仟零壹万零壹拾亿零壹佰万壹仟零壹"),
]
PLAIN = [
    (0, "零"),
    (2, "二"),
    (10, "十"),
    (11, "十一"),
    (20, "二十"),
    (100, "一百"),
    (104, "一百零四"),
    (110, "一百一十"),
    (111, "一百一十一"),
    (1_000, "一千"),
    (3_052, "三千零五十二"),
    (100_000, "十万"),
    (10_010, "一万零一十"),
    (100_001, "十万零一"),
    (1_000_000_000, "十亿"),
]
MALFORMED_CAPITALS = [
    "",
    "壹仟零零壹",
    "壹零",
    "零壹",
    "壹拾零伍",
    "拾伍",
    "壹佰贰",
    "壹佰拾",
    "壹壹",
    "壹拾壹佰",
    "壹仟壹",
    "壹万壹",
    "壹亿壹",
    "壹亿壹仟",
    "壹万壹佰",
    "壹亿亿",
    "壹万万",
    "万",
    "亿",
    "壹万壹亿",
    "一仟",
    "壹千",
    "壹仟元",
    " 壹仟",
    "壹仟零",
    "壹万零",
    "万" * 5_000,
]


@pytest.mark.parametrize(("number", "words"), CAPITALS)
def test_a_number_in_capitals_is_said_and_read_back(number: int, words: str) -> None:
    assert capital_numeral(number) == words
    assert read_capital_numeral(words) == number


@pytest.mark.parametrize(("number", "words"), PLAIN)
def test_a_plain_number_is_said_and_read_back(number: int, words: str) -> None:
    assert plain_numeral(number) == words
    assert read_plain_numeral(words) == number


@pytest.mark.parametrize("words", MALFORMED_CAPITALS)
def test_a_malformed_capital_numeral_is_refused(words: str) -> None:
    with pytest.raises(Unreadable):
        read_capital_numeral(words)


@pytest.mark.parametrize(
    "words", ["", "一十", "一百十", "两百", "一百零零四", "廿", "〇", "一〇四"]
)
def test_a_malformed_plain_numeral_is_refused(words: str) -> None:
    with pytest.raises(Unreadable):
        read_plain_numeral(words)


def test_the_free_zero_is_read_with_and_without() -> None:
    assert capital_spellings(107_000) == ("壹拾万柒仟", "壹拾万零柒仟")
    assert read_capital_numeral("壹拾万零柒仟") == 107_000
    assert read_plain_numeral("十万零七千") == 107_000


def test_two_free_zeros_give_four_spellings() -> None:
    spellings = capital_spellings(1_020_009_000)
    assert spellings[0] == "壹拾亿贰仟万玖仟"
    assert len(set(spellings)) == 4
    assert {read_capital_numeral(said) for said in spellings} == {1_020_009_000}


def test_a_zero_that_must_be_heard_has_one_spelling() -> None:
    assert capital_spellings(100_001_000) == ("壹亿零壹仟",)


def test_traditional_characters_are_read() -> None:
    assert read_capital_numeral("貳億陸仟萬零參佰叄拾") == 260_000_330


@pytest.mark.parametrize("number", [-1, LIMIT])
def test_a_number_out_of_range_is_not_said(number: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        capital_numeral(number)
    with pytest.raises(ValueError, match="outside"):
        plain_numeral(number)


def test_the_largest_number_is_said_and_read_back() -> None:
    assert read_capital_numeral(capital_numeral(LIMIT - 1)) == LIMIT - 1


def test_a_year_is_said_digit_by_digit() -> None:
    assert year_numeral(2002) == "二〇〇二"
    assert read_year_numeral("二〇〇二") == 2002


@pytest.mark.parametrize("text", ["二○○二", "二OO二", "二零零二", "二〇〇", "〇二〇〇", "2002", ""])
def test_a_year_with_another_zero_or_length_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_year_numeral(text)


@pytest.mark.parametrize("year", [999, 10_000])
def test_a_year_without_four_digits_is_not_said(year: int) -> None:
    with pytest.raises(ValueError, match="four digits"):
        year_numeral(year)
