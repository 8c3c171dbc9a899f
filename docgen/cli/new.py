"""`docgen new`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar, get_args

from docgen.building.contracts import load_from
from docgen.building.placing import place
from docgen.building.workspace import DATA
from docgen.cli.report import finding_as_text, print_aside, print_json, print_result
from docgen.cli.settings import Settings
from docgen.diagnostics.errors import ExitCode, UsageError
from docgen.model.notices import Sort
from docgen.starting.records import NewRecord, RecordKind, Wanted, new_record
from docgen.starting.workspace import record_skeletons

_KINDS: tuple[RecordKind, ...] = get_args(RecordKind)
_SORTS: tuple[Sort, ...] = get_args(Sort)

Name = TypeVar("Name", bound=str)


def new(settings: Settings, record: str, about: str | None, party: str | None) -> int:
    """Write a record into the folder of its kind, and print where it is."""
    _require_use(record, about, party)
    inputs = settings.inputs()
    name = _only(tuple(inputs.contracts))
    loaded = load_from(inputs, name)
    if loaded.contract is None:
        for finding in loaded.findings:
            print_aside(finding_as_text(finding, settings.speech, loaded.lines))
        return int(ExitCode.FINDINGS)
    wanted = Wanted(
        kind=_named(record, _KINDS),
        about=_named(about, _SORTS) if about is not None else None,
        party=party or "",
        as_of=settings.as_of,
    )
    files = [file.removeprefix(f"{DATA}/{name}/") for file in inputs.contracts[name]]
    made = new_record(loaded.contract, wanted, record_skeletons(), files)
    path = _path(settings.folder, name, made)
    place(path, made.text.encode())
    if settings.is_json:
        print_json({"id": made.id, "path": str(path)})
    else:
        print_result(str(path))
    return int(ExitCode.DONE)


def _named(typed: str, known: Iterable[Name]) -> Name:
    """The one of that name; the command line has let no other through."""
    return next(one for one in known if one == typed)


def _require_use(record: str, about: str | None, party: str | None) -> None:
    uses: Mapping[str, tuple[str | None, str]] = {
        "--about": (about, "notice"),
        "--party": (party, "contribution"),
    }
    for option, (value, of) in uses.items():
        if value is not None and record != of:
            raise UsageError("%(option)s is for %(record)s only", option=option, record=of)


def _only(names: tuple[str, ...]) -> str:
    """The one contract that the record is for."""
    match names:
        case ():
            raise UsageError("there is no contract in this workspace yet")
        case (name,):
            return name
        case _:
            raise UsageError(
                "there are several contracts; name one: %(names)s",
                names=", ".join(f"--contract {name}" for name in names),
            )


def _path(workspace: Path, contract: str, made: NewRecord) -> Path:
    path = workspace / DATA / contract / made.folder / f"{made.id}.yaml"
    if path.exists():
        raise UsageError("%(file)s is there already", file=str(path))
    return path
