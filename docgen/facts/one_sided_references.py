"""References that one language of a text makes and the other does not."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Value, Words, message
from docgen.diagnostics.source import Source
from docgen.facts.wording import say_value
from docgen.language import Language, written_date
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.text_references import Reference, fact_named, path_of, pieces
from docgen.model.values import Money, Period

_SMALL = 100
"""Whole numbers below it stand in too many texts to tell which fact is meant."""
_LANGUAGES = {"zh": Words(en="Chinese", zh="中文"), "en": Words(en="English", zh="英文")}


def place_in(fact: Fact[str], start: int, end: int) -> Source:
    """Where a part of a text was typed; the whole text where that cannot be told.

    A text in quotes or brackets is two characters longer than what it says.
    """
    source, text = fact.source, fact.settled or ""
    within = source.length - len(text)
    if within not in (0, 2):
        return source
    return replace(source, column=source.column + within // 2 + start, length=end - start)


def named_on_one_side(
    contract: Contract, chinese: Fact[Any] | None, english: Fact[Any] | None
) -> Iterator[Finding]:
    """Find the facts that one language of a wording names and the other one does not."""
    if chinese is None or english is None:
        return
    if not isinstance(chinese.settled, str) or not isinstance(english.settled, str):
        return
    in_chinese = _references(contract, chinese.settled)
    in_english = _references(contract, english.settled)
    for path, written in in_english.items():
        if path not in in_chinese:
            yield _lacking(contract, chinese, "zh", written)
    for path, written in in_chinese.items():
        if path not in in_english:
            yield _lacking(contract, english, "en", written)


def _references(contract: Contract, text: str) -> dict[str, str]:
    """What a text names: the paths, without the language, each as it was first written."""
    found: dict[str, str] = {}
    for one in pieces(text):
        if isinstance(one, Reference):
            path = path_of(contract, one) or one.written
            found.setdefault(path.removesuffix(".zh").removesuffix(".en"), one.written)
    return found


def _lacking(contract: Contract, fact: Fact[str], language: str, written: str) -> Finding:
    """A text that does not name the fact, and perhaps says its value instead."""
    tag, other = f"<{written}>", "en" if language == "zh" else "zh"
    figure = _figure_in(fact.settled or "", contract, written, language)
    source = fact.source
    hint = message("write %(tag)s in both texts, or in none", {"tag": tag})
    if figure is not None:
        source = place_in(fact, *figure.span())
        hint = message("type %(meant)s", {"meant": tag})
    said: dict[str, Value] = {"tag": tag, "here": _LANGUAGES[language], "there": _LANGUAGES[other]}
    return Finding(
        code="named-in-one-language",
        source=source,
        message=message("the %(there)s text names %(tag)s, the %(here)s one does not", said),
        observed=figure[0] if figure is not None else fact.settled or "",
        required=tag,
        hint=hint,
    )


def _figure_in(
    text: str, contract: Contract, written: str, language: str
) -> re.Match[str] | None:
    """The value of a fact as it was typed in a text, not as a part of another figure."""
    fact = fact_named(contract, written, language)
    value = fact.settled if fact else None
    forms: tuple[str, ...] = ()
    match value:
        case str():
            forms = (value,)
        case datetime.date() if value.year >= 1000:
            said = Language.ZH if language == "zh" else Language.EN
            forms = (written_date(value, said), value.isoformat())
        case int() if value < _SMALL:
            return None
        case Money() | Period() | Fraction() | Decimal() | int():
            words = say_value(value)
            forms = (words.zh, words.en)
        case _:
            pass
    found = (re.search(_whole(form), text) for form in forms if form)
    return next((one for one in found if one is not None), None)


def _whole(form: str) -> str:
    """A figure, a name or a date by itself; Chinese characters may stand beside it."""
    return rf"(?<![0-9A-Za-z.,]){re.escape(form)}(?![0-9A-Za-z]|[.,][0-9])"
