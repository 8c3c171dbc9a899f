"""Tables with fixed columns, and no rules but those that are asked for."""

from __future__ import annotations

from collections.abc import Iterable

from docx.blkcntnr import BlockItemContainer
from docx.oxml.ns import qn
from docx.shared import Twips
from docx.table import Table as WordTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph as WordParagraph

from docgen.writers.docx.elements import put_in_order, word_element

HAIR = 'w:val="single" w:sz="4" w:space="0" w:color="8C8C8C"'
RULE = 'w:val="single" w:sz="6" w:space="0" w:color="000000"'

_UNUSED = "Break"
"""The style of a cell's paragraph until it is used; its line is next to nothing."""


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
        properties.append(word_element(xml))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Twips(width)
    for row in table.rows:
        mark_row(row, "<w:cantSplit/>")
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Twips(width)
            cell.paragraphs[0].style = _UNUSED
    return table


def add_paragraph(container: BlockItemContainer, style: str) -> WordParagraph:
    """Add a paragraph of a style, using up the empty one that a cell is born with."""
    paragraph = _born_paragraph(container) or container.add_paragraph()
    paragraph.style = style
    return paragraph


def _born_paragraph(container: BlockItemContainer) -> WordParagraph | None:
    if not isinstance(container, _Cell) or container.tables:
        return None
    (paragraph, *others) = container.paragraphs
    is_unused = not others and not paragraph.runs and paragraph.style.name == _UNUSED
    return paragraph if is_unused else None


def mark_row(row: _Row, xml: str) -> None:
    """Give a row one more property."""
    row._tr.get_or_add_trPr().append(word_element(xml))


def fix_height(row: _Row, height: int, *, is_exact: bool) -> None:
    """Set a row's height in twips, exactly or at the least."""
    rule = "exact" if is_exact else "atLeast"
    mark_row(row, f'<w:trHeight w:val="{height}" w:hRule="{rule}"/>')


def unique_cells(row: _Row) -> tuple[_Cell, ...]:
    """List the cells that a row really has; a merged cell stands once, also where it goes on."""
    return tuple(_Cell(element, row.table) for element in row._tr.tc_lst)


def rule_cells(cells: Iterable[_Cell], **edges: str) -> None:
    """Draw rules at edges of cells."""
    for cell in cells:
        for edge, line in edges.items():
            _set_edge(cell, "w:tcBorders", f"<w:{edge} {line}/>")


def pad_cell(cell: _Cell, edge: str, width: int) -> None:
    """Keep words off an edge of a cell by twips."""
    _set_edge(cell, "w:tcMar", f'<w:{edge} w:w="{width}" w:type="dxa"/>')


def _set_edge(cell: _Cell, holder_tag: str, xml: str) -> None:
    properties = cell._tc.get_or_add_tcPr()
    if properties.find(qn(holder_tag)) is None:
        put_in_order(properties, word_element(f"<{holder_tag}/>"), _CELL_ORDER)
    (holder,) = properties.xpath(holder_tag)
    put_in_order(holder, word_element(xml), _EDGE_ORDER)


_CELL_ORDER = ("w:tcBorders", "w:tcMar", "w:vAlign")
_EDGE_ORDER = ("w:top", "w:left", "w:bottom", "w:right")


def keep_with_next(table: WordTable) -> None:
    """Tie every paragraph of a table to what follows, so that no page ends within or after it."""
    for row in table.rows:
        keep_row_with_next(row)


def keep_row_with_next(row: _Row) -> None:
    """Tie every paragraph of a row to what follows."""
    for paragraph in row._tr.xpath(".//w:p"):
        WordParagraph(paragraph, row.table).paragraph_format.keep_with_next = True
