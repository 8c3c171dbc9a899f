"""Files that stand where no kind of record is read, or that hold a record of another kind."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Mapping

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Message, message
from docgen.diagnostics.source import Source
from docgen.facts.annotating import BASIS, INFERRED
from docgen.facts.bound_files import NUMBERED
from docgen.facts.file_kinds import FILE_KINDS, FileKind
from docgen.facts.reading import read_text
from docgen.model.terms import Term

_ENDING = re.compile(r"(?:\.ya?ml)*\.(?:ya?ml|txt)$", re.IGNORECASE)
_ALIKE = 0.6
"""How much of a folder's name must be right for another one to be meant by it."""
_STRANGE = 3
"""So many keys that its schema does not know make a record look like one of another kind."""


def unread_files(prefix: str, unread: Mapping[str, bytes], files: Collection[str]) -> list[Finding]:
    """Find out why files that no kind of record has were written where they stand.

    `prefix` is the contract's folder; `files` are all that were found in it. A folder of files
    is one finding.
    """
    found: list[Finding] = []
    accused: set[str] = set()
    for file, data in unread.items():
        within = file.removeprefix(prefix)
        folder = within.rpartition("/")[0] if within != file else ""
        named = _ENDING.sub(".yaml", file)
        if folder and folder not in NUMBERED:
            if folder not in accused:
                accused.add(folder)
                found.append(_unknown_folder(prefix, file, files, data))
        elif named != file and any(_is_of(kind, prefix, named) for kind in FILE_KINDS):
            found.append(_misnamed(file, named, is_there=named in files))
        else:
            found.append(_homeless(prefix, file, files, data))
    return found


def misfiled(file: str, data: bytes, kind: FileKind, findings: Iterable[Finding]) -> Finding | None:
    """Find that a record of one kind stands in the folder of another.

    `findings` are those of reading it as the kind of its folder.
    """
    if sum(finding.code == "unknown-key" for finding in findings) < _STRANGE:
        return None
    seems = _kind_of(file, data, kind)
    if seems is None:
        return None
    return Finding(
        code="wrong-folder",
        source=Source(file),
        message=message(
            "this looks like %(seems)s; what belongs here is %(kind)s",
            {"seems": seems.called, "kind": kind.called},
        ),
        observed=seems.called,
        required=kind.called,
        hint=_move(seems),
    )


def _is_of(kind: FileKind, prefix: str, file: str) -> bool:
    return kind.pattern.fullmatch(file.removeprefix(prefix)) is not None


def _kind_of(file: str, data: bytes, kind: FileKind | None = None) -> FileKind | None:
    """The kind whose keys a file has, if it fits far better than the kind of its folder."""
    written = read_text(file, data).written
    if written is None:
        return None
    keys = {str(key) for key in written.root} - {BASIS, INFERRED}
    strange = {one.place: _strangeness(keys, one.schema) for one in FILE_KINDS}
    if kind is not None and strange[kind.place][0] < _STRANGE:
        return None
    best = min(FILE_KINDS, key=lambda one: strange[one.place])
    here = strange[kind.place][0] if kind else len(keys)
    return best if best is not kind and strange[best.place][0] * _STRANGE <= here else None


def _strangeness(keys: set[str], schema: type[Term]) -> tuple[int, int]:
    """How many of the keys a schema does not know, and how many that it wants are missing."""
    fields = {field.alias or name: field for name, field in schema.model_fields.items()}
    wanted = {name for name, field in fields.items() if field.is_required()}
    return len(keys - fields.keys()), len(wanted - keys)


def _unknown_folder(prefix: str, file: str, files: Collection[str], data: bytes) -> Finding:
    folder = file.removeprefix(prefix).rpartition("/")[0]
    meant = _folder_meant(folder, file, data)
    hint = _folder_hint(folder, meant, files, prefix)
    said = message("no kind of record is kept in a folder of this name")
    return _unknown(Source(file), said, folder, hint, f"{meant}/" if meant else _PLACES)


def _folder_meant(folder: str, file: str, data: bytes) -> str:
    """The folder that was meant by its name, else by what a file in it holds."""
    first = folder.partition("/")[0]
    close = difflib.get_close_matches(first.lower(), NUMBERED, n=1, cutoff=_ALIKE)
    if close:
        return close[0]
    seems = _kind_of(file, data)
    return seems.path if seems and seems.path in NUMBERED else ""


def _folder_hint(folder: str, meant: str, files: Collection[str], prefix: str) -> Message:
    if not meant:
        return _into_a_folder()
    if "/" in folder or any(file.startswith(f"{prefix}{meant}/") for file in files):
        return message("move its files into %(folder)s", {"folder": f"{meant}/"})
    return message("rename the folder: %(folder)s", {"folder": f"{meant}/"})


def _misnamed(file: str, named: str, *, is_there: bool) -> Finding:
    name = {"name": named.rpartition("/")[2]}
    if is_there:
        hint = _copy_of(name["name"])
    elif file.lower().endswith(".txt"):
        hint = message(
            "rename it: %(name)s; Windows hides .txt until it is told to show file name extensions",
            name,
        )
    else:
        hint = message("rename it: %(name)s", name)
    said = message("the file is not read: its name does not end in .yaml")
    return _unknown(Source(file), said, file.rpartition("/")[2], hint, name["name"])


def _copy_of(name: str) -> Message:
    return message("%(name)s is there already: if this is a copy of it, delete it", {"name": name})


def _homeless(prefix: str, file: str, files: Collection[str], data: bytes) -> Finding:
    seems = _kind_of(file, data)
    is_inside = file.startswith(prefix)
    said = message("no kind of record is kept in a file of this name")
    hint = _into_a_folder()
    if not is_inside:
        said = message("the file stands outside the folders of the contracts")
        hint = message("move it into the folder of its contract, below the one of its kind")
        if seems is not None:
            hint = message(
                "move it into the folder of its contract: contract_data/…/%(place)s",
                {"place": seems.place},
            )
    elif seems is not None and prefix + seems.place in files:
        hint = _copy_of(seems.place)
    elif seems is not None:
        hint = _move(seems)
    wanted = seems.place if seems else _PLACES
    return _unknown(Source(file), said, file.rpartition("/")[2], hint, wanted)


_PLACES = ", ".join(kind.place for kind in FILE_KINDS)


def _into_a_folder() -> Message:
    return message("move it into the folder of its kind; file names end in .yaml")


def _move(seems: FileKind) -> Message:
    if seems.path in NUMBERED:
        return message("move it into %(folder)s", {"folder": seems.place})
    return message("its place is %(file)s", {"file": seems.place})


def _unknown(
    source: Source, said: Message, observed: str, hint: Message, required: str
) -> Finding:
    return Finding(
        code="unknown-file",
        source=source,
        message=said,
        observed=observed,
        required=required,
        hint=hint,
    )
