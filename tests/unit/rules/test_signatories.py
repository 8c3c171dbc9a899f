"""Who signs: offices, holders on the day, and what is left to counsel."""

import pytest

from docgen.diagnostics.messages import render
from docgen.rules.judging import Outcome
from tests.unit.rules.example import Edit, example, judged

A_01, A_02 = "contributions/A-01.yaml", "contributions/A-02.yaml"
_HOLD, _SIGN = "signatories-hold-their-offices", "the-offices-sign"
_BOTH = "[{office: chairman, director: A2}, {office: vice-chairman, director: B1}]"


@pytest.mark.parametrize(
    ("issued_on", "director", "outcome"),
    [
        ("2002-06-30", "A1", Outcome.KEPT),
        ("2002-06-30", "A2", Outcome.BROKEN),
        ("2002-07-01", "A1", Outcome.BROKEN),
        ("2002-07-01", "A2", Outcome.KEPT),
        ("2002-03-01", "A1", Outcome.KEPT),
        # Before anybody held the office, counsel is asked; but A1 is no director yet.
        ("2002-02-28", "A1", Outcome.BROKEN),
    ],
)
def test_first_and_last_day_in_office_count(
    issued_on: str, director: str, outcome: Outcome
) -> None:
    contract = example(
        Edit(A_01, f"issued_on: {issued_on}", "issued_on: 2002-05-20"),
        Edit(A_01, f"director: {director}", "director: A1"),
    )
    assert judged(contract, _HOLD, "A-01").outcome is outcome


def test_the_finding_names_who_holds_the_office() -> None:
    contract = example(
        Edit(A_02, "{office: chairman, director: A1}", "{office: chairman, director: A2}")
    )
    (finding,) = judged(contract, _HOLD, "A-02").findings
    assert render(finding.observed, "en", str) == "A1"
    assert render(finding.required, "en", str) == "A2"


@pytest.mark.parametrize(
    ("signatories", "reason"),
    [
        (
            _BOTH.replace("director: A2", "director: B1, acting_for: A2"),
            "somebody signs for the holder of an office",
        ),
        ("[]", "nobody is named who signs the certificate"),
    ],
)
def test_a_substitute_and_a_missing_name_are_for_counsel(signatories: str, reason: str) -> None:
    judgement = judged(example(Edit(A_02, signatories, _BOTH)), _HOLD, "A-02")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    assert render(judgement.reason, "en", str) == reason


def test_a_vacant_office_is_for_counsel() -> None:
    vacant = Edit(
        "board.yaml", "director: A2, since: 2002-10-01", "director: A2, since: 2002-07-01"
    )
    judgement = judged(example(vacant), _HOLD, "A-02")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    assert render(judgement.reason, "en", str) == "on the day of issue nobody holds: chairman"


def test_one_person_in_both_offices_is_for_counsel() -> None:
    holder = Edit(
        "board.yaml",
        "{office: chairman, director: B1, since: 2002-07-01}",
        "{office: chairman, director: A2, since: 2002-07-01}",
    )
    signs = Edit(A_02, _BOTH.replace("A2", "B1"), _BOTH)
    judgement = judged(example(holder, signs), _HOLD, "A-02")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    assert render(judgement.reason, "en", str) == "one person signs in two offices"


def test_a_wrong_signatory_is_broken_although_another_acts_for_the_holder() -> None:
    signs = (
        "[{office: chairman, director: A1}, {office: vice-chairman, director: A2, acting_for: B1}]"
    )
    judgement = judged(example(Edit(A_02, signs, _BOTH)), _HOLD, "A-02")
    assert judgement.outcome is Outcome.BROKEN


@pytest.mark.parametrize(
    "signatories",
    [
        "[{office: chairman, director: A2}]",
        "[{office: chairman, director: A2}, {office: chairman, director: A2}]",
        _BOTH.replace("]", ", {office: chairman, director: A1}]"),
    ],
)
def test_each_office_of_the_contract_signs_once(signatories: str) -> None:
    judgement = judged(example(Edit(A_02, signatories, _BOTH)), _SIGN, "A-02")
    (finding,) = judgement.findings
    assert render(finding.required, "en", str) == "chairman; vice-chairman"


def test_the_order_of_the_signatures_is_free() -> None:
    signs = "[{office: vice-chairman, director: B1}, {office: chairman, director: A2}]"
    assert judged(example(Edit(A_02, signs, _BOTH)), _SIGN, "A-02").outcome is Outcome.KEPT


def test_open_facts_of_the_judgement_come_to_light_together() -> None:
    contract = example(
        Edit(A_01, "issued_on: [to be fixed]", "issued_on: 2002-05-20"),
        Edit(
            "board.yaml",
            "appointed_by: A, since: [to be notified]}\n  - {id: A2",
            "appointed_by: A, since: 2002-03-01}\n  - {id: A2",
        ),
    )
    judgement = judged(contract, _HOLD, "A-01")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    assert judgement.waiting_for is not None
    assert judgement.waiting_for.path == "contributions.A-01.certificates.A-01.issued_on"
    assert len({fact.path for fact in judgement.facts if fact.settled is None}) > 1
