"""The table of a document's facts: as they are, as both languages say them, as files have them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from docgen.diagnostics.messages import Words
from docgen.diagnostics.source import Source
from docgen.document.documents import Document
from docgen.document.inlines import facts_in, text_of
from docgen.document.slots import PageLanguage
from docgen.facts.wording import Statutes, cite
from docgen.model.facts import Fact, FactState
from docgen.proof.file_parity import aligned_text
from docgen.proof.known import Known
from docgen.proof.mentions import said
from docgen.proof.produced_file import READERS, ProducedFile
from docgen.proof.recognising import recognise
from docgen.proof.saying_parity import expected_mention
from docgen.proof.slots import slots_of
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
        file.source.file: aligned_text(file, READERS[file.format](file.content))
        for file in files
        if file.format in READERS
    }
    paths = dict.fromkeys(
        (one.path, one.form)
        for placed in slots_of(document)
        for one in (*facts_in(placed.slot.zh), *facts_in(placed.slot.en))
    )
    forms: dict[str, list[str]] = {}
    for path, form in paths:
        forms.setdefault(path, []).append(form)
    return tuple(
        _row(path, forms[path], _Sayings(document), texts, sources) for path in forms
    )


class _Sayings:
    """What a document says of its facts."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def of(self, path: str, language: PageLanguage) -> tuple[str, ...]:
        """The words for a fact in one language, each once."""
        words = (
            text_of((one,))
            for placed in slots_of(self.document)
            for one in facts_in(placed.slot.said_in(language))
            if one.path == path
        )
        return tuple(dict.fromkeys(words))


def _row(
    path: str,
    forms: list[str],
    sayings: _Sayings,
    texts: Mapping[str, str],
    sources: ParitySources,
) -> ParityRow:
    fact = sources.facts.get(path) or sources.facts.get(f"{path}.en")
    zh, en = sayings.of(path, "zh"), sayings.of(path, "en")
    mention = None if fact is None else expected_mention(forms[0], fact.settled)
    if mention is None:
        words = {squeeze(one) for one in (*zh, *en)} - {""}
        found = {name: sum(squeeze(text).count(one) for one in words) for name, text in texts.items()}
    else:
        found = {name: recognise(text, sources.known)[mention] for name, text in texts.items()}
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
