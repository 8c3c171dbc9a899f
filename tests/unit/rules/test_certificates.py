"""Lives, sums and numbers of certificates."""

from docgen.diagnostics.messages import render
from docgen.rules.judging import Outcome
from tests.unit.rules.example import Edit, example, judged

B_01 = "contributions/B-01.yaml"
_WITHIN = "certificates-stay-within-subscription"


def test_a_contribution_whose_certificates_are_all_cancelled_does_not_count() -> None:
    cancelled = "replaces: B-01\n    cancelled: {on: 2002-06-20, why: {zh: 撤销, en: Void}}\n"
    over = Edit("contributions/B-02.yaml", "amount: USD 150,001", "amount: USD 150,000")
    assert judged(example(over), _WITHIN, "B").outcome is Outcome.BROKEN
    edited = example(over, Edit(B_01, cancelled, "replaces: B-01\n"))
    assert judged(edited, _WITHIN, "B").outcome is Outcome.KEPT


def test_what_is_known_to_exceed_the_subscription_does_so_whatever_is_open() -> None:
    open_amount = Edit("contributions/A-03.yaml", "amount: [to be fixed]", "amount: USD 100,000")
    assert judged(example(open_amount), _WITHIN, "A").outcome is Outcome.CANNOT_BE_JUDGED
    over = Edit("contributions/A-02.yaml", "amount: USD 300,001", "amount: USD 200,000")
    judgement = judged(example(open_amount, over), _WITHIN, "A")
    assert render(judgement.findings[0].observed, "en", str) == "US$600,001"
    assert render(judgement.findings[0].required, "en", str) == "US$600,000 or less"


def test_two_certificates_may_not_replace_the_same_one() -> None:
    third = """replaces: B-01
  - id: B-01-3
    number: "007"
    issued_on: 2002-06-13
    replaces: B-01
"""
    contract = example(Edit(B_01, third, "replaces: B-01\n"))
    for certificate in ("B-01-2", "B-01-3"):
        (finding,) = judged(contract, "replaced-certificate-is-cancelled", certificate).findings
        assert render(finding.message, "en", str) == "two certificates replace the same one"
    assert judged(contract, "one-certificate-lives", "B-01").outcome is Outcome.BROKEN


def test_numbers_are_compared_without_width_case_and_blanks() -> None:
    code = "certificate-number-is-its-own"
    letters = Edit("contributions/A-01.yaml", '"No 1a"', '"001"')
    same = Edit("contributions/A-02.yaml", '"ＮＯ１Ａ"', '"004"')
    (finding,) = judged(example(letters, same), code, "A-02").findings
    assert render(finding.message, "en", str) == "A-02 and A-01 have one number"
    other = Edit("contributions/A-02.yaml", '"No 1b"', '"004"')
    assert judged(example(letters, other), code, "A-02").outcome is Outcome.KEPT


def test_an_open_number_is_waited_for_but_stands_in_nobody_elses_way() -> None:
    code = "certificate-number-is-its-own"
    contract = example(Edit("contributions/A-01.yaml", "number: [to be given]", 'number: "001"'))
    assert judged(contract, code, "A-01").outcome is Outcome.CANNOT_BE_JUDGED
    assert judged(contract, code, "A-02").outcome is Outcome.KEPT
