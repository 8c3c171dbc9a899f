"""Templates are closed in: nothing undefined, nothing unmarked, nothing of the language."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import TemplateError, UndefinedError
from jinja2.exceptions import SecurityError

from docgen.diagnostics.source import Source
from docgen.document.inlines import Certainty, Text
from docgen.drafting.environment import environment
from docgen.drafting.speaking import Speaker
from docgen.drafting.spoken import MisusedFactError, Spoken
from docgen.language import Language
from docgen.model.citations import Authority, Citation
from docgen.model.facts import Fact, FactState, OpenFactError
from docgen.model.written import Place
from tests.unit.drafting.facts import known, open_fact


def _render(text: str, **names: Any) -> str:
    speaker = Speaker(Language.EN, lambda sentence: sentence, {})
    return environment({"t.xml": text}, speaker, lambda _: None).get_template("t.xml").render(names)


FACT = known("甲 & Co")


def test_a_fact_through_its_filter_arrives_marked_and_escaped() -> None:
    said = _render("{{ fact | line }}", fact=FACT)
    assert said == '<fact path="a.b" form="line" certainty="settled">甲 &amp; Co</fact>'


@pytest.mark.parametrize(
    "template",
    [
        "{{ fact }}",
        "{{ fact.value }}",
        "{{ fact.settled }}",
        "{{ fact.path }}",
        "{{ (none, 7)[one] }}",
        "{{ fact.value ~ 'x' }}",
        "{{ (fact | line) ~ 'x' }}",
        "{{ (fact | line) + 'x' }}",
        "{{ '%s' % (fact | line) }}",
        "{{ '{}'.format(fact | line) }}",
        "{% for one in fact | line %}{{ one }}{% endfor %}",
        "{% trans day=fact.value %}On {{ day }}{% endtrans %}",
        "{{ _('On %(day)s', day=fact.value) }}",
        "{{ fact | plain }}",
        "{{ number.value | line }}",
        "{{ number | line }}",
    ],
)
def test_a_fact_that_is_not_printed_through_its_filter_is_refused(template: str) -> None:
    with pytest.raises(MisusedFactError):
        _render(template, fact=FACT, number=known(7), one=1)


@pytest.mark.parametrize(
    "template",
    ["{{ upper(fact | line) }}", "{{ fact | line | upper }}", "{{ [fact | line] | join(',') }}",
     "{{ fact | line | length }}", "{{ fact.value | safe }}", "{{ fact | e }}",
     "{{ range(3) }}", "{{ cycler('a') }}", "{{ dict() }}", "{{ lipsum() }}", "{{ namespace() }}"],
)  # fmt: skip
def test_jinja_filters_and_globals_do_not_exist(template: str) -> None:
    with pytest.raises(TemplateError):
        _render(template, fact=FACT)


@pytest.mark.parametrize(
    "template",
    [
        "{{ nowhere | line }}",
        "{{ company.nowhere | line }}",
        "{% if nowhere %}x{% endif %}",
        "{% for one in nowhere %}x{% endfor %}",
    ],
)
def test_an_undefined_name_raises_wherever_it_is_used(template: str) -> None:
    with pytest.raises((UndefinedError, MisusedFactError)):
        _render(template, company=SimpleNamespace(name=1))


@pytest.mark.parametrize("name", ["language", "lang", "locale", "edition", "zh", "en", "speaker"])
def test_a_template_cannot_see_its_language(name: str) -> None:
    with pytest.raises(UndefinedError):
        _render("{% if " + name + " %}x{% endif %}")


@pytest.mark.parametrize(
    "template",
    [
        "{{ fact.__class__ }}",
        "{{ fact.__init__.__globals__ }}",
        "{{ _.__globals__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{% do names.append('x') %}",
    ],
)
def test_the_sandbox_lets_nothing_out_and_nothing_be_changed(template: str) -> None:
    with pytest.raises((SecurityError, UndefinedError, MisusedFactError)):
        _render(template, fact=FACT, names=[1])


def test_the_text_of_a_fact_is_never_a_template() -> None:
    assert "{{ 7 * 7 }}" in _render("{{ fact | line }}", fact=known("{{ 7 * 7 }}"))


def test_a_sentence_is_translated_and_keeps_its_marks() -> None:
    spoken = Speaker(Language.ZH, {"On %(day)s": "于%(day)s"}.__getitem__, {})
    template = "{% trans day=fact | line %}On {{ day }}{% endtrans %}"
    made = environment({"t.xml": template}, spoken, lambda _: None).get_template("t.xml")
    assert made.render(fact=FACT).startswith('于<fact path="a.b"')


def test_a_page_number_may_stand_inside_a_sentence() -> None:
    said = _render('{% trans page=mark("page") %}Page {{ page }}{% endtrans %}')
    assert said == "Page <page/>"


def test_attributes_and_plain_numbers_have_filters_of_their_own() -> None:
    said = _render('<chop width="{{ fact | attr }}">{{ n | plain }}</chop>', fact=known(42), n=1)
    assert said.endswith('width="42">1</chop>')


@pytest.mark.parametrize(
    ("fact", "agreed", "stated"),
    [
        (known(1), True, True),
        (known(1, state=FactState.PROVISIONAL), True, True),
        (open_fact(), True, False),
        (known(None, state=FactState.BY_HAND), True, False),
        (known(None, state=FactState.NOT_AGREED), False, False),
        (None, False, False),
    ],
)
def test_a_template_may_ask_whether_a_fact_is_agreed_and_stated(
    fact: object, agreed: bool, stated: bool
) -> None:
    template = "{% if fact is agreed %}a{% endif %}{% if fact is stated %}s{% endif %}"
    assert _render(template, fact=fact) == "a" * agreed + "s" * stated


def test_reading_the_value_of_an_open_fact_raises() -> None:
    with pytest.raises(OpenFactError):
        _render("{{ fact | attr }}", fact=open_fact())


def test_what_is_marked_already_is_let_through() -> None:
    spoken = Spoken("p", "line", Certainty.SETTLED, (Text("x"),))
    assert _render("{{ said }}", said=spoken).endswith(">x</fact>")


@pytest.mark.parametrize(
    ("basis", "said"), [((), "no"), ((Citation(authority=Authority.ARTICLE, number=9),), "yes")]
)
def test_a_template_may_ask_whether_facts_rest_on_an_article(
    basis: tuple[Citation, ...], said: str
) -> None:
    fact = Fact(settled=1, place=Place(source=Source("x.yaml"), path="a.b", basis=basis))
    template = "{% if [fact, none] is cited %}yes{% else %}no{% endif %}"
    assert _render(template, fact=fact) == said
