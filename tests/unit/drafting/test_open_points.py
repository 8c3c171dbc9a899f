"""The brackets of a draft, each once, at the place where it is filled in."""

from __future__ import annotations

from typing import Any

import pytest

from docgen.diagnostics.source import Source
from docgen.document.inlines import Certainty, Said, Text
from docgen.document.slots import Slot
from docgen.drafting.open_points import Note, OpenPoint, open_points
from docgen.model.facts import Fact, FactState, computed
from docgen.model.written import Place


def _fact(path: str, line: int, note: str = "", state: FactState = FactState.OPEN) -> Fact[Any]:
    place = Place(source=Source("contract_data/small/a/x.yaml", line, 3), path=path)
    return Fact(settled=None, state=state, place=place, note=note)


def _said(path: str, certainty: Certainty = Certainty.BRACKETED) -> Said:
    return Said(path=path, form="line", certainty=certainty, parts=(Text("[x]"),))


def _call(path: str) -> Slot:
    return Slot(zh=(Text(f"名{path}"),), en=(Text(f"name of {path}"),))


def _points(said: list[Said], *facts: Fact[Any]) -> tuple[OpenPoint, ...]:
    return open_points(said, (), {fact.path: fact for fact in facts}, _call)


def test_a_bracket_said_twice_is_one_point() -> None:
    points = _points([_said("p"), _said("p")], _fact("p", 7, "to be fixed"))
    note = Note(typed="to be fixed")
    assert points == (OpenPoint(path="p", place="a/x.yaml:7:3", notes=(note,), label=_call("p")),)


def test_the_two_languages_of_one_text_are_one_point_with_both_notes() -> None:
    (point,) = _points(
        [_said("n")],
        _fact("n.zh", 7, "待定"),
        _fact("n.en", 8, "to be given"),
    )
    assert (point.path, point.note) == ("n", "待定 / to be given")


def test_a_settled_saying_is_no_point() -> None:
    assert _points([_said("p", Certainty.SETTLED)], _fact("p", 7)) == ()


def test_ink_is_no_point() -> None:
    ink = _fact("p", 7, state=FactState.BY_HAND)
    assert open_points([_said("p", Certainty.BLANK)], (ink,), {"p": ink}, _call) == ()


def test_a_computed_fact_stands_for_the_brackets_it_was_computed_from() -> None:
    one, other = _fact("one", 9), _fact("other", 4)
    settled = _fact("settled", 1, state=FactState.KNOWN)
    inner: Fact[int] = computed("sum", "inner", None, (one, settled))
    total: Fact[int] = computed("sum", "total", None, (inner, other))
    points = _points([_said("total")], total)
    assert [point.path for point in points] == ["other", "one"]


def test_points_stand_in_the_order_of_files_and_lines() -> None:
    facts = [_fact("late", 9), _fact("early", 2), _fact("middle", 5)]
    points = _points([_said("late"), _said("early"), _said("middle")], *facts)
    assert [point.path for point in points] == ["early", "middle", "late"]


def test_what_a_rule_read_is_a_point_though_nothing_says_it() -> None:
    points = open_points([], (_fact("read", 3, "x"),), {}, _call)
    assert [point.path for point in points] == ["read"]


@pytest.mark.parametrize(
    ("note", "zh", "en"),
    [
        (Note(typed="to be fixed"), False, True),
        (Note(typed="待定"), True, False),
        (Note(typed="中国河北省 Fuchang Road 待核"), True, True),
        (Note(typed=""), False, False),
        (Note(typed="90 days", value=90), True, True),
    ],
)
def test_a_note_is_read_in_its_own_language_and_a_value_in_both(
    note: Note, zh: bool, en: bool
) -> None:
    assert (note.is_for("zh"), note.is_for("en")) == (zh, en)
