"""Whatever does not fit a schema is a finding with its own code at its own place."""

from __future__ import annotations

import pytest

from docgen.diagnostics.messages import render
from docgen.facts.complaints import COMPLAINTS
from docgen.model.attendance import Proxy
from docgen.model.facts import Stated
from docgen.model.kinds import Rooms
from docgen.model.letters import Recipient
from docgen.model.meetings import Meeting
from docgen.model.notice_matters import ConsentMatter
from docgen.model.notices import Notice
from docgen.model.people import Directors
from docgen.model.terms import Term
from docgen.model.times import TimeOfDay
from docgen.model.working_days import WorkingCalendar
from tests.smallest import A_01, APPENDIX, CONTRACT, REPORT, changed, found, loaded, place_of
from tests.unit.model.stated_in_yaml import complaints

NAME_A = "name: {zh: 甲公司, en: First Company}"
DATE = "made_on: 2002-04-12"
TRANSFER = """\
transfers:
  - id: T-1
    on: 2002-04-12
    paid: USD 1
    credited: USD 1
    rate: {per_hundred: 0, on: 2002-04-12, published_by: {zh: 甲, en: A}}
"""

SLIPS = [
    ("unknown-key", A_01, "prty: A\nparty: A", "party: A", "prty"),
    ("unknown-key", CONTRACT, "name: {zh: 甲公司, en: F, name: x}", NAME_A, "name: x"),
    ("missing-key", CONTRACT, "name: {zh: 甲公司}", NAME_A, "{zh: 甲公司}"),
    ("not-one-of", CONTRACT, "side: Chinese", "side: chinese", "Chinese"),
    ("not-one-of", CONTRACT, "specimen: yes\nversion", "version", "yes"),
    ("form-of-contribution", A_01, "form: Cash", "form: cash", "Cash"),
    ("list-expected", REPORT, "covers: A-01", "covers: [A-01, B-01]", "A-01"),
    ("list-expected", CONTRACT, "signed_by: chairman", "signed_by: [chairman]", "chairman"),
    (
        "mapping-expected",
        A_01,
        "signatories: [chairman]",
        "signatories: [{office: chairman, director: A1}]",
        "chairman",
    ),
    (
        "not-indented",
        CONTRACT,
        "signed:\non: 2002-01-10\nat: {zh: 样本市, en: Specimen City}\nlaw",
        "signed: {on: 2002-01-10, at: {zh: 样本市, en: Specimen City}}\nlaw",
        "on: ",
    ),
    ("both-languages", CONTRACT, "name: 甲公司", NAME_A, "甲公司"),
    ("both-languages", CONTRACT, "name: [甲公司]", NAME_A, "[甲公司]"),
    ("single-value", A_01, "made_on: {zh: a, en: b}", DATE, "{zh: a"),
    ("single-value", CONTRACT, "name: {zh: {x: y}, en: F}", NAME_A, "{x: y}"),
    ("single-value", A_01, "id: [A-01]\nparty", "id: A-01\nparty", "[A-01]"),
    ("empty-value", A_01, "made_on:", DATE, "\nreport"),
    ("empty-value", CONTRACT, 'licence_number: ""', 'licence_number: "0001"', '""\n'),
    (
        "name-or-members",
        CONTRACT,
        "- id: A\n    members: [{name: {zh: 甲, en: A}}]\n    called",
        "- id: A\n    called",
        "id: A\n",
    ),
    (
        "directors-or-fraction",
        CONTRACT,
        "quorum: {directors: 2, fraction: 2/3, of: directors,",
        "quorum: {directors: 2,",
        "{directors: 2, f",
    ),
    (
        "fraction-or-all",
        CONTRACT,
        "ordinary: {needs: all, fraction: 1/2,",
        "ordinary: {needs: more than, fraction: 1/2,",
        "{needs: all",
    ),
    (
        "one-value",
        CONTRACT,
        "further_terms:\n  - {id: x, meaning: {zh: 甲, en: X}, count: 1, share: 1%}\nboard:\n  c",
        "board:\n  c",
        "{id: x",
    ),
    ("stands-alone", A_01, "made_on: {not_agreed: why, on: x}", DATE, "{not_agreed"),
    ("stands-alone", A_01, "made_on: {by_hand: 2003-07-01, on: x}", DATE, "{by_hand"),
    ("reason-missing", A_01, "made_on: {not_agreed: }", DATE, "{not_agreed"),
    ("reason-missing", A_01, "made_on: {not_agreed: [why]}", DATE, "{not_agreed"),
    ("amount-without-currency", A_01, "amount: 600,000", "amount: USD 600,000", "600,000"),
    ("currency-sign", A_01, "amount: US$600,000", "amount: USD 600,000", "US$"),
    ("by-hand", A_01, "made_on: by hand", DATE, "by hand"),
    ("curly-quotes", CONTRACT, "name: {zh: “甲公司”, en: F}", NAME_A, "“"),
    ("double-brackets", A_01, "made_on: [[2002-04-12]]", DATE, "[["),
    ("amount", A_01, "amount: USD 6000,00", "amount: USD 600,000", "USD 6"),
    ("date", A_01, "made_on: 12/04/2002", DATE, "12/04"),
    ("date", A_01, "made_on: {by_hand: 2003/07/01}", DATE, "2003/"),
    ("date", A_01, "made_on: {value: 2003/07/01, basis: Article 9}", DATE, "2003/"),
    ("no-such-day", A_01, "made_on: 2002-02-29", DATE, "2002-02-29"),
    ("share", CONTRACT, "share: 0.6", "share: 60%", "0.6"),
    ("period", CONTRACT, "issued_within: 60", "issued_within: 60 days", "60\n"),
    ("count", CONTRACT, "{directors: three,", "{directors: 3,", "three"),
    ("millimetres", CONTRACT, "width: 42}", "width: 42 mm}", "42}"),
    ("rate", A_01, TRANSFER + "report", "report", "0, on"),
    ("id", A_01, "party: A Party", "party: A", "A Party"),
    ("record-id", A_01, "id: a-01\nparty", "id: A-01\nparty", "a-01"),
    ("record-id", A_01, "id: NUL\nparty", "id: A-01\nparty", "NUL"),
    ("one-line", CONTRACT, "licence_number: |\n    1\n    2", 'licence_number: "0001"', "|"),
    ("english-text", CONTRACT, "name: {zh: 甲公司, en: 甲 Co}", NAME_A, "甲 Co"),
    ("full-width-brackets", CONTRACT, "name: {zh: 【甲公司】, en: F}", NAME_A, "【"),
    ("placeholder", CONTRACT, "name: {zh: 待定, en: F}", NAME_A, "待定"),
    ("citation", A_01, "basis: Artikel 5", "basis: Article 5", "Artikel"),
    ("count", APPENDIX, "number: one", "number: 1", "one"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "file", "typed", "instead_of", "at"), SLIPS)
def test_a_slip_is_one_finding_at_the_piece_that_does_not_fit(
    code: str, file: str, typed: str, instead_of: str, at: str
) -> None:
    texts = changed(file, typed, instead_of)
    assert found(texts) == [(code, file, *_place(texts, file, at, typed))]


def _place(texts: dict[str, str], file: str, at: str, typed: str) -> tuple[int, int]:
    start = texts[file].index(typed)
    before = texts[file][: texts[file].index(at, start)]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


class Sitting(Term):
    """Those types of value that only a meeting has."""

    starts: Stated[TimeOfDay] | None = None
    present: Directors | None = None
    proxy: Proxy | None = None
    meeting: Meeting | None = None
    notice: Notice | None = None
    recipient: Recipient | None = None
    consent: ConsentMatter | None = None


SLIPS_OF_MEETINGS = [
    ("time", "starts: 9:30\n"),
    ("time", "starts: 24:00 +08:00\n"),
    ("directors", "present: A1 and B1\n"),
    ("directors", "present: [A1, A 2]\n"),
    ("holder-or-person", "proxy: {holder: A1, person: {zh: 甲, en: A}}\n"),
    ("holder-or-person", "proxy: {number: x}\n"),
    ("one-matter", "notice: {format: 1, id: N-1, from: A, to: [B], dated: 2003-03-05}\n"),
    ("recipient", "recipient: {address: {zh: 一, en: One}}\n"),
    ("needs-condition", "consent: {to: waiver of a condition precedent, what: {zh: 一, en: O}}\n"),
    (
        "second-vote",
        "meeting: {format: 1, id: M-1, name: {zh: 一, en: One}, kind: second vote, agenda: [], "
        "held_on: 2002-03-15, venue: {zh: 一, en: One}}\n",
    ),
]


@pytest.mark.parametrize(("code", "text"), SLIPS_OF_MEETINGS)
def test_a_slip_in_a_meeting_is_one_finding_at_its_line(code: str, text: str) -> None:
    assert complaints(Sitting, "# a comment\n" + text) == [(2, code)]


_NO_DAYS = "off: [], worked: []"
SLIPS_OF_CALENDARS = [
    ("days", "off: [], worked: [2003-09-28 to 2003-09-27]"),
    ("days", "off: [], worked: [27 and 28 September 2003]"),
    ("other-year", "off: [2004-01-01], worked: []"),
    ("worked-day", "off: [], worked: [2003-09-26]"),
    ("year-twice", f"{_NO_DAYS}}}\n- {{year: 2003, published: [], verified: x, {_NO_DAYS}"),
]


@pytest.mark.parametrize(("code", "days"), SLIPS_OF_CALENDARS)
def test_a_slip_in_a_calendar_is_one_finding(code: str, days: str) -> None:
    year = f"- {{year: 2003, published: [], verified: x, {days}}}"
    slips = complaints(WorkingCalendar, f"format: 1\nyears:\n{year}\n")
    assert [one for _, one in slips] == [code]


SLIPS_OF_ROOMS = [
    ("room-order", "{regular: 900, compact: 800}"),
    ("room-order", "{regular: 900, compact: 900}"),
    ("room-order", "{compact: 800}"),
    ("room-order", "{regular: 700, dense: 900}"),
]


@pytest.mark.parametrize(("code", "room"), SLIPS_OF_ROOMS)
def test_a_slip_in_the_room_of_a_face_is_one_finding(code: str, room: str) -> None:
    assert complaints(Rooms, f"# a comment\nzh: {room}") == [(2, code)]


@pytest.mark.parametrize("room", ["{}", "{regular: 9}", "{regular: 7, compact: 8, dense: 9}"])
def test_a_room_that_grows_is_right(room: str) -> None:
    assert complaints(Rooms, f"zh: {room}") == []


def test_every_complaint_is_provoked_above() -> None:
    codes = {complaint.code or name for name, complaint in COMPLAINTS.items()}
    provoked = (*SLIPS, *SLIPS_OF_MEETINGS, *SLIPS_OF_CALENDARS, *SLIPS_OF_ROOMS)
    assert codes - {code for code, *_ in provoked} == set()


@pytest.mark.parametrize(("code", "file", "typed", "instead_of", "at"), SLIPS)
def test_every_finding_says_what_is_wanted_and_what_to_type(
    code: str, file: str, typed: str, instead_of: str, at: str
) -> None:
    for finding in loaded(changed(file, typed, instead_of)).findings:
        for said in (finding.message, finding.required, finding.hint):
            text = render(said, "en", str)
            assert text
            assert "%(" not in text


def test_a_misspelt_key_is_told_its_nearest_known_key() -> None:
    (finding,) = loaded(changed(A_01, "mad_on: x\nmade_on", "made_on")).findings
    assert render(finding.hint, "en", str) == "did you mean made_on?"
    assert finding.observed != ""


def test_an_unknown_key_that_resembles_nothing_is_told_so() -> None:
    (finding,) = loaded(changed(A_01, "zzz: x\nmade_on", "made_on")).findings
    assert "did you mean" not in render(finding.hint, "en", str)


def test_a_misspelt_word_is_told_the_words_that_are_possible() -> None:
    (finding,) = loaded(changed(CONTRACT, "shape: square", "shape: round")).findings
    assert finding.observed == "square"
    assert "round" in render(finding.required, "en", str)


def test_all_findings_of_a_file_are_given_at_once() -> None:
    texts = changed(A_01, "amount: 600,000\nmade_on: 12/04/2002", "amount: USD 600,000\n" + DATE)
    assert [code for code, *_ in found(texts)] == ["amount-without-currency", "date"]


def test_a_misspelt_key_is_not_missing_too() -> None:
    texts = changed(A_01, "prty: A", "party: A")
    assert found(texts) == [("unknown-key", A_01, *place_of(texts, A_01, "prty"))]
    (finding,) = loaded(texts).findings
    assert render(finding.hint, "en", str) == "did you mean party?"


def test_a_key_that_is_missing_beside_one_that_is_unknown_is_found_too() -> None:
    texts = changed(A_01, "zzz: A", "party: A")
    assert {code for code, *_ in found(texts)} == {"missing-key", "unknown-key"}


def test_one_misspelt_key_excuses_one_missing_key() -> None:
    texts = changed(A_01, "", "amount: USD 600,000\n")
    texts[A_01] = texts[A_01].replace("party: A", "prty: A")
    findings = loaded(texts).findings
    assert [one.code for one in findings] == ["missing-key", "unknown-key"]
    assert render(findings[0].required, "en", str) == "amount"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("{valeu: 2002-04-12, basis: Article 9}", "value"),
     ("{value: 2002-04-12, bassis: Article 9}", "basis"),
     ("{byhand: 2002-04-12}", "by_hand"),
     ("{not_agred: why}", "not_agreed")],
)  # fmt: skip
def test_a_misspelt_word_for_how_sure_a_fact_is_is_told_the_word_meant(
    typed: str, meant: str
) -> None:
    (finding,) = loaded(changed(A_01, f"made_on: {typed}", DATE)).findings
    assert finding.code == "unknown-key"
    assert render(finding.hint, "en", str) == f"did you mean {meant}?"


@pytest.mark.parametrize(
    ("instead_of", "says"),
    [("title: {zh: 合营合同, en: Joint Venture Contract}\n", "title: {zh: …, en: …}"),
     ("share: 60%", "[to be fixed]"),
     ("law: prc-equity-joint-venture-2001", "cannot stay open"),
     ("signed_by: [chairman]", "a line for each element"),
     ("chop: {shape: round, width: 42 mm}", "its keys: shape, width")],
)  # fmt: skip
def test_what_is_missing_is_told_in_the_shape_that_belongs_there(
    instead_of: str, says: str
) -> None:
    texts = changed(CONTRACT, "", instead_of)
    (finding,) = loaded(texts).findings
    assert finding.code == "missing-key"
    assert says in render(finding.hint, "en", str)


def test_a_hint_inside_brackets_has_quotes_around_a_comma() -> None:
    typed = '{id: A-cash, form: cash, amount: "US$600,000"}'
    texts = changed(CONTRACT, typed, '{id: A-cash, form: cash, amount: "USD 600,000"}')
    (finding,) = loaded(texts).findings
    assert render(finding.hint, "en", str) == 'type "USD 600,000"'


def test_lines_that_are_not_indented_are_told_from_the_first_to_the_last() -> None:
    typed = "signed:\non: 2002-01-10\nat:\n  zh: 样本市\n  en: Specimen City\nlaw"
    stands = "signed: {on: 2002-01-10, at: {zh: 样本市, en: Specimen City}}\nlaw"
    (finding,) = loaded(changed(CONTRACT, typed, stands)).findings
    said = "put two spaces before the line(s) 5–8, so that they stand below signed"
    assert render(finding.hint, "en", str) == said


def test_a_key_without_its_keys_is_not_said_to_lack_indentation() -> None:
    stands = "signed: {on: 2002-01-10, at: {zh: 样本市, en: Specimen City}}\nlaw"
    (finding,) = loaded(changed(CONTRACT, "signed:\nlaw", stands)).findings
    assert finding.code == "mapping-expected"
