"""Decimal figures of exact fractions."""

from fractions import Fraction

import pytest

from docgen.language.decimals import decimals_needed, fixed_figures, half_up


@pytest.mark.parametrize(
    ("number", "digits"), [("7", 0), ("1/2", 1), ("1/8", 3), ("3/50", 2), ("1/3", None)]
)
def test_decimals_are_counted(number: str, digits: int | None) -> None:
    assert decimals_needed(Fraction(number)) == digits


def test_more_decimals_than_wanted_are_none() -> None:
    assert decimals_needed(Fraction(1, 8), 2) is None
    assert decimals_needed(Fraction(1, 8), 3) == 3


def test_halves_go_up() -> None:
    assert half_up(Fraction(25, 100), 1) == Fraction(3, 10)
    assert half_up(Fraction(24, 100), 1) == Fraction(2, 10)


def test_figures_keep_their_zeros() -> None:
    assert fixed_figures(Fraction(1, 20), 3) == "0.050"
    assert fixed_figures(Fraction(7), 0) == "7"
