"""How each type of value is written, and what it then is."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from docgen.model.values import (
    Money,
    Period,
    Unit,
    read_count,
    read_day,
    read_id,
    read_line,
    read_millimetres,
    read_money,
    read_period,
    read_rate,
    read_record_id,
    read_share,
)


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [
        ("USD 29,900,000", "USD", "29900000"),
        ("CNY 8,277,100.00", "CNY", "8277100.00"),
        ("EUR 1409.5", "EUR", "1409.5"),
        ("JPY 7", "JPY", "7"),
        ("USD 29, 900, 000", "USD", "29900000"),
    ],
)
def test_an_amount_is_an_exact_decimal(text: str, currency: str, amount: str) -> None:
    assert read_money(text) == Money(currency, Decimal(amount))


@given(st.integers(0, 10**15), st.integers(0, 99))
def test_every_amount_in_groups_of_three_is_read_back(whole: int, cents: int) -> None:
    amount = Decimal(f"{whole}.{cents:02}")
    assert read_money(f"USD {amount:,}") == Money("USD", amount)


@pytest.mark.parametrize(
    ("text", "share"),
    [("49%", "49/100"), ("19.73%", "1973/10000"), ("2/3", "2/3"), ("100%", "1"), ("0%", "0")],
)
def test_a_share_is_an_exact_fraction(text: str, share: str) -> None:
    assert read_share(text) == Fraction(share)


@given(st.dates())
def test_every_iso_date_is_read_back(day: datetime.date) -> None:
    assert read_day(day.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("90 days", Period(90, Unit.DAY)),
        ("1 working day", Period(1, Unit.WORKING_DAY)),
        ("10 working days", Period(10, Unit.WORKING_DAY)),
        ("6 months", Period(6, Unit.MONTH)),
        ("50 years", Period(50, Unit.YEAR)),
    ],
)
def test_a_period_keeps_its_unit(text: str, period: Period) -> None:
    assert read_period(text) == period


def test_thirty_days_are_not_a_month() -> None:
    assert read_period("30 days") != read_period("1 month")


@pytest.mark.parametrize(("text", "count"), [("0", 0), ("7", 7), ("100,000,000", 100_000_000)])
def test_a_count_is_a_whole_number(text: str, count: int) -> None:
    assert read_count(text) == count


@pytest.mark.parametrize("text", ["07", "-1", "1.0", "1,00", "７", "seven", "1 000"])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        read_count(text)


@pytest.mark.parametrize(("text", "rate"), [("827.71", "827.71"), ("1", "1"), ("0.5", "0.5")])
def test_a_rate_is_an_exact_decimal(text: str, rate: str) -> None:
    assert read_rate(text) == Decimal(rate)


@pytest.mark.parametrize("text", ["0", "0.00", "-1", "8,277", "827.7100001", "８２７"])
def test_what_is_no_rate_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        read_rate(text)


@pytest.mark.parametrize("text", ["42", "42mm", "4.2 mm", "0 mm", "1000 mm", "42 cm"])
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        read_millimetres(text)


def test_a_length_is_in_millimetres() -> None:
    assert read_millimetres("42 mm") == 42


@pytest.mark.parametrize("text", ["A-01", "IC-1", "7"])
def test_an_id_of_a_record_names_files(text: str) -> None:
    assert read_record_id(text) == text


@pytest.mark.parametrize(
    "text", ["../A", "a-01", "A 01", "A/01", "-A", "CON", "COM1", "甲", "A" * 49, "A.PDF", ""]
)
def test_an_id_that_no_file_may_be_named_after_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        read_record_id(text)


@pytest.mark.parametrize("text", ["a b", "甲", "-a", "a_b", "a" * 65, "a\n"])
def test_what_cannot_be_an_id_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        read_id(text)


def test_a_line_has_no_blanks_at_its_ends_and_no_break_inside() -> None:
    assert read_line(" a  b \n") == "a  b"
    with pytest.raises(PydanticCustomError):
        read_line("a\nb")
