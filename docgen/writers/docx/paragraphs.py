"""Paragraphs, headings and items, one language under the other or side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from docx.blkcntnr import BlockItemContainer
from docx.shared import Twips
from docx.text.paragraph import Paragraph as WordParagraph

from docgen.diagnostics.messages import LanguageCode
from docgen.document.blocks import AnyBlock, Heading, Items, Paragraph, ParagraphRole
from docgen.document.documents import Arrangement
from docgen.document.inlines import Inlines, text_of
from docgen.document.slots import Slot
from docgen.writers.docx.page import Leaf, twips
from docgen.writers.docx.runs import Manner, add_inlines, add_words, end_tracking
from docgen.writers.docx.tables import add_paragraph, add_table

STEP = 480
"""How far items stand in, in twips, once for each depth."""

_EM_SPACE = "\N{EM SPACE}"
_GUTTER_MM = 8
_LAST_LEVEL = 3
NOTHING = Slot()
_RUNNING = ("body", "lead", "note", "address", "resolution", "vote")

_LONG_TITLE = 30
"""Letters from which an English title is set more closely, so that it stays on one line."""


@dataclass(frozen=True, kw_only=True)
class Saying:
    """A paragraph to be: its words, what stands before them, and how deep it stands in.

    `keeps_next` ties it to what follows.
    """

    slot: Slot
    style: ParagraphRole | int
    ordinal: Slot = NOTHING
    depth: int = 0
    keeps_next: bool = False

    @property
    def whole(self) -> Slot:
        """The words with what stands before them."""
        return Slot(zh=(*self.ordinal.zh, *self.slot.zh), en=(*self.ordinal.en, *self.slot.en))

    @property
    def is_running(self) -> bool:
        """May it stand in one of two columns? What heads or ends a paper runs over both."""
        return self.style in _RUNNING or isinstance(self.style, int)


def sayings(block: Heading | Paragraph | Items, depth: int = 0) -> Iterator[Saying | AnyBlock]:
    """Lay a block out as paragraphs; other blocks among items come as they are."""
    match block:
        case Heading(level=level, slot=slot):
            yield Saying(slot=slot, style=min(level, _LAST_LEVEL), depth=depth)
        case Paragraph(slot=slot, role=role):
            yield Saying(slot=slot, style=role, depth=depth)
        case Items(ordinals=ordinals, items=items):
            for ordinal, blocks in zip(ordinals, items, strict=True):
                yield from _item(ordinal, blocks, depth + 1)
        case _:
            assert_never(block)


def _item(ordinal: Slot, blocks: tuple[AnyBlock, ...], depth: int) -> Iterator[Saying | AnyBlock]:
    match blocks:
        case (Paragraph(slot=slot), *rest):
            yield Saying(slot=slot, style="body", ordinal=ordinal, depth=depth)
        case rest:
            yield Saying(slot=Slot(), style="body", ordinal=ordinal, depth=depth)
    for block in rest:
        match block:
            case Heading() | Paragraph() | Items():
                yield from sayings(block, depth)
            case _:
                yield block


def is_paired(saying: Saying, leaf: Leaf) -> bool:
    """Does it stand in two columns?"""
    in_columns = leaf.is_bilingual and leaf.arrangement is Arrangement.COLUMNS
    return in_columns and not leaf.is_face and saying.is_running


def add_paired(container: BlockItemContainer, pairs: tuple[Saying, ...], leaf: Leaf) -> None:
    """Add a table without rules, a row for each paragraph, so that both languages stay level."""
    gutter = twips(_GUTTER_MM)
    # English takes the wider column.
    first = (leaf.width - gutter) * 46 // 100
    table = add_table(container, len(pairs), (first, gutter, leaf.width - gutter - first))
    for row, saying in zip(table.rows, pairs, strict=True):
        printed = saying.whole.printed(leaf.languages)
        cells = (row.cells[0], row.cells[2])
        if len(printed) == 1:
            cells = (row.cells[0].merge(row.cells[2]), row.cells[2])
        for cell, (language, _) in zip(cells, printed, strict=False):
            add_saying(cell, saying, language, leaf)


def add_stacked(container: BlockItemContainer, saying: Saying, leaf: Leaf) -> None:
    """Add a paragraph in each language; a number stands in one line for both."""
    printed = saying.whole.printed(leaf.languages)
    if saying.style == "number":
        paragraph = add_paragraph(container, "Number")
        for place, (language, inlines) in enumerate(printed):
            manner = Manner(language=language)
            if place:
                add_words(paragraph, _EM_SPACE, manner)
            add_inlines(paragraph, inlines, manner)
        return
    for place, (language, _) in enumerate(printed, start=1):
        # Both languages of a paragraph stand on one page.
        tied = replace(saying, keeps_next=saying.keeps_next or place < len(printed))
        add_saying(container, tied, language, leaf)


def add_saying(
    container: BlockItemContainer, saying: Saying, language: LanguageCode, leaf: Leaf
) -> WordParagraph:
    """Add a paragraph in one language."""
    paragraph = add_paragraph(container, _style(saying, language, leaf))
    manner = Manner(language=language, is_strong=isinstance(saying.style, int))
    before, text = saying.ordinal.said_in(language), saying.slot.said_in(language)
    if before:
        add_inlines(paragraph, before, manner)
        paragraph.add_run("\t")
    _stand_in(paragraph, saying.depth, before)
    if isinstance(saying.style, int) and leaf.is_second(language) and not is_paired(saying, leaf):
        # The second language of a heading belongs to the first.
        paragraph.paragraph_format.space_before = Twips(0)
    if saying.keeps_next:
        paragraph.paragraph_format.keep_with_next = True
    add_inlines(paragraph, text, manner)
    if saying.style == "title":
        end_tracking(paragraph)
    return paragraph


def _stand_in(paragraph: WordParagraph, depth: int, before: Inlines) -> None:
    if depth:
        paragraph.paragraph_format.left_indent = Twips(depth * STEP)
        if before:
            paragraph.paragraph_format.first_line_indent = Twips(-STEP)


def _style(saying: Saying, language: LanguageCode, leaf: Leaf) -> str:
    is_latin, is_second = language == "en", leaf.is_second(language)
    match saying.style:
        case int(level):
            return f"Heading {level}"
        case "body" if saying.depth:
            return "Item Latin" if is_latin else "Item"
        case "body":
            return "Body Latin" if is_latin else "Body"
        case "lead":
            return "Lead Latin" if is_latin else "Lead"
        case "organization":
            return "Organization Second" if is_second else "Organization"
        case "title" if is_second:
            return f"Title Second{_length(saying)}"
        case "title":
            return f"Title Latin{_length(saying)}" if is_latin else "Title"
        case "address":
            return "Address Latin" if is_latin else "Address"
        case "resolution":
            return "Resolution Latin" if is_latin else "Resolution"
        case "note" | "right" | "number" | "vote" as role:
            return role.title()
        case _:
            assert_never(saying.style)


def _length(saying: Saying) -> str:
    return " Long" if len(text_of(saying.slot.said_in("en"))) > _LONG_TITLE else ""
