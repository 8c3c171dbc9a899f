"""What a DOCX file holds, and what a Document says it should, for the tests of the writer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

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
    Table,
    Unbroken,
)
from docgen.document.documents import Document, Edition
from docgen.document.inlines import text_of
from docgen.document.slots import Slot
from docgen.writers.docx.writer import write_docx
from docgen.writers.requests import WriteRequest
from tests.writers.sample import (
    certificate,
    columns_sample,
    draft_certificate,
    renminbi_certificate,
)

FINGERPRINT = "5f" * 32
SAMPLES = {
    "certificate": certificate,
    "draft": draft_certificate,
    "renminbi": renminbi_certificate,
    "columns": columns_sample,
}
CASES = [(name, edition) for name in SAMPLES for edition in Edition]

Languages = tuple[LanguageCode, ...]


def written(document: Document, edition: Edition) -> bytes:
    """Write a document for Word."""
    request = WriteRequest(document=document, edition=edition, styles="", fingerprint=FINGERPRINT)
    return write_docx(request)


def part(content: bytes, name: str) -> Any:
    """Read one part of the package as an element tree."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return parse_xml(archive.read(name))


def body(content: bytes) -> Any:
    """Read the main part."""
    return part(content, "word/document.xml")


def furniture(content: bytes, kind: str) -> list[Any]:
    """Read all headers, or all footers."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = sorted(n for n in archive.namelist() if n.startswith(f"word/{kind}"))
    return [part(content, name) for name in names]


def texts(root: Any) -> str:
    """Join the words in order, without white space."""
    return squeezed("".join(element.text or "" for element in root.iter(qn("w:t"))))


def squeezed(text: str) -> str:
    """Leave out white space, which layout may change."""
    return "".join(text.split())


def expected(document: Document, edition: Edition) -> str:
    """Say what the body has to hold, in order, without white space."""
    slots = (slot for block in document.blocks for slot in _slots(block))
    return squeezed("".join(said(slot, edition.languages) for slot in slots))


def said(slot: Slot, languages: Languages) -> str:
    """Say a slot as a page in these languages does."""
    return "".join(text_of(inlines) for _, inlines in slot.printed(languages))


def _slots(block: AnyBlock) -> Iterator[Slot]:
    match block:
        case Heading(slot=slot) | Paragraph(slot=slot):
            yield slot
        case Particulars(rows=rows):
            for row in rows:
                yield from _particular(row)
        case Table(head=head, rows=rows):
            yield from head
            for made in rows:
                yield from made.cells
        case Items(ordinals=ordinals, items=items):
            for ordinal, (first, *rest) in zip(ordinals, items, strict=True):
                (slot,) = _slots(first)
                yield Slot(zh=(*ordinal.zh, *slot.zh), en=(*ordinal.en, *slot.en))
                yield from _all(rest)
        case Execution():
            for signatory in block.signatories:
                yield from (signatory.capacity, signatory.name)
            yield from (chop.label for chop in block.chops)
            if block.dated is not None:
                yield from _particular(block.dated)
        case Foot(slots=slots):
            yield from slots
        case Face(blocks=inner) | Annex(blocks=inner) | Unbroken(blocks=inner):
            yield from _all(inner)


def _all(blocks: Iterable[AnyBlock]) -> Iterator[Slot]:
    for block in blocks:
        yield from _slots(block)


def _particular(particular: Particular) -> Iterator[Slot]:
    yield particular.label
    yield from (line.slot for line in particular.values)
