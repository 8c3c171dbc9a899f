"""The text writer, for comparing and for reading where nothing else is at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.diagnostics.messages import LanguageCode
from docgen.document.blocks import (
    Annex,
    AnyBlock,
    Execution,
    Face,
    Foot,
    Heading,
    Items,
    Paragraph,
    Particular,
    Particulars,
    Row,
    Signatory,
    Table,
    Unbroken,
)
from docgen.document.documents import marks
from docgen.document.inlines import Blank, Inline, LineBreak, Said, Strong, Text
from docgen.document.slots import Slot
from docgen.writers.requests import WriteRequest

Languages = tuple[LanguageCode, ...]

_NOTHING = Slot()
_LINE = "_" * 24
_RULE = "-" * 72
_INDENT = "    "


def write_text(request: WriteRequest) -> bytes:
    """Write plain text in UTF-8, each language of a text on its own line.

    A text has no pages, so the footer that counts them is left out.
    """
    document, languages = request.document, request.edition.languages
    lines = [mark.text for mark in marks(document, request.edition)]
    lines.extend(_slot(document.furniture.header, languages))
    lines.extend(("", _RULE))
    lines.extend(_blocks(document.blocks, languages))
    return ("\n".join(line.rstrip() for line in lines) + "\n").encode()


def _said(inlines: Iterable[Inline]) -> str:
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text
        case Blank(width=width):
            return "_" * width
        case Said(parts=inner) | Strong(inlines=inner):
            return _said(inner)
        case LineBreak():
            return "\n"
        case _:
            return ""


def _slot(slot: Slot, languages: Languages, ordinal: Slot = _NOTHING) -> Iterator[str]:
    whole = Slot(zh=(*ordinal.zh, *slot.zh), en=(*ordinal.en, *slot.en))
    for language, _ in whole.printed(languages):
        before = _said(ordinal.said_in(language))
        text = _said(slot.said_in(language))
        yield from (f"{before} {text}" if before else text).split("\n")


def _blocks(blocks: Iterable[AnyBlock], languages: Languages) -> Iterator[str]:
    for block in blocks:
        yield ""
        yield from _block(block, languages)


def _block(block: AnyBlock, languages: Languages) -> Iterator[str]:
    match block:
        case Heading(level=level, slot=slot):
            yield from (f"{'#' * level} {line}" for line in _slot(slot, languages))
        case Paragraph(slot=slot):
            yield from _slot(slot, languages)
        case Particulars(rows=rows):
            for particular in rows:
                yield from _particular(particular, languages)
        case Table():
            yield from _table(block, languages)
        case Items(ordinals=ordinals, items=items):
            for ordinal, inner in zip(ordinals, items, strict=True):
                yield from _item(ordinal, inner, languages)
        case Execution():
            yield from _execution(block, languages)
        case Face(blocks=inner) | Unbroken(blocks=inner):
            yield from _blocks(inner, languages)
        case Foot(slots=slots):
            for slot in slots:
                yield from _slot(slot, languages)
        case Annex(blocks=inner):
            yield _RULE
            yield from _blocks(inner, languages)


def _particular(particular: Particular, languages: Languages) -> Iterator[str]:
    yield from _slot(particular.label, languages)
    for line in particular.values:
        yield from (_INDENT + text for text in _slot(line.slot, languages))


def _table(table: Table, languages: Languages) -> Iterator[str]:
    for row in (Row(cells=table.head), *table.rows):
        said = dict.fromkeys(
            "\t".join(_said(cell.said_in(language)) for cell in row.cells) for language in languages
        )
        yield from said


def _item(ordinal: Slot, blocks: tuple[AnyBlock, ...], languages: Languages) -> Iterator[str]:
    match blocks:
        case (Paragraph(slot=slot), *rest):
            yield from (_INDENT + line for line in _slot(slot, languages, ordinal))
        case rest:
            yield from (_INDENT + line for line in _slot(ordinal, languages))
    for block in rest:
        yield from (_INDENT + line for line in _block(block, languages))


def _execution(execution: Execution, languages: Languages) -> Iterator[str]:
    for signatory in execution.signatories:
        yield from _signatory(signatory, languages)
    for chop in execution.chops:
        yield from (f"( {line} )" for line in _slot(chop.label, languages))
    if execution.dated is not None:
        yield from _particular(execution.dated, languages)


def _signatory(signatory: Signatory, languages: Languages) -> Iterator[str]:
    yield _LINE
    yield from _slot(signatory.capacity, languages)
    if not signatory.name.is_empty:
        yield from _slot(signatory.name, languages)
