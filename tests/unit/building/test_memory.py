"""The memory: what is written is what is read, and nothing else is believed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from docgen.building.memory import (
    Memory,
    RememberedContract,
    RememberedFile,
    Undrawn,
    read_memory,
    write_memory,
)
from docgen.building.standing import (
    ContractStanding,
    DocumentStanding,
    DraftInputs,
    TextsStanding,
)
from docgen.diagnostics.findings import Finding, Severity
from docgen.diagnostics.messages import Message, Words, message
from docgen.diagnostics.source import Source
from docgen.document.documents import State

FINDING = Finding(
    code="a-code",
    source=Source("contract_data/x/contract.yaml", 3, 5, 7),
    message=message("%(what)s is wrong", {"what": message("the share of %(who)s", {"who": "A"})}),
    severity=Severity.WARNING,
    observed=Words(en="one", zh="一"),
    required="two",
    basis=(Words(en="Article 1", zh="第一条"), "Article 2"),
    hint=Message(""),
    also=(Source("contract_data/x/board.yaml"),),
)
INPUTS = DraftInputs(
    name="n1",
    document="d1",
    state=State.DRAFT,
    facts={"a.amount": "f1"},
    templates={"slips/template.xml": "t1"},
    sentences=frozenset({"s1", "s2"}),
)
DOCUMENT = DocumentStanding(
    id="SL-A",
    kind="slips",
    title=Words(en="Slip", zh="便条"),
    state=State.DRAFT,
    editions=("zh", "en"),
    formats=("docx",),
    why=message("open brackets: %(count)s (%(facts)s)", {"count": "2", "facts": "a, b"}),
    is_withheld=False,
    brackets=("contract.yaml:3:5",),
    findings=(FINDING,),
    inputs=INPUTS,
)
CONTRACT = ContractStanding(
    id="x",
    is_loaded=True,
    law="a-law",
    documents=(DOCUMENT, replace(DOCUMENT, id="SL-B", state=State.BLOCKED, inputs=None)),
    findings=(FINDING,),
    lines={"contract_data/x/contract.yaml": ("", "", "share: 50%")},
)
MEMORY = Memory(
    texts={"||t": TextsStanding(findings=(FINDING,), lines={"locales/papers.po": ("msgid",)})},
    contracts={
        "x||": RememberedContract(
            key="k", data="d", texts="t", faulty=("slips",), standing=CONTRACT
        )
    },
    drafts={"n1": INPUTS},
    files={
        "x/slips/SL-A.zh.docx": RememberedFile(
            sha256="1", draft="n1", style="2", versions={"lxml": "5"}
        )
    },
    undrawn={
        "x/SL-A": Undrawn(
            document="d1", versions={"Pango": "1"}, findings=(FINDING,), lines={"f": ("", "l")}
        )
    },
    manifests={"x": "m"},
    pending=frozenset({"x/slips/SL-B.zh.docx"}),
)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "out" / ".docgen.json"
    write_memory(path, MEMORY)
    assert read_memory(path) == MEMORY


def test_drafts_that_nothing_was_made_from_are_forgotten(tmp_path: Path) -> None:
    path = tmp_path / ".docgen.json"
    unused = replace(INPUTS, name="n2")
    write_memory(path, replace(MEMORY, drafts={"n1": INPUTS, "n2": unused}))
    assert set(read_memory(path).drafts) == {"n1"}


def test_every_contract_is_remembered_however_many_there_are(tmp_path: Path) -> None:
    path = tmp_path / ".docgen.json"
    (one,) = MEMORY.contracts.values()
    many = {
        f"c{number}|": replace(one, standing=replace(CONTRACT, id=f"c{number}"))
        for number in range(300)
    }
    wishes = {f"x|{number}": replace(one, key=str(number)) for number in range(300)}
    write_memory(path, replace(MEMORY, contracts={**many, **wishes}))
    read = read_memory(path).contracts
    assert {name: read.get(name) for name in many} == many
    of_one = [name for name in read if name in wishes]
    assert 10 < len(of_one) < 100
    assert of_one == list(wishes)[-len(of_one) :]


@pytest.mark.parametrize("kept", [0, 1, 60, 200, -1, -2, -40])
def test_a_torn_memory_is_no_memory(tmp_path: Path, kept: int) -> None:
    path = tmp_path / ".docgen.json"
    write_memory(path, MEMORY)
    path.write_bytes(path.read_bytes()[:kept])
    assert read_memory(path) == Memory()


def test_a_memory_in_which_somebody_typed_is_no_memory(tmp_path: Path) -> None:
    path = tmp_path / ".docgen.json"
    write_memory(path, MEMORY)
    path.write_bytes(path.read_bytes().replace(b'"draft"', b'"ready"'))
    assert read_memory(path) == Memory()


def test_there_may_be_no_memory_at_all(tmp_path: Path) -> None:
    assert read_memory(tmp_path / ".docgen.json") == Memory()
    assert read_memory(tmp_path) == Memory()


def test_the_same_memory_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / ".docgen.json"
    write_memory(path, MEMORY)
    before = path.stat().st_ino
    write_memory(path, MEMORY)
    assert path.stat().st_ino == before
