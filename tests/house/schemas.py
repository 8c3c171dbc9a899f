"""The writing of what the repository keeps for editors: schemas, and settings that name them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from docgen.schemas.editor import FOLDER, as_bytes, editor_settings, schema_files
from docgen.schemas.key_words import FILE, read_key_words
from docgen.schemas.making import make_schemas

ROOT = Path(__file__).parents[2]


def editor_files() -> Mapping[str, bytes]:
    """The files as the models and `locales/keys.yaml` want them, by their paths."""
    made = schema_files(make_schemas(read_key_words((ROOT / FILE).read_bytes())))
    schemas = {f"{FOLDER}/{name}": content for name, content in made.items()}
    return {**schemas, ".vscode/settings.json": as_bytes(editor_settings())}


def main() -> None:
    """Write the files, and say which of them changed."""
    for name, content in editor_files().items():
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_bytes() != content:
            path.write_bytes(content)
            print(name)


if __name__ == "__main__":
    main()
