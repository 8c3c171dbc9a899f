"""Rules of the law of the day on capital: shares, total investment, approval."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from docgen.diagnostics.messages import Message, message
from docgen.model.capital import Subscription
from docgen.model.law import CapitalBracket
from docgen.model.values import Money
from docgen.rules.amounts import are_settled, require_currency, share_of, total
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import say


def technology_within_the_cap(case: Case, read: Reading) -> Iterator[Breach]:
    """Is technology no more of the registered capital than the law allows?

    Beyond the cap the exceptions for high technology are for counsel, so that this rule is
    never broken.
    Basis: the company law's cap on industrial property and know-how.
    """
    capital, law = case.contract.terms.capital, case.contract.law.capital
    amounts = [
        form.amount
        for subscription in capital.subscriptions
        for form in subscription.forms
        if form.form.value in law.technology_forms
    ]
    if not amounts:
        raise NotApplicableError(message("no Party contributes technology"))
    whole, most = read(capital.registered_capital.amount), read(law.technology_share_most)
    share = share_of(total([read(amount) for amount in amounts], whole.currency), whole)
    if share > most:
        raise ForCounselError(
            message(
                "technology is %(share)s of the registered capital, above %(most)s: whether an "
                "exception for high technology applies is for counsel",
                {"share": say(share), "most": say(most)},
            )
        )
    yield from ()


def foreign_share_reaches_the_floor(case: Case, read: Reading) -> Iterator[Breach]:
    """Do the foreign Parties hold at least the law's share of the registered capital?

    Basis: the joint venture law.
    """
    foreign = {party.id for party in case.contract.terms.parties if party.side == "foreign"}
    held = [s for s in case.contract.terms.capital.subscriptions if s.party in foreign]
    if not held:
        raise NotApplicableError(message("no foreign Party subscribes"))
    least = case.contract.law.capital.foreign_share_least
    observed = sum((_share(case, read, subscription) for subscription in held), Fraction(0))
    if observed < read(least):
        yield Breach(
            at=held[0].share.source,
            said=message("the foreign share of the registered capital is below the law's"),
            observed=say(observed),
            required=message("%(least)s or more", {"least": say(least.value)}),
            facts=(*(s.share for s in held), least),
            hint=message("ask counsel: below this share other treatment may apply"),
        )


def registered_capital_reaches_its_part(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the registered capital as much of the total investment as the law requires?

    Basis: the provisions on the ratio of registered capital to total investment.
    """
    capital = case.contract.terms.capital
    investment, registered = capital.total_investment.amount, capital.registered_capital.amount
    whole = read(investment)
    bracket = _bracket(case, whole, read)
    least, required = _least(bracket, whole, read)
    if Fraction(read(registered).amount) < least:
        yield Breach(
            at=registered.source,
            said=message("the registered capital is too small for the total investment"),
            observed=say(registered.value),
            required=required,
            facts=(registered, investment, bracket.least),
            hint=message(
                "the total investment is stated at %(place)s", {"place": str(investment.source)}
            ),
        )


def approval_is_the_provinces(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the total investment below the limit of what the province may approve?

    Basis: the provisions on the authority to approve.
    """
    investment = case.contract.terms.capital.total_investment.amount
    threshold = case.contract.law.capital.approval_threshold
    whole, limit = read(investment), read(threshold)
    require_currency(whole, limit.currency)
    if whole.amount >= limit.amount:
        yield Breach(
            at=investment.source,
            said=message("the provincial authority may not approve this total investment"),
            observed=say(whole),
            required=message("less than %(most)s", {"most": say(limit)}),
            facts=(investment, threshold),
            hint=message("see that the contract goes to the right authority"),
        )


def _share(case: Case, read: Reading, subscription: Subscription) -> Fraction:
    """The share as stated, or, while it is open, as its amount has it."""
    if are_settled(subscription.share):
        return read(subscription.share)
    whole = case.contract.terms.capital.registered_capital.amount
    return share_of(read(subscription.amount), read(whole))


def _bracket(case: Case, investment: Money, read: Reading) -> CapitalBracket:
    for bracket in case.contract.law.capital.registered_to_total:
        above = read(bracket.above)
        require_currency(investment, above.currency)
        reaches = bracket.up_to is None or investment.amount <= read(bracket.up_to).amount
        if above.amount < investment.amount and reaches:
            return bracket
    raise NotApplicableError(message("the law has no ratio for this total investment"))


def _least(bracket: CapitalBracket, investment: Money, read: Reading) -> tuple[Fraction, Message]:
    """The least registered capital: the bracket's amount below its limit, else its part."""
    if bracket.floor is not None and bracket.floor_below is not None:
        floor = read(bracket.floor)
        if investment.amount < read(bracket.floor_below).amount:
            return Fraction(floor.amount), message("%(least)s or more", {"least": say(floor)})
    share = read(bracket.least)
    return Fraction(investment.amount) * share, message(
        "%(share)s of %(whole)s or more", {"share": say(share), "whole": say(investment)}
    )
