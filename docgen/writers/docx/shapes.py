"""Drawn shapes: the frame of a face and the place for a chop."""

from __future__ import annotations

from fractions import Fraction
from html import escape

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph as WordParagraph

from docgen.diagnostics.messages import LanguageCode
from docgen.document.blocks import ChopPlace
from docgen.document.inlines import text_of
from docgen.writers.docx.elements import SHAPE_NAMESPACE, drawing_element
from docgen.writers.docx.page import (
    ACCENT,
    FRAME_GAP_MM,
    FRAME_MM,
    SHEET_HEIGHT_MM,
    SHEET_WIDTH_MM,
    emu,
)
from docgen.writers.docx.runs import Manner, add_inlines
from docgen.writers.docx.scales import CHOP_LABEL

_OUTER_RULE = 28575
_INNER_RULE = 3175
_DASHES = 9525
_EMU_PER_TWIP = 635


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
    paragraph: WordParagraph, chop: ChopPlace, languages: tuple[LanguageCode, ...]
) -> None:
    """Draw the place for a chop in the line of text, its label in the middle."""
    width, height = emu(chop.width), emu(chop.height)
    printed = chop.label.printed(languages)
    # The text of an ellipse stands in the rectangle inscribed in it. Its anchor could centre
    # the label, but LibreOffice forgets that within tables.
    room = height * 7071 // 10000 - len(printed) * CHOP_LABEL.line * _EMU_PER_TWIP
    inset = max(0, room // 2)
    label = escape(" ".join(text_of(said) for _, said in printed))
    _add_drawing(
        paragraph,
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}"'
        f' cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="1" name="Chop" descr="{label}"/><wp:cNvGraphicFramePr/>'
        + _graphic(
            f'<wps:cNvSpPr txBox="1"/>{_geometry("ellipse", width, height)}<a:ln w="{_DASHES}">'
            f'<a:solidFill><a:srgbClr val="{ACCENT}"/></a:solidFill><a:prstDash val="dash"/>'
            "</a:ln></wps:spPr><wps:txbx><w:txbxContent>"
            + "<w:p/>"
            * len(printed)
            + "</w:txbxContent></wps:txbx>"
            f'<wps:bodyPr wrap="square" lIns="0" tIns="{inset}" rIns="0" bIns="0" anchor="t"/>'
        )
        + "</wp:inline>",
    )
    elements = paragraph._p.xpath(".//w:txbxContent/w:p")
    for element, (language, inlines) in zip(elements, printed, strict=True):
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
        f'<a:graphic><a:graphicData uri="{SHAPE_NAMESPACE}"><wps:wsp>{shape}</wps:wsp>'
        "</a:graphicData></a:graphic>"
    )


def _add_drawing(paragraph: WordParagraph, drawing: str) -> None:
    paragraph.add_run()._element.append(
        drawing_element(
            f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{drawing}</w:drawing>'
            "</mc:Choice></mc:AlternateContent>"
        )
    )


def number_drawings(body: BaseOxmlElement) -> None:
    """Give every drawing of a story a number of its own, in order."""
    for number, properties in enumerate(body.iter(qn("wp:docPr")), 1):
        properties.set("id", str(number))
