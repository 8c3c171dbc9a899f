"""On which judgements the papers of the board rest: their own meeting's and resolution's."""

from __future__ import annotations

import pytest

from docgen.building.plan import rests_on
from docgen.rules.judging import judge
from docgen.rules.rule import Case, Scope
from tests.unit.rules.board.boards import consents, contract, meeting

_SECOND = "id: M-2\nkind: regular\nheld_on: 2002-05-15\n"
_LOADED = contract(meeting(), meeting(head=_SECOND), written=[consents("A1")])
_FIRST, _LATER = _LOADED.meetings


def _subjects(case: Case) -> dict[Scope, set[str]]:
    """Whose judgements a paper rests on, by scope."""
    found: dict[Scope, set[str]] = {}
    for one in judge(_LOADED):
        if rests_on(case, one):
            found.setdefault(one.rule.scope, set()).add(one.case.subject)
    return found


def test_a_paper_of_a_meeting_rests_on_it_and_all_its_resolutions() -> None:
    found = _subjects(Case(contract=_LOADED, meeting=_FIRST))
    assert found[Scope.MEETING] == {"M-1"}
    assert found[Scope.RESOLUTION] == {"R-1"}
    assert Scope.WRITTEN_RESOLUTION not in found


def test_a_paper_of_a_resolution_rests_on_it_and_its_meeting() -> None:
    (resolution,) = _LATER.resolutions()
    found = _subjects(Case(contract=_LOADED, meeting=_LATER, resolution=resolution))
    assert found[Scope.MEETING] == {"M-2"}
    assert found[Scope.RESOLUTION] == {"R-2"}


def test_a_written_resolution_rests_on_no_meeting() -> None:
    (written,) = _LOADED.written_resolutions
    found = _subjects(Case(contract=_LOADED, written_resolution=written))
    assert found[Scope.WRITTEN_RESOLUTION] == {"W-1"}
    assert not {Scope.MEETING, Scope.RESOLUTION} & found.keys()


@pytest.mark.parametrize("party", ["", "A"])
def test_other_papers_rest_on_no_record_of_the_board(party: str) -> None:
    found = _subjects(Case(contract=_LOADED, party=party))
    assert not {Scope.MEETING, Scope.RESOLUTION, Scope.WRITTEN_RESOLUTION} & found.keys()
