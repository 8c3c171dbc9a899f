"""Whether a PDF carries the declared fonts and no others, and a glyph for each character."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.proof.file_text import FileText, Stretch

_NO_CHARACTER = frozenset({"\0", "\ufffd"})


def find_foreign_fonts(
    text: FileText, families: frozenset[str], where: Source
) -> Iterator[Finding]:
    """Find fonts that are not embedded, or not of the declared families."""
    stretches = [one for page in text.pages for one in page.stretches]
    foreign = {one.font for one in stretches if not one.is_embedded or one.font not in families}
    if foreign:
        yield Finding(
            code="file-fonts",
            source=where,
            message=message("the file is set in a font that is not declared, or not embedded"),
            observed=", ".join(sorted(foreign)),
            required=", ".join(sorted(families)),
        )


def find_missing_glyphs(text: FileText, where: Source) -> Iterator[Finding]:
    """Find characters that the file cannot name, or for which it has nothing to show."""
    signs = {sign for page in text.pages for sign in page.text if sign in _NO_CHARACTER}
    empty = [one for page in text.pages for one in page.stretches if _is_empty(one)]
    if signs or empty:
        named = [f"U+{ord(sign):04X}" for sign in sorted(signs)]
        yield Finding(
            code="file-glyphs",
            source=where,
            message=message("the file has no glyph for some of its characters"),
            observed=" / ".join((*named, *(one.text.strip() for one in empty))),
            required=message("a glyph for every character"),
        )


def _is_empty(stretch: Stretch) -> bool:
    left, bottom, right, top = stretch.box
    return bool(stretch.text.strip()) and right - left <= 0 and top - bottom <= 0
