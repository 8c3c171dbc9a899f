"""A file says what its document says, once, in order, and nothing else."""

import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.document.blocks import Annex, Heading, Paragraph
from docgen.document.documents import Document, Edition
from docgen.document.renditions import Format
from tests.unit.proof.changing import changed, codes, file_of, proved, swapped
from tests.writers.sample import certificate, columns_sample, draft_certificate, words

SIGNED = Edition.ZH_EN
BOTH = (Format.PDF, Format.DOCX)


def long_paper() -> Document:
    """A paper whose paragraphs and tables go on over the ends of pages."""
    zh, en = "董事会于2002年11月8日决议缴付14,651,000美元，占49%。", (
        "On November 8, 2002 the Board resolved to contribute US$14,651,000, being 49%. "
    )
    blocks = [Heading(level=1, slot=words("决议", "Resolutions"))]
    paragraphs = [Paragraph(slot=words(zh * (count % 9 + 1), en * (count % 9 + 1)))
                  for count in range(40)]  # fmt: skip
    return certificate(blocks=(*blocks, *paragraphs, *certificate().blocks))


@pytest.mark.parametrize("format_", BOTH)
@pytest.mark.parametrize("edition", Edition)
def test_a_right_file_is_not_found_fault_with(edition: Edition, format_: Format) -> None:
    for document in (certificate(), draft_certificate(), columns_sample()):
        assert proved(document, file_of(document, edition, format_), format_, edition) == ()


@pytest.mark.parametrize("format_", BOTH)
def test_words_over_the_end_of_a_page_are_found(format_: Format) -> None:
    document = long_paper()
    assert proved(document, file_of(document, SIGNED, format_), format_) == ()


FAULTS = {
    "a digit of an amount": ("US$1,900,000", "US$1,900,001", {"file-lacks", "file-adds"}),
    "a figure of an amount in words": ("壹佰玖拾万", "壹佰玖拾壹万", {"file-lacks", "file-adds"}),
    "an English amount in words": ("Nine Hundred", "Eight Hundred", {"file-lacks", "file-adds"}),
    "a date": ("June 3, 2002", "June 4, 2002", {"file-lacks", "file-adds"}),
    "a date in Chinese": ("六月三日", "六月四日", {"file-lacks", "file-adds"}),
    "an article": ("第三十二条", "第三十三条", {"file-lacks", "file-adds"}),
    "an appendix": ("附件二", "附件三", {"file-lacks", "file-adds"}),
    "a dropped amount": ("US$1,900,000", "", {"file-lacks"}),
    "a name": ("Zhen Yangyi", "Zhen Yangyl", set()),
    "a word": ("venturer", "adventurer", set()),
}


@pytest.mark.parametrize("format_", BOTH)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_changed_word_is_found(fault: str, format_: Format) -> None:
    right, wrong, mentioned = FAULTS[fault]
    document = certificate()
    content = file_of(changed(document, lambda text: text.replace(right, wrong)), SIGNED, format_)
    assert codes(proved(document, content, format_)) == {"file-words", *mentioned}


@pytest.mark.parametrize("format_", BOTH)
def test_exchanged_amounts_are_found(format_: Format) -> None:
    document = certificate()
    content = file_of(swapped(document, "US$1,900,000", "US$4,900,000"), SIGNED, format_)
    assert codes(proved(document, content, format_)) & {"file-order", "file-words"}


@pytest.mark.parametrize("format_", BOTH)
def test_a_missing_page_is_found(format_: Format) -> None:
    document = certificate()
    face, *annexes = document.blocks
    assert isinstance(annexes[0], Annex)
    content = file_of(certificate(blocks=(face,)), SIGNED, format_)
    found = proved(document, content, format_)
    assert {"file-words", "file-lacks"} <= codes(found)


@pytest.mark.parametrize("format_", BOTH)
def test_an_added_sentence_is_found(format_: Format) -> None:
    document = certificate()
    extra = Paragraph(slot=words("另付7美元。", "US$7 more."))
    content = file_of(certificate(blocks=(*document.blocks, extra)), SIGNED, format_)
    assert codes(proved(document, content, format_)) == {"file-words", "file-adds"}


@pytest.mark.parametrize("format_", BOTH)
def test_a_page_without_its_mark_is_found(format_: Format) -> None:
    content = file_of(certificate(is_specimen=False), SIGNED, format_)
    assert "file-furniture" in codes(proved(certificate(), content, format_))


@pytest.mark.parametrize("format_", BOTH)
def test_a_page_with_a_mark_too_many_is_found(format_: Format) -> None:
    content = file_of(certificate(), SIGNED, format_)
    found = proved(certificate(is_specimen=False), content, format_)
    assert codes(found) & {"file-words", "file-furniture"}


@pytest.mark.parametrize("format_", BOTH)
def test_properties_of_another_document_are_found(format_: Format) -> None:
    document = certificate()
    content = file_of(document, SIGNED, format_)
    other = certificate(id="IC-X-99")
    assert "file-properties" in codes(proved(other, content, format_))
    retitled = certificate(title=words("另一文件", "Another Paper"))
    assert "file-properties" in codes(proved(retitled, content, format_))


def test_the_finding_names_file_template_and_words() -> None:
    document = certificate()
    content = file_of(
        changed(document, lambda text: text.replace("US$1,900,000", "US$5")), SIGNED, Format.DOCX
    )
    found = {one.code: one for one in proved(document, content, Format.DOCX)}
    lacking = found["file-lacks"]
    assert lacking.source.file == f"{document.contract}/{document.kind}/{document.id}.zh-en.docx"
    assert "USD 1,900,000" in str(lacking.required)
    assert "USD 5" in str(lacking.observed)


def _edited(content: bytes, right: str, wrong: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                assert right.encode() in part
                part = part.replace(right.encode(), wrong.encode(), 1)
            new.writestr(name, part)
    return made.getvalue()


def test_hidden_words_in_word_files_are_found() -> None:
    document = certificate()
    content = file_of(document, SIGNED, Format.DOCX)
    hidden = _edited(content, "<w:rPr>", "<w:rPr><w:vanish/>")
    assert codes(proved(document, hidden, Format.DOCX)) == {"file-invisible"}


def test_a_lost_hyphen_of_a_number_is_found() -> None:
    document = certificate()
    content = _edited(file_of(document, SIGNED, Format.DOCX), "IC-B-02", "ICB-02")
    assert codes(proved(document, content, Format.DOCX)) == {"file-words"}


def _figures(document: Document) -> int:
    """How many figures the words of a document have."""
    seen: list[str] = []

    def look(text: str) -> str:
        seen.append(text)
        return text

    changed(document.blocks, look)
    return sum(sign.isdigit() for text in seen for sign in text)


def _with_another_figure(document: Document, number: int) -> Document:
    """The document with the figure at this place, counted over all its words, raised by one."""
    left = number

    def change(text: str) -> str:
        nonlocal left
        made = ""
        for sign in text:
            if sign.isdigit():
                sign = str((int(sign) + 1) % 10) if left == 0 else sign
                left -= 1
            made += sign
        return made

    return replace(document, blocks=changed(document.blocks, change))


@settings(deadline=None, max_examples=settings().max_examples // 4)
@given(st.data())
def test_any_single_wrong_figure_is_found(data: st.DataObject) -> None:
    document = certificate()
    number = data.draw(st.integers(0, _figures(document) - 1))
    wrong = _with_another_figure(document, number)
    content = file_of(wrong, SIGNED, Format.DOCX)
    assert wrong != document
    assert codes(proved(document, content, Format.DOCX)) & {"file-words", "file-order"}
