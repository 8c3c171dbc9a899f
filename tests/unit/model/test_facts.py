"""The states of a fact, and what follows from facts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from docgen.diagnostics.source import Source
from docgen.model.citations import Authority, Citation
from docgen.model.facts import Fact, FactState, OpenFactError, Stated, computed, moved
from docgen.model.terms import Name, Term, Wording
from docgen.model.values import Day, Money
from docgen.model.written import Place
from tests.unit.model.stated_in_yaml import stated


class Paper(Term):
    """A schema with one fact of each sort."""

    on: Stated[Day] | None = None
    name: Name | None = None
    inner: Stated[Wording] | None = None


def _fact(state: FactState, path: str = "a", line: int = 1, article: int = 5) -> Fact[Money]:
    has_value = state in (FactState.KNOWN, FactState.PROVISIONAL)
    return Fact(
        settled=Money("USD", Decimal(1)) if has_value else None,
        state=state,
        place=Place(
            source=Source("f.yaml", line),
            path=path,
            basis=(Citation(authority=Authority.ARTICLE, number=article),),
        ),
        kind="amount",
    )


def test_a_fact_without_a_value_cannot_be_read() -> None:
    with pytest.raises(OpenFactError) as raised:
        _ = _fact(FactState.OPEN).value
    assert raised.value.fact.path == "a"


@pytest.mark.parametrize(
    ("state", "keeps_a_draft"),
    [
        (FactState.KNOWN, False),
        (FactState.PROVISIONAL, True),
        (FactState.OPEN, True),
        (FactState.BY_HAND, False),
        (FactState.NOT_AGREED, False),
    ],
)
def test_only_brackets_keep_a_paper_a_draft(state: FactState, keeps_a_draft: bool) -> None:
    assert _fact(state).is_provisional is keeps_a_draft


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ([FactState.KNOWN, FactState.KNOWN], FactState.KNOWN),
        ([FactState.KNOWN, FactState.PROVISIONAL], FactState.PROVISIONAL),
        ([FactState.OPEN, FactState.KNOWN], FactState.PROVISIONAL),
        ([FactState.KNOWN, FactState.BY_HAND], FactState.KNOWN),
        ([], FactState.KNOWN),
    ],
)
def test_a_computed_fact_is_as_sure_as_the_least_sure_of_its_sources(
    states: list[FactState], expected: FactState
) -> None:
    made = computed("sum", "x.sum", 1, tuple(_fact(state) for state in states))
    assert (made.state, made.value, made.path) == (expected, 1, "x.sum")


def test_a_computed_fact_without_a_value_is_open() -> None:
    made: Fact[Money] = computed("sum", "x.sum", None, (_fact(FactState.KNOWN),), "amount")
    assert (made.state, made.kind) == (FactState.OPEN, "amount")


def test_a_computed_fact_stands_on_all_its_sources_each_citation_once() -> None:
    sources = (
        _fact(FactState.KNOWN, line=7, article=5),
        _fact(FactState.KNOWN, line=9, article=31),
        _fact(FactState.KNOWN, line=11, article=5),
    )
    made = computed("sum", "x.sum", 1, sources)
    assert [citation.number for citation in made.basis] == [5, 31]
    assert made.source == Source("f.yaml", 7)
    assert made.derivation is not None
    assert (made.derivation.rule, made.derivation.sources) == ("sum", sources)


def test_a_moved_fact_keeps_everything_but_its_path() -> None:
    fact = _fact(FactState.PROVISIONAL)
    there = moved(fact, "b")
    assert (there.path, there.source, there.state) == ("b", fact.source, fact.state)


def test_a_chinese_text_in_brackets_without_a_chinese_character_is_a_note() -> None:
    name = stated(Paper, "name: {zh: [Baoding Group], en: [Baoding Group]}\n").name
    assert name is not None
    assert (name.zh.state, name.zh.note) == (FactState.OPEN, "Baoding Group")
    assert (name.en.state, name.en.settled) == (FactState.PROVISIONAL, "Baoding Group")


@pytest.mark.parametrize(
    "note", ["to be fixed", "To be agreed", "not stated", "unknown", "待定", "尚未商定", "TBD"]
)
def test_brackets_that_say_that_something_is_missing_hold_no_value(note: str) -> None:
    name = stated(Paper, f"name: {{zh: [{note}], en: [{note}]}}\n").name
    assert name is not None
    assert (name.zh.state, name.en.state) == (FactState.OPEN, FactState.OPEN)
    assert name.is_open


def test_a_name_that_only_begins_like_a_note_keeps_its_value() -> None:
    name = stated(Paper, "name: {zh: [托比公司], en: [Tobe Notary Ltd.]}\n").name
    assert name is not None
    assert (name.zh.settled, name.en.settled) == ("托比公司", "Tobe Notary Ltd.")


def test_a_quoted_text_with_brackets_around_it_is_provisional_not_a_list() -> None:
    name = stated(Paper, 'name: {zh: ["甲: 乙"], en: ["Valence, Inc."]}\n').name
    assert name is not None
    assert (name.zh.settled, name.en.settled) == ("甲: 乙", "Valence, Inc.")


def test_an_open_fact_remembers_the_kind_of_value_it_waits_for() -> None:
    paper = stated(Paper, "on: [to be fixed]\nname: {zh: [], en: []}\n")
    assert paper.on is not None
    assert paper.name is not None
    assert [fact.kind for fact in (paper.on, paper.name.zh, paper.name.en)] == [
        "date",
        "chinese-name",
        "name",
    ]


def test_a_whole_mapping_may_be_open_or_not_agreed() -> None:
    open_ = stated(Paper, "inner: [to be fixed]\n").inner
    silent = stated(Paper, "inner: {not_agreed: silent}\n").inner
    assert open_ is not None
    assert silent is not None
    assert (open_.state, silent.state) == (FactState.OPEN, FactState.NOT_AGREED)


def test_a_wording_is_said_in_each_language() -> None:
    inner = stated(Paper, "inner: {zh: 甲, en: A}\n").inner
    assert inner is not None
    assert (inner.value.said_in("zh").value, inner.value.said_in("en").value) == ("甲", "A")
