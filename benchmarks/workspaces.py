"""Workspaces to measure in: the specimen under many ids, with ten certificates each."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from docgen.building.workspace import DATA

ROOT = Path(__file__).resolve().parents[1]
SPECIMEN = "specimen"
FIRST = "IC-A-01"
"""The certificate whose number `change_fact` changes."""

_NUMBER = re.compile(r"number: SP-2002-\d+")
_TENTH = """\
    cancelled:
      on: 2003-08-15
      why: {zh: 出资日期有误, en: The date of the contribution was wrong}
  - id: A-04-2
    number: SP-2003-008
    issued_on: 2003-08-15
    replaces: A-04
    signatories:
      - {office: chairman, director: A2}
      - {office: vice-chairman, director: B1}
"""
"""A certificate more, in place of that with which the record ends."""


def write_workspace(folder: Path, contracts: int) -> Path:
    """Write so many contracts of ten certificates, each of which has one language to sign."""
    for number in range(1, contracts + 1):
        contract = folder / DATA / name_of(number)
        shutil.copytree(ROOT / DATA / SPECIMEN, contract)
        record = contract / "contributions" / "A-04.yaml"
        record.write_text(record.read_text("utf-8") + _TENTH, "utf-8")
    return folder


def copy_repository(folder: Path) -> Path:
    """Copy the contracts of the repository."""
    shutil.copytree(ROOT / DATA, folder / DATA)
    return folder


def name_of(number: int) -> str:
    """The id of a generated contract."""
    return f"{SPECIMEN}-{number:04}"


def change_fact(workspace: Path, contract: str, number: int) -> None:
    """Give the first certificate another number, which stays its own; saved at one stroke."""
    record = workspace / DATA / contract / "contributions" / "A-01.yaml"
    text, count = _NUMBER.subn(f"number: SP-2002-{number}", record.read_text("utf-8"))
    if count != 1:
        raise SystemExit(f"{record.name}: one number was to be changed, not {count}")
    record.write_text(text, "utf-8")
