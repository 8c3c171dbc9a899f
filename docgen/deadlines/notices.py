"""Periods of notices: receipt, cure, evidence, consultation and negotiation."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.deadlines.capital import conditions_from
from docgen.deadlines.deadline import Run
from docgen.diagnostics.messages import Value
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.notices import Dispatch, Notice
from docgen.rules.notices.clocks import ground_of, negotiation_terms
from docgen.rules.notices.service import governing_receipt, receipts_of
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


def cures_from_dispatch(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time to cure a breach, if it runs from the sending of the notice."""
    for notice in contract.notices:
        yield from _cure(contract, notice, _sent_on(notice))


def cures_from_receipt(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time to cure a breach, if it runs from the receipt of the notice."""
    for notice in contract.notices:
        yield from _cure(contract, notice, _received_on(contract, notice))


def lasting_events(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time that an event of force majeure must exceed."""
    for _ground, condition in conditions_from(contract, "start of event"):
        for notice in contract.notices:
            if notice.force_majeure is not None:
                event = notice.force_majeure.event
                yield Run(
                    subject=notice.id,
                    starts=event.began_on,
                    period=condition.period,
                    met=event.ended_on,
                )


def evidence(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time to send evidence of force majeure, from informing the other Party."""
    terms = contract.terms.force_majeure
    agreed = terms.settled if terms is not None else None
    for notice in contract.notices:
        if agreed is not None and notice.force_majeure is not None:
            after = [one for one in contract.notices if one.evidence and one.follows == notice.id]
            yield Run(
                subject=notice.id,
                starts=_sent_on(notice),
                period=agreed.evidence_within,
                met=_sent_on(after[0]) if after else None,
                who=_party(contract, notice.from_),
            )


def consultations(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time for consultations before arbitration, from service of the request."""
    terms = contract.terms.disputes
    agreed = terms.settled if terms is not None else None
    for notice in contract.notices:
        if agreed is not None and notice.consultation is not None:
            yield Run(
                subject=notice.id,
                starts=_received_on(contract, notice),
                period=agreed.consultation,
                who=_party(contract, notice.from_),
            )


def negotiations(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The time for negotiation after a notice of termination, from its receipt.

    Two deadlines count it: the last day to agree, and the day on which agreement is deemed.
    """
    agreed = negotiation_terms(contract)
    for notice in contract.notices:
        if agreed is None or notice.termination is None:
            continue
        ground = ground_of(contract, notice.termination.ground)
        if ground is None or ground.negotiation != "follows":
            continue
        continued = [
            one.continuation.agreed_on
            for one in contract.dissolutions
            if one.follows == notice.id and one.continuation is not None
        ]
        yield Run(
            subject=notice.id,
            starts=_received_on(contract, notice),
            period=agreed.within,
            met=continued[0] if continued else None,
        )


def _cure(
    contract: Contract, notice: Notice, starts: Fact[datetime.date] | None
) -> Iterator[Run]:
    if notice.breach is None:
        return
    for ground, condition in conditions_from(contract, "written notice"):
        if ground.id == notice.breach.ground:
            yield Run(
                subject=notice.id,
                starts=starts,
                period=condition.period,
                met=notice.breach.cured_on,
                who=_party(contract, notice.breach.by),
            )


def _sent_on(notice: Notice) -> Fact[datetime.date] | None:
    """The first day on which it was handed over; none while no such day is known."""
    days = [one.handed_over_on for one in notice.sent if _is_known(one)]
    return min(days, key=lambda day: day.value, default=None)


def _is_known(dispatch: Dispatch) -> bool:
    return dispatch.handed_over_on.settled is not None


def _received_on(contract: Contract, notice: Notice) -> Fact[datetime.date] | None:
    receipt = governing_receipt(contract, notice)
    return receipt.received_on if receipt is not None else None


def _party(contract: Contract, who: str) -> Value | None:
    if any(one.id == who for one in contract.terms.parties):
        return say_party(contract, who)
    return None
