"""Rules on what the Appendices say and what the contract says, both ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.diagnostics.messages import message
from docgen.model.appendices import Instalment, ValuedItem
from docgen.model.capital import SubscribedForm
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.values import Money
from docgen.rules.amounts import less, settled_total, total
from docgen.rules.capital import subscription_of
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import listed, say, say_both, say_name, say_party
from docgen.rules.testimony import Testimony, of_form, of_subscription, say_testimonies


def instalments_sum_to_parts(case: Case, read: Reading) -> Iterator[Breach]:
    """Do the instalments pay each part of the Party's subscription, and all of it, exactly?

    Basis: the Appendix with the schedule, and the contract's article on the forms.
    """
    subscription = subscription_of(case)
    own = [one for one in case.contract.instalments() if one.party == case.party]
    if not own:
        for appendix in case.contract.appendices:
            if appendix.schedule is not None:
                read(appendix.schedule)
        raise NotApplicableError(message("no Appendix lists instalments of the Party"))
    whole = read(subscription.amount)
    parts_are_paid = True
    for form in subscription.forms:
        paying = [one for one in own if one.subscribed == form.id]
        required = read(form.amount)
        observed = total([read(one.amount) for one in paying], whole.currency)
        if observed != required:
            parts_are_paid = False
            yield _unequal_instalments(case.contract, form, paying, observed)
    observed = total([read(one.amount) for one in own], whole.currency)
    if parts_are_paid and observed != whole:
        says = of_subscription(case.contract, subscription)
        yield Breach(
            at=subscription.amount.source,
            said=message(
                "the instalments of %(party)s do not add up to its subscription",
                {"party": say_party(case.contract, case.party)},
            ),
            observed=say(whole),
            required=say(observed),
            facts=(subscription.amount, *(one.amount for one in own)),
            hint=message(
                "elsewhere: %(testimonies)s",
                {"testimonies": say_testimonies(says, subscription.amount.source)},
            ),
        )


def valued_items_equal_their_part(case: Case, read: Reading) -> Iterator[Breach]:
    """Are the items that value a part of the Party's subscription worth that part, exactly?

    Basis: the valuing Appendix, and the contract's article on the forms of contribution.
    """
    subscription = subscription_of(case)
    items = [one for one in case.contract.valued_items() if one.party == case.party]
    if not items:
        raise NotApplicableError(message("no Appendix values anything of the Party"))
    for form in subscription.forms:
        valuing = [one for one in items if one.subscribed == form.id]
        if not valuing:
            continue
        required = read(form.amount)
        observed = total([read(one.value) for one in valuing], required.currency)
        if observed != required:
            yield _unequal_items(case.contract, form, valuing, observed)


def valuation_lists_sum_to_item(case: Case, read: Reading) -> Iterator[Breach]:
    """Do the lines of each valuation list of the Party add up to the item's value?

    Basis: the valuing Appendix.
    """
    listing = [o for o in case.contract.valued_items() if o.party == case.party and o.parts]
    if not listing:
        raise NotApplicableError(message("the Party's valued items are not listed in parts"))
    for item in listing:
        required = read(item.value)
        observed = total([read(part.value) for part in item.parts], required.currency)
        if observed != required:
            parts = [say_both(say_name(part.id), say(part.value.value)) for part in item.parts]
            yield Breach(
                at=item.value.source,
                said=message(
                    "the lines of the valuation list do not add up to %(item)s",
                    {"item": str(item.id)},
                ),
                observed=say(observed),
                required=say(required),
                facts=(item.value, *(part.value for part in item.parts)),
                hint=message("they are %(parts)s", {"parts": listed(parts)}),
            )


def technology_fee_equals_its_part(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the fee of the technology what the Party subscribes in technology, exactly?

    Basis: the contract's articles on technology and on the forms of contribution.
    """
    technology = case.contract.terms.technology
    if technology is None:
        raise NotApplicableError(message("the contract has no terms of technology"))
    fee, subscribed = read(technology).fee, read(technology).subscribed
    for subscription in case.contract.terms.capital.subscriptions:
        for form in subscription.forms:
            if form.id == subscribed and read(fee) != read(form.amount):
                wrong = _part_is_wrong(case.contract, form, fee.value)
                at = form.amount if wrong else fee
                yield _unequal(case.contract, form, at, (fee,), fee.value)


def purchases_equal_their_use(case: Case, read: Reading) -> Iterator[Breach]:
    """Do the purchases of an Appendix come to what the Party's cash is to be used for?

    Basis: the Appendix, and the contract's article on the forms of contribution.
    """
    purchases = [one for appendix in case.contract.appendices for one in appendix.purchases]
    uses = [
        (use, [one for one in purchases if one.use == use.id]) for use in subscription_of(case).uses
    ]
    if not any(bought for _, bought in uses):
        raise NotApplicableError(message("no Appendix lists purchases from the Party's cash"))
    for use, bought in uses:
        if not bought:
            continue
        required = read(use.amount)
        observed = total([read(one.amount) for one in bought], required.currency)
        if observed != required:
            yield Breach(
                at=bought[-1].amount.source,
                said=message(
                    "the purchases are not what the contract says of %(use)s", {"use": str(use.id)}
                ),
                observed=say(observed),
                required=say(required),
                facts=(*(one.amount for one in bought), use.amount),
                hint=message(
                    "the contract states the use at %(place)s", {"place": str(use.amount.source)}
                ),
            )


def _unequal_instalments(
    contract: Contract, form: SubscribedForm, paying: Sequence[Instalment], observed: Money
) -> Breach:
    doubtful = [
        one for one in paying if _contributed(contract, one) not in (None, one.amount.settled)
    ]
    at = form.amount
    if paying and not _part_is_wrong(contract, form, observed):
        at = (doubtful or list(paying[-1:]))[0].amount
    return _unequal(contract, form, at, tuple(one.amount for one in paying), observed)


def _unequal_items(
    contract: Contract, form: SubscribedForm, valuing: Sequence[ValuedItem], observed: Money
) -> Breach:
    doubtful = [one for one in valuing if _listed_value(one) not in (None, one.value.settled)]
    at = form.amount
    if not _part_is_wrong(contract, form, observed):
        at = (doubtful or list(valuing))[0].value
    return _unequal(contract, form, at, tuple(one.value for one in valuing), observed)


def _part_is_wrong(contract: Contract, form: SubscribedForm, observed: Money) -> bool:
    """Do instalments and items agree with each other, or with what the other parts leave?"""
    if _paid(contract, form) == _valued(contract, form) == observed:
        return True
    for subscription in contract.terms.capital.subscriptions:
        if form in subscription.forms:
            others = [one.amount for one in subscription.forms if one is not form]
            whole, left = subscription.amount.settled, settled_total([*others, form.amount])
            return (
                whole is not None
                and left is not None
                and left.currency == whole.currency == observed.currency
                and less(whole, left) == less(observed, form.amount.value)
            )
    return False


def _unequal(
    contract: Contract,
    form: SubscribedForm,
    at: Fact[Money],
    parts: tuple[Fact[Money], ...],
    observed: Money,
) -> Breach:
    """A part and what another place says of it; `at` is the one to mend, and found there."""
    stated = Testimony.of_fact(message("the contract"), form.amount)
    says = [stated, *of_form(contract, form)]
    return Breach(
        at=at.source,
        said=message(
            "two places do not say the same of %(part)s",
            {"part": str(form.id)},
        ),
        observed=say(form.amount.value if at is form.amount else observed),
        required=say(observed if at is form.amount else form.amount.value),
        facts=(*parts, form.amount),
        hint=message(
            "elsewhere: %(testimonies)s",
            {"testimonies": say_testimonies(says, at.source)},
        ),
    )


def _paid(contract: Contract, form: SubscribedForm) -> Money | None:
    return settled_total([i.amount for i in contract.instalments() if i.subscribed == form.id])


def _valued(contract: Contract, form: SubscribedForm) -> Money | None:
    return settled_total([i.value for i in contract.valued_items() if i.subscribed == form.id])


def _contributed(contract: Contract, instalment: Instalment) -> Money | None:
    return settled_total(
        [one.amount for one in contract.contributions if one.pays.settled == instalment.id]
    )


def _listed_value(item: ValuedItem) -> Money | None:
    return settled_total([part.value for part in item.parts])
