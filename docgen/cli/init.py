"""`docgen init`."""

from __future__ import annotations

from pathlib import Path

from docgen.cli.report import print_aside, print_result
from docgen.cli.translation import Speech
from docgen.diagnostics.errors import ExitCode
from docgen.diagnostics.messages import message
from docgen.starting.workspace import copy_overrides, new_workspace


def init(speech: Speech, folder: Path) -> int:
    """Make a workspace, and say what to do in it first."""
    for name in new_workspace(folder):
        print_result(str(folder / name))
    said = message(
        "The workspace is made. Open %(file)s and fill in what is in brackets; then: make check",
        {"file": str(folder / "contract_data/joint-venture/contract.yaml")},
    )
    print_aside(speech.say(said))
    return int(ExitCode.DONE)


def override(folder: Path, files: tuple[str, ...]) -> int:
    """Copy files of the package into a workspace, where they may be changed."""
    for name in copy_overrides(folder, files):
        print_result(str(folder / name))
    return int(ExitCode.DONE)
