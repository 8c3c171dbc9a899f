"""What a seeded fault is: what somebody did wrong, and what has to be said about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from docgen.building.workspace import GLOSSARY, PAPERS, Inputs
from docgen.diagnostics.findings import Finding
from docgen.document.documents import Edition
from docgen.document.renditions import Format
from docgen.drafting.sayings import FORMS, Forms
from docgen.writers.requests import WriteRequest

if TYPE_CHECKING:
    from tests.faults.line import Given

Check = Callable[["Given"], Iterable[Finding]]
"""One check of the line; what it is given it reads, drafts or writes as far as it needs."""


@dataclass(frozen=True)
class Edit:
    """What is typed into a file, in place of something that stands there exactly once."""

    file: str
    typed: str
    instead_of: str


@dataclass(frozen=True, kw_only=True)
class Spoilt:
    """One file of one document as some writer writes it, or spoils it."""

    format: Format
    edition: Edition
    writer: Callable[[WriteRequest], bytes]


@dataclass(frozen=True)
class Caught:
    """The check that must catch a fault, the code it must give, and where.

    The place is the line of `file` on which `at` stands, in or after what was typed there;
    without them, the line of what was typed last. `says` must stand in what the finding tells
    people. `second` is a check further down that gives the same code at the same place if the
    first is left out.
    """

    check: Check
    code: str
    file: str = ""
    at: str = ""
    says: str = ""
    second: Check | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Fault:
    """A fault seeded into the real templates, catalogue, styles, data, forms or files."""

    name: str
    caught: tuple[Caught, ...]
    edits: tuple[Edit, ...] = ()
    forms: Forms = field(default_factory=lambda: FORMS)
    spoilt: Spoilt | None = None


def edited(inputs: Inputs, edits: Iterable[Edit]) -> Inputs:
    """The inputs with a text or more replaced."""
    for edit in edits:
        text = text_of(inputs, edit.file)
        assert text.count(edit.instead_of) == 1, (edit.file, edit.instead_of)
        inputs = _with(inputs, edit.file, text.replace(edit.instead_of, edit.typed).encode())
    return inputs


def text_of(inputs: Inputs, file: str) -> str:
    """The text of a file by its path in the workspace."""
    return _files(inputs)[file].decode()


def place(fault: Fault, caught: Caught, inputs: Inputs) -> str:
    """File and line at which a fault must be found; `inputs` are the edited ones."""
    file = caught.file or fault.edits[-1].file
    if caught.file and not caught.at:
        return f"{file}:1"
    text = text_of(inputs, file)
    typed = [edit.typed for edit in fault.edits if edit.file == file]
    start = text.index(typed[-1]) if typed else 0
    place = text.index(caught.at or fault.edits[-1].typed, start)
    return f"{file}:{text.count(chr(10), 0, place) + 1}"


def _files(inputs: Inputs) -> Mapping[str, bytes]:
    found = {f"templates/{path}": data for path, data in inputs.templates.items()}
    for files in inputs.contracts.values():
        found.update(files)
    return {**found, PAPERS: inputs.papers, GLOSSARY: inputs.glossary}


def _with(inputs: Inputs, file: str, data: bytes) -> Inputs:
    match file.split("/"):
        case ["templates", *path]:
            return replace(inputs, templates={**inputs.templates, "/".join(path): data})
        case ["contract_data", contract, *_]:
            files = {**inputs.contracts[contract], file: data}
            return replace(inputs, contracts={**inputs.contracts, contract: files})
        case _:
            assert file == PAPERS, file
            return replace(inputs, papers=data)
