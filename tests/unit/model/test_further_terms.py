"""Tests of facts that no other schema has a place for."""

from __future__ import annotations

import pytest

from docgen.model.facts import Fact
from docgen.model.further_terms import FurtherTerm
from docgen.model.terms import Wording
from docgen.model.values import Period, Unit
from tests.unit.model.stated_in_yaml import complaints, stated

HEAD = "id: probation\nmeaning: {zh: 试用期, en: Probation}\n"


def test_a_further_term_gives_the_one_value_that_it_states() -> None:
    value = stated(FurtherTerm, HEAD + "period: 6 months\n").value
    assert isinstance(value, Fact)
    assert value.value == Period(6, Unit.MONTH)


def test_a_further_term_may_be_a_text_in_both_languages() -> None:
    value = stated(FurtherTerm, HEAD + "text: {zh: 六个月, en: Half a year}\n").value
    assert isinstance(value, Wording)
    assert value.zh.value == "六个月"


@pytest.mark.parametrize("values", ["", "count: 6\nshare: 2%\n"])
def test_a_further_term_with_none_or_two_values_is_refused(values: str) -> None:
    assert len(complaints(FurtherTerm, HEAD + values)) == 1
