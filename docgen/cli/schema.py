"""`docgen schema`."""

from __future__ import annotations

from pathlib import Path

from docgen.building.files import content
from docgen.building.placing import place
from docgen.building.workspace import package_root
from docgen.cli.report import print_json, print_result
from docgen.diagnostics.errors import ExitCode
from docgen.schemas.editor import schema_files
from docgen.schemas.key_words import FILE, read_key_words
from docgen.schemas.making import make_schemas


def schema(out: Path | None) -> int:
    """Write the schema of each kind of data file into a folder, or print them all."""
    schemas = make_schemas(read_key_words(content(package_root() / FILE)))
    if out is None:
        print_json(schemas)
        return int(ExitCode.DONE)
    for name, written in schema_files(schemas).items():
        place(out / name, written)
        print_result(str(out / name))
    return int(ExitCode.DONE)
