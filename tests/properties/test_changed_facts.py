"""A changed fact changes what both languages say of it, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from docgen.building.backing import rests_on
from docgen.building.survey import survey
from docgen.building.surveyed import ContractSurvey, Surveyed
from docgen.building.tasks import tasks_for, write
from docgen.building.workspace import Inputs
from docgen.diagnostics.findings import has_error
from docgen.document.documents import Edition
from docgen.document.renditions import Format
from tests.prepared import faces
from tests.properties.changes import BREAKING, KEEPING, KIND, Change
from tests.properties.comparing import changed_paths, facts_of, pieces

EXAMPLES = max(2, settings().max_examples // 50)
"""Of each type: two in a quick run, forty in a long one."""

EVERY = {**KEEPING, **BREAKING}


@pytest.mark.parametrize("name", EVERY)
def test_a_change_is_said_in_both_languages_and_nowhere_else(name: str) -> None:
    # A change that fails is small as it is, and each takes seconds: nothing is shrunk.
    @settings(max_examples=EXAMPLES, phases=(Phase.reuse, Phase.generate))
    @given(EVERY[name](), st.sampled_from(Edition))
    def prove(change: Change, edition: Edition) -> None:
        surveyed = survey(change.after, (KIND,))
        (after,) = surveyed.contracts
        if name in KEEPING:
            assert not has_error(surveyed.findings)
        if not after.is_loaded:
            assert has_error(surveyed.findings)
            return
        changed = changed_paths(facts_of(change.before), facts_of(after))
        _rest_on_what_was_typed(changed, change, after)
        pairs = zip(change.before.documents, after.documents, strict=True)
        drafted = [(one, other) for one, other in pairs if not _is_withheld(other, after, change)]
        touched = [other for one, other in drafted if _differs(one, other, changed)]
        if touched:
            _write(touched[0], change.after, after, edition)

    prove()


def _rest_on_what_was_typed(changed: set[str], change: Change, after: ContractSurvey) -> None:
    """No fact changes but those typed anew and those computed from them."""
    facts = facts_of(after)
    written = {path for path in changed if facts[path].derivation is None}
    assert written <= change.paths
    assert all(rests_on(facts[path], set(change.paths)) for path in changed)


def _is_withheld(surveyed: Surveyed, after: ContractSurvey, change: Change) -> bool:
    """A paper is withheld or blocked only for a rule that read the changed fact."""
    if surveyed.document is not None:
        return False
    broken = (*surveyed.planned.withheld, *surveyed.planned.blocking)
    paths = set(change.paths)
    assert any(rests_on(fact, paths) for one in broken for fact in one.facts), surveyed.id
    return True


def _differs(one: Surveyed, other: Surveyed, changed: set[str]) -> bool:
    """Whether a paper changed; it does exactly where it says a changed fact."""
    assert one.document is not None
    assert other.document is not None
    was, now = pieces(one.document), pieces(other.document)
    assert [(one.path, one.language) for one in was] == [(one.path, one.language) for one in now]
    for before, after in zip(was, now, strict=True):
        is_changed = not changed.isdisjoint(before.names)
        if {before.form, after.form} == {"quotation", "rate"}:
            # A rate is quoted in two currencies while both are known, and stands alone else.
            continue
        if before.form != "rounded_share" or not is_changed:
            assert (before.words != after.words) == is_changed, (before, after)
    touched = {piece.language for piece in was if not changed.isdisjoint((piece.path,))}
    assert touched in (set(), {"zh", "en"})
    return was != now


def _write(
    surveyed: Surveyed, inputs: Inputs, contract: ContractSurvey, edition: Edition
) -> None:
    """The files of a changed paper, made as builds make them, say what it says."""
    assert surveyed.document is not None
    formats = (Format.PDF, Format.DOCX)
    for task in tasks_for(
        surveyed.document, (edition,), formats, inputs.templates, contract.known
    ):
        made = replace(task, request=replace(task.request, faces=faces()))
        assert write(made).findings == ()
