"""The table of a document's facts: as they are, as both languages say them, as files have them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from docgen.diagnostics.messages import LanguageCode, Words
from docgen.diagnostics.source import Source
from docgen.document.documents import Document
from docgen.document.inlines import Said, facts_in, text_of
from docgen.facts.wording import Statutes, cite
from docgen.model.facts import Fact, FactState
from docgen.proof.file_parity import texts_in
from docgen.proof.known import Known
from docgen.proof.mentions import said
from docgen.proof.produced_file import READERS, ProducedFile
from docgen.proof.recognising import recognise
from docgen.proof.saying_parity import expected_mention
from docgen.proof.slots import LANGUAGES, slots_of
from docgen.proof.tidying import squeeze


@dataclass(frozen=True, kw_only=True)
class ParityRow:
    """One fact of a document.

    `source` is None for a fact that follows from others. `zh` and `en` are the ways it is said,
    each once. `found` counts by file how often the file mentions the value, or has the words.
    """

    path: str
    value: Words
    state: FactState | None
    basis: tuple[Words, ...]
    source: Source | None
    zh: tuple[str, ...]
    en: tuple[str, ...]
    found: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class ParitySources:
    """What the table is made from: facts by path, titles of statutes, known spellings."""

    facts: Mapping[str, Fact[Any]]
    statutes: Statutes
    known: Known


def parity_table(
    document: Document, files: Iterable[ProducedFile], sources: ParitySources
) -> tuple[ParityRow, ...]:
    """Make a row for every fact that the document says, in the order of the paper."""
    texts = {
        file.source.file: texts_in(file, READERS[file.format](file.content))
        for file in files
        if file.format in READERS
    }
    sayings: dict[str, list[tuple[LanguageCode, Said]]] = {}
    for placed in slots_of(document):
        for language in LANGUAGES:
            for one in facts_in(placed.slot.said_in(language)):
                sayings.setdefault(one.path, []).append((language, one))
    return tuple(_row(said_so, texts, sources) for said_so in sayings.values())


def _row(
    sayings: Sequence[tuple[LanguageCode, Said]],
    texts: Mapping[str, tuple[str, ...]],
    sources: ParitySources,
) -> ParityRow:
    path, form = sayings[0][1].path, sayings[0][1].form
    zh, en = (
        tuple(dict.fromkeys(text_of((one,)) for spoken, one in sayings if spoken == language))
        for language in LANGUAGES
    )
    fact = sources.facts.get(path) or sources.facts.get(f"{path}.en")
    mention = None if fact is None else expected_mention(form, fact.settled)
    if mention is None:
        words = {squeeze(one) for one in (*zh, *en)} - {""}
        found = {
            name: sum(_times(words, squeeze(one)) for one in said_there)
            for name, said_there in texts.items()
        }
    else:
        found = {
            name: sum(recognise(one, sources.known)[mention] for one in said_there)
            for name, said_there in texts.items()
        }
    value = Words(en=" / ".join(en), zh=" / ".join(zh)) if mention is None else said(mention)
    return ParityRow(
        path=path,
        value=value,
        state=None if fact is None else fact.state,
        basis=() if fact is None else tuple(cite(one, sources.statutes) for one in fact.basis),
        source=None if fact is None else fact.source,
        zh=zh,
        en=en,
        found=tuple(found.items()),
    )


def _times(words: set[str], letters: str) -> int:
    return sum(letters.count(one) for one in words)
