"""How closely the face of a DOCX file is set."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.document.blocks import AnyBlock, Face, Paragraph
from docgen.document.documents import Arrangement, Edition
from docgen.document.inlines import Text
from docgen.document.slots import Slot
from docgen.writers.docx.density import fitting, height, plain
from docgen.writers.docx.page import FACE, PLAIN, Leaf
from docgen.writers.docx.scales import SCALES, Scale
from tests.writers.sample import RENMINBI_ROWS, ROWS, draft_rows, face


def leaf(edition: Edition) -> Leaf:
    return Leaf(
        languages=edition.languages,
        arrangement=Arrangement.STACKED,
        scale=SCALES[0],
        width=FACE.width,
        is_face=True,
    )


FACES = [face(), face(rows=RENMINBI_ROWS), face(rows=draft_rows()), face(rows=ROWS[:2])]


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("page", FACES)
def test_the_chosen_scale_fits_the_page(page: Face, edition: Edition) -> None:
    scale = fitting(page, leaf(edition))
    assert height((page,), replace(leaf(edition), scale=scale)) < FACE.height


def test_few_particulars_are_set_at_the_largest_size() -> None:
    scale = fitting(face(rows=ROWS[:2]), leaf(Edition.ZH))
    assert (scale.value, scale.amount) == (SCALES[0].value, SCALES[0].amount)


def test_what_is_left_over_is_spread_between_the_blocks() -> None:
    scale = fitting(face(rows=ROWS[:2]), leaf(Edition.ZH))
    assert scale.gap > SCALES[0].gap
    assert scale.pad > SCALES[0].pad


def test_a_longer_face_is_set_more_closely() -> None:
    short, long = (fitting(face(rows=rows), leaf(Edition.ZH_EN)) for rows in (ROWS, RENMINBI_ROWS))
    assert long.value.line < short.value.line


def test_a_face_too_long_for_one_page_is_set_as_closely_as_there_is() -> None:
    scale = fitting(face(rows=RENMINBI_ROWS * 3), leaf(Edition.ZH_EN))
    assert scale == SCALES[-1]


def test_each_scale_is_closer_than_the_one_before() -> None:
    heights = [height((face(),), replace(leaf(Edition.ZH_EN), scale=scale)) for scale in SCALES]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == len(heights)


def paper(lines: int) -> tuple[AnyBlock, ...]:
    """The blocks of a face on plain pages, with so many lines of text besides."""
    line = Paragraph(slot=Slot(zh=(Text("样本"),), en=(Text("Specimen"),)))
    return (*face(rows=ROWS[:2]).blocks, *(line for _ in range(lines)))


def on_paper(pages: list[tuple[AnyBlock, ...]]) -> Scale:
    return plain(pages, replace(leaf(Edition.ZH_EN), width=PLAIN.width, is_face=False))


def test_a_paper_that_needs_little_more_than_a_page_is_set_closer_to_stand_on_one() -> None:
    scales = [on_paper([paper(lines)]) for lines in range(30)]
    roomiest = scales[0]
    assert roomiest == SCALES[1]
    closer = [scale for scale in scales if scale != roomiest]
    assert len(set(closer)) > 1
    assert all(scale.value.line < roomiest.value.line for scale in closer)


def test_a_paper_of_several_pages_is_set_roomily() -> None:
    assert on_paper([paper(200)]) == SCALES[1]
    assert on_paper([paper(0), paper(200)]) == SCALES[1]
