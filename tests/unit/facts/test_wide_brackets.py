"""Brackets of Chinese type are told those of YAML only where they were meant."""

from __future__ import annotations

import pytest

from docgen.facts.wide_brackets import narrowed_keys, narrowed_list


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("｛zh: 甲, en: A｝", "{zh: 甲, en: A}"),
        ("｛zh：甲，en：A｝", "{zh: 甲, en: A}"),
        ("（zh: 甲（乙）公司, en: A）, more", "{zh: 甲（乙）公司, en: A}"),
        ("｛id: A, name: ｛zh: 甲, en: A｝｝", "{id: A, name: {zh: 甲, en: A}}"),
        ("｛zh: 甲, en: A}", "{zh: 甲, en: A}"),
    ],
)
def test_keys_stand_in_braces(typed: str, meant: str) -> None:
    assert narrowed_keys(typed) == meant


def test_brackets_without_end_are_left_alone() -> None:
    assert narrowed_keys("（" * 3000 + "x: y" + "）" * 3000) == ""


@pytest.mark.parametrize(
    "typed", ["{zh: 甲, en: A}", "（见: 附件）", "｛zh: 甲, en: A", "（甲）公司", "", "【待定】"]
)
def test_what_is_no_group_of_keys_is_left_alone(typed: str) -> None:
    assert narrowed_keys(typed) == ""


@pytest.mark.parametrize(
    ("typed", "meant"), [("【A1、A2】", "[A1, A2]"), ("［A1, A2］", "[A1, A2]"), ("【A1]", "[A1]")]
)
def test_a_list_stands_in_square_brackets(typed: str, meant: str) -> None:
    assert narrowed_list(typed) == meant


@pytest.mark.parametrize("typed", ["（甲, 乙）", "【甲】公司, 乙", "[A1, A2]", "A1"])
def test_a_text_with_brackets_is_no_list(typed: str) -> None:
    assert narrowed_list(typed) == ""
