"""Whether every fact is said as what it is: an independent reading of the formatters."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Set
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

from docgen.diagnostics.findings import Finding, in_order
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.document.documents import Document
from docgen.document.inlines import Certainty, Said, Text, facts_in, text_of
from docgen.model.facts import Fact
from docgen.model.text_references import pieces
from docgen.model.values import Money, Period
from docgen.proof.amounts_in_figures import normal
from docgen.proof.known import Known
from docgen.proof.mentions import Amount, Mention, MentionKind, Span, said_all
from docgen.proof.recognising import recognise
from docgen.proof.slots import LANGUAGES, slots_of

_REMEMBERED = 1 << 12
_WRITTEN_FORMS = frozenset({"name", "text", "line"})


def check_sayings(document: Document, facts: Mapping[str, Fact[Any]]) -> tuple[Finding, ...]:
    """Read back every fact that is said, and compare it with its value.

    Facts that `facts` does not have are passed over, as are those without a value.
    """
    found: list[Finding] = []
    for placed in slots_of(document):
        for language in LANGUAGES:
            for one in facts_in(placed.slot.said_in(language)):
                found.extend(_check(one, facts, language, placed.source))
    return in_order(found)


def _check(
    one: Said, facts: Mapping[str, Fact[Any]], language: str, line: Source
) -> Iterator[Finding]:
    if one.certainty is Certainty.BLANK or one.form == "basis":
        # A basis names the articles of a fact, not its value.
        return
    # Of a fact that is a wording, the language's own text is what is said.
    fact = facts.get(f"{one.path}.{language}") or facts.get(one.path)
    if fact is None or fact.settled is None:
        return
    words = text_of(one.parts)
    if one.form == "passage":
        if _own_words(one) != _without_references(str(fact.settled)):
            yield _finding(fact, words, str(fact.settled), line)
        return
    if one.form in _WRITTEN_FORMS:
        if _bare(words) != _bare(str(fact.settled)):
            yield _finding(fact, words, str(fact.settled), line)
        return
    read = _figures(words)
    if one.form == "quotation":
        if not _has_number(read, fact.settled):
            yield _finding(fact, words, str(fact.settled), line)
        return
    wanted = expected_mention(one.form, fact.settled)
    if wanted is not None and read != {wanted}:
        yield _finding(fact, words, said_all({wanted}).en, line)


@lru_cache(maxsize=_REMEMBERED)
def _figures(words: str) -> frozenset[Mention]:
    """What is mentioned, names and numbers of papers apart."""
    return frozenset(recognise(words, Known()))


def _own_words(passage: Said) -> str:
    """What a text of the data says itself, without the facts that it names."""
    words = "".join(part.text if isinstance(part, Text) else " " for part in passage.parts)
    return _bare(words)


def _without_references(text: str) -> str:
    return _bare("".join(one if isinstance(one, str) else " " for one in pieces(text)))


def _has_number(read: Set[Mention], rate: object) -> bool:
    """Does a quotation name an amount of the rate's number? Its currencies are other facts."""
    numbers = [one.value.amount for one in read if isinstance(one.value, Amount)]
    return rate in numbers


def expected_mention(form: str, value: object) -> Mention | None:
    """What a fact of this value must be recognised as; nothing for forms without a value."""
    match value:
        case Money(currency=currency, amount=amount):
            return Mention(MentionKind.AMOUNT, Amount(currency, normal(amount)))
        case datetime.date():
            return Mention(MentionKind.DATE, value)
        case Fraction() if form == "rounded_share":
            return Mention(MentionKind.SHARE, _rounded(value))
        case Fraction():
            return Mention(MentionKind.SHARE, value)
        case Period(count=count, unit=unit):
            return Mention(MentionKind.PERIOD, Span(Decimal(count), unit.value))
        case int() if form == "appendix":
            return Mention(MentionKind.APPENDIX, value)
        case int():
            return Mention(MentionKind.COUNT, Decimal(value))
        case Decimal() if form == "rate":
            return Mention(MentionKind.COUNT, normal(value))
        case _:
            return None


def _rounded(share: Fraction) -> Fraction:
    percent = Decimal(share.numerator) * 100 / Decimal(share.denominator)
    return Fraction(percent.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)) / 100


def _bare(words: str) -> str:
    return words.strip().removeprefix("[").removesuffix("]")


def _finding(fact: Fact[Any], words: str, wanted: str, line: Source) -> Finding:
    return Finding(
        code="parity-saying",
        source=fact.source,
        message=message("a fact is not said as what it is"),
        observed=words,
        required=wanted,
        hint=message("this is a fault of docgen; please report it"),
        also=(line,),
    )
