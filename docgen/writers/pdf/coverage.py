"""Which characters the declared fonts can show."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont

from docgen.writers.pdf.fonts import LATIN, SONGTI, installed_fonts, require_fonts


@cache
def coverage() -> frozenset[int]:
    """The code points of the regular faces of the text; the bold ones have the same.

    Raises:
        MissingError: a declared font is not installed.
    """
    require_fonts()
    files = {family: installed_fonts()[family, "Regular"] for family in (SONGTI, LATIN)}
    return frozenset().union(*(_characters(file, family) for family, file in files.items()))


def _characters(file: Path, family: str) -> set[int]:
    with file.open("rb") as opened:
        if opened.read(4) == b"ttcf":
            fonts = TTCollection(file, lazy=True).fonts
            font = next(font for font in fonts if font["name"].getBestFamilyName() == family)
        else:
            font = TTFont(file, lazy=True)
        return set(font.getBestCmap())
