"""Paragraph ids: by them a paper that comes back from Word can be laid beside ours."""

from __future__ import annotations

import hashlib

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

NAMESPACE = "http://schemas.microsoft.com/office/word/2010/wordml"
_PARAGRAPH_ID = f"{{{NAMESPACE}}}paraId"
_LIMIT = 0x80000000
"""Word wants ids above zero and below this."""


def identify_paragraphs(body: BaseOxmlElement, document_id: str) -> None:
    """Give each paragraph an id of its own, the same whenever the document is written."""
    taken: set[int] = set()
    for number, paragraph in enumerate(body.iter(qn("w:p"))):
        identity = _identity(f"{document_id}:{number}")
        while identity in taken:
            identity = identity % (_LIMIT - 1) + 1
        taken.add(identity)
        paragraph.set(_PARAGRAPH_ID, f"{identity:08X}")


def _identity(name: str) -> int:
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big")
    return number % (_LIMIT - 1) + 1
