"""A template drafted in both languages: its document and state, or its findings."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest

from docgen.diagnostics.findings import Finding
from docgen.document.blocks import Annex, Paragraph
from docgen.document.documents import Document, Edition, State
from docgen.document.inlines import text_of
from docgen.drafting.drafting import Assignment, Drafter
from docgen.language.catalogues import Catalogue, read_catalogue
from docgen.model.facts import FactState, computed
from tests.unit.drafting.facts import HOUSE, drafted, folder, known, open_fact

PAID = "<document>\n\n<p>{% trans day=day | line %}Paid on {{ day }}{% endtrans %}</p>\n</document>"


def _document(template: str, names: Mapping[str, Any]) -> Document:
    result = drafted(template, names)
    assert result.document is not None, result.findings
    return result.document


def _finding(template: str, names: Mapping[str, Any] | None = None) -> Finding:
    result = drafted(template, names)
    assert result.document is None
    (finding,) = result.findings
    return finding


def test_a_sentence_is_said_in_both_languages_with_the_fact_in_its_place() -> None:
    document = _document(PAID, {"day": known("Monday")})
    (paragraph,) = document.blocks
    assert isinstance(paragraph, Paragraph)
    assert text_of(paragraph.slot.en) == "Paid on Monday"
    assert text_of(paragraph.slot.zh) == "于Monday缴付"
    assert (paragraph.template, paragraph.line) == ("slips/template.xml", 3)


def test_a_paper_without_brackets_is_ready() -> None:
    document = _document(PAID, {"day": known("Monday")})
    assert (document.state, document.sign, document.originals) == (State.READY, Edition.ZH_EN, 1)
    assert (document.id, document.kind, document.contract) == ("SL-1", "slips", "small")


def test_a_paper_with_a_bracket_is_a_draft_and_lists_its_open_points() -> None:
    result = drafted(PAID, {"day": known("Monday", state=FactState.PROVISIONAL)})
    assert result.document is not None
    assert result.document.state is State.DRAFT
    assert [(point.path, point.place) for point in result.points] == [("a.b", "x.yaml:3:5")]
    annex = result.document.blocks[-1]
    assert isinstance(annex, Annex)
    assert annex.is_open_points
    (line,) = annex.blocks
    assert isinstance(line, Paragraph)
    assert text_of(line.slot.zh) == text_of(line.slot.en) == "a.b"


def test_ink_keeps_no_paper_a_draft() -> None:
    ink = known(None, "date", state=FactState.BY_HAND)
    document = _document("<document>\n<p>{{ day | date }}</p>\n</document>", {"day": ink})
    assert document.state is State.READY


def test_a_bracket_behind_a_computed_fact_is_the_open_point() -> None:
    source = known(5, path="x.source", state=FactState.PROVISIONAL)
    total = computed("sum", "x.total", 5, (source,), "count")
    result = drafted("<document>\n<p>{{ n | count }}</p>\n</document>", {"n": total})
    assert [point.path for point in result.points] == ["x.source"]


def test_a_fact_that_a_rule_read_keeps_a_paper_a_draft_though_nothing_prints_it() -> None:
    drafter = Drafter(
        {"slips/template.xml": "<document/>", **HOUSE},
        Catalogue(file="p", sentences={"Head": "页眉"}),
        {},
    )
    for facts, unjudged, state in (
        ((open_fact(path="x.read"),), False, State.DRAFT),
        ((), True, State.DRAFT),
        ((), False, State.READY),
    ):
        assignment = Assignment(
            folder=folder(),
            id="SL-1",
            contract="small",
            is_specimen=True,
            names={},
            facts={},
            rests_on=facts,
            is_unjudged=unjudged,
        )
        result = drafter.draft(assignment)
        assert result.document is not None
        assert result.document.state is state
        assert [point.path for point in result.points] == [fact.path for fact in facts]


def test_a_size_in_brackets_keeps_a_paper_a_draft_and_is_an_open_point() -> None:
    template = (
        "<document>\n<execution>\n<signatory><capacity>x</capacity></signatory>\n"
        '<chop shape="round" width="{{ width | attr }}" height="{{ width | attr }}">c</chop>\n'
        "</execution>\n</document>"
    ).replace("x<", "{{ _('Head') }}<").replace(">c<", ">{{ _('Head') }}<")
    for state, points in ((FactState.PROVISIONAL, ["chop.width"]), (FactState.KNOWN, [])):
        result = drafted(template, {"width": known(42, "length", "chop.width", state)})
        assert result.document is not None, result.findings
        assert [point.path for point in result.points] == points
        assert (result.document.state is State.DRAFT) is bool(points)


def test_the_title_of_the_paper_is_the_one_it_prints_else_that_of_its_kind() -> None:
    of_kind = _document("<document/>", {})
    assert text_of(of_kind.title.zh) == "便条"
    template = "<document>\n<face><title>{{ name | line }}</title></face>\n</document>"
    own = _document(template, {"name": known("其名")})
    assert text_of(own.title.zh) == "其名"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("<p>{{ nowhere | line }}</p>", "template"),
        ("<p>{{ day }}</p>", "template"),
        ("<p>{{ day.value }}</p>", "template"),
        ("<p>{{ day | amount }}</p>", "template"),
        ("<p>{{ day | lines }}</p>", "template"),
        ("<p>{{ day | line }</p>", "template"),
        ("{% if %}", "template"),
        ('{% include "slips/other.xml" %}', "template"),
        ("<p>{{ day | line(3) }}</p>", "template"),
        ("<p>{{ day | word }}</p>", "template"),
        ("<p>{{ 1 // 0 }}</p>", "template"),
        ("<p>{{ things[day.value] | line }}</p>", "template"),
        ("{% for one in day %}<p>x</p>{% endfor %}", "template"),
        ("<p>{{ ','.join([day | line]) }}</p>", "template"),
        ("<p>{{ waiting | attr }}</p>", "open-fact-read"),
        ("<p>{% trans %}Nobody translated this{% endtrans %}</p>", "untranslated"),
        ("<p>{{ _('Nor this') }}</p>", "untranslated"),
        ("<section>x</section>", "template-element"),
        ('<p align="end">x</p>', "template-element"),
        ("<items><p>x</p></items>", "template-element"),
        ('<heading level="x">y</heading>', "template-element"),
        ("<face>loose</face>", "template-loose-text"),
    ],
)
def test_a_fault_is_one_finding_that_names_the_line_of_the_template(line: str, code: str) -> None:
    names = {"day": known("Monday"), "waiting": open_fact(), "things": [1]}
    finding = _finding(f"<document>\n<p>{{{{ day | line }}}}</p>\n{line}\n</document>", names)
    assert (finding.code, finding.source.file) == (code, "templates/slips/template.xml")
    assert finding.source.line == (1 if code == "template-element" and "section" in line else 3)


def test_a_fault_in_an_included_template_names_that_template() -> None:
    catalogue = Catalogue(file="papers.po", sentences={"Head": "页眉"})
    sources = {
        "slips/template.xml": '<document>\n{% include "slips/part.xml" %}\n</document>',
        "slips/part.xml": "<p>{{ nowhere | line }}</p>",
        **HOUSE,
    }
    assignment = Assignment(
        folder=folder(), id="SL-1", contract="s", is_specimen=False, names={}, facts={}
    )
    (finding,) = Drafter(sources, catalogue, {}).draft(assignment).findings
    assert (finding.source.file, finding.source.line) == ("templates/slips/part.xml", 1)


@pytest.mark.parametrize(
    "line",
    [
        '{% include "slips/template.xml" %}',
        "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
    ],
)
def test_a_template_that_takes_itself_in_without_end_is_at_fault(line: str) -> None:
    finding = _finding(f"<document>\n{line}\n</document>")
    assert (finding.code, finding.source.file) == ("template", "templates/slips/template.xml")
    assert finding.source.line == 2


def test_markup_that_is_not_closed_names_the_template() -> None:
    finding = _finding("<document>\n<p>x\n</document>")
    assert (finding.code, finding.source.file, finding.source.line) == (
        "template-markup",
        "templates/slips/template.xml",
        2,
    )


def test_a_fact_about_which_nothing_was_agreed_is_found_where_it_was_written() -> None:
    silent = known(None, state=FactState.NOT_AGREED)
    finding = _finding(PAID, {"day": silent})
    assert finding.code == "not-agreed-printed"
    assert finding.source == silent.source


def test_a_fault_of_docgen_itself_is_not_blamed_on_the_template() -> None:
    def broken(_: str) -> str:
        raise TypeError("a fault for the test")

    names = {"day": known("Monday"), "broken": SimpleNamespace(call=broken)}
    with pytest.raises(TypeError, match="a fault for the test"):
        drafted("<document>\n<p>{{ broken.call('x') }}</p>\n</document>", names)


def test_a_fuzzy_entry_says_nothing_and_its_sentence_counts_as_untranslated() -> None:
    entry = b'#, fuzzy, python-format\nmsgid "Paid on %(day)s"\nmsgstr "\xe4\xba\x8e%(day)s"\n'
    header = b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    catalogue, _ = read_catalogue("papers.po", header + entry)
    result = drafted(PAID, {"day": known("Monday")}, catalogue.sentences)
    assert [one.code for one in result.findings] == ["untranslated"]
    assert result.findings[0].observed == "Paid on %(day)s"
