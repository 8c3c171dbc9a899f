"""A code explained: the question of a rule, or the sentences of a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, assert_never

from docgen.building.codes import Meaning
from docgen.building.surveyed import Survey
from docgen.cli.layout import column_of, labelled
from docgen.cli.translation import Speech
from docgen.cli.wording import say_basis, say_outcome
from docgen.diagnostics.messages import Message, message
from docgen.rules.judging import Judgement
from docgen.rules.rule import Rule, Scope, Weight

_PLACEHOLDER = re.compile(r"%\(\w+\)s")


def rule_lines(rule: Rule, survey: Survey, speech: Speech) -> Iterator[str]:
    """What a rule asks, and how it came out in each contract, for people."""
    yield rule.code
    rows = [
        (message("question"), speech.say(Message(rule.question))),
        (message("judged on"), speech.say(_say_scope(rule.scope))),
        (message("if broken"), speech.say(_say_weight(rule.weight))),
    ]
    yield from _rows(rows, speech)
    for contract_id, judgements in _judgements(rule, survey):
        yield ""
        yield f"  {contract_id}"
        for one in judgements:
            outcome = speech.say(say_outcome(one.outcome))
            why = f" — {speech.say(one.reason)}" if one.reason else ""
            yield from labelled(one.case.subject, f"{outcome}{why}", 4, 22)
            basis = _basis(one, speech)
            if basis:
                yield from labelled("", speech.items(basis), 4, 22)


def rule_as_json(rule: Rule, survey: Survey, speech: Speech) -> dict[str, Any]:
    """The same for programs."""
    return {
        "code": rule.code,
        "question": speech.say(Message(rule.question)),
        "scope": rule.scope.value,
        "weight": rule.weight.value,
        "judgements": [
            {
                "contract": contract_id,
                "subject": one.case.subject,
                "outcome": one.outcome.value,
                "why": speech.say(one.reason),
                "basis": _basis(one, speech),
            }
            for contract_id, judgements in _judgements(rule, survey)
            for one in judgements
        ],
    }


def meaning_lines(meaning: Meaning, speech: Speech) -> Iterator[str]:
    """What the findings of a code say, for people."""
    yield meaning.code
    rows = [(message("finding"), sentence(one, speech)) for one in meaning.said]
    rows += [(message("required"), sentence(one, speech)) for one in meaning.required]
    rows += [(message("hint"), sentence(one, speech)) for one in meaning.hints]
    yield from _rows(rows, speech)


def meaning_as_json(meaning: Meaning, speech: Speech) -> dict[str, Any]:
    """The same for programs."""
    return {
        "code": meaning.code,
        "messages": [sentence(one, speech) for one in meaning.said],
        "required": [sentence(one, speech) for one in meaning.required],
        "hints": [sentence(one, speech) for one in meaning.hints],
    }


def _rows(rows: Sequence[tuple[Message, str]], speech: Speech) -> Iterator[str]:
    column = column_of([speech.say(label) for label, _ in rows], 2) if rows else 0
    for label, text in rows:
        yield from labelled(speech.say(label), text, 2, column)


def sentence(one: Message, speech: Speech) -> str:
    """A sentence with its places marked: what stands there comes from the data."""
    return _PLACEHOLDER.sub("…", speech.translate(one.template))


def _judgements(
    rule: Rule, survey: Survey
) -> Iterator[tuple[str, tuple[Judgement, ...]]]:
    for contract in survey.contracts:
        own = tuple(one for one in contract.judgements if one.rule.code == rule.code)
        if own:
            yield contract.id, own


def _basis(one: Judgement, speech: Speech) -> list[str]:
    citations = dict.fromkeys(citation for fact in one.facts for citation in fact.basis)
    return say_basis(citations, one.case.contract, speech)


def _say_scope(scope: Scope) -> Message:
    match scope:
        case Scope.CONTRACT:
            return message("the contract")
        case Scope.PARTY:
            return message("each Party")
        case Scope.CONTRIBUTION:
            return message("each contribution")
        case Scope.CERTIFICATE:
            return message("each certificate")
        case Scope.MEETING:
            return message("each meeting")
        case Scope.RESOLUTION:
            return message("each resolution put to the vote at a meeting")
        case Scope.WRITTEN_RESOLUTION:
            return message("each resolution without a meeting")
        case Scope.NOTICE:
            return message("each notice")
        case Scope.DISSOLUTION:
            return message("each dissolution")
        case _:
            assert_never(scope)


def _say_weight(weight: Weight) -> Message:
    match weight:
        case Weight.FACT:
            return message("an error: no file that rests on it changes")
        case Weight.CONDITION:
            return message("the paper is blocked if its kind requires the rule")
        case Weight.RESULT:
            return message("a remark; the paper is blocked if its kind requires the rule")
        case Weight.DUTY:
            return message("a warning: the paper is made")
        case Weight.FLAG:
            return message("a remark for counsel")
        case _:
            assert_never(weight)
