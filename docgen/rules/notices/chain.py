"""The notices that a notice rests on, nearest first."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.model.contract import Contract
from docgen.model.notices import Notice, Sort


def before(contract: Contract, notice: Notice) -> Iterator[Notice]:
    """Follow `follows` from notice to notice; a circle ends where it closes."""
    met = {notice.id}
    while notice.follows is not None and notice.follows not in met:
        notice = contract.notice(notice.follows)
        met.add(notice.id)
        yield notice


def nearest_before(contract: Contract, notice: Notice, sort: Sort) -> Notice | None:
    """The nearest earlier notice of a sort."""
    return next((one for one in before(contract, notice) if one.sort == sort), None)


def breach_before(contract: Contract, notice: Notice) -> Notice | None:
    """The nearest earlier notice of a breach on the same ground, to the Party concerned.

    It must come from the same sender, about the same Party; that none is named is said elsewhere.
    """
    matter = notice.termination
    if matter is None:
        return None
    for one in before(contract, notice):
        if (
            one.breach is not None
            and one.breach.ground == matter.ground
            and matter.concerning in (one.breach.by, None)
            and one.from_ == notice.from_
        ):
            return one
    return None


def after(contract: Contract, notice: Notice) -> Iterator[Notice]:
    """The notices that rest on a notice, directly or through others."""
    for one in contract.notices:
        if any(earlier is notice for earlier in before(contract, one)):
            yield one
