"""Why a file is made: each thing that changed, and nothing that did not."""

from __future__ import annotations

from dataclasses import replace

from docgen.building.decisions import NOT_REMEMBERED, Compared, reasons_to_make
from docgen.building.memory import RememberedFile
from docgen.building.standing import DraftInputs
from docgen.diagnostics.messages import render
from docgen.document.documents import State

FILE = RememberedFile(sha256="1", draft="n", style="s", versions={"lxml": "5", "docgen": "1"})
DRAFT = DraftInputs(
    name="n",
    document="d",
    state=State.READY,
    facts={"a": "1", "b": "1", "c": "1", "d": "1", "e": "1"},
    templates={"slips/template.xml": "1", "_house/macros.xml": "1"},
    sentences=frozenset({"p", "q"}),
)
SAME = Compared(
    before=FILE, draft_before=DRAFT, now=FILE, draft_now=DRAFT, current=frozenset({"p", "q", "r"})
)
OTHER = replace(DRAFT, document="another")


def _said(compared: Compared) -> list[str]:
    return [render(one, "en", lambda text: text) for one in reasons_to_make(compared)]


def test_nothing_changed_is_no_reason() -> None:
    assert _said(SAME) == []


def test_a_template_in_which_the_paper_stays_the_same_is_no_reason() -> None:
    draft = replace(DRAFT, templates={**DRAFT.templates, "_house/macros.xml": "2"})
    assert _said(replace(SAME, draft_now=draft)) == []


def test_one_fact_is_named() -> None:
    draft = replace(OTHER, facts={**DRAFT.facts, "b": "2"})
    assert _said(replace(SAME, draft_now=draft)) == ["a fact changed: b"]


def test_of_many_facts_three_are_named() -> None:
    draft = replace(OTHER, facts=dict.fromkeys(DRAFT.facts, "2"))
    assert _said(replace(SAME, draft_now=draft)) == ["facts changed: a, b, c, …"]


def test_a_fact_that_is_said_no_more_is_named_unless_the_template_changed() -> None:
    fewer = {path: one for path, one in DRAFT.facts.items() if path != "e"}
    assert _said(replace(SAME, draft_now=replace(OTHER, facts=fewer))) == ["a fact changed: e"]
    templates = {**DRAFT.templates, "slips/template.xml": "2"}
    both = replace(OTHER, facts=fewer, templates=templates)
    assert _said(replace(SAME, draft_now=both)) == [
        "the template templates/slips/template.xml changed"
    ]


def test_a_sentence_that_has_other_chinese_is_a_reason() -> None:
    draft = replace(OTHER, sentences=frozenset({"p", "r"}))
    changed = replace(SAME, draft_now=draft, current=frozenset({"p", "r"}))
    assert _said(changed) == ["a sentence of the catalogue changed"]


def test_a_state_that_changed_by_itself_is_a_reason() -> None:
    assert _said(replace(SAME, draft_now=replace(OTHER, state=State.DRAFT))) == [
        "its state changed"
    ]


def test_whatever_else_changed_is_not_passed_over() -> None:
    assert _said(replace(SAME, draft_now=OTHER)) == ["what it says changed"]


def test_style_and_versions_are_told_beside_each_other() -> None:
    now = replace(FILE, style="t", versions={"lxml": "6", "docgen": "1", "Pango": "1"})
    assert _said(replace(SAME, now=now)) == [
        "the style changed",
        "a font or a version changed: Pango, lxml",
    ]


def test_without_the_earlier_draft_the_file_is_made() -> None:
    assert reasons_to_make(replace(SAME, draft_before=None)) == (NOT_REMEMBERED,)
