"""Amounts added up and compared, exactly and in one currency."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, localcontext
from fractions import Fraction
from math import floor
from typing import Any

from docgen.diagnostics.messages import message
from docgen.language import CODES, currency
from docgen.model.facts import Fact
from docgen.model.values import Money
from docgen.rules.rule import ForCounselError

_MORE_DIGITS_THAN_ANY_SUM = 100


def total(amounts: Iterable[Money], currency: str) -> Money:
    """Add amounts; nothing added is nought of the currency.

    Raises:
        ForCounselError: an amount is in another currency, and no rate is agreed.
    """
    with localcontext() as context:
        context.prec = _MORE_DIGITS_THAN_ANY_SUM
        sum_so_far = Decimal(0)
        for amount in amounts:
            require_currency(amount, currency)
            sum_so_far += amount.amount
    return Money(currency, sum_so_far)


def less(whole: Money, part: Money) -> Decimal:
    """Take one amount from another of the same currency; what is left may be negative."""
    require_currency(part, whole.currency)
    with localcontext() as context:
        context.prec = _MORE_DIGITS_THAN_ANY_SUM
        return whole.amount - part.amount


def require_currency(amount: Money, currency: str) -> None:
    """Refuse to compare amounts of two currencies."""
    if amount.currency != currency:
        raise ForCounselError(
            message(
                "an amount in %(one)s and one in %(other)s cannot be compared without a rate",
                {"one": amount.currency, "other": currency},
            )
        )


def share_of(part: Money, whole: Money) -> Fraction:
    """Which part one amount is of another, exactly."""
    require_currency(part, whole.currency)
    if not whole.amount:
        raise ForCounselError(message("there is no share of an amount of nought"))
    return Fraction(part.amount) / Fraction(whole.amount)


def part_of(whole: Money, share: Fraction) -> Money | None:
    """The share of an amount, or None if no decimal says it exactly."""
    part = Fraction(whole.amount) * share
    with localcontext() as context:
        context.prec = _MORE_DIGITS_THAN_ANY_SUM
        decimal = Decimal(part.numerator) / Decimal(part.denominator)
    return Money(whole.currency, decimal) if Fraction(decimal) == part else None


def are_settled(*facts: Fact[Any]) -> bool:
    """Has each of the facts a value?"""
    return all(fact.settled is not None for fact in facts)


def settled_total(amounts: Iterable[Fact[Money]]) -> Money | None:
    """Add amounts for a hint: None if there are none, one is open, or two currencies meet."""
    known = [fact.settled for fact in amounts]
    values = [amount for amount in known if amount is not None]
    if not values or len(values) < len(known) or len({v.currency for v in values}) > 1:
        return None
    return total(values, values[0].currency)


def is_payable(amount: Money) -> bool:
    """Is the currency known, and the amount a whole number of its smallest units?"""
    if amount.currency not in CODES:
        return False
    units = Fraction(amount.amount) / Fraction(currency(amount.currency).smallest_unit)
    return units.denominator == 1


def converted(paid: Money, per_hundred: Decimal, into: str) -> Money:
    """Convert an amount at a rate in units of its currency for a hundred of the other.

    Rounded half up to the smallest unit of the other currency.
    """
    smallest = currency(into).smallest_unit
    units = Fraction(paid.amount) * 100 / Fraction(per_hundred) / Fraction(smallest)
    return Money(into, floor(units + Fraction(1, 2)) * smallest)
