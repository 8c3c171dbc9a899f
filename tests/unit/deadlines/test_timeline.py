"""Deadlines drawn as bars."""

from __future__ import annotations

from typing import Any

from lxml import html

from docgen.deadlines.timeline import Drawn, timeline
from docgen.diagnostics.messages import Value, render
from tests.unit.deadlines.days import day, deadlines

AS_OF = "2003-12-31"


def _zh(said: Value) -> str:
    return render(said, "zh", lambda text: f"中{text}")


def _en(said: Value) -> str:
    return render(said, "en", str)


def _page(heading: str = "specimen", name: str = "specimen") -> Any:
    drawn = Drawn(heading=heading, deadlines=tuple(deadlines(AS_OF, name).values()))
    return html.fromstring(timeline((drawn,), "Deadlines", day(AS_OF), (_zh, _en)))


def test_every_deadline_with_a_day_is_a_row_with_its_day() -> None:
    dated = [one for one in deadlines(AS_OF).values() if one.due and one.starts]
    rows = _page().xpath("//svg/g")
    assert len(rows) == len(dated)
    for row, one in zip(rows, dated, strict=True):
        assert one.due is not None
        assert one.due.isoformat() in row.text_content()
        assert one.subject in row.text_content()


def test_a_row_speaks_both_languages() -> None:
    (row,) = [
        one for one in _page().xpath("//svg/g") if "A-01" in one.text_content()
    ]
    assert "中Issue the investment certificate" in row.text_content()
    assert " = 2003-02-07" in row.xpath("./title")[0].text_content()


def test_what_is_done_has_a_mark_beside_its_colour() -> None:
    done = [one for one in _page().xpath("//svg/g") if "✓" in one.text_content()]
    assert done
    assert all(len(one.xpath("./path")) == 1 for one in done)


def test_text_is_never_taken_for_markup() -> None:
    page = _page(heading="<b>a & b</b>")
    assert page.xpath("//h2")[0].text_content() == "<b>a & b</b>"


def test_a_contract_without_days_has_no_drawing() -> None:
    drawn = Drawn(heading="x", deadlines=())
    page = timeline((drawn,), "Deadlines", day(AS_OF), (_zh, _en))
    assert "<svg" not in page
