"""A said fact goes nowhere but to the page: whatever else is done with it raises."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from markupsafe import Markup

from docgen.document.inlines import Blank, Certainty, Text
from docgen.drafting.spoken import MisusedFactError, Spoken

SAID = Spoken("a.b", "line", Certainty.SETTLED, (Text("x < y & z"), Blank(3)))
MISUSES: dict[str, Callable[[Spoken], object]] = {
    "str": str,
    "format": lambda said: f"{said}",
    "percent on the left": lambda said: said % 1,
    "percent on the right": lambda said: "%s" % said,  # noqa: UP031
    "len": len,
    "iter": list,
    "in": lambda said: "x" in said,
    "plus": lambda said: said + "x",
    "plus on the right": lambda said: "x" + said,
    "times": lambda said: said * 2,
    "times on the right": lambda said: 2 * said,
    "index": lambda said: said[0],
    "int": int,
    "float": float,
}


@pytest.mark.parametrize("misuse", MISUSES.values(), ids=list(MISUSES))
def test_every_way_to_unmarked_text_raises(misuse: Callable[[Spoken], object]) -> None:
    with pytest.raises(MisusedFactError):
        misuse(SAID)


def test_its_markup_carries_path_form_and_certainty_and_escapes_the_words() -> None:
    assert SAID.__html__() == (
        '<fact path="a.b" form="line" certainty="settled">'
        'x &lt; y &amp; z<blank width="3"/></fact>'
    )


def test_markup_takes_it_in_marked() -> None:
    assert Markup("<p>{}</p>").format(SAID) == f"<p>{SAID.__html__()}</p>"
