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
        is_collection = opened.read(4) == b"ttcf"
    if not is_collection:
        with TTFont(file, lazy=True) as font:
            return set(font.getBestCmap())
    with TTCollection(file, lazy=True) as fonts:
        font = next(one for one in fonts if one["name"].getBestFamilyName() == family)
        return set(font.getBestCmap())
