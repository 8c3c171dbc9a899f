"""The smallest contract that makes a certificate, to be changed at one place by a test."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from docgen.diagnostics.findings import Finding
from docgen.facts.loading import Loaded, load_contract

ROOT = Path(__file__).parents[1]
LAW = "prc-equity-joint-venture-2001"
FOLDER = "contract_data/small/"
CONTRACT = "contract.yaml"
BOARD = "board.yaml"
APPENDIX = "appendices/1.yaml"
A_01 = "contributions/A-01.yaml"
B_01 = "contributions/B-01.yaml"
REPORT = "reports/R-1.yaml"

_CONTRACT_TEXT = """\
format: 1
title: {zh: 合营合同, en: Joint Venture Contract}
version: 2002-01-10
signed: {on: 2002-01-10, at: {zh: 样本市, en: Specimen City}}
law: prc-equity-joint-venture-2001
parties:
  - id: A
    called: {zh: 甲方, en: Party A}
    side: chinese
    name: {zh: 甲公司, en: First Company}
  - id: B
    called: {zh: 乙方, en: Party B}
    side: foreign
    name: {zh: 乙公司, en: Second Company}
company:
  basis: Article 2
  name: {zh: 合营公司, en: Joint Company}
  legal_address: {zh: 样本市, en: Specimen City}
  established_on: 2002-03-01
  licence_number: "0001"
  chop: {shape: round, width: 42 mm}
capital:
  total_investment: {amount: "USD 1,400,000", basis: Article 4}
  registered_capital: {amount: "USD 1,000,000", basis: Article 5}
  subscriptions:
    - party: A
      basis: Article 5
      amount: USD 600,000
      share: 60%
      forms:
        - {id: A-cash, form: cash, amount: "USD 600,000"}
    - party: B
      basis: Article 5
      amount: USD 400,000
      share: 40%
      forms:
        - {id: B-cash, form: cash, amount: "USD 400,000"}
certificates:
  basis: Article 8
  name: {zh: 出资证明书, en: Investment Certificate}
  issued_within: 60 days
  signed_by: [chairman]
board:
  composition: {directors: 3, seats: [{party: A, count: 2}, {party: B, count: 1}]}
  offices:
    - {id: chairman, title: {zh: 董事长, en: Chairman}, appointed_by: A}
  decisions:
    quorum: {directors: 2, present: in person}
    ordinary: {needs: more than, fraction: 1/2, of: directors present}
"""

_BOARD_TEXT = """\
format: 1
directors:
  - {id: A1, name: {zh: 甲一, en: A One}, appointed_by: A, since: 2002-03-01}
offices:
  - {office: chairman, director: A1, since: 2002-03-01}
"""

_APPENDIX_TEXT = """\
format: 1
basis: Appendix 1
number: 1
title: {zh: 出资计划表, en: Schedule of Contributions}
instalments:
  - {id: A-1, party: A, subscribed: A-cash, form: cash, amount: "USD 600,000", due: 2002-04-30}
  - {id: B-1, party: B, subscribed: B-cash, form: cash, amount: "USD 400,000", due: 2002-04-30}
"""

_A_01_TEXT = """\
format: 1
basis: Article 5
id: A-01
party: A
pays: A-1
form: cash
amount: USD 600,000
made_on: 2002-04-12
report: R-1
certificates:
  - id: A-01
    number: "001"
    issued_on: 2002-05-20
    signatories: [{office: chairman, director: A1}]
"""

_B_01_TEXT = """\
format: 1
basis: Article 5
id: B-01
party: B
pays: B-1
form: cash
amount: USD 400,000
made_on: 2002-04-15
report: R-1
certificates:
  - id: B-01
    number: "002"
    issued_on: 2002-05-20
    signatories: [{office: chairman, director: A1}]
"""

_REPORT_TEXT = """\
format: 1
id: R-1
firm: {zh: 会计师事务所, en: Accountants}
number: 验1
dated: 2002-04-25
received_on: 2002-04-29
covers: [A-01, B-01]
"""

TEXTS: Mapping[str, str] = MappingProxyType(
    {
        CONTRACT: _CONTRACT_TEXT,
        BOARD: _BOARD_TEXT,
        APPENDIX: _APPENDIX_TEXT,
        A_01: _A_01_TEXT,
        B_01: _B_01_TEXT,
        REPORT: _REPORT_TEXT,
    }
)


def changed(file: str, typed: str, instead_of: str) -> dict[str, str]:
    """The texts of the contract with one change; what is replaced stands there exactly once."""
    assert TEXTS[file].count(instead_of) == 1, instead_of
    return {**TEXTS, file: TEXTS[file].replace(instead_of, typed)}


def laws() -> dict[str, tuple[str, bytes]]:
    """The law pack that the contract stands under."""
    file = f"contract_data/law/{LAW}.yaml"
    return {LAW: (file, (ROOT / file).read_bytes())}


def loaded(texts: Mapping[str, str] = TEXTS) -> Loaded:
    """The contract as far as its texts can be loaded."""
    files = {FOLDER + name: text.encode() for name, text in texts.items()}
    return load_contract("small", files, laws())


def found(texts: Mapping[str, str]) -> list[tuple[str, str, int, int]]:
    """Code, file, line and column of every finding."""
    return [_place(finding) for finding in loaded(texts).findings]


def _place(finding: Finding) -> tuple[str, str, int, int]:
    source = finding.source
    return finding.code, source.file.removeprefix(FOLDER), source.line, source.column


def place_of(texts: Mapping[str, str], file: str, text: str, skip: int = 0) -> tuple[int, int]:
    """Line and column at which a text stands for the first time, `skip` characters further."""
    before, met, _ = texts[file].partition(text)
    assert met, text
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1 + skip
