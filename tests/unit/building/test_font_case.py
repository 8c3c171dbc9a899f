"""The case of prepared faces: what is in it is used if it is whole, and made anew if not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from docgen.building.font_case import kept_faces, prepare_faces, set_in_faces
from docgen.building.order import FontCase
from docgen.building.tasks import Task
from docgen.diagnostics.errors import DiskError
from docgen.diagnostics.messages import Message
from docgen.document.documents import Edition
from docgen.document.renditions import Format
from docgen.proof.known import Known
from docgen.writers.pdf.faces import FACES, Face
from docgen.writers.pdf.fonts import LATIN
from docgen.writers.requests import FaceFile, WriteRequest
from tests.prepared import CACHE, faces
from tests.writers import sample

QUICK = tuple(face for face in FACES if face.source == LATIN)


class Told:
    """Hears of everything."""

    def __init__(self) -> None:
        self.progress: list[tuple[int, int]] = []
        self.warnings: list[Message] = []

    def case(self, folder: Path) -> FontCase:
        return FontCase(
            folder=folder,
            progress=lambda done, of: self.progress.append((done, of)),
            warn=self.warnings.append,
        )


def _prepared(folder: Path, wanted: Sequence[Face] = QUICK) -> tuple[Told, tuple[FaceFile, ...]]:
    told = Told()
    return told, prepare_faces(told.case(folder), 1, wanted)


def _contents(files: tuple[FaceFile, ...]) -> list[bytes]:
    return [file.path.read_bytes() for file in files]


def _task(format_: Format) -> Task:
    request = WriteRequest(
        document=sample.certificate(), edition=Edition.ZH, styles="", fingerprint=""
    )
    return Task(path="x", format=format_, request=request, known=Known())


def test_faces_are_made_once_and_then_found(tmp_path: Path) -> None:
    first, made = _prepared(tmp_path)
    second, found = _prepared(tmp_path)
    assert first.progress == [(number, len(QUICK)) for number in range(len(QUICK) + 1)]
    assert second.progress == []
    assert found == made
    assert [(one.family, one.style) for one in made] == [(one.family, one.style) for one in QUICK]
    assert kept_faces(tmp_path) == len(QUICK)


def test_the_case_of_the_tests_holds_every_face() -> None:
    assert len(faces()) == len(FACES) == kept_faces(CACHE / "docgen" / "fonts")


@pytest.mark.parametrize("damage", ["torn", "foreign", "gone", "unsure", "no text"])
def test_what_is_not_as_it_was_written_is_made_anew(tmp_path: Path, damage: str) -> None:
    _, files = _prepared(tmp_path)
    before = _contents(files)
    path = files[1].path
    beside = path.with_suffix(".sha256")
    match damage:
        case "torn":
            path.write_bytes(before[1][:5000])
        case "foreign":
            path.write_bytes(before[0])
        case "gone":
            path.unlink()
        case "unsure":
            beside.unlink()
        case _:
            beside.write_bytes(b"\xff" * 64)
    assert kept_faces(tmp_path) == len(QUICK) - 1
    told, again = _prepared(tmp_path)
    assert told.progress == [(0, 1), (1, 1)]
    assert _contents(again) == before


def test_what_an_interrupted_run_left_is_swept_away(tmp_path: Path) -> None:
    left = tmp_path / ".docgen-left"
    left.write_bytes(b"half a face")
    _prepared(tmp_path)
    assert not left.exists()


def test_a_case_that_cannot_be_made_is_replaced_for_one_run_with_a_warning(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    told = Told()
    with pytest.raises(DiskError):
        prepare_faces(told.case(tmp_path / "file" / "fonts"), 1, QUICK)
    case = told.case(tmp_path / "file" / "fonts")
    with set_in_faces([_task(Format.PDF)], case, 1, QUICK) as (task,):
        files = task.request.faces
        assert _contents(files) == _contents(_prepared(tmp_path / "other")[1])
    assert [file for file in files if file.path.exists()] == []
    assert [one.template for one in told.warnings] == [
        "the prepared fonts are made for this run alone: %(why)s"
    ]


def test_only_pages_are_set_in_faces_and_only_for_them_they_are_made(tmp_path: Path) -> None:
    told = Told()
    with set_in_faces([_task(Format.DOCX)], told.case(tmp_path), 1, QUICK) as (task,):
        assert task.request.faces == ()
    assert list(tmp_path.iterdir()) == []
    tasks = [_task(Format.PDF), _task(Format.DOCX)]
    with set_in_faces(tasks, told.case(tmp_path), 1, QUICK) as (pdf, docx):
        assert len(pdf.request.faces) == len(QUICK)
        assert docx.request.faces == ()
    assert told.warnings == []
