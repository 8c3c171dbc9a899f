"""Amounts, percentages, numbers and dates found in the text of an article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {"thousand": 1_000, "million": 1_000_000}
VALUES = {word: value for value, word in enumerate(ONES, start=1)} | {
    word: 10 * value for value, word in enumerate(TENS, start=2)
}
WORD = "(?:" + "|".join([*sorted(VALUES, key=len, reverse=True), "hundred", *SCALES]) + r")\b"
WORDS = rf"\b{WORD}(?:[-\s]+{WORD})*"
UNITS = "working day|day|month|year|director|member|original|arbitrator|watt-hour|meeting"
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

AMOUNT = re.compile(
    rf"(?:(?P<words>{WORDS})\s+United States Dollars\s*)?\(?US\$\s*(?P<figures>\d[\d,]*(?:\.\d+)?)"
    rf"|(?P<words_only>{WORDS})\s+United States Dollars",
    re.IGNORECASE,
)
PERCENTAGE = re.compile(
    rf"(?:(?P<words>{WORDS})\s+percent\s*)?\(?(?P<figures>\d+(?:\.\d+)?)\s*%"
    rf"|(?P<words_only>{WORDS})\s+percent",
    re.IGNORECASE,
)
NUMBER = re.compile(
    rf"(?:(?P<words>{WORDS})\s*\((?P<figures>\d[\d,]*)\)|\[(?P<bracketed>\d+)\]"
    rf"|(?P<words_only>{WORDS}))(?:\s*|-)"
    rf"(?:(?:regular|or more of the)\s+)?(?:(?P<unit>{UNITS})s?\b|(?P<same>of whom)\b)",
    re.IGNORECASE,
)
DATE = re.compile(rf"\b({'|'.join(MONTHS)})\s+(\d{{1,2}})(?:,\s*(\d{{4}}))?")


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One occurrence of a value in canonical form, and how the source writes it."""

    value: str
    written_in: list[str] = field(default_factory=list)
    bracketed: bool = False


def read_words(words: str) -> int:
    """Read an English cardinal, hyphenated or not."""
    total = group = 0
    for word in re.split(r"[-\s]+", words.lower()):
        if word == "hundred":
            group *= 100
        elif word in SCALES:
            total += group * SCALES[word]
            group = 0
        else:
            group += VALUES[word]
    return total + group


def readings(match: re.Match[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the number once if words and figures agree, else each reading by itself."""
    parts = match.groupdict()
    words = parts["words"] or parts["words_only"]
    figures = (parts["figures"] or parts.get("bracketed") or "").replace(",", "")
    spelt = str(read_words(words)) if words else ""
    if spelt == figures:
        yield figures, ["words", "figures"]
        return
    if spelt:
        yield spelt, ["words"]
    if figures:
        yield figures, ["figures"]


def amounts(text: str) -> list[Figure]:
    """List the sums of money, as "USD 14651000"."""
    return [
        Figure(value=f"USD {value}", written_in=written, bracketed=in_brackets(text, match))
        for match in AMOUNT.finditer(text)
        for value, written in readings(match)
    ]


def percentages(text: str) -> list[Figure]:
    """List the percentages, as "49%"."""
    return [
        Figure(value=f"{value}%", written_in=written, bracketed=in_brackets(text, match))
        for match in PERCENTAGE.finditer(text)
        for value, written in readings(match)
    ]


def numbers(text: str) -> list[Figure]:
    """List the numbers with their unit in the singular, as "60 day"; "of whom" keeps the unit."""
    found: list[Figure] = []
    unit = ""
    for match in NUMBER.finditer(text):
        unit = match["unit"].lower() if match["unit"] else unit
        bracketed = match["bracketed"] is not None or in_brackets(text, match)
        found.extend(
            Figure(value=f"{value} {unit}", written_in=written, bracketed=bracketed)
            for value, written in readings(match)
        )
    return found


def dates(text: str) -> list[str]:
    """List the dates, as "2002-11-08", or "--12-31" for a day of every year."""
    return [
        f"{match[3] or '-'}-{MONTHS.index(match[1]) + 1:02}-{int(match[2]):02}"
        for match in DATE.finditer(text)
    ]


def in_brackets(text: str, match: re.Match[str]) -> bool:
    """Tell whether a square bracket opened before the match is still open at it."""
    before = text[: match.start()]
    return before.count("[") > before.count("]")
