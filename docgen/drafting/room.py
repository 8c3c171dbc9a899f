"""How closely a face is set from the start, by how much it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from docgen.document.blocks import AnyBlock, Face
from docgen.document.documents import Density, Edition
from docgen.document.inlines import text_of
from docgen.drafting.open_points import slots_in
from docgen.language.widths import width
from docgen.model.kinds import Room, Rooms


def densities(
    rooms: Rooms | None, blocks: Iterable[AnyBlock]
) -> tuple[tuple[Edition, Density], ...]:
    """The roomiest density of each edition that has room for what the faces say."""
    if rooms is None:
        return ()
    faces = [_columns(face) for face in blocks if isinstance(face, Face)]
    asked = ((Edition.ZH, rooms.zh), (Edition.EN, rooms.en), (Edition.ZH_EN, rooms.zh_en))
    return tuple(
        (edition, _roomiest(room, max((face[edition] for face in faces), default=0)))
        for edition, room in asked
        if room is not None
    )


def _columns(face: Face) -> Mapping[Edition, int]:
    """How much a face says in each edition, in letters half as wide as a Chinese character."""
    in_zh = in_en = in_both = 0
    for slot in slots_in(face.blocks):
        zh, en = width(text_of(slot.zh)), width(text_of(slot.en))
        in_zh += zh
        in_en += en
        in_both += zh if slot.is_same_in_both else zh + en
    return {Edition.ZH: in_zh, Edition.EN: in_en, Edition.ZH_EN: in_both}


def _roomiest(room: Room, columns: int) -> Density:
    for density, most in (
        (Density.REGULAR, room.regular),
        (Density.COMPACT, room.compact),
        (Density.DENSE, room.dense),
    ):
        if most is None or columns <= 2 * most:
            return density
    return Density.DENSEST
