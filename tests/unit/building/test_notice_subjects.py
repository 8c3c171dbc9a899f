"""What the papers about notices see: correspondents, clocks, and the records they are about."""

from __future__ import annotations

from typing import Any

import pytest

from docgen.building.notice_subjects import dispatch_subjects, notice_subjects
from docgen.building.subject import Subject
from docgen.model.kinds import Kind
from docgen.model.notices import Sort
from tests.unit.rules.notices.letters import (
    FORCE_MAJEURE,
    ONE,
    Edit,
    contract,
    courier,
    notice,
    serving,
)

CONTRIBUTION = """\
format: 1
id: A-01
party: A
pays: A-1
form: cash
amount: USD 490,000
made_on: 2003-01-20
report: R-1
certificates: [{id: A-01, number: "1", issued_on: 2003-02-20}]
"""
REPORT = f"""\
format: 1
id: R-1
firm: {ONE}
number: "1"
dated: 2003-02-01
received_on: 2003-02-03
covers: [A-01]
"""
CERTIFIED = "issued_within: 60 days"
INCREASE = "increase: {of_parties: each party, form: in writing, matter: 54-8, basis: Article 36}\n"
CHANGES = """\
increase:
    basis: Article 36
    of_parties: each party
    form: in writing
    matter: 54-8
    approved_by: [approval-authority]
  transfer:
    basis: Article 37
    of_parties: other party
    form: in writing
    approved_by: [approval-authority]
    registered_by: [registration-authority]
  encumbrance: {basis: Article 39, of_parties: other party, form: in writing, time: beforehand}
"""
REQUEST = f"consultation:\n  dispute: {ONE}\n  position: {ONE}\n"
ARBITRATION = f"arbitration:\n  dispute: {ONE}\n  failed: yes\n  claims: [{ONE}]\n"
EVIDENCE = f"evidence:\n  shows: {ONE}\n"
NEW_ADDRESS = "address:\n  of: B\n  effective_on: 2003-04-01\n  details: {fax: '(1) 2'}\n"
ADJUSTMENT = f"""\
adjustment:
  change: {ONE}
  changed_on: 2003-02-01
  harmed: B
  effect: {ONE}
  proposal: {ONE}
"""


def _kind(subject: str, *of: Sort) -> Kind:
    narrowed: dict[str, Any] = {"subject": subject, "of": of}
    return Kind.model_construct(**narrowed)


def _consent(to: str, more: str = "") -> str:
    return f"consent:\n  to: {to}\n  what: {ONE}\n{more}"


def _subjects(kind: Kind, *notices: str) -> dict[str, Subject]:
    """The subjects of a kind when these notices are given, the first as N-1, the next as N-2."""
    found = contract(serving(*notices), Edit("contract.yaml", CHANGES, INCREASE))
    make = dispatch_subjects if kind.subject == "dispatch" else notice_subjects
    return {one.id: one for one in make(found, kind)}


def _only(matter: str, *dispatches: str) -> Subject:
    (subject,) = _subjects(_kind("notice"), notice(matter, *dispatches)).values()
    return subject


def _second(first: str, second: str) -> Subject:
    return _subjects(_kind("notice"), first, second)["N-2"]


def _en(wording: Any) -> str:
    return str(wording.en.value)


def test_a_kind_sees_the_notices_of_its_sorts_alone() -> None:
    both = (notice(REQUEST), notice(NEW_ADDRESS, head="id: N-2"))
    assert list(_subjects(_kind("notice", "address"), *both)) == ["N-2"]
    assert list(_subjects(_kind("notice"), *both)) == ["N-1", "N-2"]


def test_each_dispatch_has_its_proof_and_a_notice_that_was_not_sent_has_none() -> None:
    fax = "{id: fax, to: A, means: fax, handed_over_on: 2003-03-10, letter: courier}"
    sent = notice(REQUEST, courier("2003-03-10"), fax)
    proofs = _subjects(_kind("dispatch"), sent, notice(NEW_ADDRESS, head="id: N-2"))
    assert list(proofs) == ["N-1-courier", "N-1-fax"]
    by_fax = proofs["N-1-fax"].names
    assert by_fax["dispatch"].means == "fax"
    assert by_fax["letter"].id == "courier"
    assert by_fax["recipient"].id == "A"
    assert proofs["N-1-courier"].names["letter"] is None


def test_proofs_can_be_made_of_some_sorts_alone() -> None:
    sent = notice(REQUEST, courier("2003-03-10"))
    assert _subjects(_kind("dispatch", "address"), sent) == {}


def test_the_institution_is_named_as_the_contract_names_it() -> None:
    text = notice(ARBITRATION, between="from: B\nto: [institution, A]")
    (subject,) = _subjects(_kind("notice"), text).values()
    centre, party = subject.names["recipients"]
    assert [_en(name) for name in centre.names] == ["Singapore International Arbitration Centre"]
    assert centre.called is None
    assert _en(party.called) == "Party A"


def test_the_time_for_evidence_runs_from_the_hand_over_of_the_notice() -> None:
    informed = notice(FORCE_MAJEURE, courier("2003-03-10"), dated="2003-03-10")
    letter = notice(EVIDENCE, head="id: N-2\nfollows: N-1", dated="2003-03-20")
    own = _subjects(_kind("notice", "force_majeure"), informed)["N-1"].names["evidence_due"]
    assert own.last.value.isoformat() == "2003-03-25"
    after = _second(informed, letter)
    assert after.names["evidence_due"].last.value == own.last.value
    assert after.names["followed"].received_on.value.isoformat() == "2003-03-24"
    assert own.last.path in after.conclusions


def test_arbitration_is_open_once_the_time_after_service_has_run() -> None:
    asked = notice(REQUEST, courier("2003-03-10"))
    later = notice(ARBITRATION, head="id: N-2\nfollows: N-1", dated="2003-06-10")
    clock = _second(asked, later).names["arbitration_open"]
    assert clock.starts_on.value.isoformat() == "2003-03-24"
    assert clock.last.value.isoformat() == "2003-05-23"
    assert clock.right_from.value.isoformat() == "2003-05-24"


def test_a_request_that_is_not_sent_yet_tells_no_day() -> None:
    names = _only(REQUEST).names
    assert names["arbitration_open"] is None
    assert names["evidence_due"] is None


def test_a_new_address_stands_beside_the_old_one() -> None:
    names = _only(NEW_ADDRESS).names
    assert names["moving"].id == "B"
    assert names["matter"].details.fax.value == "(1) 2"


def test_who_is_harmed_by_a_change_of_the_law_and_what_follows_if_nothing_helps() -> None:
    names = _only(ADJUSTMENT).names
    assert _en(names["harmed"].called) == "Party B"
    assert names["adjustment_ground"].id == "104-7"
    assert _only(REQUEST).names["adjustment_ground"] is None


@pytest.mark.parametrize(
    ("to", "approvers", "registrars"),
    [
        ("increase of capital", ["approval-authority"], []),
        ("transfer of a share", ["approval-authority"], ["registration-authority"]),
        ("encumbrance of a share", [], []),
    ],
)
def test_a_consent_says_which_authorities_the_act_needs_besides(
    to: str, approvers: list[str], registrars: list[str]
) -> None:
    names = _only(_consent(to)).names
    assert names["needed"] is not None
    assert [one.id for one in names["approvers"]] == approvers
    assert [one.id for one in names["registrars"]] == registrars


def test_of_an_assignment_nothing_is_agreed_here() -> None:
    names = _only(_consent("assignment of rights")).names
    assert (names["needed"], names["approvers"], names["reserved"]) == (None, (), None)


def test_a_waiver_names_its_condition() -> None:
    names = _only(_consent("waiver of a condition precedent", "  condition: 34-4\n")).names
    assert names["precedent"].id == "34-4"
    assert names["needed"] is None


def test_a_covering_letter_names_the_certificate_its_report_and_its_copies() -> None:
    text = notice(
        "filing: {certificate: A-01}\n",
        between="from: company\nto: [approval-authority, registration-authority]",
    )
    copy = "\n  copies: [{id: approval-authority, to: {zh: 一, en: One}}]"
    texts = serving(text, contributions=CONTRIBUTION, reports=REPORT)
    found = contract(texts, Edit("contract.yaml", f"{CERTIFIED}{copy}", CERTIFIED))
    (subject,) = notice_subjects(found, _kind("notice"))
    contribution, certificate = subject.names["certificate"]
    assert (contribution.id, certificate.id) == ("A-01", "A-01")
    assert subject.names["report"].id == "R-1"
    assert [one.id for one in subject.names["filed"]] == ["approval-authority"]
