"""The HTML page: complete, in both languages, with every fact marked."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from docgen.document.blocks import Foot
from docgen.document.documents import Edition
from docgen.document.inlines import Text
from docgen.document.slots import Slot
from docgen.writers.html import write_html
from docgen.writers.markup import element, sayings, without_plain_facts
from tests.writers import sample
from tests.writers.reading import FINGERPRINT, SAMPLES
from tests.writers.reading import request as ask

EMPTY_ELEMENTS = {"meta", "col", "br"}


class Reader(HTMLParser):
    """Reads a page: every element with its attributes, and whether each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in EMPTY_ELEMENTS:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _page(name: str, edition: Edition) -> str:
    return write_html(ask(SAMPLES[name](), edition)).decode()


def _read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("edition", tuple(Edition))
def test_every_element_is_closed_and_nothing_is_asked_from_outside(
    name: str, edition: Edition
) -> None:
    reader = _read(_page(name, edition))
    assert reader.open == []
    attributes = {key for _, found in reader.found for key in found}
    assert attributes & {"src", "href"} == set()
    assert len(reader.found) > 25


@pytest.mark.parametrize(
    ("edition", "languages"),
    [
        (Edition.ZH, {"zh-Hans"}),
        (Edition.EN, {"en"}),
        (Edition.ZH_EN, {"zh-Hans", "en"}),
    ],
)
def test_an_edition_says_only_its_languages(edition: Edition, languages: set[str]) -> None:
    found = _read(_page("certificate", edition)).found
    assert {attributes["lang"] for _, attributes in found if "lang" in attributes} == languages


def test_a_fact_carries_its_path_and_its_brackets() -> None:
    page = _page("draft", Edition.ZH_EN)
    opening = '<data class="bracketed unit" value="company.established">'
    assert f"{opening}[日期待定]</data>" in page
    assert f"{opening}[date to be fixed]</data>" in page
    assert '<data class="unit" value="capital.registered_capital">US$10,000,000</data>' in page
    blank = '<span class="blank" style="width: 4em">&#160;</span>年'
    assert f'<data class="by-hand unit" value="contributions.B-02.date">{blank}' in page


def test_what_is_the_same_in_both_languages_is_said_once() -> None:
    page = _page("certificate", Edition.ZH_EN)
    assert page.count(">US$20,000,000<") == 1
    assert page.count(">2002年3月18日<") == 1
    assert page.count(">March 18, 2002<") == 1


def test_the_marks_and_what_the_page_is_stand_in_it() -> None:
    page = _page("draft", Edition.ZH)
    assert '<span class="mark draft">DRAFT 草稿</span>' in page
    assert "参阅本，不供签署 · Reference copy, not for signature" in page
    assert f'<meta name="docgen-fingerprint" content="{FINGERPRINT}">' in page
    assert '<meta name="docgen-document" content="IC-B-02">' in page
    assert "<title>出资证明书 IC-B-02</title>" in page


def test_both_columns_bear_their_numbers() -> None:
    page = _page("columns", Edition.ZH_EN)
    assert '<body class="certificates columns"' in page
    assert '<span class="ordinal">（一）</span>批准样本<span class="together">预算。</span>' in page
    assert '<span class="ordinal">(a)</span>The specimen budget is approved.' in page


def test_words_cannot_become_markup() -> None:
    slot = Slot(zh=(Text("<b>&"),), en=(Text("<i>"),))
    assert sayings(slot, ("zh", "en")) == (
        '<span lang="zh-Hans">&lt;b&gt;&amp;</span><span lang="en">&lt;i&gt;</span>'
    )
    assert element("p", "", title='"><script>') == '<p title="&quot;&gt;&lt;script&gt;"></p>'


def test_the_date_moves_beside_the_chop_when_signatures_take_two_rows() -> None:
    after_chop = re.compile(r'class="chop round".*class="dated"', re.DOTALL)
    assert after_chop.search(_page("crowded", Edition.ZH))
    assert not after_chop.search(_page("certificate", Edition.ZH))
    assert 'class="dated"' in _page("certificate", Edition.ZH)


def test_the_date_stands_beside_the_last_of_three_signatures_though_there_is_a_chop() -> None:
    three = (sample.CHAIRMAN, sample.VICE_CHAIRMAN, sample.CHAIRMAN)
    execution = replace(sample.EXECUTION, signatories=three)
    document = sample.certificate(blocks=(sample.face(execution=execution),))
    page = write_html(ask(document, Edition.ZH)).decode()
    assert '<div class="beside"><div class="dated">' in page
    assert page.count('class="dated"') == 1


def test_the_open_points_of_a_draft_come_last() -> None:
    sections = re.findall(r'<section class="([^"]+)"', _page("draft", Edition.EN))
    assert sections == ["face", "annex", "annex open-points"]
    assert len(sample.OPEN_POINTS) == _page("draft", Edition.EN).count('class="item"')


def test_the_foot_is_one_paragraph_and_a_note_without_a_stop_its_own_line() -> None:
    note = sample.words("已作废", "Cancelled")
    foot = Foot(slots=(note, *sample.FOOT.slots[:2]))
    page = write_html(
        ask(sample.certificate(blocks=(sample.face(foot=foot),)), Edition.ZH_EN)
    ).decode()
    closing = page[page.index('<footer class="foot">') :]
    assert closing.startswith('<footer class="foot"><p lang="zh-Hans">已作废<br>依据：')
    assert '<p lang="en">Cancelled<br>Basis: ' in closing
    assert "Appendix 2. Copies: " in closing
    assert closing.count("<p ") == 2


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        ('于<data value="a">中国</data>。', "于中国。"),
        (
            '<data class="unit" value="a">1 <data value="b">元</data></data>',
            '<data class="unit" value="a">1 元</data>',
        ),
        (
            '<data value="a">〔<data class="bracketed" value="b">2</data>〕</data>',
            '〔<data class="bracketed" value="b">2</data>〕',
        ),
        ("&lt;data value=1&gt; stays &lt;/data&gt;", "&lt;data value=1&gt; stays &lt;/data&gt;"),
    ],
)
def test_paper_does_without_elements_of_facts_that_look_like_nothing(page: str, kept: str) -> None:
    assert without_plain_facts(page) == kept


def test_a_value_with_signs_of_markup_ends_no_element() -> None:
    assert without_plain_facts(element("data", "x", value='a > b "c"')) == "x"
