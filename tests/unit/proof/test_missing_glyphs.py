"""A character that no font has is found before anything is written, where it was typed."""

from docgen.diagnostics.messages import render
from docgen.diagnostics.source import Source
from docgen.document.inlines import Text
from docgen.model.facts import Fact
from docgen.model.written import Place
from docgen.proof.missing_glyphs import find_uncovered
from tests.unit.proof.changing import PAPER, paper, said, slot

PLACE = Source("contract_data/x/board.yaml", 9)
TYPED = Fact(settled="", place=Place(source=PLACE, path="A1.name.zh"))
DOCUMENT = paper(
    slot(
        (Text("兹证明"), said("A1.name", "name", "范𰻝"), Text("𰻝。")),
        (Text("This certifies "), said("A1.name", "name", "Fan Biang"), Text(".")),
    )
)


def _has(character: str) -> bool:
    return character != "𰻝"


def test_the_fact_and_the_template_are_named() -> None:
    assert [one.observed for one in find_uncovered(DOCUMENT, _has, {})] == ["A1.name.zh", ""]


def test_the_finding_has_the_code_point_and_the_place() -> None:
    typed, worded = find_uncovered(DOCUMENT, _has, {TYPED.path: TYPED})
    assert (typed.code, typed.source) == ("no-glyph", PLACE)
    assert "U+30EDD" in render(typed.message, "en", str)
    assert worded.source == Source(f"templates/{PAPER}", 1)


def test_nothing_is_found_where_every_character_has_a_glyph() -> None:
    assert find_uncovered(DOCUMENT, lambda _: True, {}) == ()


def test_blanks_need_no_glyph() -> None:
    blank = paper(slot((Text(" \N{NO-BREAK SPACE}　"),), ()))
    assert find_uncovered(blank, str.isalnum, {}) == find_uncovered(paper(), str.isalnum, {})
