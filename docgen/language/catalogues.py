"""Message catalogues: the Chinese for each English sentence, read from .po files."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """English sentences with their Chinese, as one .po file gives them."""

    file: str
    sentences: Mapping[str, str]

    def translate(self, sentence: str) -> str:
        """The Chinese of a sentence.

        Raises:
            UntranslatedError: the catalogue has no Chinese for it.
        """
        said = self.sentences.get(sentence, "")
        if not said:
            raise UntranslatedError(self.file, sentence)
        return said


class UntranslatedError(LookupError):
    """A sentence has no Chinese in the catalogue."""

    def __init__(self, file: str, sentence: str) -> None:
        self.file = file
        self.sentence = sentence
        super().__init__(sentence)


@lru_cache(maxsize=1)
def read_catalogue(file: str, data: bytes) -> tuple[Catalogue, tuple[Finding, ...]]:
    """Read a .po file, in UTF-8 whatever its header says.

    Fuzzy and obsolete entries say nothing; a fuzzy one is a finding.
    """
    from babel.messages.pofile import PoFileError, read_po

    try:
        catalogue = read_po(io.StringIO(data.decode("utf-8")), locale="zh_CN", abort_invalid=True)
    except (PoFileError, ValueError) as error:
        return Catalogue(file=file, sentences={}), (_broken(file, data, error),)
    sentences: dict[str, str] = {}
    findings: list[Finding] = []
    for entry in catalogue:
        if not isinstance(entry.id, str) or not entry.id:
            continue
        if entry.fuzzy:
            findings.append(_fuzzy(file, entry.lineno or 1, entry.id))
        elif isinstance(entry.string, str):
            sentences[entry.id] = entry.string
    return Catalogue(file=file, sentences=sentences), tuple(findings)


def _broken(file: str, data: bytes, error: Exception) -> Finding:
    line = getattr(error, "lineno", None)
    if isinstance(error, UnicodeDecodeError):
        line = data.count(b"\n", 0, error.start)
    return Finding(
        code="catalogue-syntax",
        source=Source(file, (line or 0) + 1 if isinstance(line, int) else 1),
        message=message("the catalogue cannot be read"),
        observed=str(error),
        required=message("entries of msgid and msgstr in quotes"),
        hint=message("compare the entry with those around it"),
    )


def _fuzzy(file: str, line: int, sentence: str) -> Finding:
    return Finding(
        code="catalogue-fuzzy",
        source=Source(file, line),
        message=message("the Chinese of this sentence is marked as not checked (fuzzy)"),
        observed=sentence,
        required=message("a checked translation"),
        hint=message("correct the msgstr and take the word fuzzy out of the line above it"),
    )
