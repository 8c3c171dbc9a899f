"""Prepared faces, kept between runs: made once, checked by each run that uses them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from docgen.building.manifests import digest
from docgen.building.order import FontCase
from docgen.building.placing import place, sweep
from docgen.building.processes import work_through
from docgen.diagnostics.errors import DiskError
from docgen.diagnostics.messages import message
from docgen.document.renditions import Format
from docgen.writers.pdf.faces import FACES, Face, face_digest
from docgen.writers.pdf.fonts import installed_fonts
from docgen.writers.requests import FaceFile

if TYPE_CHECKING:
    from docgen.building.tasks import Task

_LOCK = ".lock"
_DIGEST = ".sha256"


@contextmanager
def set_in_faces(
    tasks: Sequence[Task], case: FontCase | None, jobs: int, wanted: Sequence[Face] = FACES
) -> Iterator[list[Task]]:
    """Give tasks whose pages are set in prepared faces, which stay for as long as this does.

    What cannot be kept in the case is made for this run alone, with a warning.

    Raises:
        MissingError: a declared font is not installed.
        DiskError: the faces can be kept nowhere, not even for this run.
    """
    if case is None or not any(task.format is Format.PDF for task in tasks):
        yield list(tasks)
        return
    try:
        faces = prepare_faces(case, jobs, wanted)
    except DiskError as error:
        case.warn(
            message(
                "the prepared fonts are made for this run alone: %(why)s", {"why": error.said}
            )
        )
        with TemporaryDirectory(prefix="docgen-fonts-") as folder:
            faces = prepare_faces(replace(case, folder=Path(folder)), jobs, wanted)
            yield [_with_faces(task, faces) for task in tasks]
        return
    yield [_with_faces(task, faces) for task in tasks]


def prepare_faces(
    case: FontCase, jobs: int, wanted: Sequence[Face] = FACES
) -> tuple[FaceFile, ...]:
    """Make the faces that are not in the case, torn or changed; others are used as they are.

    Raises:
        MissingError: a declared font is not installed.
        DiskError: the folder cannot be written.
    """
    paths = _paths(case.folder, wanted)
    if _missing(paths):
        with _alone(case.folder):
            # Another process may have made them meanwhile.
            _make(_missing(paths), paths, case, jobs)
    return tuple(
        FaceFile(family=face.family, style=face.style, path=path) for face, path in paths.items()
    )


def kept_faces(folder: Path) -> int:
    """Count the faces of this machine's fonts that are in a folder, whole.

    Raises:
        MissingError: a declared font is not installed.
    """
    return sum(map(_is_whole, _paths(folder, FACES).values()))


def _paths(folder: Path, faces: Sequence[Face]) -> Mapping[Face, Path]:
    return {face: folder.absolute() / f"{face_digest(face, _tool())}.ttf" for face in faces}


@cache
def _tool() -> str:
    """The version of what cuts faces."""
    return version("fonttools")


def _missing(paths: Mapping[Face, Path]) -> list[Face]:
    return [face for face, path in paths.items() if not _is_whole(path)]


def _is_whole(path: Path) -> bool:
    """Is the file there, and as it was written? Anything else is made anew."""
    try:
        now = os.stat(path)
        written = path.with_suffix(_DIGEST).read_text("ascii")
        return _digest_of(path, now.st_ino, now.st_size, now.st_mtime_ns) == written
    except (OSError, UnicodeDecodeError):
        return False


@lru_cache(maxsize=len(FACES))
def _digest_of(path: Path, *_: int) -> str:
    """The digest of a file, taken once as long as nobody touches it."""
    return digest(path.read_bytes())


def _make(
    missing: Sequence[Face], paths: Mapping[Face, Path], case: FontCase, jobs: int
) -> None:
    if not missing:
        return
    sweep(case.folder)
    case.progress(0, len(missing))
    contents = work_through(missing, _content, jobs, _load)
    for number, (face, content) in enumerate(zip(missing, contents, strict=True), start=1):
        place(paths[face], content)
        place(paths[face].with_suffix(_DIGEST), digest(content).encode("ascii"))
        case.progress(number, len(missing))


def _load() -> None:
    import docgen.writers.pdf.subsetting  # noqa: F401


def _content(face: Face) -> bytes:
    from docgen.writers.pdf.subsetting import make_face

    return make_face(face, installed_fonts()[face.source, face.style])


def _with_faces(task: Task, faces: tuple[FaceFile, ...]) -> Task:
    if task.format is not Format.PDF:
        return task
    return replace(task, request=replace(task.request, faces=faces))


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let one process make faces while others wait; where that cannot be asked, each makes them.

    Raises:
        DiskError: the folder cannot be written.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    lock = folder / _LOCK
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = lock.open("ab")
        fcntl.flock(file, fcntl.LOCK_EX)
    except OSError as error:
        raise DiskError(
            "%(file)s cannot be written: %(why)s", file=str(lock), why=error.strerror or ""
        ) from error
    with file:
        yield
