"""What the page itself calls a fact: the label beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.document import blocks as b
from docgen.document.inlines import facts_in
from docgen.document.slots import Slot


def labels(blocks: Iterable[b.AnyBlock]) -> dict[str, Slot]:
    """The label of each fact on the pages by its path, the first one where it has several."""
    found: dict[str, Slot] = {}
    for label, value in _labelled(blocks):
        for said in (*facts_in(value.zh), *facts_in(value.en)):
            found.setdefault(said.path, label)
    return found


def _labelled(blocks: Iterable[b.AnyBlock]) -> Iterator[tuple[Slot, Slot]]:
    for block in blocks:
        match block:
            case b.Particulars(rows=rows):
                for row in rows:
                    yield from ((row.label, value.slot) for value in row.values)
            case b.Table(head=head, rows=rows):
                for cells in rows:
                    yield from zip(head, cells.cells, strict=False)
            case b.Execution(signatories=signatories, dated=dated):
                yield from ((one.capacity, one.name) for one in signatories)
                if dated is not None:
                    yield from ((dated.label, value.slot) for value in dated.values)
            case b.Face(blocks=inner) | b.Annex(blocks=inner) | b.Unbroken(blocks=inner):
                yield from _labelled(inner)
            case _:
                continue
