"""Rules explained: how each came out, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docgen.cli.layout import labelled
from docgen.cli.report import finding_as_json
from docgen.cli.translation import Speech
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
    yield f"    {judgement.rule.code}  {judgement.case.subject}"
    question = speech.say(Message(judgement.rule.question))
    if judgement.is_provisional and judgement.outcome in (Outcome.KEPT, Outcome.BROKEN):
        question += f" ({speech.say(message('provisional'))})"
    yield from labelled("", question, 6, 6)
    if judgement.reason:
        yield from labelled("", f"— {speech.say(judgement.reason)}", 6, 6)
    for finding in judgement.findings:
        yield from labelled("", f"— {speech.say(finding.message)} ({finding.source})", 6, 6)
