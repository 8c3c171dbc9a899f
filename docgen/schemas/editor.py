"""What the editor is told: which schema belongs to which files."""

from __future__ import annotations

import json
from collections.abc import Mapping

from docgen.schemas.files import DATA_FILES
from docgen.schemas.values import Json

FOLDER = ".vscode/docgen"
"""Where a workspace keeps the schemas, as its settings name them."""


def schema_files(schemas: Mapping[str, Json]) -> dict[str, bytes]:
    """The files of schemas, by their names."""
    return {name: as_bytes(schema) for name, schema in schemas.items()}


def as_bytes(value: object) -> bytes:
    """JSON as people read it, ending with a line end."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def editor_settings() -> Json:
    """The settings of the editor for a workspace.

    The formatter is off: it would break lines and change quote marks that mean something here.
    """
    return {
        "yaml.schemas": {f"./{FOLDER}/{one.file}": [one.glob] for one in DATA_FILES},
        "yaml.yamlVersion": "1.2",
        "yaml.format.enable": False,
        "yaml.hover": True,
        "yaml.completion": True,
        "yaml.validate": True,
        "yaml.schemaStore.enable": False,
        "[yaml]": {
            "editor.formatOnSave": False,
            "editor.tabSize": 2,
            "editor.insertSpaces": True,
            "editor.autoIndent": "keep",
            "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
        },
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
    }
