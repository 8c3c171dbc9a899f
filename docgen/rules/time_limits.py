"""Rules of the law of the day on when the capital must be paid."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from fractions import Fraction

from docgen.diagnostics.messages import message
from docgen.model.appendices import Instalment
from docgen.model.facts import Fact
from docgen.model.records import Contribution
from docgen.model.values import Money, Period
from docgen.rules.amounts import are_settled, total
from docgen.rules.capital import subscription_of
from docgen.rules.certificates import counts
from docgen.rules.dates import last_day
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import say, say_party

LUMP_SUM = "lump sum"
INSTALMENTS = "instalments"


def first_instalment_in_time(case: Case, read: Reading) -> Iterator[Breach]:
    """If the capital is paid in instalments, is the Party's first paid in time?

    By the last day, inclusive, the Party has contributed at least the law's part of what it
    subscribed. Judged once that much, or anything later than that day, is recorded.
    Basis: the provisions on capital contributions.
    """
    if agreed_schedule(case, read) != INSTALMENTS:
        raise NotApplicableError(message("the capital is paid at once"))
    law = case.contract.law.capital
    yield from _paid_in_time(case, read, law.first_instalment_within, law.first_instalment_least)


def lump_sum_in_time(case: Case, read: Reading) -> Iterator[Breach]:
    """If the capital is paid at once, has the Party paid all of it in time?

    The last day is included. Judged once all, or anything later than that day, is recorded.
    Basis: the provisions on capital contributions.
    """
    if agreed_schedule(case, read) != LUMP_SUM:
        raise NotApplicableError(message("the capital is paid in instalments"))
    yield from _paid_in_time(case, read, case.contract.law.capital.lump_sum_within, None)


def agreed_schedule(case: Case, read: Reading) -> str:
    """Whether the capital is paid at once or in instalments: `LUMP_SUM` or `INSTALMENTS`.

    An Appendix says so in its schedule, or lists instalments: at once is when no Party has
    instalments of different times.

    Raises:
        ForCounselError: no Appendix tells.
    """
    for appendix in case.contract.appendices:
        stated = "" if appendix.schedule is None else read(appendix.schedule)
        if stated in (LUMP_SUM, INSTALMENTS):
            return stated
    instalments = case.contract.instalments()
    if not instalments:
        raise ForCounselError(
            message("no Appendix says whether the capital is paid at once or in instalments")
        )
    for party in case.contract.terms.parties:
        own = [one for one in instalments if one.party == party.id]
        if len({_time(one, read) for one in own}) > 1:
            return INSTALMENTS
    return LUMP_SUM


def _time(instalment: Instalment, read: Reading) -> str:
    if instalment.due is not None:
        return read(instalment.due).isoformat()
    if instalment.due_event is not None:
        return read(instalment.due_event.en)
    return instalment.id


def _paid_in_time(
    case: Case, read: Reading, within: Fact[Period], part: Fact[Fraction] | None
) -> Iterator[Breach]:
    established_on = case.contract.terms.company.established_on
    last = last_day(read(established_on), read(within))
    subscription = subscription_of(case)
    whole = read(subscription.amount)
    least = Fraction(whole.amount) * (Fraction(1) if part is None else read(part))
    own = [one for one in case.contract.contributions if one.party == case.party and counts(one)]
    paid = _paid_by(last, own, read, whole.currency)
    if Fraction(paid.amount) >= least:
        return
    for contribution in own:
        read(contribution.made_on)
        read(contribution.amount)
    _must_have_passed(last, case)
    late = [one for one in own if one.made_on.value > last]
    yield Breach(
        at=late[0].made_on.source if late else subscription.amount.source,
        said=message(
            "%(party)s has not contributed enough by %(last)s",
            {"party": say_party(case.contract, case.party), "last": say(last)},
        ),
        observed=say(paid),
        required=message(
            "%(share)s of %(whole)s or more",
            {"share": say(Fraction(1) if part is None else part.value), "whole": say(whole)},
        ),
        facts=(
            within,
            *(() if part is None else (part,)),
            established_on,
            subscription.amount,
            *(one.made_on for one in own),
        ),
        hint=message(
            "%(period)s from establishment on %(day)s",
            {"period": say(within.value), "day": say(established_on.value)},
        ),
    )


def _must_have_passed(last: datetime.date, case: Case) -> None:
    """End the rule where nothing shows that the time is over."""
    if last >= _latest_day(case):
        raise ForCounselError(
            message("the time runs until %(last)s; nothing later is recorded", {"last": say(last)})
        )


def _paid_by(
    last: datetime.date, own: Sequence[Contribution], read: Reading, currency: str
) -> Money:
    """What is known to be contributed by a day, inclusive."""
    known = [one for one in own if are_settled(one.made_on, one.amount)]
    return total([read(one.amount) for one in known if read(one.made_on) <= last], currency)


def _latest_day(case: Case) -> datetime.date:
    """The day asked about or, if later, the latest on which anything is recorded.

    The time up to it has passed.
    """
    contract = case.contract
    days = [
        case.as_of,
        *(one.made_on.settled for one in contract.contributions),
        *(
            certificate.issued_on.settled
            for one in contract.contributions
            for certificate in one.certificates
        ),
        *(report.received_on.settled for report in contract.reports),
    ]
    return max((day for day in days if day is not None), default=datetime.date.min)
