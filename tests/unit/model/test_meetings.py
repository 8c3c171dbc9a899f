"""A meeting for a second vote votes on something again; a caller may say from where."""

from __future__ import annotations

from docgen.facts.loading import Loaded, load_contract
from tests.unit.rules.board import boards
from tests.unit.rules.board.boards import meeting

_LOST = "{for: [B1, B2, B3, B4], against: rest}"
_AGAIN = "id: M-2\nkind: second vote\nheld_on: 2002-03-26\n"


def _loaded(*meetings: str) -> Loaded:
    return load_contract("board", boards.files(*meetings), boards.laws())


def test_a_meeting_for_a_second_vote_votes_on_a_matter_again() -> None:
    again = meeting(_LOST, head=_AGAIN, more="      second_vote_of: R-1\n")
    assert _loaded(meeting(_LOST), again).findings == ()


def test_a_meeting_for_a_second_vote_without_one_is_found() -> None:
    loaded = _loaded(meeting(_LOST), meeting(_LOST, head=_AGAIN))
    assert [one.code for one in loaded.findings] == ["second-vote"]


def test_the_place_of_a_caller_is_a_text_in_both_languages() -> None:
    plain = "{director: B2, present: telephone}"
    where = "{director: B2, present: telephone, at: {zh: 伦敦, en: London}}"
    called = meeting(ways={"B2": "telephone"})
    assert called.count(plain) == 1
    loaded = _loaded(called.replace(plain, where))
    assert loaded.findings == ()
    assert loaded.contract is not None
    at = {str(one.director): one.at for one in loaded.contract.meetings[0].attendance}
    assert at["A1"] is None
    assert at["B2"] is not None
    assert at["B2"].en.settled == "London"
    loaded = _loaded(called.replace(plain, where.replace("zh: 伦敦, ", "")))
    assert [one.code for one in loaded.findings] == ["missing-key"]
