"""What a reader of the PDF sees, measured from its boxes."""

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from docgen.diagnostics.errors import ProducedFileError
from docgen.document.blocks import Face, Paragraph
from docgen.document.documents import Density, Edition, marks
from docgen.document.inlines import Text
from docgen.document.slots import Slot
from docgen.writers.pdf import writer
from docgen.writers.pdf.fonts import EMBEDDED_FAMILIES, missing_fonts
from docgen.writers.pdf.writer import write_pdf
from tests.writers import sample
from tests.writers.reading import (
    FINGERPRINT,
    SAMPLES,
    Page,
    Shape,
    embedded_fonts,
    pages,
    pages_of,
    pdf,
)
from tests.writers.reading import request as ask

ACCENT = (143, 29, 29)
CERTIFICATES = ("certificate", "renminbi", "draft", "crowded")
PAGES = {"certificate": 2, "renminbi": 1, "draft": 3, "crowded": 1}
AMOUNT = "US$1,900,000"

every_certificate = pytest.mark.parametrize("name", CERTIFICATES)
every_edition = pytest.mark.parametrize("edition", tuple(Edition))


def _chop(page: Page) -> Shape:
    places = {
        (shape.left, shape.top): shape
        for shape in page.shapes
        if shape.color == ACCENT and shape.right - shape.left > 30
    }
    (place,) = places.values()
    return place


def _signature_lines(page: Page) -> list[Shape]:
    return [
        shape
        for shape in page.shapes
        if shape.bottom - shape.top < 0.3 and 40 < shape.right - shape.left < 60
    ]


def _size(page: Page, words: str) -> float:
    (size,) = {round(glyph.size, 1) for glyph in page.find(words.replace(" ", ""))}
    return size


@every_certificate
@every_edition
def test_the_face_is_one_page_and_the_rest_follows(name: str, edition: Edition) -> None:
    made = pages(name, edition)
    assert len(made) == PAGES[name]
    first = "".join(glyph.text for glyph in made[0].glyphs)
    closing = {Edition.ZH: "不得转让或设定担保。", Edition.EN: "Articles37and39provide."}
    assert closing.get(edition, closing[Edition.EN]) in first
    for page in made[1:]:
        assert closing.get(edition, closing[Edition.EN]) not in page.text.replace(" ", "")


@every_certificate
@every_edition
def test_the_face_keeps_its_text_inside_its_frame(name: str, edition: Edition) -> None:
    page = pages(name, edition)[0]
    frames = [shape for shape in page.shapes if shape.right - shape.left > 170]
    inner = min(frames, key=lambda shape: shape.bottom - shape.top)
    within = [glyph for glyph in page.glyphs if glyph.overlaps(inner)]
    assert len(within) > 300
    assert min(glyph.left for glyph in within) > inner.left + 10
    assert max(glyph.right for glyph in within) < inner.right - 10
    assert min(glyph.top for glyph in within) > inner.top + 4
    assert max(glyph.bottom for glyph in within) < inner.bottom - 2


@every_certificate
@every_edition
def test_a_face_reaches_from_its_head_to_its_foot(name: str, edition: Edition) -> None:
    page = pages(name, edition)[0]
    frames = [shape for shape in page.shapes if shape.right - shape.left > 170]
    inner = min(frames, key=lambda shape: shape.bottom - shape.top)
    within = [glyph for glyph in page.glyphs if glyph.overlaps(inner)]
    assert min(glyph.top for glyph in within) < inner.top + 14
    assert max(glyph.bottom for glyph in within) > inner.bottom - 12


@every_certificate
@pytest.mark.parametrize("edition", [Edition.ZH, Edition.ZH_EN])
def test_the_bookmark_of_a_face_leads_to_its_title(name: str, edition: Edition) -> None:
    page = pages(name, edition)[0]
    with pikepdf.open(BytesIO(pdf(name, edition))) as document, document.open_outline() as outline:
        bookmark = outline.root[0]
        assert bookmark.title == "出资证明书"
        assert isinstance(bookmark.destination, pikepdf.Array)
        height = float(bookmark.destination[3]) * 25.4 / 72
    title = page.find("出资证明书")[0]
    assert 0 < title.top - (page.height - height) < 2.7


@every_certificate
@every_edition
def test_no_character_lies_under_the_chop_but_its_own_label(name: str, edition: Edition) -> None:
    page = pages(name, edition)[0]
    chop = _chop(page)
    assert round(chop.right - chop.left, 1) == 42.0
    assert round(chop.bottom - chop.top, 1) == 42.0
    under = "".join(glyph.text for glyph in page.glyphs if glyph.overlaps(chop))
    label = {Edition.ZH: "合营企业盖章", Edition.EN: "Companychop"}
    assert under == label.get(edition, "合营企业盖章Companychop")


@every_certificate
@every_edition
def test_eighteen_millimetres_are_clear_above_each_signature_line(
    name: str, edition: Edition
) -> None:
    page = pages(name, edition)[0]
    lines = _signature_lines(page)
    assert len(lines) == (4 if name == "crowded" else 2)
    for line in lines:
        room = replace(line, top=line.bottom - 18.2)
        assert [glyph.text for glyph in page.glyphs if glyph.overlaps(room)] == []
        crossing = [shape for shape in page.shapes if shape.overlaps(room) and shape != line]
        assert [shape for shape in crossing if shape.right - shape.left < 170] == []


@every_certificate
@every_edition
def test_signatures_chop_and_date_stay_together_on_the_face(name: str, edition: Edition) -> None:
    made = pages(name, edition)
    chinese = ("副董事长", "合营企业盖章", "发给日期")
    english = ("Vice-Chairman of the Board", "Company chop", "Date of issue")
    wanted = {Edition.ZH: chinese, Edition.EN: english}.get(edition, chinese + english)
    assert [words for words in wanted if words not in made[0].text] == []
    assert [words for words in wanted for page in made[1:] if words in page.text] == []
    low = max(line.bottom for line in _signature_lines(made[0]))
    assert low - _chop(made[0]).top < 75


@every_certificate
@every_edition
def test_the_amount_is_second_in_size_to_the_title_alone(name: str, edition: Edition) -> None:
    page = pages(name, edition)[0]
    title = "INVESTMENT CERTIFICATE" if edition is Edition.EN else "出资证明书"
    sizes = sorted({round(glyph.size, 1) for glyph in page.glyphs}, reverse=True)
    assert sizes[:2] == [_size(page, title), _size(page, AMOUNT)]
    assert sizes[0] >= 22


@every_certificate
@every_edition
def test_all_text_lies_on_the_page(name: str, edition: Edition) -> None:
    for page in pages(name, edition):
        assert min(glyph.left for glyph in page.glyphs) > 10
        assert max(glyph.right for glyph in page.glyphs) < page.width - 10
        assert min(glyph.top for glyph in page.glyphs) > 1
        assert max(glyph.bottom for glyph in page.glyphs) < page.height - 5


@pytest.mark.parametrize("name", SAMPLES)
@every_edition
def test_every_page_bears_its_marks_and_its_number(name: str, edition: Edition) -> None:
    made = pages(name, edition)
    wanted = marks(SAMPLES[name](), edition)
    assert wanted or edition is Edition.ZH_EN
    for number, page in enumerate(made, 1):
        for mark in wanted:
            assert mark.text in page.text.replace("\n", " ")
        if "zh" in edition.languages:
            assert f"第 {number} 页，共 {len(made)} 页" in page.text
        if "en" in edition.languages:
            assert f"Page {number} of {len(made)}" in page.text


@pytest.mark.parametrize("name", SAMPLES)
@every_edition
def test_the_embedded_fonts_are_declared_ones(name: str, edition: Edition) -> None:
    assert missing_fonts() == ()
    assert embedded_fonts(pdf(name, edition)) <= EMBEDDED_FAMILIES


@pytest.mark.parametrize(
    ("edition", "words"),
    [
        (Edition.ZH, ("出资证明书", "壹佰玖拾万美元整", "二〇〇二年六月三日")),
        (Edition.EN, ("INVESTMENT CERTIFICATE", "June 3, 2002", "Vice-Chairman of the Board")),
        (Edition.ZH_EN, ("出资证明书", "INVESTMENT CERTIFICATE", "二〇〇二年六月三日")),
    ],
)
def test_spaced_letters_read_back_as_whole_words(edition: Edition, words: tuple[str, ...]) -> None:
    text = pages("certificate", edition)[0].text
    assert [word for word in words if word not in text] == []


def test_chinese_marks_come_from_the_chinese_face() -> None:
    page = pages("columns", Edition.ZH_EN)[0]
    chinese = page.find("“样本计划”——全体通过……")
    assert {glyph.font.removesuffix("-Bold") for glyph in chinese} == {"Noto-Serif-CJK-SC-Common"}
    english = page.find("“specimenplan”–")
    assert {glyph.font for glyph in english} == {"Liberation-Serif-Common"}
    assert page.find("IC-B-02")[0].font == "Liberation-Serif-Common-in-Chinese"


def test_two_columns_stand_level() -> None:
    page = pages("columns", Edition.ZH_EN)[0]
    chinese = page.find("批准样本预算")[0]
    english = page.find("Thespecimenbudget")[0]
    assert chinese.right < english.left
    assert abs(chinese.bottom - english.bottom) < 1.5


@every_edition
def test_the_same_request_gives_the_same_bytes(edition: Edition) -> None:
    again = write_pdf(ask(sample.certificate(), edition))
    assert again == pdf("certificate", edition)
    assert len(again) < 90_000


def test_the_file_says_what_it_is_and_not_when_it_was_made() -> None:
    with pikepdf.open(BytesIO(pdf("draft", Edition.ZH_EN))) as document:
        said = {key: str(value) for key, value in document.docinfo.items()}
        assert said["/docgendocument"] == "IC-B-02"
        assert said["/docgenedition"] == "zh-en"
        assert said["/docgenfingerprint"] == FINGERPRINT
        assert said["/Title"] == "出资证明书 Investment Certificate IC-B-02"
        assert not [key for key in said if "Date" in key]
        assert str(document.Root.Lang) == "zh-Hans"
        assert bool(document.Root.MarkInfo.Marked)


@pytest.mark.parametrize(("edition", "sides"), [(Edition.ZH_EN, "/Simplex"), (Edition.EN, None)])
def test_only_the_edition_to_sign_asks_for_single_sides(
    edition: Edition, sides: str | None
) -> None:
    with pikepdf.open(BytesIO(pdf("certificate", edition))) as file:
        preferences = file.Root.ViewerPreferences
        assert preferences.get("/Duplex") == sides
        assert preferences.DisplayDocTitle


def test_the_page_is_set_without_elements_that_nobody_sees(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_pages: list[str] = []

    def render(text: str, faces: Any, sheet: Any) -> Any:
        set_pages.append(text)
        return rendered(text, faces, sheet)

    rendered = writer._render
    monkeypatch.setattr(writer, "_render", render)
    write_pdf(ask(sample.certificate(), Edition.ZH_EN))
    assert '<data class="' in set_pages[-1]
    assert "<data value=" not in set_pages[-1]


def test_a_face_begins_as_closely_as_its_kind_says() -> None:
    dense = sample.certificate(densities=((Edition.ZH, Density.DENSE),))
    assert dense.densities_of(Edition.ZH) == (Density.DENSE, Density.DENSEST)
    assert dense.densities_of(Edition.EN) == tuple(Density)
    (closer, *_) = pages_of(write_pdf(ask(dense, Edition.ZH)))
    (roomier, *_) = pages("certificate", Edition.ZH)
    assert _size(closer, AMOUNT) < _size(roomier, AMOUNT)


def test_a_face_that_is_begun_too_roomily_is_set_closer() -> None:
    made = {
        density: write_pdf(
            ask(sample.crowded_certificate(densities=((Edition.ZH_EN, density),)), Edition.ZH_EN)
        )
        for density in Density
    }
    roomiest, *closer = (made[density] for density in Density)
    assert roomiest == pdf("crowded", Edition.ZH_EN)
    assert roomiest in closer


def test_a_face_that_fits_no_page_is_an_error() -> None:
    document = sample.certificate()
    (face, *_) = document.blocks
    assert isinstance(face, Face)
    endless = Paragraph(slot=Slot(zh=(Text("样本" * 900),), en=(Text("specimen " * 400),)))
    longer = replace(document, blocks=(replace(face, blocks=(*face.blocks, endless)),))
    with pytest.raises(ProducedFileError, match="does not fit"):
        write_pdf(ask(longer, Edition.ZH))


def test_a_character_that_no_font_has_is_an_error() -> None:
    strange = Paragraph(slot=Slot(zh=(Text("样本\N{CUNEIFORM SIGN A}"),), en=(Text("x"),)))
    with pytest.raises(ProducedFileError) as caught:
        write_pdf(ask(sample.certificate(blocks=(strange,)), Edition.ZH))
    assert "U+12000" in str(caught.value.said.values)


@pytest.mark.parametrize("address", ["file:///etc/hostname", "http://127.0.0.1/x", "x.css"])
def test_a_style_that_asks_for_a_file_is_an_error(address: str) -> None:
    asked = ask(sample.renminbi_certificate(), Edition.EN)
    greedy = replace(asked, styles=f'@import "{address}";\n{asked.styles}')
    with pytest.raises(ProducedFileError):
        write_pdf(greedy)


def test_the_styles_use_nothing_that_hides_text() -> None:
    hiding = r"overflow|display: *none|opacity|visibility|nowrap|italic|oblique|clip-path|filter"
    assert re.findall(hiding, ask(sample.certificate(), Edition.ZH).styles) == []
