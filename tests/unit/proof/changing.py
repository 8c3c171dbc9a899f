"""Documents with one thing changed, and their files, for the tests of the proof."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from docgen.diagnostics.findings import Finding
from docgen.document.blocks import AnyBlock, Paragraph
from docgen.document.documents import Document, Edition
from docgen.document.inlines import Certainty, Inlines, Said, Text
from docgen.document.renditions import Format
from docgen.document.slots import Slot
from docgen.proof.known import Known
from docgen.proof.produced_file import ProducedFile
from docgen.proof.proving import prove_file
from docgen.writers.pdf.fonts import EMBEDDED_FAMILIES
from docgen.writers.table import WRITERS
from tests.writers.reading import FINGERPRINT, request
from tests.writers.sample import certificate

T = TypeVar("T")
PAPER = "papers/template.xml"


def changed(piece: T, change: Callable[[str], str]) -> T:
    """The same piece of a document with every word of its text changed."""
    return _changed(piece, change)  # type: ignore[no-any-return]


def _changed(piece: Any, change: Callable[[str], str]) -> Any:
    match piece:
        case Text(text=text):
            return Text(change(text))
        case tuple():
            return tuple(_changed(one, change) for one in piece)
        case _ if dataclasses.is_dataclass(piece) and not isinstance(piece, type):
            values = {
                field.name: _changed(getattr(piece, field.name), change)
                for field in dataclasses.fields(piece)
            }
            return dataclasses.replace(piece, **values)
        case _:
            return piece


def swapped(document: Document, one: str, other: str) -> Document:
    """The document with two texts exchanged wherever they stand."""
    return changed(
        document,
        lambda text: text.replace(one, "\0").replace(other, one).replace("\0", other),
    )


def said(path: str, form: str, words: str) -> Said:
    """A fact as said in one language."""
    return Said(path=path, form=form, certainty=Certainty.SETTLED, parts=(Text(words),))


def paper(*slots: Slot) -> Document:
    """A paper of paragraphs, the first on line 1 of its template."""
    blocks: list[AnyBlock] = [
        Paragraph(template=PAPER, line=line, slot=slot) for line, slot in enumerate(slots, start=1)
    ]
    return certificate(blocks=tuple(blocks))


def slot(zh: Inlines, en: Inlines) -> Slot:
    """A text in both languages."""
    return Slot(zh=zh, en=en)


@cache
def file_of(document: Document, edition: Edition, format_: Format) -> bytes:
    """One edition of a document as a file."""
    return WRITERS[format_](request(document, edition))


def proved(
    document: Document, content: bytes, format_: Format, edition: Edition = Edition.ZH_EN
) -> tuple[Finding, ...]:
    """What is found when a file is held against a document."""
    produced = ProducedFile(
        document=document,
        edition=edition,
        format=format_,
        content=content,
        fingerprint=FINGERPRINT,
    )
    return prove_file(produced, Known(), EMBEDDED_FAMILIES)


def codes(findings: tuple[Finding, ...]) -> set[str]:
    """The codes of some findings."""
    return {finding.code for finding in findings}
