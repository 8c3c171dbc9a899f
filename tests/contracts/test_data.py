"""Every contract that comes with the project loads, and says what it may say."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from docgen.facts.loading import Loaded, load_contract
from docgen.model.citations import Authority, Citation
from docgen.model.facts import Fact, FactState
from docgen.model.values import Money, Period
from tests.contract.stands_under import stands_under

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WORKSPACES = {
    "fengfan-valence": ROOT,
    "specimen": ROOT,
    "two-company-party": HERE / "two-company-party",
    "fifty-fifty": HERE / "fifty-fifty",
    "board-of-ten": HERE / "board-of-ten",
    "no-quorum": HERE / "no-quorum",
}
ARTICLES = json.loads((ROOT / "tests/contract/articles.json").read_text(encoding="utf-8"))
COUNTED = ("director", "member", "original", "arbitrator", "meeting", "watt-hour")
EXCEPTIONS = {
    "articles": "how many articles there are is counted, and stands in none of them",
    "certificates.name.en": "the contract writes it in small letters, as no name",
}
"""Facts of the real contract that the list of figures and names cannot confirm, and why."""


def _load(name: str) -> Loaded:
    workspace = WORKSPACES[name]
    files = {
        path.relative_to(workspace).as_posix(): path.read_bytes()
        for path in (workspace / "contract_data" / name).rglob("*.yaml")
    }
    law = ROOT / "contract_data/law/prc-equity-joint-venture-2001.yaml"
    return load_contract(
        name, files, {law.stem: (f"contract_data/law/{law.name}", law.read_bytes())}
    )


def _facts(name: str) -> dict[str, Fact[Any]]:
    contract = _load(name).contract
    assert contract is not None
    return {p: fact for p, fact in contract.facts.items() if not p.startswith("law.")}


@pytest.mark.parametrize("name", WORKSPACES)
def test_the_data_loads_without_a_finding(name: str) -> None:
    loaded = _load(name)
    assert loaded.findings == ()
    assert loaded.contract is not None
    assert any(record.certificates for record in loaded.contract.contributions)


def test_the_specimen_is_finished() -> None:
    contract = _load("specimen").contract
    assert contract is not None
    assert contract.is_specimen
    assert [p for p, fact in _facts("specimen").items() if fact.is_provisional] == []


def test_the_real_contract_invents_no_director_and_no_chinese_name() -> None:
    facts = _facts("fengfan-valence")
    settled = [
        path
        for path, fact in facts.items()
        if path.startswith("board_record.directors.") and fact.settled is not None
    ]
    assert settled == []
    for path in ("company.name.zh", "parties.B.name.zh", "parties.A.signatory.name.zh"):
        assert facts[path].state is FactState.OPEN, path
    assert facts["parties.A.name.zh"].state is FactState.PROVISIONAL


def test_the_real_contract_is_provisional_where_the_contract_has_brackets() -> None:
    facts = _facts("fengfan-valence")
    for path in (
        "company.name.en",
        "company.legal_address.en",
        "conditions_precedent.34-4.condition.en",
        "termination.grounds.104-1a.conditions.overdue.period",
        "termination.grounds.104-1b.conditions.waited.period",
    ):
        assert facts[path].state is FactState.PROVISIONAL, path


def _article(citation: Citation) -> str | None:
    match citation.authority:
        case Authority.ARTICLE:
            return str(citation.number)
        case Authority.PREAMBLE:
            return "preamble"
        case Authority.SIGNATURE_PAGE:
            return "signature"
        case _:
            return None


def _said(path: str, value: object) -> tuple[str, ...]:
    """How the list of figures and names writes the value; nothing for our own wording."""
    match value:
        case Money(currency=currency, amount=amount):
            return (f"{currency} {amount:f}",)
        case Period(count=count, unit=unit):
            return (f"{count} {unit.value}",)
        case Fraction():
            return (f"{float(value * 100):g}%",)
        case datetime.date():
            return (value.isoformat(),)
        case int():
            return (*(f"{value} {unit}" for unit in COUNTED), f"Appendix {value}")
        case str() if path.endswith(("registration_number", "fax", "telephone")):
            return (value,)
        case str() if "also_written" in path or "also_titled" in path:
            return (value,)
        case str() if path.endswith(("name.en", "addressee.en", "address.en", "position.en")):
            return () if _is_our_wording(path) else (value,)
        case _:
            return ()


def _is_our_wording(path: str) -> bool:
    return path.startswith(("termination.", "notices.", "finance."))


def _not_under_their_article() -> Iterator[str]:
    for path, fact in _facts("fengfan-valence").items():
        said = _said(path, fact.settled)
        articles = [article for citation in fact.basis if (article := _article(citation))]
        confirmed = any(
            stands_under(ARTICLES["articles"], article, one) for article in articles for one in said
        )
        if said and not confirmed and fact.place.inferred == "":
            yield path


def test_every_fact_of_the_real_contract_stands_under_its_article() -> None:
    assert set(_not_under_their_article()) == set(EXCEPTIONS)


def test_every_fact_of_the_real_contract_names_a_basis() -> None:
    sections = ("languages", "business", "sales", "changes_of_capital", "board")
    without = [path for path, fact in _facts("fengfan-valence").items() if fact.basis == ()]
    assert [path for path in without if path not in (*sections, "management", "finance")] == []
