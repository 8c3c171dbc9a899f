"""Directors named in one go."""

from __future__ import annotations

import pytest

from docgen.model.attendance import Proxy, Votes
from docgen.model.facts import FactState
from docgen.model.people import People, people_meant
from tests.unit.model.stated_in_yaml import complaints, stated


def test_a_list_and_the_words_are_read() -> None:
    votes = stated(Votes, "for: rest\nagainst: [A1, B3]\nabstaining: []\n")
    assert votes.in_favour.value == People(word="rest")
    assert votes.against is not None
    assert votes.against.value == People(named=("A1", "B3"))
    assert votes.abstaining is not None
    assert votes.abstaining.value == People()
    assert votes.in_favour.path == "for"


@pytest.mark.parametrize("note", ["to be recorded", "待记录"])
def test_a_note_in_brackets_is_open(note: str) -> None:
    votes = stated(Votes, f"for: [{note}]\n")
    assert votes.in_favour.state is FactState.OPEN
    assert votes.in_favour.note == note


@pytest.mark.parametrize("typed", ["A1", "everybody", "[A_1, B1]", "{all: true}", "[[A1]]"])
def test_anything_else_names_no_directors(typed: str) -> None:
    assert complaints(Votes, f"for: {typed}\n") == [(1, "directors")]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("A1、B3", "[A1, B3]"),
        ("A1 and B3", "[A1, B3]"),
        ("A1 A2, B1", "[A1, A2, B1]"),
        ("ALL", "all"),
        ("其余董事", "rest"),
        ("the chairman", ""),
        ("chairman", ""),
        ("", ""),
    ],
)
def test_what_was_meant_is_read_where_it_can_be(typed: str, meant: str) -> None:
    assert people_meant(typed) == meant


def test_the_key_is_for_and_a_slip_is_told() -> None:
    assert complaints(Votes, "in_favour: all\n")[0] == (1, "missing-key")
    assert (2, "unknown-key") in complaints(Votes, "for: all\nagains: [A1]\n")


@pytest.mark.parametrize(
    "typed", ["dated: 2002-01-01\n", "holder: A1\nperson: {zh: 一, en: One}\n"]
)
def test_a_proxy_has_one_holder(typed: str) -> None:
    assert [code for _, code in complaints(Proxy, typed)] == ["holder-or-person"]
