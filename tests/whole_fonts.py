"""The whole fonts that prepared faces are cut from."""

from __future__ import annotations

from functools import cache

from fontTools.ttLib import TTCollection, TTFont

from docgen.writers.pdf.faces import Face
from docgen.writers.pdf.fonts import installed_fonts


@cache
def whole_font(face: Face) -> TTFont:
    """The whole font, opened."""
    file = installed_fonts()[face.source, face.style]
    if file.suffix != ".ttc":
        return TTFont(file)
    with TTCollection(file) as fonts:
        names = [font["name"].getBestFamilyName() for font in fonts]
    return TTFont(file, fontNumber=names.index(face.source))
