"""The papers that are measured: the ten certificates of a contract, Chinese and English, as PDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from docgen.building.font_case import set_in_faces
from docgen.building.order import FontCase
from docgen.building.survey import survey
from docgen.building.tasks import Task, tasks_for
from docgen.building.workspace import read_inputs
from docgen.diagnostics.messages import Message
from docgen.document.documents import Edition
from docgen.document.renditions import Format

KIND = "certificates"
PROCESSES = 2


@dataclass(frozen=True, kw_only=True)
class Papers:
    """The same certificates, set in the whole fonts of the system and in prepared faces."""

    whole: tuple[Task, ...]
    prepared: tuple[Task, ...]

    def named(self, document: str) -> Task:
        """One certificate in prepared faces."""
        return next(task for task in self.prepared if task.document.id == document)

    def in_faces(self, task: Task) -> Task:
        """Another task, its pages set in the same prepared faces."""
        if task.format is not Format.PDF:
            return task
        faces = self.prepared[0].request.faces
        return replace(task, request=replace(task.request, faces=faces))


def read_papers(workspace: Path, contract: str, fonts: Path) -> Papers:
    """Draft the certificates of a contract; faces that are not in `fonts` are made first."""
    whole = _drafted(workspace, contract)
    case = FontCase(folder=fonts, progress=lambda done, of: None, warn=_tell)
    with set_in_faces(whole, case, PROCESSES) as prepared:
        return Papers(whole=tuple(whole), prepared=tuple(prepared))


def _drafted(workspace: Path, contract: str) -> list[Task]:
    inputs = read_inputs(workspace, (contract,))
    (surveyed,) = survey(inputs, (KIND,)).contracts
    drafted: Mapping[str, list[Task]] = {
        one.id: list(
            tasks_for(
                one.document, (Edition.ZH_EN,), (Format.PDF,), inputs.templates, surveyed.known
            )
        )
        for one in surveyed.documents
        if one.document is not None
    }
    return [task for tasks in drafted.values() for task in tasks]


def _tell(said: Message) -> None:
    raise SystemExit(said.template)
