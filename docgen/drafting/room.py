"""How closely a face is set from the start, by how much it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
    faces = tuple(_faces(blocks))
    return tuple(
        (edition, _roomiest(room, _columns(faces, edition)))
        for edition, room in _by_edition(rooms)
        if room is not None
    )


def _by_edition(rooms: Rooms | None) -> Iterator[tuple[Edition, Room | None]]:
    if rooms is not None:
        yield Edition.ZH, rooms.zh
        yield Edition.EN, rooms.en
        yield Edition.ZH_EN, rooms.zh_en


def _faces(blocks: Iterable[AnyBlock]) -> Iterator[Face]:
    return (block for block in blocks if isinstance(block, Face))


def _columns(faces: Iterable[Face], edition: Edition) -> int:
    """How much the fullest face says, in letters half as wide as a Chinese character."""
    return max((_said(face, edition) for face in faces), default=0)


def _said(face: Face, edition: Edition) -> int:
    return sum(
        width(text_of(said))
        for slot in slots_in(face.blocks)
        for _, said in slot.printed(edition.languages)
    )


def _roomiest(room: Room, columns: int) -> Density:
    for density, most in (
        (Density.REGULAR, room.regular),
        (Density.COMPACT, room.compact),
        (Density.DENSE, room.dense),
    ):
        if most is None or columns <= 2 * most:
            return density
    return Density.DENSEST
