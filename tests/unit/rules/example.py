"""A small contract in which every rule is kept or does not apply, to be changed at one place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from docgen.facts.loading import load_contract
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.rules.judging import Judgement, Outcome, judge

LAW = "prc-equity-joint-venture-2001"
_LAW_FILE = f"contract_data/law/{LAW}.yaml"
_LAW_TEXT = (Path(__file__).parents[3] / _LAW_FILE).read_text(encoding="utf-8")

_CONTRACT = f"""\
format: 1
title: {{zh: 合营合同, en: Joint Venture Contract}}
version: 2002-01-10
signed: {{on: 2002-01-10, at: {{zh: 样本市, en: Specimen City}}}}
law: {LAW}
articles: 11
parties:
  - id: A
    called: {{zh: 甲方, en: Party A}}
    side: chinese
    name: {{zh: 甲公司, en: First Company}}
  - id: B
    called: {{zh: 乙方, en: Party B}}
    side: foreign
    name: {{zh: 乙公司, en: Second Company}}
company:
  basis: Article 2
  name: {{zh: 合营公司, en: Joint Company}}
  legal_address: {{zh: 样本市, en: Specimen City}}
  established_on: 2002-03-01
  licence_number: "0001"
  chop: {{shape: round, width: 42 mm}}
capital:
  total_investment: {{amount: "USD 1,400,000", basis: Article 4}}
  registered_capital: {{amount: "USD 1,000,000", basis: Article 5}}
  subscriptions:
    - party: A
      basis: Article 5
      amount: USD 600,000
      share: 60%
      forms:
        - {{id: A-cash, form: cash, amount: "USD 500,000", basis: Article 6}}
        - id: A-equipment
          form: equipment
          amount: USD 100,000
          basis: Article 6
      uses:
        - id: A-import
          basis: Article 6
          amount: USD 80,000
          purpose: {{zh: 进口设备, en: Imported equipment}}
    - party: B
      basis: Article 5
      amount: USD 400,000
      share: 40%
      forms:
        - {{id: B-cash, form: cash, amount: "USD 250,000", basis: Article 6}}
        - id: B-technology
          form: technology
          amount: USD 150,000
          basis: Article 6
  conversion:
    basis: Article 7
    rate: {{zh: 基准汇率, en: Base rate}}
    day: {{zh: 缴款之日, en: The day of payment}}
certificates:
  basis: Article 8
  name: {{zh: 出资证明书, en: Investment Certificate}}
  issued_within: 60 days
  signed_by: [chairman, vice-chairman]
technology:
  agreement: {{zh: 技术合同, en: Technology Contract}}
  fee: {{value: "USD 150,000", basis: Article 11}}
  subscribed: B-technology
  appendix: 2
sales:
  export: {{share: 50%, force: intention, basis: Article 9}}
board:
  composition: {{directors: 3, seats: [{{party: A, count: 2}}, {{party: B, count: 1}}]}}
  offices:
    - {{id: chairman, title: {{zh: 董事长, en: Chairman}}, appointed_by: A}}
    - {{id: vice-chairman, title: {{zh: 副董事长, en: Vice-Chairman}}, appointed_by: B}}
  decisions:
    quorum: {{directors: 2, present: in person}}
    ordinary: {{needs: more than, fraction: 1/2, of: directors present}}
"""

_BOARD = """\
format: 1
basis: Article 10
directors:
  - {id: A1, name: {zh: 甲一, en: A One}, appointed_by: A, since: 2002-03-01}
  - {id: A2, name: {zh: 甲二, en: A Two}, appointed_by: A, since: 2002-03-01}
  - {id: B1, name: {zh: 乙一, en: B One}, appointed_by: B, since: 2002-03-01}
offices:
  - {office: chairman, director: A1, since: 2002-03-01, until: 2002-06-30}
  - {office: chairman, director: A2, since: 2002-07-01}
  - {office: vice-chairman, director: B1, since: 2002-03-01}
"""

_APPENDIX_1 = """\
format: 1
basis: Appendix 1
number: 1
title: {zh: 出资计划表, en: Schedule of Contributions}
instalments:
  - {id: A-1, party: A, subscribed: A-cash, form: cash, amount: "USD 300,000", due: 2002-04-30}
  - {id: A-2, party: A, subscribed: A-cash, form: cash, amount: "USD 200,000", due: 2002-08-31}
  - id: A-3
    party: A
    subscribed: A-equipment
    form: equipment
    amount: USD 100,000
    due: 2002-08-31
  - {id: B-1, party: B, subscribed: B-cash, form: cash, amount: "USD 250,000", due: 2002-04-30}
  - id: B-2
    party: B
    subscribed: B-technology
    form: technology
    amount: USD 150,000
    due: 2002-08-31
"""

_APPENDIX_2 = """\
format: 1
basis: Appendix 2
number: 2
title: {zh: 技术, en: Technology}
items:
  - id: know-how
    party: B
    subscribed: B-technology
    form: technology
    description: {zh: 专有技术, en: Know-how}
    value: USD 150,000
    parts:
      - {id: drawings, description: {zh: 图纸, en: Drawings}, value: "USD 90,000"}
      - {id: software, description: {zh: 软件, en: Software}, value: "USD 60,000"}
"""

_APPENDIX_3 = """\
format: 1
basis: Appendix 3
number: 3
title: {zh: 设备, en: Equipment}
items:
  - id: presses
    party: A
    subscribed: A-equipment
    form: equipment
    description: {zh: 压机, en: Presses}
    value: USD 100,000
purchases:
  - id: imports
    use: A-import
    description: {zh: 进口设备, en: Imported equipment}
    amount: USD 80,000
"""

_APPENDIX_4 = """\
format: 1
basis: Appendix 4
number: 4
title: {zh: 出口, en: Exports}
export: {share: 55%, force: intention}
"""

_A_01 = """\
format: 1
id: A-01
party: A
pays: A-1
form: cash
amount: USD 300,000
made_on: 2002-04-12
transfers:
  - id: T-1
    on: 2002-04-10
    paid: CNY 1,655,400
    rate: {per_hundred: 827.70, on: 2002-04-10, published_by: {zh: 人民银行, en: The Bank}}
    credited: USD 200,000
  - id: T-2
    on: 2002-04-12
    paid: CNY 827,801
    rate: {per_hundred: 827.80, on: 2002-04-12, published_by: {zh: 人民银行, en: The Bank}}
    credited: USD 100,000.12
surplus: {amount: USD 0.12, goes_to: {zh: 资本公积, en: Capital reserve}}
report: R-1
certificates:
  - id: A-01
    number: "001"
    issued_on: 2002-05-20
    signatories: [{office: chairman, director: A1}, {office: vice-chairman, director: B1}]
"""

_A_02 = """\
format: 1
id: A-02
party: A
pays: A-2
form: cash
amount: USD 200,000
made_on: 2002-08-20
report: R-2
certificates:
  - id: A-02
    number: "004"
    issued_on: 2002-09-16
    signatories: [{office: chairman, director: A2}, {office: vice-chairman, director: B1}]
"""

_A_03 = """\
format: 1
id: A-03
party: A
pays: A-3
valued_in: presses
form: equipment
amount: USD 100,000
made_on: 2002-08-22
report: R-2
certificates:
  - id: A-03
    number: "005"
    issued_on: 2002-09-16
    signatories: [{office: chairman, director: A2}, {office: vice-chairman, director: B1}]
"""

_B_01 = """\
format: 1
id: B-01
party: B
pays: B-1
form: cash
amount: USD 250,000
made_on: 2002-04-15
report: R-1
certificates:
  - id: B-01
    number: "002"
    issued_on: 2002-05-20
    signatories: [{office: chairman, director: A1}, {office: vice-chairman, director: B1}]
    cancelled: {on: 2002-06-10, why: {zh: 日期有误, en: Wrong date}}
  - id: B-01-2
    number: "003"
    issued_on: 2002-06-12
    replaces: B-01
    signatories: [{office: chairman, director: A1}, {office: vice-chairman, director: B1}]
"""

_B_02 = """\
format: 1
id: B-02
party: B
pays: B-2
valued_in: know-how
form: technology
amount: USD 150,000
made_on: 2002-08-25
report: R-2
certificates:
  - id: B-02
    number: "006"
    issued_on: by_hand
    signatories: [{office: chairman, director: A2}, {office: vice-chairman, director: B1}]
"""

_R_1 = """\
format: 1
id: R-1
firm: {zh: 会计师事务所, en: Accountants}
number: 验1
dated: 2002-04-25
received_on: 2002-04-29
covers: [A-01, B-01]
"""

_R_2 = """\
format: 1
id: R-2
firm: {zh: 会计师事务所, en: Accountants}
number: 验2
dated: 2002-08-30
received_on: 2002-09-02
covers: [A-02, A-03, B-02]
"""

_FILES = {
    "contract.yaml": _CONTRACT,
    "board.yaml": _BOARD,
    "appendices/1.yaml": _APPENDIX_1,
    "appendices/2.yaml": _APPENDIX_2,
    "appendices/3.yaml": _APPENDIX_3,
    "appendices/4.yaml": _APPENDIX_4,
    "contributions/A-01.yaml": _A_01,
    "contributions/A-02.yaml": _A_02,
    "contributions/A-03.yaml": _A_03,
    "contributions/B-01.yaml": _B_01,
    "contributions/B-02.yaml": _B_02,
    "reports/R-1.yaml": _R_1,
    "reports/R-2.yaml": _R_2,
    "law": _LAW_TEXT,
}
FOLDER = "contract_data/example/"


class Edit(NamedTuple):
    """One change of the example: in which file, and what is typed in place of what.

    The file is named inside the contract's folder; the law pack is `law`.
    """

    file: str
    typed: str
    instead_of: str


class Broken(NamedTuple):
    """A finding as the tests see it: the rule's code, and the file and the text accused."""

    code: str
    file: str
    text: str


def example(*edits: Edit) -> Contract:
    """Load the example with some changes; what is replaced stands in it exactly once."""
    return _load(_edited(edits))


def without_instalments(line: str) -> Contract:
    """Load the example with nothing in Appendix 1 but a line, and nothing paid."""
    texts = dict(_FILES)
    texts["appendices/1.yaml"] = _APPENDIX_1.split("instalments:")[0] + line + "\n"
    for name in ("A-01", "A-02", "A-03", "B-01", "B-02"):
        file = f"contributions/{name}.yaml"
        texts[file] = re.sub(r"pays: .*", "pays: [to be fixed]", texts[file])
    return _load(texts)


def retyped(fact: Fact[Any], typed: str) -> Contract:
    """Load the example with one fact written otherwise."""
    texts, source = dict(_FILES), fact.source
    file = source.file.removeprefix(FOLDER)
    lines = texts[file].splitlines()
    line, start = lines[source.line - 1], source.column - 1
    lines[source.line - 1] = line[:start] + typed + line[start + source.length :]
    texts[file] = "\n".join(lines) + "\n"
    return _load(texts)


def broken(*edits: Edit) -> set[Broken]:
    """What is broken in the changed example."""
    contract = example(*edits)
    texts = _edited(edits)
    accused = set()
    for judgement in judge(contract):
        for finding in judgement.findings:
            source = finding.source
            file = source.file.removeprefix(FOLDER)
            line = texts[file].splitlines()[source.line - 1]
            text = line[source.column - 1 :][: source.length]
            accused.add(Broken(finding.code, file, text))
    return accused


def judged(contract: Contract, code: str, subject: str) -> Judgement:
    """The judgement of one rule on one subject."""
    (found,) = [
        judgement
        for judgement in judge(contract)
        if judgement.rule.code == code and judgement.case.subject == subject
    ]
    return found


def outcomes(contract: Contract, outcome: Outcome) -> set[tuple[str, str]]:
    """The code and the subject of every judgement that came out so."""
    return {
        (judgement.rule.code, judgement.case.subject)
        for judgement in judge(contract)
        if judgement.outcome is outcome
    }


def _edited(edits: Sequence[Edit]) -> dict[str, str]:
    texts = dict(_FILES)
    for edit in edits:
        assert texts[edit.file].count(edit.instead_of) == 1, edit
        texts[edit.file] = texts[edit.file].replace(edit.instead_of, edit.typed)
    return texts


def _load(texts: dict[str, str]) -> Contract:
    law = (_LAW_FILE, texts.pop("law").encode())
    files = {FOLDER + name: text.encode() for name, text in texts.items()}
    loaded = load_contract("example", files, {LAW: law})
    assert loaded.contract is not None, loaded.findings
    return loaded.contract
