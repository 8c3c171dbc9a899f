"""Checks of a catalogue: what would say something else in Chinese than in English."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from docgen.diagnostics.findings import Finding, Severity, has_error, in_order
from docgen.diagnostics.messages import Message, Value, message
from docgen.diagnostics.source import Source
from docgen.language.catalogue_entries import Entry, read_entries
from docgen.language.catalogues import read_catalogue
from docgen.language.typed_numbers import typed_numbers

_PLACE = re.compile(r"%\(\w+\)s")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_LONE_PERCENT = re.compile(r"%(?!%)")
_ABBREVIATION = re.compile(r"\b(?:No|Co|Ltd|Inc|Corp|etc)\.$")
_AT_END = re.compile(r"[\s\"'”’»）)\]】》」』]+$")
_MARKS = {".": ".", "。": ".", ":": ":", "：": ":", ";": ";", "；": ";", ",": ",", "，": ",",
          "、": ",", "?": "?", "？": "?", "!": "!", "！": "!"}

Sentences = Mapping[str, tuple[Source, ...]]
"""The English sentences that are said, with the places that say them."""


@dataclass(frozen=True, kw_only=True)
class CatalogueCheck:
    """What was found in a catalogue, and the sentences that cannot be said until it is mended."""

    findings: tuple[Finding, ...]
    faulty: frozenset[str]


def check_catalogue(file: str, data: bytes, used: Sentences) -> CatalogueCheck:
    """Check all entries of a catalogue of papers at once.

    Entries that nobody uses are remarks; another end of a sentence is a warning.
    """
    _, broken = read_catalogue(file, data)
    if any(finding.code == "catalogue-syntax" for finding in broken):
        return CatalogueCheck(findings=broken, faulty=frozenset(used))
    entries = tuple(read_entries(data.decode("utf-8")))
    by_sentence: dict[str, list[Finding]] = {}
    for entry in entries:
        if entry.msgid:
            by_sentence.setdefault(entry.msgid, []).extend(check_entry(file, entry))
            if entry.msgid not in used:
                by_sentence[entry.msgid].append(_unused(file, entry))
    for sentence, findings in _doubled(file, entries):
        by_sentence[sentence].extend(findings)
    for sentence, finding in _missing(file, entries, used):
        by_sentence.setdefault(sentence, []).append(finding)
    return CatalogueCheck(
        findings=in_order(one for found in by_sentence.values() for one in found),
        faulty=frozenset(name for name, found in by_sentence.items() if has_error(found)),
    )


def check_entry(file: str, entry: Entry) -> Iterator[Finding]:
    """Check one entry; an empty msgstr is a matter of `check_catalogue`."""
    if entry.is_fuzzy:
        yield fuzzy(file, entry.msgid_line, entry.msgid)
    elif entry.msgstr:
        for check in _CHECKS:
            yield from check(file, entry)


def _placeholders(file: str, entry: Entry) -> Iterator[Finding]:
    said = message("the Chinese does not have the same places as the English")
    hint = message("each %(…)s of the msgid stands in the msgstr just as often")
    yield from _compared("catalogue-placeholders", file, entry, _PLACE.findall, said, hint)


def _tags(file: str, entry: Entry) -> Iterator[Finding]:
    said = message("the Chinese does not have the same tags as the English")
    hint = message("each tag of the msgid stands in the msgstr just as often")
    yield from _compared("catalogue-tags", file, entry, _TAG.findall, said, hint)


def _figures(file: str, entry: Entry) -> Iterator[Finding]:
    said = message("the Chinese does not have the same numbers as the English")
    hint = message("correct the number, or print a fact in its place")
    yield from _compared("catalogue-figures", file, entry, _numbers, said, hint)


def _numbers(text: str) -> list[str]:
    """The values of the numbers; one in words may be no more than an article."""
    found = typed_numbers(_TAG.sub(" ", _PLACE.sub("\x00", text)))
    return [str(one.value) for one in found if not (one.is_in_words and one.value == 1)]


def _percent(file: str, entry: Entry) -> Iterator[Finding]:
    said = message("a percent sign stands alone, or the Chinese has more or fewer of them")
    hint = message("a percent sign is typed twice: %%")
    for source, text in ((_at_msgid(file, entry), entry.msgid), (_at(file, entry), entry.msgstr)):
        if _LONE_PERCENT.search(_PLACE.sub("", text).replace("%%", "")):
            yield _finding("catalogue-percent", source, said, text, "%%", hint)
            return
    yield from _compared("catalogue-percent", file, entry, re.compile("%%").findall, said, hint)


def _compared(
    code: str,
    file: str,
    entry: Entry,
    find: Callable[[str], list[str]],
    said: Message,
    hint: Message,
) -> Iterator[Finding]:
    wanted, found = Counter(find(entry.msgid)), Counter(find(entry.msgstr))
    if wanted != found:
        yield _finding(code, _at(file, entry), said, _listed(found), _listed(wanted), hint)


def _punctuation(file: str, entry: Entry) -> Iterator[Finding]:
    wanted, found = _end_of(entry.msgid), _end_of(entry.msgstr)
    if wanted != found:
        yield Finding(
            code="catalogue-punctuation",
            source=_at(file, entry),
            message=message("the Chinese does not end as the English does"),
            severity=Severity.WARNING,
            observed=entry.msgstr[-8:],
            required=entry.msgid[-8:],
            hint=message("end both with the same kind of mark, or both with none"),
        )


def _end_of(text: str) -> str:
    bare = _AT_END.sub("", _TAG.sub("", text))
    if _ABBREVIATION.search(bare):
        return ""
    return _MARKS.get(unicodedata.normalize("NFC", bare)[-1:], "")


_CHECKS = (_placeholders, _tags, _figures, _percent, _punctuation)


def _doubled(
    file: str, entries: tuple[Entry, ...]
) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    first: dict[str, Entry] = {}
    for entry in entries:
        earlier = first.setdefault(entry.msgid, entry)
        if earlier is not entry:
            finding = Finding(
                code="catalogue-duplicate",
                source=_at_msgid(file, entry),
                message=message("this sentence stands in the catalogue twice"),
                observed=entry.msgid,
                required=message("one entry for each sentence"),
                hint=message("keep the entry with the right Chinese and delete the other"),
                also=(_at_msgid(file, earlier),),
            )
            yield entry.msgid, (finding,)


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
            source=_at(file, entry) if entry is not None else Source(file, last),
            message=message("this sentence of the papers has no Chinese"),
            observed=sentence,
            required=message("an entry with this msgid and its Chinese as msgstr"),
            hint=message("make catalogs adds an empty entry; fill in its msgstr"),
            also=places,
        )


def _unused(file: str, entry: Entry) -> Finding:
    return Finding(
        code="catalogue-unused",
        source=_at_msgid(file, entry),
        message=message("no template says this sentence"),
        severity=Severity.REMARK,
        observed=entry.msgid,
        hint=message("make catalogs takes it out"),
    )


def fuzzy(file: str, line: int, sentence: str) -> Finding:
    """Make the finding of an entry whose Chinese nobody has checked."""
    return Finding(
        code="catalogue-fuzzy",
        source=Source(file, line),
        message=message("the Chinese of this sentence is marked as not checked (fuzzy)"),
        observed=sentence,
        required=message("a checked translation"),
        hint=message("correct the msgstr and take the word fuzzy out of the line above it"),
    )


def _listed(found: Counter[str]) -> Value:
    if not found:
        return message("nothing")
    return ", ".join(sorted(found.elements()))


def _finding(
    code: str, source: Source, said: Message, observed: Value, required: Value, hint: Message
) -> Finding:
    return Finding(
        code=code, source=source, message=said, observed=observed, required=required, hint=hint
    )


def _at(file: str, entry: Entry) -> Source:
    return Source(file, entry.msgstr_line)


def _at_msgid(file: str, entry: Entry) -> Source:
    return Source(file, entry.msgid_line)
