"""What a liquidation plan or report adds up to, and what each Party is left with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from docgen.language.currencies import CODES, currency
from docgen.model.capital import Subscription
from docgen.model.contract import Contract
from docgen.model.dissolutions import LiquidationFigure, LiquidationPaper
from docgen.model.facts import Fact, computed
from docgen.model.values import Money


@dataclass(frozen=True, kw_only=True)
class Sums:
    """The totals of assets and debts; open while a line is open, or in two currencies.

    `has_minor`: one amount of the paper has cents, so that all are shown with theirs.
    """

    assets: Fact[Money]
    debts: Fact[Money]
    has_minor: bool


@dataclass(frozen=True, kw_only=True)
class Portion:
    """A Party's share of the registered capital, and its portion of what is left."""

    party: str
    share: Fact[Fraction]
    amount: Fact[Money]


def sums_of(contract: Contract, paper: LiquidationPaper) -> Sums:
    """Add up the assets and the debts of a plan or report."""
    path = paper.place.path
    return Sums(
        assets=_total(paper.assets, f"{path}.total_assets"),
        debts=_total(paper.debts, f"{path}.total_debts"),
        has_minor=any(
            one.amount != one.amount.to_integral_value() for one in _amounts(contract, paper)
        ),
    )


def division_of(contract: Contract, paper: LiquidationPaper) -> tuple[Portion, ...]:
    """Divide what is left by the shares of the registered capital.

    Rounded down to the smallest unit of the currency; the last Party has what is left over by
    that. Nothing where the contract divides otherwise.
    """
    terms = contract.terms.liquidation
    agreed = terms.settled if terms is not None else None
    if agreed is None or agreed.surplus != "shares of registered capital":
        return ()
    if paper.surplus is None:
        return ()
    subscriptions = contract.terms.capital.subscriptions
    shares = [_share(contract, paper, one) for one in subscriptions]
    amounts = _divided(paper.surplus.settled, [one.settled for one in shares])
    return tuple(
        Portion(
            party=str(one.party),
            share=share,
            amount=computed(
                "portion of what is left",
                f"{paper.place.path}.portion.{one.party}",
                amount,
                (paper.surplus, share),
                "amount",
            ),
        )
        for one, share, amount in zip(subscriptions, shares, amounts, strict=True)
    )


def _amounts(contract: Contract, paper: LiquidationPaper) -> Iterator[Money]:
    """Every amount of a paper that is known."""
    typed = (*(one.amount for one in (*paper.assets, *paper.debts)), paper.expenses, paper.surplus)
    divided = (one.amount for one in division_of(contract, paper))
    for fact in (*typed, *divided):
        if fact is not None and fact.settled is not None:
            yield fact.settled


def _total(lines: tuple[LiquidationFigure, ...], path: str) -> Fact[Money]:
    facts = tuple(one.amount for one in lines)
    known = [one.settled for one in facts if one.settled is not None]
    currencies = {one.currency for one in known}
    total = None
    if len(known) == len(facts) and len(currencies) == 1:
        amount = sum((one.amount for one in known), Decimal(0))
        total = Money(currency=currencies.pop(), amount=amount)
    return computed("total", path, total, facts, "amount")


def _share(
    contract: Contract, paper: LiquidationPaper, subscription: Subscription
) -> Fact[Fraction]:
    """From the amounts: a percentage that is agreed may be rounded."""
    capital = contract.terms.capital.registered_capital.amount
    part = subscription.amount
    share = None
    if part.settled is not None and capital.settled is not None:
        share = Fraction(part.settled.amount) / Fraction(capital.settled.amount)
    path = f"{paper.place.path}.share.{subscription.party}"
    return computed("share of the registered capital", path, share, (part, capital), "share")


def _divided(left: Money | None, shares: list[Fraction | None]) -> list[Money | None]:
    known = [share for share in shares if share is not None]
    if left is None or len(known) < len(shares) or left.currency not in CODES:
        return [None for _ in shares]
    exact = [Fraction(left.amount) * share for share in known]
    smallest = currency(left.currency).smallest_unit
    amounts = [int(one / Fraction(smallest)) * smallest for one in exact]
    amounts[-1] = left.amount - sum(amounts[:-1], Decimal(0))
    return [Money(currency=left.currency, amount=one) for one in amounts]
