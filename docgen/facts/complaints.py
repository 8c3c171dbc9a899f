"""What is said of a piece that does not fit its schema, by the schema's own code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Complaint:
    """The sentences of one complaint, with places for `key`, `written`, `meant`, `nearest`.

    `hint_without` is the hint where the value named by `hint_needs` is not known. `code` is
    the finding's code where the schema's own name would not do.
    """

    said: str
    required: str
    hint: str
    observed: str = ""
    hint_without: str = ""
    hint_needs: str = "meant"
    code: str = ""


OTHER = Complaint(
    code="schema",
    said="this does not fit here: %(detail)s",
    required="what the schema of this file wants",
    hint="compare it with the same place in the specimen",
)

COMPLAINTS: Mapping[str, Complaint] = {
    "extra_forbidden": Complaint(
        code="unknown-key",
        said="the key %(key)s is not known here",
        observed="%(key)s",
        required="one of the keys of this place",
        hint="did you mean %(nearest)s?",
        hint_without="take it out, or write it where it belongs",
        hint_needs="nearest",
    ),
    "missing": Complaint(
        code="missing-key",
        said="the key %(key)s is missing here",
        observed="nothing",
        required="%(key)s",
        hint="add a line with %(key)s; if it is not agreed yet, write %(key)s: [to be fixed]",
    ),
    "missing-wording": Complaint(
        code="missing-key",
        said="the key %(key)s is missing here",
        observed="nothing",
        required="%(key)s",
        hint="add %(key)s: {zh: …, en: …}; a text that is not agreed yet is [to be fixed]",
    ),
    "missing-list": Complaint(
        code="missing-key",
        said="the key %(key)s is missing here",
        observed="nothing",
        required="%(key)s",
        hint="add %(key)s: and below it a line for each element, with a hyphen and a space: - …",
    ),
    "missing-mapping": Complaint(
        code="missing-key",
        said="the key %(key)s is missing here",
        observed="nothing",
        required="%(key)s",
        hint="add %(key)s: and below it, two spaces further in, its keys: %(meant)s",
    ),
    "missing-word": Complaint(
        code="missing-key",
        said="the key %(key)s is missing here",
        observed="nothing",
        required="%(key)s",
        hint="add a line with %(key)s and its value; this one cannot stay open",
    ),
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
    "tuple_type": Complaint(
        code="list-expected",
        said="a list belongs here",
        required="a list",
        hint="type %(meant)s, or each element on a line of its own with a hyphen and a space: - …",
        hint_without="start each element on a line of its own with a hyphen and a space: - …",
    ),
    "mapping-expected": Complaint(
        said="keys and values belong here, not a single value",
        required="%(meant)s",
        hint="write each key on a line of its own, followed by a colon and a space",
    ),
    "both-languages": Complaint(
        said="this must be given in both languages",
        required="{zh: …, en: …}",
        hint="type %(meant)s; a text that is still to be translated stays in brackets",
        hint_without="type {zh: …, en: …}, with quotes around a text that has a comma",
    ),
    "single-value": Complaint(
        said="a single value belongs here, not a list or a mapping",
        required="a single value",
        hint="type %(meant)s",
        hint_without="write one value after the colon",
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
    "name-or-members": Complaint(
        said="a party has either a name or members",
        required="name, or members",
        hint="give one company's name as name: {zh: …, en: …}, several under members:",
    ),
    "one-matter": Complaint(
        said="a notice is about exactly one matter",
        required="one of termination, breach, call, force_majeure, evidence, consultation, "
        "arbitration, adjustment, address, consent, filing",
        hint="keep one of these keys; a notice about another matter is a record of its own",
    ),
    "needs-condition": Complaint(
        said="this waiver or consent does not say which condition precedent it is about",
        required="condition: and its id",
        hint="add condition: and the id of the condition precedent",
    ),
    "recipient": Complaint(
        said="a recipient is named either by an id or by a name of its own",
        required="who, or name",
        hint="keep one of the two: who: A, or name: {zh: …, en: …}",
    ),
    "days": Complaint(
        said="this is neither a day nor the days from one to another",
        required="2003-05-01, or 2003-05-01 to 2003-05-05",
        hint="type it as %(meant)s, if that is what was meant",
        hint_without="type a date, or the first and the last date with to between them",
    ),
    "other-year": Complaint(
        said="%(written)s stands under another year",
        required="a day of the year, or of the December before it",
        hint="move it to its year",
    ),
    "worked-day": Complaint(
        said="%(written)s cannot be a weekend day that is worked",
        required="a Saturday or Sunday that is not a day off",
        hint="correct the date, or take it out of one of the lists",
    ),
    "year-twice": Complaint(
        said="the year %(written)s stands here twice",
        required="each year once",
        hint="put the days of both together",
    ),
    "room-order": Complaint(
        said="a face that is set closer has room for more; here stands %(written)s",
        required="regular, compact and dense in this order, each number larger than the one before",
        hint="correct the numbers, or leave the last ones out",
    ),
    "second-vote": Complaint(
        said="nothing is voted on again at this meeting for a second vote",
        required="a resolution with second_vote_of",
        hint="add second_vote_of to the resolution, or correct kind",
    ),
    "holder-or-person": Complaint(
        said="a proxy is held either by a director or by another person",
        required="holder, or person",
        hint="keep one of the two: holder: A1, or person: {zh: …, en: …}",
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
    "directors-or-fraction": Complaint(
        said="a quorum is either a number of directors or a fraction of them",
        required="directors, or fraction and of",
        hint="keep one of the two: directors alone, or fraction and of together",
    ),
    "fraction-or-all": Complaint(
        said="a fraction and all exclude each other here",
        required="needs: all without a fraction, or a fraction with at least or more than",
        hint="take the fraction out, or change the word after needs",
    ),
    "one-value": Complaint(
        said="a further term states exactly one value",
        required="one of amount, period, share, count, date, text",
        hint="keep one of these keys",
    ),
    "stands-alone": Complaint(
        said="not_agreed and by_hand stand alone",
        required="only that key, and basis",
        hint="take the other keys out of this mapping",
    ),
    "reason-missing": Complaint(
        said="not_agreed needs a reason",
        required="a sentence that says why nothing is agreed",
        hint="type not_agreed: followed by the reason",
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
