"""Boards of seven, six and ten, and one without a quorum, decide from their data alone."""

from __future__ import annotations

import pytest

from docgen.model.contract import Contract
from docgen.rules.board.outcomes import outcome_of
from docgen.rules.board.presence import presence_of
from docgen.rules.board.written import written_outcome_of
from tests.contracts.test_data import _load

PASSED, LOST, FAILED = "passed", "affirmative vote not obtained", "not passed"


def _contract(name: str) -> Contract:
    contract = _load(name).contract
    assert contract is not None
    return contract


def _outcomes(contract: Contract) -> dict[str, str]:
    at_meetings = {
        str(resolution.id): outcome_of(contract, meeting, resolution).verdict.value
        for meeting, _, resolution in contract.voted()
    }
    in_writing = {
        str(one.id): written_outcome_of(contract, one).verdict.value
        for one in contract.written_resolutions
    }
    return at_meetings | in_writing


def test_a_year_of_the_specimen_has_every_outcome_but_the_doubtful() -> None:
    contract = _contract("specimen")
    outcomes = _outcomes(contract)
    assert set(outcomes.values()) == {PASSED, LOST}
    lost = [str(r.id) for _, _, r in contract.voted() if outcomes[str(r.id)] == LOST]
    second = [str(r.id) for _, _, r in contract.voted() if r.second_vote_of is not None]
    assert len(lost) == 2
    assert second == lost[1:]
    quorate = [presence_of(contract, one).has_quorum for one in contract.meetings]
    assert quorate.count(False) == 1


def test_the_first_meeting_of_the_real_contract_waits_for_its_day() -> None:
    contract = _contract("fengfan-valence")
    assert set(_outcomes(contract).values()) == {"cannot be judged"}


@pytest.mark.parametrize(
    ("name", "outcomes"),
    [
        # Four of six for everything; by law an increase of capital needs all who attend.
        ("fifty-fifty", [PASSED, FAILED, FAILED]),
        # All of those present, of a board of ten.
        ("board-of-ten", [PASSED, FAILED]),
        ("no-quorum", [PASSED]),
    ],
)
def test_other_boards_decide_by_their_own_contract(name: str, outcomes: list[str]) -> None:
    assert list(_outcomes(_contract(name)).values()) == outcomes
