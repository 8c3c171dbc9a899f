"""What a writer is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.document.documents import Document, Edition


@dataclass(frozen=True, kw_only=True)
class WriteRequest:
    """One edition of a document to write.

    `styles` is the CSS of the house followed by that of the kind. `fingerprint` identifies the
    document's content; formats that have a place for it carry it out of sight.
    """

    document: Document
    edition: Edition
    styles: str
    fingerprint: str
