"""Outcomes where the contract leaves something open, and what must be said beside them."""

from __future__ import annotations

import pytest

from docgen.diagnostics.messages import render
from docgen.rules.board.counting import Reason, Verdict
from docgen.rules.board.doubts import DoubtOf
from docgen.rules.board.outcomes import Reservation
from tests.unit.rules.board.boards import (
    DIRECTORS,
    Edit,
    consents,
    contract,
    meeting,
    outcome,
    written_outcome,
)

_ABSENT = {"A2": "absent", "A3": "absent", "B4": "absent"}
_GONE = Edit(
    "board.yaml",
    "appointed_by: B, since: 2002-03-01, until: 2002-03-10}\noffices",
    "appointed_by: B, since: 2002-03-01}\noffices",
)
"""B4 has left before the meeting."""


def test_a_lost_ordinary_vote_opens_the_procedure_and_a_lost_reserved_one_does_not() -> None:
    lost = outcome(contract(meeting("{for: [B1, B2, B3, B4], against: rest}")))
    assert (lost.verdict, lost.reason) == (Verdict.NOT_OBTAINED, Reason.PARTY)
    votes = "{for: rest, against: [B3]}"
    reserved = outcome(contract(meeting(votes, matter="54-1")))
    assert (reserved.verdict, reserved.reason) == (Verdict.NOT_PASSED, Reason.NOT_ALL)


def test_without_an_agreed_procedure_a_lost_vote_is_not_passed() -> None:
    edit = Edit(
        "contract.yaml",
        "    deadlock: {not_agreed: none}\n  meetings:\n",
        "    deadlock:\n      basis: Article 55\n      second_vote_after: 7 days\n"
        "      second_vote_called_by: any director\n      refer_within: 7 days\n"
        "      referred_by: [chairman, vice-chairman]\n"
        "      referred_to: {zh: 一, en: One}\n      decide_within: 30 days\n"
        "      decision: binding\n      failing_decision: deemed not passed\n  meetings:\n",
    )
    lost = outcome(contract(meeting("{for: [A1], against: rest}"), edits=[edit]))
    assert lost.verdict is Verdict.NOT_PASSED


# --- Telephone and video -------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["telephone", "video conference"])
def test_callers_that_change_nothing_leave_the_outcome_certain(way: str) -> None:
    found = outcome(contract(meeting(ways={"B4": way})))
    assert (found.verdict, found.doubts) == (Verdict.PASSED, ())


@pytest.mark.parametrize("way", ["telephone", "video conference"])
def test_callers_whom_the_quorum_needs_leave_it_to_counsel(way: str) -> None:
    ways = {"A2": way, "A3": "absent", "B3": way, "B4": "absent"}
    found = outcome(contract(meeting(ways=ways)))
    assert (found.verdict, found.doubts) == (Verdict.UNDECIDED, (DoubtOf.CALLS,))


def test_callers_whom_the_majority_needs_leave_it_to_counsel() -> None:
    votes = "{for: [A1, B1, B3, B4], against: rest}"
    found = outcome(contract(meeting(votes, ways={"B3": "telephone", "B4": "telephone"})))
    assert (found.verdict, found.doubts) == (Verdict.UNDECIDED, (DoubtOf.CALLS,))


def test_a_callers_assent_counts_for_a_reserved_matter_if_the_quorum_holds() -> None:
    ways = {"A3": "telephone", "B4": "telephone"}
    assert outcome(contract(meeting(ways=ways, matter="54-1"))).is_passed
    found = outcome(contract(meeting(ways=ways | {"B3": "telephone"}, matter="54-1")))
    assert (found.verdict, found.doubts) == (Verdict.UNDECIDED, (DoubtOf.CALLS,))


def test_a_vote_lost_in_both_readings_of_the_telephone_is_lost() -> None:
    votes = "{for: [B1, B2, B3, B4], against: rest}"
    found = outcome(contract(meeting(votes, ways={"B4": "telephone"})))
    assert (found.verdict, found.reason) == (Verdict.NOT_OBTAINED, Reason.PARTY)


# --- Proxies -------------------------------------------------------------------------------------


def test_a_proxy_counts_for_the_party_of_the_director_represented() -> None:
    ways = {"A1": "proxy", "A2": "absent", "A3": "absent"}
    found = outcome(contract(meeting("{for: [A1, B1, B2], against: rest}", ways=ways)))
    assert found.is_passed


def test_a_proxy_that_the_contract_refuses_leaves_it_to_counsel_where_it_matters() -> None:
    refused = Edit("contract.yaml", "{holder: nobody,", "{holder: anybody,")
    ways = {"A1": "proxy", "A2": "absent", "A3": "absent"}
    found = outcome(contract(meeting(ways=ways), edits=[refused]))
    assert (found.verdict, found.doubts) == (Verdict.UNDECIDED, (DoubtOf.PROXY,))
    certain = outcome(contract(meeting(ways={"B4": "proxy"}), edits=[refused]))
    assert certain.is_passed


# --- Second call ---------------------------------------------------------------------------------


def _second(
    votes: str, ways: dict[str, str], *, matter: str = "ordinary", received: str = "2002-03-20"
) -> str:
    head = (
        "id: M-2\nheld_on: 2002-04-01\nkind: regular\ncall: second\nfollows: M-1\n"
        "notice:\n  given:\n"
        f"    - {{to: all, given_on: 2002-03-18, received_on: {received}, means: post}}\n"
    )
    return meeting(votes, ways=ways, matter=matter, head=head)


_FIRST = meeting(ways=_ABSENT)
_ALL_A_ABSENT = {"A1": "absent", "A2": "absent", "A3": "absent"}


def test_deemed_presence_gives_a_quorum_but_no_assent() -> None:
    found = outcome(contract(_FIRST, _second("{for: all}", _ALL_A_ABSENT)), 1)
    assert (found.verdict, found.reason) == (Verdict.NOT_OBTAINED, Reason.PARTY)
    assert Reservation.DEEMED_PRESENCE in found.reservations
    assert Reservation.ON_THE_CONTRACT_ONLY in found.reservations


def test_at_a_second_call_more_than_half_of_all_present_and_deemed_must_assent() -> None:
    ways = {"A2": "absent", "A3": "absent", "B4": "absent"}
    found = outcome(contract(_FIRST, _second("{for: all}", ways)), 1)
    assert found.is_passed
    assert Reservation.ON_THE_CONTRACT_ONLY in found.reservations


def test_a_majority_of_those_really_there_alone_is_left_to_counsel() -> None:
    ways = {"A2": "absent", "A3": "absent", "B4": "absent"}
    found = outcome(contract(_FIRST, _second("{for: [A1, B1, B2], against: [B3]}", ways)), 1)
    assert (found.verdict, found.doubts) == (Verdict.UNDECIDED, (DoubtOf.DEEMED_BASE,))


def test_a_director_without_recorded_receipt_is_not_deemed_present() -> None:
    text = _second("{for: all}", _ABSENT).replace(", received_on: 2002-03-20", "")
    found = outcome(contract(_FIRST, text), 1)
    assert (found.verdict, found.reason) == (Verdict.NOT_PASSED, Reason.NO_QUORUM)


def test_short_notice_of_a_second_call_leaves_deemed_presence_to_counsel() -> None:
    text = _second("{for: all}", _ABSENT, received="2002-03-26")
    found = outcome(contract(_FIRST, text), 1)
    assert (found.verdict, found.doubts) == (Verdict.UNDECIDED, (DoubtOf.SHORT_NOTICE,))


def test_a_notice_of_a_second_call_in_working_days_is_left_to_counsel() -> None:
    agreed = Edit("contract.yaml", "notice: 7 working days", "notice: 7 days")
    found = outcome(contract(_FIRST, _second("{for: all}", _ABSENT), edits=[agreed]), 1)
    assert found.verdict is Verdict.UNDECIDED
    said = render(found.for_counsel, "en", str)
    assert said == "the last day of 7 working days is not computed"


def test_a_caller_at_a_second_call_is_present_or_deemed_so() -> None:
    ways = {"A2": "telephone", "A3": "absent", "B4": "absent"}
    few = _second("{for: [A2, B1, B2, B3], against: [A1]}", ways)
    found = outcome(contract(_FIRST, few), 1)
    assert (found.verdict, found.doubts) == (Verdict.UNDECIDED, (DoubtOf.CALLS,))
    ways = {"A2": "telephone", "A3": "telephone"}
    many = _second("{for: [A1, B1, B2, B3], against: rest}", ways)
    assert outcome(contract(_FIRST, many), 1).is_passed


def test_deemed_presence_never_carries_a_reserved_matter() -> None:
    found = outcome(contract(_FIRST, _second("{for: all}", _ABSENT, matter="54-1")), 1)
    assert (found.verdict, found.reason) == (Verdict.NOT_PASSED, Reason.NO_QUORUM)


# --- Vacancies -----------------------------------------------------------------------------------


def test_with_a_vacancy_the_quorum_stays_and_an_ordinary_matter_passes() -> None:
    ways = {"B4": "nobody"}
    assert outcome(contract(meeting(ways=ways), edits=[_GONE])).is_passed
    found = outcome(contract(meeting(ways=ways | {"A2": "absent", "A3": "absent"}), edits=[_GONE]))
    assert found.reason is Reason.NO_QUORUM


def test_with_a_vacancy_a_reserved_matter_is_left_to_counsel_if_all_in_office_assent() -> None:
    text = meeting(ways={"B4": "nobody"}, matter="54-1")
    found = outcome(contract(text, edits=[_GONE]))
    assert (found.verdict, found.doubts) == (Verdict.UNDECIDED, (DoubtOf.VACANCY,))
    text = meeting("{for: rest, against: [B1]}", ways={"B4": "nobody"}, matter="54-1")
    assert outcome(contract(text, edits=[_GONE])).verdict is Verdict.NOT_PASSED


def test_a_written_resolution_with_a_vacancy_passes_under_reservation() -> None:
    reserved = contract(written=[consents(*DIRECTORS[:6], matter="54-1")], edits=[_GONE])
    found = written_outcome(reserved)
    assert (found.verdict, found.reservations) == (Verdict.PASSED, (Reservation.VACANCY,))
    ordinary = written_outcome(contract(written=[consents(*DIRECTORS[:6])], edits=[_GONE]))
    assert (ordinary.verdict, ordinary.reservations) == (Verdict.PASSED, ())


def test_a_written_resolution_of_too_few_and_of_one_party_passes_under_reservation() -> None:
    edits = [
        Edit(
            "board.yaml",
            f"{{id: {name}, name: {{zh: 一, en: One}}, appointed_by: A, since: 2003-01-01}}",
            f"{{id: {name}, name: {{zh: 一, en: One}}, appointed_by: A, since: 2002-03-01}}",
        )
        for name in ("A1", "A2", "A3")
    ]
    found = written_outcome(contract(written=[consents("B1", "B2", "B3", "B4")], edits=edits))
    assert found.verdict is Verdict.PASSED
    assert set(found.reservations) == {
        Reservation.FEW_IN_OFFICE,
        Reservation.PARTY_WITHOUT_DIRECTORS,
    }
    ways = dict.fromkeys(("A1", "A2", "A3"), "nobody")
    at_meeting = outcome(contract(meeting(ways=ways), edits=edits))
    assert at_meeting.reason is Reason.NO_QUORUM


def test_a_missing_consent_is_fatal_and_one_who_left_is_for_counsel() -> None:
    missing = written_outcome(contract(written=[consents(*DIRECTORS[:6])]))
    assert (missing.verdict, missing.reason) == (Verdict.NOT_PASSED, Reason.NOT_ALL)
    left = written_outcome(contract(written=[consents(*DIRECTORS)], edits=[_GONE]))
    assert left.verdict is Verdict.UNDECIDED


# --- Directors whose office is doubtful ----------------------------------------------------------


def test_a_director_whose_term_has_run_out_is_counted_both_ways() -> None:
    old = Edit(
        "board.yaml",
        "appointed_by: B, since: 1998-03-10}\noffices",
        "appointed_by: B, since: 2002-03-01}\noffices",
    )
    assert outcome(contract(meeting(), edits=[old])).is_passed
    found = outcome(contract(meeting(matter="54-1"), edits=[old]))
    assert (found.verdict, found.doubts) == (Verdict.UNDECIDED, (DoubtOf.EXPIRED_TERM,))
    ways = {"A2": "absent", "A3": "absent"}
    found = outcome(contract(meeting(ways=ways), edits=[old]))
    assert (found.verdict, found.doubts) == (Verdict.UNDECIDED, (DoubtOf.EXPIRED_TERM,))


def test_the_successor_of_one_removed_without_notice_is_counted_both_ways() -> None:
    line = "{id: B4, name: {zh: 一, en: One}, appointed_by: B, since: 2002-03-01"
    former = (
        "  - {id: B5, name: {zh: 一, en: One}, appointed_by: B, since: 2002-03-01, "
        "until: 2002-03-05, departure: {because: removal}}\n"
    )
    edit = Edit(
        "board.yaml",
        line.replace("2002-03-01", "2002-03-06") + ", replaces: B5}\n" + former,
        line + "}\n",
    )
    found = outcome(contract(meeting(matter="54-1"), edits=[edit]))
    assert (found.verdict, found.doubts) == (Verdict.UNDECIDED, (DoubtOf.UNNOTIFIED_REMOVAL,))


def test_an_absent_directors_written_assent_is_counted_both_ways() -> None:
    assent = "      written_assents: [{director: B4, dated: 2002-03-14}]\n"
    votes = "{for: all}"
    text = meeting(votes, ways={"B4": "absent"}, matter="54-1", more=assent)
    found = outcome(contract(text))
    assert (found.verdict, found.doubts) == (Verdict.UNDECIDED, (DoubtOf.WRITTEN_ASSENT,))
    assert outcome(contract(meeting(votes, ways={"B4": "absent"}, more=assent))).is_passed


# --- The law's floor -----------------------------------------------------------------------------


def test_division_needs_the_contracts_vote_and_the_laws_unanimity() -> None:
    votes = "{for: rest, against: [B4]}"
    assert outcome(contract(meeting(votes))).is_passed
    found = outcome(contract(meeting(votes, matter="IR-33-4")))
    assert (found.verdict, found.reason) == (Verdict.NOT_PASSED, Reason.STATUTE)
    assert outcome(contract(meeting(matter="IR-33-4", ways={"B4": "absent"}))).is_passed
    statutory = "      statutory: IR-33-1\n"
    found = outcome(contract(meeting(votes, more=statutory)))
    assert found.reason is Reason.STATUTE


def test_a_matter_of_the_law_is_left_to_counsel_where_the_laws_quorum_is_missing() -> None:
    found = outcome(contract(_FIRST, _second("{for: all}", _ABSENT, matter="IR-33-4")), 1)
    assert (found.verdict, found.doubts) == (Verdict.UNDECIDED, (DoubtOf.STATUTORY_QUORUM,))


# --- What is not known ---------------------------------------------------------------------------


def test_an_open_fact_ends_the_judgement_and_is_named() -> None:
    text = meeting(head="held_on: [to be fixed]\n")
    found = outcome(contract(text))
    assert found.verdict is Verdict.UNDECIDED
    assert found.waiting_for is not None
    assert found.waiting_for.path == "meetings.M-1.held_on"


def test_votes_not_recorded_yet_leave_the_outcome_open() -> None:
    without = meeting().replace("      votes: {for: all}\n", "")
    assert outcome(contract(without)).unvoted
    found = outcome(contract(meeting("{for: [to be recorded]}")))
    assert found.waiting_for is not None
    assert found.waiting_for.path.endswith("votes.for")


def test_senior_positions_are_counted_as_reserved_whatever_was_typed() -> None:
    more = "      appointments: [{position: ceo, action: engages, person: {zh: 一, en: One}}]\n"
    votes = "{for: rest, against: [B4]}"
    found = outcome(contract(meeting(votes, more=more)))
    assert (found.verdict, found.reason) == (Verdict.NOT_PASSED, Reason.NOT_ALL)
    junior = more.replace("ceo", "clerk")
    assert outcome(contract(meeting(votes, more=junior))).is_passed
