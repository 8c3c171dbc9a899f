"""Whatever the formatters say is recognised as what it is, in both languages."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.language import (
    CODES,
    AmountStyle,
    DateForm,
    DurationUnit,
    Language,
    amount_in_figures,
    amount_in_words,
    appendix,
    article,
    chapter,
    currency,
    duration,
    percentage_in_figures,
    percentage_in_words,
    short_duration,
    unnumbered_item,
    written_date,
)
from docgen.proof.amounts_in_figures import normal
from docgen.proof.known import Known
from docgen.proof.mentions import (
    Amount,
    CitedArticle,
    Mention,
    MentionedValue,
    MentionKind,
    Span,
)
from docgen.proof.recognising import recognise

UNTIMED = settings(deadline=None)
SPARSE = st.lists(st.sampled_from("0000123"), min_size=1, max_size=15).map(
    lambda digits: int("".join(digits))
)
WHOLES = SPARSE | st.integers(0, 10**15 - 1)
KNOWN = Known()


def _read(text: str) -> set[tuple[MentionKind, MentionedValue]]:
    return {(one.kind, one.value) for one in recognise(text, KNOWN)}


@UNTIMED
@given(st.sampled_from(CODES), WHOLES, st.integers(0, 99))
def test_amounts_come_back_in_every_form(code: str, whole: int, minor: int) -> None:
    has_minor = currency(code).minor_digits > 0
    amount = Decimal(whole) + (Decimal(minor) / 100 if has_minor else 0)
    wanted = {(MentionKind.AMOUNT, Amount(code, normal(amount)))}
    for language in Language:
        assert _read(amount_in_figures(code, amount, language)) == wanted
        for style in AmountStyle:
            assert _read(amount_in_words(code, amount, language, style)) == wanted


@UNTIMED
@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(DateForm))
def test_dates_come_back_in_every_form(day: date, form: DateForm) -> None:
    for language in Language:
        assert _read(written_date(day, language, form)) == {(MentionKind.DATE, day)}


@UNTIMED
@given(st.fractions(0, 1, max_denominator=19) | st.integers(0, 10_000).map(
    lambda number: Fraction(number, 10_000)
))
def test_shares_come_back_in_every_form(share: Fraction) -> None:
    wanted = {(MentionKind.SHARE, share)}
    for language in Language:
        assert _read(percentage_in_words(share, language)) == wanted
        if share not in (0, 1):
            assert _read(percentage_in_figures(share, language)) == wanted


@UNTIMED
@given(st.integers(1, 9999), st.sampled_from(DurationUnit))
def test_periods_come_back_in_both_lengths(count: int, unit: DurationUnit) -> None:
    if unit is DurationUnit.YEAR and count >= 1000:
        count %= 1000
    wanted = {(MentionKind.PERIOD, Span(Decimal(count), unit.value))}
    for language in Language:
        assert _read(duration(count, unit, language)) == wanted
        assert _read(short_duration(count, unit, language)) == wanted


@UNTIMED
@given(
    st.integers(1, 999),
    st.lists(st.integers(1, 99).map(str) | st.sampled_from("abcdxyz"), max_size=2),
)
def test_articles_come_back_with_their_items(number: int, items: list[str]) -> None:
    wanted = Mention(MentionKind.ARTICLE, CitedArticle(number, tuple(items)))
    for language in Language:
        assert set(recognise(article(number, tuple(items), language), KNOWN)) == {wanted}


@UNTIMED
@given(st.integers(1, 199), st.integers(1, 60))
def test_other_places_come_back(number: int, position: int) -> None:
    for language in Language:
        counted = unnumbered_item(position, language, article_number=number)
        cited = CitedArticle(number, (f"item {position}",))
        assert _read(counted) == {(MentionKind.ARTICLE, cited)}
        assert _read(chapter(number, language)) == {(MentionKind.CHAPTER, number)}
        assert _read(appendix(number, language)) == {(MentionKind.APPENDIX, number)}


@UNTIMED
@given(st.sampled_from(["USD", "CNY"]), st.integers(1, 10**9), st.integers(1, 10**9))
def test_another_amount_is_never_the_same_mention(code: str, one: int, other: int) -> None:
    for language in Language:
        words = amount_in_words(code, Decimal(one), language)
        figures = amount_in_figures(code, Decimal(other), language)
        assert (_read(words) == _read(figures)) == (one == other)
