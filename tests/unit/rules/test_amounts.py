"""Amounts added, compared and converted without losing a digit."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.values import Money, read_money
from docgen.rules.amounts import is_payable, less, part_of, settled_total, share_of, total
from docgen.rules.rule import ForCounselError
from tests.unit.rules.example import Edit, example

_CENTS = st.decimals(0, 10**40, places=2, allow_nan=False)


@given(st.lists(_CENTS, max_size=6))
def test_a_total_is_exact_however_many_digits_it_has(amounts: list[Fraction]) -> None:
    added = total([Money("USD", amount) for amount in amounts], "USD")  # type: ignore[arg-type]
    assert Fraction(added.amount) == sum((Fraction(amount) for amount in amounts), Fraction(0))


def test_nothing_added_up_is_nought() -> None:
    assert total([], "USD") == read_money("USD 0")


def test_two_currencies_are_neither_added_nor_compared() -> None:
    dollars, euros = read_money("USD 1"), read_money("EUR 1")
    with pytest.raises(ForCounselError):
        total([dollars, euros], "USD")
    with pytest.raises(ForCounselError):
        less(dollars, euros)
    with pytest.raises(ForCounselError):
        share_of(dollars, euros)


def test_there_is_no_share_of_nought() -> None:
    with pytest.raises(ForCounselError):
        share_of(read_money("USD 1"), read_money("USD 0"))


def test_a_part_that_no_decimal_says_is_none() -> None:
    assert part_of(read_money("USD 100"), Fraction(1, 3)) is None
    assert part_of(read_money("USD 29,900,000"), Fraction(49, 100)) == read_money("USD 14,651,000")


@pytest.mark.parametrize(
    ("amount", "payable"),
    [
        ("USD 0.01", True),
        ("USD 0.001", False),
        ("USD 1.1000", True),
        ("JPY 1", True),
        ("JPY 1.5", False),
        ("XYZ 1", False),
    ],
)
def test_what_can_be_paid(amount: str, payable: bool) -> None:
    assert is_payable(read_money(amount)) is payable


def test_a_total_for_hints_needs_every_amount() -> None:
    forms = example().terms.capital.subscriptions[0].forms
    assert settled_total([form.amount for form in forms]) == read_money("USD 600,000")
    assert settled_total([]) is None
    opened = example(Edit("contract.yaml", "amount: [to be fixed]\n", "amount: USD 100,000\n"))
    assert settled_total([f.amount for f in opened.terms.capital.subscriptions[0].forms]) is None
