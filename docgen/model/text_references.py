"""Texts of records that refer to facts: <A-01.amount>."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import Any

from docgen.model.contract import Contract
from docgen.model.facts import Fact


@dataclass(frozen=True)
class Reference:
    """What stands between < and >: a record, and the name of a fact in it."""

    written: str


_REFERENCE = re.compile(r"<([A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*)>")


def pieces(text: str) -> tuple[str | Reference, ...]:
    """Split a text into plain pieces and references, in their order."""
    parts = _REFERENCE.split(text)
    made = [part if number % 2 == 0 else Reference(part) for number, part in enumerate(parts)]
    return tuple(piece for piece in made if piece != "")


def has_stray_mark(text: str) -> bool:
    """Is there a < or > that belongs to no reference?"""
    return any(isinstance(piece, str) and re.search("[<>]", piece) for piece in pieces(text))


def path_of(contract: Contract, reference: Reference) -> str | None:
    """The path of the fact, or of the wording with a fact in each language; none if there is none.

    The first name is the id of a record; any other fact of the contract is named by its path.
    """
    first, _, rest = reference.written.partition(".")
    folder = _folders(contract).get(first)
    for path in (f"{folder}.{reference.written}" if folder else "", reference.written):
        if path and rest and _exists(path, contract.facts):
            return path
    return None


def fact_named(contract: Contract, written: str, language: str) -> Fact[Any] | None:
    """The fact that a text names, as said in `zh` or `en`; none if there is none."""
    path = path_of(contract, Reference(written))
    if path is None:
        return None
    return contract.facts.get(path) or contract.facts[f"{path}.{language}"]


def _exists(path: str, facts: Container[str]) -> bool:
    return path in facts or (f"{path}.zh" in facts and f"{path}.en" in facts)


def _folders(contract: Contract) -> dict[str, str]:
    """In which folder the record of an id stands, in the terms of paths."""
    groups: dict[str, tuple[str, ...]] = {
        "contributions": tuple(one.id for one in contract.contributions),
        "reports": tuple(one.id for one in contract.reports),
        "meetings": tuple(one.id for one in contract.meetings),
        "resolutions": tuple(one.id for one in contract.written_resolutions),
        "letters": tuple(one.id for one in contract.letters),
        "plain-resolutions": tuple(one.id for one in contract.plain_resolutions),
        "notices": tuple(one.id for one in contract.notices),
        "dissolutions": tuple(one.id for one in contract.dissolutions),
        "board_record.directors": tuple(one.id for one in contract.board.directors),
    }
    return {str(name): folder for folder, names in groups.items() for name in names}
