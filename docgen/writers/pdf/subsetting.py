"""Declared fonts cut down to some characters, with outlines that embed fast."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont, newTable

from docgen.writers.pdf.faces import Face

FEATURES = ("calt", "ccmp", "kern", "liga", "locl", "mark")
"""What the engine applies by itself in level text and these fonts have."""

_SCRIPTS = tuple(
    f"{script}.{language}"
    for script in ("DFLT", "cyrl", "grek", "hani", "latn")
    for language in ("dflt", "ZHS")
)
"""The languages of papers: English, which no font knows apart, and simplified Chinese. The forms
of other countries would double a face."""

_DROPPED = ("DSIG", "FFTM", "VORG", "gasp", "kern", "vhea", "vmtx")
_FAMILY, _STYLE, _IDENTIFIER, _FULL_NAME, _POSTSCRIPT_NAME = 1, 2, 3, 4, 6
_LEGAL_NAMES = (0, 7, 13, 14)
_TRUETYPE = "\0\1\0\0"
_NO_GLYPH_NAMES = 3.0
_WITH_OUTLINES = 0x00010000

_MOST_APART = 2.0
"""Thousandths of an em by which an outline of quadratic curves may leave the cubic one."""


def make_face(face: Face, file: Path) -> bytes:
    """Cut a face out of the file of its whole font; the same file gives the same bytes."""
    with _opened(file, face.source) as font:
        draw = _outlines(font) if "CFF " in font else None
        options = Options(
            layout_features=list(FEATURES),
            layout_scripts=list(_SCRIPTS),
            name_IDs=list(_LEGAL_NAMES),
            drop_tables=[*Options().drop_tables, *_DROPPED],
            bidi_closure=False,
            hinting=False,
            glyph_names=False,
            notdef_outline=True,
            recalc_timestamp=False,
        )
        cutter = Subsetter(options)
        cutter.populate(unicodes=face.characters())
        cutter.subset(font)
        if draw is not None:
            _set_outlines(font, draw)
        _name(font, face)
        cut = BytesIO()
        font.save(cut, reorderTables=True)
    return cut.getvalue()


def _opened(file: Path, family: str) -> TTFont:
    with file.open("rb") as opened:
        is_collection = opened.read(4) == b"ttcf"
    number = -1
    if is_collection:
        with TTCollection(file, lazy=True) as fonts:
            names = [font["name"].getBestFamilyName() for font in fonts]
        number = names.index(family)
    return TTFont(file, fontNumber=number, lazy=True, recalcTimestamp=False)


def _outlines(font: TTFont) -> Callable[[str, Any], None]:
    """Take the cubic outlines out of a font, so that only those that are kept are ever drawn."""
    glyphs = font.getGlyphSet()
    font.getGlyphOrder()
    del font["CFF "]

    def draw(name: str, pen: Any) -> None:
        glyphs[name].draw(pen)

    return draw


def _set_outlines(font: TTFont, draw: Callable[[str, Any], None]) -> None:
    order = font.getGlyphOrder()
    table = newTable("glyf")
    table.glyphOrder = order
    table.glyphs = {name: _quadratic(name, draw) for name in order}
    font["loca"] = newTable("loca")
    font["glyf"] = table
    _set_side_bearings(font, order)
    _set_limits(font["maxp"])
    font["post"].formatType = _NO_GLYPH_NAMES
    font["head"].glyphDataFormat = 0
    font.sfntVersion = _TRUETYPE


def _quadratic(name: str, draw: Callable[[str, Any], None]) -> Any:
    pen = TTGlyphPen(None)
    draw(name, Cu2QuPen(pen, _MOST_APART, reverse_direction=True))
    return pen.glyph()


def _set_side_bearings(font: TTFont, order: Iterable[str]) -> None:
    """Let each outline begin where it is drawn."""
    widths, glyphs = font["hmtx"].metrics, font["glyf"]
    for name in order:
        glyph = glyphs[name]
        glyph.recalcBounds(glyphs)
        widths[name] = (widths[name][0], getattr(glyph, "xMin", 0))


def _set_limits(table: Any) -> None:
    """Say that there are outlines and no instructions; the rest is counted when it is saved."""
    table.tableVersion = _WITH_OUTLINES
    table.maxZones = 1
    for name in (
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
    ):
        setattr(table, name, 0)


def _name(font: TTFont, face: Face) -> None:
    plain = str(face).replace(" ", "")
    for number, said in (
        (_FAMILY, face.family),
        (_STYLE, face.style),
        (_IDENTIFIER, plain),
        (_FULL_NAME, str(face)),
        (_POSTSCRIPT_NAME, plain),
    ):
        font["name"].setName(said, number, 3, 1, 0x409)
