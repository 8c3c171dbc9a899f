"""Checks of one entry of a catalogue: its Chinese against its English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from docgen.diagnostics.findings import Finding, Severity
from docgen.diagnostics.messages import Message, Value, message
from docgen.diagnostics.source import Source
from docgen.language.catalogue_entries import Entry
from docgen.language.typed_numbers import typed_numbers

_PLACE = re.compile(r"%\(\w+\)s")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ENGLISH_WORD = re.compile("[A-Za-z]*[a-z][A-Za-z]+|[A-Za-z]+[a-z]")
_ABBREVIATION = re.compile(r"\b(?:No|Co|Ltd|Inc|Corp|etc)\.$")
_AT_END = re.compile(r"[\s\"'”’»）)\]】》」』]+$")
_MARKS = {".": ".", "。": ".", ":": ":", "：": ":", ";": ";", "；": ";", ",": ",", "，": ",",
          "、": ",", "?": "?", "？": "?", "!": "!", "！": "!"}


@dataclass(frozen=True, kw_only=True)
class _Comparison:
    """What both sides of an entry must have the same of."""

    code: str
    find: Callable[[str], list[str]]
    said: Message
    hint: Message


def check_entry(file: str, entry: Entry) -> Iterator[Finding]:
    """Check an entry that has its Chinese; another end of the sentence is a warning."""
    if entry.msgstr and not entry.is_fuzzy:
        yield from _lone_percent(file, entry)
        for comparison in _COMPARISONS:
            wanted = Counter(comparison.find(entry.msgid))
            found = Counter(comparison.find(entry.msgstr))
            if wanted != found:
                yield Finding(
                    code=comparison.code,
                    source=Source(file, entry.msgstr_line),
                    message=comparison.said,
                    observed=_listed(found),
                    required=_listed(wanted),
                    hint=comparison.hint,
                )
        yield from _english(file, entry)
        yield from _punctuation(file, entry)


def _english(file: str, entry: Entry) -> Iterator[Finding]:
    """English words in the Chinese; abbreviations in capitals may stand in both."""
    bare = _TAG.sub(" ", _PLACE.sub(" ", entry.msgstr))
    if left := _ENGLISH_WORD.findall(bare):
        yield Finding(
            code="catalogue-english",
            source=Source(file, entry.msgstr_line),
            message=message("English words are left standing in the Chinese"),
            observed=", ".join(left),
            required=message("Chinese"),
            hint=message("translate them; names are printed from facts"),
        )


def _numbers(text: str) -> list[str]:
    """The values of the numbers; a one in words may be no more than an article."""
    found = typed_numbers(_TAG.sub(" ", _PLACE.sub("\x00", text)))
    return [str(one.value) for one in found if not (one.is_in_words and one.value == 1)]


_COMPARISONS = (
    _Comparison(
        code="catalogue-placeholders",
        find=_PLACE.findall,
        said=message("the Chinese does not have the same places as the English"),
        hint=message("each place of the msgid stands in the msgstr just as often"),
    ),
    _Comparison(
        code="catalogue-tags",
        find=_TAG.findall,
        said=message("the Chinese does not have the same tags as the English"),
        hint=message("each tag of the msgid stands in the msgstr just as often"),
    ),
    _Comparison(
        code="catalogue-figures",
        find=_numbers,
        said=message("the Chinese does not have the same numbers as the English"),
        hint=message("correct the number, or print a fact in its place"),
    ),
    _Comparison(
        code="catalogue-percent",
        find=re.compile("%%").findall,
        said=message("the Chinese does not have the same percent signs as the English"),
        hint=message("a percent sign is typed twice: %%"),
    ),
)


def _lone_percent(file: str, entry: Entry) -> Iterator[Finding]:
    """A percent sign that rendering would take for the beginning of a place."""
    for line, text in ((entry.msgid_line, entry.msgid), (entry.msgstr_line, entry.msgstr)):
        if "%" in _PLACE.sub("", text).replace("%%", ""):
            yield Finding(
                code="catalogue-percent",
                source=Source(file, line),
                message=message("a percent sign stands alone"),
                observed=text,
                required="%%",
                hint=message("a percent sign is typed twice: %%"),
            )
            return


def _punctuation(file: str, entry: Entry) -> Iterator[Finding]:
    if _end_of(entry.msgid) != _end_of(entry.msgstr):
        yield Finding(
            code="catalogue-punctuation",
            source=Source(file, entry.msgstr_line),
            message=message("the Chinese does not end as the English does"),
            severity=Severity.WARNING,
            observed=entry.msgstr[-8:],
            required=entry.msgid[-8:],
            hint=message("end both with the same kind of mark, or both with none"),
        )


def _end_of(text: str) -> str:
    """The kind of mark at the end, if there is any."""
    bare = _AT_END.sub("", _TAG.sub("", text))
    return "" if _ABBREVIATION.search(bare) else _MARKS.get(bare[-1:], "")


def _listed(found: Counter[str]) -> Value:
    return ", ".join(sorted(found.elements())) if found else message("nothing")
