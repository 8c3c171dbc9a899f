"""The checks on the server: their files, and their steps on a changed repository."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.acceptance.running import ROOT, copied, docgen, edited, surroundings

WORKFLOW = ".github/workflows/documents.yml"
CODE = ".github/workflows/code.yml"
PIPELINE = ".ci/gitlab.yml"
BIN = Path(sys.executable).parent
PATH = f"{BIN}:/usr/bin:/bin"
CERTIFICATE = [
    f"fifty-fifty/certificates/IC-A-01.{edition}.{format_}"
    for edition in ("en", "zh-en", "zh")
    for format_ in ("docx", "pdf")
]
_PINNED = re.compile(r"uses: actions/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def _ran(*command: str, cwd: Path = ROOT, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=cwd,
        env=surroundings(cwd, PATH=PATH, **more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def _git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Clerk", "-c", "user.email=clerk@example.invalid")
    done = _ran("git", *identity, *arguments, cwd=folder)
    assert done.returncode == 0, done.stderr


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


# --- the files ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ("vendor.github-workflows", WORKFLOW, CODE),
        ("custom.github-workflows-require-timeout", WORKFLOW, CODE),
        ("vendor.gitlab-ci", "--data-transform", "gitlab-ci", PIPELINE),
        ("vendor.gitlab-ci", "--data-transform", "gitlab-ci", ".gitlab-ci.yml"),
        ("vendor.gitlab-ci", "--data-transform", "gitlab-ci", "skeleton/.gitlab-ci.yml"),
    ],
    ids=lambda arguments: arguments[-1],
)
def test_a_file_for_the_server_keeps_to_its_schema(arguments: tuple[str, ...]) -> None:
    done = _ran(str(BIN / "check-jsonschema"), "--builtin-schema", *arguments)
    assert done.returncode == 0, done.stdout


def test_the_workflows_have_no_known_weakness() -> None:
    hooks = (".pre-commit-hooks.yaml", "skeleton/.pre-commit-config.yaml")
    files = (WORKFLOW, CODE, *hooks)
    done = _ran(str(BIN / "zizmor"), "--offline", "--no-progress", "--pedantic", *files)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", [WORKFLOW, CODE])
def test_every_action_is_pinned_to_a_commit_and_may_only_read(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    used = [line.strip() for line in text.splitlines() if "uses:" in line]
    assert used
    assert [line for line in used if not _PINNED.match(line)] == []
    workflow = _read(ROOT / name)
    assert workflow["permissions"] == {}
    assert {str(job["permissions"]) for job in workflow["jobs"].values()} == {
        "{'contents': 'read'}"
    }


def test_every_change_starts_a_workflow_and_a_change_of_code_the_tests() -> None:
    # "on" is a truth value to a reader of YAML 1.1.
    papers, code = (_read(ROOT / name)[True] for name in (WORKFLOW, CODE))
    for event in ("push", "pull_request"):
        assert code[event]["paths-ignore"] == papers[event]["paths"]
    (job,) = _read(ROOT / CODE)["jobs"].values()
    assert job["steps"][-1]["run"] == "bash .ci/run"


def test_the_hook_for_commits_is_the_same_here_and_in_a_workspace() -> None:
    (ours,) = _read(ROOT / ".pre-commit-hooks.yaml")
    (repository,) = _read(ROOT / "skeleton/.pre-commit-config.yaml")["repos"]
    (theirs,) = repository["hooks"]
    told = ("id", "entry", "files", "pass_filenames")
    assert [ours[key] for key in told] == [theirs[key] for key in told]
    assert ours["entry"] == "docgen check"
    for path, is_read in (
        ("contract_data/x/contract.yaml", True),
        ("templates/minutes/kind.yaml", True),
        ("locales/glossary.yaml", True),
        ("docs/contract_data/x.yaml", False),
    ):
        assert (re.search(ours["files"], path) is not None) is is_read


# --- a workspace ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository begun with docgen init, with a contract whose certificates are made."""
    workspace = tmp_path_factory.mktemp("office") / "papers"
    begun = docgen(workspace.parent, "init", str(workspace))
    assert begun.status == 0, begun.err
    shutil.rmtree(workspace / "contract_data")
    copied(workspace, "fifty-fifty")
    shutil.rmtree(workspace / "contract_data/fifty-fifty/meetings")
    _git(workspace, "init", "--initial-branch", "main")
    _git(workspace, "add", ".")
    _git(workspace, "commit", "--message", "as signed")
    assert docgen(workspace, "build").status == 0
    # What .ci/set-up would make.
    (workspace / ".venv").symlink_to(sys.prefix)
    return workspace


@pytest.fixture
def workspace(made: Path, tmp_path: Path) -> Path:
    """A copy of the repository."""
    return shutil.copytree(made, tmp_path / "papers", symlinks=True)


def _amount_changed(workspace: Path) -> None:
    file = "fifty-fifty/contributions/A-01.yaml"
    edited(workspace, file, "CNY 10,566,000.00", "CNY 10,564,800.00")
    edited(workspace, file, "880.50", "880.40")
    _git(workspace, "commit", "--all", "--message", "another rate")


def _run_on_github(workspace: Path, **more: str) -> tuple[str, str]:
    """Run the steps of the workflow; gives what they print, and the summary."""
    output, summary = workspace.parent / "output", workspace.parent / "summary"
    told = {"GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary), "FINDINGS": "github"}
    printed = ""
    for step in _read(workspace / WORKFLOW)["jobs"]["papers"]["steps"]:
        if "run" in step and step.get("id") != "set-up":
            found = output.read_text("utf-8") if output.is_file() else ""
            told["COMMIT"] = found.partition("commit=")[2].strip()
            done = _ran("bash", "-ec", step["run"], cwd=workspace, **{"BEFORE": "", **told, **more})
            assert done.returncode == 0, done.stderr
            printed += done.stdout
    return printed, summary.read_text("utf-8")


def _run_on_gitlab(workspace: Path, **more: str) -> tuple[str, str]:
    zeros = "0" * 40
    told = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": "", "CI_COMMIT_BEFORE_SHA": zeros, **more}
    script = "\n".join(_read(workspace / PIPELINE)["papers"]["script"])
    done = _ran("bash", "-eo", "pipefail", "-c", script, cwd=workspace, **told)
    assert done.returncode == 0, done.stderr
    return done.stdout, (workspace / "changed.md").read_text("utf-8")


def _gathered(workspace: Path) -> list[str]:
    folder = workspace / "changed"
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("run", "is_warm"),
    [
        pytest.param(_run_on_github, True, id="GitHub, earlier papers at hand"),
        pytest.param(_run_on_gitlab, False, id="GitLab, none yet"),
    ],
)
def test_the_papers_of_a_changed_amount_are_gathered_and_no_others(
    workspace: Path, run: Any, is_warm: bool
) -> None:
    _amount_changed(workspace)
    if not is_warm:
        shutil.rmtree(workspace / "out")
    _, summary = run(workspace)
    assert _gathered(workspace) == sorted(CERTIFICATE)
    (row,) = [line for line in summary.splitlines() if ".paid`" in line]
    assert row.startswith("| fifty-fifty | IC-A-01 Investment Certificate |")
    assert row.endswith("| RMB 10,564,800 | RMB 10,566,000 |")
    assert "IC-B-01" not in summary
    assert [line[3:-1] for line in summary.splitlines() if line.startswith("- `")] == sorted(
        CERTIFICATE
    )


@pytest.mark.slow
def test_a_change_of_style_alone_gathers_what_was_made_anew(workspace: Path) -> None:
    style = workspace / "templates/certificates/style.css"
    style.parent.mkdir(parents=True)
    text = (ROOT / "templates/certificates/style.css").read_text("utf-8")
    style.write_text(text + "\np { margin-top: 0 }\n", "utf-8")
    _git(workspace, "add", "templates")
    _git(workspace, "commit", "--message", "less space")
    _, summary = _run_on_github(workspace)
    assert "No document changed." in summary
    assert {"fifty-fifty/certificates/IC-B-01.zh-en.pdf", CERTIFICATE[3]} <= set(
        _gathered(workspace)
    )


@pytest.mark.slow
def test_where_nothing_changed_nothing_is_made_or_gathered(workspace: Path) -> None:
    (workspace / "note.txt").write_text("read by nobody\n", "utf-8")
    _git(workspace, "add", "note.txt")
    _git(workspace, "commit", "--message", "a note")
    _, summary = _run_on_github(workspace)
    assert "No document changed." in summary
    assert _gathered(workspace) == []


def test_the_first_commit_is_compared_with_nothing(workspace: Path) -> None:
    done = _ran("bash", ".ci/base", "", "0" * 40, cwd=workspace)
    assert (done.returncode, done.stdout) == (0, "")
    printed = _ran("bash", ".ci/summary", "papers", "changed", "", cwd=workspace)
    assert printed.returncode == 0
    assert "There is no earlier commit" in printed.stdout


def test_the_commit_before_a_push_is_found_even_behind_several(workspace: Path) -> None:
    before = _ran("git", "rev-parse", "HEAD", cwd=workspace).stdout
    for text in ("one", "two"):
        _git(workspace, "commit", "--allow-empty", "--message", text)
    assert _ran("bash", ".ci/base", before.strip(), cwd=workspace).stdout == before
    last = _ran("git", "rev-parse", "HEAD^1", cwd=workspace).stdout
    assert _ran("bash", ".ci/base", "0" * 40, cwd=workspace).stdout == last != before


def test_a_fault_in_the_data_ends_the_step_as_docgen_ends(workspace: Path) -> None:
    edited(workspace, "fifty-fifty/board.yaml", "format：1", "format: 1")
    _git(workspace, "commit", "--all", "--message", "a slip")
    done = _ran("bash", ".ci/papers", "changed", "HEAD^1", cwd=workspace, FINDINGS="github")
    assert done.returncode == 2
    assert "::error file=contract_data/fifty-fifty/board.yaml,line=1," in done.stdout
    assert _gathered(workspace) == []


def test_the_weekly_summary_tells_the_deadlines(workspace: Path) -> None:
    (step,) = [
        one["run"]
        for one in _read(workspace / WORKFLOW)["jobs"]["deadlines"]["steps"]
        if "GITHUB_STEP_SUMMARY" in one.get("run", "")
    ]
    summary = workspace.parent / "summary"
    done = _ran("bash", "-ec", step, cwd=workspace, GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == 0, done.stderr
    head, _, fence, first, *_ = summary.read_text("utf-8").splitlines()
    assert head == "## 期限 · Deadlines"
    assert fence == "~~~~~~text"
    assert first.startswith("Deadlines as of today, ")


def test_steps_call_only_scripts_that_both_repositories_have(workspace: Path) -> None:
    texts = [(ROOT / name).read_text("utf-8") for name in (WORKFLOW, PIPELINE, ".ci/papers")]
    called = set(re.findall(r"\.ci/[\w.-]+", "\n".join(texts)))
    assert {".ci/set-up", ".ci/base", ".ci/papers", ".ci/gather.py", ".ci/summary"} <= called
    for folder in (ROOT, workspace):
        assert [name for name in sorted(called) if not (folder / name).is_file()] == []


@pytest.mark.parametrize(
    "written",
    ["", "docgen\n", "docgen == 0.1.0\n", "Docgen[cluster]\n", "docgen # ours\n"],
    ids=["nothing", "its name", "a version", "an extra", "a comment"],
)
def test_a_workspace_that_does_not_say_where_docgen_is_from_installs_nothing(
    made: Path, tmp_path: Path, written: str
) -> None:
    shutil.copytree(made / ".ci", tmp_path / ".ci")
    with (tmp_path / ".ci/requirements.txt").open("a", encoding="utf-8") as file:
        file.write(written)
    done = _ran("bash", ".ci/set-up", cwd=tmp_path)
    assert done.returncode == 3
    assert ".ci/requirements.txt" in done.stderr
    assert not (tmp_path / ".venv").exists()
