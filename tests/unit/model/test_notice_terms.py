"""Tests of the terms about notices."""

from __future__ import annotations

from docgen.model.facts import FactState
from docgen.model.notice_terms import NoticeTerms
from docgen.model.values import Period, Unit
from tests.unit.model.stated_in_yaml import complaints, stated

NOTICES = """\
between: parties and company
form: in writing
languages: [zh, en]
means:
  - id: fax
    name: {zh: 传真, en: Facsimile}
    named: listed
    deemed_received: 1 working day
    confirmation: needed
  - id: telex
    name: {zh: 电传, en: Telex}
    named: listed
    deemed_received: {not_agreed: no rule of receipt}
    confirmation: not stated
working_days_of: [CN]
"""


def test_a_means_has_a_deemed_receipt_or_none_agreed() -> None:
    fax, telex = stated(NoticeTerms, NOTICES).means
    assert fax.deemed_received.value == Period(1, Unit.WORKING_DAY)
    assert telex.deemed_received.state is FactState.NOT_AGREED


def test_whose_working_days_count_may_be_provisional() -> None:
    country = stated(NoticeTerms, NOTICES).working_days_of
    assert country is not None
    assert (country.value, country.state) == ("CN", FactState.PROVISIONAL)


def test_a_language_that_is_neither_of_the_two_is_refused() -> None:
    assert complaints(NoticeTerms, NOTICES.replace("[zh, en]", "[zh, fr]")) == [(3, "not-one-of")]
