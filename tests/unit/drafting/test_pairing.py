"""Two drafts become one tree, or the line at which they differ."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from docgen.document import blocks as b
from docgen.document.inlines import Text, text_of
from docgen.drafting.pairing import (
    Pair,
    UnequalSkeletonsError,
    UnexpectedElementError,
    pair_blocks,
    pair_furniture,
)

EVERYTHING = """\
<document>
<face at="t.xml:2">
<organization at="t.xml:3">{0}1</organization>
<title at="t.xml:4">{0}2</title>
<particulars at="t.xml:5">
<particular><label>{0}3</label><value role="amount">{0}4</value><value>{0}5</value></particular>
</particulars>
<execution at="t.xml:8">
<signatory><capacity>{0}6</capacity><signer>{0}7</signer></signatory>
<chop shape="oval" width="45" height="30">{0}8</chop>
<dated><label>{0}9</label><value>{0}10</value></dated>
</execution>
<foot at="t.xml:13"><note>{0}11</note></foot>
</face>
<annex at="t.xml:15" open-points="yes">
<heading at="t.xml:16" level="2">{0}12</heading>
<table at="t.xml:17" align="start end" shares="3 1">
<head><cell>{0}13</cell><cell>{0}14</cell></head>
<row><cell>{0}15</cell><cell>{0}16</cell></row>
<row total="yes"><cell>{0}17</cell><cell>{0}18</cell></row>
</table>
<items at="t.xml:22"><item><ordinal>{0}19</ordinal><p>{0}20</p></item></items>
</annex>
</document>"""


def _pair(zh: str, en: str) -> Pair:
    return Pair(ET.fromstring(zh), ET.fromstring(en), "t.xml")


def _both(inner: str) -> Pair:
    text = f'<document><p at="t.xml:1">x</p>{inner}</document>'
    return _pair(text, text)


def test_every_block_is_paired_text_by_text() -> None:
    face, annex = pair_blocks(_pair(EVERYTHING.format("中"), EVERYTHING.format("E")))
    assert isinstance(face, b.Face)
    organization, title, particulars, execution, foot = face.blocks
    assert isinstance(organization, b.Paragraph)
    assert organization.slot.zh == (Text("中1"),)
    assert organization.slot.en == (Text("E1"),)
    assert isinstance(title, b.Paragraph)
    assert (title.role, title.template, title.line) == ("title", "t.xml", 4)
    assert isinstance(particulars, b.Particulars)
    assert [line.role for line in particulars.rows[0].values] == ["amount", "plain"]
    assert isinstance(execution, b.Execution)
    (chop,) = execution.chops
    assert (chop.shape, chop.width, chop.height) == ("oval", 45, 30)
    assert text_of(execution.signatories[0].name.en) == "E7"
    assert execution.dated is not None
    assert isinstance(foot, b.Foot)
    assert text_of(foot.slots[0].zh) == "中11"
    assert isinstance(annex, b.Annex)
    assert annex.is_open_points
    heading, table, items = annex.blocks
    assert isinstance(heading, b.Heading)
    assert heading.level == 2
    assert isinstance(table, b.Table)
    assert (table.alignments, table.shares) == (("start", "end"), (3, 1))
    assert [row.is_total for row in table.rows] == [False, True]
    assert isinstance(items, b.Items)
    assert text_of(items.ordinals[0].zh) == "中19"


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("<p>x</p>", "<p>x</p><p>y</p>"),
        ("<p>x</p>", "<note>x</note>"),
        ('<heading level="1">x</heading>', '<heading level="2">x</heading>'),
        ("<items><item><p>x</p></item></items>", "<items/>"),
        ('<chop shape="oval">x</chop>', '<chop shape="round">x</chop>'),
    ],
)
def test_unequal_skeletons_are_told_with_their_line(zh: str, en: str) -> None:
    around = '<document><face at="t.xml:9">{}</face></document>'
    if "chop" in zh:
        around = '<document><execution at="t.xml:9">{}</execution></document>'
    with pytest.raises(UnequalSkeletonsError) as raised:
        pair_blocks(_pair(around.format(zh), around.format(en)))
    assert raised.value.template == "t.xml"
    assert raised.value.line in (1, 9)
    assert raised.value.zh != raised.value.en


@pytest.mark.parametrize(
    "inner",
    [
        '<heading at="t.xml:9" level="high">x</heading>',
        '<heading at="t.xml:9" level="0">x</heading>',
        '<table at="t.xml:9" align="left"><head><cell>x</cell></head></table>',
        '<table at="t.xml:9" align="end end"><head><cell>x</cell></head></table>',
        '<table at="t.xml:9" shares="a"><head><cell>x</cell></head></table>',
        '<table at="t.xml:9" shares="1 2"><head><cell>x</cell></head></table>',
        '<table at="t.xml:9"><head><cell>x</cell></head><row at="t.xml:9"/></table>',
        '<execution><chop at="t.xml:9" shape="square">x</chop></execution>',
        '<execution><chop at="t.xml:9" width="wide">x</chop></execution>',
        '<particulars><particular><value at="t.xml:9" role="big">x</value></particular>'
        "</particulars>",
        '<page at="t.xml:9"/>',
    ],
)
def test_what_cannot_stand_there_is_told_with_its_line(inner: str) -> None:
    with pytest.raises(UnexpectedElementError) as raised:
        pair_blocks(_both(inner))
    assert (raised.value.template, raised.value.line) == ("t.xml", 9)


def test_a_chop_place_is_round_unless_said_otherwise() -> None:
    _, execution = pair_blocks(_both('<execution><chop width="38">x</chop></execution>'))
    assert isinstance(execution, b.Execution)
    (chop,) = execution.chops
    assert (chop.shape, chop.width, chop.height) == ("round", 38, 38)


def test_furniture_without_a_mark_leaves_it_empty() -> None:
    text = "<furniture><header>H</header><draft>D</draft></furniture>"
    furniture = pair_furniture(_pair(text, text))
    assert text_of(furniture.draft.en) == "D"
    assert furniture.specimen.is_empty
