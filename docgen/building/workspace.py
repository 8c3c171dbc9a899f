"""The workspace on disk: data, templates and catalogues, the package's beneath its own.

Every command waits for this: it imports nothing that reads YAML.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen.building.files import content, files_below
from docgen.diagnostics.errors import UsageError

DATA = "contract_data"
LAW = "law"
WORKING_DAYS = f"{LAW}/working-days"
CATALOGUES = "locales/zh_CN/LC_MESSAGES"
PAPERS = f"{CATALOGUES}/papers.po"
MESSAGES = f"{CATALOGUES}/messages.po"
GLOSSARY = "locales/glossary.yaml"
FOLDERS = (DATA, "templates", "locales")
"""The folders of a workspace that docgen reads."""
KEYS = "locales/keys.yaml"
_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """Everything that a run reads, as bytes.

    `contracts` maps each contract's id to its files by workspace path; `laws` maps each law
    pack's id to its path and bytes, `calendars` likewise each country's code to its working days;
    `templates` maps paths below `templates/`; `papers` is the catalogue of the papers, `glossary`
    the words that it is held to, `keys` what the keys of data files are called. `is_whole` says
    that no contract of the workspace was left out.
    """

    contracts: Mapping[str, Mapping[str, bytes]]
    laws: Mapping[str, tuple[str, bytes]]
    calendars: Mapping[str, tuple[str, bytes]]
    templates: Mapping[str, bytes]
    papers: bytes
    glossary: bytes
    keys: bytes
    is_whole: bool = False


def find_workspace(start: Path) -> Path:
    """The nearest folder at or above `start` that has `contract_data/`.

    Raises:
        UsageError: there is none.
    """
    for folder in (start, *start.parents):
        if (folder / DATA).is_dir():
            return folder
    raise UsageError(
        "there is no folder contract_data in %(folder)s or above it", folder=str(start)
    )


def package_root() -> Path:
    """Where the templates, catalogues and law packs of docgen itself are.

    In an installed package they stand in `_data`; in the repository beside the package.
    """
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def read_inputs(
    workspace: Path, wanted: tuple[str, ...] = (), beneath: Path | None = None
) -> Inputs:
    """Read the inputs of the wanted contracts, or of all.

    What the workspace lacks is taken from `beneath`, the package's own files unless given.

    Raises:
        UsageError: a wanted contract is not in the workspace.
        DiskError: a file cannot be read.
    """
    data = workspace / DATA
    if not data.is_dir():
        raise UsageError("%(folder)s has no folder contract_data", folder=str(workspace))
    inside = sorted(data.iterdir())
    names = [folder.name for folder in inside if _is_contract(folder)]
    for name in wanted:
        if name not in names:
            raise UsageError(
                "there is no contract %(name)s; those that exist: %(known)s",
                name=name,
                known=", ".join(names) or "-",
            )
    roots = (beneath or package_root(), workspace)
    # Nobody can tell whose they are, so every contract has them.
    loose = {
        f"{DATA}/{one.name}": content(one)
        for one in inside
        if _RECORD.fullmatch(one.name) and one.name[0] != "." and one.is_file()
    }
    return Inputs(
        contracts={
            name: {**_files(data / name, workspace), **loose} for name in wanted or names
        },
        laws=_packs(roots, LAW),
        calendars=_packs(roots, WORKING_DAYS),
        templates=_templates(roots),
        papers=_own(roots, PAPERS),
        glossary=_own(roots, GLOSSARY),
        keys=content(package_root() / KEYS),
        is_whole=not wanted,
    )


def read_messages() -> bytes:
    """The catalogue of findings and help, which is always the package's."""
    return content(package_root() / MESSAGES)


def _is_contract(folder: Path) -> bool:
    return folder.is_dir() and folder.name != LAW and not folder.name.startswith(".")


_RECORD = re.compile(
    r"(?i:.*\.ya?ml(?:\.txt)?)|(?:contract|board)\.txt|(?:contributions|reports|meetings|letters"
    r"|(?:plain-)?resolutions|notices|dissolutions)/[A-Z][A-Z0-9-]*[0-9]\.txt"
)
"""Files that hold records, also where an editor has put an ending of its own."""


def _files(folder: Path, root: Path) -> dict[str, bytes]:
    return {
        f"{folder.relative_to(root).as_posix()}/{name}": content(path)
        for name, path in files_below(str(folder))
        if _RECORD.fullmatch(name)
    }


Roots = tuple[Path, Path]
"""The package's own files, and the workspace's, which take their place."""


def _packs(roots: Roots, folder: str) -> dict[str, tuple[str, bytes]]:
    """The files of a folder by their names; the workspace's take the place of the package's."""
    found: dict[str, tuple[str, bytes]] = {}
    for root in roots:
        for path in sorted((root / DATA / folder).glob("*.yaml")):
            found[path.stem] = (f"{DATA}/{folder}/{path.name}", content(path))
    return found


def _templates(roots: Roots) -> dict[str, bytes]:
    """A folder of the workspace takes the place of the package's, file by file."""
    found: dict[str, bytes] = {}
    for root in dict.fromkeys(roots):
        for name, path in files_below(str(root / "templates")):
            if not name.rpartition("/")[2].startswith("."):
                found[name] = content(path)
    return found


def _own(roots: Roots, file: str) -> bytes:
    """The workspace's file, else the package's."""
    package, workspace = roots
    own = workspace / file
    return content(own if own.is_file() else package / file)
