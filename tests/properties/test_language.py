"""What is said in either language is read back as the same fact, and nothing else is read."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from docgen.language import (
    CODES,
    AmountStyle,
    DateForm,
    DurationUnit,
    Language,
    Unreadable,
    amount_in_figures,
    amount_in_words,
    article,
    capital_numeral,
    currency,
    duration,
    english_cardinal,
    percentage_in_figures,
    percentage_in_words,
    plain_numeral,
    read_amount_in_figures,
    read_amount_in_words,
    read_article,
    read_capital_numeral,
    read_date,
    read_duration,
    read_english_cardinal,
    read_percentage,
    read_plain_numeral,
    read_year_numeral,
    short_duration,
    written_date,
    year_numeral,
)
from docgen.language.chinese_amounts import chinese_amount_spellings
from docgen.language.chinese_numerals import LIMIT, capital_spellings
from docgen.language.currencies import amount_of, whole_and_minor

T = TypeVar("T")
# How long an example takes says nothing about it.
UNTIMED = settings(deadline=None)

# Numbers with long runs of zeros, where the rules about 零 bite, as well as any number.
SPARSE = st.lists(st.sampled_from("0000123"), min_size=1, max_size=16).map(
    lambda digits: int("".join(digits))
)
NUMBERS = SPARSE | st.integers(0, LIMIT - 1)
LANGUAGES = st.sampled_from(Language)
DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))
SHARES = st.fractions(0, 2, max_denominator=99) | st.integers(0, 20_000).map(
    lambda number: Fraction(number, 10_000)
)


@st.composite
def amounts(draw: st.DrawFn) -> tuple[str, Decimal]:
    code = draw(st.sampled_from(CODES))
    minor = draw(st.integers(0, 10 ** currency(code).minor_digits - 1))
    return code, amount_of(currency(code), draw(NUMBERS), minor)


@st.composite
def slips(draw: st.DrawFn, text: str) -> str:
    """Leave out, double, swap or borrow one character."""
    place = draw(st.integers(0, len(text) - 1))
    kind = draw(st.sampled_from(["leave out", "double", "swap", "borrow"]))
    before, character, after = text[:place], text[place], text[place + 1 :]
    if kind == "leave out":
        return before + after
    if kind == "double":
        return before + 2 * character + after
    if kind == "swap":
        return before + after[:1] + character + after[1:]
    return before + draw(st.sampled_from(text)) + after


def _read_or_none(read: Callable[[], T]) -> T | None:
    try:
        return read()
    except Unreadable:
        return None


@UNTIMED
@given(NUMBERS)
def test_every_spelling_of_a_number_is_read_back(number: int) -> None:
    assert {read_capital_numeral(said) for said in capital_spellings(number)} == {number}
    assert read_plain_numeral(plain_numeral(number)) == number
    assert read_english_cardinal(english_cardinal(number)) == number
    assert read_english_cardinal(english_cardinal(number).title().replace("-", " ")) == number


@UNTIMED
@given(NUMBERS)
def test_no_numeral_has_two_zeros_together_or_one_at_an_end(number: int) -> None:
    assume(number > 0)
    for said in (*capital_spellings(number), plain_numeral(number)):
        assert "零零" not in said
        assert said.strip("零") == said


@UNTIMED
@given(st.data(), NUMBERS)
def test_a_slip_in_a_number_is_refused_or_gives_another_correct_spelling(
    data: st.DataObject, number: int
) -> None:
    said = data.draw(slips(capital_numeral(number)))
    read = _read_or_none(lambda: read_capital_numeral(said))
    assert read is None or said in capital_spellings(read)
    said = data.draw(slips(english_cardinal(number)))
    read = _read_or_none(lambda: read_english_cardinal(said))
    assert read is None or english_cardinal(read).replace("-", " ") == " ".join(
        said.replace("-", " ").split()
    )


@UNTIMED
@given(amounts(), LANGUAGES, st.sampled_from(AmountStyle))
def test_an_amount_is_read_back_from_words_and_figures(
    amount: tuple[str, Decimal], language: Language, style: AmountStyle
) -> None:
    assert read_amount_in_words(amount_in_words(*amount, language, style), language) == amount
    assert read_amount_in_figures(amount_in_figures(*amount, language)) == amount


@UNTIMED
@given(amounts(), st.sampled_from(AmountStyle))
def test_every_spelling_of_a_chinese_amount_is_read_back(
    amount: tuple[str, Decimal], style: AmountStyle
) -> None:
    money = currency(amount[0])
    for said in chinese_amount_spellings(money, *whole_and_minor(money, amount[1]), style):
        assert read_amount_in_words(said, Language.ZH) == amount


@UNTIMED
@given(st.data(), amounts(), st.sampled_from(AmountStyle))
def test_a_slip_in_a_chinese_amount_is_refused_or_gives_another_correct_spelling(
    data: st.DataObject, amount: tuple[str, Decimal], style: AmountStyle
) -> None:
    said = data.draw(slips(amount_in_words(*amount, Language.ZH, style)))
    read = _read_or_none(lambda: read_amount_in_words(said, Language.ZH))
    if read is not None:
        money = currency(read[0])
        parts = whole_and_minor(money, read[1])
        assert any(said in chinese_amount_spellings(money, *parts, each) for each in AmountStyle)


@UNTIMED
@given(st.text("零壹贰拾佰仟万亿元角分整美人民币", max_size=14))
def test_a_heap_of_characters_is_refused_or_is_a_correct_spelling(text: str) -> None:
    read = _read_or_none(lambda: read_amount_in_words(text, Language.ZH))
    if read is not None:
        money = currency(read[0])
        parts = whole_and_minor(money, read[1])
        assert any(text in chinese_amount_spellings(money, *parts, each) for each in AmountStyle)


@UNTIMED
@given(DATES, st.sampled_from(DateForm))
def test_a_date_is_read_back_in_every_form(day: date, form: DateForm) -> None:
    assert read_date(written_date(day, Language.EN), Language.EN) == day
    assert read_date(written_date(day, Language.ZH, form), Language.ZH) == day


@UNTIMED
@given(st.data(), DATES, st.sampled_from(DateForm))
def test_a_slip_in_a_date_is_refused_or_gives_another_date(
    data: st.DataObject, day: date, form: DateForm
) -> None:
    said = data.draw(slips(written_date(day, Language.ZH, form)))
    read = _read_or_none(lambda: read_date(said, Language.ZH))
    assert read is None or written_date(read, Language.ZH, form) == said


@UNTIMED
@given(st.integers(1000, 9999))
def test_a_year_is_read_back(year: int) -> None:
    assert read_year_numeral(year_numeral(year)) == year


@UNTIMED
@given(SHARES, LANGUAGES)
def test_a_share_is_read_back_from_words_and_figures(share: Fraction, language: Language) -> None:
    assert read_percentage(percentage_in_figures(share, language), language) == share
    assert read_percentage(percentage_in_words(share, language), language) == share


@UNTIMED
@given(SHARES, LANGUAGES, st.integers(0, 3))
def test_a_rounded_share_is_marked_exactly_if_it_is_not_the_share(
    share: Fraction, language: Language, digits: int
) -> None:
    said = percentage_in_figures(share, language, rounded_to=digits)
    figures = said.removeprefix("约").removeprefix("approximately ")
    value = Fraction(figures.removesuffix("%")) / 100
    assert abs(value - share) <= Fraction(1, 2 * 10 ** (digits + 2))
    assert (said == figures) == (value == share)


@UNTIMED
@given(
    st.integers(1, 9999),
    st.lists(st.integers(1, 999).map(str) | st.sampled_from("abz"), max_size=2).map(tuple),
    LANGUAGES,
)
def test_an_article_is_read_back(number: int, items: tuple[str, ...], language: Language) -> None:
    assert read_article(article(number, items, language), language) == (number, items)


@UNTIMED
@given(st.integers(0, 100_000), st.sampled_from(DurationUnit), LANGUAGES)
def test_a_period_is_read_back(count: int, unit: DurationUnit, language: Language) -> None:
    assert read_duration(duration(count, unit, language), language) == (count, unit)
    assert read_duration(short_duration(count, unit, language), language) == (count, unit)
