"""The style sheet of a kind: that of the house, then its own."""

from __future__ import annotations

from collections.abc import Mapping

HOUSE_STYLE = "_house/house.css"
STYLE = "style.css"


def styles_of(kind: str, templates: Mapping[str, bytes]) -> str:
    """The whole style sheet of a kind."""
    parts = (templates.get(HOUSE_STYLE, b""), templates.get(f"{kind}/{STYLE}", b""))
    return "\n".join(part.decode("utf-8") for part in parts)
