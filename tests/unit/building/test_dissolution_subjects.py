"""What the papers on the way to the end of the company see, and which papers there are."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from docgen.building.dissolution_subjects import dissolution_subjects
from docgen.building.subject import Subject
from docgen.model.contract import Contract
from docgen.model.kinds import EndingSubject
from tests.unit.rules.notices.courses import CONTINUED, CURED, D_1
from tests.unit.rules.notices.letters import ONE, Edit, contract

KINDS: tuple[EndingSubject, ...] = (
    "continuation",
    "application",
    "dissolution-resolution",
    "committee",
    "liquidation-plan",
    "liquidation-completion",
)
MEETING = "meetings/M-1.yaml"
AT_A_MEETING = (
    Edit(D_1, "resolution: R-9\n  appointed", "resolution: W-1\n  appointed"),
    Edit(MEETING, "id: R-9", "id: R-1"),
    Edit(MEETING, "votes: {for: all}", "votes: {for: [B1, B2, B3, B4], against: rest}"),
    Edit("meetings/M-2.yaml", "second_vote_of: R-9", "second_vote_of: R-1"),
)
UNSIGNED = Edit("resolutions/1.yaml", "B4, signed_on: [to be signed]", "B4, signed_on: 2003-08-04")
DEEMED = Edit(D_1, "follows: N-2\napplication", "follows: N-2\nresolution: W-1\napplication")


def _of(found: Contract, kind: EndingSubject) -> Subject:
    (subject,) = dissolution_subjects(found, kind)
    return subject


def _amount(fact: Any) -> Decimal:
    return Decimal(fact.value.amount)


def test_each_record_has_its_paper() -> None:
    found = contract(CURED)
    ids = {kind: [one.id for one in dissolution_subjects(found, kind)] for kind in KINDS}
    assert ids == {
        "continuation": [],
        "application": ["AP-1"],
        # The committee was appointed in writing, and that resolution is its own paper.
        "dissolution-resolution": [],
        "committee": ["F-1"],
        "liquidation-plan": ["P-1"],
        "liquidation-completion": ["K-1"],
    }


def test_an_agreement_to_continue_is_the_only_paper_of_its_course() -> None:
    found = contract(CONTINUED)
    ids = [one.id for kind in KINDS for one in dissolution_subjects(found, kind)]
    assert ids == ["C-1"]


def test_papers_see_the_end_of_the_negotiation() -> None:
    names = _of(contract(CURED), "application").names
    assert names["governing"].received_on.value == datetime.date(2003, 6, 9)
    assert names["negotiation"].last.value == datetime.date(2003, 7, 9)


def test_an_application_sees_the_resolution_that_was_voted() -> None:
    names = _of(contract(CURED), "application").names
    assert names["ending"].result.word == "passed"
    assert names["ending"].meeting is None


def test_no_vote_is_claimed_where_agreement_is_deemed() -> None:
    assert _of(contract(CURED, DEEMED), "application").names["ending"] is None


def test_an_applicant_that_is_open_is_nobody() -> None:
    edit = Edit(D_1, "applicant: [to be named]", "applicant: company")
    assert _of(contract(CURED, edit), "application").names["applicant"] is None


@pytest.mark.parametrize(
    ("dated", "name"),
    [
        ("2003-03-10", "[Ministry of Foreign Trade and Economic Co-operation]"),
        ("2003-08-05", "[Ministry of Commerce]"),
    ],
)
def test_the_authority_has_its_name_of_the_day(dated: str, name: str) -> None:
    edit = Edit(D_1, f"company, dated: {dated}", "company, dated: 2003-08-05")
    authority = _of(contract(CURED, edit), "application").names["authority"]
    assert [f"[{one.en.value}]" for one in authority.names] == [name]


def test_the_committee_resolution_is_made_where_the_board_met() -> None:
    subject = _of(contract(CURED, *AT_A_MEETING), "dissolution-resolution")
    assert subject.id == "D-1-R-9"
    assert subject.names["appointing"].result.word == "passed"
    assert (subject.case.meeting, subject.case.resolution) == (
        subject.names["meeting"],
        subject.names["appointing"].resolution,
    )
    assert len(subject.names["hands"]) == 7
    assert not subject.is_unjudged


def test_a_committee_resolution_without_votes_is_unjudged() -> None:
    no_votes = (
        *AT_A_MEETING[:2],
        Edit(MEETING, "", "      votes: {for: [B1, B2, B3, B4], against: rest}\n"),
        AT_A_MEETING[3],
    )
    subject = _of(contract(CURED, *no_votes), "dissolution-resolution")
    assert subject.is_unjudged
    assert subject.names["appointing"].result.word == ""


def test_members_stand_with_their_party_and_their_seat() -> None:
    members = _of(contract(CURED), "committee").names["members"]
    assert [party.id for _, party, _ in members] == ["A", "B", "B"]
    assert [director and director.id for _, _, director in members] == [None, None, "B2"]


def test_figures_are_added_up_and_what_is_left_is_divided_by_the_amounts_subscribed() -> None:
    subject = _of(contract(CURED), "liquidation-plan")
    sums, division = subject.names["sums"], subject.names["division"]
    assert [_amount(sums.assets), _amount(sums.debts)] == [1500, 300]
    assert [one.share.value for one in division] == [Fraction(49, 100), Fraction(51, 100)]
    assert [_amount(one.amount) for one in division] == [539, 561]
    assert {sums.assets.path, division[0].amount.path} <= set(subject.conclusions)


def test_the_last_party_has_what_rounding_leaves() -> None:
    edit = Edit(D_1, "surplus: CNY 1,100.01", "surplus: CNY 1,100")
    division = _of(contract(CURED, edit), "liquidation-plan").names["division"]
    assert [_amount(one.amount) for one in division] == [Decimal("539.00"), Decimal("561.01")]


def test_what_is_left_is_divided_to_the_smallest_unit_of_its_currency() -> None:
    edit = Edit(D_1, "surplus: JPY 1,101", "surplus: CNY 1,100")
    division = _of(contract(CURED, edit), "liquidation-plan").names["division"]
    assert [str(_amount(one.amount)) for one in division] == ["539", "562"]


def test_what_is_left_in_a_currency_that_nobody_knows_is_not_divided() -> None:
    edit = Edit(D_1, "surplus: XYZ 1,100", "surplus: CNY 1,100")
    division = _of(contract(CURED, edit), "liquidation-plan").names["division"]
    assert [one.amount.settled for one in division] == [None, None]


def test_sums_are_open_while_a_line_is() -> None:
    edit = Edit(D_1, "[to be examined]}]\n  expenses: CNY 100", '"CNY 300"}]\n  expenses: CNY 100')
    sums = _of(contract(CURED, edit), "liquidation-plan").names["sums"]
    assert sums.debts.settled is None
    assert _amount(sums.assets) == 1500


@pytest.mark.parametrize(
    ("edits", "has_minor"),
    [
        ((), False),
        ((Edit(D_1, "expenses: CNY 100.50", "expenses: CNY 100"),), True),
        # Nothing typed has cents, but what each Party is left with has.
        ((Edit(D_1, "surplus: CNY 1,101", "surplus: CNY 1,100"),), True),
    ],
)
def test_cents_are_shown_throughout_once_one_amount_has_them(
    edits: tuple[Edit, ...], has_minor: bool
) -> None:
    sums = _of(contract(CURED, *edits), "liquidation-plan").names["sums"]
    assert sums.has_minor is has_minor


def test_two_currencies_are_not_added() -> None:
    edit = Edit(D_1, '"USD 500"', '"CNY 500"')
    sums = _of(contract(CURED, edit), "liquidation-plan").names["sums"]
    assert sums.assets.settled is None


def test_a_written_resolution_is_dated_by_its_last_signature() -> None:
    later = Edit("resolutions/1.yaml", "B2, signed_on: 2003-08-05", "B2, signed_on: 2003-08-04")
    approved = _of(contract(CURED, later), "liquidation-plan").names["approved"]
    assert approved.last_signed_on.settled == datetime.date(2003, 8, 5)


@pytest.mark.parametrize("edits", [(UNSIGNED,), AT_A_MEETING])
def test_without_every_signature_or_at_a_meeting_there_is_no_last_one(
    edits: tuple[Edit, ...],
) -> None:
    appointing = _of(contract(CURED, *edits), "committee").names["appointing"]
    assert appointing.last_signed_on is None


def test_a_report_states_no_day_after_its_own() -> None:
    names = _of(contract(CURED), "liquidation-completion").names
    assert names["deregistered"] is None
    same_day = Edit(D_1, "deregistered_on: 2004-01-30", "deregistered_on: 2004-02-10")
    names = _of(contract(CURED, same_day), "liquidation-completion").names
    assert names["deregistered"].value == datetime.date(2004, 1, 30)


def test_a_report_sees_who_keeps_the_books_and_who_may_have_copies() -> None:
    names = _of(contract(CURED), "liquidation-completion").names
    assert (names["keeper"].id, names["copier"].id) == ("A", "B")
    assert names["approved"].result.word == "passed"


@pytest.mark.parametrize(("effective_on", "is_new"), [("2003-05-26", True), ("2003-05-27", False)])
def test_a_change_of_address_holds_from_its_day(effective_on: str, is_new: bool) -> None:
    change = f"""\
format: 1
id: N-9
from: B
to: [A]
dated: 2003-03-01
address: {{of: B, effective_on: {effective_on}, details: {{address: {ONE}}}}}
"""
    found = contract({**CURED, "notices/9.yaml": change})
    # The notice of termination, dated 26 May 2003; without the change B has no address at all.
    details = _of(found, "application").names["sender"].details
    assert (details is not None) is is_new
