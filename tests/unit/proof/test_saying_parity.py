"""Every fact is said as what it is."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from docgen.diagnostics.source import Source
from docgen.document.inlines import Blank, Certainty, Said
from docgen.model.facts import Fact, FactState
from docgen.model.values import Money, Period, Unit
from docgen.model.written import Place
from docgen.proof.saying_parity import check_sayings
from tests.unit.proof.changing import paper, said, slot

PLACE = Source("contract_data/x/contract.yaml", 5)


def _fact(value: Any, state: FactState = FactState.KNOWN) -> Fact[Any]:
    return Fact(settled=value, state=state, place=Place(source=PLACE, path="it"))


RIGHT = [
    ("amount", Money("USD", Decimal(5900000)), "US$5,900,000", "US$5,900,000"),
    ("amount_in_text", Money("CNY", Decimal("1409.5")), "人民币1,409.50元", "RMB 1,409.50"),
    ("amount_in_words", Money("USD", Decimal(1000)), "壹仟美元整",
     "One Thousand United States Dollars"),
    ("date", date(2002, 11, 8), "2002年11月8日", "November 8, 2002"),
    ("solemn_date", date(2002, 11, 8), "二〇〇二年十一月八日", "November 8, 2002"),
    ("share", Fraction(49, 100), "49%", "49%"),
    ("rounded_share", Fraction(7, 32), "约21.88%", "approximately 21.88%"),
    ("share_in_words", Fraction(2, 3), "三分之二", "two thirds"),
    ("period", Period(60, Unit.DAY), "六十（60）日", "sixty (60) days"),
    ("count", 100000000, "100,000,000", "100,000,000"),
    ("rate", Decimal("827.7"), "827.70", "827.70"),
    ("quotation", Decimal("827.7"), "US$100 = RMB 827.70", "US$100 = RMB 827.70"),
    ("appendix", 2, "附件二", "Appendix 2"),
    ("line", "SP-1", "SP-1", "SP-1"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "value", "zh", "en"), RIGHT)
def test_what_is_said_right_is_not_found(form: str, value: object, zh: str, en: str) -> None:
    document = paper(slot((said("it", form, zh),), (said("it", form, en),)))
    assert check_sayings(document, {"it": _fact(value)}) == ()


@pytest.mark.parametrize(("form", "value", "zh", "en"), RIGHT)
def test_another_value_is_found_in_each_language(
    form: str, value: object, zh: str, en: str
) -> None:
    others: dict[type, object] = {
        Money: Money("USD", Decimal(1)), date: date(2002, 11, 9), Fraction: Fraction(1, 7),
        Period: Period(61, Unit.DAY), int: 3, Decimal: Decimal(9), str: "SP-2",
    }  # fmt: skip
    document = paper(slot((said("it", form, zh),), ()), slot((), (said("it", form, en),)))
    found = check_sayings(document, {"it": _fact(others[type(value)])})
    assert [one.code for one in found] == ["parity-saying"] * 2
    assert {one.source for one in found} == {PLACE}


def test_a_name_is_compared_in_its_own_language() -> None:
    document = paper(slot((said("it", "name", "范例甲"),), (said("it", "name", "Fan Lijai"),)))
    facts = {"it.zh": _fact("范例甲"), "it.en": _fact("Fan Lijia")}
    (found,) = check_sayings(document, facts)
    assert (found.observed, found.required) == ("Fan Lijai", "Fan Lijia")


def test_brackets_are_no_difference() -> None:
    document = paper(slot((said("it", "amount", "[US$5]"),), (said("it", "amount", "[US$5]"),)))
    provisional = _fact(Money("USD", Decimal(5)), FactState.PROVISIONAL)
    assert check_sayings(document, {"it": provisional}) == ()


def test_blanks_and_open_facts_say_nothing() -> None:
    by_hand = Said(path="it", form="date", certainty=Certainty.BLANK, parts=(Blank(4),))
    opened = said("open", "date", "[日期待定]")
    facts = {"it": _fact(date(2002, 1, 1), FactState.BY_HAND), "open": _fact(None, FactState.OPEN)}
    assert check_sayings(paper(slot((by_hand, opened), (by_hand, opened))), facts) == ()
