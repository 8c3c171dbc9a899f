"""Tables with fixed columns, and no rules but those that are asked for."""

from __future__ import annotations

from collections.abc import Iterable

from docx.blkcntnr import BlockItemContainer
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Twips
from docx.table import Table as WordTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph as WordParagraph

HAIR = 'w:val="single" w:sz="4" w:space="0" w:color="8C8C8C"'
RULE = 'w:val="single" w:sz="6" w:space="0" w:color="000000"'


def add_table(
    container: BlockItemContainer, rows: int, widths: tuple[int, ...], *, pad: int = 0,
    indent: int = 0,
) -> WordTable:  # fmt: skip
    """Add a table without rules; lengths in twips, `pad` above and below in every cell."""
    born_empty = _born_paragraph(container)
    if born_empty is not None:
        container._element.remove(born_empty._p)
    table = BlockItemContainer.add_table(container, rows, len(widths), Twips(sum(widths)))
    properties = table._tbl.tblPr
    for child in list(properties):
        properties.remove(child)
    for xml in (
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>',
        f'<w:tblInd w:w="{indent}" w:type="dxa"/>',
        '<w:tblLayout w:type="fixed"/>',
        f'<w:tblCellMar><w:top w:w="{pad}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        f'<w:bottom w:w="{pad}" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>',
    ):
        properties.append(_word_element(xml))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Twips(width)
    for row in table.rows:
        mark_row(row, "<w:cantSplit/>")
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Twips(width)
    return table


def add_paragraph(container: BlockItemContainer, style: str) -> WordParagraph:
    """Add a paragraph of a style, using up the empty one that a cell is born with."""
    paragraph = _born_paragraph(container) or container.add_paragraph()
    paragraph.style = style
    return paragraph


def _born_paragraph(container: BlockItemContainer) -> WordParagraph | None:
    match container, container.paragraphs, container.tables:
        case _Cell(), [only], [] if not len(only._p):
            return only
    return None


def _word_element(xml: str) -> BaseOxmlElement:
    tag, rest = xml[: xml.index(":") + 1], xml[xml.index(":") + 1 :]
    name = rest[: min(rest.find(end) for end in " />" if end in rest)]
    made: BaseOxmlElement = parse_xml(f"{tag}{name} {nsdecls('w')}{rest[len(name) :]}")
    return made


def mark_row(row: _Row, xml: str) -> None:
    """Give a row one more property."""
    row._tr.get_or_add_trPr().append(_word_element(xml))


def fix_height(row: _Row, height: int, *, is_exact: bool) -> None:
    """Set a row's height in twips, exactly or at the least."""
    rule = "exact" if is_exact else "atLeast"
    mark_row(row, f'<w:trHeight w:val="{height}" w:hRule="{rule}"/>')


def rule_cells(cells: Iterable[_Cell], **edges: str) -> None:
    """Draw rules at edges (top, then bottom) of cells."""
    for cell in cells:
        properties = cell._tc.get_or_add_tcPr()
        borders = "".join(f"<w:{edge} {line}/>" for edge, line in edges.items())
        element = _word_element(f"<w:tcBorders>{borders}</w:tcBorders>")
        # The schema wants rules before margins and alignment, after width and spans.
        later = [found for found in map(properties.find, _AFTER_RULES) if found is not None]
        if later:
            later[0].addprevious(element)
        else:
            properties.append(element)


_AFTER_RULES = tuple(qn(tag) for tag in ("w:tcMar", "w:vAlign"))


def keep_with_next(table: WordTable) -> None:
    """Tie every paragraph of a table to what follows, so that no page ends within or after it."""
    for paragraph in table._tbl.iter(qn("w:p")):
        WordParagraph(paragraph, table).paragraph_format.keep_with_next = True
