"""Tests of the terms about quorum, assent and deadlock."""

from __future__ import annotations

from fractions import Fraction

import pytest

from docgen.model.board_decisions import Assent, Decisions, Quorum, Reserved
from docgen.model.facts import FactState
from tests.unit.model.stated_in_yaml import complaints, stated


def test_a_quorum_is_a_number_of_directors() -> None:
    quorum = stated(Quorum, "directors: 5\npresent: in person or by proxy\n")
    assert quorum.directors is not None
    assert (quorum.directors.value, quorum.fraction) == (5, None)


def test_a_quorum_is_a_fraction_of_all_directors_unless_said_otherwise() -> None:
    quorum = stated(Quorum, "fraction: 2/3\npresent: not stated\n")
    assert quorum.fraction is not None
    assert (quorum.fraction.value, quorum.of) == (Fraction(2, 3), "directors")


@pytest.mark.parametrize("text", ["directors: 5\nfraction: 2/3\n", "of: directors\n"])
def test_a_quorum_of_both_or_neither_is_refused(text: str) -> None:
    assert len(complaints(Quorum, text + "present: in person\n")) == 1


def test_a_quorum_may_be_not_agreed() -> None:
    decisions = stated(
        Decisions,
        "quorum: {not_agreed: silent}\nordinary: {needs: all, of: directors present}\n",
    )
    assert decisions.quorum.state is FactState.NOT_AGREED
    assert decisions.quorum.note == "silent"
    assert decisions.reserved is None


@pytest.mark.parametrize("text", ["needs: all\nfraction: 1/2\n", "needs: more than\n"])
def test_an_assent_of_all_has_no_fraction_and_any_other_has_one(text: str) -> None:
    assert len(complaints(Assent, text + "of: directors present\n")) == 1


def test_a_reserved_matter_stands_under_its_own_item() -> None:
    reserved = stated(
        Reserved,
        """\
basis: Article 54
assent: {needs: all, of: directors}
matters:
  - {id: 54-5, basis: Article 54 item 5, matter: {zh: 利润分配, en: Distribution of profit}}
""",
    )
    matter = reserved.matters[0].matter.en
    assert (matter.path, matter.basis[0].items) == ("matters.54-5.matter.en", ("5",))
    assert reserved.assent.place.basis[0].number == 54


def test_a_word_that_is_no_base_is_refused_at_its_line() -> None:
    assert complaints(Assent, "needs: all\nof: shareholders\n") == [(2, "not-one-of")]
