"""The styles of Word that a document uses, by the names that people see in Word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from docgen.writers.docx import scales
from docgen.writers.docx.page import ACCENT, QUIET
from docgen.writers.docx.runs import HEI, SONG
from docgen.writers.docx.scales import Scale, Type

ROMAN = "Times New Roman"
OPEN_GROUND = "E7E6E6"

Alignment = Literal["left", "right", "center", "both"]

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True, kw_only=True)
class Style:
    """A paragraph style; lengths in twips. `name` is its id without spaces.

    `indent` is the first line's indent in hundredths of a character. `is_set_off`: a rule stands
    along the left.
    """

    name: str
    type: Type
    before: int = 0
    after: int = 0
    align: Alignment = "left"
    indent: int = 0
    hanging: int = 0
    tracking: int = 0
    color: str = ""
    chinese: str = SONG
    is_capitals: bool = False
    is_set_off: bool = False
    keeps_next: bool = False
    outline: int | None = None

    @property
    def id(self) -> str:
        """The id of the style, which paragraphs name."""
        return self.name.title().replace(" ", "")


def styles_for(scale: Scale, is_bilingual: bool) -> tuple[Style, ...]:
    """List the paragraph styles of a document."""
    return (
        *_head(scale),
        *_face(scale, is_bilingual),
        *_running(is_bilingual),
        *_furniture(),
    )


def _head(scale: Scale) -> tuple[Style, ...]:
    second = Type(size=scale.organization.size * 3 // 4, line=scale.organization.line * 3 // 4)
    return (
        Style(name="Organization", type=scale.organization, align="center",
              before=scale.gap * 3 // 2),
        Style(name="Organization Second", type=second, align="center"),
        Style(
            name="Title", type=scales.TITLE, align="center", before=scale.gap * 5 // 4,
            tracking=200,
        ),
        Style(
            name="Title Latin", type=Type(size=400, line=600), align="center",
            before=scale.gap * 5 // 4, tracking=60, is_capitals=True,
        ),
        Style(
            name="Title Second", type=scales.TITLE_SECOND, align="center", tracking=60,
            is_capitals=True,
        ),
        Style(
            name="Title Latin Long", type=Type(size=280, line=440), align="center",
            before=scale.gap * 5 // 4, tracking=10, is_capitals=True,
        ),
        Style(
            name="Title Second Long", type=scales.TITLE_SECOND, align="center", tracking=20,
            is_capitals=True,
        ),
        Style(name="Number", type=scale.value, align="right", before=scale.gap * 2 // 3),
    )  # fmt: skip


def _face(scale: Scale, is_bilingual: bool) -> tuple[Style, ...]:
    gap = scale.gap
    before = gap // 3 if is_bilingual else gap * 2 // 3
    return (
        Style(name="Lead", type=scale.lead, align="both", indent=200, before=gap * 2 // 3),
        Style(name="Lead Latin", type=scale.lead_second, before=before),
        Style(name="Label", type=scale.label),
        Style(name="Label Second", type=scale.label_second, color=QUIET),
        Style(name="Value", type=scale.value),
        Style(name="Amount", type=scale.amount),
        Style(name="Words", type=scale.words),
        Style(name="Small", type=scale.small, color=QUIET),
        Style(name="Capacity", type=scale.words, keeps_next=True),
        Style(name="Capacity Second", type=scale.small, keeps_next=True),
        Style(name="Date", type=scale.words, keeps_next=True),
        Style(name="Chop", type=scales.CHOP_LABEL, align="center", color=ACCENT, chinese=HEI),
        Style(name="Foot", type=scale.foot, color=QUIET),
        Style(name="Gap", type=Type(size=20, line=gap), keeps_next=True),
        Style(name="Seal", type=Type(size=20, line=0), align="right", keeps_next=True),
    )


def _running(is_bilingual: bool) -> tuple[Style, ...]:
    chinese = scales.BODY_PAIRED if is_bilingual else scales.BODY_SINGLE
    latin = scales.BODY_PAIRED if is_bilingual else scales.BODY_SINGLE_LATIN
    headings = tuple(
        Style(
            name=f"heading {level}", type=type_, before=240, after=80, chinese=HEI,
            keeps_next=True, outline=level - 1,
        )
        for level, type_ in enumerate(scales.HEADINGS, 1)
    )  # fmt: skip
    # A pair of paragraphs stands closer together than two pairs.
    after = 40 if is_bilingual else 120
    return (
        *headings,
        Style(name="Body", type=chinese, align="both", indent=200, after=after),
        Style(name="Body Latin", type=latin, after=120),
        Style(name="Address", type=chinese, after=after),
        Style(name="Address Latin", type=latin, after=120),
        Style(name="Item", type=chinese, align="both", hanging=480, after=after),
        Style(name="Item Latin", type=latin, hanging=480, after=120),
        Style(name="Resolution", type=chinese, align="both", after=after, is_set_off=True),
        Style(name="Resolution Latin", type=latin, after=120, is_set_off=True),
        Style(name="Vote", type=scales.SMALL_PRINT, after=120),
        Style(name="Note", type=scales.SMALL_PRINT, color=QUIET, after=60),
        Style(name="Right", type=chinese, align="right", after=60),
        Style(name="Cell", type=scales.CELL),
    )


def _furniture() -> tuple[Style, ...]:
    return (
        Style(name="header", type=scales.FURNITURE, align="right", color=QUIET),
        Style(name="footer", type=scales.FURNITURE, align="center", color=QUIET),
        Style(name="Mark", type=scales.MARK, color=ACCENT, chinese=HEI, tracking=20),
        Style(name="Mark Second", type=scales.MARK_SECOND, color=ACCENT, chinese=HEI),
        Style(name="Break", type=scales.HAIR_LINE),
    )


def styles_xml(styles: tuple[Style, ...]) -> str:
    """Write the part that holds the styles."""
    return (
        f'<w:styles xmlns:w="{_NAMESPACE}">'
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{ROMAN}" w:hAnsi="{ROMAN}" w:eastAsia="{SONG}" w:cs="{ROMAN}"/>'
        '<w:sz w:val="21"/><w:szCs w:val="21"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        # Pages set no space between Chinese and figures; Word would, unless it is told.
        '<w:qFormat/><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        + "".join(_paragraph_style(style) for style in styles)
        + _character_style(
            "OpenPoint", f'<w:shd w:val="clear" w:color="auto" w:fill="{OPEN_GROUND}"/>'
        )
        # A no-break space is a quarter of an em; the rest makes it whole.
        + _character_style("Blank", '<w:spacing w:val="160"/><w:u w:val="single"/>')
        + "</w:styles>"
    )


def _paragraph_style(style: Style) -> str:
    custom = "" if style.name in _BUILT_IN or style.outline is not None else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(style)}</w:pPr><w:rPr>{_run_properties(style)}</w:rPr>"
        "</w:style>"
    )


_BUILT_IN = ("Title", "Date", "header", "footer")


def _paragraph_properties(style: Style) -> str:
    made = "<w:keepNext/>" if style.keeps_next else ""
    made += "<w:keepLines/><w:widowControl/>"
    if style.is_set_off:
        rule = 'w:val="single" w:sz="12" w:space="8" w:color="000000"'
        made += f"<w:pBdr><w:left {rule}/></w:pBdr>"
    # A line of no fixed height grows with the drawing that stands in it.
    line = f' w:line="{style.type.line}" w:lineRule="exact"' if style.type.line else ""
    made += f'<w:spacing w:before="{style.before}" w:after="{style.after}"{line}/>'
    if style.indent:
        width = style.type.size * style.indent // 100
        made += f'<w:ind w:firstLineChars="{style.indent}" w:firstLine="{width}"/>'
    elif style.is_set_off:
        made += '<w:ind w:left="240"/>'
    elif style.hanging:
        made += f'<w:ind w:left="{style.hanging}" w:hanging="{style.hanging}"/>'
    made += f'<w:jc w:val="{style.align}"/>'
    return made + (f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "")


def _run_properties(style: Style) -> str:
    made = ""
    if style.chinese != SONG:
        made += f'<w:rFonts w:eastAsia="{style.chinese}"/>'
    made += "<w:caps/>" if style.is_capitals else ""
    made += f'<w:color w:val="{style.color}"/>' if style.color else ""
    made += f'<w:spacing w:val="{style.tracking}"/>' if style.tracking else ""
    half_points = style.type.size // 10
    return made + f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _character_style(name: str, properties: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{name}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"<w:rPr>{properties}</w:rPr></w:style>"
    )
