"""Tests of the terms about seats and offices."""

from __future__ import annotations

from docgen.model.board_terms import BoardTerms
from docgen.model.facts import FactState
from tests.unit.model.stated_in_yaml import complaints, stated

BOARD = """\
composition:
  directors: 10
  seats: [{party: A, count: 6}, {party: B, count: 4}]
offices:
  - {id: chairman, title: {zh: 董事长, en: Chairman}, appointed_by: A}
  - {id: vice-chairman-1, title: {zh: 副董事长, en: Vice-Chairman}, appointed_by: B}
  - {id: vice-chairman-2, title: {zh: 副董事长, en: Vice-Chairman}, appointed_by: B}
minutes: {not_agreed: left to the articles of association}
decisions:
  quorum: {directors: 7, present: in person}
  ordinary: {needs: all, of: directors present}
"""


def test_a_board_may_have_several_vice_chairmen() -> None:
    board = stated(BoardTerms, BOARD)
    assert [office.id for office in board.offices[1:]] == ["vice-chairman-1", "vice-chairman-2"]
    assert {office.title.zh.value for office in board.offices[1:]} == {"副董事长"}


def test_a_whole_section_may_be_not_agreed() -> None:
    minutes = stated(BoardTerms, BOARD).minutes
    assert minutes is not None
    assert (minutes.state, minutes.note) == (
        FactState.NOT_AGREED,
        "left to the articles of association",
    )


def test_seats_are_called_by_their_party() -> None:
    assert stated(BoardTerms, BOARD).composition.seats[1].count.path == (
        "composition.seats.B.count"
    )


def test_an_unknown_key_is_refused_at_its_line() -> None:
    assert complaints(BoardTerms, BOARD + "size: 10\n") == [(12, "unknown-key")]
