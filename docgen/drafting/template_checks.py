"""Static checks of templates: what a rendering would not show, or show only in one document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import Environment

from docgen.diagnostics.findings import Finding
from docgen.drafting.passages import HIDDEN, Passages
from docgen.drafting.statement_checks import check_statements
from docgen.drafting.template_reading import TemplateRead
from docgen.drafting.template_slips import typed_number, untranslated
from docgen.language.typed_numbers import TypedNumber, typed_numbers

_PASSAGE = re.compile(f"[^{HIDDEN}\n]+")
_WORD = re.compile(r"[^\W\d_]")
# What belongs to a typed amount, percentage or date, and is no wording of its own.
_OF_FIGURES = re.compile(r"(?:US|HK|RMB|USD|CNY|EUR|[US]*\$|[年月日元号%])+")
# Numbers with no more than this between them are one date or one citation.
_JOINT = re.compile(r"[\s,，年月日.:/()（）-]*")

_CLOSING = re.compile(r"[)）日号%]")


def check_template(template: TemplateRead, jinja: Environment) -> Iterator[Finding]:
    """Check one template that could be read.

    A number that is only a number, such as an ordinal, is printed by `{{ … | plain }}`.
    """
    passages = template.passages
    for text in (passages.printed, passages.translated):
        yield from _typed(passages, text)
    yield from _untranslated(passages)
    yield from check_statements(template, jinja)


def _untranslated(passages: Passages) -> Iterator[Finding]:
    """Words that are printed as they stand, so that both languages would have them."""
    for found in _PASSAGE.finditer(passages.printed):
        typed = found[0]
        if _WORD.search(_without_numbers(typed)):
            start = found.start() + len(typed) - len(typed.lstrip())
            place = passages.place(start, len(typed.strip()))
            yield untranslated(place, " ".join(typed.split()))


def _without_numbers(typed: str) -> str:
    numbers = list(typed_numbers(typed))
    bare = list(typed)
    for number in numbers:
        bare[number.start : _end(number)] = " " * len(number.text)
    return _OF_FIGURES.sub(" ", "".join(bare)) if numbers else typed


def _typed(passages: Passages, text: str) -> Iterator[Finding]:
    """Figures, dates and number words, each date or citation as one."""
    run: list[TypedNumber] = []
    for number in typed_numbers(text):
        if run and not _JOINT.fullmatch(text[_end(run[-1]) : number.start]):
            yield _number(passages, text, run)
            run = []
        run.append(number)
    if run:
        yield _number(passages, text, run)


def _end(number: TypedNumber) -> int:
    return number.start + len(number.text)


def _number(passages: Passages, text: str, run: list[TypedNumber]) -> Finding:
    start = run[0].start
    closing = _CLOSING.match(text, _end(run[-1]))
    end = closing.end() if closing else _end(run[-1])
    in_words = all(number.is_in_words for number in run)
    typed = " ".join(text[start:end].split())
    return typed_number(passages.place(start, end - start), typed, in_words=in_words)
