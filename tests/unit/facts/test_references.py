"""Every id that names nothing, and every id that names two things, is found where it stands."""

from __future__ import annotations

import pytest

from docgen.diagnostics.messages import render
from tests.smallest import (
    A_01,
    APPENDIX,
    B_01,
    BOARD,
    CONTRACT,
    FOLDER,
    REPORT,
    TEXTS,
    changed,
    found,
    loaded,
)

ITEM = """\
items:
  - id: x
    party: B
    subscribed: B-cash
    form: other
    value: USD 1
    description: {zh: 甲, en: X}
"""
PURCHASE = 'purchases:\n  - {id: p, use: no-use, amount: "USD 1", description: {zh: 甲, en: X}}\n'
SOLD = PURCHASE.replace("use: no-use", "use: u, seller: Z")
USE = 'uses:\n        - {id: u, amount: "USD 1", purpose: {zh: 甲, en: X}}\n'
ACTING = "signatories: [{office: chairman, director: A1, acting_for: A9}]"
SIGNED = "signatories: [{office: chairman, director: A1}]"
REPRESENTED = "board:\n  representation: {legal_representative: boss}\n  composition"

DANGLING = [
    (CONTRACT, "- party: Z\n", "- party: A\n", "Z"),
    (CONTRACT, "signed_by: [boss]", "signed_by: [chairman]", "boss"),
    (CONTRACT, "{party: Z, count: 2}", "{party: A, count: 2}", "Z"),
    (CONTRACT, "appointed_by: Z", "appointed_by: A", "Z"),
    (CONTRACT, REPRESENTED, "board:\n  composition", "boss"),
    (APPENDIX, "{id: A-1, party: Z", "{id: A-1, party: A", "Z"),
    (APPENDIX, "subscribed: A-gold", "subscribed: A-cash", "A-gold"),
    (APPENDIX, ITEM.replace("party: B", "party: Z") + "instalments", "instalments", "Z"),
    (APPENDIX, ITEM.replace("B-cash", "B-gold") + "instalments", "instalments", "B-gold"),
    (APPENDIX, PURCHASE + "instalments", "instalments", "no-use"),
    (APPENDIX, "parties_to_it: [A, Z]\ninstalments", "instalments", "Z"),
    (BOARD, "appointed_by: Z", "appointed_by: A", "Z"),
    (BOARD, "appointed_by: A, replaces: A9", "appointed_by: A", "A9"),
    (BOARD, "office: boss", "office: chairman", "boss"),
    (BOARD, "director: A9", "director: A1", "A9"),
    (A_01, "pays: A-9", "pays: A-1", "A-9"),
    (A_01, "pays: [A-9]", "pays: A-1", "A-9"),
    (A_01, "report: R-9", "report: R-1", "R-9"),
    (A_01, "valued_in: gold\nform: cash", "form: cash", "gold"),
    (A_01, '- id: A-01\n    replaces: A-00', "- id: A-01", "A-00"),
    (A_01, "office: boss", "office: chairman", "boss"),
    (A_01, "director: A9", "director: A1", "A9"),
    (A_01, ACTING, SIGNED, "A9"),
    (REPORT, "covers: [A-01, B-09]", "covers: [A-01, B-01]", "B-09"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "typed", "instead_of", "name"), DANGLING)
def test_an_id_that_names_nothing_is_found_where_it_was_typed(
    file: str, typed: str, instead_of: str, name: str
) -> None:
    texts = changed(file, typed, instead_of)
    accused = [
        (one.source.file, _text_at(texts, one.source.file, one.source.line, one.source.column))
        for one in loaded(texts).findings
        if one.code == "dangling-reference"
    ]
    assert len(accused) == 1
    assert accused[0][0] == FOLDER + file
    assert accused[0][1].strip("[").startswith(name)


def _text_at(texts: dict[str, str], file: str, line: int, column: int) -> str:
    return texts[file.removeprefix(FOLDER)].split("\n")[line - 1][column - 1 :]


def test_the_seller_of_a_purchase_must_be_a_party() -> None:
    texts = changed(
        CONTRACT,
        'forms:\n        - {id: A-cash, form: cash, amount: "USD 600,000"}\n      ' + USE,
        'forms:\n        - {id: A-cash, form: cash, amount: "USD 600,000"}\n',
    )
    texts[APPENDIX] = TEXTS[APPENDIX] + SOLD
    assert [code for code, *_ in found(texts)] == ["dangling-reference"]
    texts[APPENDIX] = TEXTS[APPENDIX] + SOLD.replace("seller: Z", "seller: B")
    assert found(texts) == []


def test_a_dangling_id_is_told_the_ids_that_exist() -> None:
    (finding,) = loaded(changed(A_01, "pays: A-9", "pays: A-1")).findings
    assert render(finding.hint, "en", str).startswith("those that exist: A-1, B-1; ")
    assert "附件中的分期出资" in render(finding.message, "zh", str)


@pytest.mark.parametrize(
    ("file", "typed", "instead_of"),
    [
        (A_01, "pays: [to be fixed in Appendix 1]", "pays: A-1"),
        (A_01, "report: by_hand", "report: R-1"),
        (A_01, "report: {not_agreed: none is wanted}", "report: R-1"),
        (CONTRACT, REPRESENTED.replace("boss", "chairman"), "board:\n  composition"),
    ],
)
def test_a_reference_that_is_open_or_right_is_no_finding(
    file: str, typed: str, instead_of: str
) -> None:
    assert found(changed(file, typed, instead_of)) == []


def test_any_director_may_stand_in_where_the_contract_says_so() -> None:
    standing = REPRESENTED.replace("boss", "chairman, stand_ins: [director]")
    assert found(changed(CONTRACT, standing, "board:\n  composition")) == []


def test_an_id_given_twice_is_found_at_the_second_and_names_the_first() -> None:
    texts = {**TEXTS, "contributions/Z.yaml": TEXTS[B_01].replace("  - id: B-01", "  - id: B-02")}
    (finding,) = loaded(texts).findings
    assert finding.code == "duplicate-id"
    assert (finding.source.file, finding.source.line, finding.source.column) == (
        FOLDER + "contributions/Z.yaml",
        3,
        5,
    )
    assert [str(place) for place in finding.also] == [FOLDER + B_01 + ":3:5"]


def test_a_certificate_id_given_in_two_records_is_found() -> None:
    texts = changed(B_01, "  - id: A-01", "  - id: B-01")
    (finding,) = loaded(texts).findings
    assert (finding.code, finding.observed, finding.source.file) == (
        "duplicate-id",
        "A-01",
        FOLDER + B_01,
    )


@pytest.mark.parametrize(
    ("file", "twice"),
    [
        (BOARD, "  - {id: A1, name: {zh: 甲一, en: A One}, appointed_by: A, since: 2002-03-01}\n"),
        (
            APPENDIX,
            "  - {id: A-1, party: A, subscribed: A-cash, form: cash,"
            ' amount: "USD 600,000", due: 2002-04-30}\n',
        ),
    ],
)
def test_a_line_pasted_twice_is_found(file: str, twice: str) -> None:
    assert [code for code, *_ in found(changed(file, twice * 2, twice))] == ["duplicate-id"]


def test_an_id_given_twice_stands_for_all_that_the_lost_id_leaves_dangling() -> None:
    texts = changed(CONTRACT, "- id: A\n    called: {zh: 乙方", "- id: B\n    called: {zh: 乙方")
    assert [code for code, *_ in found(texts)] == ["duplicate-id"]


def test_another_name_that_dangles_is_found_beside_an_id_given_twice() -> None:
    texts = changed(CONTRACT, "- id: A\n    called: {zh: 乙方", "- id: B\n    called: {zh: 乙方")
    texts[A_01] = TEXTS[A_01].replace("party: A", "party: Z")
    findings = loaded(texts).findings
    assert {(one.code, one.observed) for one in findings} == {
        ("duplicate-id", "A"),
        ("dangling-reference", "Z"),
    }


def test_a_definition_that_nobody_names_is_accused_not_the_many_that_name_it_rightly() -> None:
    texts = changed(CONTRACT, "{id: chairmann, title", "{id: chairman, title")
    (finding,) = loaded(texts).findings
    assert (finding.code, finding.observed, finding.required) == (
        "id-named-otherwise",
        "chairmann",
        "chairman",
    )
    assert finding.source.file == FOLDER + CONTRACT
    assert len(finding.also) == 4


def test_a_report_whose_file_is_missing_is_found_at_each_line_that_names_it() -> None:
    texts = {name: text for name, text in TEXTS.items() if name != REPORT}
    findings = loaded(texts).findings
    assert [(one.source.file, one.source.line, one.source.column) for one in findings] == [
        (FOLDER + A_01, 9, 9),
        (FOLDER + B_01, 9, 9),
    ]
    assert "reports/R-1.yaml" in render(findings[0].hint, "en", str)


def test_an_appendix_whose_file_is_missing_is_found_at_each_line_that_names_its_entries() -> None:
    texts = {name: text for name, text in TEXTS.items() if name != APPENDIX}
    findings = loaded(texts).findings
    assert [(one.source.file, one.source.line, one.source.column) for one in findings] == [
        (FOLDER + A_01, 5, 7),
        (FOLDER + B_01, 5, 7),
    ]
    assert "appendices/" in render(findings[0].hint, "en", str)


@pytest.mark.parametrize(
    ("typed", "instead_of", "at"),
    [("{zh: 甲方, en: Party B}", "{zh: 乙方, en: Party B}", "甲方, en: Party B"),
     ("{zh: 乙方, en: party a}", "{zh: 乙方, en: Party B}", "party a")],
)  # fmt: skip
def test_two_parties_called_by_one_word_are_found_at_the_second(
    typed: str, instead_of: str, at: str
) -> None:
    texts = changed(CONTRACT, typed, instead_of)
    (finding,) = loaded(texts).findings
    assert finding.code == "called-alike"
    line, column = finding.source.line, finding.source.column
    assert _text_at(texts, FOLDER + CONTRACT, line, column).startswith(at)
