"""The stretches of text on a page of a PDF, with what groups around them do to them."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pypdfium2.raw as pdfium

from docgen.proof.file_text import Box, Stretch

_NOT_PAINTED = frozenset({pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP})
_DEEPEST = 15
"""How deeply groups of a page's content may be nested."""

_OPAQUE = 255


def stretches(page: Any, words: Any) -> Iterator[Stretch]:
    """Read the stretches of a page; `words` is its text as pdfium sees it."""
    for shown in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=_DEEPEST):
        raw = shown.raw
        font, is_embedded = _font(pdfium.FPDFTextObj_GetFont(raw))
        groups = tuple(_groups(shown))
        size, scale = ctypes.c_float(), _scale(shown)
        pdfium.FPDFTextObj_GetFontSize(raw, size)
        red, green, blue, opacity = _color(raw)
        box, clip = shown.get_bounds(), _clip(raw)
        for group in groups:
            box = _moved(box, group.get_matrix())
            clip = _within(_clip(group.raw), clip and _moved(clip, group.get_matrix()))
            opacity = opacity * _color(group.raw)[3] // _OPAQUE
            scale *= _scale(group)
        yield Stretch(
            text=utf_16(partial(_shown_text, raw, words.raw)),
            box=box,
            clip=clip,
            font=font,
            is_embedded=is_embedded,
            size=size.value * scale,
            color=(red, green, blue, opacity),
            is_painted=pdfium.FPDFTextObj_GetTextRenderMode(raw) not in _NOT_PAINTED,
        )


def utf_16(give: Callable[[Any, int], int]) -> str:
    """What a function of pdfium gives in UTF-16, asked for its length first."""
    length = give(None, 0)
    room = ctypes.create_string_buffer(length)
    give(room, length)
    return room.raw.decode("utf-16-le", errors="replace").removesuffix("\0")


def _groups(shown: Any) -> Iterator[Any]:
    """The groups around an object, from the inside."""
    group = shown.container
    while group is not None:
        yield group
        group = group.container


def _shown_text(raw: Any, words: Any, room: Any, length: int) -> int:
    units = ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort))
    given: int = pdfium.FPDFTextObj_GetText(raw, words, units, length)
    return given


def _font(font: Any) -> tuple[str, bool]:
    length = pdfium.FPDFFont_GetFamilyName(font, None, 0)
    room = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetFamilyName(font, room, length)
    return room.value.decode("utf-8"), pdfium.FPDFFont_GetIsEmbedded(font) == 1


def _scale(shown: Any) -> float:
    matrix = shown.get_matrix()
    return float(abs(matrix.d or matrix.b))


def _color(raw: Any) -> tuple[int, int, int, int]:
    parts = tuple(ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(raw, *parts)
    red, green, blue, opacity = (part.value for part in parts)
    return red, green, blue, opacity


def _clip(raw: Any) -> Box | None:
    """The area outside which an object is cut off; None if it is not cut."""
    path = pdfium.FPDFPageObj_GetClipPath(raw)
    area: Box | None = None
    for number in range(pdfium.FPDFClipPath_CountPaths(path)):
        corners = [
            _corner(pdfium.FPDFClipPath_GetPathSegment(path, number, segment))
            for segment in range(pdfium.FPDFClipPath_CountPathSegments(path, number))
        ]
        area = _within(area, _around(corners))
    return area


def _corner(segment: Any) -> tuple[float, float]:
    across, up = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, across, up)
    return across.value, up.value


def _moved(box: Box, matrix: Any) -> Box:
    left, bottom, right, top = box
    corners = ((left, bottom), (left, top), (right, bottom), (right, top))
    return _around([matrix.on_point(*corner) for corner in corners])


def _around(corners: list[tuple[float, float]]) -> Box:
    across, up = zip(*corners, strict=True)
    return min(across), min(up), max(across), max(up)


def _within(one: Box | None, other: Box | None) -> Box | None:
    match one, other:
        case None, _:
            return other
        case _, None:
            return one
        case (left, bottom, right, top), (left_2, bottom_2, right_2, top_2):
            return max(left, left_2), max(bottom, bottom_2), min(right, right_2), min(top, top_2)
