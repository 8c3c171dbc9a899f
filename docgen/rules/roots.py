"""What judgements found, with the echoes of one wrong place said once, at that place."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace

from docgen.diagnostics.findings import Finding, Severity, has_error
from docgen.diagnostics.messages import Value, message
from docgen.diagnostics.source import Source
from docgen.model.contract import Contract
from docgen.rules.judging import Judgement, judge
from docgen.rules.mends import Mend, mends

_Key = tuple[str, Source]
_Found = Mapping[_Key, Finding]


def root_findings(
    contract: Contract,
    judgements: Iterable[Judgement],
    as_of: datetime.date | None = None,
) -> tuple[Finding, ...]:
    """The findings of judgements, those that one change would mend together as one.

    A change is believed if it breaks nothing else. What it leaves broken stays a finding of
    its own, so that nothing is hidden which is not mended with the rest.
    """
    findings = tuple(finding for one in judgements for finding in one.findings)
    broken = _broken(findings)
    if len(broken) < 2 or not has_error(broken.values()):
        return findings
    roots: list[Finding] = []
    left = dict(broken)
    for mend, mended in _believed(contract, broken, as_of):
        gone = {key: finding for key, finding in left.items() if key in mended}
        if len(gone) > 1 and has_error(gone.values()):
            roots.append(_root(mend, tuple(gone.values())))
            left = {key: finding for key, finding in left.items() if key not in gone}
    kept = (one for one in findings if _key(one) not in broken or _key(one) in left)
    return (*roots, *kept)


def _believed(
    contract: Contract, broken: _Found, as_of: datetime.date | None
) -> list[tuple[Mend, frozenset[_Key]]]:
    """The changes that break nothing, each with what it mends; those that mend most first."""
    tried: list[tuple[Mend, frozenset[_Key]]] = []
    for mend in mends(contract):
        judged = judge(mend.contract, as_of=as_of)
        after = _broken(finding for one in judged for finding in one.findings)
        if not after.keys() - broken.keys():
            tried.append((mend, frozenset(broken.keys() - after.keys())))
    return sorted(tried, key=lambda one: -len(one[1]))


def _broken(findings: Iterable[Finding]) -> _Found:
    return {_key(one): one for one in findings if one.severity is not Severity.REMARK}


def _key(finding: Finding) -> _Key:
    return finding.code, finding.source


def _root(mend: Mend, gone: tuple[Finding, ...]) -> Finding:
    """The first error at the place to mend, or else the first of all, moved there.

    Its basis is that of all that the mend keeps again.
    """
    errors = [one for one in gone if one.severity is Severity.ERROR]
    there = [one for one in errors if one.source == mend.at]
    root = (there or errors)[0]
    said: dict[str, Value] = {"required": mend.required, "observed": mend.observed}
    said["hint"] = root.hint
    others = ", ".join(dict.fromkeys(one.code for one in gone if one.code != root.code))
    if others:
        hint = message(
            "%(required)s instead of %(observed)s mends this and %(others)s; before, look at "
            "both: %(hint)s",
            {**said, "others": others},
        )
    else:
        hint = message(
            "%(required)s instead of %(observed)s mends this; before, look at both: %(hint)s",
            said,
        )
    return replace(
        root,
        source=mend.at,
        observed=mend.observed,
        required=mend.required,
        basis=tuple(dict.fromkeys(basis for one in gone for basis in one.basis)),
        hint=hint,
        also=tuple(dict.fromkeys(one.source for one in gone if one.source != mend.at)),
    )
