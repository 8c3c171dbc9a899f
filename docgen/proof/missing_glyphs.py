"""Characters that no declared font can show, found before anything is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.document.documents import Document
from docgen.document.inlines import Inline, Said, Strong, text_of
from docgen.model.facts import Fact
from docgen.proof.slots import LANGUAGES, PlacedSlot, slots_of

_NOT_SHOWN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Controls and blanks need no glyph."""


def find_uncovered(
    document: Document, coverage: Callable[[str], bool], facts: Mapping[str, Fact[Any]]
) -> tuple[Finding, ...]:
    """Say each character without a glyph as a finding where it was typed, once for each fact.

    Characters of a template or of its translation belong to no fact. `coverage` tells whether
    the declared fonts have a character.
    """
    found: dict[tuple[str, str], Finding] = {}
    for sign, path, placed in _missing(document, coverage):
        if (sign, path) not in found:
            found[sign, path] = _finding(sign, _place(path, facts, placed), path)
    return tuple(found.values())


def _missing(
    document: Document, coverage: Callable[[str], bool]
) -> Iterator[tuple[str, str, PlacedSlot]]:
    shown: set[str] = set()
    for placed in slots_of(document):
        for language in LANGUAGES:
            for text, path in _texts(placed.slot.said_in(language), language):
                if shown.issuperset(text):
                    continue
                for sign in text:
                    if unicodedata.category(sign) in _NOT_SHOWN or coverage(sign):
                        shown.add(sign)
                    else:
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


def _place(path: str, facts: Mapping[str, Fact[Any]], placed: PlacedSlot) -> Source:
    typed = facts.get(path) or facts.get(path.rpartition(".")[0])
    return typed.source if typed is not None else placed.source


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
