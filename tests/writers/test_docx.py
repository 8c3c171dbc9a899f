"""What Word finds in a DOCX file."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import pairwise
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Length

from docgen.document.blocks import ChopPlace, Execution
from docgen.document.documents import Edition, marks
from docgen.writers.docx.styles import styles_xml
from tests.writers.docx_reading import (
    CASES,
    FINGERPRINT,
    SAMPLES,
    body,
    expected,
    furniture,
    part,
    said,
    squeezed,
    texts,
    written,
)
from tests.writers.sample import (
    CHAIRMAN,
    CHOP,
    DATED,
    RENMINBI_ROWS,
    VICE_CHAIRMAN,
    certificate,
    columns_sample,
    draft_certificate,
    face,
    words,
)

SIGNED = Edition.ZH_EN
EMU_PER_MM = 36000
TWIPS_PER_MM = 1440 / 25.4
SPACES = "\N{NO-BREAK SPACE}"


def written_certificate() -> bytes:
    return written(certificate(), SIGNED)


def executed(execution: Execution) -> Any:
    blocks = (face(execution=execution, rows=RENMINBI_ROWS[:3]),)
    return body(written(certificate(blocks=blocks), SIGNED))


def style_of(root: Any, style_id: str) -> Any:
    (found,) = root.xpath(f'.//w:style[@w:styleId="{style_id}"]')
    return found


def run_with(root: Any, text: str) -> Any:
    (found,) = (run for run in root.iter(qn("w:r")) if "".join(t.text for t in run.t_lst) == text)
    return found


@pytest.mark.parametrize(("name", "edition"), CASES)
def test_the_body_holds_the_words_of_the_document_in_their_order(
    name: str, edition: Edition
) -> None:
    document = SAMPLES[name]()
    assert texts(body(written(document, edition))) == expected(document, edition)


@pytest.mark.parametrize(("name", "edition"), CASES)
def test_every_page_bears_the_marks_and_the_header(name: str, edition: Edition) -> None:
    document = SAMPLES[name]()
    headers = furniture(written(document, edition), "header")
    borne = "".join(mark.text for mark in marks(document, edition))
    named = said(document.furniture.header, edition.languages)
    assert headers
    assert {texts(header) for header in headers} == {squeezed(borne + named)}


def test_the_marks_of_a_draft_are_in_the_accent_colour() -> None:
    content = written(draft_certificate(), SIGNED)
    for header in furniture(content, "header"):
        (paragraph,) = header.xpath('.//w:p[w:pPr/w:pStyle/@w:val="Mark"]')
        assert texts(paragraph) == "DRAFT草稿"
    (color,) = style_of(part(content, "word/styles.xml"), "Mark").xpath("./w:rPr/w:color")
    assert color.get(qn("w:val")) == "9C1B1F"


@pytest.mark.parametrize("edition", list(Edition))
def test_every_section_counts_its_pages_with_fields(edition: Edition) -> None:
    content = written(certificate(), edition)
    sections = docx.Document(io.BytesIO(content)).sections
    assert len(sections) == 2
    for section in sections:
        codes = [code.text for code in section.footer._element.iter(qn("w:instrText"))]
        assert codes == [" PAGE ", " NUMPAGES "] * len(edition.languages)


@pytest.mark.parametrize("edition", list(Edition))
def test_every_run_names_its_language(edition: Edition) -> None:
    content = written(draft_certificate(), edition)
    roots = [body(content), *furniture(content, "header"), *furniture(content, "footer")]
    runs = [run for root in roots for run in root.xpath(".//w:r[w:t]")]
    tags = {tuple(run.xpath("./w:rPr/w:lang/@*")) for run in runs}
    of_language = {"zh": ("en-US", "zh-CN"), "en": ("en-US",)}
    # The marks are in both languages in every edition.
    assert tags == {of_language["zh"], *(of_language[each] for each in edition.languages)}


def test_the_styles_name_fonts_that_recipients_have() -> None:
    styles = part(written_certificate(), "word/styles.xml")
    (fonts,) = styles.xpath("./w:docDefaults//w:rFonts")
    assert {name: fonts.get(qn(f"w:{name}")) for name in ("ascii", "hAnsi", "eastAsia")} == {
        "ascii": "Times New Roman",
        "hAnsi": "Times New Roman",
        "eastAsia": "宋体",
    }
    named = set(styles.xpath(".//w:rFonts/@*")) | set(body(written_certificate()).xpath(
        ".//w:rFonts/@w:ascii | .//w:rFonts/@w:hAnsi | .//w:rFonts/@w:eastAsia"
    ))  # fmt: skip
    assert named == {"Times New Roman", "宋体", "黑体"}


def test_quotation_marks_take_the_face_of_their_language() -> None:
    root = body(written(columns_sample(), SIGNED))
    chinese = list(root.xpath('.//w:r[w:rPr/w:rFonts/@w:ascii="宋体"]'))
    assert [run.text for run in chinese] == ["“", "”——", "……"]
    assert all(run.xpath("./w:rPr/w:rFonts/@w:hint") == ["eastAsia"] for run in chinese)
    english = [run for run in root.xpath(".//w:r[w:t]") if "“specimen plan”" in run.text]
    assert [run.xpath("./w:rPr/w:rFonts") for run in english] == [[]]


def test_an_apostrophe_in_a_latin_name_stays_latin_in_a_chinese_text() -> None:
    document = certificate(blocks=(face(lead=words("兹证明Fengfan’s公司", "No matter")),))
    assert run_with(body(written(document, Edition.ZH)), "兹证明Fengfan’s公司") is not None


def test_strong_chinese_changes_its_face_and_strong_english_its_weight() -> None:
    root = body(written(columns_sample(), SIGNED))
    chinese, english = run_with(root, "全体通过"), run_with(root, "carried unanimously")
    assert chinese.xpath("./w:rPr/w:rFonts/@w:eastAsia") == ["黑体"]
    assert chinese.xpath("./w:rPr/w:b") == []
    assert len(english.xpath("./w:rPr/w:b")) == 1


def test_what_is_open_stands_on_a_grey_ground_and_blanks_are_ruled() -> None:
    content = written(draft_certificate(), Edition.ZH)
    root, styles = body(content), part(content, "word/styles.xml")
    (bracket,) = run_with(root, "[日期待定]").xpath("./w:rPr/w:rStyle/@w:val")
    (ground,) = style_of(styles, bracket).xpath("./w:rPr/w:shd/@w:fill")
    assert int(ground[:2], 16) > 0xD0
    blanks = root.xpath('.//w:r[w:rPr/w:rStyle/@w:val="Blank"]')
    assert [run.text for run in blanks[:3]] == [SPACES * 4, SPACES * 2, SPACES * 2]
    assert style_of(styles, "Blank").xpath("./w:rPr/w:u/@w:val") == ["single"]


def test_the_face_has_a_thick_rule_around_a_hair() -> None:
    root = body(written_certificate())
    frames = root.xpath('.//wp:anchor[wp:docPr/@name="Frame"]')
    rules = [int(width) for frame in frames for width in _drawn(frame, "ln", "w")]
    sizes = [int(extent.get("cx")) for frame in frames for extent in frame.xpath("./wp:extent")]
    assert len(rules) == 2
    assert rules[0] > 6 * rules[1]
    assert sizes[0] > sizes[1]


def test_a_paper_without_a_face_has_no_frame() -> None:
    assert body(written(columns_sample(), SIGNED)).xpath(".//wp:anchor") == []


def test_the_face_and_the_annex_begin_pages_of_their_own() -> None:
    sections = docx.Document(io.BytesIO(written(draft_certificate(), SIGNED))).sections
    assert len(sections) == 3
    for section in sections:
        assert _millimetres(section.page_width, section.page_height) == [210, 297]
        margins = (section.left_margin, section.right_margin, section.top_margin)
        assert all(25 <= margin <= 30 for margin in _millimetres(*margins))


def _millimetres(*lengths: Length | None) -> list[int]:
    return [round(length.mm) for length in lengths if length is not None]


@pytest.mark.parametrize(
    "chop", [CHOP, ChopPlace(shape="oval", width=45, height=30, label=words("章", "Chop"))]
)
def test_the_chop_place_is_a_dashed_shape_of_the_given_size(chop: ChopPlace) -> None:
    root = executed(Execution(signatories=(CHAIRMAN,), chops=(chop,)))
    (drawing,) = root.xpath(".//wp:inline")
    (extent,) = drawing.xpath("./wp:extent")
    size = (int(extent.get("cx")), int(extent.get("cy")))
    assert size == (chop.width * EMU_PER_MM, chop.height * EMU_PER_MM)
    assert _drawn(drawing, "prstGeom", "prst") == ["ellipse"]
    assert _drawn(drawing, "prstDash", "val") == ["dash"]
    assert _drawn(drawing, "srgbClr", "val") == ["9C1B1F"]
    assert texts(drawing) == squeezed(said(chop.label, SIGNED.languages))


def test_the_chop_has_a_cell_of_its_own() -> None:
    (drawing,) = body(written_certificate()).xpath(".//wp:inline")
    cell = next(drawing.iterancestors(qn("w:tc")))
    assert texts(cell) == texts(drawing)


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_at_least_eighteen_millimetres_are_clear_above_each_line(count: int) -> None:
    people = (CHAIRMAN, VICE_CHAIRMAN, CHAIRMAN, VICE_CHAIRMAN, CHAIRMAN)[:count]
    root = executed(Execution(signatories=people, chops=(CHOP,), dated=DATED))
    rows = root.xpath('.//w:tr[w:trPr/w:trHeight/@w:hRule="exact"]')
    assert len(rows) == -(-count // 2)
    for row in rows:
        assert texts(row) == ""
        (height,) = row.xpath("./w:trPr/w:trHeight/@w:val")
        assert int(height) >= 18 * TWIPS_PER_MM
    lines = [line for row in rows for line in row.xpath("./w:tc[w:tcPr/w:tcBorders/w:bottom]")]
    assert len(lines) == count


@pytest.mark.parametrize("chops", [(), (CHOP,), (CHOP, CHOP)])
def test_the_execution_block_is_one_row_that_never_splits(chops: tuple[ChopPlace, ...]) -> None:
    root = executed(Execution(signatories=(CHAIRMAN, VICE_CHAIRMAN), chops=chops, dated=DATED))
    (caption,) = root.xpath('.//w:t[text()="董事长"]')
    outermost = list(caption.iterancestors(qn("w:tbl")))[-1]
    (row,) = outermost.xpath("./w:tr")
    assert "二〇〇二年六月三日" in texts(row)
    assert all(each.xpath("./w:trPr/w:cantSplit") for each in row.iter(qn("w:tr")))
    assert all(each.xpath("./w:pPr/w:keepNext") for each in row.iter(qn("w:p")))


def test_the_date_stands_in_the_row_of_the_last_of_three_signatures() -> None:
    people = (CHAIRMAN, VICE_CHAIRMAN, CHAIRMAN)
    root = executed(Execution(signatories=people, chops=(CHOP,), dated=DATED))
    (date,) = root.xpath('.//w:t[text()="二〇〇二年六月三日"]')
    row = next(date.iterancestors(qn("w:tr")))
    assert "董事长" in texts(row)


def test_word_sets_no_space_of_its_own_between_chinese_and_figures() -> None:
    (normal,) = re.findall(r'w:styleId="Normal">.*?</w:style>', styles_xml(()))
    assert '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' in normal


def test_particulars_have_rules_between_them_only() -> None:
    root = body(written_certificate())
    (label,) = root.xpath('.//w:t[text()="公司成立日期"]')
    table = next(label.iterancestors(qn("w:tbl")))
    assert table.xpath(".//w:tcBorders/w:left | .//w:tcBorders/w:right") == []
    assert len(table.xpath(".//w:tr[w:tc[1]/w:tcPr/w:tcBorders/w:top]")) == 10
    assert len(table.xpath(".//w:tr[w:tc[1]/w:tcPr/w:tcBorders/w:bottom]")) == 1
    assert all(row.xpath("./w:trPr/w:cantSplit") for row in table.xpath("./w:tr"))


def test_tracking_ends_before_the_last_letter_of_the_title() -> None:
    content = written_certificate()
    (title,) = body(content).xpath('.//w:p[w:pPr/w:pStyle/@w:val="Title"]')
    tracked = [(run.text, run.xpath("./w:rPr/w:spacing/@w:val")) for run in title.r_lst]
    assert tracked == [("出资证明", []), ("书", ["0"])]
    assert style_of(part(content, "word/styles.xml"), "Title").xpath(".//w:rPr/w:spacing") != []


def test_the_amount_is_second_in_size_to_the_title_alone() -> None:
    content = written_certificate()
    styles = part(content, "word/styles.xml")
    used = set(body(content).xpath(".//w:pStyle/@w:val"))
    sizes = {
        each: int(size) for each in used for size in style_of(styles, each).xpath(".//w:sz/@w:val")
    }
    assert sorted(sizes, key=sizes.__getitem__, reverse=True)[:2] == ["Title", "Amount"]


def test_a_table_repeats_its_head_row() -> None:
    root = body(written_certificate())
    (header,) = root.xpath(".//w:tr[w:trPr/w:tblHeader]")
    assert texts(header) == "序号No.项目Item估价Value"


def test_neighbouring_columns_of_a_table_stand_apart() -> None:
    root = body(written_certificate())
    (header,) = root.xpath(".//w:tr[w:trPr/w:tblHeader]")
    for left, right in pairwise(header.tc_lst):
        (after,) = left.xpath("./w:tcPr/w:tcMar/w:right/@w:w")
        (before,) = right.xpath("./w:tcPr/w:tcMar/w:left/@w:w")
        assert int(after) + int(before) > 2 * TWIPS_PER_MM


def test_two_columns_keep_the_languages_level() -> None:
    root = body(written(columns_sample(), SIGNED))
    rows = [[texts(cell) for cell in row.xpath("./w:tc")] for row in root.xpath(".//w:tr")]
    assert rows[0] == ["一、会议", "", squeezed("I. The meeting")]
    assert rows[2] == ["（一）批准样本预算。", "", squeezed("(a) The specimen budget is approved.")]


def test_headings_have_the_outline_levels_of_word() -> None:
    content = written_certificate()
    assert docx.Document(io.BytesIO(content)).styles["Heading 1"].builtin
    (level,) = style_of(part(content, "word/styles.xml"), "Heading1").xpath(".//w:outlineLvl")
    assert level.get(qn("w:val")) == "0"
    assert len(body(content).xpath('.//w:pStyle[@w:val="Heading1"]')) == 2


def test_every_style_that_is_used_is_there() -> None:
    content = written(draft_certificate(), SIGNED)
    roots = [body(content), *furniture(content, "header"), *furniture(content, "footer")]
    used = {
        each for root in roots for each in root.xpath(".//w:pStyle/@w:val | .//w:rStyle/@w:val")
    }
    there = set(part(content, "word/styles.xml").xpath(".//w:style/@w:styleId"))
    assert used <= there


def test_the_properties_name_the_document_and_nobody() -> None:
    content = written_certificate()
    properties = docx.Document(io.BytesIO(content)).core_properties
    assert (properties.title, properties.subject) == (
        "出资证明书 Investment Certificate",
        "IC-B-02",
    )
    assert (properties.author, properties.last_modified_by, properties.created) == ("", "", None)
    custom = part(content, "docProps/custom.xml")
    said_there = {each.get("name"): "".join(each.itertext()) for each in custom}
    assert said_there == {
        "docgen.document": "IC-B-02",
        "docgen.edition": "zh-en",
        "docgen.fingerprint": FINGERPRINT,
    }


def test_two_writings_give_the_same_bytes() -> None:
    assert written(draft_certificate(), SIGNED) == written(draft_certificate(), SIGNED)


def test_the_archive_holds_no_time_and_begins_with_its_contents() -> None:
    with zipfile.ZipFile(io.BytesIO(written_certificate())) as archive:
        infos = archive.infolist()
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {(info.create_system, info.external_attr >> 16) for info in infos} == {(3, 0o100644)}
    names = [info.filename for info in infos]
    assert names == ["[Content_Types].xml", *sorted(names[1:])]


def test_no_part_names_a_program_of_somebody_else() -> None:
    with zipfile.ZipFile(io.BytesIO(written_certificate())) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
    assert re.search(rb"python-docx|Normal\.dotm|2013-12-23", whole) is None


def test_the_numbers_of_drawings_differ() -> None:
    numbers = body(written_certificate()).xpath(".//wp:docPr/@id")
    assert sorted(map(int, numbers)) == list(range(1, len(numbers) + 1))


def _drawn(drawing: Any, tag: str, attribute: str) -> list[str]:
    namespace = "http://schemas.openxmlformats.org/drawingml/2006/main"
    return [element.get(attribute) for element in drawing.iter(f"{{{namespace}}}{tag}")]


def test_every_paragraph_has_an_id_of_its_own_that_stays() -> None:
    first, second = (_paragraph_ids(written(certificate(), Edition.ZH_EN)) for _ in range(2))
    assert first == second
    assert len(set(first)) == len(first) > 0
    assert all(0 < int(identity, 16) < 0x80000000 and len(identity) == 8 for identity in first)


def _paragraph_ids(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read("word/document.xml").decode("utf-8")
    assert "<w:p>" not in text
    return re.findall(r'w14:paraId="([0-9A-F]+)"', text)
