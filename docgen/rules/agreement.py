"""Rules on what must be the same in two places: Party, form and currency."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics.messages import Words, message
from docgen.language import CODES, currency
from docgen.model.appendices import Instalment, ValuedItem
from docgen.model.capital import FormOfContribution
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.records import Contribution
from docgen.model.values import Money
from docgen.rules.amounts import is_payable
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import place_of, say, say_both, say_form, say_party


def amounts_can_be_paid(case: Case, read: Reading) -> Iterator[Breach]:
    """Is every amount in a known currency, and no finer than its smallest unit?"""
    for fact in case.contract.facts.values():
        if not isinstance(fact.settled, Money) or is_payable(read(fact)):
            continue
        code, required = fact.settled.currency, ", ".join(CODES)
        if code in CODES:
            required = f"{code} {currency(code).smallest_unit}"
        yield Breach(
            at=fact.source,
            said=message("nobody can pay this amount"),
            observed=say(fact.settled),
            required=required,
            facts=(fact,),
            hint=message("use a currency that docgen knows, and none of its decimals too many"),
        )


def amounts_in_one_currency(case: Case, read: Reading) -> Iterator[Breach]:
    """Are the Party's amounts all in the currency of the registered capital?

    What was paid in another currency stands under transfers and is not meant.
    """
    whole = case.contract.terms.capital.registered_capital.amount
    required = read(whole).currency
    for fact in _amounts_of(case.contract, case.party):
        if fact.settled is not None and read(fact).currency != required:
            yield Breach(
                at=fact.source,
                said=message("the amount is not in the currency of the registered capital"),
                observed=fact.settled.currency,
                required=required,
                facts=(whole, fact),
                hint=message("state what is credited; what was paid belongs under transfers"),
            )


def appendix_entries_agree_with_contract(case: Case, read: Reading) -> Iterator[Breach]:
    """Is each entry of an Appendix of the Party and form that the contract says?"""
    parts = {
        form.id: (subscription.party, form)
        for subscription in case.contract.terms.capital.subscriptions
        for form in subscription.forms
    }
    instalments = [(one, one.amount) for one in case.contract.instalments()]
    items = [(one, one.value) for one in case.contract.valued_items()]
    entries: list[tuple[Instalment | ValuedItem, Fact[Money]]] = [*instalments, *items]
    for entry, amount in entries:
        party, part = parts[entry.subscribed]
        if entry.party == party and entry.form is part.form:
            continue
        yield Breach(
            at=place_of(entry.id),
            said=message(
                "%(entry)s is not of the Party and form of %(part)s",
                {"entry": str(entry.id), "part": str(part.id)},
            ),
            observed=_said(case.contract, entry.party, entry.form),
            required=_said(case.contract, party, part.form),
            facts=(amount, part.amount),
            hint=message("the contract states it at %(place)s", {"place": str(place_of(part.id))}),
        )


def contribution_agrees_with_instalment(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the contribution of the Party and form of the instalment that it pays?"""
    contribution = contribution_of(case)
    instalment = case.contract.instalment(read(contribution.pays))
    yield from _agrees(case.contract, contribution, contribution.pays, instalment)


def contribution_agrees_with_valuation(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the contribution of the Party and form of the item that values it?"""
    contribution = contribution_of(case)
    valued_in = valuation_of(contribution)
    item = case.contract.valued_item(read(valued_in))
    yield from _agrees(case.contract, contribution, valued_in, item)


def contribution_of(case: Case) -> Contribution:
    """The contribution of a case that has one."""
    assert case.contribution is not None
    return case.contribution


def valuation_of(contribution: Contribution) -> Fact[str]:
    """The id of the item that values a contribution.

    Raises:
        NotApplicableError: nothing values it; contribution_in_kind_is_valued judges whether
            it should be.
    """
    if contribution.valued_in is None:
        raise NotApplicableError(message("no item of an Appendix values the contribution"))
    return contribution.valued_in


def _agrees(
    contract: Contract,
    contribution: Contribution,
    reference: Fact[str],
    entry: Instalment | ValuedItem,
) -> Iterator[Breach]:
    if contribution.party == entry.party and contribution.form is entry.form:
        return
    amount = entry.amount if isinstance(entry, Instalment) else entry.value
    yield Breach(
        at=reference.source,
        said=message(
            "the contribution is not of the Party and form of %(entry)s", {"entry": str(entry.id)}
        ),
        observed=_said(contract, contribution.party, contribution.form),
        required=_said(contract, entry.party, entry.form),
        facts=(reference, amount),
        hint=message(
            "%(entry)s stands at %(place)s",
            {"entry": str(entry.id), "place": str(place_of(entry.id))},
        ),
    )


def _said(contract: Contract, party: str, form: FormOfContribution) -> Words:
    return say_both(say_party(contract, party), say_form(form))


def _amounts_of(contract: Contract, party: str) -> Iterator[Fact[Money]]:
    """Every amount that counts as the Party's contribution, wherever it is stated."""
    for subscription in contract.terms.capital.subscriptions:
        if subscription.party == party:
            yield subscription.amount
            yield from (form.amount for form in subscription.forms)
    yield from (one.amount for one in contract.instalments() if one.party == party)
    for item in contract.valued_items():
        if item.party == party:
            yield item.value
            yield from (part.value for part in item.parts)
    for contribution in contract.contributions:
        if contribution.party == party:
            yield contribution.amount
            yield from (transfer.credited for transfer in contribution.transfers)
