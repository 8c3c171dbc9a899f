"""How findings and explanations say a value or a citation, in both languages."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from docgen import language as say
from docgen.diagnostics.messages import Words
from docgen.language import Language
from docgen.model.citations import Authority, Citation
from docgen.model.law import Law
from docgen.model.values import Money, Period

Statutes = Mapping[str, Words]
"""The titles of statutes by the keys that citations use."""


def cite(citation: Citation, statutes: Statutes | None = None) -> Words:
    """Say a citation: Article 104(2), 第一百零四条第（二）项.

    A statute without a known title is named by its key.
    """
    return Words(
        en=_cite(citation, statutes or {}, Language.EN),
        zh=_cite(citation, statutes or {}, Language.ZH),
    )


def statutes_of(law: Law) -> Statutes:
    """The titles of a law pack's statutes, by key."""
    return {
        statute.id: Words(
            en=statute.title.en.settled or statute.id, zh=statute.title.zh.settled or statute.id
        )
        for statute in law.statutes
    }


def _cite(citation: Citation, statutes: Statutes, language: Language) -> str:
    number = citation.number
    match citation.authority:
        case Authority.ARTICLE if citation.unnumbered:
            position = int(citation.items[-1])
            return say.unnumbered_item(position, language, article_number=number)
        case Authority.ARTICLE:
            return say.article(number, citation.items, language)
        case Authority.CHAPTER:
            return say.chapter(number, language)
        case Authority.APPENDIX:
            return say.appendix(number, language)
        case Authority.PREAMBLE:
            return "序言" if language is Language.ZH else "Preamble"
        case Authority.SIGNATURE_PAGE:
            return "签署页" if language is Language.ZH else "Signature page"
        case Authority.STATUTE:
            key = citation.statute
            title = statutes.get(key, Words(en=key, zh=key))
            words = title.zh if language is Language.ZH else title.en
            return say.statutory_article(words, number, citation.items, language)


Sayable = Money | Period | Fraction | Decimal | datetime.date | int


def say_value(value: Sayable) -> Words:
    """Say a value as figures, in each language's own form."""
    return Words(en=_say(value, Language.EN), zh=_say(value, Language.ZH))


def _say(value: Sayable, language: Language) -> str:
    match value:
        case Money(currency=currency, amount=amount):
            return say.amount_symbol(currency, amount)
        case Period(count=count, unit=unit):
            return say.short_duration(count, say.DurationUnit(unit.value), language)
        case Fraction():
            return say.percentage_in_figures(value, language)
        case datetime.date():
            return value.isoformat()
        case int() | Decimal():
            return f"{value:,}"
