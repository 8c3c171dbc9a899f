"""Drawn shapes: the frame of a face and the place for a chop."""

from __future__ import annotations

from fractions import Fraction

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph as WordParagraph

from docgen.document.blocks import ChopPlace
from docgen.document.inlines import text_of
from docgen.document.slots import PageLanguage
from docgen.writers.docx.page import (
    ACCENT,
    FRAME_GAP_MM,
    FRAME_MM,
    SHEET_HEIGHT_MM,
    SHEET_WIDTH_MM,
    emu,
)
from docgen.writers.docx.runs import Manner, add_inlines

_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    f' xmlns:wps="{_SHAPE}"'
)
_OUTER_RULE = 28575
_INNER_RULE = 3175
_DASHES = 9525


def add_frame(paragraph: WordParagraph) -> None:
    """Draw the double rule of a face behind its text: a thick rule and a hair inside it.

    Word's own page borders are no help: they stand at most 31 pt from the text, and programs
    disagree on which of two rules is the outer one and on whether the header is inside.
    """
    _add_rectangle(paragraph, Fraction(FRAME_MM), _OUTER_RULE)
    _add_rectangle(paragraph, FRAME_MM + FRAME_GAP_MM, _INNER_RULE)


def _add_rectangle(paragraph: WordParagraph, inset: Fraction, rule: int) -> None:
    width, height = emu(SHEET_WIDTH_MM - 2 * inset), emu(SHEET_HEIGHT_MM - 2 * inset)
    _add_drawing(
        paragraph,
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1"'
        ' behindDoc="1" locked="1" layoutInCell="0" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{emu(inset)}</wp:posOffset>'
        f'</wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>{emu(inset)}'
        f'</wp:posOffset></wp:positionV><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="1" name="Frame"/>'
        "<wp:cNvGraphicFramePr/>"
        + _graphic(
            f'<wps:cNvSpPr/>{_geometry("rect", width, height)}<a:ln w="{rule}"><a:solidFill>'
            '<a:srgbClr val="000000"/></a:solidFill><a:miter lim="800000"/></a:ln></wps:spPr>'
            "<wps:bodyPr/>"
        )
        + "</wp:anchor>",
    )


def add_chop(
    paragraph: WordParagraph, chop: ChopPlace, languages: tuple[PageLanguage, ...]
) -> None:
    """Draw the place for a chop in the line of text, its label in the middle."""
    width, height = emu(chop.width), emu(chop.height)
    label = " ".join(text_of(said) for _, said in chop.label.printed(languages))
    _add_drawing(
        paragraph,
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}"'
        f' cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        '<wp:docPr id="1" name="Chop"/><wp:cNvGraphicFramePr/>'
        + _graphic(
            f'<wps:cNvSpPr txBox="1"/>{_geometry("ellipse", width, height)}<a:ln w="{_DASHES}">'
            f'<a:solidFill><a:srgbClr val="{ACCENT}"/></a:solidFill><a:prstDash val="dash"/>'
            "</a:ln></wps:spPr><wps:txbx><w:txbxContent><w:p/></w:txbxContent></wps:txbx>"
            '<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
        )
        + "</wp:inline>",
    )
    properties = next(reversed(list(paragraph._p.iter(qn("wp:docPr")))))
    properties.set("descr", label)
    _fill(paragraph, chop, languages)


def _fill(
    paragraph: WordParagraph, chop: ChopPlace, languages: tuple[PageLanguage, ...]
) -> None:
    (content,) = paragraph._p.iter(qn("w:txbxContent"))
    (empty,) = content
    content.remove(empty)
    for language, inlines in chop.label.printed(languages):
        element = parse_xml(f"<w:p {_NAMESPACES}/>")
        content.append(element)
        line = WordParagraph(element, paragraph._parent)
        line.style = "Chop"
        add_inlines(line, inlines, Manner(language=language))


def _geometry(preset: str, width: int, height: int) -> str:
    return (
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom><a:noFill/>'
    )


def _graphic(shape: str) -> str:
    return (
        f'<a:graphic><a:graphicData uri="{_SHAPE}"><wps:wsp>{shape}</wps:wsp></a:graphicData>'
        "</a:graphic>"
    )


def _add_drawing(paragraph: WordParagraph, drawing: str) -> None:
    run = paragraph.add_run()
    run._element.append(
        parse_xml(
            f'<mc:AlternateContent {_NAMESPACES}><mc:Choice Requires="wps"><w:drawing>{drawing}'
            "</w:drawing></mc:Choice></mc:AlternateContent>"
        )
    )


def number_drawings(body: BaseOxmlElement) -> None:
    """Give every drawing of a story a number of its own, in order."""
    for number, properties in enumerate(body.iter(qn("wp:docPr")), 1):
        properties.set("id", str(number))
