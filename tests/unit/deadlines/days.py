"""Days and periods as facts, and a contract to count them for."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import TypeVar

from docgen.building.workspace import read_inputs
from docgen.deadlines.deadline import Deadline
from docgen.deadlines.finding import deadlines_of
from docgen.facts.loading import load_contract
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState
from docgen.model.values import Period, Unit

ROOT = Path(__file__).parents[3]
T = TypeVar("T")


def day(text: str) -> datetime.date:
    """A day as data files write it."""
    return datetime.date.fromisoformat(text)


def known(value: T) -> Fact[T]:
    """A fact that is known."""
    return Fact(settled=value)


def still_open() -> Fact[datetime.date]:
    """A day that nobody knows yet."""
    return Fact(settled=None, state=FactState.OPEN, note="to be fixed")


def period(count: int, unit: Unit) -> Fact[Period]:
    """A period that is known."""
    return known(Period(count, unit))


@cache
def contract(name: str = "specimen") -> Contract:
    """One of the repository's contracts."""
    inputs = read_inputs(ROOT, (name,))
    loaded = load_contract(name, inputs.contracts[name], inputs.laws, inputs.calendars)
    assert loaded.contract is not None
    return loaded.contract


@cache
def deadlines(as_of: str, name: str = "specimen") -> dict[str, Deadline]:
    """The deadlines of a contract on a day, by their ids."""
    return {one.id: one for one in deadlines_of(contract(name), day(as_of))}
