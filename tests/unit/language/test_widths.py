"""How wide text stands where all letters are of one width."""

from __future__ import annotations

import pytest

from docgen.language.widths import width


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("A-01 ", 5),
        ("样本", 4),
        ("样A本", 5),
        ("（一）", 6),
        ("ＡＢ", 4),
        ("e\N{COMBINING ACUTE ACCENT}", 1),
        ("“样”", 4),
    ],
)
def test_a_chinese_character_takes_two_columns(text: str, columns: int) -> None:
    assert width(text) == columns
