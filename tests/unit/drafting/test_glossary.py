from __future__ import annotations

import pytest

from docgen.diagnostics.findings import Severity
from docgen.drafting.glossary import check_entries, check_wordings, read_glossary
from docgen.facts.loading import load_contract
from docgen.language.catalogue_entries import Entry, read_entries
from docgen.model.contract import Contract
from docgen.model.terms import Wording
from tests.smallest import ROOT
from tests.unit.model.stated_in_yaml import stated

_FILE = "locales/glossary.yaml"
_GLOSSARY = (ROOT / _FILE).read_bytes()
_TERMS, _FINDINGS = read_glossary(_FILE, _GLOSSARY)
_PAPERS = "locales/zh_CN/LC_MESSAGES/papers.po"
_SPECIMEN = "contract_data/specimen/contract.yaml"


def _slips(en: str, zh: str) -> list[tuple[str, str]]:
    return [
        ("forbidden" if is_forbidden else "missing", used)
        for _, used, is_forbidden in _TERMS.compare(en, zh)
    ]


def _contract(name: str, old: str = "", new: str = "") -> Contract:
    folder = ROOT / "contract_data" / name
    files = {
        path.relative_to(ROOT).as_posix(): path.read_bytes().replace(old.encode(), new.encode())
        for path in sorted(folder.rglob("*.yaml"))
    }
    laws = {
        path.stem: (path.relative_to(ROOT).as_posix(), path.read_bytes())
        for path in sorted((ROOT / "contract_data/law").glob("*.yaml"))
    }
    contract = load_contract(name, files, laws).contract
    assert contract is not None
    return contract


def _found(contract: Contract) -> list[tuple[str, str, str]]:
    terms = (contract.terms, *contract.appendices, contract.board, *contract.contributions)
    return [
        (finding.code, str(finding.observed), finding.source.file)
        for finding in check_wordings(_TERMS, terms)
    ]


def test_the_glossary_of_the_house_can_be_read() -> None:
    assert _FINDINGS == ()
    assert len(_TERMS.terms) > 100


def test_our_own_catalogue_keeps_to_the_glossary() -> None:
    entries = read_entries((ROOT / _PAPERS).read_text("utf-8"))

    assert list(check_entries(_TERMS, _PAPERS, entries)) == []


@pytest.mark.parametrize("name", ["fengfan-valence", "specimen"])
def test_our_own_contracts_keep_to_the_glossary(name: str) -> None:
    assert _found(_contract(name)) == []


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("The CEO reports", "总经理报告"),
        ("the Board of Directors and each director", "董事会和各董事"),
        ("Articles of Association", "章程"),
        ("Companies and certificates of approval", "公司及批准证书"),
        ("the %(director)s of today", "今日"),
        ("an unoriginal idea", "主意"),
    ],
)
def test_agreed_words_are_no_slip(en: str, zh: str) -> None:
    assert _slips(en, zh) == []


@pytest.mark.parametrize(
    ("en", "zh", "slips"),
    [
        ("The CEO reports", "经理报告", [("missing", "CEO")]),
        ("The CEO reports", "首席执行官报告", [("missing", "CEO"), ("forbidden", "首席执行官")]),
        ("Deputy CEO", "总经理", [("missing", "Deputy CEO")]),
        ("each director", "董事会", [("missing", "director")]),
        ("the Chairman", "副董事长", [("missing", "the Chairman")]),
        ("the Board of Directors and each director", "董事会", [("missing", "director")]),
        ("the directors", "各位理事", [("missing", "directors")]),
        ("the liquidation\\ncommittee".replace("\\n", "\n"), "清算组",
         [("missing", "liquidation\ncommittee"), ("forbidden", "清算组")]),
        ("certificates of approval", "证书", [("missing", "certificates of approval")]),
        ("a report", "首席执行官的报告", [("forbidden", "首席执行官")]),
    ],
)
def test_what_is_not_agreed_is_a_slip(
    en: str, zh: str, slips: list[tuple[str, str]]
) -> None:
    assert _slips(en, zh) == slips


def test_a_slip_in_the_catalogue_is_an_error_at_its_msgstr() -> None:
    entry = Entry(msgid="The CEO", msgstr="首席执行官", msgid_line=3, msgstr_line=4)
    found = [finding for _, finding in check_entries(_TERMS, _PAPERS, [entry])]

    assert [finding.code for finding in found] == ["glossary", "glossary-forbidden"]
    assert {finding.source.line for finding in found} == {4}
    assert {finding.severity for finding in found} == {Severity.ERROR}
    assert {finding.required for finding in found} == {"总经理"}


def test_a_slip_in_a_title_of_a_contract_is_an_error_where_it_was_typed() -> None:
    contract = _contract("specimen", "title: {zh: 总经理,", "title: {zh: 首席执行官,")
    found = list(check_wordings(_TERMS, (contract.terms,)))

    assert [finding.code for finding in found] == ["glossary", "glossary-forbidden"]
    assert {finding.source.file for finding in found} == {_SPECIMEN}
    assert {finding.severity for finding in found} == {Severity.ERROR}


def test_the_titles_of_other_companies_people_are_facts() -> None:
    contract = _contract(
        "specimen",
        "position: {zh: 总裁, en: President}",
        "position: {zh: 首席执行官, en: CEO}",
    )

    assert contract.facts["parties.B.legal_representative.position.zh"].value == "首席执行官"
    assert _found(contract) == []


def test_the_name_that_a_contract_gives_to_a_paper_is_a_fact() -> None:
    contract = _contract(
        "specimen",
        "name: {zh: 出资证明书, en: Investment Certificate}",
        "name: {zh: 投资证明书, en: Investment Certificate}",
    )

    assert contract.facts["certificates.name.zh"].value == "投资证明书"
    assert _found(contract) == []


def test_an_unknown_key_in_the_glossary_is_a_finding_and_nothing_is_looked_for() -> None:
    line = _GLOSSARY.partition(b"never_zh: [")[0].count(b"\n") + 1
    terms, findings = read_glossary(_FILE, _GLOSSARY.replace(b"never_zh: [", b"nver_zh: [", 1))

    assert [(finding.code, finding.source.line) for finding in findings] == [("unknown-key", line)]
    assert terms.terms == ()


def test_a_term_that_the_catalogue_says_in_chinese_is_found_in_its_english() -> None:
    entries = [
        one for one in read_entries((ROOT / _PAPERS).read_text("utf-8")) if one.msgid and one.msgstr
    ]
    unseen = {
        term.id
        for term in _TERMS.terms
        if any(term.zh in one.msgstr for one in entries)
        and not any(
            form.pattern.search(one.msgid)
            for form in _TERMS.forms
            if form.term is term
            for one in entries
        )
    }
    assert unseen <= _OTHER_SENSE


_OTHER_SENSE = {
    "certificate-number",
    "for-the-file",
    "forthwith",
    "increase-of-capital",
    "legal-representative",
    "merger",
    "regular-meeting",
    "remove",
    "security",
    "successor",
    "this-contract",
    "unanimous-assent",
}
"""Terms whose Chinese stands in sentences that say something else in English."""


@pytest.mark.parametrize("en", ["Subscribed sum", "share of subscription", "subscribes"])
def test_the_word_for_subscribing_is_found_in_all_its_forms(en: str) -> None:
    found = [(term.id, used) for term, used, _ in _TERMS.compare(en, "认购")]
    assert [term for term, _ in found] == ["subscribe", "subscribe"]
    assert list(_TERMS.compare(en, "认缴")) == []


def test_the_names_of_facts_in_a_text_are_no_words_of_it() -> None:
    price = "<capital.subscriptions.A.amount>"
    text = f"{{zh: 价款为{price}, en: The price is {price}}}"
    assert list(check_wordings(_TERMS, (stated(Wording, text),))) == []
