"""The glossary held against the catalogue and the texts of a contract."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from docgen.diagnostics.findings import Finding, Severity
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.facts.annotating import annotate
from docgen.facts.binding import bind
from docgen.facts.reading import read_text
from docgen.language.catalogue_entries import Entry
from docgen.model.facts import Fact
from docgen.model.glossary import DefinedTerm, Glossary
from docgen.model.terms import Name, Term, Wording
from docgen.model.text_references import pieces

# Facts: the titles that other companies gave their people, and those that the contract gives
# to papers.
_FACTS = re.compile(
    r"parties\.[^.]+\.((legal_representative|signatory)\.position|notices\..*)"
    r"|title|certificates\.name|appendices\.[^.]+\.title"
)
_PLACE = re.compile(r"%\(\w+\)s")
_TAKEN = "\x00"


@dataclass(frozen=True, kw_only=True)
class Form:
    """One English form of a term, and how it is found in a sentence.

    `probe` stands in every sentence that has it; to look for it first is quicker.
    """

    term: DefinedTerm
    pattern: re.Pattern[str]
    probe: str


Slip = tuple[DefinedTerm, str, bool]
"""A term, the words used for it, and whether they are forbidden: else its Chinese is missing."""


class Terminology:
    """The terms of a glossary, ready to be looked for."""

    def __init__(self, glossary: Glossary | None) -> None:
        terms = [] if glossary is None else [
            term for term in glossary.terms if term.only_for != "messages"
        ]
        longest_first = sorted(
            ((form, term) for term in terms for form in term.english),
            key=lambda pair: -len(pair[0]),
        )
        self._compared: dict[tuple[str, str], tuple[Slip, ...]] = {}
        self.terms = tuple(terms)
        self.forms = tuple(
            Form(term=term, pattern=_pattern(form), probe=_probe(form))
            for form, term in longest_first
        )

        words = {word for term in terms for word in term.chinese}
        self.around = {
            word: tuple(longer for longer in words if word in longer and word != longer)
            for word in words
        }

    def compare(self, en: str, zh: str) -> tuple[Slip, ...]:
        """Each slip of a pair of sentences; what was compared is remembered."""
        found = self._compared.get((en, zh))
        if found is None:
            found = self._compared[en, zh] = tuple(self._slips(en, zh))
        return found

    def _slips(self, en: str, zh: str) -> Iterator[Slip]:
        # A forbidden word is looked for whatever the English says; what is part of an agreed
        # word is none.
        english, chinese = _PLACE.sub(_TAKEN, en), zh
        lowered = english.lower()
        for form in self.forms:
            found = form.pattern.search(english) if form.probe in lowered else None
            if found is None:
                continue
            english = form.pattern.sub(_TAKEN, english)
            said = [agreed for agreed in form.term.chinese if self._says(chinese, agreed)]
            if not said:
                yield form.term, found[0], False
            for agreed in said:
                chinese = chinese.replace(agreed, _TAKEN)
        for term in self.terms:
            for never in term.never_zh:
                if never in chinese:
                    yield term, never, True

    def _says(self, chinese: str, agreed: str) -> bool:
        """Does the word stand there by itself? 董事长 in 副董事长 is another office."""
        for longer in self.around.get(agreed, ()):
            chinese = chinese.replace(longer, _TAKEN)
        return agreed in chinese


@lru_cache(maxsize=1)
def read_glossary(file: str, data: bytes) -> tuple[Terminology, tuple[Finding, ...]]:
    """Read glossary.yaml; with findings, nothing is looked for."""
    reading = read_text(file, data)
    if reading.written is None:
        return Terminology(None), reading.findings
    root = reading.written.root
    findings = annotate(root, "glossary")
    glossary, wrong = bind(Glossary, root)
    return Terminology(glossary), (*reading.findings, *findings, *wrong)


def check_entries(
    terminology: Terminology, file: str, entries: Iterable[Entry]
) -> Iterator[tuple[str, Finding]]:
    """Hold the entries of the papers' catalogue against the glossary, each with its msgid."""
    for entry in entries:
        if entry.msgid and entry.msgstr:
            for term, used, is_forbidden in terminology.compare(entry.msgid, entry.msgstr):
                source = Source(file, entry.msgstr_line)
                severity = Severity.ERROR
                yield entry.msgid, _finding(term, used, is_forbidden, source, severity)


_SHORT = 6
"""Words of an English text that is a name or a title rather than a sentence."""


def check_wordings(terminology: Terminology, terms: Iterable[Term]) -> Iterator[Finding]:
    """Hold what was typed in both languages against the glossary; names are facts."""
    for wording in _wordings(tuple(terms)):
        zh, en = wording.zh.settled, wording.en.settled
        if zh is None or en is None or _FACTS.fullmatch(wording.place.path):
            continue
        # A title or a short name says one thing; in a sentence the reader may know better.
        is_short = len(en.split()) <= _SHORT
        severity = Severity.ERROR if is_short else Severity.WARNING
        for term, used, is_forbidden in terminology.compare(_words(en), _words(zh)):
            yield _finding(term, used, is_forbidden, wording.zh.source, severity)


def _words(text: str) -> str:
    """A text without the names of the facts that it refers to: they are no words of it."""
    return _TAKEN.join(piece for piece in pieces(text) if isinstance(piece, str))


def _wordings(value: object) -> Iterator[Wording]:
    match value:
        case Name():
            return
        case Wording():
            yield value
        case Fact():
            yield from _wordings(value.settled)
        case Term():
            for name in type(value).model_fields:
                yield from _wordings(getattr(value, name))
        case tuple():
            for element in value:
                yield from _wordings(element)
        case _:
            return


def _finding(
    term: DefinedTerm, used: str, is_forbidden: bool, source: Source, severity: Severity
) -> Finding:
    if is_forbidden:
        return Finding(
            code="glossary-forbidden",
            source=source,
            message=message("the glossary keeps this word out of the papers"),
            severity=severity,
            observed=used,
            required=term.zh,
            hint=message("type the agreed word, or settle another one in locales/glossary.yaml"),
        )
    return Finding(
        code="glossary",
        source=source,
        message=message("the Chinese does not use the agreed word for a defined term"),
        severity=severity,
        observed=used,
        required=" / ".join(term.chinese),
        hint=message("type the agreed word, or settle another one in locales/glossary.yaml"),
    )


def _pattern(form: str) -> re.Pattern[str]:
    """Whole words, each with its plural; a blank stands for any white space."""
    words = r"\s+".join(_with_plural(word) for word in form.split())
    before = r"(?<![\w-])" if form[:1].isalnum() else ""
    after = r"(?![\w-])" if form[-1:].isalnum() else ""
    return re.compile(f"{before}{words}{after}", re.IGNORECASE)


def _probe(form: str) -> str:
    """The first word without the letter that a plural may change."""
    first = form.split()[0].lower()
    return first if len(first) < 3 else first[:-1]


def _with_plural(word: str) -> str:
    escaped = re.escape(word)
    if not word.isalpha() or len(word) < 3:
        return escaped
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"(?:{escaped}|{re.escape(word[:-1])}ies)"
    return f"{escaped}(?:e?s)?"
