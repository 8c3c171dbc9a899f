"""The plan: every document there is to make, with the reason where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docgen.building.subject import Subject
from docgen.building.subjects import subjects
from docgen.drafting.drafting import Assignment
from docgen.drafting.kinds import KindFolder
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState
from docgen.rules.judging import Judgement, Outcome
from docgen.rules.rule import Case, Scope, Weight


@dataclass(frozen=True, kw_only=True)
class Planned:
    """A document to be drafted, with the judgements that it rests on.

    `withheld` are broken rules of the facts: nothing that rests on them changes. `blocking`
    are broken conditions of the paper.
    """

    folder: KindFolder
    id: str
    contract: str
    subject: Subject
    assignment: Assignment
    withheld: tuple[Judgement, ...]
    blocking: tuple[Judgement, ...]
    required: tuple[Judgement, ...]


def plan(
    contract: Contract, kinds: tuple[KindFolder, ...], judgements: tuple[Judgement, ...]
) -> tuple[Planned, ...]:
    """Plan the documents of one contract, kind by kind."""
    return tuple(
        _planned(contract, folder, subject, judgements)
        for folder in kinds
        for subject in subjects(contract, folder.kind)
    )


def _planned(
    contract: Contract,
    folder: KindFolder,
    subject: Subject,
    judgements: tuple[Judgement, ...],
) -> Planned:
    below = tuple(one for one in judgements if rests_on(subject.case, one))
    required = tuple(one for one in below if one.rule.code in folder.kind.requires)
    broken = tuple(one for one in below if one.outcome is Outcome.BROKEN)
    document_id = "-".join(part for part in (folder.kind.prefix, subject.id) if part)
    return Planned(
        folder=folder,
        id=document_id,
        contract=contract.id,
        subject=subject,
        assignment=_assignment(contract, folder, document_id, subject, required),
        withheld=tuple(one for one in broken if one.rule.weight is Weight.FACT),
        blocking=tuple(
            one
            for one in broken
            if one.rule.weight in (Weight.CONDITION, Weight.RESULT) and one in required
        ),
        required=required,
    )


def rests_on(case: Case, judgement: Judgement) -> bool:
    """Does a document about `case` rest on the judgement?

    Figures of a Party run through all its papers, so that a fault in one of its records
    touches them all; a condition of one paper touches that paper alone.
    """
    judged = judgement.case
    if judged.meeting is not None or judged.written_resolution is not None:
        return _is_of_the_board(case, judged)
    if judged.notice is not None or judged.dissolution is not None:
        return _is_of_the_end(case, judgement)
    if judgement.rule.weight is Weight.FACT:
        return judgement.rule.scope is Scope.CONTRACT or judged.party == case.party
    match judgement.rule.scope:
        case Scope.CONTRACT:
            return True
        case Scope.PARTY:
            return judged.party == case.party
        case Scope.CONTRIBUTION:
            return judged.contribution is case.contribution
        case Scope.CERTIFICATE:
            return judged.certificate is case.certificate
        case _:
            return False


def _is_of_the_end(case: Case, judgement: Judgement) -> bool:
    """A paper about a notice rests on it, one about a dissolution on its notice, too.

    A fault in the facts of an earlier notice touches the one that follows it.
    """
    judged = judgement.case
    if judged.dissolution is not None:
        return judged.dissolution is case.dissolution
    if judged.notice is case.notice:
        return True
    followed = case.notice.follows if case.notice is not None else None
    is_followed = judged.notice is not None and judged.notice.id == followed
    return is_followed and judgement.rule.weight is Weight.FACT


def _is_of_the_board(case: Case, judged: Case) -> bool:
    """A paper about a meeting rests on all of it, one about a resolution on both."""
    if judged.written_resolution is not None:
        return judged.written_resolution is case.written_resolution
    if judged.meeting is not case.meeting:
        return False
    no_resolution = judged.resolution is None or case.resolution is None
    return no_resolution or judged.resolution is case.resolution


def _assignment(
    contract: Contract,
    folder: KindFolder,
    document_id: str,
    subject: Subject,
    required: tuple[Judgement, ...],
) -> Assignment:
    facts: dict[str, Fact[Any]] = dict(contract.facts)
    facts.update({fact.path: fact for fact in subject.conclusions.values()})
    facts[folder.kind.originals.path] = folder.kind.originals
    own = tuple(one for one in required if one.case.subject == subject.case.subject)
    read = tuple(fact for one in own for fact in one.facts)
    return Assignment(
        folder=folder,
        id=document_id,
        contract=contract.id,
        is_specimen=contract.is_specimen,
        names={
            **subject.names,
            "document_id": document_id,
            "originals": folder.kind.originals,
        },
        facts=facts,
        rests_on=tuple(fact for fact in read if fact.is_provisional),
        is_unjudged=subject.is_unjudged or any(_keeps_draft(one) for one in own),
    )


def _keeps_draft(judgement: Judgement) -> bool:
    """A conclusion that waits for counsel or an open fact; ink is not waited for."""
    if judgement.outcome is not Outcome.CANNOT_BE_JUDGED:
        return False
    waiting = judgement.waiting_for
    return waiting is None or waiting.state is not FactState.BY_HAND
