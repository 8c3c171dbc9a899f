"""Days in their order, and days after the last one."""

from __future__ import annotations

import datetime

import pytest

from docgen.diagnostics.messages import message, render
from docgen.model.facts import Fact, FactState, OpenFactError
from docgen.rules.day_order import in_order, too_late
from docgen.rules.rule import Reading

_SAID = message("nothing")


def _fact(day: str) -> Fact[datetime.date]:
    return Fact(settled=datetime.date.fromisoformat(day))


@pytest.mark.parametrize("second", ["2003-03-10", "2003-03-11"])
def test_the_same_day_and_a_later_one_are_in_order(second: str) -> None:
    assert list(in_order(Reading(), _fact("2003-03-10"), _fact(second), _SAID)) == []


def test_a_day_before_the_one_that_it_follows_is_accused_with_both() -> None:
    first, second, further = _fact("2003-03-10"), _fact("2003-03-09"), _fact("2003-01-01")
    (breach,) = in_order(Reading(), first, second, _SAID, (further,))
    assert breach.facts == (second, first, further)
    assert render(breach.observed, "en", str) == "2003-03-09"
    assert render(breach.required, "en", str) == "2003-03-10 or later"


def test_an_open_day_cannot_be_put_in_order() -> None:
    unknown: Fact[datetime.date] = Fact(settled=None, state=FactState.OPEN)
    with pytest.raises(OpenFactError):
        list(in_order(Reading(), _fact("2003-03-10"), unknown, _SAID))


def test_what_is_too_late_names_the_last_day_and_what_it_was_counted_from() -> None:
    day, start = _fact("2003-03-12"), _fact("2003-03-01")
    breach = too_late(day, datetime.date(2003, 3, 11), _SAID, (start,))
    assert breach.facts == (day, start)
    assert render(breach.required, "en", str) == "2003-03-11 or earlier"
