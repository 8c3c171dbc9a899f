"""What all commands are told."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from docgen.building.workspace import Inputs, find_workspace, read_inputs
from docgen.cli.translation import Speech


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The options that commands share."""

    speech: Speech
    workspace: Path | None
    contracts: tuple[str, ...]
    is_json: bool
    as_of: datetime.date | None = None

    @property
    def folder(self) -> Path:
        """The workspace: the one given, else the nearest at or above the current folder."""
        return self.workspace if self.workspace is not None else find_workspace(Path.cwd())

    def inputs(self) -> Inputs:
        """Everything that the run reads."""
        return read_inputs(self.folder, self.contracts)
