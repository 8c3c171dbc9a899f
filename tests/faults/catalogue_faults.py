"""Faults in the catalogue: the Chinese says something else than the English, or nothing."""

from __future__ import annotations

from docgen.building.workspace import PAPERS
from tests.faults.line import (
    catalogue,
    drafts,
    glossary_of_catalogue,
    inputs_of_the_specimen,
    languages,
    words_of_templates,
)
from tests.faults.record import Caught, Edit, Fault

TEMPLATE = "templates/certificates/template.xml"
_LAST = 'msgid "to be fixed"\nmsgstr "待定"\n'
_END = inputs_of_the_specimen().papers.decode().rstrip().rpartition("\n")[2]
_ROW = "    <particular>\n      <label>{% trans %}Date of contribution{% endtrans %}</label>"


def entry(msgid: str, msgstr: str) -> Edit:
    """An entry added at the end of the catalogue."""
    return Edit(PAPERS, f'{_LAST}\nmsgid "{msgid}"\nmsgstr "{msgstr}"\n', _LAST)


def said(value: str) -> Edit:
    """A value that the template says besides, in a particular of its own."""
    label = "{% trans %}Item{% endtrans %}"
    row = f"    <particular>\n      <label>{label}</label>\n      {value}\n    </particular>\n"
    return Edit(TEMPLATE, f"{row}{_ROW}", _ROW)


_CHINESE = {
    "Amount of this contribution": "本次出资额",
    "Conversion": "折算",
    "Joint venturer": "合营者",
    "Total": "合计",
    "%(firm)s, No. %(number)s": "%(firm)s，%(number)s",
    "%(form)s (%(appendix)s)": "%(form)s（%(appendix)s）",
    "%(publisher)s, %(day)s": "%(publisher)s%(day)s公布",
}


def _chinese(msgid: str, was: str, typed: str) -> Edit:
    return Edit(
        PAPERS, f'msgid "{msgid}"\nmsgstr "{typed}"', f'msgid "{msgid}"\nmsgstr "{was}"'
    )


def _wrong(name: str, code: str, msgid: str, typed: str) -> Fault:
    """Another msgstr, caught where it stands."""
    edit = _chinese(msgid, _CHINESE[msgid], typed)
    caught = Caught(catalogue, code, PAPERS, f'msgstr "{typed}"')
    return Fault(name=name, edits=(edit,), caught=(caught,))


_BOTH_AMOUNTS = (
    "<value>{% trans all=contract.capital.total_investment.amount | amount, "
    "own=contract.capital.registered_capital.amount | amount %}"
    "Of {{ all }}, {{ own }} is registered capital.{% endtrans %}</value>"
)
_BOTH_DAYS = (
    "Dated %(dated)s; received by the Joint Venture Company on %(received)s",
    "%(dated)s出具；合营企业于%(received)s收到",
)
_COMPANY = "the Joint Venture Company"
_BEFORE = "<value>{{ company.name | name }}</value>{% if"
_IN_ENGLISH = (
    '{% if _("Total") == "Total" %}<value>{{ company.established_on | date }}</value>{% endif %}'
)

CATALOGUE_FAULTS = (
    _wrong("a place is dropped", "catalogue-placeholders",
           "%(firm)s, No. %(number)s", "%(firm)s"),
    _wrong("a place is doubled", "catalogue-placeholders",
           "%(form)s (%(appendix)s)", "%(form)s（%(appendix)s%(appendix)s）"),
    _wrong("a place has another name", "catalogue-placeholders",
           "%(publisher)s, %(day)s", "%(publisher)s%(date)s公布"),
    _wrong("a place is said twice and another not at all", "catalogue-placeholders",
           "%(form)s (%(appendix)s)", "%(form)s（%(form)s）"),
    _wrong("a figure stands in the Chinese alone", "catalogue-figures",
           "Amount of this contribution", "第2次出资额"),
    _wrong("a number in words stands in the Chinese alone", "catalogue-figures",
           "Joint venturer", "三名合营者"),
    _wrong("a percent sign stands alone", "catalogue-percent", "Total", "合计%"),
    _wrong("the Chinese brings a tag", "catalogue-tags", "Total", "<b>合计</b>"),
    _wrong("the Chinese brings another cell", "catalogue-tags", "Total", "合计</cell><cell>"),
    _wrong("the Chinese ends otherwise", "catalogue-punctuation", "Total", "合计。"),
    _wrong("the English is left standing", "catalogue-english", "Total", "Total"),
    _wrong("some English is left standing", "catalogue-english", "Total", "Total金额"),
    Fault(
        name="the Chinese is empty",
        edits=(_chinese("Conversion", "折算", ""),),
        caught=(Caught(catalogue, "catalogue-missing", PAPERS, 'msgstr ""'),),
    ),
    Fault(
        name="an entry is marked as not checked",
        edits=(Edit(PAPERS, '#, fuzzy\nmsgid "Total"', 'msgid "Total"'),),
        caught=(Caught(catalogue, "catalogue-fuzzy", PAPERS, 'msgid "Total"'),),
    ),
    Fault(
        name="an entry is missing",
        edits=(Edit(PAPERS, "", 'msgid "Conversion"\nmsgstr "折算"\n\n'),),
        caught=(Caught(catalogue, "catalogue-missing", PAPERS, _END),),
    ),
    Fault(
        name="an entry stands there twice",
        edits=(entry("Total", "总计"),),
        caught=(Caught(catalogue, "catalogue-duplicate", PAPERS, 'msgid "Total"\nmsgstr "总计"'),),
    ),
    Fault(
        name="an entry has a quote too few",
        edits=(Edit(PAPERS, 'msgid "Total"\nmsgstr "合计', 'msgid "Total"\nmsgstr "合计"'),),
        caught=(Caught(catalogue, "catalogue-syntax", PAPERS, 'msgstr "合计'),),
    ),
    Fault(
        name="two amounts are exchanged",
        edits=(said(_BOTH_AMOUNTS),
               entry("Of %(all)s, %(own)s is registered capital.",
                     "其中注册资本%(own)s，共%(all)s。")),
        caught=(Caught(languages, "parity-order", TEMPLATE, _BOTH_AMOUNTS),),
    ),
    Fault(
        name="two dates are exchanged",
        edits=(_chinese(*_BOTH_DAYS, "%(received)s出具；合营企业于%(dated)s收到"),),
        caught=(Caught(languages, "parity-order", TEMPLATE, "{% trans dated=report.dated"),),
    ),
    Fault(
        name="a digit is changed in a sentence that should have none",
        edits=(said("<value>{% trans %}within 30 days{% endtrans %}</value>"),
               entry("within 30 days", "31日内")),
        caught=(Caught(catalogue, "catalogue-figures", PAPERS, 'msgstr "31日内"'),
                Caught(words_of_templates, "template-figure", TEMPLATE, "within 30 days")),
    ),
    Fault(
        name="a number in words is changed in a sentence that should have none",
        edits=(said("<value>{% trans %}within thirty days{% endtrans %}</value>"),
               entry("within thirty days", "三十一日内")),
        caught=(Caught(catalogue, "catalogue-figures", PAPERS, 'msgstr "三十一日内"'),
                Caught(words_of_templates, "template-number-words", TEMPLATE, "within thirty")),
    ),
    Fault(
        name="a tag is dropped",
        edits=(said("<value>{% trans %}<b>Total</b>: all{% endtrans %}</value>"),
               entry("<b>Total</b>: all", "合计：全部")),
        caught=(Caught(catalogue, "catalogue-tags", PAPERS, 'msgstr "合计：全部"'),),
    ),
    Fault(
        name="a doubled percent sign is dropped",
        edits=(said('<value>{{ _("in %% of the total") }}</value>'),
               entry("in %% of the total", "占总数之比")),
        caught=(Caught(catalogue, "catalogue-percent", PAPERS, 'msgstr "占总数之比"'),),
    ),
    Fault(
        name="blocks stand in a sentence",
        edits=(said("{% trans %}<value>Total</value><label>Item</label>{% endtrans %}"),
               entry("<value>Total</value><label>Item</label>",
                     "<label>合计</label><value>项目</value>")),
        caught=(Caught(drafts, "untranslated", TEMPLATE, "<value>Total</value>"),),
    ),
    Fault(
        name="a block depends on the language",
        edits=(said(f"<value>{{{{ company.name | name }}}}</value>{_IN_ENGLISH}"),),
        caught=(Caught(drafts, "unequal-skeletons", TEMPLATE, f"    <particular>\n      <label>"
                       f"{{% trans %}}Item{{% endtrans %}}</label>\n      {_BEFORE}"),),
    ),
    Fault(
        name="an attribute depends on the language",
        edits=(said('<value role="{{ _("small") }}">{{ company.name | name }}</value>'),
               entry("small", "小字")),
        caught=(Caught(drafts, "unequal-skeletons", TEMPLATE, '<value role="{{ _("small")'),),
    ),
    Fault(
        name="the CEO of the company is called as those of others",
        edits=(said(f"<value>{{% trans %}}CEO of {_COMPANY}{{% endtrans %}}</value>"),
               entry(f"CEO of {_COMPANY}", "合营企业总经理即首席执行官")),
        caught=(Caught(glossary_of_catalogue, "glossary-forbidden", PAPERS, 'msgstr "合营企业总'),),
    ),
    Fault(
        name="the approval authority is not called as agreed",
        edits=(said("<value>{% trans %}Examination and Approval Authority{% endtrans %}</value>"),
               entry("Examination and Approval Authority", "审批机关")),
        caught=(Caught(glossary_of_catalogue, "glossary", PAPERS, 'msgstr "审批机关"'),
                Caught(glossary_of_catalogue, "glossary-forbidden", PAPERS, 'msgstr "审批机关"')),
    ),
    Fault(
        name="a defined term has another Chinese",
        edits=(said(f"<value>{{% trans %}}Chop of {_COMPANY}{{% endtrans %}}</value>"),
               entry(f"Chop of {_COMPANY}", "企业之章")),
        caught=(Caught(glossary_of_catalogue, "glossary", PAPERS, 'msgstr "企业之章"'),),
    ),
)  # fmt: skip
