"""Shares as percentages and fractions."""

from fractions import Fraction

import pytest

from docgen.language import (
    Language,
    Unreadable,
    percentage_in_figures,
    percentage_in_words,
    read_percentage,
)

SAID = [
    ("49/100", "49%", "forty-nine percent (49%)", "百分之四十九（49%）"),
    ("1/50", "2%", "two percent (2%)", "百分之二（2%）"),
    ("1", "100%", "one hundred percent (100%)", "百分之百（100%）"),
    ("3/2", "150%", "one hundred fifty percent (150%)", "百分之一百五十（150%）"),
    ("0", "0%", "zero percent (0%)", "百分之零（0%）"),
    ("1/200", "0.5%", "zero point five percent (0.5%)", "百分之零点五（0.5%）"),
    (
        "1973/10000",
        "19.73%",
        "nineteen point seven three percent (19.73%)",
        "百分之十九点七三（19.73%）",
    ),
    ("1001/1000", "100.1%", "one hundred point one percent (100.1%)", "百分之一百点一（100.1%）"),
    ("1/3", "1/3", "one third", "三分之一"),
    ("2/3", "2/3", "two thirds", "三分之二"),
    ("4/3", "4/3", "four thirds", "三分之四"),
    ("5/21", "5/21", "five twenty-firsts", "二十一分之五"),
]


@pytest.mark.parametrize(("share", "figures", "english", "chinese"), SAID)
def test_a_share_is_said_exactly_and_read_back(
    share: str, figures: str, english: str, chinese: str
) -> None:
    value = Fraction(share)
    for language, words in ((Language.EN, english), (Language.ZH, chinese)):
        assert percentage_in_figures(value, language) == figures
        assert percentage_in_words(value, language) == words
        assert read_percentage(figures, language) == value
        assert read_percentage(words, language) == value


def test_words_may_stand_without_their_figures() -> None:
    assert read_percentage("Forty Nine Percent", Language.EN) == Fraction(49, 100)
    assert read_percentage("百分之四十九", Language.ZH) == Fraction(49, 100)
    assert read_percentage("百分之一百（100%）", Language.ZH) == 1


def test_a_rounded_share_says_so() -> None:
    share = Fraction(2, 3)
    english, chinese = Language.EN, Language.ZH
    assert percentage_in_figures(share, english, rounded_to=2) == "approximately 66.67%"
    assert percentage_in_figures(share, chinese, rounded_to=0) == "约67%"
    said = percentage_in_words(share, english, rounded_to=1)
    assert said == "approximately sixty-six point seven percent (66.7%)"
    assert percentage_in_words(share, chinese, rounded_to=1) == "约百分之六十六点七（66.7%）"


def test_a_share_that_rounding_leaves_alone_is_not_marked() -> None:
    assert percentage_in_figures(Fraction(1, 4), Language.EN, rounded_to=2) == "25%"
    assert percentage_in_words(Fraction(1, 4), Language.ZH, rounded_to=0) == "百分之二十五（25%）"


def test_halves_are_rounded_up_and_asked_decimals_are_kept() -> None:
    assert percentage_in_figures(Fraction(125, 10_000), Language.ZH, rounded_to=1) == "约1.3%"
    share = Fraction(33_300_001, 10**8)
    assert percentage_in_figures(share, Language.ZH, rounded_to=2) == "约33.30%"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "49",
        "49 %",
        "049%",
        "49.0%",
        "49.%",
        "-49%",
        "2/4",
        "3/3",
        "1/0",
        "1/2",
        "约49%",
        "approximately 49%",
        "forty-nine",
        "forty-nine percent (50%)",
        "forty-nine percent (49)",
        "forty-nine point percent",
        "forty-nine point zero percent",
        "one thirds",
        "two third",
        "two fourths",
        "two sixths",
        "百分之四十九（50%）",
        "百分之四九",
        "百分之四十九点",
        "百分之四十九点零",
        "四分之二",
        "零分之一",
        "分之一",
    ],
)
@pytest.mark.parametrize("language", Language)
def test_a_doubtful_share_is_refused(text: str, language: Language) -> None:
    with pytest.raises(Unreadable):
        read_percentage(text, language)


@pytest.mark.parametrize("language", Language)
def test_what_has_no_words_is_not_said(language: Language) -> None:
    with pytest.raises(ValueError, match="not said in words"):
        percentage_in_words(Fraction(1, 103), language)
    assert percentage_in_figures(Fraction(1, 103), language) == "1/103"
    assert read_percentage("1/103", language) == Fraction(1, 103)


@pytest.mark.parametrize("language", Language)
def test_a_negative_share_is_not_said(language: Language) -> None:
    with pytest.raises(ValueError, match="negative"):
        percentage_in_figures(Fraction(-1, 2), language)
    with pytest.raises(ValueError, match="negative"):
        percentage_in_words(Fraction(-1, 2), language)


def test_a_negative_number_of_decimals_is_refused() -> None:
    with pytest.raises(ValueError, match="decimals"):
        percentage_in_figures(Fraction(1, 3), Language.EN, rounded_to=-1)
