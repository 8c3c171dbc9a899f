"""Currencies and what they are called."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

_NBSP: Final = "\N{NO-BREAK SPACE}"

# Code, symbol ("" where none is settled or where it would be taken for another currency's),
# English names of one and of several units, the same for the minor unit,
# Chinese prefix, Chinese unit, Chinese minor unit.
# The Chinese minor unit names its country, so that an amount below one unit is never taken for
# another currency; a currency with a Chinese prefix is counted in 元, 角 and 分 instead.
# No minor unit: none is in use.
_ROWS: Final = (
    ("USD", "US$", "United States Dollar", "United States Dollars", "Cent", "Cents",
     "", "美元", "美分"),
    ("CNY", "RMB" + _NBSP, "Renminbi Yuan", "Renminbi Yuan", "Fen", "Fen", "人民币", "元", "分"),
    ("EUR", "€", "Euro", "Euros", "Cent", "Cents", "", "欧元", "欧分"),
    ("GBP", "£", "Pound Sterling", "Pounds Sterling", "Penny", "Pence", "", "英镑", "便士"),
    ("JPY", "", "Japanese Yen", "Japanese Yen", "", "", "", "日元", ""),
    ("HKD", "HK$", "Hong Kong Dollar", "Hong Kong Dollars", "Cent", "Cents", "", "港元", "港分"),
    ("SGD", "S$", "Singapore Dollar", "Singapore Dollars", "Cent", "Cents",
     "", "新加坡元", "新加坡分"),
    ("CHF", "", "Swiss Franc", "Swiss Francs", "Centime", "Centimes",
     "", "瑞士法郎", "瑞士生丁"),
    ("CAD", "C$", "Canadian Dollar", "Canadian Dollars", "Cent", "Cents",
     "", "加拿大元", "加拿大分"),
    ("AUD", "A$", "Australian Dollar", "Australian Dollars", "Cent", "Cents",
     "", "澳大利亚元", "澳大利亚分"),
    ("KRW", "", "Korean Won", "Korean Won", "", "", "", "韩元", ""),
    ("NZD", "NZ$", "New Zealand Dollar", "New Zealand Dollars", "Cent", "Cents",
     "", "新西兰元", "新西兰分"),
    ("SEK", "", "Swedish Krona", "Swedish Kronor", "Öre", "Öre", "", "瑞典克朗", "瑞典欧尔"),
    ("DKK", "", "Danish Krone", "Danish Kroner", "Øre", "Øre", "", "丹麦克朗", "丹麦欧尔"),
    ("NOK", "", "Norwegian Krone", "Norwegian Kroner", "Øre", "Øre", "", "挪威克朗", "挪威欧尔"),
    ("MOP", "", "Macau Pataca", "Macau Patacas", "Avo", "Avos", "", "澳门元", "澳门分"),
    ("TWD", "NT$", "New Taiwan Dollar", "New Taiwan Dollars", "Cent", "Cents",
     "新台币", "元", "分"),
    ("THB", "", "Thai Baht", "Thai Baht", "Satang", "Satang", "", "泰铢", "萨当"),
    ("MYR", "", "Malaysian Ringgit", "Malaysian Ringgit", "Sen", "Sen",
     "", "马来西亚林吉特", "马来西亚仙"),
    ("INR", "", "Indian Rupee", "Indian Rupees", "Paisa", "Paise", "", "印度卢比", "印度派士"),
    ("RUB", "", "Russian Ruble", "Russian Rubles", "Kopeck", "Kopecks", "", "俄罗斯卢布", "戈比"),
    ("DEM", "", "Deutsche Mark", "Deutsche Marks", "Pfennig", "Pfennigs", "", "德国马克", "芬尼"),
    ("FRF", "", "French Franc", "French Francs", "Centime", "Centimes",
     "", "法国法郎", "法国生丁"),
)  # fmt: skip

# Wider than any amount that can be said; keeps the exact arithmetic below small.
_WIDEST_EXPONENT: Final = 30


class UnknownCurrency(ValueError):
    """The currency code is not in the table."""


@dataclass(frozen=True, kw_only=True)
class Currency:
    """What one currency is called in figures and in words."""

    code: str
    symbol: str
    english_one: str
    english_many: str
    english_minor_one: str
    english_minor_many: str
    chinese_prefix: str
    chinese_unit: str
    chinese_minor: str
    minor_digits: int

    @property
    def smallest_unit(self) -> Decimal:
        """The smallest amount that can be paid, in whole units: 0.01, or 1."""
        return Decimal(1).scaleb(-self.minor_digits)

    @property
    def chinese_name(self) -> str:
        """The name that stands before a number: 人民币, 美元."""
        return self.chinese_prefix or self.chinese_unit


def _currency(row: tuple[str, str, str, str, str, str, str, str, str]) -> Currency:
    code, symbol, one, many, minor_one, minor_many, prefix, unit, minor = row
    return Currency(
        code=code,
        symbol=symbol or code + _NBSP,
        english_one=one,
        english_many=many,
        english_minor_one=minor_one,
        english_minor_many=minor_many,
        chinese_prefix=prefix,
        chinese_unit=unit,
        chinese_minor=minor,
        minor_digits=2 if minor else 0,
    )


CURRENCIES: Final = tuple(_currency(row) for row in _ROWS)
CODES: Final = tuple(money.code for money in CURRENCIES)


def currency(code: str) -> Currency:
    """Find a currency by its ISO 4217 code, in capitals; raises UnknownCurrency."""
    for money in CURRENCIES:
        if money.code == code:
            return money
    raise UnknownCurrency(f"{code!r} is not one of {', '.join(CODES)}")


def whole_and_minor(money: Currency, amount: Decimal) -> tuple[int, int]:
    """Split an amount into whole and minor units, exactly.

    Raises ValueError if it is negative, not finite, or finer than the minor unit.
    """
    if not amount.is_finite() or abs(amount.adjusted()) > _WIDEST_EXPONENT:
        raise ValueError(f"{amount} is not an amount of money")
    minor_units = Fraction(amount) * 10**money.minor_digits
    if minor_units < 0:
        raise ValueError(f"{amount} is negative")
    if minor_units.denominator != 1:
        raise ValueError(f"{amount} has more than {money.minor_digits} decimals in {money.code}")
    whole, minor = divmod(minor_units.numerator, 10**money.minor_digits)
    return whole, minor


def amount_of(money: Currency, whole: int, minor: int) -> Decimal:
    """Put whole and minor units together; decimals appear only if the minor units do."""
    return Decimal(f"{whole}.{minor:0{money.minor_digits}d}" if minor else whole)
