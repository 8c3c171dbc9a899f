"""A small contract with the grounds of the filed one, and the notices given under it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from docgen.diagnostics.messages import render
from docgen.facts.loading import Loaded, load_contract
from docgen.model.contract import Contract
from docgen.rules.judging import Judgement, Outcome, judge
from docgen.rules.notices.table import NOTICE_RULES
from docgen.rules.rule import Weight
from tests.unit.rules.board import boards
from tests.unit.rules.board.boards import meeting

_ROOT = Path(__file__).parents[4]
_FILED = (_ROOT / "contract_data/fengfan-valence/contract.yaml").read_text(encoding="utf-8")
ONE = "{zh: 一, en: One}"
FOLDER = "contract_data/board/"


def _section(name: str) -> str:
    found = re.search(rf"^{name}:\n(?:(?:[ #].*)?\n)*", _FILED, re.MULTILINE)
    assert found is not None, name
    return found[0]


TERMS = "".join(
    _section(name)
    for name in (
        "conditions_precedent",
        "authorities",
        "termination",
        "liquidation",
        "force_majeure",
        "disputes",
        "economic_adjustment",
        "notices",
    )
)

_SCHEDULE = f"""\
format: 1
basis: Appendix 1
number: 1
title: {ONE}
instalments:
  - {{id: A-1, party: A, subscribed: A-cash, form: cash, amount: "USD 490,000", due: 2003-01-31}}
  - {{id: B-1, party: B, subscribed: B-cash, form: cash, amount: "USD 510,000", due: 2003-01-31}}
"""

_LOST = "{for: [B1, B2, B3, B4], against: rest}"
_REFERRED = """\
      second_vote_of: R-1
      concerns: management
      referral:
        id: RF-1
        made_on: 2002-03-28
        made_by: [chairman, vice-chairman]
        received: [{party: A, on: 2002-03-29}, {party: B, on: 2002-03-29}]
        outcome: not resolved
"""

Texts = Mapping[str, str]
"""The files of a contract by their names in its folder."""

BASE: Texts = {
    **{
        name.removeprefix(FOLDER): data.decode()
        for name, data in boards.files(
            meeting(_LOST),
            meeting(
                _LOST,
                head="id: M-2\nkind: regular\nheld_on: 2002-03-26\n",
                more=_REFERRED,
            ),
        ).items()
    },
    "appendices/1.yaml": _SCHEDULE,
}
BASE = {**BASE, "contract.yaml": BASE["contract.yaml"] + TERMS}


class Edit(NamedTuple):
    """One change of a file: what is typed in place of what."""

    file: str
    typed: str
    instead_of: str


def courier(day: str, to: str = "A", name: str = "courier", more: str = "") -> str:
    """A dispatch by courier."""
    return f"{{id: {name}, to: {to}, means: courier, handed_over_on: {day}{more}}}"


def notice(
    matter: str,
    *dispatches: str,
    head: str = "id: N-1",
    between: str = "from: B\nto: [A]",
    dated: str = "2003-03-10",
) -> str:
    """The file of a notice; without dispatches it is still to be sent."""
    sent = "".join(f"  - {one}\n" for one in dispatches)
    return (
        f"format: 1\n{head}\n{between}\ndated: {dated}\n{matter}"
        + (f"sent:\n{sent}" if sent else "")
    )


LASTED = "duration, runs_from: 2002-08-31"
"""The condition of a lasting event, whose consequences began with it."""


def termination(ground: str, *conditions: str, more: str = "concerning: A") -> str:
    """The matter of a notice of termination with its conditions, all holding."""
    lines = "".join(f"    - {{condition: {one}, holds: yes}}\n" for one in conditions)
    head = f"termination:\n  ground: {ground}\n  {more}\n"
    return head + (f"  conditions:\n{lines}" if lines else "  conditions: []\n")


BREACH = f"""\
breach:
  by: A
  ground: 104-2
  obligation: {ONE}
  breach: {{what: {ONE}, began_on: 2003-02-01}}
  demand: {ONE}
"""

FORCE_MAJEURE = f"""\
force_majeure:
  event: {{what: {ONE}, began_on: 2002-08-31}}
  obligations: {ONE}
"""


def load(texts: Texts, *edits: Edit) -> Loaded:
    """Load the files with some changes; what is replaced stands in its file exactly once."""
    changed = dict(texts)
    for edit in edits:
        assert changed[edit.file].count(edit.instead_of) == 1, edit
        changed[edit.file] = changed[edit.file].replace(edit.instead_of, edit.typed)
    files = {FOLDER + name: text.encode() for name, text in changed.items()}
    return load_contract("board", files, boards.laws(), boards.calendars())


def contract(texts: Texts, *edits: Edit) -> Contract:
    """Load the files with some changes; nothing may be amiss."""
    loaded = load(texts, *edits)
    assert loaded.contract is not None, loaded.findings
    assert loaded.findings == ()
    return loaded.contract


def serving(*notices: str, **others: str) -> Texts:
    """The files of the contract with some notices, and others by their folder."""
    texts = dict(BASE)
    texts |= {f"notices/{n}.yaml": text for n, text in enumerate(notices, start=1)}
    texts |= {f"{folder}/1.yaml": text for folder, text in others.items()}
    return texts


def judgements(loaded: Contract) -> tuple[Judgement, ...]:
    """The judgements of the rules of notices and dissolutions."""
    return judge(loaded, NOTICE_RULES)


def judged(loaded: Contract, code: str, subject: str) -> Judgement:
    """The judgement of one rule on one notice or dissolution."""
    (found,) = [
        one
        for one in judgements(loaded)
        if one.rule.code == code and one.case.subject == subject
    ]
    return found


def stopped(loaded: Contract, subject: str) -> set[str]:
    """The broken rules that keep a paper about a record from being made."""
    return {
        one.rule.code
        for one in judgements(loaded)
        if one.outcome is Outcome.BROKEN
        and one.rule.weight in (Weight.FACT, Weight.CONDITION)
        and one.case.subject == subject
    }


def accused(texts: Texts, *edits: Edit) -> set[tuple[str, str, str]]:
    """Code, file and text of everything that is broken in the changed files."""
    changed = dict(texts)
    for edit in edits:
        changed[edit.file] = changed[edit.file].replace(edit.instead_of, edit.typed)
    found = set()
    for judgement in judgements(contract(texts, *edits)):
        for finding in judgement.findings:
            file = finding.source.file.removeprefix(FOLDER)
            line = changed[file].splitlines()[finding.source.line - 1]
            text = line[finding.source.column - 1 :]
            length = finding.source.length
            found.add((finding.code, file, text[:length] if length else text))
    return found


def said(judgement: Judgement) -> list[str]:
    """What the findings of a judgement say, or why there is none."""
    if judgement.reason:
        return [render(judgement.reason, "en", str)]
    return [render(finding.message, "en", str) for finding in judgement.findings]
