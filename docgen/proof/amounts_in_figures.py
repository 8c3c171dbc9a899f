"""The recogniser of amounts in figures: US$14,651,000, 14,651,000美元, 1,465.1万美元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from docgen.proof.currency_names import BY_CHINESE, BY_CODE, BY_ENGLISH, BY_SYMBOL
from docgen.proof.figures import FIGURES, SCALE, alternatives, read_figures
from docgen.proof.mentions import Amount, Mention, MentionKind
from docgen.proof.spans import Found

_SYMBOL = rf"(?<![A-Za-z$])(?P<symbol>{alternatives(BY_SYMBOL)})"
_CHINESE = rf"(?P<chinese>{alternatives(BY_CHINESE)})"
_NUMBER = rf"(?P<figures>{FIGURES})(?P<scale>{SCALE})?"

_LATIN_FIRST = re.compile(rf"{_SYMBOL}\s?{_NUMBER}(?:\s?元)?", re.IGNORECASE)
_CHINESE_FIRST = re.compile(rf"{_CHINESE}{_NUMBER}元?")
_CHINESE_LAST = re.compile(rf"{_NUMBER}\s?(?P<chinese>{alternatives((*BY_CHINESE, '元', '圆'))})")
_LATIN_LAST = re.compile(
    rf"{_NUMBER}\s?(?P<english>{alternatives((*BY_ENGLISH, *BY_CODE, 'US$'))})s?(?![A-Za-z])",
    re.IGNORECASE,
)


def amounts_in_figures(text: str) -> Iterator[Found]:
    """Find amounts whose number is in figures."""
    for pattern in (_LATIN_FIRST, _CHINESE_FIRST, _CHINESE_LAST, _LATIN_LAST):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            code = _code(**{name: groups.get(name) for name in ("symbol", "chinese", "english")})
            amount = Amount(code, normal(read_figures(match["figures"], match["scale"])))
            yield Found(match.start(), match.end(), Mention(MentionKind.AMOUNT, amount))


def _code(symbol: str | None, chinese: str | None, english: str | None) -> str:
    if symbol is not None:
        return BY_SYMBOL[symbol.upper()]
    if chinese is not None:
        # In China an amount of 元 alone is in the currency of the country.
        return BY_CHINESE.get(chinese, "CNY")
    name = re.sub(r"\s+", " ", english or "").lower()
    return BY_ENGLISH.get(name) or BY_SYMBOL[name.upper()]


def normal(amount: Decimal) -> Decimal:
    """The same number without needless zeros."""
    whole = amount.to_integral_value()
    return whole.quantize(Decimal(1)) if amount == whole else amount.normalize()
