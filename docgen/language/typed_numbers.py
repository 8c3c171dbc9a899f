"""Numbers that were typed into a sentence: figures, and number words beside a unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from docgen.language.chinese_numerals import read_capital_numeral, read_plain_numeral
from docgen.language.english_numerals import read_english_cardinal
from docgen.language.readings import Unreadable

_EN_DIGIT: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
).split()
_EN_WORD: Final = "|".join([*reversed(_EN_DIGIT), "hundred", "thousand", "million", "billion"])
_EN_NUMBER: Final = rf"(?:{_EN_WORD})(?:(?:[\s-]+(?:and\s+)?)(?:{_EN_WORD}))*"
_EN_UNIT: Final = (
    r"(?:hour|day|week|month|year|director|member|person|shareholder|arbitrator|original"
    r"|counterpart|vote|share|meeting|time|instal?lment|dollar|sen|fen)s?"
    r"|parties|cop(?:y|ies)|yuan|renminbi|per\s*cent|percent"
)
_EN_BETWEEN: Final = (
    r"(?:(?:calendar|working|business|full|further|additional|more|consecutive|signed"
    r"|united\s+states)\s+)*"
)
_EN_PART: Final = r"(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|tenths?)"
_ROMAN: Final = r"[IVXLC]+"
_MONTHS: Final = (
    "january february march april may june july august september october november december"
).split()
_MONTH: Final = "|".join(_MONTHS)

_ZH_NUMERAL: Final = "〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟"
_ZH_ONES: Final = "〇零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾"
# Bare 百 or 万 is a figure of speech (百年, 万一).
_ZH_RUN: Final = rf"(?=[千百万亿佰仟]*[{_ZH_ONES}])[{_ZH_NUMERAL}]+"
_ZH_NOT_AFTER: Final = "第同某每任这那逐唯统单"
_ZH_UNIT: Final = (
    "个?工作日|日|天|周|个?星期|年|个?月|个?小时|名|位|人|方|份|票|次|期|股|倍|美元|人民币|元"
)
_ZH_PART: Final = "条|款|项|章|节|号|页"

_PATTERN: Final = re.compile(
    rf"""
    (?P<en_part>\b(?P<en_upper>{_EN_NUMBER})[\s-]+(?P<en_lower>{_EN_PART})\b)
    | \b(?P<en_word>{_EN_NUMBER})(?:\s*[(（]\d+[)）])?[\s-]+{_EN_BETWEEN}(?:{_EN_UNIT})\b
    | \b(?:article|chapter|appendix|section|item|clause)\s+
      (?P<en_number>{_EN_NUMBER})\b
    | \b(?:article|chapter|appendix)\s+(?P<roman>(?-i:{_ROMAN}))\b
    | (?P<zh_lower>{_ZH_RUN})分之(?P<zh_upper>{_ZH_RUN})
    | 百分之(?P<zh_percent>{_ZH_RUN})
    | 第\s*[（(]?(?P<zh_number>{_ZH_RUN})[）)]?(?:{_ZH_PART})
    | 附件(?P<zh_appendix>{_ZH_RUN})
    | (?<![{_ZH_NUMERAL}{_ZH_NOT_AFTER}])(?P<zh_word>{_ZH_RUN})(?:[（(]\d+[）)])?(?:{_ZH_UNIT})
    | (?P<digits>[0-9０-９](?:[,，]?[0-9０-９])*(?:[.．][0-9０-９]+)?)
      (?P<scale>\s*(?:thousand|million|billion|trillion|[十百千万亿]+))?
    | (?<=[0-9]\ )(?P<month_after>{_MONTH})\b | \b(?P<month_before>{_MONTH})(?=\ [0-9])
    | (?P<sign>[①-⒛㈠-㈩㊀-㊉½⅓⅔¼¾⅕-⅞])
    """,
    re.VERBOSE | re.IGNORECASE,
)

_SCALES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ZH_SCALES: Final = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_PARTS: Final = {"hal": 2, "thi": 3, "qua": 4, "fou": 4, "fif": 5, "six": 6, "ten": 10}
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True, kw_only=True)
class TypedNumber:
    """A number in a sentence; `value` is what it comes to, or its text if that is unreadable.

    `is_in_words` tells number words from figures.
    """

    text: str
    start: int
    value: Fraction | str
    is_in_words: bool


def typed_numbers(text: str) -> Iterator[TypedNumber]:
    """Find the numbers of an English or a Chinese sentence, in order.

    A one that may be an article ("one Party", 一方, 一次, 一个) is none; nor is an ordinal that
    counts meetings or votes.
    """
    for found in _PATTERN.finditer(text):
        name = found.lastgroup or ""
        groups = {key: said for key, said in found.groupdict().items() if said is not None}
        if name == "zh_word" and groups[name] == "一" and found[0].endswith(("方", "次", "期")):
            continue
        if name == "en_word" and groups[name].lower() == "one" and found[0].endswith("parties"):
            continue
        is_figure = bool(groups.keys() & {"digits", "month_after", "month_before", "sign"})
        yield TypedNumber(
            text=found[0].strip(),
            start=found.start(),
            value=_value(groups) or found[0].strip(),
            is_in_words=not is_figure,
        )


def _value(groups: dict[str, str]) -> Fraction | None:
    match groups:
        case {"en_upper": upper, "en_lower": lower}:
            above = _english(upper)
            return above / _PARTS[lower[:3].lower()] if above is not None else None
        case {"zh_upper": upper, "zh_lower": lower}:
            above, below = _chinese(upper), _chinese(lower)
            return above / below if above is not None and below else None
        case {"en_word": said} | {"en_number": said}:
            return _english(said)
        case (
            {"zh_word": said}
            | {"zh_number": said}
            | {"zh_appendix": said}
            | {"zh_percent": said}
        ):
            return _chinese(said)
        case {"digits": digits}:
            return _figures(digits, groups.get("scale", ""))
        case {"month_before": month} | {"month_after": month}:
            return Fraction(_MONTHS.index(month.lower()) + 1)
        case {"roman": roman}:
            return _roman(roman)
        case _:
            return None


def _english(said: str) -> Fraction | None:
    words = re.sub(r"\band\b", " ", said)
    try:
        return Fraction(read_english_cardinal(re.sub(r"\s+", " ", words)))
    except Unreadable:
        return None


def _chinese(said: str) -> Fraction | None:
    plain = said.replace("两", "二")
    if all(sign in "〇零一二三四五六七八九" for sign in plain) and len(plain) > 1:
        return Fraction(int("".join(str("〇一二三四五六七八九".index(_zero(s))) for s in plain)))
    for read in (read_plain_numeral, read_capital_numeral):
        try:
            return Fraction(read(plain))
        except Unreadable:
            continue
    return None


def _zero(sign: str) -> str:
    return "〇" if sign == "零" else sign


def _figures(digits: str, scale: str) -> Fraction:
    plain = digits.replace(",", "").replace("，", "").replace("．", ".")
    value = Fraction(Decimal(plain))
    said = scale.strip().lower()
    if said in _SCALES:
        return value * _SCALES[said]
    for sign in said:
        value *= _ZH_SCALES[sign]
    return value


def _roman(said: str) -> Fraction:
    values = [_ROMAN_VALUES[sign] for sign in said]
    after = [*values[1:], 0]
    return Fraction(
        sum(-one if one < other else one for one, other in zip(values, after, strict=True))
    )
