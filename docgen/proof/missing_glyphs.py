"""Characters that no declared font can show, found before anything is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.document.documents import Document
from docgen.document.inlines import Inline, Said, Strong, text_of
from docgen.proof.slots import LANGUAGES, PlacedSlot, slots_of

_NOT_SHOWN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Controls and blanks need no glyph."""


def uncovered(
    document: Document, coverage: Callable[[str], bool]
) -> tuple[tuple[str, str], ...]:
    """Find each character without a glyph, with the path of the fact that has it.

    The path is empty for characters of a template or of its translation. `coverage` tells
    whether the declared fonts have a character.
    """
    missing = dict.fromkeys(
        (sign, path) for sign, path, _ in _signs(document) if not coverage(sign)
    )
    return tuple(missing)


def find_uncovered(
    document: Document, coverage: Callable[[str], bool], places: Mapping[str, Source]
) -> tuple[Finding, ...]:
    """Say each character without a glyph as a finding where it was typed."""
    found: dict[tuple[str, str], Finding] = {}
    for sign, path, placed in _signs(document):
        if (sign, path) not in found and not coverage(sign):
            found[sign, path] = _finding(sign, _place(path, places, placed), path)
    return tuple(found.values())


def _signs(document: Document) -> Iterator[tuple[str, str, PlacedSlot]]:
    for placed in slots_of(document):
        for language in LANGUAGES:
            for text, path in _texts(placed.slot.said_in(language), language):
                for sign in text:
                    if unicodedata.category(sign) not in _NOT_SHOWN:
                        yield sign, path, placed


def _texts(inlines: Iterable[Inline], language: str) -> Iterator[tuple[str, str]]:
    for inline in inlines:
        match inline:
            case Said(path=path, form="name" | "text"):
                yield text_of((inline,)), f"{path}.{language}"
            case Said(path=path):
                yield text_of((inline,)), path
            case Strong(inlines=inner):
                yield from _texts(inner, language)
            case _:
                yield text_of((inline,)), ""


def _place(path: str, places: Mapping[str, Source], placed: PlacedSlot) -> Source:
    return places.get(path) or places.get(path.rpartition(".")[0]) or placed.source


def _finding(sign: str, place: Source, path: str) -> Finding:
    return Finding(
        code="no-glyph",
        source=place,
        message=message(
            "no declared font has the character %(character)s (%(code)s)",
            {"character": sign, "code": f"U+{ord(sign):04X}"},
        ),
        observed=path,
        required=message("characters that the declared fonts have"),
        hint=message("write another character, or declare a font that has it"),
    )
