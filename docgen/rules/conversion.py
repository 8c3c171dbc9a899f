"""Rules on what was paid in another currency, and what it is credited as."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from docgen.diagnostics.messages import message
from docgen.language import CODES
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.records import Contribution
from docgen.model.values import Money
from docgen.rules.agreement import contribution_of
from docgen.rules.amounts import converted, less, total
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import say


def transfers_are_converted_exactly(case: Case, read: Reading) -> Iterator[Breach]:
    """Is each transfer credited at what its rate makes of it?

    The rate is in units of the paid currency for a hundred of the contract's; the product is
    rounded half up to the smallest unit. In the contract's own currency it is the amount paid.
    Basis: the contract's article on conversion.
    """
    contribution = _transferred(case)
    for transfer in contribution.transfers:
        paid, credited = read(transfer.paid), read(transfer.credited)
        product = paid
        if paid.currency != credited.currency:
            if credited.currency not in CODES:
                raise ForCounselError(message("the smallest unit of the currency is not known"))
            product = converted(paid, read(transfer.rate.per_hundred), credited.currency)
        if credited != product:
            yield Breach(
                at=transfer.credited.source,
                said=message(
                    "%(transfer)s is not credited at what its rate makes of it",
                    {"transfer": str(transfer.id)},
                ),
                observed=say(credited),
                required=say(product),
                facts=(
                    transfer.credited,
                    transfer.paid,
                    transfer.rate.per_hundred,
                    *_agreed_conversion(case.contract),
                ),
                hint=message(
                    "%(paid)s at %(rate)s for a hundred, rounded half up to the smallest unit",
                    {"paid": say(paid), "rate": say(transfer.rate.per_hundred.value)},
                ),
            )


def transfers_come_to_the_contribution(case: Case, read: Reading) -> Iterator[Breach]:
    """Do the credited transfers less the recorded surplus come to the contribution, exactly?

    Basis: the contract's article on conversion.
    """
    contribution = _transferred(case)
    required = read(contribution.amount)
    credited = total([read(one.credited) for one in contribution.transfers], required.currency)
    surplus = Money(required.currency, Decimal(0))
    recorded = contribution.surplus
    if recorded is not None:
        surplus = read(recorded.amount)
    observed = less(credited, surplus)
    if observed == required.amount:
        return
    at = contribution.transfers[-1].credited if recorded is None else recorded.amount
    hint = message("the transfers come to less than the contribution, or to more than recorded")
    if recorded is None and observed > required.amount:
        over = Money(required.currency, less(credited, required))
        hint = message(
            "record under surplus that %(over)s is left over, and where it goes",
            {"over": say(over)},
        )
    yield Breach(
        at=at.source,
        said=message("the transfers do not come to the contribution"),
        observed=say(Money(required.currency, observed)),
        required=say(required),
        facts=(
            contribution.amount,
            *(one.credited for one in contribution.transfers),
            *([] if recorded is None else [recorded.amount]),
            *_agreed_conversion(case.contract),
        ),
        hint=hint,
    )


def rates_are_of_the_day_of_transfer(case: Case, read: Reading) -> Iterator[Breach]:
    """Is each rate that of the day on which the money was transferred?

    Basis: the contract's article on conversion.
    """
    for transfer in _transferred(case).transfers:
        if read(transfer.rate.on) != read(transfer.on):
            yield Breach(
                at=transfer.rate.on.source,
                said=message(
                    "the rate of %(transfer)s is not of the day of the transfer",
                    {"transfer": str(transfer.id)},
                ),
                observed=say(transfer.rate.on.value),
                required=say(transfer.on.value),
                facts=(transfer.rate.on, transfer.on, *_agreed_conversion(case.contract)),
                hint=message("take the rate published for the day of the transfer"),
            )


def transfers_precede_the_contribution(case: Case, read: Reading) -> Iterator[Breach]:
    """Was each transfer made by the day on which the contribution counts as made?

    Basis: the contract's article on conversion.
    """
    contribution = _transferred(case)
    for transfer in contribution.transfers:
        if read(transfer.on) > read(contribution.made_on):
            yield Breach(
                at=transfer.on.source,
                said=message(
                    "%(transfer)s is later than the contribution", {"transfer": str(transfer.id)}
                ),
                observed=say(transfer.on.value),
                required=message("%(day)s or earlier", {"day": say(contribution.made_on.value)}),
                facts=(transfer.on, contribution.made_on),
                hint=message(
                    "a contribution in several transfers is made with the last; its date stands "
                    "at %(place)s",
                    {"place": str(contribution.made_on.source)},
                ),
            )


def _transferred(case: Case) -> Contribution:
    contribution = contribution_of(case)
    if not contribution.transfers:
        raise NotApplicableError(message("no transfer is recorded for the contribution"))
    return contribution


def _agreed_conversion(contract: Contract) -> tuple[Fact[Any], ...]:
    """What the contract agrees of the rate and its day, for the basis."""
    conversion = contract.terms.capital.conversion
    if conversion is None or conversion.settled is None:
        return ()
    return (conversion.settled.rate.zh, conversion.settled.day.zh)
