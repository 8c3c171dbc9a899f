"""Pages set in prepared faces: like pages set in the whole fonts, and with rare characters."""

from __future__ import annotations

import ctypes
from dataclasses import replace

import pypdfium2.raw as pdfium
import pytest
from pypdfium2 import PdfDocument

from docgen.diagnostics.errors import ProducedFileError
from docgen.document.blocks import Paragraph
from docgen.document.documents import Document, Edition
from docgen.document.inlines import Text
from docgen.document.renditions import Format
from docgen.document.slots import Slot
from docgen.proof.known import Known
from docgen.proof.produced_file import ProducedFile
from docgen.proof.proving import prove_file
from docgen.writers.pdf.characters import chinese_characters
from docgen.writers.pdf.fonts import EMBEDDED_FAMILIES, WHOLE_FAMILIES
from docgen.writers.pdf.writer import write_pdf
from tests.writers import sample
from tests.writers.reading import embedded_fonts, pages_of, pdf, request

RARE = "臺灣龍"
"""Characters in their older forms, as names abroad have them."""


MARKS = (
    "他说：“样本——‘计划’……”（《章程》第1条、第2款；A·B）？！",
    "价款￥1,000.00元，US$1.5—2.5，50％，〔2003〕1号，〇〇二年①㎡№℃",
    "AV To “We—fi ffi” – Yield: Tokyo’s 1,900,000 … § 5 · naïve € £ ½",
)


def _marks() -> Document:
    slots = tuple(Slot(zh=(Text(said),), en=(Text(said),)) for said in MARKS)
    return sample.columns_sample(blocks=tuple(Paragraph(slot=slot) for slot in slots))


@pytest.mark.parametrize(
    "document", [sample.certificate(), sample.columns_sample(), _marks()], ids=["a", "b", "marks"]
)
def test_prepared_faces_set_every_character_where_the_whole_fonts_set_it(
    document: Document,
) -> None:
    asked = request(document, Edition.ZH_EN)
    prepared, whole = write_pdf(asked), write_pdf(replace(asked, faces=()))
    assert embedded_fonts(whole) <= WHOLE_FAMILIES
    assert embedded_fonts(prepared) <= EMBEDDED_FAMILIES - WHOLE_FAMILIES
    before, now = _origins(whole), _origins(prepared)
    assert len(now) > 100
    assert [sign for sign, _, _ in now] == [sign for sign, _, _ in before]
    for (_, left, bottom), (_, same_left, same_bottom) in zip(before, now, strict=True):
        assert abs(left - same_left) < 0.01
        assert abs(bottom - same_bottom) < 0.01


def _origins(content: bytes) -> list[tuple[str, float, float]]:
    """Every character with the point, in points, from which it is drawn; pages follow pages."""
    document = PdfDocument(content)
    found: list[tuple[str, float, float]] = []
    for number in range(len(document)):
        text = document[number].get_textpage()
        for place in range(text.count_chars()):
            across, up = ctypes.c_double(), ctypes.c_double()
            pdfium.FPDFText_GetCharOrigin(text, place, across, up)
            sign = chr(pdfium.FPDFText_GetUnicode(text, place))
            found.append((f"{number} {sign}", across.value, up.value))
    document.close()
    return found


def test_a_file_is_smaller_for_prepared_faces() -> None:
    whole = write_pdf(replace(request(sample.certificate(), Edition.ZH), faces=()))
    assert len(pdf("certificate", Edition.ZH)) < 0.75 * len(whole)


def test_a_rare_character_comes_from_the_whole_font_and_the_file_is_right() -> None:
    assert not {*map(ord, RARE)} & chinese_characters()
    said = Slot(zh=(Text(f"样本{RARE}公司"),), en=(Text(f"Specimen {RARE} Co."),))
    document = sample.columns_sample(blocks=(Paragraph(slot=said),))
    asked = request(document, Edition.ZH_EN)
    content = write_pdf(asked)
    (page,) = pages_of(content)
    assert {glyph.font for glyph in page.find(RARE)} == {"Noto-Serif-CJK-SC"}
    assert {glyph.font for glyph in page.find("公司")} == {"Noto-Serif-CJK-SC-Common"}
    produced = ProducedFile(
        document=document,
        edition=Edition.ZH_EN,
        format=Format.PDF,
        content=content,
        fingerprint=asked.fingerprint,
    )
    assert prove_file(produced, Known(), EMBEDDED_FAMILIES) == ()


def test_complaints_about_a_style_are_told_of_every_file_that_is_set_in_it() -> None:
    asked = request(sample.columns_sample(), Edition.EN)
    odd = replace(asked, styles=f"p {{ colour: red }}\n{asked.styles}")
    for _ in range(2):
        with pytest.raises(ProducedFileError) as caught:
            write_pdf(odd)
        assert "colour" in str(caught.value.said.values)


def test_a_face_whose_file_is_gone_is_an_error() -> None:
    asked = request(sample.columns_sample(), Edition.EN)
    first, *others = asked.faces
    lost = replace(first, path=first.path.with_name("lost.ttf"))
    with pytest.raises(ProducedFileError):
        write_pdf(replace(asked, faces=(lost, *others)))
