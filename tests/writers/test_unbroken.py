"""What stays together on a page: unbroken pieces, rows of signatures, a date beside them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from docx.oxml.ns import qn

from docgen.document.blocks import AnyBlock, Execution, Paragraph, Signatory, Unbroken
from docgen.document.documents import Arrangement, Document, Edition
from docgen.writers.html import write_html
from docgen.writers.pdf.writer import write_pdf
from docgen.writers.text import write_text
from tests.writers.docx_reading import body, written
from tests.writers.reading import pages_of, request
from tests.writers.sample import CHAIRMAN, CHOP, DATED, certificate, words

RESOLVED = Paragraph(
    slot=words("会议决定：批准预算。", "The budget is approved."), role="resolution"
)
VOTES = Paragraph(slot=words("表决：同意七票。", "Votes: for 7."), role="vote")
CLOSING = Paragraph(slot=words("（以下无正文）", "(No text follows)"))
TOGETHER = Unbroken(blocks=(RESOLVED, VOTES))


def _hands(count: int) -> tuple[Signatory, ...]:
    return (CHAIRMAN,) * count


def _paper(*blocks: AnyBlock, arrangement: Arrangement = Arrangement.STACKED) -> Document:
    return certificate(kind="sample", blocks=blocks, arrangement=arrangement)


def _signed(count: int, **changes: Any) -> Unbroken:
    return Unbroken(blocks=(CLOSING, Execution(signatories=_hands(count), **changes)))


def _html(document: Document) -> str:
    return write_html(request(document, Edition.ZH_EN)).decode()


def _docx(document: Document) -> Any:
    return body(written(document, Edition.ZH_EN))


def _keeps_next(root: Any, text: str) -> bool:
    (found,) = (
        paragraph
        for paragraph in root.iter(qn("w:p"))
        if "".join(paragraph.xpath(".//w:t/text()")) == text
    )
    return bool(found.xpath("./w:pPr/w:keepNext[not(@w:val='0')]"))


def test_html_holds_an_unbroken_piece_in_one_element() -> None:
    piece = _html(_paper(TOGETHER)).split('<div class="unbroken">')[1]
    assert piece.index("会议决定") < piece.index("The budget") < piece.index("表决")
    assert "break-inside: avoid" in _rule_of(".unbroken")


def test_text_says_an_unbroken_piece_as_it_says_its_blocks() -> None:
    loose = write_text(request(_paper(RESOLVED, VOTES), Edition.ZH_EN)).decode()
    whole = write_text(request(_paper(TOGETHER), Edition.ZH_EN)).decode()
    assert "表决：同意七票。\nVotes: for 7.\n" in whole
    assert whole.split() == loose.split()


def test_word_ties_all_but_the_last_paragraph_to_what_follows() -> None:
    root = _docx(_paper(TOGETHER, CLOSING))
    tied = ("会议决定：批准预算。", "The budget is approved.", "表决：同意七票。")
    assert [_keeps_next(root, text) for text in tied] == [True] * 3
    assert not _keeps_next(root, "Votes: for 7.")


def test_word_ties_both_columns_of_an_unbroken_piece() -> None:
    root = _docx(_paper(TOGETHER, CLOSING, arrangement=Arrangement.COLUMNS))
    assert _keeps_next(root, "会议决定：批准预算。")
    assert _keeps_next(root, "The budget is approved.")
    assert not _keeps_next(root, "表决：同意七票。")


@pytest.mark.parametrize(("count", "leading"), [(1, 0), (7, 0), (12, 0), (13, 1), (15, 2)])
def test_html_lets_only_many_rows_of_signatures_run_on(count: int, leading: int) -> None:
    page = _html(_paper(_signed(count)))
    assert page.count('<div class="leading">') == leading
    assert ('<div class="flowing">' in page) is bool(leading)
    assert page.count('<div class="signatory">') == count


def test_word_ends_a_page_after_a_leading_row_and_never_within_one() -> None:
    root = _docx(_paper(_signed(15)))
    names = [
        paragraph
        for paragraph in root.iter(qn("w:p"))
        if "".join(paragraph.xpath(".//w:t/text()")) == "董事长"
    ]
    ties = [bool(name.xpath("./w:pPr/w:keepNext[@w:val='0']")) for name in names]
    assert ties == [True] * 4 + [False] * 11
    leading = root.xpath(".//w:tbl")[0]
    clear = leading.xpath("./w:tr[position() mod 2 = 1]//w:p/w:pPr/w:keepNext[not(@w:val='0')]")
    assert len(clear) == 6
    assert len(root.xpath(".//w:tr[not(w:trPr/w:cantSplit)]")) == 0


@pytest.mark.parametrize(
    ("count", "chops", "is_beside"), [(1, (), True), (2, (), False), (1, (CHOP,), False)]
)
def test_the_date_stands_beside_a_single_signature(
    count: int, chops: tuple[Any, ...], is_beside: bool
) -> None:
    page = _html(_paper(_signed(count, chops=chops, dated=DATED)))
    assert ('<div class="beside"><div class="dated">' in page) is is_beside
    root = _docx(_paper(_signed(count, chops=chops, dated=DATED)))
    rows = [row for row in root.iter(qn("w:tr")) if not row.xpath(".//w:tbl")]
    shared = [row for row in rows if {"董事长", "发给日期"} <= set(row.xpath(".//w:t/text()"))]
    assert bool(shared) is is_beside


def test_a_long_block_begins_under_its_text_and_ends_on_the_next_page() -> None:
    filling = tuple(
        Paragraph(slot=words(f"第{number}项。", f"Item {number}.")) for number in range(12)
    )
    made = pages_of(write_pdf(request(_paper(*filling, _signed(15)), Edition.ZH_EN)))
    assert len(made) == 2
    signed = [page.text.replace(" ", "").count("ChairmanoftheBoard") for page in made]
    assert sum(signed) == 15
    assert signed[0] % 2 == 0 and signed[0] >= 2 and signed[1] >= 11
    assert "(Notextfollows)" in made[0].text.replace(" ", "")


def test_the_signatures_of_a_board_stay_on_one_page_with_their_text() -> None:
    filling = tuple(
        Paragraph(slot=words(f"第{number}项。", f"Item {number}.")) for number in range(18)
    )
    made = pages_of(write_pdf(request(_paper(*filling, _signed(7)), Edition.ZH_EN)))
    signed = [page.text.replace(" ", "").count("ChairmanoftheBoard") for page in made]
    assert signed == [0, 7]
    assert "(Notextfollows)" in made[1].text.replace(" ", "")


def _rule_of(selector: str) -> str:
    styles = request(_paper(), Edition.ZH_EN).styles
    return "".join(re.findall(rf"^{re.escape(selector)} {{([^}}]*)}}", styles, re.MULTILINE))
