"""Whether everything that a PDF says stands on its page and can be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.proof.file_text import Box, Color, FileText, Stretch

_TOLERANCE = 0.5
"""Points by which the reader's rounding may put a character outside."""

_CUT = 1.0
"""Points by which a letter may be cut before words count as cut off."""

_SMALLEST = 4.0
"""Points; no paper is set smaller, and smaller letters nobody reads."""

_LIGHTEST = 215
"""Of 255; lighter letters do not stand out from white paper."""

_FAINTEST = 64
"""Of 255; the opacity below which letters are hardly seen."""


def find_off_page(text: FileText, where: Source) -> Iterator[Finding]:
    """Find words whose characters are not all inside their page."""
    for number, page in enumerate(text.pages, start=1):
        outside = [one for one in page.stretches if _is_outside(one.box, page.box, _TOLERANCE)]
        if outside:
            yield Finding(
                code="file-off-page",
                source=where,
                message=message("words stand outside page %(page)s", {"page": str(number)}),
                observed=_quoted(outside),
                required=message("all words inside the page"),
            )


def find_invisible(text: FileText, where: Source) -> Iterator[Finding]:
    """Find words that cannot be seen: unpainted, white, tiny, cut off or hidden."""
    stretches = [one for page in text.pages for one in page.stretches if not _is_visible(one)]
    hidden = [*text.hidden, *([_quoted(stretches)] if stretches else [])]
    if hidden:
        yield Finding(
            code="file-invisible",
            source=where,
            message=message("the file has words that nobody can see"),
            observed=" / ".join(hidden),
            required=message("every word visible"),
        )


def _is_outside(box: Box, page: Box, tolerance: float) -> bool:
    left, bottom, right, top = box
    if right - left <= 0 and top - bottom <= 0:
        return False
    return (
        left < page[0] - tolerance
        or bottom < page[1] - tolerance
        or right > page[2] + tolerance
        or top > page[3] + tolerance
    )


def _is_visible(stretch: Stretch) -> bool:
    if not stretch.text.strip():
        return True
    if stretch.clip is not None and _is_outside(stretch.box, stretch.clip, _CUT):
        return False
    return stretch.is_painted and stretch.size >= _SMALLEST and _stands_out(stretch.color)


def _stands_out(color: Color) -> bool:
    red, green, blue, opacity = color
    return min(red, green, blue) < _LIGHTEST and opacity >= _FAINTEST


def _quoted(stretches: Iterable[Stretch]) -> str:
    return " / ".join(dict.fromkeys(one.text.strip() for one in stretches))
