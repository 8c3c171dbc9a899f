"""Shares of a whole, as percentages or as fractions."""

import re
from fractions import Fraction
from typing import Final, assert_never

from docgen.language.chinese_numerals import plain_numeral, read_plain_numeral
from docgen.language.decimals import decimals_needed, fixed_figures, half_up
from docgen.language.english_numerals import (
    english_cardinal,
    english_fraction,
    read_english_cardinal,
    tidy_english,
)
from docgen.language.languages import Language
from docgen.language.readings import Unreadable

_DIGITS: Final = "零一二三四五六七八九"
_ENGLISH_DIGITS: Final = tuple(english_cardinal(digit) for digit in range(10))
_FIGURES: Final = re.compile(r"([0-9]{1,16})(?:\.([0-9]{1,99}))?%")
_FRACTION: Final = re.compile(r"([0-9]{1,16})/([0-9]{1,16})")
_GLOSS: Final = re.compile(r" ?[（(][^（）()]*[）)]$")
_LARGEST_DENOMINATOR_IN_WORDS: Final = 99


def percentage_in_figures(
    share: Fraction, language: Language, *, rounded_to: int | None = None
) -> str:
    """Say a share in figures: 49%, 19.73%, or 1/3 if no decimal says it exactly.

    `rounded_to` is a number of decimals, half up; a share that this changes is marked with 约 or
    "approximately". Raises ValueError if the share is negative.
    """
    _check(share)
    if rounded_to is None or decimals_needed(share * 100, rounded_to) is not None:
        return _exact_figures(share)
    figures = f"{fixed_figures(half_up(share * 100, rounded_to), rounded_to)}%"
    return _approximate(figures, language)


def percentage_in_words(
    share: Fraction, language: Language, *, rounded_to: int | None = None
) -> str:
    """Say a share in words and figures: forty-nine percent (49%), 百分之四十九（49%）.

    A share that no decimal says exactly is said in words alone: two thirds, 三分之二; its
    denominator is then 99 at most. Rounding is as in percentage_in_figures.
    Raises ValueError if the share is negative, or has no words.
    """
    _check(share)
    if rounded_to is None or decimals_needed(share * 100, rounded_to) is not None:
        return _exact_words(share, language)
    figures = fixed_figures(half_up(share * 100, rounded_to), rounded_to)
    return _approximate(_percent_words(figures, language), language)


def read_percentage(text: str, language: Language) -> Fraction:
    """Read a share from figures, words, or words and figures.

    Words may stand without their figures, and 百分之一百 for 百分之百. A rounded share ("约")
    is not read, for it names no share. Raises Unreadable for this and everything else.
    """
    share = _value(text, language)
    if share is None or share < 0 or not _says(text, share, language):
        raise Unreadable(text, "a share")
    return share


def _check(share: Fraction) -> None:
    if share < 0:
        raise ValueError(f"a share is not negative: {share}")


def _exact_figures(share: Fraction) -> str:
    digits = decimals_needed(share * 100)
    return str(share) if digits is None else f"{fixed_figures(share * 100, digits)}%"


def _exact_words(share: Fraction, language: Language) -> str:
    digits = decimals_needed(share * 100)
    if digits is not None:
        return _percent_words(fixed_figures(share * 100, digits), language)
    above, below = share.numerator, share.denominator
    if below > _LARGEST_DENOMINATOR_IN_WORDS:
        raise ValueError(f"{share} is not said in words; round it or say it in figures")
    match language:
        case Language.EN:
            return english_fraction(above, below)
        case Language.ZH:
            return f"{plain_numeral(below)}分之{plain_numeral(above)}"
        case _:
            assert_never(language)


def _percent_words(figures: str, language: Language) -> str:
    whole, _, decimals = figures.partition(".")
    number = int(whole)
    match language:
        case Language.EN:
            point = [" point", *(_ENGLISH_DIGITS[int(digit)] for digit in decimals)]
            tail = " ".join(point) if decimals else ""
            return f"{english_cardinal(number)}{tail} percent ({figures}%)"
        case Language.ZH:
            tail = "点" + "".join(_DIGITS[int(digit)] for digit in decimals) if decimals else ""
            said = "百" if figures == "100" else plain_numeral(number) + tail
            return f"百分之{said}（{figures}%）"
        case _:
            assert_never(language)


def _approximate(said: str, language: Language) -> str:
    match language:
        case Language.EN:
            return f"approximately {said}"
        case Language.ZH:
            return f"约{said}"
        case _:
            assert_never(language)


def _value(text: str, language: Language) -> Fraction | None:
    if match := _FIGURES.fullmatch(text):
        return _percent(match[1], match[2] or "")
    if match := _FRACTION.fullmatch(text):
        return _fraction(int(match[1]), int(match[2]))
    match language:
        case Language.EN:
            return _english_value(_GLOSS.sub("", tidy_english(text)))
        case Language.ZH:
            return _chinese_value(_GLOSS.sub("", text))
        case _:
            assert_never(language)


def _says(text: str, share: Fraction, language: Language) -> bool:
    """Is the text one of the sayings of this share?"""
    if text == _exact_figures(share):
        return True
    if "/" in text:
        return False
    tidy = tidy_english(text) if language is Language.EN else text
    tidy = re.sub("^百分之一百(?=（|$)", "百分之百", tidy)
    words = _exact_words(share, language)
    return tidy in (words, _GLOSS.sub("", words))


def _percent(whole: str, decimals: str) -> Fraction:
    return Fraction(int(whole + decimals), 100 * 10 ** len(decimals))


def _fraction(above: int, below: int) -> Fraction | None:
    return Fraction(above, below) if below else None


def _english_value(words: str) -> Fraction | None:
    if words.endswith(" percent"):
        whole, *decimals = words.removesuffix(" percent").split(" point ")
        digits = decimals[0].split() if decimals else []
        if len(decimals) > 1 or not set(digits) <= set(_ENGLISH_DIGITS):
            return None
        figures = "".join(str(_ENGLISH_DIGITS.index(digit)) for digit in digits)
        return _percent(str(read_english_cardinal(whole)), figures)
    for below in range(3, _LARGEST_DENOMINATOR_IN_WORDS + 1):
        ordinal = english_fraction(1, below).removeprefix("one")
        for ending in (ordinal, ordinal + "s"):
            if words.endswith(ending):
                return Fraction(read_english_cardinal(words.removesuffix(ending)), below)
    return None


def _chinese_value(words: str) -> Fraction | None:
    below, found, above = words.partition("分之")
    if not found:
        return None
    if below != "百":
        return _fraction(read_plain_numeral(above), read_plain_numeral(below))
    if above == "百":
        return Fraction(1)
    whole, _, decimals = above.partition("点")
    if not set(decimals) <= set(_DIGITS):
        return None
    figures = "".join(str(_DIGITS.index(digit)) for digit in decimals)
    return _percent(str(read_plain_numeral(whole)), figures)
