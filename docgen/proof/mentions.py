"""What a text mentions: a value, however either language spells it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from docgen.diagnostics.messages import Words


class MentionKind(StrEnum):
    """What sort of value is mentioned.

    unreadable: a figure or a number in words that is spelt wrongly, or that contradicts the
    figures beside it.
    """

    AMOUNT = "amount"
    DATE = "date"
    SHARE = "share"
    ARTICLE = "article"
    CHAPTER = "chapter"
    APPENDIX = "appendix"
    NUMBER = "number"
    NAME = "name"
    COUNT = "count"
    PERIOD = "period"
    RATE = "rate"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, order=True)
class Amount:
    """An amount of a currency, by its ISO 4217 code."""

    currency: str
    amount: Decimal


@dataclass(frozen=True, order=True)
class CitedArticle:
    """An article and what is cited below it, outermost first."""

    number: int
    items: tuple[str, ...] = ()


@dataclass(frozen=True, order=True)
class Span:
    """A period of time: a count of `day`, `working day`, `week`, `month`, `year` or `hour`."""

    count: Decimal
    unit: str


@dataclass(frozen=True, order=True)
class PartialDay:
    """A date of which the year or the day of the month is not said."""

    year: int | None
    month: int
    day: int | None


MentionedValue = (
    Amount | CitedArticle | Span | PartialDay | datetime.date | Fraction | Decimal | int | str
)


@dataclass(frozen=True)
class Mention:
    """One value as mentioned; the spelling and the language are no part of it."""

    kind: MentionKind
    value: MentionedValue


def said(mention: Mention) -> Words:
    """Name a mention to people."""
    match mention.value:
        case Amount(currency=currency, amount=amount):
            return _same(f"{currency} {amount:,f}")
        case CitedArticle(number=number, items=items):
            inner = "".join(f"({item})" for item in items)
            return Words(en=f"Article {number}{inner}", zh=f"第{number}条{inner}")
        case Span(count=count, unit=unit):
            return Words(en=f"{count:f} × {unit}", zh=f"{count:f}{_UNITS.get(unit, unit)}")
        case PartialDay(year=year, month=month, day=day):
            parts = ("" if part is None else f"{part:02}" for part in (year, month, day))
            return _same("-".join(parts))
        case datetime.date() as day:
            return _same(day.isoformat())
        case Fraction() as share:
            return _same(_percent(share))
        case Decimal() as number:
            return _same(f"{number:,f}")
        case int() as number if mention.kind is MentionKind.CHAPTER:
            return Words(en=f"Chapter {number}", zh=f"第{number}章")
        case int() as number:
            return Words(en=f"Appendix {number}", zh=f"附件{number}")
        case str() as text:
            return _same(text)


def said_all(mentions: Iterable[Mention]) -> Words:
    """Name several mentions, in an order of their own; a dash for none."""
    words = sorted((said(one) for one in mentions), key=lambda one: (one.en, one.zh))
    return Words(
        en=", ".join(one.en for one in words) or "–", zh="、".join(one.zh for one in words) or "–"
    )


_UNITS = {
    "day": "日",
    "working day": "个工作日",
    "week": "周",
    "month": "个月",
    "year": "年",
    "hour": "小时",
}


def _same(text: str) -> Words:
    return Words(en=text, zh=text)


def _percent(share: Fraction) -> str:
    percent = share * 100
    if (percent * 10000).denominator == 1:
        return f"{Decimal(percent.numerator) / Decimal(percent.denominator):f}%"
    return str(share)
