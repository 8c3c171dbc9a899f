"""A workspace from nothing: `docgen init`, `docgen new`, `docgen schema`, and the first draft."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from docgen.building.overrides import packaged_files
from docgen.building.workspace import package_root
from docgen.cli.starting_commands import RECORDS
from tests.acceptance.running import ROOT, copied, docgen, snapshot
from tests.unit.schemas.core_yaml import read


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace as `docgen init` makes it."""
    done = docgen(tmp_path, "init", "work")
    assert done.status == 0, done.err
    printed = {Path(line).as_posix() for line in done.out.splitlines()}
    assert printed == {f"work/{name}" for name in snapshot(tmp_path / "work")}
    return tmp_path / "work"


def test_a_new_workspace_has_nothing_wrong_and_only_open_brackets(workspace: Path) -> None:
    checked = docgen(workspace, "check")
    assert checked.status == 0
    assert re.fullmatch(
        r"0 errors, 0 warnings, 0 remarks; [1-9][0-9]* open brackets\. Nothing was written\.\n",
        checked.out,
    )


def test_a_new_workspace_builds_a_draft_certificate_at_once(workspace: Path) -> None:
    made = docgen(workspace, "build", "certificates", "--to", "text")
    assert made.status == 0, made.err
    paper = (workspace / "out/joint-venture/certificates/IC-A-01.zh-en.txt").read_text("utf-8")
    assert "出资证明书" in paper
    assert "Investment Certificate" in paper
    manifest = json.loads((workspace / "out/joint-venture/manifest.json").read_text("utf-8"))
    assert {one["state"] for one in manifest["files"]} == {"draft"}


def test_the_targets_of_a_new_workspace_are_commands_of_docgen(workspace: Path) -> None:
    recipes = (workspace / "Makefile").read_text("utf-8").replace("\\\n", " ")
    kinds = {path.parent.name for path in (ROOT / "templates").glob("*/kind.yaml")}
    for typed in re.findall(r"@docgen build(.*)", recipes):
        assert set(typed.split()) <= kinds
    targets = set(re.findall(r"^([a-z]+):", recipes, re.MULTILINE))
    assert {
        "certificates", "resolutions", "minutes", "notices", "board", "deadlines", "check"
    } <= targets  # fmt: skip
    assert docgen(workspace, "deadlines", "--as-of", "2003-01-01").status == 0


def test_the_tour_of_a_new_workspace_names_what_there_is(workspace: Path) -> None:
    tour = (workspace / "README.md").read_text("utf-8")
    for name in re.findall(r"`(contract_data/[\w./-]+)`", tour):
        assert (workspace / name).exists(), name
    assert {typed.split()[0] for typed in re.findall(r"`docgen new ([^`]+)`", tour)} == set(RECORDS)


def test_the_editor_of_a_new_workspace_finds_its_schemas(workspace: Path) -> None:
    settings = json.loads((workspace / ".vscode/settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"]
    for schema in settings["yaml.schemas"]:
        assert (workspace / schema).is_file()


def test_the_workflow_of_a_new_workspace_calls_what_there_is(workspace: Path) -> None:
    workflow = workspace / ".github/workflows/documents.yml"
    scripts = [path for path in (workspace / ".ci").iterdir() if not path.suffix]
    texts = [path.read_text("utf-8") for path in (workflow, *scripts)]
    called = {
        name for text in texts for name in re.findall(r"(?:bash|python3) (\.ci/[\w.-]+)", text)
    }
    assert {".ci/set-up", ".ci/papers"} <= called
    assert {name for name in called if not (workspace / name).is_file()} == set()


@pytest.mark.parametrize("folder", [ROOT, ROOT / "skeleton"], ids=["here", "workspace"])
def test_the_container_is_set_up_by_what_there_is(workspace: Path, folder: Path) -> None:
    place = workspace if folder != ROOT else ROOT
    text = (place / ".devcontainer/devcontainer.json").read_text("utf-8")
    bare = "".join(line for line in text.splitlines() if not line.lstrip().startswith("//"))
    container = json.loads(bare)
    match container["postCreateCommand"].split():
        case ["make", target]:
            assert re.search(rf"^{target}:", (place / "Makefile").read_text("utf-8"), re.MULTILINE)
        case ["bash", script]:
            assert (place / script).is_file()
        case other:
            raise AssertionError(other)
    recommended = json.loads((place / ".vscode/extensions.json").read_text("utf-8"))
    extensions = container["customizations"]["vscode"]["extensions"]
    assert extensions == recommended["recommendations"]


@pytest.mark.slow
def test_every_shipped_text_may_be_copied_and_changes_nothing_by_itself(workspace: Path) -> None:
    asked = ("build", "certificates", "--edition", "zh-en", "--to", "text")
    assert docgen(workspace, *asked).status == 0
    paper = workspace / "out/joint-venture/certificates/IC-A-01.zh-en.txt"
    before = paper.read_bytes()
    files = list(packaged_files(package_root()))
    options = [word for file in files for word in ("--override", file)]
    done = docgen(workspace, "init", ".", *options)
    assert done.status == 0, done.err
    assert [(workspace / line).is_file() for line in done.out.splitlines()] == [True] * len(files)
    assert docgen(workspace, *asked, "--force").status == 0
    assert paper.read_bytes() == before


def test_doctor_tells_which_copies_have_aged(workspace: Path) -> None:
    file = "templates/letters/template.xml"
    assert docgen(workspace, "init", ".", "--override", file).status == 0
    again = docgen(workspace, "init", ".", "--override", file)
    assert again.status == 1
    assert "is there already" in again.err
    assert _ages(workspace) == {file: "current"}
    path = workspace / file
    text = path.read_text("utf-8")
    digest = text.partition("sha256 ")[2][:64]
    path.write_text(text.replace(digest, "0" * 64), "utf-8")
    (workspace / "locales").mkdir()
    (workspace / "locales/glossary.yaml").write_text("format: 1\nwords: []\n", "utf-8")
    assert _ages(workspace) == {file: "aged", "locales/glossary.yaml": "unknown"}
    for language, said in (("en", f"{file}: aged"), ("zh", f"{file}：已过时")):
        told = docgen(workspace, "doctor", "--lang", language).out
        assert said in told
        assert digest in told


def _ages(workspace: Path) -> dict[str, str]:
    told = docgen(workspace, "doctor", "--format", "json").json
    return {one["file"]: one["age"] for one in told["overrides"]}


@pytest.mark.parametrize("name", ["notes.txt", ".gitignore", "contract_data/x.yaml"])
def test_a_folder_with_something_in_it_is_refused(tmp_path: Path, name: str) -> None:
    there = tmp_path / "work" / name
    there.parent.mkdir(parents=True)
    there.write_text("mine", "utf-8")
    before = snapshot(tmp_path)
    refused = docgen(tmp_path, "init", "work")
    assert refused.status == 1
    assert "is not empty" in refused.err
    assert "不是空的" in docgen(tmp_path, "init", "work", "--lang", "zh").err
    assert snapshot(tmp_path) == before


def test_a_file_in_the_place_of_the_folder_is_a_trouble_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "work").write_text("mine", "utf-8")
    assert docgen(tmp_path, "init", "work").status == 5


def test_new_records_are_written_numbered_and_judged_without_an_error(workspace: Path) -> None:
    records = [one for one in RECORDS if one != "dissolution"]
    written = [docgen(workspace, "new", record) for record in (*records, *records)]
    assert [one.status for one in written] == [0] * len(written)
    paths = [workspace / one.out.strip() for one in written]
    assert len(set(paths)) == len(paths)
    assert [path.name for path in paths if path.parent.name == "meetings"] == [
        "M-01.yaml",
        "M-02.yaml",
    ]
    checked = docgen(workspace, "check")
    assert checked.status == 0, checked.out
    for path in paths:
        schema = workspace / f".vscode/docgen/{path.parent.name}.json"
        validator = jsonschema.Draft7Validator(json.loads(schema.read_text("utf-8")))
        assert list(validator.iter_errors(read(path.read_text("utf-8")))) == []


def test_a_new_record_never_takes_the_place_of_a_file(workspace: Path) -> None:
    before = snapshot(workspace)
    for _ in range(2):
        assert docgen(workspace, "new", "contribution", "--party", "B").status == 0
    after = snapshot(workspace)
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {
        f"contract_data/joint-venture/contributions/B-0{number}.yaml" for number in (1, 2)
    }


def test_one_of_several_contracts_is_named(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "no-quorum", "two-company-party")
    refused = docgen(workspace, "new", "letter")
    assert refused.status == 1
    assert "--contract no-quorum, --contract two-company-party" in refused.err
    done = docgen(workspace, "new", "letter", "--contract", "no-quorum", "--format", "json")
    assert done.status == 0
    assert (workspace / done.json["path"]).name == f"{done.json['id']}.yaml"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("new", "memo"), "it takes meeting, resolution, notice"),
        (("new", "letter", "--about", "call"), "--about is for notice only"),
        (("new", "notice", "--party", "A"), "--party is for contribution only"),
        (("new", "notice", "--about", "termination"), "no grounds for termination yet"),
        (("new", "dissolution"), "docgen new notice --about termination"),
        (("new", "contribution", "--party", "C"), "there is no Party C; those that exist: A, B"),
    ],
)
def test_what_cannot_be_begun_is_said(workspace: Path, typed: tuple[str, ...], said: str) -> None:
    before = snapshot(workspace)
    refused = docgen(workspace, *typed)
    assert refused.status == 1
    assert said in refused.err
    assert snapshot(workspace) == before


def test_no_record_is_begun_in_a_contract_that_cannot_be_read(workspace: Path) -> None:
    path = workspace / "contract_data/joint-venture/board.yaml"
    path.write_text(path.read_text("utf-8").replace("offices:", "offises:"), "utf-8")
    refused = docgen(workspace, "new", "meeting")
    assert refused.status == 2
    assert "error[unknown-key]" in refused.err
    assert not (path.parent / "meetings").exists()


def test_schemas_are_printed_or_written(tmp_path: Path) -> None:
    printed = docgen(tmp_path, "schema")
    assert printed.status == 0
    written = docgen(tmp_path, "schema", "--out", "schemas")
    assert written.status == 0
    names = {Path(line).name for line in written.out.splitlines()}
    assert names == set(printed.json)
    assert {"contract.json", "meetings.json", "law.json", "kind.json"} <= names
    for name, schema in printed.json.items():
        assert json.loads((tmp_path / "schemas" / name).read_text("utf-8")) == schema
