"""What other places of a contract say of an amount: which place to mend, and what to compare.

Only for pointing and for hints. No outcome rests on it, so open facts are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docgen.diagnostics.messages import Value, message
from docgen.diagnostics.source import Source
from docgen.model.capital import SubscribedForm, Subscription
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.values import Money
from docgen.rules.amounts import part_of, settled_total
from docgen.rules.saying import listed, say


@dataclass(frozen=True, kw_only=True)
class Testimony:
    """An amount as another place has it: which place, and where it was written."""

    of: Value
    amount: Money
    source: Source

    @classmethod
    def of_fact(cls, of: Value, fact: Fact[Money]) -> Testimony:
        """What one fact with a value says."""
        return cls(of=of, amount=fact.value, source=fact.source)


def of_subscription(contract: Contract, subscription: Subscription) -> tuple[Testimony, ...]:
    """What share, parts and instalments say of the amount of a subscription."""
    instalments = [i.amount for i in contract.instalments() if i.party == subscription.party]
    return (
        *_of_share(contract, subscription),
        *_summed(message("the parts of the subscription"), [f.amount for f in subscription.forms]),
        *_summed(message("the instalments"), instalments),
    )


def of_form(contract: Contract, form: SubscribedForm) -> tuple[Testimony, ...]:
    """What instalments and valued items say of the amount of a part of a subscription."""
    instalments = [i.amount for i in contract.instalments() if i.subscribed == form.id]
    items = [i.value for i in contract.valued_items() if i.subscribed == form.id]
    fees = [fee for subscribed, fee in technology_fees(contract) if subscribed == form.id]
    return (
        *_summed(message("the instalments"), instalments),
        *_summed(message("the valued items"), items),
        *_summed(message("the fee of the technology"), fees),
    )


def technology_fees(contract: Contract) -> tuple[tuple[str, Fact[Money]], ...]:
    """The fee that the contract states in its article on technology, and the part it pays."""
    technology = contract.terms.technology
    if technology is None or technology.settled is None:
        return ()
    return ((technology.settled.subscribed, technology.settled.fee),)


def supports(testimonies: Sequence[Testimony], amount: Money) -> bool:
    """Does any of the places have this amount?"""
    return any(testimony.amount == amount for testimony in testimonies)


def say_testimonies(testimonies: Sequence[Testimony], at: Source) -> Value:
    """Say what each place but the accused one has, and where it stands."""
    return listed(
        [
            message(
                "%(of)s: %(amount)s (%(place)s)",
                {"of": one.of, "amount": say(one.amount), "place": str(one.source)},
            )
            for one in testimonies
            if one.source != at
        ]
    )


def _of_share(contract: Contract, subscription: Subscription) -> Iterator[Testimony]:
    share = subscription.share.settled
    whole = contract.terms.capital.registered_capital.amount.settled
    if share is None or whole is None:
        return
    part = part_of(whole, share)
    if part is not None:
        said = message("%(share)s of the registered capital", {"share": say(share)})
        yield Testimony(of=said, amount=part, source=subscription.share.source)


def _summed(of: Value, amounts: Sequence[Fact[Money]]) -> Iterator[Testimony]:
    summed = settled_total(amounts)
    if summed is not None:
        yield Testimony(of=of, amount=summed, source=amounts[0].source)
