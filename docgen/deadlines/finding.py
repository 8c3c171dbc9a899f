"""Finding: every deadline of a contract on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, assert_never

from docgen.deadlines.counting import count, explain
from docgen.deadlines.deadline import Deadline, DeadlineSort, Nature, Run, State
from docgen.deadlines.table import DEADLINE_SORTS
from docgen.facts.last_days import LastDay
from docgen.model.citations import Citation
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState


def deadlines_of(
    contract: Contract,
    as_of: datetime.date,
    sorts: tuple[DeadlineSort, ...] = DEADLINE_SORTS,
) -> tuple[Deadline, ...]:
    """Every deadline of a contract as it stands on a day: those with a day first, by that day."""
    found = [
        deadline
        for sort in sorts
        for run in sort.runs(contract, as_of)
        if (deadline := _deadline(contract, sort, run, as_of)) is not None
    ]
    return tuple(sorted(found, key=_order))


def _order(deadline: Deadline) -> tuple[datetime.date, str]:
    return deadline.due or datetime.date.max, deadline.id


def _deadline(
    contract: Contract, sort: DeadlineSort, run: Run, as_of: datetime.date
) -> Deadline | None:
    if run.period is not None and run.period.state is FactState.NOT_AGREED:
        return None
    ending = count(contract, f"deadlines.{sort.code}.{run.subject}", run)
    return Deadline(
        contract=contract.id,
        sort=sort,
        subject=run.subject,
        what=run.what or sort.what,
        who=run.who or sort.who(contract),
        state=_state(sort.nature, run, ending, as_of),
        period=run.period,
        starts=run.starts,
        last=ending.literal if ending is not None else None,
        rolled=ending.rolled if ending is not None else None,
        met=_known(run.met),
        basis=_basis(run, ending),
        arithmetic=explain(run, ending, sort.event),
        waiting_for=_waiting_for(run),
    )


def _state(nature: Nature, run: Run, ending: LastDay | None, as_of: datetime.date) -> State:
    if nature is Nature.RECURRING:
        return State.RECURRING
    met = run.met.settled if run.met is not None else None
    if ending is None:
        return State.NOT_STARTED
    last, rolled = ending.literal.settled, ending.rolled.settled
    if last is None or rolled is None:
        return State.OPEN
    starts = run.starts.settled if run.starts is not None else None
    if starts is not None and not run.is_before and run.period is not None and as_of < starts:
        return State.NOT_STARTED
    if met is not None and met <= as_of and nature is not Nature.TERM:
        # A waiting time that was not needed any more is over, however late.
        return State.MET if nature is Nature.RIGHT or met <= last else State.MET_LATE
    match nature:
        case Nature.DUTY:
            return State.RUNNING if as_of <= last else State.OVERDUE
        case Nature.RIGHT:
            return State.RUNNING if as_of <= rolled else State.ENDED
        case Nature.TERM:
            return State.RUNNING if as_of <= last else State.ENDED
        case _:
            assert_never(nature)


def _basis(run: Run, ending: LastDay | None) -> tuple[Citation, ...]:
    """The articles of the period, then those of what started it."""
    facts = (run.period, ending.literal if ending is not None else None)
    cited = (citation for fact in facts if fact is not None for citation in fact.basis)
    return tuple(dict.fromkeys((*run.basis, *cited)))


def _waiting_for(run: Run) -> Fact[Any] | None:
    return next(_open(run), None)


def _open(run: Run) -> Iterator[Fact[Any]]:
    for fact in (run.starts, run.period):
        if fact is not None and fact.settled is None:
            yield from _roots(fact)


def _roots(fact: Fact[Any]) -> Iterator[Fact[Any]]:
    """The written facts that a computed one waits for."""
    if fact.derivation is None:
        yield fact
        return
    for source in fact.derivation.sources:
        if source.settled is None:
            yield from _roots(source)


def _known(met: Fact[datetime.date] | None) -> Fact[datetime.date] | None:
    return met if met is not None and met.settled is not None else None
