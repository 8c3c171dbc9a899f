"""Every id that contract.yaml names must exist: offices, grounds, authorities, Appendices."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import render
from docgen.facts.loading import load_contract

_ROOT = Path(__file__).parents[3]
_SPECIMEN = {
    str(path.relative_to(_ROOT)): path.read_bytes()
    for path in sorted((_ROOT / "contract_data/specimen").rglob("*.yaml"))
}
_LAW = "prc-equity-joint-venture-2001"
_LAW_FILE = f"contract_data/law/{_LAW}.yaml"
_CONTRACT = "contract_data/specimen/contract.yaml"


def _findings(typed: str, instead_of: str) -> tuple[Finding, ...]:
    text = _SPECIMEN[_CONTRACT].decode()
    assert text.count(instead_of) == 1, instead_of
    files = {**_SPECIMEN, _CONTRACT: text.replace(instead_of, typed).encode()}
    laws = {_LAW: (_LAW_FILE, (_ROOT / _LAW_FILE).read_bytes())}
    return load_contract("specimen", files, laws).findings


WRONG = [
    ("called_by: chairmen", "called_by: chairman", "chairmen", "chairman"),
    ("referred_by: [chairman, vice]", "referred_by: [chairman, vice-chairman]", "vice", ""),
    ("convened_by: chair", "convened_by: chairman", "chair", "chairman"),
    ("consulting: vice-chair", "consulting: vice-chairman", "vice-chair", "vice-chairman"),
    ("agreed_by: [chairman, porter]", "agreed_by: [chairman, vice-chairman]", "porter", ""),
    ("final_by: [secretary]", "final_by: [chairman, vice-chairman]", "secretary", ""),
    ("ground: 26-deadlok", "ground: 26-deadlock", "26-deadlok", "26-deadlock"),
    ("within: 15 days, ground: 37-9", "within: 15 days, ground: 37-3", "37-9", ""),
    ("  consultation: promptly\n  ground: 37-7", "  consultation: promptly", "37-7", ""),
    ("applied_to: approval, apply", "applied_to: approval-authority, apply", "approval", ""),
    ("applied_to: aproval-authority\n    applicant",
     "applied_to: approval-authority\n    applicant", "aproval-authority", "approval-authority"),
    ("report_to: aproval-authority", "report_to: approval-authority", "aproval-authority",
     "approval-authority"),
    ("licence_to: registrar", "licence_to: registration-authority", "registrar", ""),
    ("reported_to: bureau", "reported_to: department-in-charge", "bureau", ""),
    ("  approved_by: ministry", "  approved_by: approval-authority", "ministry", ""),
    ("registered_by: [registry]", "registered_by: [registration-authority]", "registry", ""),
    ("signed_by: all parties, approved_by: [ministry]",
     "signed_by: all parties, approved_by: [approval-authority]", "ministry", ""),
    ("matter: 24-99, in_prop", "matter: 24-5, in_prop", "24-99", ""),
    ("reserved_matter: 24-66", "reserved_matter: 24-6", "24-66", ""),
    ("nominated_by: Z, rank: senior}", "nominated_by: B, rank: senior}", "Z", ""),
    ("others_nominated_by: general-manger", "others_nominated_by: general-manager",
     "general-manger", "general-manager"),
    ("subscribed: B-technolgy", "subscribed: B-technology", "B-technolgy", "B-technology"),
    ("  appendix: 7\n  signed:", "  appendix: 2\n  signed:", "7", ""),
    ("amount: USD 1,200,000\n          appendix: 8", "amount: USD 1,200,000\n          appendix: 2",
     "8", ""),
    ("confirmed_by: [courrier, post]", "confirmed_by: [courier, post]", "courrier", "courier"),
    ("originals_kept_by: C", "originals_kept_by: A", "C", ""),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "instead_of", "name", "meant"), WRONG)
def test_an_id_that_names_nothing_is_found_where_it_was_typed(
    typed: str, instead_of: str, name: str, meant: str
) -> None:
    (finding,) = _findings(typed, instead_of)
    assert (finding.code, finding.observed) == ("dangling-reference", name)
    text = _SPECIMEN[_CONTRACT].decode().replace(instead_of, typed)
    line = text.split("\n")[finding.source.line - 1]
    assert line[finding.source.column - 1 :].lstrip("[").startswith(name)
    assert (f"did you mean {meant}?" if meant else "those that exist") in render(
        finding.hint, "en", str
    )


def test_the_specimen_names_nothing_that_does_not_exist() -> None:
    assert _findings("referred_by: [chairman]", "referred_by: [chairman, vice-chairman]") == ()


def test_a_filed_appendix_that_the_contract_does_not_list_is_found_in_its_file() -> None:
    listed = "    - {number: 4, title: {zh: 出口销售合同, en: Export Sales Contract}}\n"
    (finding,) = _findings("", listed)
    assert finding.code == "dangling-reference"
    assert finding.source.file.endswith("appendices/4-export-sales.yaml")


def test_an_article_of_an_appendix_that_does_not_exist_is_no_basis() -> None:
    (finding,) = _findings("basis: [Article 1(1), Appendix 9]", "basis: Article 1(1)")
    assert (finding.code, finding.observed) == ("dangling-reference", "9")


def test_appendices_are_not_asked_for_while_the_contract_lists_none() -> None:
    text = _SPECIMEN[_CONTRACT].decode()
    start = text.index("documents:\n")
    documents = text[start : text.index("\n\n", start) + 1]
    assert _findings("", documents) == ()
