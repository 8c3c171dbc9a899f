"""The periods that begin with a notice, and the days from which they run, by each reading."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.notices import Notice
from docgen.model.termination import Condition, Event
from docgen.model.values import Period
from docgen.rules.notices.agreed import dispute_terms, ground_of, negotiation_terms
from docgen.rules.notices.service import competing, governing_receipt, is_planned, receipts_of

Counted = Literal["from its start", "from dispatch", "from receipt"]
"""From which day a period is counted; the first stands for any event that is no notice."""


@dataclass(frozen=True, kw_only=True)
class Begun:
    """A period that begins with a notice, by one reading of the day from which it runs.

    `name` is its own among those of the notice. `starts_on` is open where dispatches are
    recorded but the day is not known, and none while no dispatch is recorded.
    """

    name: str
    period: Fact[Period]
    counted: Counted
    starts_on: Fact[datetime.date] | None
    condition: Condition | None = None


def begun_by(contract: Contract, notice: Notice) -> tuple[Begun, ...]:
    """The periods that begin with a notice; each reading is one.

    After termination the negotiation, after a breach the time to cure it, after a call the
    law's time to pay, after force majeure that for its evidence, after a request the
    consultations.
    """
    match notice.sort:
        case "termination":
            begun = _negotiation(contract, notice)
        case "breach":
            begun = _cure(contract, notice)
        case "call":
            begun = _payment(contract, notice)
        case "force_majeure":
            begun = _evidence(contract, notice)
        case "consultation":
            begun = _consultation(contract, notice)
        case _:
            return ()
    return tuple(begun)


def readings_of(event: Event) -> tuple[Counted, ...]:
    """From which days of a notice a period after it may run; both where it is not said which."""
    match event:
        case "written notice":
            return ("from dispatch", "from receipt")
        case "dispatch of notice":
            return ("from dispatch",)
        case "receipt of notice":
            return ("from receipt",)
        case _:
            return ()


def day_of_service(
    contract: Contract, notice: Notice, counted: Counted
) -> Fact[datetime.date] | None:
    """The dispatch or receipt that governs; open where dispatches are recorded but no receipt."""
    receipts = receipts_of(contract, notice)
    if not receipts:
        return None
    governing = governing_receipt(contract, notice) or competing(contract, receipts)[0]
    by_dispatch = counted == "from dispatch"
    return governing.dispatch.handed_over_on if by_dispatch else governing.received_on


def first_dispatch(contract: Contract, notice: Notice) -> Fact[datetime.date] | None:
    """The first hand-over of a notice; one that is made comes before one that is planned."""
    first = min(
        (one.dispatch for one in competing(contract, receipts_of(contract, notice))),
        key=lambda one: (is_planned(one), one.handed_over_on.settled or datetime.date.max),
        default=None,
    )
    return first.handed_over_on if first is not None else None


def _negotiation(contract: Contract, notice: Notice) -> Iterator[Begun]:
    """Nothing where none is agreed, or where it does not follow the ground."""
    agreed = negotiation_terms(contract)
    if notice.termination is None or agreed is None:
        return
    ground = ground_of(contract, notice.termination.ground)
    if ground is not None and ground.negotiation != "follows":
        return
    by_dispatch = agreed.runs_from == "dispatch of notice"
    counted: Counted = "from dispatch" if by_dispatch else "from receipt"
    yield _after(contract, notice, "negotiation", agreed.within, counted)


def _cure(contract: Contract, notice: Notice) -> Iterator[Begun]:
    """The time to cure of each condition of the ground."""
    ground = ground_of(contract, notice.breach.ground) if notice.breach is not None else None
    for condition in ground.conditions if ground is not None else ():
        if condition.period is not None and condition.runs_from is not None:
            for counted in readings_of(condition.runs_from):
                yield Begun(
                    name=f"{condition.id}.{word(counted)}",
                    period=condition.period,
                    counted=counted,
                    starts_on=day_of_service(contract, notice, counted),
                    condition=condition,
                )


def _payment(contract: Contract, notice: Notice) -> Iterator[Begun]:
    """By law; whether from sending or from receipt is not said, so both."""
    period = contract.law.capital.demand_to_pay_within
    for counted in readings_of("written notice"):
        yield _after(contract, notice, f"payment.{word(counted)}", period, counted)


def _evidence(contract: Contract, notice: Notice) -> Iterator[Begun]:
    """From the first dispatch, which informs the other Party."""
    terms = contract.terms.force_majeure
    agreed = terms.settled if terms is not None else None
    if agreed is None:
        return
    yield Begun(
        name="evidence",
        period=agreed.evidence_within,
        counted="from dispatch",
        starts_on=first_dispatch(contract, notice),
    )


def _consultation(contract: Contract, notice: Notice) -> Iterator[Begun]:
    """Served means received."""
    agreed = dispute_terms(contract)
    if agreed is None:
        return
    by_dispatch = agreed.consultation_runs_from == "dispatch of notice"
    counted: Counted = "from dispatch" if by_dispatch else "from receipt"
    yield _after(contract, notice, "consultation", agreed.consultation, counted)


def _after(
    contract: Contract, notice: Notice, name: str, period: Fact[Period], counted: Counted
) -> Begun:
    starts_on = day_of_service(contract, notice, counted)
    return Begun(name=name, period=period, counted=counted, starts_on=starts_on)


def word(counted: Counted) -> str:
    """The word for a reading in the paths of facts."""
    return counted.rpartition(" ")[2]
