"""What all commands are told."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from docgen.building.standing import Standing
from docgen.building.workspace import Inputs, find_workspace, read_inputs
from docgen.cli.translation import Speech

OUT = "out"


class Printed(StrEnum):
    """How results are printed; the last three are for the machines that run checks."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The options that commands share. `cache` is this user's folder for what may be lost."""

    speech: Speech
    workspace: Path | None
    contracts: tuple[str, ...]
    printed: Printed = Printed.TEXT
    as_of: datetime.date | None = None
    cache: Path | None = None

    @property
    def is_json(self) -> bool:
        """Are results printed for programs?"""
        return self.printed is Printed.JSON

    @property
    def folder(self) -> Path:
        """The workspace: the one given, else the nearest at or above the current folder."""
        return self.workspace if self.workspace is not None else find_workspace(Path.cwd())

    def inputs(self) -> Inputs:
        """Everything that the run reads."""
        return read_inputs(self.folder, self.contracts)

    def standing(self) -> Standing:
        """How all contracts stand, from what is remembered of them as far as it holds.

        Nothing is written into the workspace: what is to be remembered goes into the user's
        cache; what builds remembered in `out/` is read.
        """
        from docgen.building.digests import Wish
        from docgen.building.memory import FILE
        from docgen.building.stock import stand

        folder = self.folder
        own = _own_memory(folder, self.cache)
        return stand(
            self.inputs(), Wish(as_of=self.as_of), own, (folder / OUT / FILE,)
        )


def _own_memory(folder: Path, cache: Path | None) -> Path | None:
    """The memory of one workspace in the cache; none where that lies in the workspace itself."""
    place = folder.resolve()
    if cache is None or not cache.is_absolute() or cache.resolve().is_relative_to(place):
        return None
    return cache / "judged" / f"{sha256(str(place).encode()).hexdigest()[:32]}.json"
