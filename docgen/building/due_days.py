"""Due days: the deadlines of every contract of a run."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from docgen.building.contracts import load_from
from docgen.building.workspace import Inputs
from docgen.deadlines.deadline import Deadline
from docgen.deadlines.finding import deadlines_of
from docgen.diagnostics.findings import Finding, Severity, in_order
from docgen.facts.loading import Lines
from docgen.model.contract import Contract
from docgen.rules.judging import judge


@dataclass(frozen=True, kw_only=True)
class ContractDue:
    """The deadlines of one contract; none where its files could not be read."""

    id: str
    contract: Contract | None
    deadlines: tuple[Deadline, ...]


@dataclass(frozen=True, kw_only=True)
class Due:
    """The deadlines of a run on a day, with the errors found on the way."""

    as_of: datetime.date
    contracts: tuple[ContractDue, ...]
    findings: tuple[Finding, ...]
    lines: Lines


def due_days(inputs: Inputs, as_of: datetime.date) -> Due:
    """Read every contract and find its deadlines on a day."""
    contracts: list[ContractDue] = []
    findings: list[Finding] = []
    lines: dict[str, tuple[str, ...]] = {}
    for contract_id in inputs.contracts:
        loaded = load_from(inputs, contract_id)
        lines.update(loaded.lines)
        findings.extend(loaded.findings)
        contract = loaded.contract
        if contract is None:
            contracts.append(ContractDue(id=contract_id, contract=None, deadlines=()))
            continue
        judged = judge(contract, as_of=as_of)
        findings.extend(finding for one in judged for finding in one.findings)
        found = deadlines_of(contract, as_of)
        contracts.append(ContractDue(id=contract_id, contract=contract, deadlines=found))
    errors = [one for one in findings if one.severity is Severity.ERROR]
    return Due(
        as_of=as_of, contracts=tuple(contracts), findings=in_order(errors), lines=lines
    )
