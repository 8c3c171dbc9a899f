"""What currencies are called in the texts that are read back."""

from __future__ import annotations

from dataclasses import dataclass

_ROWS = (
    ("USD", "US$ U.S.$ USD", "united states dollar|us dollar|u.s. dollar|american dollar",
     "cent", "美元 美金", "美分"),
    ("CNY", "RMB CNY ¥ RMB¥ CN¥", "renminbi yuan|rmb yuan|yuan renminbi|chinese yuan|yuan|"
     "renminbi|rmb", "fen", "人民币", "分"),
    ("EUR", "€ EUR", "euro", "cent", "欧元", "欧分"),
    ("GBP", "£ GBP", "pound sterling|pounds sterling|british pound", "penny|pence",
     "英镑", "便士"),
    ("JPY", "JPY JP¥", "japanese yen|yen", "", "日元 日圆", ""),
    ("HKD", "HK$ HKD", "hong kong dollar", "cent", "港元 港币", "港分"),
    ("SGD", "S$ SGD", "singapore dollar", "cent", "新加坡元", "新加坡分"),
    ("CHF", "CHF", "swiss franc", "centime", "瑞士法郎", "瑞士生丁"),
    ("CAD", "C$ CAD", "canadian dollar", "cent", "加拿大元 加元", "加拿大分"),
    ("AUD", "A$ AUD", "australian dollar", "cent", "澳大利亚元 澳元", "澳大利亚分"),
    ("KRW", "KRW", "korean won", "", "韩元", ""),
    ("NZD", "NZ$ NZD", "new zealand dollar", "cent", "新西兰元", "新西兰分"),
    ("SEK", "SEK", "swedish krona|swedish kronor", "öre", "瑞典克朗", "瑞典欧尔"),
    ("DKK", "DKK", "danish krone|danish kroner", "øre", "丹麦克朗", "丹麦欧尔"),
    ("NOK", "NOK", "norwegian krone|norwegian kroner", "øre", "挪威克朗", "挪威欧尔"),
    ("MOP", "MOP", "macau pataca", "avo", "澳门元", "澳门分"),
    ("TWD", "NT$ TWD", "new taiwan dollar", "cent", "新台币", "分"),
    ("THB", "THB", "thai baht", "satang", "泰铢", "萨当"),
    ("MYR", "MYR", "malaysian ringgit", "sen", "马来西亚林吉特", "马来西亚仙"),
    ("INR", "INR", "indian rupee", "paisa|paise", "印度卢比", "印度派士"),
    ("RUB", "RUB", "russian ruble|russian rouble", "kopeck", "俄罗斯卢布", "戈比"),
    ("DEM", "DEM", "deutsche mark|german mark", "pfennig", "德国马克", "芬尼"),
    ("FRF", "FRF", "french franc", "centime", "法国法郎", "法国生丁"),
)  # fmt: skip

UNNAMED_DOLLAR = "$"
"""Stands for the currency of a dollar sign alone, which names no country."""


@dataclass(frozen=True, kw_only=True)
class CurrencyNames:
    """The spellings of one currency; English ones in small letters and in the singular."""

    code: str
    symbols: tuple[str, ...]
    english: tuple[str, ...]
    english_minor: tuple[str, ...]
    chinese: tuple[str, ...]
    chinese_minor: str


CURRENCIES = tuple(
    CurrencyNames(
        code=code,
        symbols=tuple(symbols.split()),
        english=tuple(english.split("|")),
        english_minor=tuple(minor.split("|")) if minor else (),
        chinese=tuple(chinese.split()),
        chinese_minor=chinese_minor,
    )
    for code, symbols, english, minor, chinese, chinese_minor in _ROWS
)

BY_SYMBOL = {
    **{symbol: one.code for one in CURRENCIES for symbol in one.symbols},
    "$": UNNAMED_DOLLAR,
}
BY_ENGLISH = {name: one.code for one in CURRENCIES for name in one.english}
BY_CHINESE = {name: one.code for one in CURRENCIES for name in one.chinese}
BY_CODE = {one.code: one for one in CURRENCIES}
