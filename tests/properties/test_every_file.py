"""Every file that can be made of the repository's contracts says what its document says."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.building.survey import survey
from docgen.building.surveyed import is_faulty
from docgen.building.tasks import tasks_for, write
from docgen.building.workspace import read_inputs
from docgen.document.documents import Edition
from docgen.document.renditions import Format

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = ("specimen", "fengfan-valence")


@pytest.mark.prove
@pytest.mark.parametrize("format_", Format)
@pytest.mark.parametrize("name", CONTRACTS)
def test_every_edition_of_every_document_is_right(name: str, format_: Format) -> None:
    inputs = read_inputs(ROOT, (name,))
    surveyed = survey(inputs)
    assert not is_faulty(surveyed)
    (contract,) = surveyed.contracts
    written = [
        (task.path, write(task))
        for one in contract.documents
        if one.document is not None
        for task in tasks_for(
            one.document, Edition, (format_,), inputs.templates, contract.known
        )
    ]
    assert written
    assert {path: one.findings for path, one in written if one.findings} == {}
    assert all(one.content for _, one in written)
