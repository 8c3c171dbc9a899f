"""The room that a face leaves on its page, shared among its blocks.

The engine could do it by itself (a flexible column), but sets every block several times for it;
here the blocks are moved after they have been set once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.document import Document as LaidOut
from weasyprint.document import Page
from weasyprint.layout.background import layout_box_backgrounds

from docgen.writers.html import FACE_START


def spread_faces(laid_out: LaidOut) -> None:
    """Move the blocks of each face apart, so that the last one ends where the face does."""
    for number, page in enumerate(laid_out.pages):
        faces = tuple(_faces(page._page_box))
        for face in faces:
            _spread(face)
            # Boxes take their text and borders with them, but not their grounds.
            layout_box_backgrounds(page._page_box, face, _no_image)
        if faces:
            # Nor the bookmarks, which a page gathers when it is made.
            laid_out.pages[number] = Page(page._page_box)


def _faces(box: Any) -> Iterator[Any]:
    if box.element is not None and box.element.get("id") == FACE_START:
        yield box
        return
    for child in getattr(box, "children", ()):
        yield from _faces(child)


def _spread(face: Any) -> None:
    blocks = [child for child in face.children if child.is_in_normal_flow()]
    last = blocks[-1]
    free = face.content_box_y() + face.height - last.position_y - last.margin_height()
    for number, block in enumerate(blocks):
        block.translate(0, free * number / max(1, len(blocks) - 1))


def _no_image(**_: Any) -> None:
    raise ValueError("a paper has no images")
