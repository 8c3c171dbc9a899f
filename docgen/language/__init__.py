"""How facts are said in Chinese and in English, and how such sayings are read back."""

from docgen.language.amounts import (
    amount_in_figures,
    amount_in_full,
    amount_in_words,
    amount_symbol,
    read_amount_in_figures,
    read_amount_in_words,
)
from docgen.language.articles import (
    appendix,
    article,
    chapter,
    read_article,
    statutory_article,
    unnumbered_item,
)
from docgen.language.chinese_amounts import AmountStyle
from docgen.language.chinese_numerals import (
    capital_numeral,
    plain_numeral,
    read_capital_numeral,
    read_plain_numeral,
    read_year_numeral,
    year_numeral,
)
from docgen.language.counts import count_in_words
from docgen.language.currencies import CODES, Currency, UnknownCurrency, currency
from docgen.language.dates import DateForm, read_date, written_date
from docgen.language.durations import DurationUnit, duration, read_duration, short_duration
from docgen.language.english_numerals import english_cardinal, read_english_cardinal
from docgen.language.languages import Language
from docgen.language.lists import ChineseJoiner, enumeration, separators
from docgen.language.percentages import (
    percentage_in_figures,
    percentage_in_words,
    read_percentage,
)
from docgen.language.readings import Unreadable
from docgen.language.times import clock_time, written_time, written_zone

__all__ = [
    "CODES",
    "AmountStyle",
    "ChineseJoiner",
    "Currency",
    "DateForm",
    "DurationUnit",
    "Language",
    "UnknownCurrency",
    "Unreadable",
    "amount_in_figures",
    "amount_in_full",
    "amount_in_words",
    "amount_symbol",
    "appendix",
    "article",
    "capital_numeral",
    "chapter",
    "clock_time",
    "count_in_words",
    "currency",
    "duration",
    "english_cardinal",
    "enumeration",
    "percentage_in_figures",
    "percentage_in_words",
    "plain_numeral",
    "read_amount_in_figures",
    "read_amount_in_words",
    "read_article",
    "read_capital_numeral",
    "read_date",
    "read_duration",
    "read_english_cardinal",
    "read_percentage",
    "read_plain_numeral",
    "read_year_numeral",
    "separators",
    "short_duration",
    "statutory_article",
    "unnumbered_item",
    "written_date",
    "written_time",
    "written_zone",
    "year_numeral",
]
