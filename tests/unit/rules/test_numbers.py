"""Numbers of documents: each its own, with the year in the brackets of such numbers."""

from __future__ import annotations

import pytest

from docgen.diagnostics.messages import render
from docgen.rules.judging import Outcome
from docgen.rules.numbers import bare_number
from tests.unit.rules.board import boards
from tests.unit.rules.board.year import FIRST, LOST, M_1, M_2
from tests.unit.rules.notices.courses import CURED, N_1, N_2
from tests.unit.rules.notices.letters import Edit, Texts, contract

_ITS_OWN, _WRITTEN = "document-number-is-its-own", "numbers-are-written-as-such"


def _meetings(first: str, second: str, minutes: str = "minutes 1") -> Outcome:
    """The outcome for the numbers of a resolution, of one of a later meeting, and of minutes."""
    edits = [
        boards.Edit(M_1, f"id: R-1\n      number: {first}", "id: R-1"),
        boards.Edit(M_2, f"id: R-3\n      number: {second}", "id: R-3"),
        boards.Edit(M_1, f"minutes:\n  number: {minutes}", "minutes:"),
    ]
    return boards.judged(boards.contract(FIRST, LOST, edits=edits), _ITS_OWN).outcome


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("董决1", "董决2", Outcome.KEPT),
        ("董决1", "董决1", Outcome.BROKEN),
        ("董决〔2002〕1", "董决〔2003〕1", Outcome.KEPT),
        ("董决〔2002〕1", "董决(2002) １", Outcome.BROKEN),
        # What stands in brackets, be it in part, is not agreed yet.
        ("[董决1]", "董决1", Outcome.KEPT),
        ("董决〔2002〕第[ ]号", "董决〔2002〕第[ ]号", Outcome.KEPT),
        ("[to be given]", "[to be given]", Outcome.KEPT),
    ],
)
def test_two_resolutions_do_not_have_one_number(
    first: str, second: str, outcome: Outcome
) -> None:
    assert _meetings(first, second) is outcome


def test_a_plain_number_may_recur_in_another_sort_of_document() -> None:
    assert _meetings("1", "2", minutes="1") is Outcome.KEPT


def test_two_senders_may_number_their_letters_alike_with_the_year() -> None:
    first = Edit(N_1, "id: N-1\nnumber: No. 7 (2003)", "id: N-1")
    second = Edit(N_2, "id: N-2\nnumber: No. 7 (2003)", "id: N-2")
    other = Edit(N_2, "from: A\nto: [B]", "from: B\nto: [A]")
    reply = Edit(N_2, "to: B, means", "to: A, means")
    assert _notices(CURED, first, second) is Outcome.BROKEN
    assert _notices(CURED, first, second, other, reply) is Outcome.KEPT


@pytest.mark.parametrize(
    ("day", "outcome"), [("2002-02-20", Outcome.KEPT), ("2002-02-21", Outcome.BROKEN)]
)
def test_one_letter_may_appoint_several_directors(day: str, outcome: Outcome) -> None:
    edits = [
        boards.Edit(
            "board.yaml",
            f"appointed_by: A, since: 2002-03-01, letter: {{id: AL-{name}, number: 委〔2002〕1号, "
            f"dated: {dated}}}}}\n  - {{id: {after}",
            f"appointed_by: A, since: 2002-03-01}}\n  - {{id: {after}",
        )
        for name, after, dated in (("A1", "A2", "2002-02-20"), ("A2", "A3", day))
    ]
    loaded = boards.contract(FIRST, LOST, edits=edits)
    assert boards.judged(loaded, _ITS_OWN).outcome is outcome


def test_a_number_with_its_year_stands_once_in_all_documents() -> None:
    number = "董决〔2002〕1"
    assert _meetings(number, "2", minutes=number) is Outcome.BROKEN


def _notices(texts: Texts, *edits: Edit) -> Outcome:
    return boards.judged(contract(texts, *edits), _ITS_OWN).outcome


def test_two_notices_of_one_sender_do_not_have_one_number_two_of_different_ones_may() -> None:
    first = Edit(N_1, "id: N-1\nnumber: 7", "id: N-1")
    second = Edit(N_2, "id: N-2\nnumber: 7", "id: N-2")
    other = Edit(N_2, "from: A\nto: [B]", "from: B\nto: [A]")
    reply = Edit(N_2, "to: B, means", "to: A, means")
    assert _notices(CURED, first, second) is Outcome.BROKEN
    assert _notices(CURED, first, second, other, reply) is Outcome.KEPT


def test_the_later_of_two_documents_is_accused() -> None:
    texts = {**CURED, N_1: CURED[N_1].replace("id: N-1", "id: N-1\nnumber: 7"),
             "letters/1.yaml": _LETTER}  # fmt: skip
    (finding,) = boards.judged(contract(texts), _ITS_OWN).findings
    assert finding.source.file.endswith(N_1)
    assert render(finding.message, "en", str) == "N-1 and L-1 have one number"


_LETTER = """\
format: 1
id: L-1
number: 7
from: B
to: [A]
dated: 2002-02-10
subject: {zh: 一, en: One}
paragraphs: [{zh: 一, en: One}]
"""


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("董决[2002]第1号", "董决〔2002〕第1号"),
        ("董决【2002】第１号", "董决〔2002〕第1号"),
        ("董决［ 2002 ］第1号", "董决〔2002〕第1号"),
        ("董决〔2002〕第１２号", "董决〔2002〕第12号"),
    ],
)
def test_a_year_in_square_brackets_and_wide_figures_are_told_with_what_belongs_there(
    number: str, right: str
) -> None:
    edit = boards.Edit(M_1, f"id: R-1\n      number: {number}", "id: R-1")
    (finding,) = boards.judged(boards.contract(FIRST, edits=[edit]), _WRITTEN).findings
    assert finding.required == right
    assert render(finding.hint, "en", str) == f"type {right}"


@pytest.mark.parametrize(
    "number", ["董决〔2002〕第1号", "董决(2002)第1号", "董决[to be given]号", "[董决〔2002〕1]"]
)
def test_other_brackets_in_a_number_are_left_alone(number: str) -> None:
    edit = boards.Edit(M_1, f"id: R-1\n      number: {number}", "id: R-1")
    assert boards.judged(boards.contract(FIRST, edits=[edit]), _WRITTEN).outcome is Outcome.KEPT


def test_width_case_blanks_and_brackets_make_no_difference() -> None:
    assert bare_number("Ａ〔2002〕 第１号") == bare_number("a[2002]第1号")
