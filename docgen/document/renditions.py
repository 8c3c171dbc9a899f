"""The formats that documents are written in."""

from __future__ import annotations

from enum import StrEnum


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
