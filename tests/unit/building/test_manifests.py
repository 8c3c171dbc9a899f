"""The manifest of a contract's output is written sorted, and read back as it was."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from docgen.building.manifests import MANIFEST, Entry, digest, read_manifest, write_manifest

ENTRY = Entry(
    document="IC-A-01",
    kind="certificates",
    edition="zh-en",
    format="pdf",
    state="draft",
    path="certificates/IC-A-01.zh-en.pdf",
    sha256=digest(b"x"),
    fingerprint="f",
    sign=True,
    originals=1,
)
OTHER = replace(ENTRY, path="certificates/IC-A-01.en.pdf", edition="en", sign=False, originals=None)


def test_entries_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    entries = {one.path: one for one in (ENTRY, OTHER)}
    write_manifest(tmp_path, "c", entries)
    assert read_manifest(tmp_path) == entries


def test_files_stand_sorted_by_path_whatever_the_order_of_making(tmp_path: Path) -> None:
    write_manifest(tmp_path, "c", {ENTRY.path: ENTRY, OTHER.path: OTHER})
    first = (tmp_path / MANIFEST).read_bytes()
    write_manifest(tmp_path, "c", {OTHER.path: OTHER, ENTRY.path: ENTRY})
    assert (tmp_path / MANIFEST).read_bytes() == first
    stored = json.loads(first)
    assert stored["contract"] == "c"
    assert [one["path"] for one in stored["files"]] == [OTHER.path, ENTRY.path]


def test_an_unchanged_manifest_is_not_written_again(tmp_path: Path) -> None:
    write_manifest(tmp_path, "c", {ENTRY.path: ENTRY})
    before = (tmp_path / MANIFEST).stat().st_mtime_ns
    write_manifest(tmp_path, "c", {ENTRY.path: ENTRY})
    assert (tmp_path / MANIFEST).stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", '{"files": 7}', '{"files": [{}]}', '{"files": [{"path": "x"}]}'],
)
def test_a_manifest_that_cannot_be_read_counts_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / MANIFEST).write_bytes(content.encode("utf-8", "surrogateescape"))
    assert read_manifest(tmp_path) == {}


@pytest.mark.parametrize(
    "path",
    ["../certificates/IC-A-01.zh.pdf", "/etc/certificates/x.pdf", "certificates/../../x.pdf",
     "certificates/..", "../x.pdf", "x.pdf", "a/b/x.pdf", "a\\\\b/x.pdf", "C:/x.pdf", ""],
)  # fmt: skip
def test_an_entry_of_a_file_elsewhere_is_left_out(tmp_path: Path, path: str) -> None:
    write_manifest(tmp_path, "c", {path: replace(ENTRY, path=path), ENTRY.path: ENTRY})
    assert set(read_manifest(tmp_path)) == {ENTRY.path}


def test_a_folder_without_a_manifest_has_no_entries(tmp_path: Path) -> None:
    assert read_manifest(tmp_path / "nowhere") == {}


def test_a_digest_is_the_sha256_in_hexadecimal_digits() -> None:
    assert digest(b"abc").startswith("ba7816bf")
    assert len(digest(b"")) == 64
