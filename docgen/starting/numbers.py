"""The next free number of a record."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Iterable, Iterator

from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.terms import Term


def next_id(first: str, alike: Iterable[str], taken: Container[str]) -> str:
    """The id after the highest that is like `first`, `M-07` after `M-06`, or `first` itself.

    `alike` are the ids of records of its kind; none that is `taken` elsewhere is given.
    """
    prefix, _, start = first.rpartition("-")
    pattern = re.compile(rf"{re.escape(prefix)}-([0-9]{{1,4}})")
    found = [number[1] for one in alike if (number := pattern.fullmatch(one))]
    width = min((len(number) for number in found), default=len(start))
    numbers = itertools.count(max(map(int, found), default=0) + 1)
    return next(own for one in numbers if (own := f"{prefix}-{one:0{width}}") not in taken)


def ids_of(contract: Contract) -> frozenset[str]:
    """Every id that stands anywhere in the records and the terms of a contract."""
    records: tuple[tuple[Term, ...], ...] = (
        (contract.terms, contract.board),
        contract.appendices,
        contract.contributions,
        contract.reports,
        contract.meetings,
        contract.written_resolutions,
        contract.letters,
        contract.plain_resolutions,
        contract.notices,
        contract.dissolutions,
    )
    return frozenset(found for group in records for record in group for found in _ids(record))


def _ids(written: object) -> Iterator[str]:
    match written:
        case Term():
            for name in type(written).model_fields:
                value = getattr(written, name)
                if name == "id":
                    yield str(value)
                else:
                    yield from _ids(value)
        case Fact(settled=settled):
            yield from _ids(settled)
        case tuple():
            for one in written:
                yield from _ids(one)
        case _:
            pass
