"""Votes that a Party carries before it has paid in are told once a meeting, by their ids."""

from __future__ import annotations

import pytest

from docgen.rules.judging import Outcome
from tests.unit.rules.board.boards import Edit, contract, judged, meeting, said

_CODE = "a-party-decides-once-it-has-paid"
_TWICE = """\
  - id: 2
    title: {zh: 一, en: One}
    resolution:
      id: R-9
      matter: ordinary
      text: {zh: 一, en: One}
      votes: {for: all}
"""


def _outcome(votes: str, **keys: str) -> Outcome:
    return judged(contract(meeting(votes, **keys)), _CODE).outcome  # type: ignore[arg-type]


def test_the_votes_of_a_meeting_are_named_in_one_finding() -> None:
    found = judged(contract(meeting("{for: all}", more=_TWICE)), _CODE)
    assert said(found) == [
        "the Party that controls the company had not paid in its contribution when its "
        "appointees carried: R-1; R-9"
    ]


@pytest.mark.parametrize(
    ("votes", "outcome"),
    [
        ("{for: [A1, B1, B2, B3, B4], against: rest}", Outcome.BROKEN),
        ("{for: [A1, A2, A3, B1], against: rest}", Outcome.NOT_APPLICABLE),
        ("{for: [A1, A2, B1, B2, B3], against: rest}", Outcome.BROKEN),
        ("{for: [A1, A2, A3, B1, B2], against: rest}", Outcome.NOT_APPLICABLE),
        ("{for: [B1, B2, B3, B4], against: rest}", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_party_carries_a_vote_if_its_own_assents_are_enough_beside_one_of_the_other(
    votes: str, outcome: Outcome
) -> None:
    assert _outcome(votes) is outcome


def test_what_takes_all_the_directors_no_party_carries() -> None:
    assert _outcome("{for: all}", matter="54-1") is Outcome.NOT_APPLICABLE
    assert _outcome("{for: all}", matter="IR-33-4") is Outcome.NOT_APPLICABLE


def test_where_two_parties_have_the_same_share_none_controls() -> None:
    edits = [
        Edit("contract.yaml", "share: 50%", "share: 49%"),
        Edit("contract.yaml", "share: 50%", "share: 51%"),
    ]
    found = judged(contract(meeting("{for: all}"), edits=edits), _CODE)
    assert found.outcome is Outcome.NOT_APPLICABLE
    assert said(found) == ["no Party has more than the others, so that none controls by its share"]
