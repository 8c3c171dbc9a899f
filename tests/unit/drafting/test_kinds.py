"""A folder with a manifest is a kind; what is wrong with a manifest is found in it."""

from __future__ import annotations

import pytest

from docgen.drafting.kinds import read_kinds
from tests.unit.drafting.facts import MANIFEST


def _files(manifest: str) -> dict[str, bytes]:
    return {"slips/kind.yaml": manifest.encode(), "slips/template.xml": b"<document/>"}


def test_a_kind_is_named_after_its_folder() -> None:
    (folder,), findings = read_kinds(_files(MANIFEST))
    assert findings == ()
    assert (folder.name, folder.template) == ("slips", "slips/template.xml")
    assert folder.kind.sign == "zh-en"


def test_a_folder_without_a_manifest_is_no_kind() -> None:
    assert read_kinds({"_house/furniture.xml": b""}) == ((), ())


@pytest.mark.parametrize(
    ("typed", "instead_of", "code", "line"),
    [
        ("format: 2", "format: 1", "format", 1),
        ("subject: person", "subject: party", "not-one-of", 3),
        ("prefix: sl", "prefix: SL", "record-id", 4),
        ("sign: both", "sign: zh-en", "not-one-of", 6),
        ("editions: [fr]", "editions: [zh, en, zh-en]", "not-one-of", 8),
        ("colour: red\nformats", "formats", "unknown-key", 9),
        ("formats：", "formats:", "full-width-colon", 9),
    ],
)
def test_a_slip_in_a_manifest_is_found_at_its_line(
    typed: str, instead_of: str, code: str, line: int
) -> None:
    assert MANIFEST.count(instead_of) == 1
    _, findings = read_kinds(_files(MANIFEST.replace(instead_of, typed)))
    assert [(one.source.file, one.code, one.source.line) for one in findings] == [
        ("templates/slips/kind.yaml", code, line)
    ]


def test_a_manifest_without_a_template_is_found() -> None:
    _, (finding,) = read_kinds({"slips/kind.yaml": MANIFEST.encode()})
    assert (finding.code, finding.source.file) == ("missing-file", "templates/slips/template.xml")
