"""The types of values that a data file may state, and how each is written."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Any, TypeVar

from pydantic import GetCoreSchemaHandler, PlainValidator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from docgen.model.facts import BY_HAND, ValueKind
from docgen.model.meant import (
    count_meant,
    day_meant,
    figures_meant,
    id_meant,
    is_by_hand,
    millimetres_meant,
    period_meant,
    share_meant,
)
from docgen.model.meant_amounts import amount_meant

T = TypeVar("T")


def unreadable(code: str, written: str, hint: str = "") -> PydanticCustomError:
    """The complaint about a text that is not what the schema wants.

    `code` names the finding that the reader of data files makes of it; `hint` is what to type.
    """
    return PydanticCustomError(code, "{written}", {"written": written, "hint": hint})


def _not_read(code: str, written: str, meant: str) -> PydanticCustomError:
    """The complaint about a value; the words for ink are no value, but they were meant."""
    if is_by_hand(written):
        return unreadable("by-hand", written, BY_HAND)
    return unreadable(code, written, meant)


def _text(written: Any) -> str:
    text = _typed(written)
    if not text.strip():
        raise unreadable("empty-value", "")
    return settled(text)


def _typed(written: Any) -> str:
    if not isinstance(written, str):
        raise unreadable("single-value", "")
    if getattr(written, "plain", False) and (found := _CURLY.fullmatch(written)):
        raise unreadable("curly-quotes", str(written), f'"{found[1]}"')
    return str(written)


_CURLY = re.compile("[“”„‟]([^“”„‟\"]*)[“”„‟]|[‘’‚‛][^‘’\"]*[‘’‚‛]")
"""A text in quote marks of print, which YAML takes for a part of the text."""


def _name_text(written: Any) -> str:
    """The text of an id, which is never open: there is nothing to hold it by."""
    text = _typed(written)
    if not text.strip():
        raise unreadable("empty-id", "")
    if _PLACEHOLDER.search(text):
        raise unreadable("open-id", text)
    return text


def reader(read: Callable[[str], T]) -> Callable[[Any], T]:
    """Make a schema's validator of a function that reads text."""
    return lambda written: read(_text(written))


def naming(read: Callable[[str], T]) -> Callable[[Any], T]:
    """Make a validator of a function that reads what cannot stay open, such as a word of a list."""
    return lambda written: read(_name_text(written))


def keeping_place(read: Callable[[str], str]) -> Callable[[Any], str]:
    """Make a validator that gives the written text itself back, which knows its place."""

    def validate(written: Any) -> str:
        read(_name_text(written))
        return written  # type: ignore[no-any-return]

    return validate


@dataclass(frozen=True, order=True)
class Money:
    """An amount of money: an ISO 4217 code and an exact decimal, never negative."""

    currency: str
    amount: Decimal

    kind_of_value = "amount"

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(reader(read_money))


class Unit(StrEnum):
    """The unit of a period."""

    DAY = "day"
    WORKING_DAY = "working day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class Period:
    """A span of time as agreed: thirty days are not a month."""

    count: int
    unit: Unit

    kind_of_value = "period"

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(reader(read_period))


_FIGURES = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_MONEY = re.compile(rf"([A-Z]{{3}}) ({_FIGURES})")
_NOUGHT_TOO_MANY = re.compile(r"([A-Z]{3}) ([1-9][0-9]{0,2}(?:,[0-9]{3})*,[0-9]{3}0)")
_NO_CODES = ("RMB",)
_CONTINENTAL_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{2}0")
"""What may be thousands with a point between, or an amount with a nought too many."""


def read_money(text: str) -> Money:
    """Read `USD 29,900,000` or `CNY 1409.50`. Thousands are in threes or not at all.

    Blanks after the commas count for nothing, since editors put them there in brackets.
    """
    tight = re.sub(r"(?<=[0-9]), +(?=[0-9])", ",", text)
    found = _MONEY.fullmatch(tight)
    if found and _CONTINENTAL_THOUSANDS.fullmatch(found[2]):
        thousands, hundredths = found[2].replace(".", ","), found[2][:-1]
        raise unreadable("amount", text, f"{found[1]} {thousands} / {found[1]} {hundredths}")
    if found and found[1] not in _NO_CODES:
        return Money(found[1], Decimal(found[2].replace(",", "")))
    if uneven := _NOUGHT_TOO_MANY.fullmatch(tight):
        fewer, more = uneven[2][:-1], f"{int(uneven[2].replace(',', '')):,}"
        code = amount_meant(f"{uneven[1]} {fewer}")[0] or uneven[1]
        raise unreadable("amount", text, f"{code} {fewer} / {code} {more}")
    currency, figures = amount_meant(tight)
    if not figures:
        raise _not_read("amount", text, "")
    if not currency:
        raise unreadable("amount-without-currency", text, figures)
    is_coded = currency in text.upper()
    code = "amount" if is_coded else "currency-sign"
    raise unreadable(code, text, f"{currency} {figures}")


_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def read_day(text: str) -> datetime.date:
    """Read an ISO date, `2002-11-08`."""
    if found := _ISO_DAY.fullmatch(text):
        try:
            return datetime.date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            raise unreadable("no-such-day", text) from None
    raise _not_read("date", text, day_meant(text))


_PERCENT = re.compile(r"([0-9]{1,3}(?:\.[0-9]+)?)%")
_FRACTION = re.compile(r"([0-9]{1,6})/([1-9][0-9]{0,5})")


def read_share(text: str) -> Fraction:
    """Read `49%`, `19.5%` or `2/3` as an exact fraction between nothing and the whole."""
    if found := _PERCENT.fullmatch(text):
        share = Fraction(Decimal(found[1])) / 100
    elif found := _FRACTION.fullmatch(text):
        share = Fraction(int(found[1]), int(found[2]))
    else:
        raise _not_read("share", text, share_meant(text))
    if share > 1:
        raise unreadable("share", text)
    return share


_PERIOD = re.compile(r"([1-9][0-9]{0,3}) (working day|day|month|year)s?")


def read_period(text: str) -> Period:
    """Read `90 days`, `1 working day`, `6 months` or `50 years`."""
    if found := _PERIOD.fullmatch(text):
        return Period(int(found[1]), Unit(found[2]))
    raise _not_read("period", text, period_meant(text))


_COUNT = re.compile(r"0|[1-9][0-9]{0,8}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,2}")


def read_count(text: str) -> int:
    """Read a plain number of things, `7` or `100,000,000`."""
    if _COUNT.fullmatch(text):
        return int(text.replace(",", ""))
    raise _not_read("count", text, count_meant(text))


_RATE = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")


def read_rate(text: str) -> Decimal:
    """Read an exchange rate as published, units of one currency for a hundred of another."""
    if _RATE.fullmatch(text) and Decimal(text) > 0:
        return Decimal(text)
    raise _not_read("rate", text, figures_meant(text))


_MILLIMETRES = re.compile(r"([1-9][0-9]{0,2}) mm")


def read_millimetres(text: str) -> int:
    """Read a length on paper, `42 mm`."""
    if found := _MILLIMETRES.fullmatch(text):
        return int(found[1])
    raise _not_read("millimetres", text, millimetres_meant(text))


_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")
_RECORD_ID = re.compile(r"[A-Z0-9][A-Z0-9-]{0,47}")
_DEVICE = re.compile(r"(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])")


def read_id(text: str) -> str:
    """Read the name by which data files refer to something."""
    if _ID.fullmatch(text):
        return text
    raise unreadable("id", text, id_meant(text))


def read_record_id(text: str) -> str:
    """Read the id of a record: capitals, digits and hyphens, since files are named after it."""
    if _RECORD_ID.fullmatch(text) and not _DEVICE.fullmatch(text):
        return text
    meant = re.sub(r"[^A-Z0-9-]", "-", id_meant(text).upper()).strip("-")
    raise unreadable("record-id", text, f"{meant}-1" if _DEVICE.fullmatch(meant) else meant)


def read_line(text: str) -> str:
    """Read a text of one line, without blanks at its ends."""
    if "\n" in text.strip():
        raise unreadable("one-line", text.splitlines()[0])
    return text.strip()


_PLACEHOLDER = re.compile(
    r"待定|(?<![A-Za-z])(?:TBD|TBA|XX+|tbd)(?![A-Za-z])|×{2,}|＿{2,}|_{3,}|\?{2,}|？{2,}"
)


def settled(text: str) -> str:
    """Refuse words that stand for a missing value; they belong into brackets."""
    if re.fullmatch(r"【.*】|［.*］", text.strip()):
        raise unreadable("full-width-brackets", text, f"[{text.strip()[1:-1]}]")
    if _PLACEHOLDER.search(text):
        raise unreadable("placeholder", text, "[to be fixed]")
    return text


Day = Annotated[datetime.date, PlainValidator(reader(read_day)), ValueKind("date")]
Share = Annotated[Fraction, PlainValidator(reader(read_share)), ValueKind("share")]
Count = Annotated[int, PlainValidator(reader(read_count)), ValueKind("count")]
Rate = Annotated[Decimal, PlainValidator(reader(read_rate)), ValueKind("rate")]
Line = Annotated[str, PlainValidator(reader(read_line)), ValueKind("text")]
Id = Annotated[str, PlainValidator(keeping_place(read_id)), ValueKind("id")]
RecordId = Annotated[str, PlainValidator(keeping_place(read_record_id)), ValueKind("id")]
Millimetres = Annotated[int, PlainValidator(reader(read_millimetres)), ValueKind("length")]
