"""A 零 too many or too few in an amount in words is found, wherever it stands."""

from __future__ import annotations

from decimal import Decimal

import pytest

from docgen.diagnostics.source import Source
from docgen.language import Language, amount_in_words
from docgen.model.facts import Fact
from docgen.model.values import Money
from docgen.model.written import Place
from docgen.proof.document_parity import compare_languages
from docgen.proof.known import Known
from docgen.proof.saying_parity import check_sayings
from tests.unit.proof.changing import paper, said, slot

PLACE = Source("contract_data/x/contract.yaml", 9)
WRONG = {
    14_650_000: ("壹仟肆佰零陆拾伍万", "壹仟零肆佰陆拾伍万", "壹仟肆佰陆拾伍万零", "壹仟肆佰陆拾万",
                 "壹佰肆拾陆万伍仟", "壹仟肆佰陆拾伍万伍", "壹亿肆仟陆佰伍拾万"),
    14_065_000: ("壹仟肆佰陆万伍仟", "壹仟肆佰陆拾万伍仟", "壹仟肆佰零零陆万伍仟"),
    10_005_000: ("壹仟万伍佰", "壹仟伍万", "壹仟万零伍拾"),
}  # fmt: skip
CASES = [(amount, spelt) for amount, spellings in WRONG.items() for spelt in spellings]


def _codes(amount: int, zh: str) -> set[str]:
    value = Money("USD", Decimal(amount))
    fact = Fact(settled=value, place=Place(source=PLACE, path="it"))
    en = amount_in_words("USD", value.amount, Language.EN)
    document = paper(
        slot((said("it", "amount_in_words", zh),), (said("it", "amount_in_words", en),))
    )
    facts = {"it": fact}
    found = (*compare_languages(document, Known(), facts), *check_sayings(document, facts))
    assert {one.source for one in found} <= {PLACE}
    return {one.code for one in found}


@pytest.mark.parametrize(("amount", "spelt"), CASES)
def test_a_wrong_zero_is_found_as_difference_and_as_value(amount: int, spelt: str) -> None:
    assert _codes(amount, f"{spelt}美元整") == {"parity-figures", "parity-saying"}


@pytest.mark.parametrize("amount", WRONG)
def test_the_right_spelling_is_not_found(amount: int) -> None:
    assert _codes(amount, amount_in_words("USD", Decimal(amount), Language.ZH)) == set()
