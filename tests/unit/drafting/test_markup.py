"""What a template gave is read only if writers can express all of it."""

from __future__ import annotations

import pytest

from docgen.document.inlines import (
    Blank,
    Certainty,
    LineBreak,
    PageCount,
    PageNumber,
    Said,
    Strong,
    Text,
)
from docgen.drafting.markup import read_inlines, read_markup


def _codes(text: str) -> list[tuple[str, str, int]]:
    _, findings = read_markup("k/template.xml", text)
    return [(one.code, one.source.file, one.source.line) for one in findings]


def test_every_inline_is_read_with_its_white_space_folded() -> None:
    root, findings = read_markup(
        "t.xml",
        '<p>  a\n   b <fact path="x.y" form="date" certainty="blank">'
        '<blank width="4"/>年</fact> <b>c</b><br/><page/><pages/><blank width="3"/>  </p>',
    )
    assert findings == ()
    assert root is not None
    said = Said(
        path="x.y", form="date", certainty=Certainty.BLANK, parts=(Blank(4), Text("年"))
    )
    assert read_inlines(root) == (
        Text("a b "),
        said,
        Text(" "),
        Strong((Text("c"),)),
        LineBreak(),
        PageNumber(),
        PageCount(),
        Blank(3),
    )


def test_two_blanks_inside_a_fact_stay_two_blanks() -> None:
    root, _ = read_markup(
        "t.xml", '<p><fact path="x" form="line" certainty="settled">a  b</fact></p>'
    )
    assert root is not None
    (said,) = read_inlines(root)
    assert isinstance(said, Said)
    assert said.parts == (Text("a  b"),)


@pytest.mark.parametrize(
    "text",
    [
        '<document><section at="k/template.xml:7"/></document>',
        '<document><p at="k/template.xml:7" align="end">x</p></document>',
        '<document><p at="k/template.xml:7"><i>x</i></p></document>',
        '<document><p at="k/template.xml:7"><p at="k/template.xml:7">x</p></p></document>',
        '<document><particulars at="k/template.xml:7"><row/></particulars></document>',
        '<document><cell at="k/template.xml:7">x</cell></document>',
        '<document><table at="k/template.xml:7"><cell>x</cell></table></document>',
        '<document><foot at="k/template.xml:7"><b>x</b></foot></document>',
        '<document><p at="k/template.xml:7"><br>x</br></p></document>',
        '<document><items at="k/template.xml:7">x<item/></items></document>',
    ],
)
def test_what_writers_cannot_express_is_found_at_its_line(text: str) -> None:
    ((code, file, line),) = _codes(text)
    assert code in ("template-element", "template-loose-text")
    assert (file, line) in (("templates/k/template.xml", 7), ("templates/k/template.xml", 1))


def test_an_element_or_attribute_that_does_not_exist_is_told_those_that_do() -> None:
    _, (finding,) = read_markup("t.xml", "<document><para>x</para></document>")
    assert finding.observed == "<para>"
    assert "p, " in str(finding.required)


@pytest.mark.parametrize("tag", ["document", "face", "particulars", "table", "row", "items"])
def test_no_text_stands_loose_between_blocks(tag: str) -> None:
    inner = f"<{tag}>loose</{tag}>"
    _, findings = read_markup("t.xml", inner)
    assert [one.code for one in findings] == ["template-loose-text"]
    assert findings[0].observed == "loose"


def test_text_behind_a_block_is_loose_too() -> None:
    assert [code for code, *_ in _codes("<document><p>x</p>loose</document>")] == [
        "template-loose-text"
    ]


@pytest.mark.parametrize(
    "text", ["<document><p>x</document>", "<document>", "", "<p>a & b</p>", "<p>x</p><p>y</p>"]
)
def test_markup_that_is_not_well_formed_is_one_finding(text: str) -> None:
    root, findings = read_markup("k/template.xml", text)
    assert root is None
    assert [one.code for one in findings] == ["template-markup"]
