"""Prepared faces: which characters they have, and that they are the same whenever they are made."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from docgen.writers.pdf.characters import chinese_characters, standard_characters
from docgen.writers.pdf.faces import FACES, Face, face_digest, font_faces
from docgen.writers.pdf.fonts import EMBEDDED_FAMILIES, installed_fonts
from docgen.writers.pdf.subsetting import make_face
from docgen.writers.requests import FaceFile
from tests.prepared import faces
from tests.whole_fonts import whole_font

SIGNS = "样本，“喆玥祎”。A1"
SMALL = tuple(replace(face, characters=lambda: frozenset(map(ord, SIGNS))) for face in FACES)

every_face = pytest.mark.parametrize("face", FACES, ids=str)
every_small_face = pytest.mark.parametrize("face", SMALL, ids=str)


def _made(face: Face) -> bytes:
    return make_face(face, installed_fonts()[face.source, face.style])


def _file(face: Face) -> FaceFile:
    (found,) = (one for one in faces() if (one.family, one.style) == (face.family, face.style))
    return found


def test_the_table_has_8105_characters_in_the_order_of_the_standard() -> None:
    signs = standard_characters()
    assert len(set(signs)) == len(signs) == 8105
    assert (signs[0], signs[3499], signs[3500], signs[6499], signs[6500]) == tuple("一矗乂齉亍")


def test_the_characters_hold_gb_2312_and_the_marks_of_papers() -> None:
    every = {
        sign
        for row in range(0xB0, 0xF8)
        for cell in range(0xA1, 0xFF)
        for sign in bytes((row, cell)).decode("gb2312", errors="ignore")
    }
    assert len(every) == 6763
    assert {*map(ord, every | set("〇《》“”‘’—…·（）￥¥€£喆玥祎"))} <= chinese_characters()


@every_face
def test_a_face_has_every_wanted_character_that_its_whole_font_has(face: Face) -> None:
    with TTFont(_file(face).path) as font:
        assert set(font.getBestCmap()) == face.characters() & set(whole_font(face).getBestCmap())


@every_small_face
def test_making_a_face_twice_gives_the_same_bytes(face: Face) -> None:
    assert _made(face) == _made(face)


@every_small_face
def test_a_face_keeps_widths_and_heights_and_draws_what_the_whole_font_draws(face: Face) -> None:
    whole, cut = whole_font(face), TTFont(BytesIO(_made(face)))
    assert "glyf" in cut and "CFF " not in cut
    for table, fields in (
        ("head", ("unitsPerEm", "fontRevision", "modified")),
        ("hhea", ("ascent", "descent", "lineGap")),
        ("OS/2", ("sTypoAscender", "sTypoDescender", "usWinAscent", "usWinDescent")),
    ):
        for field in fields:
            assert getattr(cut[table], field) == getattr(whole[table], field)
    for sign, name in cut.getBestCmap().items():
        before = whole.getBestCmap()[sign]
        assert cut["hmtx"][name][0] == whole["hmtx"][before][0]
        for one, other in zip(_bounds(cut, name), _bounds(whole, before), strict=True):
            assert abs(one - other) <= 2 * whole["head"].unitsPerEm / 1000


def _bounds(font: TTFont, name: str) -> tuple[float, ...]:
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return pen.bounds or (0, 0, 0, 0)


def test_the_digest_of_a_face_changes_with_its_characters_and_with_the_tool() -> None:
    digests = {face_digest(face, tool) for face in (FACES[0], SMALL[0]) for tool in ("1", "2")}
    digests |= {face_digest(face, "1") for face in FACES}
    assert len(digests) == 4 + len(FACES) - 1


def test_faces_are_declared_under_families_that_may_be_embedded() -> None:
    declared = font_faces(faces())
    assert declared.count("@font-face") == len(FACES)
    assert {face.family for face in FACES} < EMBEDDED_FAMILIES
    assert not {face.source for face in FACES} & {face.family for face in FACES}
