"""The markup that templates may use: every element, its attributes and what stands in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Element:
    """An element: the attributes it may have, and whether text stands in it."""

    attributes: frozenset[str] = frozenset()
    has_text: bool = False


def _element(*attributes: str, has_text: bool = False) -> Element:
    return Element(frozenset(attributes), has_text)


TEXT_BLOCKS: Mapping[str, str] = {
    "p": "body",
    "lead": "lead",
    "note": "note",
    "right": "right",
    "organization": "organization",
    "title": "title",
    "number": "number",
}
"""Blocks that are one paragraph, with the paragraph's role."""

BLOCKS: Mapping[str, Element] = {
    **{tag: _element(has_text=True) for tag in TEXT_BLOCKS},
    "heading": _element("level", has_text=True),
    "particulars": _element(),
    "particular": _element(),
    "label": _element(has_text=True),
    "value": _element("role", has_text=True),
    "table": _element("align", "shares"),
    "head": _element(),
    "row": _element("total"),
    "cell": _element(has_text=True),
    "items": _element(),
    "item": _element(),
    "ordinal": _element(has_text=True),
    "execution": _element(),
    "signatory": _element(),
    "capacity": _element(has_text=True),
    "signer": _element(has_text=True),
    "chop": _element("shape", "width", "height", has_text=True),
    "dated": _element(),
    "face": _element(),
    "foot": _element(),
    "annex": _element("open-points"),
    "furniture": _element(),
    "header": _element(has_text=True),
    "footer": _element(has_text=True),
    "draft": _element(has_text=True),
    "specimen": _element(has_text=True),
    "reference": _element(has_text=True),
    "document": _element(),
}

INLINES: Mapping[str, Element] = {
    "fact": _element("path", "form", "certainty", has_text=True),
    "blank": _element("width"),
    "b": _element(has_text=True),
    "br": _element(),
    "page": _element(),
    "pages": _element(),
}

BLOCK_TAGS = frozenset(BLOCKS)
