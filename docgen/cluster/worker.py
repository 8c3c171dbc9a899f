"""What a worker of a cluster does: it writes what it is sent, and needs no file of its own."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from threading import Lock

from distributed import get_worker

from docgen.building.executors import warm_up
from docgen.building.manifests import digest
from docgen.building.placing import place
from docgen.building.processes import settle
from docgen.building.tasks import Task, Written, write
from docgen.building.versions import changed_versions, engine_versions, survey_versions
from docgen.diagnostics.errors import MissingError
from docgen.document.renditions import Format
from docgen.writers.requests import FaceFile

_TURN = Lock()
"""The engines serve one page at a time, however many threads a worker has."""


@dataclass(frozen=True, kw_only=True)
class SentFace:
    """A prepared face as it travels."""

    family: str
    style: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Common:
    """What all tasks of a build have in common.

    `versions` are those of the one who asks; other ones could give other bytes.
    """

    formats: frozenset[Format]
    styles: str
    versions: Mapping[str, str]


def versions_here(formats: frozenset[Format]) -> Mapping[str, str]:
    """The versions of all that the bytes of files depend on, the declared fonts included."""
    versions = {
        "docgen": survey_versions()["docgen"],
        "Python": ".".join(map(str, sys.version_info[:2])),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
    }
    for format_ in formats:
        versions |= {
            name: one for name, one in engine_versions(format_).items() if name != "docgen"
        }
    return versions


def write_here(task: Task, common: Common, *faces: SentFace) -> Written:
    """Write one file on this worker.

    Raises:
        MissingError: the worker has other versions; it may have come after the others.
    """
    others = tuple(changed_versions(common.versions, versions_here(common.formats)))
    if others:
        raise MissingError(
            "the worker %(worker)s has other versions: %(names)s",
            worker=get_worker().address,
            names=", ".join(others),
        )
    with _TURN:
        kept = tuple(map(_kept, faces))
        # Not all formats at once: a Word file brings no faces, and pages are slow without them.
        _settle(frozenset((task.format,)), common.styles, kept)
        return write(replace(task, request=replace(task.request, faces=kept)))


@cache
def _kept(face: SentFace) -> FaceFile:
    """Keep a face in the worker's own folder, which goes when the worker ends."""
    path = Path(get_worker().local_directory, "docgen", f"{digest(face.content)}.ttf")
    place(path, face.content)
    return FaceFile(family=face.family, style=face.style, path=path)


@cache
def _settle(formats: frozenset[Format], styles: str, faces: tuple[FaceFile, ...]) -> None:
    settle(partial(warm_up, formats, styles, faces))
