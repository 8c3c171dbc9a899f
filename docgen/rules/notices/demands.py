"""Rules on calls for contributions: how much was unpaid, and when it was paid."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from docgen.diagnostics.messages import message
from docgen.model.appendices import Instalment
from docgen.model.facts import Fact
from docgen.model.notice_matters import CallMatter
from docgen.model.records import Contribution
from docgen.model.values import Money
from docgen.rules.amounts import are_settled, less, total
from docgen.rules.certificates import counts
from docgen.rules.day_order import in_order
from docgen.rules.notices.cases import notice_of
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import say


def call_demands_no_more_than_is_unpaid(case: Case, read: Reading) -> Iterator[Breach]:
    """Does the call demand no more than was unpaid of the instalment on its day?

    What is known to be too much is, whatever the open contributions turn out to pay. What was
    paid on the day of the call itself may have come after it.
    Basis: the Appendix that lists the instalment.
    """
    call, instalment = _called(case, read)
    demanded, due = read(call.outstanding), read(instalment.amount)
    dated = notice_of(case).dated.settled
    own = _that_may_pay(case, instalment)
    before = [] if dated is None else _paying(own, instalment, dated, inclusive=False)
    paid = total([read(one.amount) for one in before], due.currency)
    unpaid = Money(due.currency, max(less(due, paid), due.amount * 0))
    if less(demanded, unpaid) > 0:
        yield Breach(
            at=call.outstanding.source,
            said=message("more is demanded than is unpaid of the instalment"),
            observed=say(demanded),
            required=(
                message("%(most)s or less", {"most": say(unpaid)})
                if unpaid.amount
                else message("nothing")
            ),
            facts=(call.outstanding, instalment.amount, *_facts(before)),
            hint=message(
                "the instalment comes to %(due)s, of which %(paid)s was paid before the call",
                {"due": say(due), "paid": say(paid)},
            ),
        )
        return
    _read_all(case, own, read)


def call_demands_all_that_is_unpaid(case: Case, read: Reading) -> Iterator[Breach]:
    """Does the call demand all that is unpaid of the instalment by what is recorded?

    What was paid on the day of the call counts as paid.
    Basis: the Appendix that lists the instalment.
    """
    call, instalment = _called(case, read)
    demanded, due = read(call.outstanding), read(instalment.amount)
    own = _that_may_pay(case, instalment)
    _read_all(case, own, read)
    by_then = _paying(own, instalment, read(notice_of(case).dated), inclusive=True)
    paid = total([read(one.amount) for one in by_then], due.currency)
    if less(demanded, due) + paid.amount < 0:
        unpaid = Money(due.currency, less(due, paid))
        yield Breach(
            at=call.outstanding.source,
            said=message("less is demanded than is unpaid of the instalment"),
            observed=say(demanded),
            required=say(unpaid),
            facts=(call.outstanding, instalment.amount, *_facts(by_then)),
            hint=message("demand all of it, or record the contribution that paid the rest"),
        )


def call_was_paid_when_recorded(case: Case, read: Reading) -> Iterator[Breach]:
    """Was the sum called for paid on the day of its contribution, and not before the call?

    Where the contributions do not pay the whole instalment, only the order of days is asked.
    Basis: the Appendix that lists the instalment.
    """
    call, instalment = _called(case, read)
    if call.paid_on is None:
        raise NotApplicableError(message("no payment of what was called for is recorded"))
    paid_on, made_on = call.paid_on, _paid_up(case, call, instalment, read)
    if made_on is None:
        said = message("it is paid before it was called for")
        yield from in_order(read, notice_of(case).dated, paid_on, said)
    elif read(paid_on) != read(made_on):
        yield Breach(
            at=paid_on.source,
            said=message("the instalment was paid on another day by its contributions"),
            observed=say(paid_on.value),
            required=say(made_on.value),
            facts=(paid_on, made_on),
            hint=message("the other stands at %(place)s", {"place": str(made_on.source)}),
        )


def _called(case: Case, read: Reading) -> tuple[CallMatter, Instalment]:
    call = notice_of(case).call
    if call is None:
        raise NotApplicableError(message("the notice is no call for a contribution"))
    return call, case.contract.instalment(read(call.instalment))


def _that_may_pay(case: Case, instalment: Instalment) -> list[Contribution]:
    """The contributions of the Party that pay the instalment, or of which that is open."""
    return [
        one
        for one in case.contract.contributions
        if counts(one)
        and (
            one.pays.settled == instalment.id
            or (one.pays.settled is None and one.party == instalment.party)
        )
    ]


def _paying(
    contributions: Sequence[Contribution],
    instalment: Instalment,
    day: datetime.date,
    *,
    inclusive: bool,
) -> list[Contribution]:
    """Those known to have paid the instalment before a day, or by it."""
    return [
        one
        for one in contributions
        if one.pays.settled == instalment.id
        and are_settled(one.amount, one.made_on)
        and (one.made_on.value < day or (inclusive and one.made_on.value == day))
    ]


def _facts(contributions: Sequence[Contribution]) -> Iterator[Fact[Any]]:
    for one in contributions:
        yield from (one.amount, one.made_on)


def _read_all(case: Case, contributions: Sequence[Contribution], read: Reading) -> None:
    """Wait for whatever is open of them: it may have paid a part."""
    for one in contributions:
        read(one.pays)
        read(one.made_on)
        read(one.amount)
    if contributions:
        read(notice_of(case).dated)


def _paid_up(
    case: Case, call: CallMatter, instalment: Instalment, read: Reading
) -> Fact[datetime.date] | None:
    """The day of the contribution with which all that the call demands was paid."""
    due = _demanded_in_all(case, call, instalment, read)
    paying = [
        one
        for one in _that_may_pay(case, instalment)
        if one.pays.settled == instalment.id and are_settled(one.amount, one.made_on)
    ]
    amounts: list[Money] = []
    for one in sorted(paying, key=lambda one: one.made_on.value):
        amounts.append(read(one.amount))
        if less(due, total(amounts, due.currency)) <= 0:
            return one.made_on
    return None


def _demanded_in_all(
    case: Case, call: CallMatter, instalment: Instalment, read: Reading
) -> Money:
    """What was paid of the instalment before the call and what the call demands."""
    demanded, due = read(call.outstanding), read(instalment.amount)
    dated = notice_of(case).dated.settled
    if dated is None or demanded.currency != due.currency:
        return due
    before = _paying(_that_may_pay(case, instalment), instalment, dated, inclusive=False)
    amounts = [demanded, *(read(one.amount) for one in before)]
    return Money(due.currency, min(due.amount, total(amounts, due.currency).amount))
