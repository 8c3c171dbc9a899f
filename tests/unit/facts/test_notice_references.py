"""What notices and dissolutions name must exist, and their ids are their own."""

from __future__ import annotations

import re

import pytest

from docgen.diagnostics.messages import render
from tests.unit.rules.notices.courses import CURED, D_1, FAXED, LASTING, N_1, N_2, OVERDUE
from tests.unit.rules.notices.letters import BREACH, Edit, Texts, courier, load, notice, serving


@pytest.mark.parametrize(
    ("texts", "edit", "observed"),
    [
        (OVERDUE, Edit(N_1, "from: C", "from: B"), "C"),
        (OVERDUE, Edit(N_1, "from: company", "from: B"), "company"),
        (CURED, Edit(N_2, "follows: N-9", "follows: N-1"), "N-9"),
        (CURED, Edit(N_2, "follows: N-2", "follows: N-1"), "N-2"),
        (OVERDUE, Edit(N_1, "ground: 104-1c", "ground: 104-1a"), "104-1c"),
        (OVERDUE, Edit(N_1, "concerning: C", "concerning: A"), "C"),
        (OVERDUE, Edit(N_1, "instalment: A-9", "instalment: A-1"), "A-9"),
        (OVERDUE, Edit(N_1, "condition: not-cured", "condition: overdue"), "not-cured"),
        (OVERDUE, Edit(N_1, "resolution: R-9", "instalment: A-1"), "R-9"),
        (CURED, Edit(N_1, "  by: C", "  by: A"), "C"),
        (FAXED, Edit(N_1, "ground: 104-9", "ground: 104-2"), "104-9"),
        (OVERDUE, Edit(N_1, "to: B,", "to: A,"), "B"),
        (OVERDUE, Edit(N_1, "means: pigeon", "means: courier"), "pigeon"),
        (FAXED, Edit(N_1, "letter: fax", "letter: courier"), "fax"),
        (CURED, Edit(N_1, "dispatch: third", "dispatch: courier"), "third"),
        (CURED, Edit(D_1, "follows: N-7", "follows: N-2"), "N-7"),
        (CURED, Edit(D_1, "applicant: C", "applicant: company"), "C"),
        (CURED, Edit(D_1, "nominated_by: C, director", "nominated_by: B, director"), "C"),
        (CURED, Edit(D_1, "director: C2", "director: B2"), "C2"),
        (CURED, Edit(D_1, "2003-09-30\n  approved_by: W-9", "2003-09-30\n  approved_by: W-1"),
         "W-9"),
        (CURED, Edit(D_1, "resolution: W-9\n  app", "resolution: W-1\n  app"), "W-9"),
    ],
)  # fmt: skip
def test_an_id_that_names_nothing_is_found(texts: Texts, edit: Edit, observed: str) -> None:
    loaded = load(texts, edit)
    assert loaded.contract is None
    assert {(one.code, one.observed) for one in loaded.findings} == {
        ("dangling-reference", observed)
    }


_TO_THE_COMPANY = "from: B\nto: [company]"


@pytest.mark.parametrize(
    ("matter", "observed"),
    [
        ('call: {instalment: A-9, outstanding: "USD 1"}\n', "A-9"),
        ("address: {of: C, effective_on: 2003-04-01, details: {}}\n", "C"),
        ("filing: {certificate: A-77}\n", "A-77"),
        (
            "consent: {to: waiver of a condition precedent, condition: 34-9, "
            "what: {zh: 一, en: One}}\n",
            "34-9",
        ),
        (
            "adjustment: {change: {zh: 一, en: One}, changed_on: 2003-01-02, harmed: C, "
            "effect: {zh: 一, en: One}, proposal: {zh: 一, en: One}}\n",
            "C",
        ),
    ],
)
def test_the_matter_of_a_notice_names_what_exists(matter: str, observed: str) -> None:
    loaded = load(serving(notice(matter, between=_TO_THE_COMPANY)))
    assert [(one.code, one.observed) for one in loaded.findings] == [
        ("dangling-reference", observed)
    ]


def test_a_waiver_says_which_condition_precedent_it_is_about() -> None:
    matter = "consent: {to: waiver of a condition precedent, what: {zh: 一, en: One}}\n"
    (finding,) = load(serving(notice(matter, between=_TO_THE_COMPANY))).findings
    assert finding.code == "needs-condition"
    assert finding.source.file.endswith("notices/1.yaml")


def test_the_nearest_id_is_suggested() -> None:
    loaded = load(OVERDUE, Edit(N_1, "condition: overdu", "condition: overdue"))
    (finding,) = loaded.findings
    assert render(finding.hint, "en", str).startswith("did you mean overdue?")


def test_notices_may_not_follow_one_another_in_a_circle() -> None:
    first = notice(BREACH, head="id: N-1\nfollows: N-2")
    second = notice(BREACH, head="id: N-2\nfollows: N-1")
    found = load(serving(first, second)).findings
    assert [(one.code, one.observed) for one in found] == [
        ("dangling-reference", "N-2"),
        ("dangling-reference", "N-1"),
    ]
    assert render(found[0].message, "en", str) == "N-2 is not the id of an earlier notice"


def test_a_notice_whose_id_stands_twice_is_not_told_to_follow_itself() -> None:
    second = notice(BREACH, head="id: N-1\nfollows: N-1")
    codes = [one.code for one in load(serving(notice(BREACH), second)).findings]
    assert codes == ["duplicate-id"]


@pytest.mark.parametrize(
    ("texts", "edit"),
    [
        (LASTING, Edit(N_2, "id: N-1", "id: N-2")),
        (CURED, Edit(N_1, "id: courier", "id: second")),
        (CURED, Edit(D_1, "id: P-1", "id: K-1")),
    ],
)
def test_an_id_given_twice_is_found(texts: Texts, edit: Edit) -> None:
    assert "duplicate-id" in {one.code for one in load(texts, edit).findings}


def test_dispatches_of_two_notices_may_be_called_alike() -> None:
    second = notice(BREACH, courier("2003-03-10"), head="id: N-2")
    assert load(serving(notice(BREACH, courier("2003-03-10")), second)).findings == ()


@pytest.mark.parametrize(
    ("named", "finds"),
    [
        ("N-9.dated", True),
        ("N-1.nothing", True),
        ("N-1.dated", False),
        ("D-1.application.dated", False),
        ("notices.N-1.dated", False),
    ],
)
@pytest.mark.parametrize("record", [N_1, D_1])
def test_texts_of_notices_and_dissolutions_name_facts_by_record(
    record: str, named: str, finds: bool
) -> None:
    text = CURED[record]
    found = re.search(r"(\{|, )en: ([A-Z][a-z]+)", text)
    assert found is not None
    edited = text[: found.end()] + f" <{named}>" + text[found.end() :]
    loaded = load({**CURED, record: edited})
    observed = [str(one.observed) for one in loaded.findings if one.code == "text-reference"]
    assert observed == ([f"<{named}>"] if finds else [])
