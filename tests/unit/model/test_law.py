"""Tests of a single value that stands under its own article."""

from __future__ import annotations

from fractions import Fraction

from docgen.model.facts import FactState
from docgen.model.law import BoardLaw
from tests.unit.model.stated_in_yaml import complaints, stated

LAW = """\
basis: IR 31
directors_least: 3
term: 4 years
quorum: {value: 2/3, basis: IR 32}
regular_meetings_a_year: {value: [1], basis: IR 32, inferred: read with the next sentence}
interim_request_least: 1/3
unanimous_matters: []
"""


def test_a_value_may_name_its_own_article() -> None:
    law = stated(BoardLaw, LAW)
    assert law.quorum.value == Fraction(2, 3)
    assert [citation.number for citation in law.quorum.basis] == [32]
    assert [citation.number for citation in law.term.basis] == [31]
    assert (law.quorum.path, law.quorum.source.line) == ("quorum", 4)


def test_a_value_with_its_own_article_may_be_in_brackets_and_inferred() -> None:
    meetings = stated(BoardLaw, LAW).regular_meetings_a_year
    assert (meetings.value, meetings.state) == (1, FactState.PROVISIONAL)
    assert meetings.place.inferred == "read with the next sentence"


def test_nothing_else_stands_beside_such_a_value() -> None:
    assert complaints(BoardLaw, LAW.replace("basis: IR 32}", "of: directors}", 1)) == [
        (4, "stands-alone")
    ]
