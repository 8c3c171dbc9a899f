"""Faults in a template: something printed that nobody could trace, or nobody translated."""

from __future__ import annotations

from tests.faults.catalogue_faults import TEMPLATE, entry, said
from tests.faults.line import drafts, grammar_of_templates, words_of_templates
from tests.faults.record import Caught, Check, Edit, Fault


def _value(name: str, code: str, value: str, check: Check = words_of_templates) -> Fault:
    """Another value on the page, caught where it is typed."""
    row = f"<value>{value}</value>"
    return Fault(name=name, edits=(said(row),), caught=(Caught(check, code, TEMPLATE, row),))


def _unknown(name: str, value: str) -> Fault:
    """A name that templates do not have: drafting would stumble over it, too."""
    row = f"<value>{value}</value>"
    caught = Caught(words_of_templates, "template", TEMPLATE, row, second=drafts)
    return Fault(name=name, edits=(said(row),), caught=(caught,))


def _printed(name: str, code: str, value: str) -> Fault:
    """A number typed with words around it: both are caught."""
    row = f"<value>{value}</value>"
    codes = (code, "template-untranslated")
    caught = tuple(Caught(words_of_templates, one, TEMPLATE, row) for one in codes)
    return Fault(name=name, edits=(said(row),), caught=caught)


def _sentence(name: str, code: str, en: str, zh: str) -> Fault:
    """Another sentence, right in both languages but for what is typed in it."""
    row = f"<value>{{% trans %}}{en}{{% endtrans %}}</value>"
    caught = (Caught(words_of_templates, code, TEMPLATE, row),)
    return Fault(name=name, edits=(said(row), entry(en.replace("%", "%%"), zh)), caught=caught)


TEMPLATE_FAULTS = (
    _value("an amount is typed", "template-figure", "US$5,900,000"),
    _printed("a Chinese amount is typed", "template-figure", "1,465万美元"),
    _value("a Chinese date is typed", "template-figure", "2002年6月18日"),
    _printed("an amount in Chinese words is typed", "template-number-words", "伍佰玖拾万美元整"),
    _sentence("a date is typed", "template-figure", "as of June 18, 2002", "截至2002年6月18日"),
    _sentence("an article is typed", "template-figure", "under Article 32", "依照第32条"),
    _sentence("a share is typed", "template-figure", "49% of the total", "总数的49%%"),
    _sentence("days are typed in words", "template-number-words",
              "for thirty days", "为期三十日"),
    _sentence("directors are typed in words", "template-number-words",
              "by three directors", "由三名董事"),
    _value("days are typed in Chinese words", "template-number-words", "三十日"),
    _value("people are typed in Chinese words", "template-number-words", "三名"),
    _value("English words stand outside a sentence", "template-untranslated", "Total"),
    _value("Chinese words stand outside a sentence", "template-untranslated", "合计"),
    _value("words are typed into an expression", "template-untranslated", '{{ "Total" }}'),
    _value("a fact has no filter", "template-unmarked", "{{ company.established_on }}"),
    _value("the value of a fact has no filter", "template-unmarked",
           "{{ contribution.amount.value }}"),
    _value("facts are joined", "template-bypass",
           "{{ company.name | name ~ company.licence_number | line }}"),
    _unknown("a fact is in capitals", "{{ company.name | name | upper }}"),
    _unknown("a fact is made into text", "{{ company.established_on | string }}"),
    _value("a fact is formatted", "template-bypass", '{{ "{}".format(company.name) }}'),
    _value("a method of a fact is called", "template-bypass",
           "{{ company.name.en.value.upper() }}"),
    _unknown("a filter does not exist", "{{ contribution.amount | dollars }}"),
    _unknown("a test does not exist",
             "{% if contribution.amount is large %}{{ contribution.amount | amount }}{% endif %}"),
    _value("marking is turned off", "template-bypass",
           "{% autoescape false %}{{ company.name | name }}{% endautoescape %}"),
    _value("a name is mistyped", "template", "{{ compnay.name | name }}", drafts),
    _value("a date is said as an amount", "template",
           "{{ company.established_on | amount }}", drafts),
    _value("an element exists in no paper", "template-element",
           "<marquee>{{ company.name | name }}</marquee>", drafts),
    _value("an attribute exists in no paper", "template-element",
           '<b style="color: red">{{ company.name | name }}</b>', drafts),
    Fault(
        name="a statement is mistyped",
        edits=(Edit(TEMPLATE, "{% enfdor %}\n      <value role=\"small\">{{ party.called",
                    "{% endfor %}\n      <value role=\"small\">{{ party.called"),),
        caught=(Caught(grammar_of_templates, "template", second=drafts),),
    ),
    Fault(
        name="an element is not closed",
        edits=(Edit(TEMPLATE, "<organization>{{ company.name | name }}",
                    "<organization>{{ company.name | name }}</organization>"),),
        caught=(Caught(drafts, "template-markup"),),
    ),
)  # fmt: skip
