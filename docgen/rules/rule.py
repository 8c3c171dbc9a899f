"""A rule, what it is judged on, and what its function reports."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from docgen.diagnostics.messages import Message, Value
from docgen.diagnostics.source import Source
from docgen.model.contract import Contract, Identified
from docgen.model.dissolutions import Dissolution
from docgen.model.facts import Fact, FactState, OpenFactError
from docgen.model.meetings import Meeting
from docgen.model.notices import Notice
from docgen.model.records import Certificate, Contribution
from docgen.model.resolutions import Resolution, WrittenResolution

T = TypeVar("T")


class Scope(StrEnum):
    """What a rule is judged on, once for each."""

    CONTRACT = "contract"
    PARTY = "party"
    CONTRIBUTION = "contribution"
    CERTIFICATE = "certificate"
    MEETING = "meeting"
    RESOLUTION = "resolution"
    WRITTEN_RESOLUTION = "written resolution"
    NOTICE = "notice"
    DISSOLUTION = "dissolution"


class Weight(StrEnum):
    """What follows from a broken rule.

    fact: an error in the facts, nothing that rests on them changes. condition: the paper alone
    is blocked, if its kind requires the rule. result: what people decided, a remark; the paper
    that says otherwise is blocked, if its kind requires the rule. duty: a warning, the paper is
    made. flag: a remark for counsel.
    """

    FACT = "fact"
    CONDITION = "condition"
    RESULT = "result"
    DUTY = "duty"
    FLAG = "flag"


@dataclass(frozen=True, kw_only=True)
class Case:
    """What a rule is judged on: the contract, and the record where the scope has one.

    `as_of` is the day that somebody asked about; without it only what is recorded counts, and
    nothing is overdue for want of a record.
    """

    contract: Contract
    as_of: datetime.date | None = None
    party: str = ""
    contribution: Contribution | None = None
    certificate: Certificate | None = None
    meeting: Meeting | None = None
    resolution: Resolution | None = None
    written_resolution: WrittenResolution | None = None
    notice: Notice | None = None
    dissolution: Dissolution | None = None

    @property
    def records(self) -> tuple[Identified, ...]:
        """The records of the case."""
        every: tuple[Identified | None, ...] = (
            self.contribution,
            self.certificate,
            self.meeting,
            self.resolution,
            self.written_resolution,
            self.notice,
            self.dissolution,
        )
        return tuple(record for record in every if record is not None)

    @property
    def subject(self) -> str:
        """The id of the record, the party or the contract that is judged."""
        if self.certificate is not None:
            return self.certificate.id
        if self.contribution is not None:
            return self.contribution.id
        for record in (
            self.written_resolution,
            self.resolution,
            self.meeting,
            # A dissolution has its notice of termination beside it.
            self.dissolution,
            self.notice,
        ):
            if record is not None:
                return record.id
        return self.party or self.contract.id


@dataclass(frozen=True, kw_only=True)
class Breach:
    """One way in which a rule is broken: where, what was found, what was wanted.

    `at` is the fact or place to mend; `facts` are all that the judgement rests on, their
    citations are the basis of the finding.
    """

    at: Source
    said: Message
    observed: Value
    required: Value
    facts: tuple[Fact[Any], ...]
    hint: Message = Message("")


class NotApplicableError(Exception):
    """A rule does not apply to the case; the reason is for people."""

    def __init__(self, reason: Message) -> None:
        self.reason = reason
        super().__init__(reason.template)


class ForCounselError(Exception):
    """Two readings lead to different outcomes: the choice is counsel's, not the rule's."""

    def __init__(self, reason: Message) -> None:
        self.reason = reason
        super().__init__(reason.template)


UNANSWERED = (OpenFactError, ForCounselError, NotApplicableError)
"""What ends a reading of facts without an answer."""


class Reading:
    """Reads facts for one judgement, as if all were known, and remembers which were read.

    `instead` holds values to read in place of those agreed, by path: the question what a rule
    would say if a fact were different.
    """

    def __init__(self, instead: Mapping[str, Any] | None = None) -> None:
        self.facts: list[Fact[Any]] = []
        self.instead = instead or {}

    def __call__(self, fact: Fact[T]) -> T:
        """The value of the fact.

        Raises:
            OpenFactError: the fact has no value; the judge ends the rule with it.
        """
        self.facts.append(fact)
        if fact.state is FactState.NOT_AGREED:
            raise OpenFactError(fact)
        value: T = self.instead.get(fact.path, fact.value)
        return value

    def together(self, facts: Iterable[Fact[Any]]) -> None:
        """Read facts of which all are needed: those that are open come to light at once.

        Raises:
            OpenFactError: one of them has no value.
        """
        missing = [fact for fact in facts if fact.settled is None]
        self.facts.extend(missing)
        for fact in missing[:1]:
            raise OpenFactError(fact)


Judge = Callable[[Case, Reading], Iterator[Breach]]


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A rule: its permanent code, the question it answers, and the function that judges.

    The question is answered yes when the rule is kept.
    """

    code: str
    question: str
    scope: Scope
    weight: Weight
    judge: Judge
