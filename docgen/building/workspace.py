"""The workspace on disk: data, templates and catalogues, the package's beneath its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen.diagnostics.errors import DiskError, UsageError

DATA = "contract_data"
LAW = "law"
CATALOGUES = "locales/zh_CN/LC_MESSAGES"
PAPERS = f"{CATALOGUES}/papers.po"
MESSAGES = f"{CATALOGUES}/messages.po"
GLOSSARY = "locales/glossary.yaml"
_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """Everything that a run reads, as bytes.

    `contracts` maps each contract's id to its files by workspace path; `laws` maps each law
    pack's id to its path and bytes; `templates` maps paths below `templates/`; `papers` is the
    catalogue of the papers, `glossary` the words that it is held to.
    """

    contracts: Mapping[str, Mapping[str, bytes]]
    laws: Mapping[str, tuple[str, bytes]]
    templates: Mapping[str, bytes]
    papers: bytes
    glossary: bytes


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


def read_inputs(workspace: Path, wanted: tuple[str, ...] = ()) -> Inputs:
    """Read the inputs of the wanted contracts, or of all.

    Raises:
        UsageError: a wanted contract is not in the workspace.
        DiskError: a file cannot be read.
    """
    data = workspace / DATA
    if not data.is_dir():
        raise UsageError("%(folder)s has no folder contract_data", folder=str(workspace))
    names = sorted(folder.name for folder in data.iterdir() if _is_contract(folder))
    for name in wanted:
        if name not in names:
            raise UsageError(
                "there is no contract %(name)s; those that exist: %(known)s",
                name=name,
                known=", ".join(names) or "-",
            )
    return Inputs(
        contracts={name: _files(data / name, workspace) for name in wanted or names},
        laws=_laws(workspace),
        templates=_templates(workspace),
        papers=_own(workspace, PAPERS),
        glossary=_own(workspace, GLOSSARY),
    )


def read_messages() -> bytes:
    """The catalogue of findings and help, which is always the package's."""
    return _read(package_root() / MESSAGES)


def _is_contract(folder: Path) -> bool:
    return folder.is_dir() and folder.name != LAW and not folder.name.startswith(".")


def _files(folder: Path, root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): _read(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix in (".yaml", ".yml")
    }


def _laws(workspace: Path) -> dict[str, tuple[str, bytes]]:
    found: dict[str, tuple[str, bytes]] = {}
    for root in (package_root(), workspace):
        for path in sorted((root / DATA / LAW).glob("*.yaml")):
            found[path.stem] = (f"{DATA}/{LAW}/{path.name}", _read(path))
    return found


def _templates(workspace: Path) -> dict[str, bytes]:
    """A folder of the workspace takes the place of the package's, file by file."""
    found: dict[str, bytes] = {}
    for root in dict.fromkeys((package_root(), workspace)):
        templates = root / "templates"
        for path in sorted(templates.rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                found[path.relative_to(templates).as_posix()] = _read(path)
    return found


def _own(workspace: Path, file: str) -> bytes:
    """The workspace's file, else the package's."""
    own = workspace / file
    return _read(own if own.is_file() else package_root() / file)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DiskError(
            "%(file)s cannot be read: %(why)s", file=str(path), why=error.strerror or ""
        ) from error
