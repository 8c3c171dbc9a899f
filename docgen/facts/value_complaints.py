"""What is said of a value that is typed in another way than its schema wants, by the code."""

from __future__ import annotations

from collections.abc import Mapping

from docgen.facts.complaint import Complaint

OF_VALUES: Mapping[str, Complaint] = {
    "literal_error": Complaint(
        code="not-one-of",
        said="this word is not one of those possible here",
        required="%(meant)s",
        hint="type %(nearest)s",
        hint_without="type one of them: %(meant)s",
        hint_needs="nearest",
    ),
    "form-of-contribution": Complaint(
        said="this is not a form of contribution",
        required="%(meant)s",
        hint="type %(nearest)s",
        hint_without="type one of them: %(meant)s",
        hint_needs="nearest",
    ),
    "empty-value": Complaint(
        said="a value is missing here",
        observed="nothing",
        required="a value",
        hint="type the value; if it is not agreed yet, type [to be fixed]",
    ),
    "empty-id": Complaint(
        code="empty-value",
        said="a value is missing here",
        observed="nothing",
        required="a value",
        hint="type the value; this one cannot stay open",
    ),
    "curly-quotes": Complaint(
        said="quote marks of print do not hold a text",
        required="straight quote marks, or none",
        hint="type %(meant)s; marks that are to be printed stand inside straight ones",
    ),
    "double-brackets": Complaint(
        said="brackets stand inside brackets",
        required="one pair of brackets",
        hint="type %(meant)s",
        hint_without="take the inner brackets out",
    ),
    "by-hand": Complaint(
        said="what is filled in by hand has a word of its own",
        required="%(meant)s",
        hint="type %(meant)s",
    ),
    "days": Complaint(
        said="this is neither a day nor the days from one to another",
        required="2003-05-01, or 2003-05-01 to 2003-05-05",
        hint="type it as %(meant)s, if that is what was meant",
        hint_without="type a date, or the first and the last date with to between them",
    ),
    "directors": Complaint(
        said="directors are named here",
        required="[A1, B3], all, or rest",
        hint="type %(meant)s",
        hint_without="type their ids in brackets, [A1, B3], or one of the words all and rest",
    ),
    "time": Complaint(
        said="this is not a time of the day with its zone",
        required="hours and minutes, and the distance from UTC",
        hint="type the time and its distance from UTC, which is +08:00 in China: %(meant)s",
        hint_without="type the time, a blank, and its distance from UTC: HH:MM +08:00",
    ),
    "amount-without-currency": Complaint(
        said="the currency of this amount is missing",
        required="a currency, a blank and the figures",
        hint="type the currency before the figures: USD %(meant)s, CNY %(meant)s or another code",
    ),
    "currency-sign": Complaint(
        said="the currency is not written as its ISO code",
        required="%(meant)s",
        hint="type %(meant)s",
    ),
    "amount": Complaint(
        said="this is not an amount",
        required="a currency, a blank and the figures",
        hint="type %(meant)s",
        hint_without="type the ISO code, a blank and the figures in groups of three: USD 1,234,567",
    ),
    "date": Complaint(
        said="this is not a date as it must be written",
        required="YYYY-MM-DD",
        hint="type year, month and day: %(meant)s",
        hint_without="type year, month and day with hyphens: YYYY-MM-DD",
    ),
    "no-such-day": Complaint(
        said="there is no such day in the calendar",
        required="a day of the calendar",
        hint="look at the month and the day again",
    ),
    "share": Complaint(
        said="this is not a share",
        required="a percentage or a fraction, at most the whole",
        hint="type %(meant)s",
        hint_without="type a percentage such as 50% or a fraction such as 1/2",
    ),
    "period": Complaint(
        said="this is not a period",
        required="a number and days, working days, months or years",
        hint="type %(meant)s",
        hint_without="type it like one of these: 10 days, 1 working day, 2 months, 3 years",
    ),
    "count": Complaint(
        said="this is not a whole number",
        required="digits only",
        hint="type %(meant)s",
        hint_without="type the number in digits",
    ),
    "rate": Complaint(
        said="this is not an exchange rate",
        required="figures, units for a hundred of the other currency",
        hint="type %(meant)s",
        hint_without="type the rate in figures, as published for a hundred units",
    ),
    "millimetres": Complaint(
        said="this is not a length on paper",
        required="millimetres",
        hint="type %(meant)s",
        hint_without="type the figures, a blank and mm",
    ),
    "id": Complaint(
        said="this cannot be an id",
        required="letters, digits and hyphens",
        hint="type %(meant)s",
        hint_without="type the id given after id: in the record meant: letters A to Z, digits "
        "and hyphens only",
    ),
    "ids-together": Complaint(
        code="id",
        said="several ids stand here without commas between them",
        required="letters, digits and hyphens",
        hint="type %(meant)s",
    ),
    "record-id": Complaint(
        said="this cannot be the id of a record",
        required="capitals, digits and hyphens",
        hint="files are named after it; type it like %(meant)s",
        hint_without="files are named after it; use capitals, digits and hyphens only",
    ),
    "one-line": Complaint(
        said="this text has more than one line",
        required="one line",
        hint="write it on one line",
    ),
    "english-text": Complaint(
        said="the English text has Chinese characters",
        required="English",
        hint="put the Chinese after zh: and the English after en:",
    ),
    "full-width-brackets": Complaint(
        said="brackets that mean not agreed yet are typed as [ ]",
        required="%(meant)s",
        hint="type %(meant)s",
    ),
    "placeholder": Complaint(
        said="this stands for a missing value",
        required="%(meant)s",
        hint="what is not agreed yet stands in brackets: type %(meant)s",
    ),
    "open-id": Complaint(
        code="placeholder",
        said="this stands for a missing value",
        required="a value",
        hint="type the value; this one cannot stay open",
    ),
}
