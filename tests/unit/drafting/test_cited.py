"""What facts rest on is collected once each, in the order of the contract."""

from __future__ import annotations

import pytest

from docgen.drafting.cited import cited_by
from docgen.drafting.spoken import MisusedFactError
from docgen.model.citations import read_citation
from docgen.model.facts import Fact
from docgen.model.written import NOWHERE, Place


def _resting_on(path: str, *citations: str) -> Fact[str]:
    basis = tuple(map(read_citation, citations))
    return Fact(settled="x", place=Place(source=NOWHERE.source, path=path, basis=basis))


def test_each_citation_stands_once_articles_before_appendices() -> None:
    one = _resting_on("one", "Appendix 2", "Article 35")
    two = _resting_on("two", "Article 31", "Article 35")
    cited = cited_by([one, (two, None)])
    assert [citation.number for citation in cited.citations] == [31, 35, 2]
    assert cited.path == "one two"


def test_what_is_no_fact_is_refused() -> None:
    with pytest.raises(MisusedFactError):
        cited_by(["Article 31"])
