"""The markup that templates may use: every element, its attributes and what stands in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Element:
    """An element: the attributes it may have, what stands in it, and whether text does."""

    attributes: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    has_text: bool = False


_INLINE_TAGS = frozenset({"fact", "blank", "b", "br", "page", "pages"})


def _holding(*inside: str, attributes: tuple[str, ...] = ()) -> Element:
    return Element(frozenset(attributes), frozenset(inside))


def _saying(*attributes: str) -> Element:
    return Element(frozenset(attributes), _INLINE_TAGS, has_text=True)


TEXT_BLOCKS: Mapping[str, str] = {
    "p": "body",
    "lead": "lead",
    "note": "note",
    "right": "right",
    "organization": "organization",
    "title": "title",
    "number": "number",
    "address": "address",
    "resolution": "resolution",
    "vote": "vote",
}
"""Blocks that are one paragraph, with the paragraph's role."""

_OF_A_PAGE = (
    *TEXT_BLOCKS,
    "heading",
    "particulars",
    "table",
    "items",
    "execution",
    "face",
    "foot",
    "annex",
    "unbroken",
)
_FURNITURE = ("header", "footer", "draft", "specimen", "reference", "cancelled")

BLOCKS: Mapping[str, Element] = {
    **{tag: _saying() for tag in TEXT_BLOCKS},
    "heading": _saying("level"),
    "particulars": _holding("particular"),
    "particular": _holding("label", "value"),
    "label": _saying(),
    "value": _saying("role"),
    "table": _holding("head", "row", attributes=("align", "shares")),
    "head": _holding("cell"),
    "row": _holding("cell", attributes=("total",)),
    "cell": _saying(),
    "items": _holding("item"),
    "item": _holding("ordinal", *_OF_A_PAGE),
    "ordinal": _saying(),
    "execution": _holding("signatory", "chop", "dated"),
    "signatory": _holding("capacity", "signer"),
    "capacity": _saying(),
    "signer": _saying(),
    "chop": _saying("shape", "width", "height"),
    "dated": _holding("label", "value"),
    "face": _holding(*_OF_A_PAGE),
    "foot": _holding("note"),
    "annex": _holding(*_OF_A_PAGE, attributes=("open-points",)),
    "unbroken": _holding(*_OF_A_PAGE),
    "furniture": _holding(*_FURNITURE),
    **{tag: _saying() for tag in _FURNITURE},
    "document": _holding(*_OF_A_PAGE),
}

INLINES: Mapping[str, Element] = {
    "fact": Element(
        frozenset({"path", "form", "certainty"}), frozenset({"blank", "fact"}), has_text=True
    ),
    "blank": _holding(attributes=("width",)),
    "b": _saying(),
    "br": _holding(),
    "page": _holding(),
    "pages": _holding(),
}

BLOCK_TAGS = frozenset(BLOCKS)
