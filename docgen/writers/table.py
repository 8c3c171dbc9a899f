"""The table of writers; an engine loads only when its format is really written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from docgen.document.renditions import Format
from docgen.writers.html import write_html
from docgen.writers.requests import WriteRequest
from docgen.writers.text import write_text

Writer = Callable[[WriteRequest], bytes]


def _pdf(request: WriteRequest) -> bytes:
    from docgen.writers.pdf.writer import write_pdf

    return write_pdf(request)


def _docx(request: WriteRequest) -> bytes:
    from docgen.writers.docx.writer import write_docx

    return write_docx(request)


WRITERS: Mapping[Format, Writer] = MappingProxyType(
    {
        Format.PDF: _pdf,
        Format.DOCX: _docx,
        Format.HTML: write_html,
        Format.TEXT: write_text,
    }
)
