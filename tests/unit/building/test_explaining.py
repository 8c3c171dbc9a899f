"""Explaining: where facts come from, what they touch, which lines are behind words."""

from __future__ import annotations

import pytest

from docgen.building.codes import meanings
from docgen.building.dependents import Dependents, dependents
from docgen.building.explaining import Explanation, PageFact, explain_document
from docgen.building.survey import survey
from docgen.building.surveyed import Survey
from docgen.building.tracing import Origin, Trace, trace
from docgen.building.workspace import Inputs, read_inputs
from docgen.diagnostics.errors import UsageError
from docgen.model.facts import Fact
from docgen.rules.judging import judge
from docgen.rules.ties import ties
from tests.smallest import A_01, APPENDIX, CONTRACT, ROOT, TEXTS, changed, loaded


@pytest.fixture(scope="module")
def inputs() -> Inputs:
    return read_inputs(ROOT)


@pytest.fixture(scope="module")
def surveyed(inputs: Inputs) -> Survey:
    return survey(inputs)


@pytest.fixture(scope="module")
def fengfan() -> Survey:
    return survey(read_inputs(ROOT, ("fengfan-valence",)))


@pytest.fixture(scope="module")
def certificate(fengfan: Survey) -> Explanation:
    return explain_document(fengfan, "IC-B-01")


def _said(explanation: Explanation, path: str) -> PageFact:
    return next(fact for fact in explanation.facts if fact.path == path)


def _lines_of(text: str, *, file: str) -> tuple[int, str]:
    """The only line of a file that has a text."""
    found = [
        (number, line)
        for number, line in enumerate((ROOT / file).read_text("utf-8").splitlines(), start=1)
        if text in line
    ]
    assert len(found) == 1, found
    return found[0]


# Ties.


def _tied(texts: dict[str, str], path: str) -> set[str]:
    contract = loaded(texts).contract
    assert contract is not None
    fact: Fact[object] = contract.facts[path]
    return {tie.fact.path for tie in ties(fact, judge(contract))}


def test_an_amount_agrees_with_what_must_change_with_it(certificate: Explanation) -> None:
    amount = _said(certificate, "contributions.B-01.amount")
    assert {tie.fact.path for tie in amount.ties} >= {
        "appendices.2.items.technology.value",
        "capital.subscriptions.B.forms.B-technology.amount",
    }


def test_equal_amounts_that_only_add_up_together_do_not_agree() -> None:
    """Two halves of one capital are equal, yet each could change against the other."""
    halves = {
        CONTRACT: TEXTS[CONTRACT]
        .replace("USD 600,000", "USD 500,000")
        .replace("USD 400,000", "USD 500,000")
        .replace("60%", "50%")
        .replace("40%", "50%"),
        APPENDIX: TEXTS[APPENDIX]
        .replace("USD 600,000", "USD 500,000")
        .replace("USD 400,000", "USD 500,000"),
        A_01: TEXTS[A_01].replace("USD 600,000", "USD 500,000"),
        "contributions/B-01.yaml": TEXTS["contributions/B-01.yaml"].replace(
            "USD 400,000", "USD 500,000"
        ),
    }
    tied = _tied({**TEXTS, **halves}, "capital.subscriptions.A.amount")
    assert "capital.subscriptions.A.forms.A-cash.amount" in tied
    assert not any(".B" in path for path in tied)


def test_dates_that_happen_to_be_equal_do_not_agree() -> None:
    texts = changed(A_01, "2002-04-25", "2002-04-12")
    assert _tied(texts, "contributions.A-01.made_on") == set()


def test_the_last_day_of_the_calendar_has_no_day_after_it_to_try() -> None:
    texts = changed(A_01, "issued_on: 9999-12-31", "issued_on: 2002-05-20")
    assert _tied(texts, "contributions.A-01.certificates.A-01.issued_on") == set()


# Documents.


def test_a_fact_shows_its_line_and_its_articles(certificate: Explanation) -> None:
    file = "contract_data/fengfan-valence/contributions/B-01.yaml"
    number, line = _lines_of("amount: USD 5,900,000", file=file)
    amount = _said(certificate, "contributions.B-01.amount")
    (behind,) = amount.behind
    assert (behind.place.source.file, behind.place.source.line) == (file, number)
    assert behind.place.source.column == line.index("USD") + 1
    assert [citation.number for citation in behind.place.basis] == [32]
    assert amount.zh == ("US$5,900,000", "伍佰玖拾万美元整")
    assert amount.en[0] == "US$5,900,000"


def test_a_text_shows_the_lines_of_both_languages(certificate: Explanation) -> None:
    name = _said(certificate, "certificates.name")
    assert [one.path for one in name.behind] == ["certificates.name.zh", "certificates.name.en"]


def test_a_word_of_our_own_shows_the_line_of_its_key(certificate: Explanation) -> None:
    file = "contract_data/fengfan-valence/contributions/B-01.yaml"
    number, line = _lines_of("form: technology", file=file)
    (behind,) = _said(certificate, "contributions.B-01.form").behind
    source = behind.place.source
    assert (source.file, source.line, source.column) == (file, number, line.index("tech") + 1)


def test_a_computed_fact_names_what_it_comes_from(certificate: Explanation) -> None:
    share = _said(certificate, "contributions.B-01.cumulative_share_of_subscription")
    (behind,) = share.behind
    assert behind.fact is not None
    assert behind.fact.derivation is not None
    assert behind.fact.derivation.rule == "cumulative_share_of_subscription"
    assert "capital.subscriptions.B.amount" in [
        source.path for source in behind.fact.derivation.sources
    ]


def test_facts_come_in_the_order_of_the_page(certificate: Explanation) -> None:
    paths = [fact.path for fact in certificate.facts]
    assert len(paths) == len(set(paths))
    order = [
        paths.index(path)
        for path in (
            "certificates.name",
            "signed.on",
            "contributions.B-01.amount",
            "contributions.B-01.certificates.B-01.issued_on",
            "appendices.2.items.technology.value",
        )
    ]
    assert order == sorted(order)


def test_rules_of_other_parties_and_records_are_left_out(certificate: Explanation) -> None:
    subjects = {judgement.case.subject for judgement in certificate.judgements}
    assert subjects == {"fengfan-valence", "B", "B-01"}


def test_an_id_in_two_contracts_needs_one_named(surveyed: Survey) -> None:
    with pytest.raises(UsageError) as caught:
        explain_document(surveyed, "IC-B-01")
    assert dict(caught.value.said.values)["contracts"] == "fengfan-valence, specimen"


def test_an_unknown_id_names_the_nearest(fengfan: Survey) -> None:
    with pytest.raises(UsageError) as caught:
        explain_document(fengfan, "IC-A-1")
    assert str(dict(caught.value.said.values)["nearest"]).startswith("IC-A-01")


# Facts.


def _touched(found: Dependents) -> dict[str, bool]:
    return {one.surveyed.id: one.is_said for one in found.touched}


def test_a_change_touches_what_says_it_and_what_rests_on_its_rules(fengfan: Survey) -> None:
    (found,) = dependents(fengfan, "capital.subscriptions.B.amount")
    touched = _touched(found)
    certificates = {name: is_said for name, is_said in touched.items() if name.startswith("IC-")}
    assert certificates == {"IC-A-01": False, "IC-B-01": True, "IC-B-02": True}
    assert not any(is_said for name, is_said in touched.items() if name.startswith("ATT-"))


def test_a_change_touches_what_says_a_fact_computed_from_it(fengfan: Survey) -> None:
    (found,) = dependents(fengfan, "contributions.B-02.made_on")
    assert _touched(found)["IC-B-01"]
    assert "contributions.B-01.cumulative_contribution" in [one.path for one in found.computed]


def test_a_path_stands_for_all_facts_below_it(fengfan: Survey) -> None:
    (found,) = dependents(fengfan, "capital.subscriptions.B")
    paths = [fact.path for fact in found.facts]
    assert "capital.subscriptions.B.share" in paths
    assert all(path.startswith("capital.subscriptions.B.") for path in paths)


def test_an_unknown_path_names_the_nearest(fengfan: Survey) -> None:
    with pytest.raises(UsageError) as caught:
        dependents(fengfan, "contributions.B-01.amont")
    assert "contributions.B-01.amount" in str(dict(caught.value.said.values)["nearest"])


# Words.


def _origins(traces: tuple[Trace, ...]) -> set[Origin]:
    return {one.origin for one in traces}


def test_a_chinese_sentence_leads_to_template_and_catalogue(
    surveyed: Survey, inputs: Inputs
) -> None:
    traces = trace(surveyed, inputs, "特发此证")
    assert _origins(traces) == {Origin.TEMPLATE, Origin.CATALOGUE}
    catalogue = next(one for one in traces if one.origin is Origin.CATALOGUE)
    assert catalogue.line.startswith("msgstr")
    assert "fengfan-valence IC-B-01" in catalogue.documents


def test_its_english_leads_to_the_msgid_of_the_same_sentence(
    surveyed: Survey, inputs: Inputs
) -> None:
    traces = trace(surveyed, inputs, "This is to certify")
    catalogue = next(one for one in traces if one.origin is Origin.CATALOGUE)
    assert catalogue.line.startswith('msgid "This is to certify')
    template = next(one for one in traces if one.origin is Origin.TEMPLATE)
    number, line = _lines_of("This is to certify", file="templates/certificates/template.xml")
    assert (template.source.line, template.source.column) == (number, line.index("This is") + 1)


def test_words_around_a_fact_lead_to_the_fact_as_well(surveyed: Survey, inputs: Inputs) -> None:
    traces = trace(surveyed, inputs, "2002年11月8日签订的")
    assert _origins(traces) == {Origin.DATA, Origin.TEMPLATE, Origin.CATALOGUE}
    (data,) = (one for one in traces if one.origin is Origin.DATA)
    assert data.line.startswith("on: 2002-11-08")


def test_line_breaks_and_capitals_of_a_page_do_not_matter(
    surveyed: Survey, inputs: Inputs
) -> None:
    typed = trace(surveyed, inputs, "Date of contribution")
    assert typed
    assert trace(surveyed, inputs, "DATE OF\n  contribution") == typed


def test_a_short_sentence_inside_a_longer_one_is_not_accused(
    surveyed: Survey, inputs: Inputs
) -> None:
    traces = trace(surveyed, inputs, "Business License No.")
    lines = [one.line for one in traces if one.origin is Origin.CATALOGUE]
    assert lines == ['msgid "Business License No."']


def test_what_no_paper_prints_is_looked_for_where_it_is_written(
    surveyed: Survey, inputs: Inputs
) -> None:
    traces = trace(surveyed, inputs, "Contract for Investment of Technology")
    assert _origins(traces) == {Origin.DATA}
    assert all(one.documents == () for one in traces)


def test_a_note_in_brackets_leads_to_the_brackets(surveyed: Survey, inputs: Inputs) -> None:
    (found,) = trace(surveyed, inputs, "date of issue of the business license not known")
    assert found.line.startswith("established_on:")
    assert "fengfan-valence IC-B-01" in found.documents


def test_nothing_is_behind_words_that_nobody_wrote(surveyed: Survey, inputs: Inputs) -> None:
    assert trace(surveyed, inputs, "qwertz") == ()
    assert trace(surveyed, inputs, "  ") == ()


# Codes.


def test_a_code_says_what_its_findings_say() -> None:
    meaning = meanings()["full-width-colon"]
    assert [one.template for one in meaning.said] == ["The colon after `%(key)s` is full-width."]
    assert [one.template for one in meaning.required] == ["an ASCII colon and a space"]


def test_a_code_made_by_a_maker_of_its_module_is_known() -> None:
    said = {one.template for one in meanings()["template"].said}
    assert "this template does not exist" in said


def test_every_code_has_a_sentence() -> None:
    assert [code for code, meaning in meanings().items() if not meaning.said] == []
