"""Which documents there are, and which judgements withhold or block which of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from docgen.building.plan import Planned, plan
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.drafting.kinds import KindFolder, read_kinds
from docgen.model.contract import Contract
from docgen.rules.judging import judge
from docgen.rules.rule import Breach, Case, ForCounselError, Judge, Reading, Rule, Scope, Weight
from tests.smallest import A_01, TEXTS, changed, loaded

MANIFEST = """\
format: 1
title: {{zh: 证明书, en: Certificate}}
subject: {subject}
prefix: IC
arrangement: stacked
sign: zh-en
originals: 1
editions: [zh, en]
formats: [pdf]
requires: [wanted]
"""


def _kind(subject: str = "certificate") -> KindFolder:
    manifest = MANIFEST.format(subject=subject).encode()
    (kind,), findings = read_kinds({"k/kind.yaml": manifest, "k/template.xml": b""})
    assert findings == ()
    return kind


def _contract(texts: dict[str, str] | None = None) -> Contract:
    contract = loaded(texts or TEXTS).contract
    assert contract is not None
    return contract


def _breach(case: Case) -> Breach:
    return Breach(
        at=Source("x.yaml"), said=message("broken"), observed=case.subject, required="", facts=()
    )


def _broken_for(*subjects: str) -> Judge:
    def judge_(case: Case, _: Reading) -> Iterator[Breach]:
        if case.subject in subjects:
            yield _breach(case)

    return judge_


def _planned(rule: Rule, kind: KindFolder | None = None) -> dict[str, Planned]:
    contract = _contract()
    planned = plan(contract, (kind or _kind(),), judge(contract, (rule,)))
    return {one.id: one for one in planned}


def _rule(scope: Scope, weight: Weight, judge_: Judge, code: str = "wanted") -> Rule:
    return Rule(code=code, question="Is it?", scope=scope, weight=weight, judge=judge_)


@pytest.mark.parametrize(
    ("subject", "ids"),
    [
        ("certificate", ["IC-A-01", "IC-B-01"]),
        ("contribution", ["IC-A-01", "IC-B-01"]),
        ("party", ["IC-A", "IC-B"]),
        ("contract", ["IC"]),
    ],
)
def test_there_is_one_document_for_each_subject(subject: str, ids: list[str]) -> None:
    planned = plan(_contract(), (_kind(subject),), ())
    assert [one.id for one in planned] == ids


def test_without_kinds_there_is_nothing_to_make() -> None:
    assert plan(_contract(), (), ()) == ()


@pytest.mark.parametrize(
    ("scope", "subject", "withheld"),
    [
        (Scope.CONTRACT, "small", {"IC-A-01", "IC-B-01"}),
        (Scope.PARTY, "A", {"IC-A-01"}),
        (Scope.CONTRIBUTION, "B-01", {"IC-B-01"}),
        (Scope.CERTIFICATE, "B-01", {"IC-B-01"}),
    ],
)
def test_a_broken_rule_of_the_facts_withholds_what_rests_on_it(
    scope: Scope, subject: str, withheld: set[str]
) -> None:
    planned = _planned(_rule(scope, Weight.FACT, _broken_for(subject), "no-kind-names-it"))
    assert {id_ for id_, one in planned.items() if one.withheld} == withheld
    assert [one.blocking for one in planned.values()] == [(), ()]


def test_a_fault_in_one_record_withholds_all_papers_of_its_party() -> None:
    certificate = TEXTS[A_01].partition("certificates:")[2]
    second = certificate.replace("A-01", "A-02").replace('"001"', '"003"')
    contract = _contract({**TEXTS, A_01: TEXTS[A_01] + second.strip("\n") + "\n"})
    rule = _rule(Scope.CERTIFICATE, Weight.FACT, _broken_for("A-02"))
    planned = plan(contract, (_kind(),), judge(contract, (rule,)))
    assert [(one.id, bool(one.withheld)) for one in planned] == [
        ("IC-A-01", True),
        ("IC-A-02", True),
        ("IC-B-01", False),
    ]


@pytest.mark.parametrize(
    ("scope", "subject", "blocked"),
    [
        (Scope.CONTRACT, "small", {"IC-A-01", "IC-B-01"}),
        (Scope.PARTY, "B", {"IC-B-01"}),
        (Scope.CONTRIBUTION, "A-01", {"IC-A-01"}),
        (Scope.CERTIFICATE, "A-01", {"IC-A-01"}),
    ],
)
def test_a_broken_condition_blocks_the_papers_of_a_kind_that_requires_it(
    scope: Scope, subject: str, blocked: set[str]
) -> None:
    planned = _planned(_rule(scope, Weight.CONDITION, _broken_for(subject)))
    assert {id_ for id_, one in planned.items() if one.blocking} == blocked
    assert [one.withheld for one in planned.values()] == [(), ()]


def test_a_broken_condition_that_no_kind_requires_blocks_nothing() -> None:
    rule = _rule(Scope.CONTRACT, Weight.CONDITION, _broken_for("small"), "other")
    assert [one.blocking for one in _planned(rule).values()] == [(), ()]


@pytest.mark.parametrize("weight", [Weight.DUTY, Weight.FLAG])
def test_a_missed_duty_and_a_flag_stop_no_paper(weight: Weight) -> None:
    for one in _planned(_rule(Scope.CONTRACT, weight, _broken_for("small"))).values():
        assert (one.withheld, one.blocking) == ((), ())


def _waits(read: Callable[[Case, Reading], object]) -> Judge:
    def judge_(case: Case, reading: Reading) -> Iterator[Breach]:
        read(case, reading)
        return iter(())

    return judge_


def _made_on(case: Case, reading: Reading) -> object:
    assert case.contribution is not None
    return reading(case.contribution.made_on)


@pytest.mark.parametrize(
    ("made_on", "is_unjudged", "rests_on"),
    [
        ("2002-04-12", False, 0),
        ("[2002-04-12]", False, 1),
        ("[to be fixed]", True, 1),
        ("by_hand", False, 0),
        ("{not_agreed: why}", False, 0),
    ],
)
def test_a_required_rule_over_a_bracket_keeps_the_paper_a_draft(
    made_on: str, is_unjudged: bool, rests_on: int
) -> None:
    contract = _contract(changed(A_01, f"made_on: {made_on}", "made_on: 2002-04-12"))
    rule = _rule(Scope.CONTRIBUTION, Weight.CONDITION, _waits(_made_on))
    first, second = plan(contract, (_kind("contribution"),), judge(contract, (rule,)))
    assert first.assignment.is_unjudged is is_unjudged
    assert len(first.assignment.rests_on) == rests_on
    assert (second.assignment.is_unjudged, second.assignment.rests_on) == (False, ())


def test_a_choice_that_is_counsels_keeps_the_paper_a_draft() -> None:
    def for_counsel(case: Case, _: Reading) -> Iterator[Breach]:
        raise ForCounselError(message("two readings"))

    rule = _rule(Scope.CERTIFICATE, Weight.CONDITION, for_counsel)
    assert [one.assignment.is_unjudged for one in _planned(rule).values()] == [True, True]


def test_a_template_sees_the_record_and_what_it_refers_to() -> None:
    (first, _) = plan(_contract(), (_kind(),), ())
    names = first.assignment.names
    assert names["document_id"] == "IC-A-01"
    assert names["party"].id == "A"
    assert names["instalment"].id == "A-1"
    assert names["report"].id == "R-1"
    assert [signer.name.en.value for signer in names["signers"]] == ["A One"]


def test_a_reference_that_is_open_is_nothing_for_the_template() -> None:
    texts = changed(A_01, "pays: [to be fixed]", "pays: A-1")
    (first, _) = plan(_contract(texts), (_kind(),), ())
    assert first.assignment.names["instalment"] is None


def test_a_signatory_who_is_not_named_still_has_a_place_to_sign() -> None:
    texts = changed(
        A_01, "signatories: []", "signatories: [{office: chairman, director: A1}]"
    )
    (first, _) = plan(_contract(texts), (_kind(),), ())
    (signer,) = first.assignment.names["signers"]
    assert (signer.capacity.en.value, signer.name) == ("Chairman", None)
