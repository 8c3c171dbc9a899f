"""Rules on the arbitrators to whom a notice refers a dispute."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics.messages import Words, message
from docgen.rules.notices.agreed import dispute_terms
from docgen.rules.notices.cases import notice_of
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading

_TRIBUNAL_ZH = re.compile("[该本]?仲裁庭")
_TRIBUNAL_EN = re.compile(r"(?:the )?(?:arbitral |arbitration )?tribunal", re.IGNORECASE)


def the_tribunal_does_not_appoint_itself(case: Case, read: Reading) -> Iterator[Breach]:
    """Is every arbitrator appointed by someone other than the tribunal to be formed?

    There is no tribunal before all are appointed, so such a clause runs in a circle. Whether the
    institution or those already appointed choose instead is for counsel.
    Basis: the contract's article on the arbitrators.
    """
    agreed = dispute_terms(case.contract)
    if notice_of(case).arbitration is None or agreed is None:
        raise NotApplicableError(message("the notice is not one of arbitration"))
    for one in read(agreed.tribunal).appointments:
        if one.appointed_by is None:
            continue
        said = Words(en=read(one.appointed_by.en), zh=read(one.appointed_by.zh))
        if _is_the_tribunal(said):
            yield Breach(
                at=one.appointed_by.en.source,
                said=message("the tribunal cannot appoint an arbitrator before it is formed"),
                observed=said,
                required=message("a Party, the institution, or the arbitrators appointed before"),
                facts=(one.count, one.appointed_by.en, one.appointed_by.zh),
                hint=message("ask counsel who appoints; the institution's rules may decide it"),
            )


def _is_the_tribunal(appointer: Words) -> bool:
    """Is the tribunal itself named, and nobody in it or before it?"""
    return bool(_TRIBUNAL_ZH.fullmatch(appointer.zh) or _TRIBUNAL_EN.fullmatch(appointer.en))
