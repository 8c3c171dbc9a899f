from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from docgen.diagnostics.findings import Finding, in_order
from docgen.drafting.template_checks import check_template
from docgen.drafting.template_reading import grammar, read_templates

_TEMPLATES = Path(__file__).parents[3] / "templates"
_CERTIFICATE = "certificates/template.xml"
_SOURCES = {
    path.relative_to(_TEMPLATES).as_posix(): path.read_text("utf-8")
    for path in sorted(_TEMPLATES.rglob("*.xml"))
}
_BEFORE = "  <particulars>\n"
_LINE = _SOURCES[_CERTIFICATE].partition(_BEFORE)[0].count("\n") + 1


def _found(sources: Mapping[str, str]) -> tuple[Finding, ...]:
    jinja = grammar()
    readable, findings = read_templates(sources, jinja)
    slips = (slip for template in readable for slip in check_template(template, jinja))
    return in_order((*findings, *slips))


def _planted(markup: str) -> tuple[Finding, ...]:
    """The findings of the certificate's template with a line put in."""
    text = _SOURCES[_CERTIFICATE].replace(_BEFORE, f"{markup}\n{_BEFORE}", 1)
    return _found({**_SOURCES, _CERTIFICATE: text})


_SLIPS = [
    ("template-untranslated", "Total:", "<p>Total: {{ a | amount }}</p>"),
    ("template-untranslated", "合计", "<p>合计</p>"),
    ("template-untranslated", "Total", '<p>{{ "Total" | plain }}</p>'),
    ("template-untranslated", "none", '<p>{{ "none" if a else (b | line) }}</p>'),
    ("template-untranslated", "words", "<p><![CDATA[words]]></p>"),
    ("template-untranslated", "words {{ a }}", "<p>{% raw %}words {{ a }}{% endraw %}</p>"),
    ("template-untranslated", "US$", "<p>US$ {{ a | count }}</p>"),
    ("template-figure", "5,900,000", "<p>US$5,900,000</p>"),
    ("template-figure", "49%", "<p>{% trans %}a share of 49%{% endtrans %}</p>"),
    ("template-figure", "November 8, 2002", "<p>{% trans %}on November 8, 2002{% endtrans %}</p>"),
    ("template-figure", "2002年11月8日", "<p>2002年11月8日</p>"),
    ("template-figure", "104(2)", "<p>{% trans %}under Article 104(2){% endtrans %}</p>"),
    ("template-figure", "30", "<p>{{ 30 }}</p>"),
    ("template-figure", "30", '<p>{{ _("within 30 days") }}</p>'),
    ("template-figure", "3", "<p>{{ 3 | count }}</p>"),
    ("template-figure", "①", "<p>①{{ a | line }}</p>"),
    ("template-number-words", "thirty days", "<p>{% trans %}in thirty days{% endtrans %}</p>"),
    ("template-number-words", "thirty days", "<p>{% trans %}thirty<b> days</b>{% endtrans %}</p>"),
    ("template-number-words", "three directors", '<p>{{ _("by three directors") }}</p>'),
    ("template-number-words", "two thirds", "<p>{% trans %}by two thirds{% endtrans %}</p>"),
    ("template-number-words", "Chapter IV", "<p>{% trans %}see Chapter IV{% endtrans %}</p>"),
    ("template-number-words", "三十日", "<p>{% trans %}三十日内{% endtrans %}</p>"),
    ("template-number-words", "三名", "<p>{% trans %}三名董事{% endtrans %}</p>"),
    ("template-number-words", "第五条", "<p>{% trans %}依照第五条{% endtrans %}</p>"),
    ("template-unmarked", "name", "<p>{{ company.name }}</p>"),
    ("template-unmarked", "index", "<p>{{ loop.index }}</p>"),
    ("template-unmarked", "company", "<p>{{ company }}</p>"),
    ("template-unmarked", "zh", "<p>{% trans n=company.name.zh %}To {{ n }}{% endtrans %}</p>"),
    ("template-unmarked", "a.b + c.d", "<p>{{ a.b + c.d }}</p>"),
    ("template-bypass", "~", "<p>{{ (a | amount) ~ (b | amount) }}</p>"),
    ("template-bypass", "join", '<p>{{ ", ".join([a | amount]) }}</p>'),
    ("template-bypass", "_", "<p>{{ _(company.scope) }}</p>"),
    ("template-bypass", "attr", "<p>{{ company.chop.width | attr }}</p>"),
    ("template-bypass", "autoescape", "{% autoescape false %}{% endautoescape %}"),
    ("template-bypass", "filter", "{% filter line %}{{ a | line }}{% endfilter %}"),
    ("template", "safe", "<p>{{ company.name | safe }}</p>"),
    ("template", "amuont", "{% if false %}{{ a | amuont }}{% endif %}"),
    ("template", "nice", "{% if a is nice %}{% endif %}"),
    ("template", "range", "{% for a in range(b) %}{% endfor %}"),
    ("template-word", "size", '<p>{{ a | word(b, "size") }}</p>'),
    ("template-percent", "so much %", '<p>{{ _("so much %") }}</p>'),
]


@pytest.mark.parametrize(("code", "observed", "markup"), _SLIPS, ids=[one[2] for one in _SLIPS])
def test_each_slip_is_one_finding_on_its_line(code: str, observed: str, markup: str) -> None:
    (finding,) = _planted(markup)

    assert (finding.code, finding.observed) == (code, observed)
    assert finding.source.file == f"templates/{_CERTIFICATE}"
    assert finding.source.line == _LINE


@pytest.mark.parametrize("source", _SOURCES)
def test_our_own_templates_have_no_slip(source: str) -> None:
    assert _found({source: _SOURCES[source]}) == ()


@pytest.mark.parametrize(
    "markup",
    [
        "<p>{{ loop.index | plain }}</p>",
        "<p>{{ 3 | plain }}</p>",
        "<p>{% trans n=loop.index | plain %}Item {{ n }}{% endtrans %}</p>",
        '<table align="end start" shares="6 94"></table>',
        '<heading level="2">{{ a | text }}</heading>',
        '<chop width="{{ company.chop.width | attr }}">{{ a | text }}</chop>',
        "{# thirty days, 30 days #}<!-- and 30 more -->",
        "<p>{% trans %}one Party to the other{% endtrans %}</p>",
        "<p>{% trans %}任何一方未经另一方一致同意{% endtrans %}</p>",
        "<p>{% trans %}the second vote, 第二次表决{% endtrans %}</p>",
        "<p>{{ a | amount }} · {{ b | share }}</p>",
        "{% set said %}{{ a | amount }}{% endset %}<p>{{ said }}</p>",
        "{% macro row(a) %}<p>{{ a | amount }}</p>{% endmacro %}{{ row(b) }}",
        "{% if contribution.form == 'cash' and count > 2 %}{% endif %}",
    ],
)
def test_what_is_no_text_and_no_fact_is_left_alone(markup: str) -> None:
    assert _planted(markup) == ()


def test_the_finding_points_at_the_characters() -> None:
    (finding,) = _planted("  <p>{% trans %}within thirty days{% endtrans %}</p>")

    assert (finding.source.column, finding.source.length) == (24, len("thirty days"))


def test_two_slips_on_one_line_are_two_findings_at_their_columns() -> None:
    found = _planted("<p>{{ a | amuont }}{{ b | amuont }}</p>")

    assert [one.source.column for one in found] == [11, 27]


def test_a_slip_of_grammar_is_one_finding_at_its_line() -> None:
    (finding,) = _planted("<p>{% if %}30 days</p>")

    assert (finding.code, finding.source.line) == ("template", _LINE)


def test_slips_of_several_templates_are_found_in_one_run() -> None:
    furniture = "_house/furniture.xml"
    sources = {
        furniture: _SOURCES[furniture].replace("<header>", "<header>Page 1 of 2 "),
        _CERTIFICATE: _SOURCES[_CERTIFICATE].replace("| name }}", "| nmae }}", 1),
    }

    assert {one.source.file for one in _found(sources)} == {
        f"templates/{furniture}",
        f"templates/{_CERTIFICATE}",
    }
