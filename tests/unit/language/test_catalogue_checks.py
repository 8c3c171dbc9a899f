from __future__ import annotations

from pathlib import Path

import pytest

from docgen.diagnostics.findings import Finding, Severity
from docgen.diagnostics.source import Source
from docgen.language.catalogue_checks import CatalogueCheck, Sentences, check_catalogue
from docgen.language.catalogue_entries import read_entries

_FILE = "papers.po"
_REAL = (Path(__file__).parents[3] / "locales/zh_CN/LC_MESSAGES/papers.po").read_text("utf-8")
_USED = {entry.msgid: (Source("templates/t.xml"),) for entry in read_entries(_REAL) if entry.msgid}
_HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def _check(text: str, used: Sentences = _USED) -> CatalogueCheck:
    return check_catalogue(_FILE, text.encode(), used)


def _changed(old: str, new: str) -> tuple[tuple[Finding, ...], int]:
    """The findings after one change of the real catalogue, and the line that was changed."""
    assert _REAL.count(old) == 1
    line = _REAL.partition(old)[0].count("\n") + 1
    return _check(_REAL.replace(old, new)).findings, line


def _entry(en: str, zh: str) -> tuple[Finding, ...]:
    text = f'{_HEADER}msgid "{en}"\nmsgstr "{zh}"\n'
    return _check(text, {en: ()}).findings


def test_the_catalogue_of_our_papers_has_no_slip() -> None:
    assert _check(_REAL) == CatalogueCheck(findings=(), faulty=frozenset())


_FAULTS = [
    ("catalogue-placeholders", "第 %(page)s 页，共 %(pages)s 页\"", "第 %(page)s 页\""),
    (
        "catalogue-placeholders",
        '"第 %(page)s 页，共 %(pages)s 页"',
        '"%(page)s %(pages)s %(page)s"',
    ),
    ("catalogue-tags", 'msgstr "草稿"', 'msgstr "<b>草稿</b>"'),
    ("catalogue-figures", 'msgstr "草稿"', 'msgstr "草稿2"'),
    ("catalogue-figures", 'msgstr "出资日期"', 'msgstr "三十日内的出资日期"'),
    ("catalogue-percent", 'msgstr "议定价值"', 'msgstr "议定价值%"'),
    ("catalogue-percent", 'msgstr "项目"', 'msgstr "项目%%"'),
    ("catalogue-missing", 'msgstr "草稿"', 'msgstr ""'),
    ("catalogue-english", 'msgstr "草稿"', 'msgstr "Draft草稿"'),
]


@pytest.mark.parametrize(("code", "old", "new"), [one for one in _FAULTS if one[1] in _REAL])
def test_each_fault_is_one_error_at_the_line_of_its_msgstr(code: str, old: str, new: str) -> None:
    (finding,), line = _changed(old, new)

    assert (finding.code, finding.source) == (code, Source(_FILE, line))
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("within 60 days", "90日内"),
        ("within sixty days", "九十日内"),
        ("two thirds of the directors", "四分之三的董事"),
        ("Article 32", "第四十二条"),
        ("US$14,650,000", "1,456万美元"),
        ("three directors", "董事"),
    ],
)
def test_another_number_in_the_chinese_is_an_error(en: str, zh: str) -> None:
    assert [finding.code for finding in _entry(en, zh)] == ["catalogue-figures"]


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("within sixty days", "六十日内"),
        ("two thirds of the directors", "三分之二的董事"),
        ("a director", "一名董事"),
        ("Business License No.", "营业执照注册号"),
        ("8%% a year", "每年8%%"),
        ("<b>%(name)s</b>:", "<b>%(name)s</b>："),
    ],
)
def test_what_says_the_same_is_no_finding(en: str, zh: str) -> None:
    assert _entry(en, zh) == ()


def test_a_sentence_without_an_entry_is_missing_at_the_end_of_the_file() -> None:
    place = Source("templates/t.xml", 7)
    (finding,) = _check(_REAL, {**_USED, "A new sentence": (place,)}).findings

    assert (finding.code, finding.observed) == ("catalogue-missing", "A new sentence")
    assert finding.source.line == _REAL.rstrip("\n").count("\n") + 1
    assert finding.also == (place,)


def test_a_fuzzy_entry_is_one_finding_at_its_msgid() -> None:
    found, line = _changed('msgid "DRAFT"', '#, fuzzy\nmsgid "DRAFT"')

    assert [(one.code, one.source.line) for one in found] == [("catalogue-fuzzy", line + 1)]


def test_a_doubled_entry_is_found_at_the_second_and_names_the_first() -> None:
    text = _REAL + '\nmsgid "DRAFT"\nmsgstr "草案"\n'
    check = _check(text)
    (finding,) = check.findings

    assert (finding.code, finding.source.line) == (
        "catalogue-duplicate",
        text.partition('msgid "DRAFT"\nmsgstr "草案"')[0].count("\n") + 1,
    )
    assert finding.also[0].line == _REAL.partition('msgid "DRAFT"')[0].count("\n") + 1
    assert check.faulty == {"DRAFT"}


def test_another_end_of_the_sentence_is_a_warning() -> None:
    (finding,) = _entry("This paper is a draft.", "本文件为草稿")

    assert (finding.code, finding.severity) == ("catalogue-punctuation", Severity.WARNING)


def test_an_entry_that_nobody_uses_is_a_remark() -> None:
    (finding,) = _check(_REAL + '\nmsgid "Old"\nmsgstr "旧"\n').findings

    assert (finding.code, finding.severity) == ("catalogue-unused", Severity.REMARK)


def test_a_file_that_cannot_be_read_is_one_finding_and_says_nothing() -> None:
    text = _REAL.replace('msgstr "草稿"', 'msgstr "草稿')
    check = _check(text)

    (finding,) = check.findings
    assert finding.code == "catalogue-syntax"
    assert text.splitlines()[finding.source.line - 1] == 'msgstr "草稿'
    assert check.faulty == set(_USED)


def test_a_byte_that_is_no_utf_8_is_found_at_its_line() -> None:
    data = f'{_HEADER}msgid "Draft"\nmsgstr "'.encode() + b'\xff"\n'
    (finding,) = check_catalogue(_FILE, data, {}).findings
    assert (finding.code, finding.source.line) == ("catalogue-syntax", 5)


@pytest.mark.parametrize("charset", ["gbk", "utf-99", "UTF-16"])
def test_a_catalogue_is_in_utf_8_whatever_its_header_says(charset: str) -> None:
    text = f'{_HEADER}msgid "Draft"\nmsgstr "草稿"\n'.replace("UTF-8", charset)
    assert _check(text, {"Draft": ()}).findings == ()


def test_chinese_without_its_sentence_has_the_line_of_its_msgstr() -> None:
    (finding, *_) = _check(f'{_HEADER}# lost\nmsgstr "草稿"\n', {}).findings
    assert finding.source.line == 5


def test_a_separator_of_lines_within_a_sentence_begins_no_line_of_the_file() -> None:
    text = f'{_HEADER}msgid "Draft"\nmsgstr "草\u2028稿"\nmsgid "open\n'
    lines = {finding.source.line for finding in _check(text, {}).findings}
    assert lines == {6}


def test_all_faults_of_one_file_are_found_in_one_run() -> None:
    text = _REAL.replace('msgid "DRAFT"', '#, fuzzy\nmsgid "DRAFT"')
    whole, half = '"第 %(page)s 页，共 %(pages)s 页"', '"共 %(pages)s 页"'
    text = text.replace('msgstr "样本"', 'msgstr ""').replace(whole, half)

    assert sorted(finding.code for finding in _check(text).findings) == [
        "catalogue-fuzzy",
        "catalogue-missing",
        "catalogue-placeholders",
    ]


def test_abbreviations_in_capitals_and_letters_of_items_may_stand_in_the_chinese() -> None:
    assert _entry("A PDF of item (a)", "(a)项的PDF文件") == ()
