"""Characters that need no closer look, and the closer look."""

from __future__ import annotations

import sys

import pytest

from docgen.diagnostics.source import Source
from docgen.facts.characters import ORDINARY, judge, judge_one, mended

PLACE = Source("a.yaml", 1, 1)


def test_no_ordinary_character_would_be_found_fault_with_or_changed() -> None:
    ordinary = [char for char in map(chr, range(sys.maxunicode)) if ORDINARY.fullmatch(char)]
    assert len(ordinary) > 20_000
    assert [char for char in ordinary if judge_one(PLACE, char, has_han=False)] == []
    # Beside a wide space, which is not ordinary, the longer way is taken.
    assert [char for char in ordinary if mended(f"{char}\u3000") != f"{char}\u3000"] == []


@pytest.mark.parametrize("line", ["甲\u200b方", "name：\u00a0x\u200b", "e\u0301", "⼀"])
def test_what_is_not_ordinary_is_looked_at_closely(line: str) -> None:
    assert not ORDINARY.fullmatch(line)
    assert list(judge("a.yaml", [line]))
