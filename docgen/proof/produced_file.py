"""A produced file to be proved, before it is moved into place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from docgen.diagnostics.source import Source
from docgen.document.documents import Document, Edition
from docgen.document.renditions import Format
from docgen.proof.file_text import FileText


@dataclass(frozen=True, kw_only=True)
class ProducedFile:
    """The bytes of one edition in one format, with the fingerprint they should carry."""

    document: Document
    edition: Edition
    format: Format
    content: bytes
    fingerprint: str

    @property
    def source(self) -> Source:
        """The name of the file, below the folder that files are produced in."""
        document = self.document
        name = f"{document.id}.{self.edition.value}.{self.format.extension}"
        return Source(f"{document.contract}/{document.kind}/{name}")


def _pdf(content: bytes) -> FileText:
    from docgen.proof.pdf_text import read_pdf

    return read_pdf(content)


def _docx(content: bytes) -> FileText:
    from docgen.proof.docx_text import read_docx

    return read_docx(content)


READERS: Mapping[Format, Callable[[bytes], FileText]] = MappingProxyType(
    {Format.PDF: _pdf, Format.DOCX: _docx}
)
"""The readers of the formats that are read back; each loads its library when it is needed."""
