"""A fact explained: where it stands, and what a change of it would touch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docgen.building.dependents import Dependents, Touched
from docgen.building.surveyed import Survey
from docgen.cli.layout import labelled
from docgen.cli.translation import Speech
from docgen.cli.wording import say_basis, say_fact, say_outcome, say_state, source_as_json
from docgen.diagnostics.messages import Message, message
from docgen.model.contract import Contract
from docgen.model.facts import Fact


def lines(found: Dependents, survey: Survey, speech: Speech) -> Iterator[str]:
    """The explanation for people, of one contract."""
    contract = _contract(found, survey)
    yield found.contract
    for fact in found.facts:
        yield from _fact_lines(fact, contract, speech)
    if found.ties:
        yield ""
        yield f"  {speech.say(message('agrees with'))}"
        for tie in found.ties:
            yield from _fact_lines(tie.fact, contract, speech)
    if found.computed:
        yield ""
        yield f"  {speech.say(message('computed from it'))}"
        for fact in found.computed:
            yield f"    {fact.path}  {speech.say(say_fact(fact))}"
    yield ""
    yield from _touched_lines(found, speech)
    yield ""
    yield from _rule_lines(found, speech)


def as_json(found: Dependents, survey: Survey, speech: Speech) -> dict[str, Any]:
    """The explanation for programs, of one contract."""
    contract = _contract(found, survey)
    return {
        "contract": found.contract,
        "facts": [_fact_as_json(fact, contract, speech) for fact in found.facts],
        "agrees_with": [tie.fact.path for tie in found.ties],
        "computed": [_fact_as_json(fact, contract, speech) for fact in found.computed],
        "documents": [
            {
                "document": one.surveyed.id,
                "state": one.surveyed.state.value,
                "said": one.is_said,
                "rules": list(one.rules),
            }
            for one in found.touched
        ],
        "rules": [
            {
                "code": one.rule.code,
                "subject": one.case.subject,
                "outcome": one.outcome.value,
                "question": speech.say(Message(one.rule.question)),
            }
            for one in found.judgements
        ],
    }


def _contract(found: Dependents, survey: Survey) -> Contract:
    surveyed = next(one for one in survey.contracts if one.id == found.contract)
    return surveyed.judgements[0].case.contract


def _fact_lines(fact: Fact[Any], contract: Contract, speech: Speech) -> Iterator[str]:
    said = f"{speech.say(say_fact(fact))}  ({speech.say(say_state(fact))})"
    yield f"    {fact.path}"
    yield from labelled("", said, 6, 6)
    basis = speech.items(say_basis(fact.basis, contract, speech))
    if fact.derivation is not None:
        by = message("computed by %(rule)s", {"rule": fact.derivation.rule})
        yield f"      {speech.say(by)}"
    else:
        yield f"      {fact.source}"
    if basis:
        yield from labelled("", basis, 6, 6)


def _touched_lines(found: Dependents, speech: Speech) -> Iterator[str]:
    if not found.touched:
        yield f"  {speech.say(message('A change would touch no document.'))}"
        return
    said = [one for one in found.touched if one.is_said]
    read = [one for one in found.touched if not one.is_said]
    yield f"  {speech.say(message('A change would touch these documents'))}"
    if said:
        yield from _documents(message("said on their pages"), said, speech)
    if read:
        yield from _documents(message("read only by rules that they rest on"), read, speech)


def _documents(head: Message, touched: list[Touched], speech: Speech) -> Iterator[str]:
    ids = ", ".join(one.surveyed.id for one in touched)
    yield f"    {speech.say(head)}"
    yield from labelled("", ids, 6, 6)


def _rule_lines(found: Dependents, speech: Speech) -> Iterator[str]:
    if not found.judgements:
        yield f"  {speech.say(message('No rule reads it.'))}"
        return
    yield f"  {speech.say(message('Rules that read it'))}"
    by_rule: dict[str, list[str]] = {}
    questions: dict[str, str] = {}
    for one in found.judgements:
        outcome = speech.say(say_outcome(one.outcome))
        by_rule.setdefault(one.rule.code, []).append(f"{one.case.subject} {outcome}")
        questions[one.rule.code] = speech.say(Message(one.rule.question))
    for code, outcomes in by_rule.items():
        yield f"    {code}"
        yield from labelled("", questions[code], 6, 6)
        yield from labelled("", speech.clauses(outcomes), 6, 6)


def _fact_as_json(fact: Fact[Any], contract: Contract, speech: Speech) -> dict[str, Any]:
    return {
        "path": fact.path,
        "value": speech.say(say_fact(fact)),
        "state": fact.state.value,
        "note": fact.note,
        **source_as_json(fact.source),
        "basis": say_basis(fact.basis, contract, speech),
        "computed_by": fact.derivation.rule if fact.derivation is not None else "",
    }
