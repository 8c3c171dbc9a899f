"""Every file of a folder is found, and what cannot be looked into is said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from docgen.building.files import files_below
from docgen.diagnostics.errors import DiskError


def _names(folder: Path) -> list[str]:
    return [name for name, _ in files_below(str(folder))]


def test_files_come_folder_by_folder_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.yaml", "a/z.yaml", "a/c/x.yaml", "c.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert _names(tmp_path) == ["a/c/x.yaml", "a/z.yaml", "b.yaml", "c.yaml"]


def test_no_folder_has_no_files(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert _names(tmp_path / "nowhere") == []
    assert _names(tmp_path / "file") == []


def test_a_link_to_a_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/L-01.yaml").touch()
    (tmp_path / "contract").mkdir()
    (tmp_path / "contract/letters").symlink_to(tmp_path / "elsewhere")
    assert _names(tmp_path / "contract") == ["letters/L-01.yaml"]


def test_a_link_back_to_a_folder_above_ends_there(tmp_path: Path) -> None:
    (tmp_path / "contract/letters").mkdir(parents=True)
    (tmp_path / "contract/letters/L-01.yaml").touch()
    (tmp_path / "contract/letters/again").symlink_to(tmp_path / "contract")
    (tmp_path / "contract/letters/here").symlink_to(tmp_path / "contract/letters")
    assert _names(tmp_path / "contract") == ["letters/L-01.yaml"]


def test_links_that_lead_to_each_other_end_where_they_began(tmp_path: Path) -> None:
    for name, other in (("one", "two"), ("two", "one")):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.yaml").touch()
        (tmp_path / name / "related").symlink_to(tmp_path / other)
    names = ["one.yaml", "related/related/one.yaml", "related/two.yaml"]
    assert sorted(_names(tmp_path / "one")) == names


def test_a_folder_that_cannot_be_listed_is_not_an_empty_one(tmp_path: Path) -> None:
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    for folder in (circle, tmp_path):
        with pytest.raises(DiskError) as raised:
            _names(folder)
        assert str(circle) in dict(raised.value.said.values).values()


def test_what_is_neither_file_nor_folder_is_left_out(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    assert _names(tmp_path) == []
