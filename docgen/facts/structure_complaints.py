"""What is said of keys, lists and mappings that do not fit, by the schema's own code."""

from __future__ import annotations

from collections.abc import Mapping

from docgen.facts.complaint import Complaint

OF_STRUCTURE: Mapping[str, Complaint] = {
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
    "missing-in-braces": Complaint(
        code="missing-key",
        said="the key %(key)s is missing here",
        observed="nothing",
        required="%(key)s",
        hint="type %(meant)s; if it is not agreed yet, type %(key)s: [to be fixed] in it",
    ),
    "missing-word-in-braces": Complaint(
        code="missing-key",
        said="the key %(key)s is missing here",
        observed="nothing",
        required="%(key)s",
        hint="type %(meant)s; this one cannot stay open",
    ),
    "missing-word": Complaint(
        code="missing-key",
        said="the key %(key)s is missing here",
        observed="nothing",
        required="%(key)s",
        hint="add a line with %(key)s and its value; this one cannot stay open",
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
    "not-indented": Complaint(
        said="this belongs below the key %(nearest)s, but is not indented",
        observed="%(key)s",
        required="two spaces more than before %(nearest)s",
        hint="put two spaces before the line(s) %(meant)s, so that they stand below %(nearest)s",
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
}
