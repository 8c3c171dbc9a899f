"""Ways of saying a fact: one function for each form, in one language."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from docgen import language as say
from docgen.document.inlines import Blank, Text
from docgen.drafting.spoken import MisusedFactError
from docgen.language import DateForm, DurationUnit, Language
from docgen.model.times import TimeOfDay
from docgen.model.values import Money, Period

Parts = tuple[Text | Blank, ...]


def _money(value: object) -> Money:
    money: Money = _of(Money, value)
    return money


def _of(wanted: type[Any], value: object) -> Any:
    if not isinstance(value, wanted):
        raise MisusedFactError(f"{wanted.__name__} expected, not {type(value).__name__}")
    return value


def _amount(value: object, _: Language) -> str:
    money = _money(value)
    return say.amount_symbol(money.currency, money.amount)


def _amount_in_full(value: object, _: Language) -> str:
    money = _money(value)
    return say.amount_in_full(money.currency, money.amount)


def _amount_in_text(value: object, language: Language) -> str:
    money = _money(value)
    return say.amount_in_figures(money.currency, money.amount, language)


def _amount_in_words(value: object, language: Language) -> str:
    money = _money(value)
    return say.amount_in_words(money.currency, money.amount, language)


def _date(value: object, language: Language) -> str:
    return say.written_date(_of(datetime.date, value), language)


def _solemn_date(value: object, language: Language) -> str:
    form = DateForm.SOLEMN if language is Language.ZH else DateForm.ARABIC
    return say.written_date(_of(datetime.date, value), language, form)


def _share(value: object, language: Language) -> str:
    return say.percentage_in_figures(_of(Fraction, value), language)


def _rounded_share(value: object, language: Language) -> str:
    """Exact where two decimals are exact, else marked as approximate."""
    share: Fraction = _of(Fraction, value)
    if (share * 10000).denominator == 1:
        return say.percentage_in_figures(share, language)
    return say.percentage_in_figures(share, language, rounded_to=2)


def _share_in_words(value: object, language: Language) -> str:
    return say.percentage_in_words(_of(Fraction, value), language)


def _period(value: object, language: Language) -> str:
    period: Period = _of(Period, value)
    return say.duration(period.count, DurationUnit(period.unit.value), language)


def _count(value: object, _: Language) -> str:
    return f"{_of(int, value):,}"


def _count_in_words(value: object, language: Language) -> str:
    return say.count_in_words(_of(int, value), language)


def _time(value: object, language: Language) -> str:
    time: TimeOfDay = _of(TimeOfDay, value)
    return say.written_time(time.hour, time.minute, time.ahead, language)


def _clock(value: object, language: Language) -> str:
    time: TimeOfDay = _of(TimeOfDay, value)
    return say.clock_time(time.hour, time.minute, language)


def _zone(value: object, language: Language) -> str:
    time: TimeOfDay = _of(TimeOfDay, value)
    return say.written_zone(time.ahead, language)


def _rate(value: object, _: Language) -> str:
    return f"{_of(Decimal, value):f}"


def _line(value: object, _: Language) -> str:
    return str(_of(str, value))


def _appendix(value: object, language: Language) -> str:
    return say.appendix(_of(int, value), language)


Forms = Mapping[str, Callable[[object, Language], str]]
"""Ways of saying a value, by name."""

FORMS: Forms = {
    "amount": _amount,
    "amount_in_full": _amount_in_full,
    "amount_in_text": _amount_in_text,
    "amount_in_words": _amount_in_words,
    "date": _date,
    "solemn_date": _solemn_date,
    "share": _share,
    "rounded_share": _rounded_share,
    "share_in_words": _share_in_words,
    "period": _period,
    "count": _count,
    "count_in_words": _count_in_words,
    "rate": _rate,
    "time": _time,
    "clock": _clock,
    "zone": _zone,
    "line": _line,
    "appendix": _appendix,
}
"""Every form in which a template may say a fact's value, by the name of its filter."""


def blank(form: str, language: Language) -> Parts:
    """What is ruled on the page for a fact that is filled in by hand."""
    if form in ("date", "solemn_date") and language is Language.ZH:
        return (Blank(4), Text("年"), Blank(2), Text("月"), Blank(2), Text("日"))
    return (Blank(10),)


QUOTED_UNITS = Decimal(100)
"""Rates are published for a hundred units; see `ExchangeRate.per_hundred`."""


def quoted(rate: Decimal, into: str, of: str) -> str:
    """A rate as it is published: so much of one currency for a hundred units of another."""
    return f"{say.amount_symbol(into, QUOTED_UNITS)} = {say.amount_symbol(of, rate)}"
