"""All rules together: each broken by one small edit, and none ever in the way of the others."""

import re
from typing import Any

import pytest

from docgen.diagnostics.findings import Severity
from docgen.diagnostics.messages import render
from docgen.model.facts import Fact, FactState
from docgen.rules.board.table import BOARD_RULES
from docgen.rules.judging import Outcome, judge
from docgen.rules.notices.table import NOTICE_RULES
from docgen.rules.rule import Weight
from docgen.rules.table import RULES
from tests.unit.rules.edits import CHANGES, Changed
from tests.unit.rules.example import FOLDER, broken, example, outcomes, retyped

# The rules of the board and of notices have examples of their own, beside this file.
_OTHERS = {rule.code for rule in (*BOARD_RULES, *NOTICE_RULES)}
OF_CAPITAL = {rule.code for rule in RULES} - _OTHERS

# Never broken by one edit: beyond the cap counsel decides; a lump sum needs two edits.
SHOWN_ELSEWHERE = {"technology-within-the-cap", "lump-sum-in-time"}


def test_the_example_breaks_nothing() -> None:
    assert broken() == set()


def test_every_rule_but_that_of_the_lump_sum_is_kept_somewhere_in_the_example() -> None:
    kept = {code for code, _ in outcomes(example(), Outcome.KEPT)}
    assert OF_CAPITAL - kept == {"lump-sum-in-time"}


def test_only_the_rules_on_the_date_by_hand_cannot_be_judged_in_the_example() -> None:
    waiting = [j for j in judge(example()) if j.outcome is Outcome.CANNOT_BE_JUDGED]
    assert len(waiting) == 5
    for judgement in waiting:
        assert judgement.waiting_for is not None
        assert judgement.waiting_for.state is FactState.BY_HAND
        assert not judgement.is_provisional


@pytest.mark.parametrize("change", CHANGES, ids=[change.what for change in CHANGES])
def test_an_edit_breaks_exactly_these_rules_at_these_places(change: Changed) -> None:
    assert broken(change.edit) == set(change.broken)


def test_every_rule_is_broken_by_an_edit() -> None:
    shown = {one.code for change in CHANGES for one in change.broken}
    assert shown - _OTHERS == OF_CAPITAL - SHOWN_ELSEWHERE


def test_every_finding_says_what_was_found_what_is_wanted_and_how_to_mend_it() -> None:
    for change in CHANGES:
        for judgement in judge(example(change.edit)):
            for finding in judgement.findings:
                for said in (finding.message, finding.observed, finding.required, finding.hint):
                    assert render(said, "en", str).strip(), finding
                    assert "%(" not in render(said, "zh", str), finding


def test_severities_follow_the_weights_of_the_rules() -> None:
    expected = {
        Weight.FACT: Severity.ERROR,
        Weight.CONDITION: Severity.WARNING,
        Weight.DUTY: Severity.WARNING,
        Weight.RESULT: Severity.REMARK,
        Weight.FLAG: Severity.REMARK,
    }
    seen = set()
    for change in CHANGES:
        for judgement in judge(example(change.edit)):
            for finding in judgement.findings:
                seen.add(judgement.rule.weight)
                assert finding.severity is expected[judgement.rule.weight]
    assert seen == {Weight.FACT, Weight.DUTY, Weight.FLAG}


def test_every_rule_and_its_function_ask_a_question() -> None:
    for rule in RULES:
        assert re.fullmatch(r"[A-Z][^\n]+\?", rule.question), rule.code
        assert re.match(r"[A-Z][^\n]+\?\n|[A-Z][^\n]+\?$", rule.judge.__doc__ or ""), rule.code


def test_codes_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)


_JUDGED_KINDS = {"amount", "date", "share", "period", "rate", "id"}


@pytest.mark.parametrize("instead", ["[to be fixed]", "{not_agreed: silent}"])
def test_no_fact_breaks_a_rule_by_being_open(instead: str) -> None:
    written = [fact for fact in _written() if fact.kind in _JUDGED_KINDS]
    assert len(written) > 50
    for fact in written:
        findings = [one for j in judge(retyped(fact, instead)) for one in j.findings]
        assert not findings, (fact.path, findings)


@pytest.mark.parametrize("amount", ["XYZ 5", "JPY 99999999999999999999999.5"])
def test_an_amount_however_odd_is_a_finding_and_stops_nothing(amount: str) -> None:
    written = [fact for fact in _written() if fact.kind == "amount"]
    assert len(written) > 20
    for fact in written:
        findings = [one for j in judge(retyped(fact, f'"{amount}"')) for one in j.findings]
        assert "amounts-can-be-paid" in {one.code for one in findings}, fact.path


def _written() -> list[Fact[Any]]:
    """The facts of the example without those of the law."""
    return [f for f in example().facts.values() if f.source.file.startswith(FOLDER)]
