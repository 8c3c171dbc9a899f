"""Checks of a catalogue: what would say something else in Chinese than in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from docgen.diagnostics.findings import Finding, Severity, has_error, in_order
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.language.catalogue_entries import Entry, read_entries
from docgen.language.catalogues import read_catalogue
from docgen.language.entry_checks import check_entry

_WELL_FORMED = re.compile(r'\s*(?:#.*|(?:(?:msgid|msgstr) )?"(?:[^"\\]|\\.)*"\s*)?')

Sentences = Mapping[str, tuple[Source, ...]]
"""The English sentences that are said, with the places that say them."""


@dataclass(frozen=True, kw_only=True)
class CatalogueCheck:
    """What was found in a catalogue, and the sentences that cannot be said until it is mended."""

    findings: tuple[Finding, ...]
    faulty: frozenset[str]


def check_catalogue(
    file: str, data: bytes, used: Sentences, found: Iterable[tuple[str, Finding]] = ()
) -> CatalogueCheck:
    """Check all entries of a catalogue of papers at once.

    Entries that nobody uses are remarks. `found` is what else was found about sentences.
    """
    _, read = read_catalogue(file, data)
    broken = tuple(finding for finding in read if finding.code == "catalogue-syntax")
    broken = broken or tuple(_malformed(file, data.decode("utf-8")))
    if broken:
        return CatalogueCheck(findings=broken, faulty=frozenset(used))
    entries = tuple(read_entries(data.decode("utf-8")))
    slips = [
        *((str(finding.observed), finding) for finding in read),
        *((entry.msgid, slip) for entry in entries[1:] for slip in check_entry(file, entry)),
        *_doubled(file, entries),
        *_missing(file, entries, used),
        *_unused(file, entries, used),
        *found,
    ]
    return CatalogueCheck(
        findings=in_order(slip for _, slip in slips),
        faulty=frozenset(sentence for sentence, slip in slips if has_error((slip,))),
    )


def _malformed(file: str, text: str) -> Iterator[Finding]:
    """Lines that Babel would take for something, such as one with a quote too few."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not _WELL_FORMED.fullmatch(line):
            yield Finding(
                code="catalogue-syntax",
                source=Source(file, number, 1, len(line)),
                message=message("the catalogue cannot be read"),
                observed=line,
                required=message("entries of msgid and msgstr in quotes"),
                hint=message("compare the entry with those around it"),
            )


def _doubled(
    file: str, entries: tuple[Entry, ...]
) -> Iterator[tuple[str, Finding]]:
    first: dict[str, Entry] = {}
    for entry in entries:
        earlier = first.setdefault(entry.msgid, entry)
        if earlier is not entry:
            yield entry.msgid, Finding(
                code="catalogue-duplicate",
                source=Source(file, entry.msgid_line),
                message=message("this sentence stands in the catalogue twice"),
                observed=entry.msgid,
                required=message("one entry for each sentence"),
                hint=message("keep the entry with the right Chinese and delete the other"),
                also=(Source(file, earlier.msgid_line),),
            )


def _missing(
    file: str, entries: tuple[Entry, ...], used: Sentences
) -> Iterator[tuple[str, Finding]]:
    held = {entry.msgid: entry for entry in entries}
    last = max((entry.msgstr_line for entry in entries), default=1)
    for sentence, places in used.items():
        entry = held.get(sentence)
        if entry is not None and (entry.msgstr or entry.is_fuzzy):
            continue
        yield sentence, Finding(
            code="catalogue-missing",
            source=Source(file, entry.msgstr_line if entry is not None else last),
            message=message("this sentence of the papers has no Chinese"),
            observed=sentence,
            required=message("an entry with this msgid and its Chinese as msgstr"),
            hint=message("make catalogs adds an empty entry; fill in its msgstr"),
            also=places,
        )


def _unused(
    file: str, entries: tuple[Entry, ...], used: Sentences
) -> Iterator[tuple[str, Finding]]:
    for entry in entries:
        if entry.msgid and entry.msgid not in used:
            yield entry.msgid, Finding(
                code="catalogue-unused",
                source=Source(file, entry.msgid_line),
                message=message("no template says this sentence"),
                severity=Severity.REMARK,
                observed=entry.msgid,
                hint=message("make catalogs takes it out"),
            )
