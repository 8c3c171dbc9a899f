"""Prepared faces: the declared fonts cut down, once, to the characters that papers are written in.

They have families of their own, which style sheets name before the whole fonts: a character that
a prepared face lacks comes from the whole font, and each is embedded under its own name.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from docgen.writers.pdf.characters import (
    chinese_characters,
    latin_characters,
    latin_characters_in_chinese,
)
from docgen.writers.pdf.fonts import (
    HEITI,
    HEITI_COMMON,
    LATIN,
    LATIN_COMMON,
    LATIN_COMMON_IN_CHINESE,
    SONGTI,
    SONGTI_COMMON,
    font_digests,
)
from docgen.writers.requests import FaceFile

RECIPE = 2
"""The number of the way in which faces are made, outlines and features included; a change of it
makes every face anew."""

WEIGHTS = MappingProxyType({"Regular": 400, "Bold": 700})


@dataclass(frozen=True, kw_only=True)
class Face:
    """A face to prepare: its own family, the style, and the family that it is cut from."""

    family: str
    style: str
    source: str
    characters: Callable[[], frozenset[int]] = field(repr=False)

    def __str__(self) -> str:
        return f"{self.family} {self.style}"


_FAMILIES = (
    (SONGTI_COMMON, SONGTI, chinese_characters),
    (HEITI_COMMON, HEITI, chinese_characters),
    (LATIN_COMMON, LATIN, latin_characters),
    (LATIN_COMMON_IN_CHINESE, LATIN, latin_characters_in_chinese),
)
FACES = tuple(
    Face(family=family, style=style, source=source, characters=characters)
    for family, source, characters in _FAMILIES
    for style in WEIGHTS
)


@cache
def face_digest(face: Face, tool: str) -> str:
    """A digest of all that the bytes of a prepared face depend on; `tool` is fontTools' version.

    Raises:
        MissingError: a declared font is not installed.
    """
    signs = ",".join(f"{sign:X}" for sign in sorted(face.characters()))
    whole = font_digests()[face.source, face.style]
    return _digest((str(RECIPE), tool, str(face), whole, signs))


@cache
def fonts_identity() -> str:
    """A digest of the declared fonts, byte by byte, and of how faces are made from them.

    Raises:
        MissingError: a declared font is not installed.
    """
    whole = (f"{family} {style} {one}" for (family, style), one in font_digests().items())
    return _digest((str(RECIPE), *whole))


def font_faces(files: Iterable[FaceFile]) -> str:
    """Declare prepared faces in a style sheet."""
    return "\n".join(
        f'@font-face {{ font-family: "{file.family}"; font-weight: {WEIGHTS[file.style]};'
        f' src: url("{file.path.as_uri()}"); }}'
        for file in files
    )


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
