"""The whole line on a small workspace: what is made, kept, removed, and told."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from docgen.building.make import Made, make
from docgen.building.manifests import read_manifest
from docgen.building.memory import FILE
from docgen.building.order import Order
from docgen.building.tasks import Task, Written, write
from docgen.building.workspace import find_workspace, read_inputs
from docgen.diagnostics.errors import ExitCode, UsageError
from docgen.document.documents import Edition
from docgen.document.renditions import Format
from tests.smallest import A_01, APPENDIX, B_01, CONTRACT, FOLDER, TEXTS, changed

TEXT = (Format.TEXT,)
PER_DOCUMENT = 3


def _write(workspace: Path, texts: Mapping[str, str] = TEXTS) -> None:
    for name, text in texts.items():
        path = workspace / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _make(workspace: Path, **asked: object) -> Made:
    order = Order(**{"out": workspace / "out", "formats": TEXT, **asked})  # type: ignore[arg-type]
    return make(read_inputs(workspace), order, lambda done, of: None)


def _names(paths: list[Path]) -> set[str]:
    return {path.name for path in paths}


def _files(workspace: Path) -> dict[str, tuple[int, bytes]]:
    return {
        path.name: (path.stat().st_mtime_ns, path.read_bytes())
        for path in (workspace / "out").rglob("*")
        if path.is_file() and path.name != FILE
    }


def test_the_first_run_makes_everything(tmp_path: Path) -> None:
    _write(tmp_path)
    made = _make(tmp_path)
    (small,) = made.contracts
    assert made.exit_code is ExitCode.DONE
    assert (small.documents, len(small.made), small.fresh) == (2, 2 * PER_DOCUMENT, [])
    assert set(read_manifest(tmp_path / "out/small")) == {
        f"certificates/IC-{record}.{edition}.txt"
        for record in ("A-01", "B-01")
        for edition in ("zh", "en", "zh-en")
    }


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    _write(tmp_path)
    _make(tmp_path)
    before = _files(tmp_path)
    (small,) = _make(tmp_path).contracts
    assert (small.made, len(small.fresh)) == ([], 2 * PER_DOCUMENT)
    assert _files(tmp_path) == before


def test_progress_is_told_at_the_start_and_after_each_file(tmp_path: Path) -> None:
    _write(tmp_path)
    told: list[tuple[int, int]] = []
    order = Order(out=tmp_path / "out", formats=TEXT)
    make(read_inputs(tmp_path), order, lambda done, of: told.append((done, of)))
    assert told == [(number, 6) for number in range(7)]


def test_a_changed_fact_rewrites_only_the_documents_that_state_it(tmp_path: Path) -> None:
    _write(tmp_path)
    _make(tmp_path)
    _write(tmp_path, changed(A_01, "issued_on: 2002-05-21", "issued_on: 2002-05-20"))
    (small,) = _make(tmp_path).contracts
    assert {name.partition(".")[0] for name in _names(small.made)} == {"IC-A-01"}
    assert len(small.fresh) == PER_DOCUMENT


def test_a_comment_in_the_data_makes_nothing_again(tmp_path: Path) -> None:
    _write(tmp_path)
    _make(tmp_path)
    _write(tmp_path, changed(A_01, "form: cash  # a note", "form: cash"))
    (small,) = _make(tmp_path).contracts
    assert small.made == []


def test_what_a_manifest_says_of_files_elsewhere_removes_nothing(tmp_path: Path) -> None:
    _write(tmp_path)
    _make(tmp_path)
    victim = tmp_path / "letter.txt"
    victim.write_text("not ours", "utf-8")
    manifest = tmp_path / "out/small/manifest.json"
    stored = json.loads(manifest.read_text("utf-8"))
    stored["files"].append({**stored["files"][0], "document": "X", "path": "../../letter.txt"})
    manifest.write_text(json.dumps(stored), "utf-8")
    (small,) = _make(tmp_path).contracts
    assert small.removed == []
    assert victim.is_file()


def test_papers_of_a_contract_that_was_taken_away_are_named_and_stay(tmp_path: Path) -> None:
    _write(tmp_path)
    assert _make(tmp_path).left == ()
    (tmp_path / FOLDER).rename(tmp_path / "contract_data/other")
    assert _make(tmp_path).left == (tmp_path / "out/small",)
    assert (tmp_path / "out/small/manifest.json").is_file()
    of_one = Order(out=tmp_path / "out", formats=TEXT)
    made = make(read_inputs(tmp_path, ("other",)), of_one, lambda done, of: None)
    assert made.left == ()


def test_force_makes_everything_again(tmp_path: Path) -> None:
    _write(tmp_path)
    _make(tmp_path)
    (small,) = _make(tmp_path, is_forced=True).contracts
    assert (len(small.made), small.fresh) == (2 * PER_DOCUMENT, [])


def test_a_file_that_was_changed_or_lost_is_made_again(tmp_path: Path) -> None:
    _write(tmp_path)
    _make(tmp_path)
    folder = tmp_path / "out/small/certificates"
    (folder / "IC-A-01.zh.txt").write_bytes(b"forged")
    (folder / "IC-B-01.en.txt").unlink()
    (small,) = _make(tmp_path).contracts
    assert _names(small.made) == {"IC-A-01.zh.txt", "IC-B-01.en.txt"}
    assert (folder / "IC-A-01.zh.txt").read_bytes() != b"forged"


def test_files_of_a_record_that_is_gone_are_removed(tmp_path: Path) -> None:
    _write(tmp_path)
    _make(tmp_path)
    record = TEXTS[B_01].partition("certificates:")[0] + "certificates: []\n"
    _write(tmp_path, {B_01: record})
    (small,) = _make(tmp_path).contracts
    assert {name.partition(".")[0] for name in _names(small.removed)} == {"IC-B-01"}
    assert {entry.document for entry in read_manifest(tmp_path / "out/small").values()} == {
        "IC-A-01"
    }
    assert not list((tmp_path / "out/small/certificates").glob("IC-B-01*"))


def test_a_partial_build_keeps_the_other_entries_and_files(tmp_path: Path) -> None:
    _write(tmp_path)
    _make(tmp_path)
    before = _files(tmp_path)
    _make(tmp_path, editions=(Edition.ZH,), formats=(Format.HTML,))
    after = _files(tmp_path)
    assert {name: after[name] for name in before if name != "manifest.json"} == {
        name: it for name, it in before.items() if name != "manifest.json"
    }
    assert len(read_manifest(tmp_path / "out/small")) == 2 * PER_DOCUMENT + 2


def test_a_fault_withholds_papers_and_leaves_their_files(tmp_path: Path) -> None:
    _write(tmp_path)
    _make(tmp_path)
    before = _files(tmp_path)
    _write(tmp_path, changed(CONTRACT, "share: 61%", "share: 60%"))
    made = _make(tmp_path)
    assert made.exit_code is ExitCode.FINDINGS
    assert [one.is_withheld for one in made.standing.contracts[0].documents] == [True, True]
    assert _files(tmp_path) == before


def test_a_contract_that_cannot_be_read_leaves_its_files_and_the_others_are_made(
    tmp_path: Path,
) -> None:
    _write(tmp_path)
    _make(tmp_path)
    before = _files(tmp_path)
    other = tmp_path / "contract_data/other"
    (tmp_path / FOLDER).rename(other)
    _write(tmp_path, {**TEXTS, APPENDIX: "format: 1\nnumber one\n"})
    made = _make(tmp_path)
    assert made.exit_code is ExitCode.FINDINGS
    assert [(one.id, len(one.made)) for one in made.contracts] == [("other", 6), ("small", 0)]
    small = {path.name for path in (tmp_path / "out/small").rglob("*.txt")}
    assert small == set(before) - {"manifest.json"}


def test_an_unknown_kind_is_wrong_use_and_nothing_is_written(tmp_path: Path) -> None:
    _write(tmp_path)
    with pytest.raises(UsageError):
        _make(tmp_path, kinds=("postcards",))
    assert not (tmp_path / "out").exists()


def test_the_nearest_folder_with_contract_data_is_the_workspace(tmp_path: Path) -> None:
    _write(tmp_path)
    deep = tmp_path / FOLDER / "contributions"
    assert find_workspace(deep) == tmp_path
    with pytest.raises(UsageError):
        find_workspace(Path("/"))


def test_a_workspace_overrides_templates_file_by_file(tmp_path: Path) -> None:
    _write(tmp_path)
    own = tmp_path / "templates/certificates/style.css"
    own.parent.mkdir(parents=True)
    own.write_text("/* own */", "utf-8")
    templates = read_inputs(tmp_path).templates
    assert templates["certificates/style.css"] == b"/* own */"
    assert b"<document>" in templates["certificates/template.xml"]


def test_only_the_contracts_asked_for_are_read(tmp_path: Path) -> None:
    _write(tmp_path)
    (tmp_path / "contract_data/.hidden").mkdir()
    assert set(read_inputs(tmp_path).contracts) == {"small"}
    with pytest.raises(UsageError):
        read_inputs(tmp_path, ("large",))


def test_what_somebody_waits_for_is_written_before_all_else(tmp_path: Path) -> None:
    _write(tmp_path)
    begun: list[str] = []

    def execute(tasks: Sequence[Task]) -> Iterator[Written]:
        for task in tasks:
            begun.append(task.path)
            yield write(task)

    _make(tmp_path, executor=execute, first=(Edition.ZH_EN, Format.TEXT))
    assert [path.split(".", 1)[1] for path in begun[:2]] == ["zh-en.txt"] * 2
    assert sorted(begun) == sorted(read_manifest(tmp_path / "out/small"))
    assert "zh-en" not in "".join(begun[2:])
