"""A small contract with a board of seven, three of Party A and four of Party B, and its records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from docgen.diagnostics.messages import render
from docgen.facts.loading import load_contract
from docgen.model.contract import Contract
from docgen.rules.board.outcomes import Outcome, outcome_of
from docgen.rules.board.written import written_outcome_of
from docgen.rules.judging import Judgement, judge

LAW = "prc-equity-joint-venture-2001"
_LAW_FILE = f"contract_data/law/{LAW}.yaml"
_LAW_TEXT = (Path(__file__).parents[4] / _LAW_FILE).read_text(encoding="utf-8")
_DAYS_FILE = "contract_data/law/working-days/CN.yaml"
_ONE = "{zh: 一, en: One}"

_CONTRACT = f"""\
format: 1
title: {_ONE}
version: 2002-01-10
signed: {{on: 2002-01-10, at: {_ONE}}}
law: {LAW}
parties:
  - {{id: A, called: {{zh: 甲方, en: Party A}}, side: chinese, name: {_ONE}}}
  - {{id: B, called: {{zh: 乙方, en: Party B}}, side: foreign, name: {_ONE}}}
company:
  name: {_ONE}
  legal_address: {_ONE}
  established_on: 2002-03-01
  licence_number: "0001"
  chop: {{shape: round, width: 42 mm}}
capital:
  total_investment: {{amount: "USD 1,000,000"}}
  registered_capital: {{amount: "USD 1,000,000"}}
  subscriptions:
    - party: A
      amount: USD 490,000
      share: 49%
      forms: [{{id: A-cash, form: cash, amount: "USD 490,000"}}]
    - party: B
      amount: USD 510,000
      share: 51%
      forms: [{{id: B-cash, form: cash, amount: "USD 510,000"}}]
certificates:
  name: {_ONE}
  issued_within: 60 days
  signed_by: [chairman]
changes_of_capital:
  increase: {{of_parties: each party, form: in writing, matter: 54-8, basis: Article 36}}
board:
  composition:
    basis: Article 52
    directors: 7
    seats: [{{party: A, count: 3}}, {{party: B, count: 4}}]
  offices:
    - {{id: chairman, title: {_ONE}, appointed_by: A}}
    - {{id: vice-chairman, title: {_ONE}, appointed_by: B}}
  term_of_office:
    basis: Article 53
    period: 4 years
    reappointment: allowed
    removed_by: appointing party
    vacancy_filled_by: appointing party
    names_notified: in writing
  representation:
    basis: Article 56
    legal_representative: chairman
    stand_ins: [vice-chairman, director]
  decisions:
    quorum: {{directors: 5, present: in person or by proxy, basis: Article 59}}
    second_call:
      basis: Article 59
      called_by: chairman
      notice: 7 days
      presence: notified directors deemed present
    ordinary:
      basis: Article 55
      needs: more than
      fraction: 1/2
      of: directors present
      present: in person or by proxy
      from_each_party: 1
    reserved:
      basis: Article 54
      assent: {{needs: all, of: directors}}
      matters:
        - {{id: 54-1, basis: Article 54 item 1, matter: {_ONE}}}
        - {{id: 54-6, basis: Article 54 item 6, matter: {_ONE}}}
        - {{id: 54-8, basis: Article 54 item 8, matter: {_ONE}}}
    deadlock:
      basis: Article 55
      second_vote_after: 7 days
      second_vote_called_by: any director
      refer_within: 7 days
      referred_by: [chairman, vice-chairman]
      referred_to: {_ONE}
      decide_within: 30 days
      decision: binding
      failing_decision: deemed not passed
  meetings:
    basis: Article 58
    first_within: 1 month
    regular_a_year: 1
    interim: {{directors: 2, form: in writing, convened_within: 30 days}}
    notice: 10 days
    convened_by: chairman
    attendance: [in person, telephone, video conference, proxy]
  proxies: {{holder: anybody, several: allowed, form: not stated, basis: Article 60}}
  minutes:
    basis: Article 61
    languages: [zh, en]
    resolutions_signed_by: directors approving
    draft_within: 30 days
    draft_to: each director
    final_within: 60 days
    final_by: [chairman, vice-chairman]
    final_to: each director and each party
  written_resolutions:
    basis: Article 62
    assent: {{needs: all, of: directors in office}}
    form: in writing
    counterparts: allowed
management:
  positions:
    - {{id: ceo, title: {_ONE}, nominated_by: {{value: B, basis: Article 66}}, rank: senior}}
    - {{id: clerk, title: {_ONE}, nominated_by: {{value: B, basis: Article 66}}, rank: not senior}}
  appointed_by: board
  dismissal: {{zh: 一, en: One, basis: Article 71}}
  reserved_matter: 54-6
"""

_BOARD = (
    "format: 1\nbasis: Article 53\ndirectors:\n"
    + "".join(
        f"  - {{id: {name}, name: {_ONE}, appointed_by: {name[0]}, since: 2002-03-01}}\n"
        for name in ("A1", "A2", "A3", "B1", "B2", "B3", "B4")
    )
    + "offices:\n"
    + "  - {office: chairman, director: A1, since: 2002-03-01}\n"
    + "  - {office: vice-chairman, director: B1, since: 2002-03-01}\n"
)

DIRECTORS = ("A1", "A2", "A3", "B1", "B2", "B3", "B4")


class Edit(NamedTuple):
    """One change of a file: what is typed in place of what. The law pack is `law`."""

    file: str
    typed: str
    instead_of: str


def attendance(**ways: str) -> str:
    """The lines of attendance: in person, unless another way is named for a director.

    `proxy` is a proxy held by a person who is no director.
    """
    lines = ["attendance:"]
    for name in DIRECTORS:
        way = ways.get(name, "in person")
        if way != "nobody":
            proxy = (
                f", proxy: {{person: {_ONE}, dated: 2002-03-10, received_on: 2002-03-12}}"
                if way == "proxy"
                else ""
            )
            lines.append(f"  - {{director: {name}, present: {way}{proxy}}}")
    return "\n".join(lines) + "\n"


def meeting(
    votes: str = "{for: all}",
    *,
    ways: Mapping[str, str] | None = None,
    matter: str = "ordinary",
    head: str = "",
    more: str = "",
) -> str:
    """The file of a meeting with one resolution, R-1, in the plainest way."""
    if "held_on:" not in head:
        head += "held_on: 2002-03-15\n"
    if "kind:" not in head:
        head += "kind: first\n"
    if "id:" not in head:
        head += "id: M-1\n"
    resolution = "R-1" if "id: M-1" in head else "R-2"
    return (
        f"format: 1\n{head}"
        f"name: {_ONE}\n"
        f"venue: {_ONE}\n"
        f"{attendance(**(ways or {}))}"
        "agenda:\n  - id: 1\n"
        f"    title: {_ONE}\n"
        "    resolution:\n"
        f"      id: {resolution}\n"
        f"      matter: {matter}\n"
        f"      text: {_ONE}\n"
        f"      votes: {votes}\n" + more
    )


def files(
    *meetings: str, written: Sequence[str] = (), edits: Sequence[Edit] = ()
) -> dict[str, bytes]:
    """The files of the contract with some meetings and written resolutions; edits of the law
    are left out."""
    texts = {"contract.yaml": _CONTRACT, "board.yaml": _BOARD}
    texts |= {f"meetings/M-{n}.yaml": text for n, text in enumerate(meetings, start=1)}
    texts |= {f"resolutions/W-{n}.yaml": text for n, text in enumerate(written, start=1)}
    for edit in edits:
        if edit.file != "law":
            texts[edit.file] = _edited(texts[edit.file], edit)
    return {f"contract_data/board/{name}": text.encode() for name, text in texts.items()}


def laws(edits: Sequence[Edit] = ()) -> dict[str, tuple[str, bytes]]:
    """The law pack with those edits that are of the law."""
    text = _LAW_TEXT
    for edit in edits:
        if edit.file == "law":
            text = _edited(text, edit)
    return {LAW: (_LAW_FILE, text.encode())}


def calendars() -> dict[str, tuple[str, bytes]]:
    """The published working days."""
    return {"CN": (_DAYS_FILE, (Path(__file__).parents[4] / _DAYS_FILE).read_bytes())}


def _edited(text: str, edit: Edit) -> str:
    assert text.count(edit.instead_of) == 1, edit
    return text.replace(edit.instead_of, edit.typed)


def contract(
    *meetings: str, written: Sequence[str] = (), edits: Sequence[Edit] = ()
) -> Contract:
    """Load the contract with some meetings and written resolutions; nothing may be amiss."""
    texts = files(*meetings, written=written, edits=edits)
    loaded = load_contract("board", texts, laws(edits), calendars())
    assert loaded.contract is not None, loaded.findings
    assert loaded.findings == ()
    return loaded.contract


def outcome(loaded: Contract, number: int = 0) -> Outcome:
    """The outcome of one of the resolutions put to the vote."""
    held, _, resolution = loaded.voted()[number]
    return outcome_of(loaded, held, resolution)


def consents(*directors: str, matter: str = "ordinary") -> str:
    """The file of a written resolution with the consents of some directors."""
    lines = "".join(f"  - {{director: {one}, signed_on: 2002-04-02}}\n" for one in directors)
    return (
        f"format: 1\nid: W-1\nmatter: {matter}\ntext: {_ONE}\n"
        + ("consents:\n" + lines if lines else "consents: []\n")
    )


def written_outcome(loaded: Contract) -> Outcome:
    """The outcome of the only written resolution."""
    (resolution,) = loaded.written_resolutions
    return written_outcome_of(loaded, resolution)


def judged(loaded: Contract, code: str, subject: str = "") -> Judgement:
    """The judgement of one rule, on one subject where there are several."""
    (found,) = [
        one
        for one in judge(loaded)
        if one.rule.code == code and (not subject or one.case.subject == subject)
    ]
    return found


def said(judgement: Judgement) -> list[str]:
    """What the findings of a judgement say, or why there is none."""
    if judgement.reason:
        return [render(judgement.reason, "en", str)]
    return [render(finding.message, "en", str) for finding in judgement.findings]
