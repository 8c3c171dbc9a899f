"""Rules on registered capital, subscriptions and their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from docgen.diagnostics.messages import Message, Value, Words, message
from docgen.diagnostics.source import Source
from docgen.model.capital import SubscribedForm, Subscription
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.values import Money
from docgen.rules.amounts import less, part_of, settled_total, share_of, total
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import listed, place_of, say, say_both, say_name, say_party
from docgen.rules.testimony import (
    Testimony,
    of_form,
    of_subscription,
    say_testimonies,
    supports,
)


def each_party_subscribes_once(case: Case, read: Reading) -> Iterator[Breach]:
    """Has the Party one subscription, neither none nor two?

    Basis: the contract's article on registered capital.
    """
    capital = case.contract.terms.capital
    own = [s for s in capital.subscriptions if s.party == case.party]
    if len(own) == 1:
        return
    party = case.contract.party(case.party)
    yield Breach(
        at=place_of(own[-1].party if own else party.id),
        said=message(
            "%(party)s does not have one subscription",
            {"party": say_party(case.contract, case.party)},
        ),
        observed=str(len(own)),
        required="1",
        facts=(capital.registered_capital.amount, *(s.amount for s in own)),
        hint=message("state one amount, one share and all parts under capital.subscriptions"),
    )


def contributions_sum_to_registered_capital(case: Case, read: Reading) -> Iterator[Breach]:
    """Do the Parties' subscriptions add up to the registered capital, exactly?

    Basis: the contract's article on registered capital.
    """
    capital = case.contract.terms.capital
    whole = capital.registered_capital.amount
    required = read(whole)
    observed = total([read(s.amount) for s in capital.subscriptions], required.currency)
    if observed == required:
        return
    wrong = _wrong_subscription(case.contract, observed, required)
    says = [Testimony.of_fact(message("the registered capital"), whole)]
    if wrong is not None:
        says = [*says, *of_subscription(case.contract, wrong)]
    parts = [(say_party(case.contract, s.party), s.amount) for s in capital.subscriptions]
    at = whole.source if wrong is None else wrong.amount.source
    yield Breach(
        at=at,
        said=message("the Parties' subscriptions do not add up to the registered capital"),
        observed=say(required if wrong is None else observed),
        required=say(observed if wrong is None else required),
        facts=(whole, *(s.amount for s in capital.subscriptions)),
        hint=_parts_and_testimonies(parts, says, at),
    )


def subscribed_share_is_exact(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the Party's share exactly what its subscription is of the registered capital?

    Basis: the contract's article on registered capital.
    """
    subscription = subscription_of(case)
    whole = case.contract.terms.capital.registered_capital.amount
    share, amount, capital = read(subscription.share), read(subscription.amount), read(whole)
    exact = share_of(amount, capital)
    if exact == share:
        return
    at, observed, required = _wrong_of_share(case.contract, subscription, exact)
    yield Breach(
        at=at,
        said=message("the share is not exactly what the amount is of the registered capital"),
        observed=observed,
        required=required,
        facts=(subscription.amount, subscription.share, whole),
        hint=message(
            "%(amount)s of %(capital)s is %(exact)s; the share is stated as %(share)s (a share "
            "that no percentage says exactly is written as a fraction, 1/3)",
            {
                "amount": say(amount),
                "capital": say(capital),
                "exact": say(exact),
                "share": say(share),
            },
        ),
    )


def shares_sum_to_the_whole(case: Case, read: Reading) -> Iterator[Breach]:
    """Do the shares of the Parties add up to the whole?

    Basis: the contract's article on registered capital.
    """
    capital = case.contract.terms.capital
    whole = capital.registered_capital.amount
    shares = [read(s.share) for s in capital.subscriptions]
    observed = sum(shares, Fraction(0))
    if observed == 1:
        return
    doubtful = [s for s in capital.subscriptions if not _is_share(s, whole)]
    first = next(iter(doubtful or capital.subscriptions), None)
    parts = [
        say_both(say_party(case.contract, s.party), say(share))
        for s, share in zip(capital.subscriptions, shares, strict=True)
    ]
    yield Breach(
        at=whole.source if first is None else first.share.source,
        said=message("the shares of the Parties do not add up to the whole"),
        observed=say(observed),
        required=say(Fraction(1)),
        facts=tuple(s.share for s in capital.subscriptions),
        hint=message("they are %(parts)s", {"parts": listed(parts)}),
    )


def parts_sum_to_subscription(case: Case, read: Reading) -> Iterator[Breach]:
    """Do the parts in which a Party contributes add up to its subscription?

    Basis: the contract's article on the forms of contribution.
    """
    subscription = subscription_of(case)
    if not subscription.forms:
        raise NotApplicableError(message("the subscription is not divided into parts"))
    required = read(subscription.amount)
    observed = total([read(form.amount) for form in subscription.forms], required.currency)
    if observed == required:
        return
    wrong = _wrong_part(case.contract, subscription, less(required, observed))
    says: tuple[Testimony, ...] = of_subscription(case.contract, subscription)
    if wrong is not None:
        says = (*says, *of_form(case.contract, wrong))
    parts = [(say_name(form.id), form.amount) for form in subscription.forms]
    at = subscription.amount.source if wrong is None else wrong.amount.source
    yield Breach(
        at=at,
        said=message(
            "the parts of the subscription of %(party)s do not add up to it",
            {"party": say_party(case.contract, case.party)},
        ),
        observed=say(required if wrong is None else observed),
        required=say(observed if wrong is None else required),
        facts=(subscription.amount, *(form.amount for form in subscription.forms)),
        hint=_parts_and_testimonies(parts, says, at),
    )


def uses_stay_within_the_cash(case: Case, read: Reading) -> Iterator[Breach]:
    """Is no more cash to be spent than the Party contributes in cash?

    Basis: the contract's article on the forms of contribution.
    """
    subscription = subscription_of(case)
    if not subscription.uses:
        raise NotApplicableError(message("no use of the Party's cash is agreed"))
    cash = [form.amount for form in subscription.forms if not form.form.is_in_kind]
    uses = [use.amount for use in subscription.uses]
    currency = read(subscription.amount).currency
    available = total([read(amount) for amount in cash], currency)
    spent = total([read(amount) for amount in uses], currency)
    if spent.amount > available.amount:
        yield Breach(
            at=uses[-1].source,
            said=message(
                "more is to be spent than %(party)s contributes in cash",
                {"party": say_party(case.contract, case.party)},
            ),
            observed=say(spent),
            required=message("%(most)s or less", {"most": say(available)}),
            facts=(*uses, *cash),
            hint=message("compare the uses with the part that is contributed in cash"),
        )


def registered_capital_within_total_investment(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the registered capital no more than the total investment?

    Basis: the contract's articles on total investment and registered capital.
    """
    capital = case.contract.terms.capital
    investment, registered = capital.total_investment.amount, capital.registered_capital.amount
    if less(read(investment), read(registered)) < 0:
        yield Breach(
            at=investment.source,
            said=message("the registered capital is more than the total investment"),
            observed=say(investment.value),
            required=message("%(least)s or more", {"least": say(registered.value)}),
            facts=(investment, registered),
            hint=message(
                "the registered capital is stated at %(place)s", {"place": str(registered.source)}
            ),
        )


def subscription_of(case: Case) -> Subscription:
    """Find the subscription of the case's Party.

    Raises:
        NotApplicableError: there is none; each_party_subscribes_once says so.
    """
    for subscription in case.contract.terms.capital.subscriptions:
        if subscription.party == case.party:
            return subscription
    raise NotApplicableError(message("the Party has no subscription"))


def _wrong_of_share(
    contract: Contract, subscription: Subscription, exact: Fraction
) -> tuple[Source, Words, Words]:
    """Where amount, share and registered capital disagree: place, found, wanted.

    The registered capital, if the amounts and shares of the Parties agree without it; the
    share, if the parts add up to the amount; else the amount.
    """
    capital = contract.terms.capital
    whole, share, amount = (
        capital.registered_capital.amount,
        subscription.share,
        subscription.amount,
    )
    together = settled_total([one.amount for one in capital.subscriptions])
    if together is not None and part_of(together, share.value) == amount.value:
        return whole.source, say(whole.value), say(together)
    wanted = part_of(whole.value, share.value)
    parts = settled_total([form.amount for form in subscription.forms])
    if wanted is None or parts == amount.value:
        return share.source, say(share.value), say(exact)
    return amount.source, say(amount.value), say(wanted)


def _wrong_subscription(
    contract: Contract, observed: Money, required: Money
) -> Subscription | None:
    """The subscription that would be right if the others are, and other places agree."""
    for subscription in contract.terms.capital.subscriptions:
        wanted = _mended(subscription.amount, less(required, observed))
        if supports(of_subscription(contract, subscription), wanted):
            return subscription
    return None


def _wrong_part(
    contract: Contract, subscription: Subscription, missing: Decimal
) -> SubscribedForm | None:
    """The part that would be right if the others are; the first if nobody can tell."""
    for form in subscription.forms:
        if supports(of_form(contract, form), _mended(form.amount, missing)):
            return form
    if supports(of_subscription(contract, subscription), subscription.amount.value):
        return subscription.forms[0]
    return None


def _mended(amount: Fact[Money], missing: Decimal) -> Money:
    return Money(amount.value.currency, amount.value.amount + missing)


def _is_share(subscription: Subscription, whole: Fact[Money]) -> bool:
    """For pointing only: is the share what the amount is of the registered capital?"""
    amount, capital = subscription.amount.settled, whole.settled
    if amount is None or capital is None or amount.currency != capital.currency:
        return True
    return part_of(capital, subscription.share.value) == amount


def _parts_and_testimonies(
    parts: Sequence[tuple[Words, Fact[Money]]], testimonies: Sequence[Testimony], at: Source
) -> Message:
    sources = {amount.source for _, amount in parts}
    elsewhere = [one for one in testimonies if one.source not in sources]
    said: Value = listed([say_both(name, say(amount.value)) for name, amount in parts])
    return message(
        "they are %(parts)s; elsewhere: %(testimonies)s",
        {"parts": said, "testimonies": say_testimonies(elsewhere, at)},
    )
