"""Rules explained: how each came out, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docgen.cli.layout import COLUMNS, wrapped
from docgen.cli.report import finding_as_json
from docgen.cli.translation import Speech
from docgen.cli.widths import width
from docgen.cli.wording import say_outcome
from docgen.diagnostics.messages import Message, message
from docgen.rules.judging import Judgement, Outcome

_ORDER = (
    Outcome.BROKEN,
    Outcome.CANNOT_BE_JUDGED,
    Outcome.KEPT,
    Outcome.NOT_APPLICABLE,
)


def judgement_lines(judgements: Sequence[Judgement], speech: Speech) -> Iterator[str]:
    """The judgements for people, those that need attention first."""
    count = {"count": str(len(judgements))}
    yield speech.say(message("Rules judged on it: %(count)s", count))
    for outcome in _ORDER:
        of_outcome = [one for one in judgements if one.outcome is outcome]
        if not of_outcome:
            continue
        yield ""
        yield f"  {speech.say(say_outcome(outcome))}: {len(of_outcome)}"
        for judgement in of_outcome:
            yield from _lines(judgement, speech)


def judgement_as_json(judgement: Judgement, speech: Speech) -> dict[str, Any]:
    """One judgement for programs."""
    return {
        "code": judgement.rule.code,
        "question": speech.say(Message(judgement.rule.question)),
        "subject": judgement.case.subject,
        "outcome": judgement.outcome.value,
        "provisional": judgement.is_provisional,
        "why": speech.say(judgement.reason),
        "read": list(dict.fromkeys(fact.path for fact in judgement.facts)),
        "findings": [finding_as_json(one, speech) for one in judgement.findings],
    }


def _lines(judgement: Judgement, speech: Speech) -> Iterator[str]:
    question = speech.say(Message(judgement.rule.question))
    if judgement.is_provisional and judgement.outcome in (Outcome.KEPT, Outcome.BROKEN):
        question += f" ({speech.say(message('provisional'))})"
    yield from _beside(judgement.rule.code, f"{judgement.case.subject}: {question}")
    if judgement.reason:
        yield from _beside("", f"— {speech.say(judgement.reason)}")
    for finding in judgement.findings:
        yield from _beside("", f"— {finding.source}: {speech.say(finding.message)}")


_CODES = 43
"""The column in which questions begin: the longest codes have forty letters."""


def _beside(code: str, text: str) -> Iterator[str]:
    head = f"    {code}"
    for number, line in enumerate(wrapped(text, COLUMNS - _CODES - 2)):
        first = head if number == 0 else ""
        if number == 0 and width(head) > _CODES:
            yield head
            first = ""
        yield first + " " * (_CODES + 2 - width(first)) + line
