"""The golden texts of this repository's documents, as they are now."""

from pathlib import Path

from docgen.building.survey import survey
from docgen.building.workspace import read_inputs
from docgen.document.documents import Edition
from docgen.writers.requests import WriteRequest
from docgen.writers.text import write_text

REPOSITORY = Path(__file__).resolve().parents[2]
GOLDEN = Path(__file__).resolve().parent / "texts"
EDITIONS = (Edition.ZH, Edition.EN)


def renderings(workspace: Path = REPOSITORY) -> dict[str, str]:
    """Every document of a workspace in each language, by its golden file's path."""
    found: dict[str, str] = {}
    for contract in survey(read_inputs(workspace)).contracts:
        for surveyed in contract.documents:
            if surveyed.document is None:
                continue
            for edition in EDITIONS:
                request = WriteRequest(
                    document=surveyed.document, edition=edition, styles="", fingerprint=""
                )
                path = f"{contract.id}/{surveyed.document.kind}/{surveyed.id}.{edition}.txt"
                found[path] = write_text(request).decode("utf-8")
    return found


def stored() -> dict[str, str]:
    """The golden files as they are stored."""
    return {
        path.relative_to(GOLDEN).as_posix(): path.read_text("utf-8")
        for path in sorted(GOLDEN.rglob("*.txt"))
    }
