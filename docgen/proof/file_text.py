"""What is read back from a produced file."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left of the page."""

Color = tuple[int, int, int, int]
"""Red, green, blue and opacity, 0 to 255."""


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Some words set in one font: where they stand, and how they are painted.

    `box` holds all their characters; outside `clip`, if there is one, nothing shows. `size` is in
    points as printed. `is_painted` is false for words that only readers of text find.
    """

    text: str
    box: Box
    clip: Box | None
    font: str
    is_embedded: bool
    size: float
    color: Color
    is_painted: bool


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page with its words in the order of the file; stretches are known for PDF only."""

    text: str
    box: Box = (0.0, 0.0, 0.0, 0.0)
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FileText:
    """The words and the properties of a file.

    A Word file has one page, the body, and its headers and footers in `furniture`; in a PDF
    they are part of the pages. `hidden` are words that the file asks not to show.
    """

    pages: tuple[Page, ...]
    furniture: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    title: str = ""
    document: str = ""
    edition: str = ""
    fingerprint: str = ""
