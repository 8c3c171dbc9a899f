"""Periods of notices: receipt, cure, payment, evidence, consultation and negotiation."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.deadlines.capital import conditions_from
from docgen.deadlines.deadline import Run
from docgen.diagnostics.messages import Value
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.notice_matters import Happening
from docgen.model.notices import Notice, Sort
from docgen.model.termination import Condition
from docgen.rules.notices.chain import nearest_before
from docgen.rules.notices.clocks import clock_of, waiting_clocks
from docgen.rules.notices.service import receipts_of
from docgen.rules.notices.starts import Begun, Counted, begun_by, first_dispatch
from docgen.rules.saying import say_party


def receipts(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """When each dispatch counts as received, where that is deemed.

    A fax that is not confirmed counts with its letter, which is a dispatch of its own.
    """
    for notice in contract.notices:
        for receipt in receipts_of(contract, notice):
            if receipt.means is not None and receipt.how not in ("no rule", "not confirmed"):
                yield Run(
                    subject=f"{notice.id}-{receipt.dispatch.id}",
                    starts=receipt.dispatch.handed_over_on,
                    period=receipt.means.deemed_received,
                    last=receipt.received_on,
                    who=_party(contract, receipt.dispatch.to),
                )


def lasting_events(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time that an event of force majeure must exceed."""
    for _ground, condition in conditions_from(contract, "start of event"):
        for notice, event in _events(contract):
            yield Run(
                subject=notice.id,
                starts=event.began_on,
                period=condition.period,
                met=event.ended_on,
            )


def lasting_consequences(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time that the consequences of an event of force majeure must exceed.

    Nothing but a notice of termination that rests on them records when they began; they may
    outlast the event, so that its end meets nothing.
    """
    for _ground, condition in conditions_from(contract, "start of consequences"):
        for notice, _event in _events(contract):
            starts = _began_for(contract, notice, condition)
            yield Run(subject=notice.id, starts=starts, period=condition.period)


def _events(contract: Contract) -> Iterator[tuple[Notice, Happening]]:
    for notice in contract.notices:
        if notice.force_majeure is not None:
            yield notice, notice.force_majeure.event


def _began_for(
    contract: Contract, notice: Notice, condition: Condition
) -> Fact[datetime.date] | None:
    """The day from which the notices of termination after a notice count a condition."""
    for later in contract.notices:
        if nearest_before(contract, later, "force_majeure") is notice:
            for clock in waiting_clocks(contract, later):
                if clock.condition is condition:
                    return clock.starts_on
    return None


def cures_from_dispatch(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time to cure a breach, if it runs from the sending of the notice."""
    return _cures(contract, "from dispatch")


def cures_from_receipt(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time to cure a breach, if it runs from the receipt of the notice."""
    return _cures(contract, "from receipt")


def demands(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By law: the time to pay after a call for an overdue contribution, from its receipt."""
    for notice, begun in _begun(contract, "call"):
        if begun.counted == "from receipt" and notice.call is not None:
            named = notice.call.instalment.settled
            who = say_party(contract, contract.instalment(named).party) if named else None
            yield _run(contract, notice, begun, met=notice.call.paid_on, who=who)


def evidence(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time to send evidence of force majeure, from informing the other Party."""
    for notice, begun in _begun(contract, "force_majeure"):
        after = [one for one in contract.notices if one.evidence and one.follows == notice.id]
        met = first_dispatch(contract, after[0]) if after else None
        yield _run(contract, notice, begun, met=met, who=_party(contract, notice.from_))


def consultations(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time for consultations before arbitration, from service of the request."""
    for notice, begun in _begun(contract, "consultation"):
        yield _run(contract, notice, begun, who=_party(contract, notice.from_))


def negotiations(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time for negotiation after a notice of termination.

    Two deadlines count it: the last day to agree, and the day on which agreement is deemed.
    """
    for notice, begun in _begun(contract, "termination"):
        continued = [
            one.continuation.agreed_on
            for one in contract.dissolutions
            if one.follows == notice.id and one.continuation is not None
        ]
        yield _run(contract, notice, begun, met=continued[0] if continued else None)


def _cures(contract: Contract, counted: Counted) -> Iterator[Run]:
    for notice, begun in _begun(contract, "breach"):
        if begun.counted == counted and notice.breach is not None:
            who = _party(contract, notice.breach.by)
            yield _run(contract, notice, begun, met=notice.breach.cured_on, who=who)


def _begun(contract: Contract, sort: Sort) -> Iterator[tuple[Notice, Begun]]:
    """The notices of a sort, each with every period that begins with it."""
    for notice in contract.notices:
        if notice.sort == sort:
            for begun in begun_by(contract, notice):
                yield notice, begun


def _run(
    contract: Contract,
    notice: Notice,
    begun: Begun,
    met: Fact[datetime.date] | None = None,
    who: Value | None = None,
) -> Run:
    """The period as it runs; a notice whose day is open has started nothing yet."""
    clock = clock_of(contract, notice, begun)
    started = clock if clock is not None and clock.starts_on.settled is not None else None
    return Run(
        subject=notice.id,
        starts=started.starts_on if started is not None else None,
        period=begun.period,
        last=started.last if started is not None else None,
        met=met,
        who=who,
    )


def _party(contract: Contract, who: str) -> Value | None:
    if any(one.id == who for one in contract.terms.parties):
        return say_party(contract, who)
    return None
