"""Facts in every state, and templates drafted with them, for the tests of drafting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docgen.diagnostics.source import Source
from docgen.drafting.drafting import FURNITURE, OPEN_POINTS, Assignment, Drafted, Drafter
from docgen.drafting.kinds import KindFolder, read_kinds
from docgen.language.catalogues import Catalogue
from docgen.model.facts import Fact, FactState
from docgen.model.terms import Name, Wording
from docgen.model.written import Place
from tests.unit.model.stated_in_yaml import stated

MANIFEST = """\
format: 1
title: {zh: 便条, en: Slip}
subject: party
prefix: SL
arrangement: stacked
sign: zh-en
originals: 1
editions: [zh, en, zh-en]
formats: [pdf, docx]
"""
HOUSE = {
    FURNITURE: "<furniture>\n<header>{{ _('Head') }}</header>\n</furniture>\n",
    OPEN_POINTS: (
        '<document>\n<annex open-points="yes">\n{% for point in open_points %}\n'
        "<p>{{ point.path | plain }}</p>\n{% endfor %}\n</annex>\n</document>\n"
    ),
}
CHINESE = {
    "Head": "页眉",
    "date to be fixed": "日期待定",
    "Chinese name to be given": "中文名称待定",
    "to be fixed": "待定",
    "name to be given": "名称待定",
    "Paid on %(day)s": "于%(day)s缴付",
    "Cash": "现金",
}


def known(
    value: Any, kind: str = "", path: str = "a.b", state: FactState = FactState.KNOWN
) -> Fact[Any]:
    """A fact with a value, or without one if it is None."""
    place = Place(source=Source("contract_data/small/x.yaml", 3, 5), path=path)
    return Fact(settled=value, state=state, place=place, kind=kind)


def open_fact(kind: str = "", path: str = "a.b") -> Fact[Any]:
    """A fact in brackets without a value."""
    return known(None, kind, path, FactState.OPEN)


def wording(text: str) -> Wording:
    """A text in both languages as data files state it."""
    return stated(Wording, text)


def name(text: str) -> Name:
    """A name in both languages as data files state it."""
    return stated(Name, text)


def folder() -> KindFolder:
    """The kind of the test's templates."""
    files = {"slips/kind.yaml": MANIFEST.encode(), "slips/template.xml": b""}
    (kind,), findings = read_kinds(files)
    assert findings == ()
    return kind


def drafted(
    template: str,
    names: Mapping[str, Any] | None = None,
    sentences: Mapping[str, str] = CHINESE,
) -> Drafted:
    """Draft one paper from a template; facts among the names are found by their paths."""
    seen = dict(names or {})
    catalogue = Catalogue(file="papers.po", sentences=sentences)
    drafter = Drafter({"slips/template.xml": template, **HOUSE}, catalogue, {})
    assignment = Assignment(
        folder=folder(),
        id="SL-1",
        contract="small",
        is_specimen=False,
        names=seen,
        facts={one.path: one for one in seen.values() if isinstance(one, Fact)},
    )
    return drafter.draft(assignment)
