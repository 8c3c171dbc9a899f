"""How explanations say a fact: its value, how sure it is, its place and its basis."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any, assert_never

from docgen.building.backing import appendix_of
from docgen.cli.translation import Speech
from docgen.diagnostics.messages import Message, Value, message
from docgen.diagnostics.source import Source
from docgen.facts.wording import cite, statutes_of
from docgen.model.citations import Citation
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState
from docgen.model.values import Money, Period
from docgen.model.working_days import Days
from docgen.rules.judging import Outcome
from docgen.rules.saying import say


def say_fact(fact: Fact[Any]) -> Value:
    """The value, in brackets if it stands in brackets; the note where there is no value."""
    match fact.state:
        case FactState.OPEN | FactState.NOT_AGREED if fact.settled is None:
            return _say_missing(fact)
        case FactState.BY_HAND if fact.settled is None:
            return "____"
        case FactState.PROVISIONAL:
            said = _say(fact.settled)
            return said if "[" in str(said) else message("[%(value)s]", {"value": said})
        case _:
            return _say(fact.settled)


def _say_missing(fact: Fact[Any]) -> Value:
    if fact.state is FactState.NOT_AGREED:
        return fact.note
    return f"[{fact.note}]" if fact.note else message("no value yet")


def _say(value: object) -> Value:
    match value:
        case Money() | Period() | Fraction() | Decimal() | datetime.date() | int():
            return say(value)
        case str() | Days():
            return str(value)
        case _:
            return "…"


def say_state(fact: Fact[Any]) -> Message:
    """How sure a fact is."""
    match fact.state:
        case FactState.KNOWN:
            return message("known")
        case FactState.PROVISIONAL:
            return message("in brackets, with a value")
        case FactState.OPEN:
            return message("in brackets, no value yet")
        case FactState.BY_HAND:
            return message("filled in by hand")
        case FactState.NOT_AGREED:
            return message("not agreed")
        case _:
            assert_never(fact.state)


def say_outcome(outcome: Outcome) -> Message:
    """How a rule came out."""
    match outcome:
        case Outcome.KEPT:
            return message("kept")
        case Outcome.BROKEN:
            return message("broken")
        case Outcome.NOT_APPLICABLE:
            return message("not applicable")
        case Outcome.CANNOT_BE_JUDGED:
            return message("cannot be judged")
        case _:
            assert_never(outcome)


def say_basis(citations: Iterable[Citation], contract: Contract, speech: Speech) -> list[str]:
    """The articles, each as printed."""
    statutes = statutes_of(contract.law)
    return [speech.say(cite(citation, statutes)) for citation in citations]


def say_place(source: Source, contract: Contract, speech: Speech) -> str:
    """The Appendix in whose file something stands; nothing elsewhere."""
    appendix = appendix_of(source, contract)
    return speech.say(cite(appendix)) if appendix is not None else ""


def source_as_json(source: Source) -> dict[str, object]:
    """A place as `--format json` gives it."""
    return {"file": source.file, "line": source.line, "column": source.column}
