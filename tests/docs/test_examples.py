"""What documents show as data stands in files that load; slips, codes and links are real."""

from __future__ import annotations

import re

import pytest

from docgen.building.codes import meanings
from docgen.facts.reading import read_text
from docgen.rules.table import RULES
from tests.docs.reading import (
    DOCUMENTS,
    IN_BOTH,
    ROOT,
    blocks_of,
    code_in,
    rows_of,
    text_of,
)
from tests.slips.table import OF_TYPING, OF_YAML

_GUIDES = ("docs/guide.md", "docs/guide.zh.md")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_ANCHOR = re.compile(r'<a id="([^"]+)">')
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_example_of_data_is_a_part_of_a_file_or_a_file_that_is_followed(
    document: str,
) -> None:
    for block in blocks_of(document):
        if block.language != "yaml":
            continue
        if block.names("file"):
            assert read_text(block.names("file"), block.text.encode()).written is not None
            continue
        file = block.names("part of")
        assert file.endswith(".yaml"), block
        assert f"\n{block.text}" in (ROOT / file).read_text("utf-8"), block


def test_every_file_that_is_quoted_is_one_that_loads() -> None:
    quoted = {one.names("part of") for name in DOCUMENTS for one in blocks_of(name)} - {""}
    assert quoted
    for file in quoted:
        reading = read_text(file, (ROOT / file).read_bytes())
        assert reading.findings == (), file
        assert re.match(r"(tests/contracts/[a-z-]+/)?contract_data/[a-z-]+/", file)


@pytest.mark.parametrize("document", ["README.md", "README.zh.md"])
def test_the_folders_of_a_contract_are_those_of_the_specimen(document: str) -> None:
    (tree,) = (one for one in blocks_of(document) if one.text.startswith("contract_data/"))
    named = {line.split()[0].rstrip("/") for line in tree.text.splitlines()[1:]}
    assert named == {path.name for path in (ROOT / "contract_data/specimen").iterdir()}


@pytest.mark.parametrize("document", _GUIDES)
def test_every_slip_of_the_guide_is_found_and_mended_as_it_says(document: str) -> None:
    slips = (*OF_TYPING, *OF_YAML)
    rows = [row for row in rows_of(document, columns=3) if len(code_in(row[2])) == 1]
    shown = [tuple(code_in(cell)[0] for cell in row) for row in rows if code_in(row[1])]
    shown = [row for row in shown if row[1] in meanings()]
    assert len(shown) > 15
    for typed, code, right in shown:
        fitting = [one for one in slips if one.code == code and typed in one.typed]
        assert [one for one in fitting if right in one.typed.replace(one.wrong, one.right)], typed


@pytest.mark.parametrize("document", _GUIDES)
def test_every_code_of_the_guide_can_be_explained(document: str) -> None:
    known = {*meanings(), *(rule.code for rule in RULES)}
    rows = rows_of(document, columns=3)
    start = next(place for place, row in enumerate(rows) if "full-width-colon" in row[1])
    slips = [code_in(row[1])[0] for row in rows[start:] if code_in(row[1])]
    codes = [code_in(row[0])[0] for row in rows[start:] if not code_in(row[1]) and code_in(row[0])]
    assert len(codes) > 5
    assert {*slips, *codes} <= known


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_resolves(document: str) -> None:
    text = text_of(document)
    links = _LINK.findall(text)
    assert links
    for link in links:
        path, _, anchor = link.partition("#")
        target = (ROOT / document).parent / path if path else ROOT / document
        assert target.exists(), link
        if anchor:
            assert anchor in _anchors(target.read_text("utf-8")), link


@pytest.mark.parametrize(("english", "chinese"), [*IN_BOTH, ("docs/data.md", "docs/data.zh.md")])
def test_each_language_is_linked_from_the_top_of_the_other(english: str, chinese: str) -> None:
    for document, other in ((english, chinese), (chinese, english)):
        top = "".join(text_of(document).splitlines()[:3])
        assert f"({other.rpartition('/')[2]})" in top


def _anchors(text: str) -> set[str]:
    headings = (re.sub(r"[^\w\- ]", "", one).lower() for one in _HEADING.findall(text))
    return {*_ANCHOR.findall(text), *(one.strip().replace(" ", "-") for one in headings)}
