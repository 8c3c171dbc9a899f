"""How closely faces are set from the start, by how much they say."""

from __future__ import annotations

from typing import Any

import pytest

from docgen.document.blocks import Annex, AnyBlock, Face, Paragraph
from docgen.document.documents import Density, Edition
from docgen.document.inlines import Text
from docgen.document.slots import Slot
from docgen.drafting.room import densities
from docgen.model.kinds import Room, Rooms


def _says(zh: str, en: str) -> Paragraph:
    return Paragraph(slot=Slot(zh=(Text(zh),), en=(Text(en),)))


def _room(**most: Any) -> Room:
    return Room.model_construct(**most)


def _rooms(**rooms: Any) -> Rooms:
    return Rooms.model_construct(**rooms)


def _of(rooms: Rooms, *blocks: AnyBlock) -> dict[Edition, Density]:
    return dict(densities(rooms, blocks))


@pytest.mark.parametrize(
    ("most", "density"),
    [
        ({}, Density.REGULAR),
        ({"regular": 4}, Density.REGULAR),
        ({"regular": 3}, Density.COMPACT),
        ({"regular": 3, "compact": 3}, Density.DENSE),
        ({"regular": 1, "compact": 2, "dense": 3}, Density.DENSEST),
        ({"compact": 1}, Density.REGULAR),
    ],
)
def test_a_face_begins_where_there_is_room_for_what_it_says(
    most: dict[str, int], density: Density
) -> None:
    face = Face(blocks=(_says("样本", ""), _says("文件", "")))
    assert _of(_rooms(zh=_room(**most)), face) == {Edition.ZH: density}


def test_a_latin_letter_counts_half() -> None:
    face = Face(blocks=(_says("", "abcdefgh"),))
    assert _of(_rooms(en=_room(regular=4)), face)[Edition.EN] is Density.REGULAR
    assert _of(_rooms(en=_room(regular=3)), face)[Edition.EN] is Density.COMPACT


def test_what_both_languages_say_alike_counts_once() -> None:
    face = Face(blocks=(_says("A-01 A-01", "A-01 A-01"), _says("样", "x")))
    assert _of(_rooms(zh_en=_room(regular=6)), face)[Edition.ZH_EN] is Density.REGULAR
    assert _of(_rooms(zh_en=_room(regular=5)), face)[Edition.ZH_EN] is Density.COMPACT


def test_only_faces_count() -> None:
    face, annex = Face(blocks=(_says("样本", "x"),)), Annex(blocks=(_says("样本" * 9, "x"),))
    rooms = _rooms(zh=_room(regular=2))
    assert _of(rooms, face, annex)[Edition.ZH] is Density.REGULAR
    assert _of(rooms, annex)[Edition.ZH] is Density.REGULAR


def test_a_kind_that_says_nothing_begins_with_the_roomiest() -> None:
    assert densities(None, (Face(blocks=(_says("样本", "x"),)),)) == ()
