"""Rule on the part of the products that is sold abroad."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import say


def export_appendix_reaches_contract(case: Case, read: Reading) -> Iterator[Breach]:
    """Does the export Appendix aim at no less than the contract, be it an intention or a duty?

    Basis: the contract's article on exports, and the Appendix.
    """
    targets = [one.export for one in case.contract.appendices if one.export is not None]
    if case.contract.terms.sales is None or not targets:
        raise NotApplicableError(message("the contract and its Appendices state no export share"))
    agreed = read(case.contract.terms.sales).export
    if agreed is None:
        raise NotApplicableError(message("the contract states no export share"))
    for target in targets:
        if read(target.share) < read(agreed.share):
            yield Breach(
                at=target.share.source,
                said=message("the Appendix aims at a smaller export share than the contract"),
                observed=say(target.share.value),
                required=message("%(least)s or more", {"least": say(agreed.share.value)}),
                facts=(target.share, agreed.share),
                hint=message(
                    "the contract states its share at %(place)s",
                    {"place": str(agreed.share.source)},
                ),
            )
