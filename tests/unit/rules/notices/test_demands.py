"""What a call demands is what its instalment comes to, less what was paid by then."""

from __future__ import annotations

import pytest

from docgen.diagnostics.messages import render
from docgen.rules.judging import Outcome
from tests.unit.rules.notices.courses import CALLED, N_1
from tests.unit.rules.notices.letters import Edit, Texts, contract, judged, said

_MORE, _ALL, _PAID_ON = (
    "call-demands-no-more-than-is-unpaid",
    "call-demands-all-that-is-unpaid",
    "call-was-paid-when-recorded",
)


def _contribution(number: int, amount: str, made_on: str, pays: str = "A-1") -> tuple[str, str]:
    return f"contributions/{number}.yaml", (
        f"format: 1\nid: A-0{number}\nparty: A\npays: {pays}\nform: cash\namount: {amount}\n"
        f"made_on: {made_on}\nreport: [to be fixed]\ncertificates: []\n"
    )


def _outcome(code: str, texts: Texts, *contributions: tuple[str, str], demanded: str) -> Outcome:
    edit = Edit(N_1, f'outstanding: "USD {demanded}"', 'outstanding: "USD 490,000"')
    return judged(contract({**texts, **dict(contributions)}, edit), code, "N-1").outcome


@pytest.mark.parametrize(
    ("made_on", "demanded", "no_more", "all_of_it"),
    [
        # The call is of 10 March 2003.
        ("2003-03-09", "390,000", Outcome.KEPT, Outcome.KEPT),
        ("2003-03-09", "390,000.01", Outcome.BROKEN, Outcome.KEPT),
        ("2003-03-09", "389,999.99", Outcome.KEPT, Outcome.BROKEN),
        ("2003-03-10", "490,000", Outcome.KEPT, Outcome.KEPT),
        ("2003-03-10", "390,000", Outcome.KEPT, Outcome.KEPT),
        ("2003-03-11", "490,000", Outcome.KEPT, Outcome.KEPT),
        ("2003-03-11", "390,000", Outcome.KEPT, Outcome.BROKEN),
        ("[to be fixed]", "490,000.01", Outcome.BROKEN, Outcome.CANNOT_BE_JUDGED),
        ("[to be fixed]", "490,000", Outcome.CANNOT_BE_JUDGED, Outcome.CANNOT_BE_JUDGED),
    ],
)
def test_what_was_paid_before_the_call_is_not_demanded_and_all_else_is(
    made_on: str, demanded: str, no_more: Outcome, all_of_it: Outcome
) -> None:
    part = _contribution(1, "USD 100,000", made_on)
    assert _outcome(_MORE, CALLED, part, demanded=demanded) is no_more
    assert _outcome(_ALL, CALLED, part, demanded=demanded) is all_of_it


def test_a_contribution_that_may_pay_the_instalment_leaves_the_demand_unjudged() -> None:
    open_one = _contribution(1, "USD 100,000", "2003-02-01", pays="[to be fixed]")
    assert _outcome(_MORE, CALLED, open_one, demanded="490,000") is Outcome.CANNOT_BE_JUDGED
    assert _outcome(_MORE, CALLED, open_one, demanded="490,001") is Outcome.BROKEN


def test_nothing_is_demanded_of_an_instalment_that_is_paid() -> None:
    paid = dict([_contribution(1, "USD 490,000", "2003-02-01")])
    found = judged(contract({**CALLED, **paid}), _MORE, "N-1")
    assert render(found.findings[0].required, "en", str) == "nothing"


def test_an_amount_in_another_currency_is_for_counsel() -> None:
    edit = Edit(N_1, 'outstanding: "CNY 490,000"', 'outstanding: "USD 490,000"')
    found = judged(contract(CALLED, edit), _MORE, "N-1")
    assert found.outcome is Outcome.CANNOT_BE_JUDGED


@pytest.mark.parametrize(
    ("last", "outcome"),
    [("2003-03-20", Outcome.KEPT), ("2003-03-21", Outcome.BROKEN)],
)
def test_it_was_paid_on_the_day_of_the_contribution_that_paid_the_rest(
    last: str, outcome: Outcome
) -> None:
    contributions = dict(
        [_contribution(1, "USD 100,000", "2003-03-15"), _contribution(2, "USD 390,000", last)]
    )
    found = judged(contract({**CALLED, **contributions}), _PAID_ON, "N-1")
    assert found.outcome is outcome


@pytest.mark.parametrize(
    ("day", "outcome"), [("2003-03-20", Outcome.KEPT), ("2003-03-19", Outcome.BROKEN)]
)
def test_a_part_that_was_demanded_is_paid_by_its_own_contribution(
    day: str, outcome: Outcome
) -> None:
    contributions = dict(
        [_contribution(1, "USD 100,000", day), _contribution(2, "USD 390,000", "2003-04-20")]
    )
    part = Edit(N_1, 'outstanding: "USD 100,000"', 'outstanding: "USD 490,000"')
    found = judged(contract({**CALLED, **contributions}, part), _PAID_ON, "N-1")
    assert found.outcome is outcome


def test_a_payment_of_a_part_does_not_say_when_the_whole_was_paid() -> None:
    part = dict([_contribution(1, "USD 100,000", "2003-03-15")])
    assert judged(contract({**CALLED, **part}), _PAID_ON, "N-1").outcome is Outcome.KEPT
    before = Edit(N_1, "paid_on: 2003-03-09", "paid_on: 2003-03-20")
    found = judged(contract({**CALLED, **part}, before), _PAID_ON, "N-1")
    assert said(found) == ["it is paid before it was called for"]
