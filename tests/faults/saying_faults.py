"""Faults of docgen itself: forms that say a fact as what it is not."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from docgen.drafting.sayings import FORMS, Forms
from docgen.language import Language
from docgen.model.values import Money
from tests.faults.data_faults import A_02, APPENDIX_2, B_01, BOARD, CONTRACT
from tests.faults.line import languages, sayings
from tests.faults.record import Caught, Fault

Form = Callable[[object, Language], str]


def _with(name: str, form: Form) -> Forms:
    return {**FORMS, name: form}


def _respelt(name: str, right: str, wrong: str) -> Forms:
    """A form that now and then spells something wrong."""

    def say(value: object, language: Language) -> str:
        return FORMS[name](value, language).replace(right, wrong)

    return _with(name, say)


def _off_by_one(day: datetime.date, *spoken: Language) -> Forms:
    """A form that says the day after one particular day, in some languages."""

    def say(value: object, language: Language) -> str:
        if value == day and language in spoken:
            return FORMS["date"](day + datetime.timedelta(days=1), language)
        return FORMS["date"](value, language)

    return _with("date", say)


def _rounded_up(value: object, language: Language) -> str:
    """Two decimals, rounded up whatever follows."""
    assert isinstance(value, Fraction)
    up = -(-value * 10000 // 1)
    return FORMS["rounded_share"](value, language).replace(
        f"{Decimal(up - 1) / 100:.2f}", f"{Decimal(up) / 100:.2f}"
    )


def _in_renminbi(value: object, language: Language) -> str:
    """The right number of the wrong currency."""
    assert isinstance(value, Money)
    currency = "CNY" if value.amount == 1500000 else value.currency
    return FORMS["amount"](Money(currency, value.amount), language)


def _unsaid(value: object, language: Language) -> str:
    """Nothing in Chinese for one amount."""
    assert isinstance(value, Money)
    is_dropped = value.amount == 1500000 and language is Language.ZH
    return "" if is_dropped else FORMS["amount"](value, language)


def _both(file: str, at: str) -> tuple[Caught, ...]:
    """What is wrong in one language is caught as a difference, and as another value."""
    return Caught(languages, "parity-figures", file, at), Caught(sayings, "parity-saying", file, at)


def _value(file: str, at: str) -> tuple[Caught, ...]:
    """What is equally wrong in both languages is caught as another value."""
    return (Caught(sayings, "parity-saying", file, at),)


_AMOUNT = "amount: USD 1,500,000"
_CANCELLED = "on: 2003-01-15\n"
_DAY = datetime.date(2003, 1, 15)

SAYING_FAULTS = (
    Fault(name="a 零 too many in an amount in words", caught=_both(A_02, _AMOUNT),
          forms=_respelt("amount_in_words", "壹佰伍拾万", "壹佰零伍拾万")),
    Fault(name="a place too few in an amount in words", caught=_both(A_02, _AMOUNT),
          forms=_respelt("amount_in_words", "壹佰伍拾万", "壹佰伍万")),
    Fault(name="a numeral of another value in an amount in words", caught=_both(A_02, _AMOUNT),
          forms=_respelt("amount_in_words", "壹佰伍拾万", "壹佰陆拾万")),
    Fault(name="an English amount in words without its thousands", caught=_both(A_02, _AMOUNT),
          forms=_respelt("amount_in_words", "Five Hundred Thousand", "Five Hundred")),
    Fault(name="a zero too few in an amount in figures", caught=_value(A_02, _AMOUNT),
          forms=_respelt("amount", "US$1,500,000", "US$150,000")),
    Fault(name="an amount of another currency", caught=_value(A_02, _AMOUNT),
          forms=_with("amount", _in_renminbi)),
    Fault(name="an amount that is not said in Chinese", caught=_both(A_02, _AMOUNT),
          forms=_with("amount", _unsaid)),
    Fault(name="a date off by one in both languages", caught=_value(B_01, _CANCELLED),
          forms=_off_by_one(_DAY, Language.ZH, Language.EN)),
    Fault(name="a date off by one in Chinese", caught=_both(B_01, _CANCELLED),
          forms=_off_by_one(_DAY, Language.ZH)),
    Fault(name="a share that is rounded wrong", caught=_value(A_02, _AMOUNT),
          forms=_with("rounded_share", _rounded_up)),
    Fault(name="a share without its zero", caught=_value(CONTRACT, "share: 60%"),
          forms=_respelt("share", "60%", "6%")),
    Fault(name="another appendix in Chinese", caught=_both(APPENDIX_2, "number: 2"),
          forms=_respelt("appendix", "附件二", "附件三")),
    Fault(name="a name that is misspelt on the page", caught=_both(BOARD, "name: {zh: 艾伦·范例"),
          forms=_respelt("line", "Alan Example", "Allan Example")),
)  # fmt: skip
