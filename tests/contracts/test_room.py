"""The faces of the repository's certificates begin no closer than they must."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from docgen.building.survey import survey
from docgen.building.tasks import Task, tasks_for
from docgen.building.workspace import read_inputs
from docgen.document.documents import Density, Edition
from docgen.document.renditions import Format
from docgen.writers.pdf.writer import write_pdf

ROOT = Path(__file__).resolve().parents[2]


@cache
def tasks() -> tuple[Task, ...]:
    """Every certificate of the repository in every edition."""
    inputs = read_inputs(ROOT)
    return tuple(
        task
        for contract in survey(inputs, ("certificates",)).contracts
        for one in contract.documents
        if one.document is not None
        for task in tasks_for(
            one.document, Edition, (Format.PDF,), inputs.templates, contract.known
        )
    )


def _begun_at(task: Task, density: Density) -> bytes:
    request = task.request
    document = replace(request.document, densities=((request.edition, density),))
    return write_pdf(replace(request, document=document))


@pytest.mark.parametrize("edition", list(Edition))
def test_a_face_that_begins_closer_would_not_have_fitted_more_roomily(edition: Edition) -> None:
    closer = 0
    for task in tasks():
        first, *_ = task.document.densities_of(edition)
        if task.request.edition is not edition or first is Density.REGULAR:
            continue
        closer += 1
        roomier = tuple(Density)[tuple(Density).index(first) - 1]
        # Begun more roomily it comes to the same page, after a layout that was for nothing.
        assert _begun_at(task, roomier) == write_pdf(task.request), task.name
    assert closer


def test_the_edition_to_sign_is_set_at_the_first_attempt() -> None:
    signed = [task for task in tasks() if task.request.edition is Edition.ZH_EN]
    assert signed
    for task in signed:
        first, *closer = task.document.densities_of(Edition.ZH_EN)
        # If the first attempt failed, the page would be the one that the next one makes.
        assert _begun_at(task, first) != _begun_at(task, closer[0]), task.name
