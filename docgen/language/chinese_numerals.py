"""Chinese numerals: capital (大写), plain, and digit by digit."""

import re
from dataclasses import dataclass
from typing import Final

from docgen.language.readings import Unreadable

LIMIT: Final = 10**16
"""Numbers are said up to, and not including, this one."""

CAPITAL_CHARACTERS: Final = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿"
"""Every character of a capital numeral; the first ten are the digits."""

_SIMPLIFIED: Final = str.maketrans("貳叄參陸萬億", "贰叁叁陆万亿")
_YEAR_DIGITS: Final = "〇一二三四五六七八九"

# Longer than any spelling; keeps a reading short whatever the text is.
_LONGEST: Final = 80

_Scales = tuple[tuple[int, str], ...]
_SCALES: Final[_Scales] = ((10**8, "亿"), (10**4, "万"))


@dataclass(frozen=True, kw_only=True)
class _Script:
    """One set of characters for the same way of counting."""

    digits: str
    units: tuple[str, str, str, str]
    drops_leading_one: bool


_CAPITAL: Final = _Script(
    digits=CAPITAL_CHARACTERS[:10], units=("", "拾", "佰", "仟"), drops_leading_one=False
)
_PLAIN: Final = _Script(
    digits="零一二三四五六七八九", units=("", "十", "百", "千"), drops_leading_one=True
)


def capital_numeral(number: int) -> str:
    """Say a number in capitals, as in 壹仟肆佰零玖; 0 to LIMIT, exclusive."""
    return capital_spellings(number)[0]


def capital_spellings(number: int) -> tuple[str, ...]:
    """List the correct spellings in capitals, the one we write first.

    They differ only by a 零 that the rules leave free: after a 万 or 亿 whose own digit is 0,
    when the digit that follows is not 0 (壹拾万柒仟, 壹拾万零柒仟). We write it only where four
    figures or more are 0 (壹万亿零壹仟万); in 壹亿零壹仟 it is not free, for 壹亿壹仟 misleads.
    Source: 正确填写票据和结算凭证的基本规定.
    """
    return _spellings(number, _CAPITAL)


def read_capital_numeral(text: str) -> int:
    """Read a capital numeral; traditional 貳叄參陸萬億 count as their simplified forms.

    Raises Unreadable unless the text is one of the number's capital_spellings.
    """
    return _read(text, text.translate(_SIMPLIFIED), _CAPITAL)


def plain_numeral(number: int) -> str:
    """Say a number in plain characters, as in 一百零四 and 十一; 0 to LIMIT, exclusive."""
    return _spellings(number, _PLAIN)[0]


def read_plain_numeral(text: str) -> int:
    """Read a plain numeral; the 零 that is free in capitals is free here too.

    Raises Unreadable for any other spelling, such as 一百十 or 两百.
    """
    return _read(text, text, _PLAIN)


def year_numeral(year: int) -> str:
    """Say a year digit by digit with 〇 (U+3007), as in 二〇〇二; four digits only."""
    if not 1000 <= year <= 9999:
        raise ValueError(f"a year has four digits, not {year}")
    return "".join(_YEAR_DIGITS[int(digit)] for digit in str(year))


def read_year_numeral(text: str) -> int:
    """Read a year said digit by digit.

    Raises Unreadable for 零, ○ (U+25CB) or a letter O in the place of 〇.
    """
    if not re.fullmatch(f"[{_YEAR_DIGITS[1:]}][{_YEAR_DIGITS}]{{3}}", text):
        raise Unreadable(text, "a year in Chinese numerals")
    return int("".join(str(_YEAR_DIGITS.index(character)) for character in text))


def _spellings(number: int, script: _Script) -> tuple[str, ...]:
    if not 0 <= number < LIMIT:
        raise ValueError(f"{number} is outside 0 to {LIMIT - 1}")
    if number == 0:
        return (script.digits[0],)
    spellings = _scaled(number, script, _SCALES)
    ten = script.digits[1] + script.units[1]
    if script.drops_leading_one and spellings[0].startswith(ten):
        return tuple(spelling[1:] for spelling in spellings)
    return spellings


def _scaled(number: int, script: _Script, scales: _Scales) -> tuple[str, ...]:
    if not scales:
        return (_group(number, script),)
    (size, unit), *finer = scales
    upper, lower = divmod(number, size)
    if upper == 0:
        return _scaled(lower, script, tuple(finer))
    uppers = [said + unit for said in _scaled(upper, script, tuple(finer))]
    if lower == 0:
        return tuple(uppers)
    zero = script.digits[0]
    if lower < size // 10:
        gaps: tuple[str, ...] = (zero,)
    elif upper % 10**4 == 0:
        gaps = (zero, "")
    elif upper % 10 == 0:
        gaps = ("", zero)
    else:
        gaps = ("",)
    lowers = _scaled(lower, script, tuple(finer))
    return tuple(above + gap + below for gap in gaps for above in uppers for below in lowers)


def _group(number: int, script: _Script) -> str:
    text, gap = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit == 0:
            gap = bool(text)
            continue
        text += (script.digits[0] if gap else "") + script.digits[digit] + script.units[power]
        gap = False
    return text


def _read(text: str, simplified: str, script: _Script) -> int:
    number = _value(simplified, script)
    if number is None or number >= LIMIT or simplified not in _spellings(number, script):
        raise Unreadable(text, "a Chinese numeral")
    return number


def _value(text: str, script: _Script) -> int | None:
    """Add up a numeral without asking whether it is well spelled; None if it is not a sum."""
    if not 0 < len(text) < _LONGEST:
        return None
    for size, unit in _SCALES:
        above, found, below = text.partition(unit)
        if found:
            upper = _value(above, script)
            lower = _value(below, script) if below else 0
            return None if upper is None or lower is None else upper * size + lower
    return _group_value(text, script)


def _group_value(text: str, script: _Script) -> int | None:
    zero = script.digits[0]
    _, ten, hundred, thousand = script.units
    digit = f"([{script.digits[1:]}])"
    match = re.fullmatch(
        f"(?:{zero}|(?:{zero}?{digit}{thousand})?(?:{zero}?{digit}{hundred})?"
        f"(?:{zero}?{digit}?{ten})?(?:{zero}?{digit})?)",
        text,
    )
    if match is None:
        return None
    thousands, hundreds, tens, ones = match.groups()
    if tens is None and ten in text:
        tens = script.digits[1]
    value = 0
    for character in (thousands, hundreds, tens, ones):
        value = value * 10 + (script.digits.index(character) if character else 0)
    return value
