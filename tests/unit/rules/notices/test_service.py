"""When a dispatch counts as received, and which receipt governs."""

from __future__ import annotations

import datetime

import pytest

from docgen.model.facts import FactState
from docgen.rules.notices.service import Receipt, governing_receipt, receipts_of
from tests.unit.rules.notices.letters import BREACH, Edit, contract, courier, notice, serving

CONTRACT = "contract.yaml"


def _receipts(*dispatches: str, edits: tuple[Edit, ...] = (), more: str = "") -> list[Receipt]:
    loaded = contract(serving(notice(BREACH + more, *dispatches)), *edits)
    return list(receipts_of(loaded, loaded.notices[0]))


def _one(dispatch: str, *others: str, edits: tuple[Edit, ...] = ()) -> Receipt:
    return _receipts(dispatch, *others, edits=edits)[0]


def _day(receipt: Receipt) -> str:
    return receipt.received_on.value.isoformat()


def _fax(day: str, more: str = "", means: str = "fax") -> str:
    return f"{{id: {means}, to: A, means: {means}, handed_over_on: {day}{more}}}"


def _confirmed(day: str, means: str = "fax") -> Receipt:
    fax = _fax(day, f", confirmed_on: {day}, letter: courier", means)
    return _one(fax, courier(day), edits=(Edit("notices/1.yaml", day, "2003-03-10"),))


@pytest.mark.parametrize("means", ["courier", "post"])
def test_a_letter_is_received_fourteen_days_after_hand_over(means: str) -> None:
    receipt = _one(f"{{id: D, to: A, means: {means}, handed_over_on: 2003-03-10}}")
    assert (receipt.how, _day(receipt)) == ("deemed", "2003-03-24")
    assert receipt.received_on.state is FactState.KNOWN
    assert [str(one.number) for one in receipt.received_on.basis] == ["127"]


@pytest.mark.parametrize("means", ["fax", "e-mail"])
@pytest.mark.parametrize(
    ("sent", "received"),
    [
        ("2003-01-30", "2003-01-31"),
        ("2003-01-31", "2003-02-08"),
        ("2003-04-30", "2003-05-06"),
    ],
)
def test_a_confirmed_fax_is_received_a_working_day_after_sending(
    sent: str, received: str, means: str
) -> None:
    receipt = _confirmed(sent, means)
    assert (receipt.how, _day(receipt)) == ("confirmed", received)
    # Whose working days count stands in brackets.
    assert receipt.received_on.state is FactState.PROVISIONAL


def test_with_working_days_agreed_only_an_unpublished_year_leaves_the_day_provisional() -> None:
    agreed = Edit(CONTRACT, "working_days_of: CN", "working_days_of: [CN]")
    fax = _fax("2003-03-12", ", confirmed_on: 2003-03-12, letter: courier")
    receipt = _one(fax, courier("2003-03-10"), edits=(agreed,))
    assert (_day(receipt), receipt.received_on.state) == ("2003-03-13", FactState.KNOWN)
    elsewhere = Edit(CONTRACT, "working_days_of: SG", "working_days_of: [CN]")
    receipt = _one(fax, courier("2003-03-10"), edits=(elsewhere,))
    assert (_day(receipt), receipt.received_on.state) == ("2003-03-13", FactState.PROVISIONAL)
    nobodys = Edit(CONTRACT, "working_days_of: [not stated]", "working_days_of: [CN]")
    assert _one(fax, courier("2003-03-10"), edits=(nobodys,)).received_on.settled is None


@pytest.mark.parametrize(
    "more",
    [", letter: courier", ", confirmed_on: 2003-03-10, letter: telegram"],
)
def test_an_unconfirmed_fax_counts_only_through_a_letter_that_may_confirm_it(more: str) -> None:
    telegram = "{id: telegram, to: A, means: telegram, handed_over_on: 2003-03-10}"
    receipt = _one(_fax("2003-03-10", more), courier("2003-03-11"), telegram)
    assert receipt.how == "not confirmed"
    day = receipt.received_on.settled
    assert day == (datetime.date(2003, 3, 25) if "courier" in more else None)


def test_an_unconfirmed_fax_that_really_came_still_does_not_count() -> None:
    receipt = _one(_fax("2003-03-10", ", received_on: 2003-03-10"))
    assert (receipt.how, receipt.received_on.settled) == ("not confirmed", None)
    assert receipt.actual_on is not None
    assert receipt.actual_on.value == datetime.date(2003, 3, 10)


def test_a_letter_to_somebody_else_confirms_nothing() -> None:
    fax = _fax("2003-03-10", ", confirmed_on: 2003-03-10, letter: courier")
    text = notice(BREACH, fax, courier("2003-03-10", to="company"),
                  between="from: B\nto: [A, company]")  # fmt: skip
    loaded = contract(serving(text))
    assert receipts_of(loaded, loaded.notices[0])[0].how == "not confirmed"


@pytest.mark.parametrize("means", ["hand", "telegram", "telex"])
def test_means_without_a_rule_count_from_their_actual_receipt(means: str) -> None:
    without = f"{{id: D, to: A, means: {means}, handed_over_on: 2003-03-10}}"
    receipt = _one(without)
    assert (receipt.how, receipt.received_on.state) == ("no rule", FactState.OPEN)
    receipt = _one(without[:-1] + ", received_on: 2003-03-11}")
    assert (receipt.how, _day(receipt), receipt.deemed_on) == ("actual", "2003-03-11", None)
    assert (receipt.means is None) == (means == "hand")


def test_a_letter_that_came_earlier_still_counts_from_its_deemed_receipt() -> None:
    receipt = _one(courier("2003-03-10", more=", received_on: 2003-03-13"))
    assert (receipt.how, _day(receipt)) == ("deemed", "2003-03-24")
    assert receipt.actual_on is not None
    assert receipt.actual_on.value == datetime.date(2003, 3, 13)


def test_the_record_may_say_that_the_actual_receipt_governs() -> None:
    early = courier("2003-03-10", more=", received_on: 2003-03-13")
    governs = "governs: {dispatch: courier, why: {zh: 一, en: One}, by: actual receipt}\n"
    (receipt,) = _receipts(early, more=governs)
    assert (receipt.how, _day(receipt)) == ("actual", "2003-03-13")
    assert receipt.deemed_on is not None
    assert receipt.deemed_on.value == datetime.date(2003, 3, 24)


@pytest.mark.parametrize(
    ("between", "to", "how"),
    [
        ("from: B\nto: [A]", "A", "deemed"),
        ("from: B\nto: [company]", "company", "deemed"),
        ("from: B\nto: [approval-authority]", "approval-authority", "no rule"),
        ("from: company\nto: [A]", "A", "no rule"),
    ],
)
def test_the_rule_covers_notices_of_a_party_to_the_other_or_to_the_company(
    between: str, to: str, how: str
) -> None:
    matter = "consent: {to: increase of capital, what: {zh: 一, en: One}}\n"
    text = notice(matter, courier("2003-03-10", to=to), between=between)
    loaded = contract(serving(text))
    assert receipts_of(loaded, loaded.notices[0])[0].how == how


def test_terms_between_the_parties_alone_do_not_reach_the_company() -> None:
    matter = "consent: {to: increase of capital, what: {zh: 一, en: One}}\n"
    text = notice(matter, courier("2003-03-10", to="company"), between="from: B\nto: [company]")
    alone = Edit(CONTRACT, "between: parties\n", "between: parties and company\n")
    loaded = contract(serving(text), alone)
    assert receipts_of(loaded, loaded.notices[0])[0].how == "no rule"
    everybody = Edit(CONTRACT, "between: everybody\n", "between: parties and company\n")
    loaded = contract(serving(text), everybody)
    assert receipts_of(loaded, loaded.notices[0])[0].how == "deemed"


def test_the_day_at_the_addressee_is_shown_beside_the_senders() -> None:
    late = courier("2003-03-10", more=", at: 09:00 +08:00, at_there: 17:00 -08:00")
    receipt = _one(late)
    assert receipt.handed_over_there is not None
    assert receipt.handed_over_there.value == datetime.date(2003, 3, 9)
    assert _day(receipt) == "2003-03-24"


@pytest.mark.parametrize("handed", ["[2003-03-10]", "by_hand", "[to be fixed]"])
def test_a_dispatch_without_a_settled_hand_over_is_planned(handed: str) -> None:
    receipt = _one(courier(handed))
    assert receipt.is_planned
    assert not _one(courier("2003-03-10")).is_planned
    expected = datetime.date(2003, 3, 24) if handed.startswith("[2003") else None
    assert receipt.received_on.settled == expected


def test_the_earliest_known_receipt_governs() -> None:
    hand = "{id: hand, to: A, means: hand, handed_over_on: 2003-03-12, received_on: 2003-03-12}"
    loaded = contract(serving(notice(BREACH, courier("2003-03-10"), hand)))
    found = governing_receipt(loaded, loaded.notices[0])
    assert found is not None
    assert found.dispatch.id == "hand"


def test_a_made_dispatch_governs_before_a_planned_one() -> None:
    text = notice(BREACH, courier("2003-03-20"), courier("[2003-03-10]", name="planned"))
    loaded = contract(serving(text))
    found = governing_receipt(loaded, loaded.notices[0])
    assert found is not None
    assert found.dispatch.id == "courier"


def test_a_copy_for_the_company_does_not_govern_a_notice_to_a_party() -> None:
    text = notice(
        BREACH, courier("2003-03-10", to="company", name="copy"), courier("2003-03-12"),
        between="from: B\nto: [A, company]",
    )  # fmt: skip
    loaded = contract(serving(text))
    found = governing_receipt(loaded, loaded.notices[0])
    assert found is not None
    assert found.dispatch.id == "courier"


def test_a_recorded_choice_governs_before_the_earliest() -> None:
    text = notice(
        BREACH + "governs: {dispatch: second, why: {zh: 一, en: One}}\n",
        courier("2003-03-10"),
        courier("2003-03-12", name="second"),
    )
    loaded = contract(serving(text))
    found = governing_receipt(loaded, loaded.notices[0])
    assert found is not None
    assert (found.dispatch.id, _day(found)) == ("second", "2003-03-26")


def test_nothing_governs_where_nothing_is_known() -> None:
    loaded = contract(serving(notice(BREACH)))
    assert governing_receipt(loaded, loaded.notices[0]) is None
