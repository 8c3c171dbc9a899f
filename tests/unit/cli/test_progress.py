"""What is said of a long piece of work while it goes on."""

from __future__ import annotations

import pytest

from docgen.cli.progress import progress_line
from docgen.cli.translation import speech


@pytest.mark.parametrize(
    ("counts", "seconds", "said"),
    [
        ((0, 12), 0.0, "[........................] 0/12"),
        ((6, 12), 1.0, "[############............] 6/12"),
        ((6, 12), 30.0, "[############............] 6/12  30 s left"),
        ((3, 12), 40.0, "[######..................] 3/12  2 min left"),
        ((12, 12), 60.0, "[########################] 12/12"),
    ],
)
def test_a_bar_counts_and_foretells(counts: tuple[int, int], seconds: float, said: str) -> None:
    assert progress_line(speech("en"), counts, seconds) == said


def test_the_time_left_is_told_in_chinese() -> None:
    assert progress_line(speech("zh"), (6, 12), 30.0).endswith("尚需 30 秒")
