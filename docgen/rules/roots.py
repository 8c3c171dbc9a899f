"""What judgements found, with the echoes of one wrong place said once, at that place."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace

from docgen.diagnostics.findings import Finding, Severity, has_error
from docgen.diagnostics.messages import Value, message
from docgen.diagnostics.source import Source
from docgen.model.contract import Contract
from docgen.rules.date_mends import date_mends
from docgen.rules.judging import Judgement, judge
from docgen.rules.mends import Mend, mends
from docgen.rules.table import RULES

_Key = tuple[str, Source]
_Found = Mapping[_Key, Finding]


def root_findings(
    contract: Contract,
    judgements: Iterable[Judgement],
    as_of: datetime.date | None = None,
) -> tuple[Finding, ...]:
    """The findings of judgements, those that one change would mend together as one.

    A change is believed if it breaks nothing else; remarks that go with it are not said. What
    it leaves broken stays a finding of its own, so that nothing is hidden which is not mended
    with the rest.
    """
    findings = tuple(finding for one in judgements for finding in one.findings)
    broken = _broken(findings)
    if len(broken) < 2 or not has_error(broken.values()):
        return findings
    roots: list[Finding] = []
    left = {_key(one): one for one in findings}
    for mend, mended in _believed(contract, findings, as_of):
        gone = {key: finding for key, finding in left.items() if key in mended}
        wrong = tuple(_broken(gone.values()).values())
        if len(wrong) > 1 and has_error(wrong):
            roots.append(_root(mend, wrong))
            left = {key: finding for key, finding in left.items() if key not in gone}
    return (*roots, *(one for one in findings if _key(one) in left))


def _believed(
    contract: Contract, findings: tuple[Finding, ...], as_of: datetime.date | None
) -> list[tuple[Mend, frozenset[_Key]]]:
    """The changes that break nothing, each with what it mends; those that mend most first."""
    tried: list[tuple[Mend, frozenset[_Key]]] = []
    found, broken = {_key(one) for one in findings}, _broken(findings)
    codes = {one.code for one in broken.values()}
    wrong = tuple(rule for rule in RULES if rule.code in codes)
    for mend in (*mends(contract), *date_mends(contract)):
        # The rules that are broken judge first: most changes mend nothing of them.
        left = _broken(one for each in judge(mend.contract, wrong, as_of) for one in each.findings)
        if left.keys() - broken.keys() or len(broken.keys() - left.keys()) < 2:
            continue
        judged = judge(mend.contract, as_of=as_of)
        after = tuple(finding for one in judged for finding in one.findings)
        if not _broken(after).keys() - broken.keys():
            mended = found - {_key(one) for one in after}
            tried.append((mend, frozenset(mended)))
    return sorted(tried, key=lambda one: -len(one[1] & broken.keys()))


def _broken(findings: Iterable[Finding]) -> _Found:
    return {_key(one): one for one in findings if one.severity is not Severity.REMARK}


def _key(finding: Finding) -> _Key:
    return finding.code, finding.source


def _root(mend: Mend, gone: tuple[Finding, ...]) -> Finding:
    """The first error at the place to mend, or else the one that rests on it most, moved there.

    Its basis is that of all that the mend keeps again.
    """
    errors = [one for one in gone if one.severity is Severity.ERROR]
    there = [one for one in errors if one.source == mend.at]
    resting = sorted((one for one in errors if mend.at in one.also), key=lambda one: len(one.also))
    root = (there or resting or errors)[0]
    said: dict[str, Value] = {"required": mend.required, "observed": mend.observed}
    said["hint"] = root.hint
    if ("place", str(mend.at)) in root.hint.values:
        # What it points to is now the place itself.
        said["hint"] = message("the other stands at %(place)s", {"place": str(root.source)})
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
