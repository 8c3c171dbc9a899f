"""A document as bytes in one format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from docgen.document.documents import Edition


class Format(StrEnum):
    """A file format that documents are written in."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    TEXT = "text"

    @property
    def extension(self) -> str:
        """The ending of file names, without a dot."""
        return "txt" if self is Format.TEXT else self.value


@dataclass(frozen=True, kw_only=True)
class Rendition:
    """One edition of one document in one format."""

    document: str
    edition: Edition
    format: Format
    content: bytes
