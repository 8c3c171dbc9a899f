"""Each seeded fault is caught by the check that it is assigned to, and by no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.building.survey import survey
from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import render
from tests.faults.line import (
    CHECKS,
    KIND,
    STAGES,
    found,
    given,
    places,
    rules,
    wanted,
)
from tests.faults.record import Check, Fault
from tests.faults.table import FAULTS

_OF_TEXTS = frozenset(STAGES[0])
_SEEDED = tuple(fault for fault in FAULTS if fault.edits)
_SPOILT = tuple(fault for fault in FAULTS if fault.spoilt is not None)


def _name(fault: Fault) -> str:
    return fault.name


def _wanted(fault: Fault) -> frozenset[tuple[str, str]]:
    return frozenset(wanted(fault, caught) for caught in fault.caught)


def _checks(fault: Fault, *, first_only: bool = False) -> frozenset[Check]:
    """The checks that a fault is assigned to, or those that nothing further down makes up for."""
    caught = (one for one in fault.caught if not (first_only and one.second))
    return frozenset(one.check for one in caught)


def test_the_table_is_long_and_names_each_fault_once() -> None:
    assert len(FAULTS) >= 45
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)
    assert all(fault.caught for fault in FAULTS)


def test_without_a_fault_nothing_is_found() -> None:
    assert found(Fault(name="none", caught=())) == frozenset()


@pytest.mark.parametrize("fault", FAULTS, ids=_name)
def test_a_fault_gets_its_codes_at_its_places_and_no_others(fault: Fault) -> None:
    assert found(fault) == _wanted(fault)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_without_a_check_exactly_its_faults_are_not_caught(check: Check) -> None:
    others = tuple(one for one in CHECKS if one is not check)
    missed = {fault.name for fault in FAULTS if not _wanted(fault) <= found(fault, others)}
    assert missed == {fault.name for fault in FAULTS if check in _checks(fault, first_only=True)}
    assert any(check in _checks(fault) for fault in FAULTS)


_TWICE = [fault for fault in FAULTS if any(caught.second for caught in fault.caught)]


@pytest.mark.parametrize("fault", _TWICE, ids=_name)
def test_without_both_its_checks_a_fault_is_not_caught(fault: Fault) -> None:
    both = _checks(fault) | {caught.second for caught in fault.caught}
    others = tuple(check for check in CHECKS if check not in both)
    assert not _wanted(fault) <= found(fault, others)


@pytest.mark.parametrize("fault", _SEEDED, ids=_name)
def test_the_survey_makes_the_same_checks(fault: Fault) -> None:
    inputs = given(fault).inputs
    if _checks(fault) <= _OF_TEXTS:
        # The papers' texts are checked without a contract, too.
        inputs = replace(inputs, contracts={})
    wanted_of_fonts = {place for place in _wanted(fault) if place[0] == "no-glyph"}
    surveyed = survey(inputs, (KIND,)).findings
    assert places(surveyed) | wanted_of_fonts == _roots(fault)


def _roots(fault: Fault) -> frozenset[tuple[str, str]]:
    """What the survey says of a fault: of rules that one mend would keep again, the first."""
    first = [one for one in fault.caught if one.check is rules][:1]
    echoes = {one.code for one in fault.caught if one.check is rules and one not in first}
    return frozenset(place for place in _wanted(fault) if place[0] not in echoes)


@pytest.mark.parametrize("fault", _SPOILT, ids=_name)
def test_a_file_is_proved_by_the_same_checks(fault: Fault) -> None:
    task_and_written = given(fault).written
    assert task_and_written is not None
    _, written = task_and_written
    assert places(written.findings) == _wanted(fault)


@pytest.mark.parametrize(
    ("fault", "says"),
    [(fault, caught.says) for fault in FAULTS for caught in fault.caught if caught.says],
    ids=lambda value: value.name if isinstance(value, Fault) else value,
)
def test_a_finding_says_what_is_wrong(fault: Fault, says: str) -> None:
    findings = [one for check in _checks(fault) for one in given(fault).findings(check)]
    assert any(says in _told(one) for one in findings)


def _told(finding: Finding) -> str:
    values = (finding.message, finding.observed, finding.required)
    return " ".join(render(value, "en", str) for value in values)

