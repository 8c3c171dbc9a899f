"""Which files of a workspace are taken for data of its contracts."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.building.workspace import read_inputs
from docgen.facts.bound_files import NUMBERED


def _taken(workspace: Path, *names: str) -> list[str]:
    for name in (*names, "one/contract.yaml", "two/contract.yaml"):
        file = workspace / "contract_data" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"format: 1\n")
    files = read_inputs(workspace).contracts["one"]
    return [file.removeprefix("contract_data/") for file in files]


@pytest.mark.parametrize(
    "name",
    ["one/letters/L-1.yml", "one/letters/L-1.YAML", "one/letters/L-1.yaml.txt",
     "one/letters/L-1.txt", "one/board.txt", "one/Notice/N-1.yaml"],
)  # fmt: skip
def test_a_record_is_taken_whatever_an_editor_put_behind_its_name(
    tmp_path: Path, name: str
) -> None:
    assert name in _taken(tmp_path, name)


@pytest.mark.parametrize(
    "name",
    ["one/README.txt", "one/letters/draft.txt", "one/scan-1.txt", "one/notes/N-1.txt",
     "one/notices/2003.txt"],
)  # fmt: skip
def test_a_note_beside_the_records_is_nobodys_business(tmp_path: Path, name: str) -> None:
    assert name not in _taken(tmp_path, name)


@pytest.mark.parametrize("folder", [one for one in NUMBERED if one != "appendices"])
def test_a_record_saved_as_a_note_is_taken_in_every_folder(tmp_path: Path, folder: str) -> None:
    assert f"one/{folder}/A-1.txt" in _taken(tmp_path, f"one/{folder}/A-1.txt")


def test_a_record_beside_the_contracts_is_taken_for_each_of_them(tmp_path: Path) -> None:
    assert "L-1.yaml" in _taken(tmp_path, "L-1.yaml")
    assert "contract_data/L-1.yaml" in read_inputs(tmp_path, ("two",)).contracts["two"]
