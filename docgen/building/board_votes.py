"""A vote as the papers show it: the numbers, the names, the outcome and its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docgen.building.board_presence import Seat
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState, computed
from docgen.model.meetings import Meeting
from docgen.model.resolutions import Resolution, Resolved, WrittenResolution
from docgen.model.terms import Name, Term
from docgen.rules.board.counting import Verdict, View, represented
from docgen.rules.board.deadlock import Procedure, procedure_of
from docgen.rules.board.needs import reserved_matter, statutory_matter
from docgen.rules.board.outcomes import Outcome, outcome_of
from docgen.rules.board.sittings import ballot_of, sitting_of
from docgen.rules.board.tallies import VoteTally, tally_consents, tally_votes
from docgen.rules.board.written import written_outcome_of
from docgen.rules.rule import UNANSWERED, Reading


@dataclass(frozen=True, kw_only=True)
class Result:
    """How a resolution came out, for a paper to state.

    `outcome` is the word for it, open while it waits for a fact or for votes. `reason`,
    `doubts` and `reservations` are keys of what the papers say about them. `is_unjudged`: the
    outcome waits for a fact or votes, or is left to counsel; ink is not waited for.
    """

    outcome: Fact[str]
    reason: str
    doubts: tuple[str, ...]
    reservations: tuple[str, ...]
    matter: Term | None
    statutory: Term | None
    is_unjudged: bool

    @property
    def word(self) -> str:
        """The word of the outcome; nothing while it is open."""
        return self.outcome.settled or ""

    @property
    def is_passed(self) -> bool:
        """Was the resolution passed, for certain?"""
        return self.word == Verdict.PASSED.value

    @property
    def is_lost(self) -> bool:
        """Does no paper say that this was resolved?"""
        return self.word in (Verdict.NOT_OBTAINED.value, Verdict.NOT_PASSED.value)


@dataclass(frozen=True, kw_only=True)
class Cast:
    """The votes on a resolution, with the names of those who did not assent."""

    resolution: Resolution
    result: Result
    tally: VoteTally
    assenting: frozenset[str]
    against: tuple[Name, ...]
    abstaining: tuple[Name, ...]
    not_voting: tuple[Name, ...]
    procedure: Procedure | None

    @property
    def is_recorded(self) -> bool:
        """Are the votes recorded?"""
        return self.tally.in_favour.settled is not None

    @property
    def facts(self) -> tuple[Fact[Any] | None, ...]:
        """Everything that was computed."""
        tally, steps = self.tally, self.procedure
        counted: tuple[Fact[Any] | None, ...] = (
            tally.in_favour, tally.against, tally.abstaining, tally.not_voting, tally.needed,
            *(one.assenting for one in tally.by_party), self.result.outcome,
        )  # fmt: skip
        if steps is None:
            return counted
        days = (steps.second_vote_from, steps.second_vote_from_literally)
        until = (steps.refer_until, steps.decide_until)
        return (*counted, *days, *until, steps.refer_until_rolled, steps.decide_until_rolled)


def votes_cast(
    contract: Contract, meeting: Meeting, resolution: Resolution, seats: tuple[Seat, ...]
) -> Cast:
    """Find how the votes on a resolution fell."""
    outcome = outcome_of(contract, meeting, resolution)
    lists = _lists(contract, meeting, resolution)
    names = {str(seat.director.id): seat.name for seat in seats}

    def named(directors: frozenset[str]) -> tuple[Name, ...]:
        return tuple(name for director, name in names.items() if director in directors)

    assenting, against, abstaining, rest = lists
    return Cast(
        resolution=resolution,
        result=_result(contract, resolution, outcome),
        tally=tally_votes(contract, meeting, resolution),
        assenting=assenting,
        against=named(against),
        abstaining=named(abstaining),
        not_voting=named(rest),
        procedure=procedure_of(contract, meeting, resolution),
    )


Directors = frozenset[str]
_NOBODY: Directors = frozenset()


def _lists(
    contract: Contract, meeting: Meeting, resolution: Resolution
) -> tuple[Directors, Directors, Directors, Directors]:
    """Who assented, was against, abstained, did not vote; nobody while that is open."""
    read = Reading()
    if resolution.votes is None:
        return _NOBODY, _NOBODY, _NOBODY, _NOBODY
    try:
        sitting = sitting_of(contract, meeting, None, read)
        voters = represented(sitting, View(), counts_proxies=True)
        ballot = ballot_of(resolution, voters, read)
    except UNANSWERED:
        return _NOBODY, _NOBODY, _NOBODY, _NOBODY
    voted = ballot.assenting | ballot.against | ballot.abstaining
    return ballot.assenting, ballot.against, ballot.abstaining, voters - voted


def written_result(contract: Contract, resolution: WrittenResolution) -> Result:
    """Find how a resolution without a meeting came out."""
    return _result(contract, resolution, written_outcome_of(contract, resolution))


def directors_asked(contract: Contract, resolution: WrittenResolution) -> Fact[int]:
    """Count the directors in office whose consent a written resolution needs."""
    return tally_consents(contract, resolution)


def _result(contract: Contract, resolved: Resolved, outcome: Outcome) -> Result:
    is_open = outcome.unvoted or outcome.waiting_for is not None
    word = None if is_open else outcome.verdict.value
    sources = tuple(fact for fact in outcome.facts if not isinstance(fact.settled, Term))
    path = f"{resolved.place.path}.outcome"
    statutory = statutory_matter(contract, resolved)
    law = contract.law.board.unanimous_matters
    return Result(
        outcome=computed("outcome", path, word, sources, "word"),
        reason=outcome.reason.name.lower().replace("_", " ") if outcome.reason else "",
        doubts=tuple(doubt.value for doubt in outcome.doubts),
        reservations=tuple(one.name.lower().replace("_", " ") for one in outcome.reservations),
        matter=_matter(contract, resolved),
        statutory=next((one for one in law if one.id == statutory), None),
        is_unjudged=word in (None, Verdict.UNDECIDED.value) and not _waits_for_ink(outcome),
    )


def _waits_for_ink(outcome: Outcome) -> bool:
    waiting = outcome.waiting_for
    return waiting is not None and waiting.state is FactState.BY_HAND


def _matter(contract: Contract, resolved: Resolved) -> Term | None:
    """The reserved matter that is decided; none if it is ordinary, or if nobody can say."""
    try:
        return reserved_matter(contract, resolved, Reading())
    except UNANSWERED:
        return None
