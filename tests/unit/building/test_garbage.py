"""How often garbage is looked for."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from docgen.building.garbage import look_for_garbage_as_usual, look_for_garbage_seldom
from docgen.building.processes import settle, work_through

USUAL = gc.get_threshold()


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leave the process as it was."""
    yield
    gc.set_threshold(*USUAL)
    gc.unfreeze()


def _load() -> None:
    """Load nothing."""


def test_a_command_looks_seldom_and_those_that_write_as_usual() -> None:
    look_for_garbage_seldom()
    assert gc.get_threshold() > USUAL
    settle(_load)
    assert gc.get_threshold() == USUAL


def test_they_can_be_told_to_look_as_usual() -> None:
    look_for_garbage_seldom()
    look_for_garbage_as_usual()
    assert gc.get_threshold() == USUAL


def _frozen(_: object) -> int:
    return gc.get_freeze_count()


def test_while_a_single_item_is_worked_on_nothing_else_is_looked_at() -> None:
    gc.unfreeze()
    (frozen,) = work_through((1,), _frozen, 2, _load)
    assert frozen > 0
    assert gc.get_freeze_count() == 0


def test_a_single_item_leaves_frozen_what_was() -> None:
    gc.freeze()
    before = gc.get_freeze_count()
    (frozen,) = work_through((1,), _frozen, 1, _load)
    assert frozen >= before
    assert gc.get_freeze_count() >= before


def test_a_single_item_that_fails_leaves_things_as_they_were() -> None:
    gc.unfreeze()

    def fail(_: object) -> None:
        raise ValueError("it fails")

    with pytest.raises(ValueError, match="it fails"):
        list(work_through((1,), fail, 1, _load))
    assert gc.get_freeze_count() == 0
