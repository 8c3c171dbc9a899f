"""Skeletons are filled line by line."""

from __future__ import annotations

import pytest

from docgen.model.citations import read_citation
from docgen.starting.filling import fill, typed


def test_a_place_is_filled_wherever_it_stands() -> None:
    assert fill("id: <<id>>\n# see <<id>>\n", {"id": "M-01"}) == "id: M-01\n# see M-01\n"


def test_a_line_with_nothing_for_its_place_is_left_out() -> None:
    assert fill("a: 1\nbasis: <<basis>>\nb: 2\n", {"basis": ""}) == "a: 1\nb: 2\n"


def test_the_comments_of_a_line_that_is_left_out_go_with_it() -> None:
    skeleton = (
        "a: 1\n  # b: 2\n# The article.\n# 依据。\nbasis: <<basis>>\n# More:\n# <<more>>\nb: 2\n"
    )
    assert fill(skeleton, {"basis": "", "more": ""}) == "a: 1\n  # b: 2\n# More:\nb: 2\n"


def test_lines_take_the_place_of_their_line_and_its_indentation() -> None:
    filled = fill("all:\n  <<each>>\nend: 1\n", {"each": ("- a", "- b")})
    assert filled == "all:\n  - a\n  - b\nend: 1\n"


def test_a_place_of_which_nobody_says_anything_is_a_fault() -> None:
    with pytest.raises(KeyError, match="id"):
        fill("id: <<id>>\n", {})


@pytest.mark.parametrize(
    "text",
    [
        "Article 31",
        "Article 104(2)",
        "Article 54 item 4",
        "Article 1(2) item 3",
        "Chapter 5",
        "Appendix 2",
        "Preamble",
        "Signature page",
        "IR 29",
        "CC 4(1)",
    ],
)
def test_a_citation_is_typed_as_it_was_read(text: str) -> None:
    assert typed((read_citation(text),)) == text


def test_several_citations_are_a_list_and_none_is_nothing() -> None:
    assert typed((read_citation("Article 1"), read_citation("IR 2"))) == "[Article 1, IR 2]"
    assert typed(()) == ""
