"""The records of a case, and what the rules of the board say of them in common."""

from __future__ import annotations

from typing import Any

from docgen.diagnostics.messages import Value
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.meetings import Meeting
from docgen.model.resolutions import Resolution, Resolved, WrittenResolution
from docgen.model.terms import Term
from docgen.rules.rule import Case, Reading
from docgen.rules.saying import listed


def meeting_of(case: Case) -> Meeting:
    """The meeting of a case that has one."""
    assert case.meeting is not None
    return case.meeting


def resolution_of(case: Case) -> Resolution:
    """The resolution of a case that has one, put to the vote at a meeting."""
    assert case.resolution is not None
    return case.resolution


def written_of(case: Case) -> WrittenResolution:
    """The resolution without a meeting of a case that has one."""
    assert case.written_resolution is not None
    return case.written_resolution


def resolved_of(case: Case) -> Resolved:
    """The resolution of a case, by whatever way."""
    return case.resolution or written_of(case)


def say_directors(contract: Contract, directors: frozenset[str] | set[str]) -> Value:
    """Say some directors by their ids, in the order of board.yaml."""
    order = [str(one.id) for one in contract.board.directors]
    return listed([one for one in order if one in directors])


def facts_of(read: Reading) -> tuple[Fact[Any], ...]:
    """The facts read so far, each once, without whole chapters of the contract."""
    kept = {fact.path: fact for fact in read.facts if not isinstance(fact.settled, Term)}
    return tuple(kept.values())
