"""Every slip in tests/findings is found at its line, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docgen.diagnostics.messages import render
from docgen.facts.reading import read_text

CORPUS = Path(__file__).parents[2] / "findings"
FILES = sorted(
    path
    for path in CORPUS.glob("*/*.yaml")
    if path.with_suffix(".expect").exists()
    or path.parent.name == "kept"
    or f"# expect: {path.parent.name}".encode() in path.read_bytes()
)
_EXPECTED = re.compile(r"# expect: ([a-z0-9-]+)")


def _expected(path: Path) -> list[tuple[str, ...]]:
    """Line, column (or `?`) and code of every finding that the file must give."""
    beside = path.with_suffix(".expect")
    if beside.exists():
        rows = beside.read_text(encoding="utf-8").split("\n")
        return sorted((*row.split(" ")[0].split(":"), row.split(" ")[1]) for row in rows if row)
    lines = path.read_text(encoding="utf-8").split("\n")
    return sorted(
        (str(number), "?", code)
        for number, line in enumerate(lines, start=1)
        for code in _EXPECTED.findall(line)
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_gives_exactly_its_findings(path: Path) -> None:
    """One slip is one finding, at its own line."""
    expected = _expected(path)
    reading = read_text(path.name, path.read_bytes())
    columns = [column for _, column, _ in expected]
    found = sorted(
        (
            str(finding.source.line),
            "?" if "?" in columns else str(finding.source.column),
            finding.code,
        )
        for finding in reading.findings
    )
    assert found == expected
    assert (reading.written is None) == bool(expected)


@pytest.mark.parametrize("folder", sorted({path.parent for path in FILES}), ids=lambda it: it.name)
def test_every_folder_is_named_after_what_its_files_give(folder: Path) -> None:
    """The folder of a code holds that code only; `kept` holds none."""
    paths = [path for path in FILES if path.parent == folder]
    codes = {code for path in paths for *_, code in _expected(path)}
    assert codes == (set() if folder.name == "kept" else {folder.name})


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_finding_says_what_to_type(path: Path) -> None:
    """Message, requirement and hint are filled in and short."""
    for finding in read_text(path.name, path.read_bytes()).findings:
        for said in (finding.message, finding.required, finding.hint):
            text = render(said, "en", str)
            assert text and "%(" not in text
            assert len(text) < 200
