"""Tests of the schemas of plain letters and plain resolutions."""

from __future__ import annotations

import pytest

from docgen.model.letters import Letter, Recipient
from docgen.model.plain_resolutions import PlainResolution
from tests.unit.model.stated_in_yaml import complaints, stated

LETTER = """\
format: 1
id: L-1
from: A
to: [B, {who: company, attention: {zh: 经理, en: Manager}}]
dated: 2002-09-25
subject: {zh: 一, en: One}
paragraphs: [{zh: 一, en: One}]
"""
RESOLUTION = """\
format: 1
id: P-1
of: company
body: {zh: 工会, en: Labour union}
title: {zh: 一, en: One}
dated: 2002-09-25
items: [{zh: 一, en: One}]
"""


def test_an_id_alone_is_short_for_a_recipient_with_that_id() -> None:
    short, long = stated(Letter, LETTER).to
    assert (short.who, short.name, short.attention) == ("B", None, None)
    assert long.who == "company"
    assert long.attention is not None
    assert short.place.source.line == 4


@pytest.mark.parametrize(
    "text", ["address: {zh: 一, en: One}\n", "who: B\nname: {zh: 一, en: One}\n"]
)
def test_a_recipient_is_either_known_or_named(text: str) -> None:
    assert [code for _, code in complaints(Recipient, text)] == ["recipient"]


def test_a_recipient_in_a_letter_is_refused_at_its_own_line() -> None:
    text = LETTER.replace("[B, {who: company, ", "\n  - {who: B, name: {zh: 一, en: One}}\n  - {")
    text = text.replace("Manager}}]", "Manager}}")
    assert complaints(Letter, text) == [(5, "recipient"), (6, "recipient")]


@pytest.mark.parametrize("key", ["votes: {for: all}", "quorum: 5", "outcome: passed"])
def test_a_plain_resolution_has_no_key_for_votes_or_their_outcome(key: str) -> None:
    assert complaints(PlainResolution, RESOLUTION) == []
    assert complaints(PlainResolution, RESOLUTION + key + "\n") == [(8, "unknown-key")]
