"""The reference of data files is as the definitions are now, and names every key."""

from __future__ import annotations

from docgen.schemas.files import DATA_FILES
from docs.make_reference import REPOSITORY, references
from tests.docs.reading import ROOT, code_in, rows_of


def test_the_reference_is_up_to_date() -> None:
    assert REPOSITORY == ROOT
    old = [path.name for path, text in references().items() if path.read_text("utf-8") != text]
    assert old == [], "make reference"


def test_the_reference_names_every_key_of_every_file_with_its_meaning() -> None:
    for document in ("docs/data.md", "docs/data.zh.md"):
        rows = rows_of(document, columns=5)
        named = {key for row in rows for key in code_in(row[0])}
        for one in DATA_FILES:
            keys = {field.alias or name for name, field in one.model.model_fields.items()}
            assert keys <= named
        assert [row for row in rows if not (row[1] and row[3] and row[4])] == []
