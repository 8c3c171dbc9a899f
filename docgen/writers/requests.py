"""What a writer is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from docgen.document.documents import Document, Edition


@dataclass(frozen=True, kw_only=True)
class FaceFile:
    """The file of a prepared face."""

    family: str
    style: str
    path: Path


@dataclass(frozen=True, kw_only=True)
class WriteRequest:
    """One edition of a document to write.

    `styles` is the CSS of the house followed by that of the kind. `fingerprint` identifies the
    document's content; formats that have a place for it carry it out of sight. `faces` are the
    prepared faces that a PDF is set in; without them it is set in the whole fonts.
    """

    document: Document
    edition: Edition
    styles: str
    fingerprint: str
    faces: tuple[FaceFile, ...] = field(default=(), repr=False)
