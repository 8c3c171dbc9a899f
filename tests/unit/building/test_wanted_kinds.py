"""A kind that does not exist is told the one that was meant, or all that exist."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.building.survey import survey
from docgen.building.workspace import read_inputs
from docgen.diagnostics.errors import UsageError
from docgen.diagnostics.messages import render

INPUTS = read_inputs(Path(__file__).parents[3], ("specimen",))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("certificate", "certificates"), ("出资证明书", "certificates"),
     ("违约通知", "breach-notices"),
     ("Investment Certificate", "certificates")],
)  # fmt: skip
def test_a_kind_is_known_by_a_name_that_resembles_its_own_or_its_title(
    typed: str, meant: str
) -> None:
    with pytest.raises(UsageError) as raised:
        survey(INPUTS, (typed,))
    said = render(raised.value.said, "en", str)
    assert said == f"there is no kind of document {typed}; did you mean {meant}?"


def test_a_name_that_resembles_none_is_told_all_kinds() -> None:
    with pytest.raises(UsageError) as raised:
        survey(INPUTS, ("zzzz",))
    assert "those that exist: address-changes" in render(raised.value.said, "en", str)
