"""Whatever somebody saves, docgen says what is wrong and where, and never breaks."""

from __future__ import annotations

import time
import traceback
from pathlib import Path

import pytest

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from tests.mutations.mutants import misplaced, mutant, trouble
from tests.mutations.mutating import MUTATIONS

EACH = 50
QUICK = range(10)
LONG = range(10, 400)

Troubles = dict[int, tuple[str, ...]]
"""What is wrong with the answers to mutants, by their numbers."""


def _answered(number: int, out: Path) -> tuple[str, ...]:
    try:
        return trouble(mutant(number), out / str(number))
    except Exception:  # noqa: BLE001
        # Any at all is what is looked for, and the number of the mutant has to be told with it.
        return (traceback.format_exc(),)


def _batch(batch: int, out: Path) -> tuple[Troubles, str]:
    """The troubles of a batch, and which of its mutants took longest."""
    found: Troubles = {}
    slowest = (0.0, 0)
    for number in range(batch * EACH, (batch + 1) * EACH):
        started = time.process_time()
        wrong = _answered(number, out)
        slowest = max(slowest, (time.process_time() - started, number))
        if wrong:
            found[number] = (mutant(number).file, *wrong)
    seconds, number = slowest
    return found, f"mutant {number} of {mutant(number).file}: {seconds:.2f} s"


@pytest.mark.parametrize("batch", QUICK)
def test_every_answer_is_a_finding_at_its_place(batch: int, tmp_path: Path) -> None:
    assert _batch(batch, tmp_path)[0] == {}


@pytest.mark.prove
@pytest.mark.parametrize("batch", LONG)
def test_every_answer_is_a_finding_at_its_place_in_the_long_run(
    batch: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found, slowest = _batch(batch, tmp_path)
    with capsys.disabled():
        print(f"\nslowest of batch {batch}: {slowest}")
    assert found == {}


def test_a_number_gives_the_same_mutant_each_time_and_others_give_others() -> None:
    assert [mutant(number) for number in range(EACH)] == [mutant(number) for number in range(EACH)]
    assert len({mutant(number).data for number in range(EACH)}) > EACH * 9 // 10
    assert len(MUTATIONS) > EACH // 4


@pytest.mark.parametrize(
    "source",
    [Source("a.yaml", 0), Source("a.yaml", 3), Source("a.yaml", 1, 0), Source("a.yaml", 1, 6),
     Source("b.yaml")],
    ids=str,
)  # fmt: skip
def test_a_place_beside_the_files_is_trouble(source: Source) -> None:
    found = Finding(code="tab", source=source, message=message("nothing to make"))
    assert list(misplaced([found], {"a.yaml": b"a: 1\n"})) == [f"tab at {source}"]


def test_a_place_in_a_file_is_none() -> None:
    found = Finding(code="tab", source=Source("a.yaml", 1, 5), message=message("nothing to make"))
    assert list(misplaced([found], {"a.yaml": b"a: 1\n"})) == []
