"""The recogniser of amounts in English words: Fourteen Million … United States Dollars."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from docgen.proof.amounts_in_figures import normal
from docgen.proof.currency_names import BY_CODE, BY_ENGLISH, CURRENCIES
from docgen.proof.english_numbers import NUMERAL, read_number
from docgen.proof.figures import alternatives
from docgen.proof.mentions import Amount, Mention, MentionKind
from docgen.proof.spans import Found, unreadable

_MINOR = tuple(dict.fromkeys(name for one in CURRENCIES for name in one.english_minor))
_AMOUNT = re.compile(
    rf"(?P<whole>{NUMERAL})\s+(?P<unit>{alternatives(BY_ENGLISH)})s?(?![a-z])"
    rf"(?:\s+and\s+(?P<minor>{NUMERAL})\s+(?P<minor_unit>{alternatives(_MINOR)})s?(?![a-z]))?",
    re.IGNORECASE,
)


def amounts_in_english(text: str) -> Iterator[Found]:
    """Find amounts whose number is in English words."""
    for match in _AMOUNT.finditer(text):
        amount = _read(match)
        if amount is None:
            yield unreadable(match.start(), match.end(), text)
        else:
            yield Found(match.start(), match.end(), Mention(MentionKind.AMOUNT, amount))


def _read(match: re.Match[str]) -> Amount | None:
    code = BY_ENGLISH[re.sub(r"\s+", " ", match["unit"]).lower()]
    whole = read_number(match["whole"])
    minor = read_number(match["minor"]) if match["minor"] else 0
    if whole is None or minor is None or minor > 99:
        return None
    if match["minor_unit"] and match["minor_unit"].lower() not in BY_CODE[code].english_minor:
        return None
    return Amount(code, normal(Decimal(whole) + Decimal(minor) / 100))
