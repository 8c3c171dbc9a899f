"""What meetings and written resolutions refer to must exist, in ids and in texts."""

from __future__ import annotations

import pytest

from docgen.facts.loading import Loaded, load_contract
from tests.unit.rules.board import boards
from tests.unit.rules.board.boards import consents, meeting

_MEETING = meeting("{for: rest, against: [B4]}", ways={"A3": "proxy"})


def _loaded(text: str, written: str = "") -> Loaded:
    files = boards.files(text, written=[written] if written else [])
    return load_contract("board", files, boards.laws())


@pytest.mark.parametrize(
    ("typed", "instead_of", "observed"),
    [
        ("director: C1", "director: A1", "C1"),
        ("against: [C2]", "against: [B4]", "C2"),
        ("matter: 54-99", "matter: ordinary", "54-99"),
        ("matter: ordinary\n      statutory: 54-1", "matter: ordinary", "54-1"),
        ("matter: ordinary\n      second_vote_of: R-9", "matter: ordinary", "R-9"),
        ("matter: ordinary\n      party_consents: [{party: C, dated: 2002-01-01}]",
         "matter: ordinary", "C"),
        ("matter: ordinary\n      appointments: [{position: cook, action: engages, "
         "person: {zh: 一, en: One}}]", "matter: ordinary", "cook"),
        ("held_on: 2002-03-15\nfollows: M-7", "held_on: 2002-03-15", "M-7"),
        ("held_on: 2002-03-15\nconvened_by: {director: C3}", "held_on: 2002-03-15", "C3"),
        ("held_on: 2002-03-15\nother_venue_agreed_by: [porter]", "held_on: 2002-03-15", "porter"),
    ],
)  # fmt: skip
def test_an_id_that_names_nothing_is_found(typed: str, instead_of: str, observed: str) -> None:
    assert _MEETING.count(instead_of) == 1
    loaded = _loaded(_MEETING.replace(instead_of, typed))
    assert loaded.contract is None
    assert [(one.code, one.observed) for one in loaded.findings] == [
        ("dangling-reference", observed)
    ]


def test_the_words_of_matters_and_votes_name_nothing_that_must_exist() -> None:
    for matter in ("ordinary", "54-1", "IR-33-4"):
        assert _loaded(_MEETING.replace("matter: ordinary", f"matter: {matter}")).findings == ()


def test_a_resolution_at_a_meeting_and_one_in_writing_have_different_ids() -> None:
    loaded = _loaded(_MEETING, consents("A1").replace("id: W-1", "id: R-1"))
    assert [one.code for one in loaded.findings] == ["duplicate-id"]


@pytest.mark.parametrize(
    "reference", ["<M-1.held_on>", "<capital.registered_capital.amount>", "<company.name>"]
)
def test_a_text_may_refer_to_a_fact_or_a_wording(reference: str) -> None:
    text = f"text: {{zh: 同意{reference}。, en: Agreed on {reference}.}}"
    assert _loaded(_MEETING.replace("text: {zh: 一, en: One}", text)).findings == ()


@pytest.mark.parametrize(
    ("written", "code", "observed"),
    [
        ("about <M-1.nothing>", "text-reference", "<M-1.nothing>"),
        ("about <A-09.amount>", "text-reference", "<A-09.amount>"),
        ("about <M-1>", "text-reference", "<M-1>"),
        ("about <M-1 held_on>", "no-text-reference", "about <M-1 held_on>"),
        ("less < than", "no-text-reference", "less < than"),
    ],
)
def test_a_reference_that_names_no_fact_is_found(written: str, code: str, observed: str) -> None:
    text = f"text: {{zh: 一, en: {written}}}"
    loaded = _loaded(_MEETING.replace("text: {zh: 一, en: One}", text))
    assert [(one.code, one.observed) for one in loaded.findings] == [(code, observed)]
