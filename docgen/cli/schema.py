"""`docgen schema`."""

from __future__ import annotations

from pathlib import Path

from docgen.building.placing import place
from docgen.building.workspace import package_root
from docgen.cli.report import print_json, print_result
from docgen.diagnostics.errors import DiskError, ExitCode
from docgen.schemas.editor import schema_files
from docgen.schemas.key_words import FILE, read_key_words
from docgen.schemas.making import make_schemas


def schema(out: Path | None) -> int:
    """Write the schema of each kind of data file into a folder, or print them all."""
    schemas = make_schemas(read_key_words(_key_words()))
    if out is None:
        print_json(schemas)
        return int(ExitCode.DONE)
    for name, content in schema_files(schemas).items():
        place(out / name, content)
        print_result(str(out / name))
    return int(ExitCode.DONE)


def _key_words() -> bytes:
    path = package_root() / FILE
    try:
        return path.read_bytes()
    except OSError as error:
        raise DiskError(
            "%(file)s cannot be read: %(why)s", file=str(path), why=error.strerror or ""
        ) from error
