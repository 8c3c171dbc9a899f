"""Changes of one place that may mend broken rules, tried on a copy of the contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from docgen.diagnostics.messages import Value
from docgen.diagnostics.source import Source
from docgen.model.appendices import Appendix, Instalment, ValuedItem
from docgen.model.capital import Subscription
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.records import Contribution
from docgen.model.terms import Term
from docgen.rules.amounts import settled_total, share_of
from docgen.rules.saying import place_of, say
from docgen.rules.testimony import of_form, of_subscription

T = TypeVar("T", bound=Term)


@dataclass(frozen=True, kw_only=True)
class Mend:
    """One place, what stands there, what would stand there, and the contract with that."""

    at: Source
    observed: Value
    required: Value
    contract: Contract


def mends(contract: Contract) -> Iterator[Mend]:
    """Find the single changes after which two places would agree that now differ.

    Only what other places say is tried: nothing is made up.
    """
    for number, contribution in enumerate(contract.contributions):
        yield from _of_contribution(contract, number, contribution)
    yield from _of_appendices(contract)
    yield from _of_subscriptions(contract)


def _of_contribution(
    contract: Contract, number: int, contribution: Contribution
) -> Iterator[Mend]:
    pays = contribution.pays.settled
    instalment = next((one for one in contract.instalments() if one.id == pays), None)
    changes: list[tuple[Source, str, str, dict[str, Any]]] = []
    if instalment is not None and instalment.party != contribution.party:
        party = {"party": instalment.party}
        at = place_of(contribution.party)
        changes.append((at, contribution.party, instalment.party, party))
    report = contribution.report
    covering = [one.id for one in contract.reports if contribution.id in one.covers]
    if len(covering) == 1 and report.settled not in (None, covering[0]):
        other = {"report": replace(report, settled=covering[0])}
        changes.append((report.source, str(report.settled), covering[0], other))
    for at, observed, required, change in changes:
        mended = with_changed(contract.contributions, number, change)
        yield Mend(
            at=at,
            observed=str(observed),
            required=str(required),
            contract=replace(contract, contributions=mended),
        )


def _of_appendices(contract: Contract) -> Iterator[Mend]:
    owners = {form.id: one.party for one in _subscriptions(contract) for form in one.forms}
    for number, appendix in enumerate(contract.appendices):
        for name in ("instalments", "items"):
            entries: tuple[Instalment | ValuedItem, ...] = getattr(appendix, name)
            for place, entry in enumerate(entries):
                party = owners.get(entry.subscribed, entry.party)
                if party != entry.party:
                    mended: tuple[Any, ...] = with_changed(entries, place, {"party": party})
                    appendices: tuple[Appendix, ...] = with_changed(
                        contract.appendices, number, {name: mended}
                    )
                    yield Mend(
                        at=place_of(entry.party),
                        observed=str(entry.party),
                        required=str(party),
                        contract=replace(contract, appendices=appendices),
                    )


def _of_subscriptions(contract: Contract) -> Iterator[Mend]:
    subscribing = [one.party for one in _subscriptions(contract)]
    yield from _of_whole(contract)
    without = [one.id for one in contract.terms.parties if one.id not in subscribing]
    for number, subscription in enumerate(_subscriptions(contract)):
        yield from _of_amount(contract, number, subscription)
        yield from _of_share(contract, number, subscription)
        yield from _of_forms(contract, number, subscription)
        if len(without) == 1 and subscribing.count(subscription.party) > 1:
            yield Mend(
                at=place_of(subscription.party),
                observed=str(subscription.party),
                required=str(without[0]),
                contract=_subscribed(contract, number, {"party": without[0]}),
            )


def _of_whole(contract: Contract) -> Iterator[Mend]:
    """The registered capital as the subscriptions add up to it."""
    capital = contract.terms.capital
    whole = capital.registered_capital.amount
    summed = settled_total([one.amount for one in _subscriptions(contract)])
    if summed is not None and whole.settled not in (None, summed):
        change = {"amount": replace(whole, settled=summed)}
        registered = capital.registered_capital.model_copy(update=change)
        mended = capital.model_copy(update={"registered_capital": registered})
        terms = contract.terms.model_copy(update={"capital": mended})
        yield _amount_mend(whole, summed, replace(contract, terms=terms))


def _of_amount(contract: Contract, number: int, subscription: Subscription) -> Iterator[Mend]:
    for testimony in of_subscription(contract, subscription):
        amount = subscription.amount
        if amount.settled not in (None, testimony.amount):
            change = {"amount": replace(amount, settled=testimony.amount)}
            mended = _subscribed(contract, number, change)
            yield _amount_mend(amount, testimony.amount, mended)


def _of_share(contract: Contract, number: int, subscription: Subscription) -> Iterator[Mend]:
    share, amount = subscription.share, subscription.amount.settled
    whole = contract.terms.capital.registered_capital.amount.settled
    if share.settled is None or amount is None or whole is None:
        return
    exact = share_of(amount, whole)
    if exact not in (None, share.settled):
        mended = _subscribed(contract, number, {"share": replace(share, settled=exact)})
        yield _amount_mend(share, exact, mended)


def _of_forms(contract: Contract, number: int, subscription: Subscription) -> Iterator[Mend]:
    for place, form in enumerate(subscription.forms):
        for testimony in of_form(contract, form):
            if form.amount.settled not in (None, testimony.amount):
                change = {"amount": replace(form.amount, settled=testimony.amount)}
                forms = with_changed(subscription.forms, place, change)
                mended = _subscribed(contract, number, {"forms": forms})
                yield _amount_mend(form.amount, testimony.amount, mended)


def _amount_mend(fact: Fact[Any], value: Any, contract: Contract) -> Mend:
    return Mend(
        at=fact.source, observed=say(fact.value), required=say(value), contract=contract
    )


def _subscriptions(contract: Contract) -> tuple[Subscription, ...]:
    return contract.terms.capital.subscriptions


def _subscribed(contract: Contract, number: int, change: dict[str, Any]) -> Contract:
    capital = contract.terms.capital
    subscriptions = with_changed(capital.subscriptions, number, change)
    mended = capital.model_copy(update={"subscriptions": subscriptions})
    return replace(contract, terms=contract.terms.model_copy(update={"capital": mended}))


def with_changed(records: Sequence[T], number: int, change: dict[str, Any]) -> tuple[T, ...]:
    """The records with one of them changed."""
    changed = records[number].model_copy(update=change)
    return (*records[:number], changed, *records[number + 1 :])
