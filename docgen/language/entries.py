"""The entries of a catalogue with the lines on which they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_START = re.compile(r'(?P<key>msgid|msgstr) (?P<text>".*")\s*')
_MORE = re.compile(r'(?P<text>".*")\s*')


@dataclass(frozen=True, kw_only=True)
class CatalogueEntry:
    """One sentence and its Chinese, each with its line; lines count from 1."""

    msgid: str
    msgid_line: int
    msgstr: str
    msgstr_line: int


def catalogue_entries(data: bytes) -> Iterator[CatalogueEntry]:
    """Find the entries of a .po file; its head and what is obsolete are left out."""
    from babel.messages.pofile import denormalize

    texts: dict[str, tuple[str, int]] = {}
    key = ""
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), start=1):
        if start := _START.fullmatch(line):
            if start["key"] == "msgid":
                yield from _entry(texts)
                texts = {}
            key = start["key"]
            texts[key] = denormalize(start["text"]), number
        elif key and (more := _MORE.fullmatch(line)):
            text, first = texts[key]
            texts[key] = text + denormalize(more["text"]), first
        else:
            key = ""
    yield from _entry(texts)


def _entry(texts: dict[str, tuple[str, int]]) -> Iterator[CatalogueEntry]:
    msgid, msgid_line = texts.get("msgid", ("", 0))
    msgstr, msgstr_line = texts.get("msgstr", ("", 0))
    if msgid:
        yield CatalogueEntry(
            msgid=msgid, msgid_line=msgid_line, msgstr=msgstr, msgstr_line=msgstr_line
        )
