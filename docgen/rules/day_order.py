"""Breaches of the order of days: one before another that it follows, or after its last day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from docgen.diagnostics.messages import Message, message
from docgen.model.facts import Fact
from docgen.rules.rule import Breach, Reading
from docgen.rules.saying import say


def in_order(
    read: Reading,
    first: Fact[datetime.date],
    second: Fact[datetime.date],
    said: Message,
    also: tuple[Fact[Any], ...] = (),
) -> Iterator[Breach]:
    """A breach at the second of two days if it is before the first; the same day is in order.

    `also` are further facts on which the order rests.
    """
    if read(second) < read(first):
        yield Breach(
            at=second.source,
            said=said,
            observed=say(second.value),
            required=message("%(day)s or later", {"day": say(first.value)}),
            facts=(second, first, *also),
            hint=message("the earlier date stands at %(place)s", {"place": str(first.source)}),
        )


def too_late(
    day: Fact[datetime.date], last: datetime.date, said: Message, behind: tuple[Fact[Any], ...]
) -> Breach:
    """The breach of what was done after its last day, which cannot be mended.

    `behind` are the facts that the last day was counted from.
    """
    return Breach(
        at=day.source,
        said=said,
        observed=say(day.value),
        required=message("%(last)s or earlier", {"last": say(last)}),
        facts=(day, *behind),
        hint=message("a date once missed stays missed; the paper is made all the same"),
    )
