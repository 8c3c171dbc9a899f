"""A new record loads as it is, whatever its contract has and lacks."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import get_args

import pytest

from docgen.building.workspace import read_inputs
from docgen.cli.starting_commands import MATTERS, RECORDS
from docgen.diagnostics.errors import UsageError
from docgen.facts.loading import Loaded, load_contract
from docgen.model.contract import Contract
from docgen.model.notices import Sort
from docgen.starting.records import NewRecord, RecordKind, Wanted, new_record
from docgen.starting.workspace import record_skeletons
from tests import smallest

ROOT = Path(__file__).parents[3]
KINDS: tuple[RecordKind, ...] = get_args(RecordKind)
SORTS: tuple[Sort, ...] = get_args(Sort)
INPUTS = read_inputs(ROOT)
SKELETONS = record_skeletons()
WITHOUT_RECORDS = {name: text for name, text in smallest.TEXTS.items() if "/" not in name}
WITHOUT_BOARD = {**WITHOUT_RECORDS, smallest.BOARD: "format: 1\n"}
SMALL = {"all": smallest.TEXTS, "no records": WITHOUT_RECORDS, "no directors": WITHOUT_BOARD}


def _known(contract: str) -> dict[str, bytes]:
    if contract in SMALL:
        return {smallest.FOLDER + name: text.encode() for name, text in SMALL[contract].items()}
    return dict(INPUTS.contracts[contract])


def _load(contract: str, files: dict[str, bytes]) -> Loaded:
    name = "small" if contract in SMALL else contract
    return load_contract(name, files, INPUTS.laws, INPUTS.calendars)


def _contract(contract: str) -> Contract:
    loaded = _load(contract, _known(contract)).contract
    assert loaded is not None
    return loaded


def _folder(contract: str) -> str:
    return f"contract_data/{'small' if contract in SMALL else contract}/"


def _made(contract: str, wanted: Wanted) -> NewRecord:
    folder = _folder(contract)
    files = [name.removeprefix(folder) for name in _known(contract)]
    return new_record(_contract(contract), wanted, SKELETONS, files)


def _codes(contract: str, made: NewRecord) -> list[tuple[str, str]]:
    """What is wrong once the record stands in its folder."""
    path = f"{_folder(contract)}{made.folder}/{made.id}.yaml"
    assert path not in _known(contract)
    loaded = _load(contract, {**_known(contract), path: made.text.encode()})
    assert loaded.contract is not None or loaded.findings
    return [(finding.code, str(finding.source)) for finding in loaded.findings]


CONTRACTS = ("specimen", "fengfan-valence", *SMALL)


@pytest.mark.parametrize("contract", CONTRACTS)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "dissolution"])
def test_a_record_loads_as_it_is_written(contract: str, kind: RecordKind) -> None:
    assert _codes(contract, _made(contract, Wanted(kind=kind))) == []


@pytest.mark.parametrize("contract", ["specimen", "fengfan-valence"])
@pytest.mark.parametrize("sort", SORTS)
def test_a_notice_of_every_matter_loads(contract: str, sort: Sort) -> None:
    made = _made(contract, Wanted(kind="notice", about=sort))
    assert f"\n{sort}:\n" in made.text
    assert _codes(contract, made) == []


def test_a_dissolution_follows_the_last_notice_of_termination() -> None:
    made = _made("specimen", Wanted(kind="dissolution"))
    last = [one.id for one in _contract("specimen").notices if one.sort == "termination"][-1]
    assert f"follows: {last}\n" in made.text
    assert _codes("specimen", made) == []


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(kind="dissolution"),
        Wanted(kind="notice", about="termination"),
        Wanted(kind="notice", about="breach"),
        Wanted(kind="notice", about="filing"),
        Wanted(kind="contribution", party="C"),
    ],
)
def test_what_rests_on_nothing_is_refused(wanted: Wanted) -> None:
    with pytest.raises(UsageError):
        _made("no records", wanted)


def test_a_meeting_names_the_directors_in_office() -> None:
    today = _made("specimen", Wanted(kind="meeting")).text
    assert "{director: A5, present: [to be recorded]}" in today
    assert "director: A1," not in today
    assert "convened_by: {director: A2}" in today
    before = Wanted(kind="meeting", as_of=datetime.date(2003, 5, 31))
    assert "{director: A1, present: [to be recorded]}" in _made("specimen", before).text
    assert "A5" not in _made("specimen", before).text


def test_the_first_meeting_of_a_contract_is_the_first() -> None:
    assert "\nkind: first\n" in _made("no records", Wanted(kind="meeting")).text
    assert "\nkind: regular\n" in _made("specimen", Wanted(kind="meeting")).text


def test_a_contribution_pays_the_next_instalment() -> None:
    contributions = {name: text for name, text in smallest.TEXTS.items() if name != smallest.B_01}
    contributions[smallest.REPORT] = smallest.TEXTS[smallest.REPORT].replace(", B-01", "")
    files = {smallest.FOLDER + name: text.encode() for name, text in contributions.items()}
    contract = _load("all", files).contract
    assert contract is not None
    made = new_record(contract, Wanted(kind="contribution"), SKELETONS, list(contributions))
    assert (made.folder, made.id) == ("contributions", "B-01")
    for line in ("party: B", "pays: B-1", "form: cash", "amount: USD 400,000"):
        assert f"\n{line}\n" in made.text
    assert "signatories: [{office: chairman, director: A1}]" in made.text


def test_a_report_covers_what_no_report_covers() -> None:
    files = {name: text for name, text in smallest.TEXTS.items() if name != smallest.REPORT}
    changed = {
        name: text.replace("report: R-1", "report: [to be made]") for name, text in files.items()
    }
    encoded = {smallest.FOLDER + name: text.encode() for name, text in changed.items()}
    contract = _load("all", encoded).contract
    assert contract is not None
    made = new_record(contract, Wanted(kind="report"), SKELETONS, list(changed))
    assert made.id == "R-1"
    assert "\ncovers: [A-01, B-01]\n" in made.text


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "dissolution"])
def test_a_record_is_explained_in_both_languages(kind: RecordKind) -> None:
    comments = [
        line.strip() for line in _made("specimen", Wanted(kind=kind)).text.splitlines()
        if line.lstrip().startswith("#")
    ]
    assert any("\u4e00" <= char <= "\u9fff" for line in comments for char in line)
    assert any(line.isascii() for line in comments)


def test_no_place_of_a_skeleton_is_left() -> None:
    for kind in KINDS:
        assert "<<" not in _made("specimen", Wanted(kind=kind)).text


def test_the_command_line_offers_every_record_and_every_matter() -> None:
    assert set(RECORDS) == set(KINDS)
    assert set(MATTERS) == set(SORTS)
    assert set(SKELETONS) == {*KINDS, *(f"matters/{sort}" for sort in SORTS)}
