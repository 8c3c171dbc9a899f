"""The sentences of a template, with the line and column of each, as catalogues know them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BLOCK = re.compile(r"\{%-?\s*trans\b.*?-?%\}(?P<text>.*?)\{%-?\s*endtrans\b", re.DOTALL)
_CALL = re.compile(r"""\b_\(\s*(?P<quote>["'])(?P<text>.*?)(?<!\\)(?P=quote)""", re.DOTALL)
_PLACE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_LINE_END = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One sentence: its msgid, and where its words begin."""

    msgid: str
    line: int
    column: int


def sentences(source: str) -> Iterator[Sentence]:
    """Find the translated sentences of a template's source, in order."""
    found = [*_BLOCK.finditer(source), *_CALL.finditer(source)]
    for match in sorted(found, key=lambda match: match.start()):
        text = match["text"]
        start = match.start("text") + len(text) - len(text.lstrip())
        msgid = _PLACE.sub(r"%(\1)s", text)
        if match.re is _BLOCK:
            msgid = _LINE_END.sub(" ", msgid.strip())
        before = source[:start]
        yield Sentence(
            msgid=msgid,
            line=before.count("\n") + 1,
            column=start - (before.rfind("\n") + 1) + 1,
        )
