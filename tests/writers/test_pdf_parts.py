"""Spaced letters and small fonts, apart from any page."""

import zlib
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from docgen.writers.pdf.compression import bare_font, compress_font
from docgen.writers.pdf.faces import FACES
from docgen.writers.pdf.fonts import (
    DECLARED_FONTS,
    LATIN_COMMON,
    installed_fonts,
    require_fonts,
)
from docgen.writers.pdf.spacing import space_letters
from docgen.writers.pdf.subsetting import make_face


@pytest.fixture(scope="module")
def prepared_face() -> bytes:
    (latin,) = (one for one in FACES if str(one) == f"{LATIN_COMMON} Regular")
    return make_face(latin, installed_fonts()[latin.source, latin.style])


def _decompress(content: bytes) -> bytes:
    predicted = zlib.decompress(content)
    rows = [predicted[start : start + 4] for start in range(0, len(predicted), 4)]
    above, found = bytes(3), bytearray()
    for row in rows:
        assert row[0] == 2
        above = bytes((byte + upper) % 256 for byte, upper in zip(row[1:], above, strict=True))
        found += above
    return bytes(found)


@pytest.mark.parametrize("content", [b"OTTO" + bytes(range(256)) * 3, b"\xff\0\xff", b"a", b""])
def test_a_compressed_font_is_the_font_again(content: bytes) -> None:
    read = _decompress(compress_font(content))
    assert read[: len(content)] == content
    assert read[len(content) :] == bytes(-len(content) % 3)


def test_a_bare_font_draws_the_same_glyphs_and_says_its_name(prepared_face: bytes) -> None:
    made = bare_font(prepared_face)
    assert len(made) < len(prepared_face)
    whole = TTFont(BytesIO(prepared_face))
    # Every checksum is compared while the font is read.
    bare = TTFont(BytesIO(made), checkChecksums=2)
    assert set(bare.reader.tables) == {
        "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name",
    }
    for tag in bare.reader.tables:
        if tag != "head":
            assert bare.reader[tag] == whole.reader[tag]
    assert bare["name"].getBestFamilyName() == whole["name"].getBestFamilyName()


def test_even_kerning_becomes_character_spacing() -> None:
    made = space_letters([b"/A 20 Tf", b"[<0001>-400<0002>-402<0003>-400<0004>-400<>] TJ", b"ET"])
    assert made == [b"/A 20 Tf", b"8.0000 Tc", b"[<0001000200030004>] TJ", b"0 Tc", b"ET"]


def test_the_last_letter_moves_no_further_than_before() -> None:
    made = space_letters([b"/A 10 Tf", b"[<0001>-400<0002>-400<0003>] TJ"])
    assert made[1:] == [b"4.0000 Tc", b"[<000100020003>400] TJ", b"0 Tc"]


def test_a_word_space_among_spaced_letters_stays_wider() -> None:
    made = space_letters([b"/A 10 Tf", b"[<0001>-100<0002>-350<0003>-100<0004>-100] TJ"])
    assert made[2] == b"[<00010002>-250<00030004>] TJ"


@pytest.mark.parametrize("shown", [b"[<00010002>] TJ", b"[<0001>20<0002>-80<0003>] TJ"])
def test_ordinary_kerning_is_left_alone(shown: bytes) -> None:
    marked: list[object] = [b"/A 10 Tf", {"MCID": 1}, shown]
    assert space_letters(marked) == marked


def test_the_declared_fonts_are_found_as_files() -> None:
    files = require_fonts()
    assert 0 < len(files) <= len(DECLARED_FONTS)
    assert all(file.is_file() for file in files)
