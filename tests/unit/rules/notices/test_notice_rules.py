"""Every rule of notices and dissolutions, kept in a plain course and broken by a small change."""

from __future__ import annotations

import datetime

import pytest

from docgen.diagnostics.messages import render
from docgen.rules.judging import Outcome, judge
from docgen.rules.notices.table import NOTICE_RULES
from docgen.rules.rule import Weight
from tests.unit.rules.notices.courses import (
    CHANGED_LAW,
    CHANGES,
    CONTINUED,
    CONTRACT,
    COURSES,
    CURED,
    D_1,
    DEADLOCKED,
    DISPUTED,
    FAXED,
    LASTING,
    N_1,
    N_2,
    OVERDUE,
    UNMET,
    Change,
)
from tests.unit.rules.notices.letters import (
    ONE,
    Edit,
    Texts,
    accused,
    contract,
    courier,
    judged,
    judgements,
    notice,
    said,
)

_AGREED = Edit(CONTRACT, "working_days_of: CN", "working_days_of: [CN]")
_CIRCULAR = "{zh: 仲裁庭, en: The arbitration tribunal}"
_FIRST_TWO = Edit(CONTRACT, "{zh: 前两名仲裁员, en: The first two arbitrators}", _CIRCULAR)


def _broken(texts: Texts, *edits: Edit) -> set[str]:
    return {
        one.rule.code
        for one in judgements(contract(texts, *edits))
        if one.outcome is Outcome.BROKEN
    }


@pytest.mark.parametrize("number", range(len(COURSES)))
def test_a_plain_course_breaks_no_rule_but_what_is_only_pointed_out(number: int) -> None:
    weights = {
        one.rule.weight
        for one in judgements(contract(COURSES[number]))
        if one.outcome is Outcome.BROKEN
    }
    assert weights <= {Weight.FLAG}


def test_every_rule_of_notices_is_kept_somewhere() -> None:
    kept: set[str] = set()
    for course in COURSES:
        loaded = contract(course, _AGREED, _FIRST_TWO)
        kept |= {one.rule.code for one in judgements(loaded) if one.outcome is Outcome.KEPT}
    paid = {**OVERDUE, "contributions/A-01.yaml": _PAID.format(made_on="2003-08-01")}
    kept |= {one.rule.code for one in judgements(contract(paid)) if one.outcome is Outcome.KEPT}
    assert {rule.code for rule in NOTICE_RULES} - kept == set()


@pytest.mark.parametrize(
    "change", CHANGES, ids=[f"{number}-{one.code}" for number, one in enumerate(CHANGES)]
)
def test_an_edit_breaks_the_rule_at_its_place(change: Change) -> None:
    found = accused(change.course, change.edit, *change.also)
    texts = {text for code, _, text in found if code == change.code}
    assert change.accused in {text[: len(change.accused)] for text in texts}


def test_every_rule_is_broken_by_an_edit_or_by_a_test_of_its_own() -> None:
    own = {"named-instalment-is-unpaid"}
    assert {change.code for change in CHANGES} | own == {rule.code for rule in NOTICE_RULES}


def test_every_finding_says_what_was_found_what_is_wanted_and_how_to_mend_it() -> None:
    for change in CHANGES:
        for judgement in judgements(contract(change.course, change.edit, *change.also)):
            for finding in judgement.findings:
                for words in (finding.message, finding.observed, finding.required, finding.hint):
                    assert render(words, "en", str).strip(), finding


_PAID = """\
format: 1
id: A-01
party: A
pays: A-1
form: cash
amount: USD 490,000
made_on: {made_on}
report: [to be fixed]
certificates: []
"""


@pytest.mark.parametrize(
    ("made_on", "outcome"),
    [
        ("2003-05-06", Outcome.BROKEN),
        ("2003-05-07", Outcome.CANNOT_BE_JUDGED),
        ("2003-05-08", Outcome.KEPT),
        ("[to be fixed]", Outcome.CANNOT_BE_JUDGED),
    ],
)
def test_an_instalment_paid_in_time_is_no_ground_and_one_paid_late_is_for_counsel(
    made_on: str, outcome: Outcome
) -> None:
    paid = {**OVERDUE, "contributions/A-01.yaml": _PAID.format(made_on=made_on)}
    assert judged(contract(paid), "named-instalment-is-unpaid", "N-1").outcome is outcome


@pytest.mark.parametrize(
    ("agreed_on", "outcome"),
    [("2003-06-14", Outcome.KEPT), ("2003-06-16", Outcome.CANNOT_BE_JUDGED),
     ("2003-06-17", Outcome.BROKEN)],
)  # fmt: skip
def test_an_agreement_between_the_counted_and_the_rolled_last_day_is_for_counsel(
    agreed_on: str, outcome: Outcome
) -> None:
    """Received on 16 May, the thirty days end on 15 June 2003, a Sunday."""
    hand = Edit(N_2, "means: hand, handed_over_on: 2003-05-26, received_on: 2003-05-16",
                "means: courier, handed_over_on: 2003-05-26")  # fmt: skip
    edits = (
        hand._replace(typed=hand.typed.replace("2003-05-26", "2003-05-16")),
        Edit(N_2, "dated: 2003-05-16", "dated: 2003-05-26"),
        Edit(D_1, agreed_on, "2003-07-09"),
    )
    loaded = contract(CONTINUED, *edits)
    assert judged(loaded, "continuation-is-agreed-in-time", "D-1").outcome is outcome


def test_a_breach_cured_after_its_time_is_for_counsel() -> None:
    late = Edit(N_1, f"demand: {ONE}\n  cured_on: 2003-05-24", f"demand: {ONE}")
    judgement = judged(contract(CURED, late), "breach-is-not-cured", "N-2")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED


def test_a_breach_notice_that_is_only_planned_leaves_the_termination_provisional() -> None:
    edits = (
        Edit(N_1, "handed_over_on: [2003-03-10]", "handed_over_on: 2003-03-10"),
        Edit(N_1, "handed_over_on: [2003-03-11]", "handed_over_on: 2003-03-11"),
    )
    judgement = judged(contract(CURED, *edits), "cure-period-follows-a-breach-notice", "N-2")
    assert judgement.outcome is Outcome.KEPT
    assert judgement.is_provisional


@pytest.mark.parametrize(
    ("typed", "instead_of", "reason"),
    [
        ("", "        outcome: not resolved\n", "the outcome of the referral is not recorded"),
        ("outcome: resolved\n        decided_on: 2003-01-02", "outcome: not resolved",
         "the executives decided after their time"),
        ("concerns: not stated", "concerns: management", "it is not recorded whether it concerns "
         "management or financial matters"),
    ],
)  # fmt: skip
def test_what_is_not_recorded_of_a_deadlock_is_never_inferred(
    typed: str, instead_of: str, reason: str
) -> None:
    loaded = contract(DEADLOCKED, Edit("meetings/M-2.yaml", typed, instead_of))
    reasons = [
        text
        for one in judgements(loaded)
        if one.outcome is Outcome.CANNOT_BE_JUDGED
        for text in said(one)
    ]
    assert reason in reasons


def test_a_deadlock_may_name_the_second_vote_as_well_as_the_first() -> None:
    for loaded in (
        contract(DEADLOCKED),
        contract(DEADLOCKED, Edit(N_1, "resolution: R-2", "resolution: R-1")),
    ):
        for code in ("deadlock-rests-on-a-resolution-not-passed",
                     "deadlock-concerns-management-or-finance"):  # fmt: skip
            assert judged(loaded, code, "N-1").outcome is Outcome.KEPT


def test_an_application_on_the_deadlock_is_for_counsel() -> None:
    ending = {**DEADLOCKED, D_1: CURED[D_1].replace("N-2", "N-1"),
              "resolutions/1.yaml": CURED["resolutions/1.yaml"]}  # fmt: skip
    judgement = judged(contract(ending), "application-waits-for-the-negotiation", "D-1")
    assert said(judgement) == ["whether a time for negotiation follows the ground is open"]


def test_an_early_application_after_a_resolution_of_the_board_is_for_counsel() -> None:
    early = Edit(D_1, "dated: 2003-07-09, submitted", "dated: 2003-08-05, submitted")
    judgement = judged(contract(CURED, early), "application-waits-for-the-negotiation", "D-1")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED


def test_without_a_dispatch_the_application_cannot_be_judged() -> None:
    unsent = Edit(N_2, "", f"sent:\n  - {courier('2003-05-26')}\n")
    judgement = judged(contract(CURED, unsent), "application-waits-for-the-negotiation", "D-1")
    assert said(judgement) == ["no dispatch of the notice is recorded"]


def test_an_applicant_left_open_cannot_be_judged_and_a_breach_is_pointed_out() -> None:
    open_one = Edit(D_1, "applicant: [for counsel]", "applicant: company")
    loaded = contract(LASTING, open_one)
    judgement = judged(loaded, "applicant-fits-the-ground", "D-1")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    assert judged(contract(CURED), "applicant-fits-the-ground", "D-1").outcome is Outcome.BROKEN


def test_a_liquidation_within_the_time_of_an_extension_cannot_be_judged() -> None:
    for day, outcome in (("2004-02-28", Outcome.KEPT), ("2004-02-29", Outcome.CANNOT_BE_JUDGED),
                         ("2004-05-28", Outcome.CANNOT_BE_JUDGED)):  # fmt: skip
        later = Edit(D_1, "deregistered_on: 2004-06-10", "deregistered_on: 2004-02-10")
        loaded = contract(CURED, Edit(D_1, f"dated: {day}", "dated: 2004-01-30"), later)
        assert judged(loaded, "liquidation-ends-in-the-laws-time", "D-1").outcome is outcome


def test_open_sums_and_a_vote_that_is_not_certain_cannot_be_judged() -> None:
    surplus = Edit(D_1, "surplus: [to be fixed]", "surplus: CNY 1,100")
    judgement = judged(contract(CURED, surplus), "plan-adds-up", "D-1")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    unsigned = Edit("resolutions/1.yaml", "director: B4, signed_on: [to be fixed]",
                    "director: B4, signed_on: 2003-08-04")  # fmt: skip
    for code in ("dissolution-was-resolved", "committee-was-appointed-by-a-passed-resolution"):
        judgement = judged(contract(CURED, unsigned), code, "D-1")
        assert judgement.outcome is Outcome.CANNOT_BE_JUDGED


def test_overdue_evidence_and_committees_are_found_as_of_a_day() -> None:
    alone = {**LASTING, N_2: LASTING[N_2].replace("follows: N-1\n", ""), D_1: CURED[D_1]}
    alone = {name: text for name, text in alone.items() if name != D_1}
    for day, outcome in ((26, Outcome.BROKEN), (25, Outcome.KEPT)):
        asked = datetime.date(2002, 9, day)
        (found,) = [
            one
            for one in judge(contract(alone), NOTICE_RULES, asked)
            if one.rule.code == "evidence-is-furnished-in-time" and one.case.subject == "N-1"
        ]
        assert found.outcome is outcome
    formed = {**CURED, D_1: CURED[D_1].split("committee:")[0]}
    for day, outcome in ((17, Outcome.BROKEN), (16, Outcome.NOT_APPLICABLE)):
        asked = datetime.date(2003, 9, day)
        (found,) = [
            one
            for one in judge(contract(formed), NOTICE_RULES, asked)
            if one.rule.code == "committee-is-formed-in-the-laws-time"
        ]
        assert found.outcome is outcome


def test_means_without_a_rule_are_said_to_be_untold_only_while_nothing_is_proved() -> None:
    hand = "{id: hand, to: A, means: hand, handed_over_on: 2003-03-12, received_on: 2003-03-12}"
    served = {**FAXED, N_1: FAXED[N_1] + f"  - {hand}\n"}
    assert "receipt-can-be-told" not in _broken(served)
    unproved = hand.replace(", received_on: 2003-03-12", "")
    assert "receipt-can-be-told" in _broken({**FAXED, N_1: FAXED[N_1] + f"  - {unproved}\n"})


def test_a_call_goes_to_the_party_that_is_to_pay() -> None:
    matter = 'call: {instalment: A-1, outstanding: "USD 490,000"}\n'
    served = {**OVERDUE, N_1: notice(matter, courier("2003-03-10"))}
    code = "instalment-belongs-to-the-party-concerned"
    assert judged(contract(served), code, "N-1").outcome is Outcome.KEPT
    wrong = Edit(N_1, "instalment: B-1", "instalment: A-1")
    assert judged(contract(served, wrong), code, "N-1").outcome is Outcome.BROKEN


def test_a_ground_about_the_parties_needs_nobody_named() -> None:
    nobodys = Edit(N_2, "instalment: A-1", "concerning: A")
    loaded = contract(CHANGED_LAW, nobodys)
    judgement = judged(loaded, "sender-is-not-the-one-concerned", "N-2")
    assert judgement.outcome is Outcome.NOT_APPLICABLE


def test_a_condition_precedent_waived_by_both_parties_is_no_ground() -> None:
    code = "a-condition-precedent-is-unmet"
    waived_one = "to: waiver of a condition precedent, condition: 34-4"
    waiver = f"consent: {{{waived_one}, what: {ONE}}}\n"
    waived = {
        f"notices/{number}.yaml": notice(waiver, head=f"id: W-{number}", between=between)
        for number, between in ((8, "from: A\nto: [B]"), (9, "from: B\nto: [A]"))
    }
    assert judged(contract({**UNMET, **waived}), code, "N-1").outcome is Outcome.BROKEN
    alone = {name: text for name, text in waived.items() if "8" in name}
    assert judged(contract({**UNMET, **alone}), code, "N-1").outcome is Outcome.KEPT


def test_a_condition_precedent_of_which_nothing_is_known_leaves_it_open() -> None:
    for typed in ("[not known]", "partly"):
        unknown = Edit(CONTRACT, f"satisfied: {typed}", "satisfied: 2002-05-11")
        judgement = judged(contract(UNMET, unknown), "a-condition-precedent-is-unmet", "N-1")
        assert judgement.outcome is Outcome.CANNOT_BE_JUDGED


@pytest.mark.parametrize(
    ("sent", "outcome"),
    [
        # The fax of Monday 10 March counts as received on the 11th.
        ("2003-03-10", Outcome.KEPT),
        ("2003-03-11", Outcome.KEPT),
        ("2003-03-12", Outcome.BROKEN),
        ("2003-03-31", Outcome.BROKEN),
        ("[to be sent]", Outcome.CANNOT_BE_JUDGED),
    ],
)
def test_a_confirming_letter_that_is_sent_after_the_deemed_receipt_is_pointed_out(
    sent: str, outcome: Outcome
) -> None:
    edit = Edit(N_1, f"courier, handed_over_on: {sent}", "courier, handed_over_on: 2003-03-10")
    found = judged(contract(FAXED, edit), "confirming-letters-are-sent-by-the-receipt", "N-1")
    assert found.outcome is outcome
    assert found.rule.weight is Weight.FLAG


@pytest.mark.parametrize(
    "edit",
    [
        Edit(N_1, "fax, handed_over_on: [2003-03-10]", "fax, handed_over_on: 2003-03-10"),
        Edit(N_1, ", letter: courier}", ", confirmed_on: 2003-03-10, letter: courier}"),
        Edit(N_1, ", confirmed_on: 2003-03-10}", ", confirmed_on: 2003-03-10, letter: courier}"),
    ],
)
def test_only_a_dispatch_that_was_made_and_confirmed_has_a_confirming_letter(edit: Edit) -> None:
    found = judged(contract(FAXED, edit), "confirming-letters-are-sent-by-the-receipt", "N-1")
    assert found.outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("appointer", "outcome"),
    [
        (_CIRCULAR, Outcome.BROKEN),
        ("{zh: 该仲裁庭, en: The three arbitrators}", Outcome.BROKEN),
        ("{zh: 三名仲裁员, en: the Arbitral Tribunal}", Outcome.BROKEN),
        ("{zh: 仲裁庭的前两名成员, en: The first two members of the tribunal}", Outcome.KEPT),
        ("{zh: 新加坡国际仲裁中心, en: The Singapore International Arbitration Centre}",
         Outcome.KEPT),
    ],
)  # fmt: skip
def test_a_tribunal_that_is_to_appoint_its_own_member_is_pointed_out(
    appointer: str, outcome: Outcome
) -> None:
    loaded = contract(DISPUTED, Edit(CONTRACT, appointer, _CIRCULAR))
    found = judged(loaded, "the-tribunal-does-not-appoint-itself", "N-2")
    assert found.outcome is outcome
    request = judged(loaded, "the-tribunal-does-not-appoint-itself", "N-1")
    assert request.outcome is Outcome.NOT_APPLICABLE
