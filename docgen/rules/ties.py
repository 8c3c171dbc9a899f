"""Ties: facts that kept rules hold equal, found by asking what a change would break."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import Any

from docgen.model.facts import Fact
from docgen.model.values import Money, Period
from docgen.rules.judging import Judgement, Outcome
from docgen.rules.rule import UNANSWERED, Reading

_TOGETHER = 3
"""How many other facts are tried together; no rule of the house holds more places equal."""


@dataclass(frozen=True, kw_only=True)
class Tie:
    """A fact that agrees with another one, and the code of the rule that sees to it."""

    fact: Fact[Any]
    rule: str


def ties(fact: Fact[Any], judgements: Iterable[Judgement]) -> tuple[Tie, ...]:
    """Find the facts that must say what `fact` says, directly or through each other.

    A kept rule holds facts equal if it would be broken by more and by less in one of them
    alone, and kept by the same change in all of them. So a sum ties nothing but its only part.
    """
    kept = [one for one in judgements if one.outcome is Outcome.KEPT]
    found: dict[str, Tie] = {}
    reached, waiting = {fact.path}, [fact]
    while waiting:
        current = waiting.pop(0)
        for judgement in kept:
            for other in _held_equal(judgement, current):
                if other.path not in reached:
                    reached.add(other.path)
                    waiting.append(other)
                    found[other.path] = Tie(fact=other, rule=judgement.rule.code)
    return tuple(found.values())


def _held_equal(judgement: Judgement, fact: Fact[Any]) -> tuple[Fact[Any], ...]:
    """The fewest facts of one judgement that would have to change with `fact`."""
    read = {one.path: one for one in judgement.facts}
    changes = _changes(fact.settled)
    if fact.path not in read or not changes:
        return ()
    if any(_is_kept(judgement, (fact,), value) for value in changes):
        return ()
    equal = [one for path, one in read.items() if path != fact.path and _same(one, fact)]
    for others in _groups(equal):
        if all(_is_kept(judgement, (fact, *others), value) for value in changes):
            return others
    return ()


def _groups(facts: Sequence[Fact[Any]]) -> Iterator[tuple[Fact[Any], ...]]:
    for size in range(1, min(len(facts), _TOGETHER) + 1):
        yield from combinations(facts, size)


def _same(one: Fact[Any], other: Fact[Any]) -> bool:
    return type(one.settled) is type(other.settled) and bool(one.settled == other.settled)


def _is_kept(judgement: Judgement, changed: tuple[Fact[Any], ...], value: object) -> bool:
    reading = Reading({fact.path: value for fact in changed})
    try:
        return not any(True for _ in judgement.rule.judge(judgement.case, reading))
    except UNANSWERED:
        return False


def _changes(value: object) -> tuple[object, ...]:
    """The value with a little more and a little less; none for what cannot be counted."""
    match value:
        case Money(amount=amount):
            return replace(value, amount=amount + 1), replace(value, amount=amount - 1)
        case Period(count=count):
            return replace(value, count=count + 1), replace(value, count=count - 1)
        case datetime.date():
            ordinal, last = value.toordinal(), datetime.date.max.toordinal()
            near = (one for one in (ordinal + 1, ordinal - 1) if 1 <= one <= last)
            return tuple(datetime.date.fromordinal(one) for one in near)
        case Fraction():
            part = Fraction(1, value.denominator * 100)
            return value + part, value - part
        case int() | Decimal():
            return value + 1, value - 1
        case _:
            return ()
