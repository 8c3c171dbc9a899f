"""The sheet: lengths, margins and the two kinds of page."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from docgen.diagnostics.messages import LanguageCode
from docgen.document.documents import Arrangement
from docgen.writers.docx.scales import Scale

SHEET_WIDTH_MM = 210
SHEET_HEIGHT_MM = 297

ACCENT = "9C1B1F"
"""A deep red, near a chop's."""

QUIET = "595959"
"""Small print that stays legible in a photocopy."""


def twips(millimetres: int | Fraction) -> int:
    """Give a length in twentieths of a point."""
    return round(Fraction(millimetres) * 14400 / 254)


def emu(millimetres: int | Fraction) -> int:
    """Give a length in the unit of drawings."""
    return round(Fraction(millimetres) * 36000)


@dataclass(frozen=True, kw_only=True)
class Geometry:
    """Margins of one kind of page in millimetres.

    `overhang` is how far the header and the footer reach beyond the text on either side.
    """

    left: int
    right: int
    top: int
    bottom: int
    overhang: int
    header: int = 9
    footer: int = 9

    @property
    def width(self) -> int:
        """The width of the text in twips."""
        return twips(SHEET_WIDTH_MM - self.left - self.right)

    @property
    def height(self) -> int:
        """The height of the text in twips."""
        return twips(SHEET_HEIGHT_MM - self.top - self.bottom)


FRAME_MM = 18
"""How far the outer rule of a face stands from the edges of the sheet."""

FRAME_GAP_MM = Fraction(9, 5)
"""From the outer rule to the inner one."""

FACE = Geometry(left=28, right=28, top=26, bottom=25, overhang=10)
PLAIN = Geometry(left=30, right=25, top=28, bottom=20, overhang=0)


@dataclass(frozen=True, kw_only=True)
class Leaf:
    """What the setting of a block depends on: languages, arrangement, sizes and width."""

    languages: tuple[LanguageCode, ...]
    arrangement: Arrangement
    scale: Scale
    width: int
    is_face: bool = False

    @property
    def is_bilingual(self) -> bool:
        """Are two languages printed?"""
        return len(self.languages) > 1

    def is_second(self, language: LanguageCode) -> bool:
        """Does another language lead?"""
        return language != self.languages[0]
