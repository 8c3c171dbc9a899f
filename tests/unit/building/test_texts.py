from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.building.survey import survey
from docgen.building.surveyed import Survey
from docgen.building.workspace import GLOSSARY, PAPERS, Inputs, read_inputs
from docgen.diagnostics.findings import Finding, Severity
from tests.smallest import ROOT

_INPUTS = read_inputs(ROOT, ("specimen",))
_CERTIFICATE = "certificates/template.xml"


def _inputs(file: str, old: str, new: str) -> Inputs:
    """The inputs with one change, made in one file."""
    match file:
        case "papers":
            assert old in _INPUTS.papers.decode()
            return replace(_INPUTS, papers=_INPUTS.papers.replace(old.encode(), new.encode(), 1))
        case "glossary":
            assert old in _INPUTS.glossary.decode()
            changed = _INPUTS.glossary.replace(old.encode(), new.encode(), 1)
            return replace(_INPUTS, glossary=changed)
        case _:
            assert old in _INPUTS.templates[file].decode()
            text = _INPUTS.templates[file].replace(old.encode(), new.encode(), 1)
            return replace(_INPUTS, templates={**_INPUTS.templates, file: text})


def _certificates(inputs: Inputs) -> Survey:
    """The survey of the certificates alone: they say every sentence that is changed here."""
    return survey(inputs, ("certificates",))


def _of_texts(found: Survey) -> tuple[Finding, ...]:
    """The findings without the remarks on what people decided."""
    return tuple(one for one in found.findings if one.severity is not Severity.REMARK)


def _withheld(found: Survey) -> set[bool]:
    return {one.is_withheld for contract in found.contracts for one in contract.documents}


_FAULTS = [
    (_CERTIFICATE, "<organization>", "<organization>30", "template-figure"),
    (_CERTIFICATE, "| name }}", "| nmae }}", "template"),
    (_CERTIFICATE, "{{ company.name | name }}", "{{ company.name }}", "template-unmarked"),
    (_CERTIFICATE, "{% for name in", "{% fro name in", "template"),
    ("_house/furniture.xml", "<header>", "<header>Page ", "template-untranslated"),
    ("papers", 'msgstr "草稿"', 'msgstr ""', "catalogue-missing"),
    ("papers", 'msgid "DRAFT"', '#, fuzzy\nmsgid "DRAFT"', "catalogue-fuzzy"),
    ("papers", 'msgstr "草稿"', 'msgstr "草稿', "catalogue-syntax"),
    ("papers", 'msgstr "现金"', 'msgstr "30现金"', "catalogue-figures"),
    ("papers", 'msgstr "合营企业成立日期"', 'msgstr "成立日期"', "glossary"),
]


@pytest.mark.parametrize(("file", "old", "new", "code"), _FAULTS)
def test_a_fault_is_one_finding_for_the_run_and_withholds_what_rests_on_it(
    file: str, old: str, new: str, code: str
) -> None:
    found = _certificates(_inputs(file, old, new))

    (finding,) = _of_texts(found)
    assert finding.code == code
    assert finding.source.file == (PAPERS if file == "papers" else f"templates/{file}")
    assert finding.source.line <= len(found.lines[finding.source.file])
    assert _withheld(found) == {True}


def test_a_warning_withholds_nothing() -> None:
    found = _certificates(_inputs("papers", 'msgstr "发给日期"', 'msgstr "发给日期。"'))

    (finding,) = _of_texts(found)
    assert (finding.code, finding.severity) == ("catalogue-punctuation", Severity.WARNING)
    assert _withheld(found) == {False}


def test_a_template_in_another_encoding_is_a_finding() -> None:
    data = _INPUTS.templates[_CERTIFICATE].replace(b"<organization>", b"<organization>\xff", 1)
    found = _certificates(replace(_INPUTS, templates={**_INPUTS.templates, _CERTIFICATE: data}))

    (finding,) = _of_texts(found)
    assert (finding.code, finding.source.file) == ("not-utf-8", f"templates/{_CERTIFICATE}")


def test_a_fault_of_the_glossary_is_told_and_withholds_nothing() -> None:
    found = _certificates(_inputs("glossary", "never_zh:", "nver_zh:"))

    (finding,) = _of_texts(found)
    assert (finding.code, finding.source.file) == ("unknown-key", GLOSSARY)
    assert _withheld(found) == {False}


def test_our_own_texts_have_no_finding() -> None:
    assert _of_texts(survey(_INPUTS)) == ()
