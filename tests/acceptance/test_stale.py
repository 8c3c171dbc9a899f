"""Only what is stale: which files a change makes anew, with which reason, and what it leaves."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from tests.acceptance.running import (
    MEMORY,
    ROOT,
    Outcome,
    contents,
    copied,
    docgen,
    edited,
    snapshot,
)
from tests.acceptance.running import surroundings as clean

CONTRACT = "fifty-fifty"
TEXT = ("build", "--to", "text", "--format", "json")
HEAVY = ("yaml", "pydantic", "jinja2", "babel", "weasyprint", "docx", "fontTools", "pypdfium2")
PAPERS = "locales/zh_CN/LC_MESSAGES/papers.po"
CERTIFICATE = "templates/certificates/template.xml"
LAW = "contract_data/law/prc-equity-joint-venture-2001.yaml"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with all its papers, made from its own copies of some of our files."""
    workspace = copied(tmp_path_factory.mktemp("built"), CONTRACT)
    for file in (PAPERS, CERTIFICATE, LAW, "templates/_house/house.css"):
        (workspace / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, workspace / file)
    assert docgen(workspace, *TEXT).status == 0
    return workspace


@pytest.fixture
def workspace(built: Path, tmp_path: Path) -> Path:
    """A workspace in which nothing is stale."""
    return shutil.copytree(built, tmp_path / "workspace")


def _typed(path: Path, typed: str, instead_of: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(instead_of) == 1, instead_of
    path.write_text(text.replace(instead_of, typed), "utf-8")


def _made(done: Outcome) -> set[str]:
    """The documents made, by id."""
    return {Path(path).name.partition(".")[0] for one in done.json["contracts"]
            for path in one["made"]}


def _reasons(done: Outcome) -> set[tuple[str, ...]]:
    return {tuple(reasons) for one in done.json["contracts"] for reasons in one["reasons"].values()}


def _saying(workspace: Path, words: str) -> set[str]:
    """The documents whose Chinese says some words."""
    return {path.name.partition(".")[0] for path in (workspace / "out").rglob("*.zh.txt")
            if words in path.read_text("utf-8")}


def _loaded(workspace: Path, *arguments: str) -> tuple[int, list[str]]:
    code = (
        "import json, sys\n"
        "from docgen.cli.main import main\n"
        f"status = main({list(arguments)!r})\n"
        f"loaded = [name for name in {HEAVY!r} if name in sys.modules]\n"
        "print(json.dumps([status, loaded]), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=workspace,
        env=clean(workspace),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    status, loaded = json.loads(done.stderr.strip().split("\n")[-1])
    return status, loaded


@pytest.mark.parametrize(
    "arguments",
    [["build", "--to", "text"], ["check"], ["list", "--lang", "zh"], ["build", "--to", "text",
     "--dry-run"], ["check", "--format", "json"], ["--help"], ["--version"]],
)
def test_where_nothing_changed_no_library_is_loaded(workspace: Path, arguments: list[str]) -> None:
    before = snapshot(workspace)
    assert _loaded(workspace, *arguments) == (0, [])
    assert snapshot(workspace) == before


def test_what_was_found_is_said_again_in_the_language_and_form_asked_for(workspace: Path) -> None:
    edited(workspace, f"{CONTRACT}/contributions/A-01.yaml", "EUR 1,200,001\nmade",
           "EUR 1,200,000\nmade")
    first = docgen(workspace, "build", "--to", "text")
    assert _loaded(workspace, "build", "--to", "text") == (2, [])
    again = docgen(workspace, "build", "--to", "text")
    assert (first.status, again.status) == (2, 2)
    assert again.err.split("\n")[:-2] == first.err.split("\n")[:-2]
    assert "withheld" in again.out
    fresh = docgen(workspace / "contract_data", "check", "--lang", "zh", "--workspace", "..")
    shutil.rmtree(workspace / "out")
    assert fresh == docgen(workspace / "contract_data", "check", "--lang", "zh",
                           "--workspace", "..")


def test_a_changed_fact_makes_the_papers_that_say_it(workspace: Path) -> None:
    edited(workspace, f"{CONTRACT}/contributions/A-01.yaml", "number: FF-7", "number: FF-1")
    done = docgen(workspace, *TEXT)
    assert _made(done) == {"IC-A-01"}
    ((reason,),) = _reasons(done)
    assert reason.startswith("a fact changed: ")
    assert reason.endswith(".number")


def test_a_comment_in_the_data_or_the_law_makes_nothing(workspace: Path) -> None:
    for file in (LAW, f"contract_data/{CONTRACT}/board.yaml"):
        with (workspace / file).open("a", encoding="utf-8") as opened:
            opened.write("# a remark\n")
        assert _made(docgen(workspace, *TEXT)) == set()
    assert _loaded(workspace, "build", "--to", "text") == (0, [])


def test_one_letter_of_a_sentence_makes_the_papers_that_print_it(workspace: Path) -> None:
    title = "董事会会议委托书"
    printed = _saying(workspace, title)
    _typed(workspace / PAPERS, f'msgstr "{title}（一）"', f'msgstr "{title}"')
    done = docgen(workspace, *TEXT)
    assert done.status == 0, done.err
    assert _made(done) == printed != set()
    assert _reasons(done) == {("a sentence of the catalogue changed",)}


def test_a_changed_template_makes_the_papers_of_its_kind(workspace: Path) -> None:
    path = workspace / CERTIFICATE
    text = path.read_text("utf-8")
    path.write_text(text.replace("<document>", "<document>\n\n", 1), "utf-8")
    assert _made(docgen(workspace, *TEXT)) == set()
    assert "Company Establishment Date" in text
    path.write_text(text.replace("Company Establishment Date", "Joint venturer", 1), "utf-8")
    done = docgen(workspace, *TEXT)
    assert _made(done) == {"IC-A-01", "IC-B-01"}
    assert _reasons(done) == {(f"the template {CERTIFICATE} changed",)}


def test_a_changed_style_makes_the_papers_that_it_is_for(workspace: Path) -> None:
    own = workspace / "templates/proxies/style.css"
    own.parent.mkdir(parents=True)
    own.write_text("p { margin: 0; }\n", "utf-8")
    done = docgen(workspace, *TEXT)
    assert {one.partition("-")[0] for one in _made(done)} == {"PRX"}
    assert _reasons(done) == {("the style changed",)}
    with (workspace / "templates/_house/house.css").open("a", encoding="utf-8") as opened:
        opened.write("\n")
    all_documents = {row["id"] for row in docgen(workspace, "list", "--format", "json").json}
    assert _made(docgen(workspace, *TEXT)) == all_documents


def test_another_version_of_a_library_makes_its_format(workspace: Path, tmp_path: Path) -> None:
    both = ("build", "certificates", "--to", "text,docx", "--format", "json")
    assert docgen(workspace, *both).status == 0
    (tmp_path / "newer/python_docx-99.0.dist-info").mkdir(parents=True)
    done = docgen(workspace, *both, PYTHONPATH=str(tmp_path / "newer"))
    (contract,) = done.json["contracts"]
    assert {Path(path).suffix for path in contract["made"]} == {".docx"}
    assert _reasons(done) == {("a font or a version changed: python-docx",)}


def test_a_file_that_is_missing_or_changed_is_made_alone(workspace: Path) -> None:
    folder = workspace / "out" / CONTRACT / "certificates"
    good = (folder / "IC-B-01.en.txt").read_bytes()
    (folder / "IC-A-01.zh.txt").unlink()
    (folder / "IC-B-01.en.txt").write_bytes(good + b".")
    done = docgen(workspace, *TEXT)
    (contract,) = done.json["contracts"]
    assert {Path(path).name for path in contract["made"]} == {"IC-A-01.zh.txt", "IC-B-01.en.txt"}
    assert _reasons(done) == {("the file was missing or changed",)}
    assert (folder / "IC-B-01.en.txt").read_bytes() == good


def test_a_new_format_is_new_and_force_makes_everything(workspace: Path) -> None:
    done = docgen(workspace, "build", "certificates", "--to", "html", "--format", "json")
    assert _reasons(done) == {("new",)}
    forced = docgen(workspace, "build", "certificates", "--to", "html", "--force", "--format",
                    "json")
    assert _made(forced) == {"IC-A-01", "IC-B-01"}
    assert _reasons(forced) == {("everything is made anew, as asked",)}


def test_a_rehearsal_says_what_a_build_does_and_writes_nothing(workspace: Path) -> None:
    edited(workspace, f"{CONTRACT}/contributions/A-01.yaml", "number: FF-7", "number: FF-1")
    (workspace / "contract_data" / CONTRACT / "meetings/M-01.yaml").unlink()
    before = snapshot(workspace)
    remembered = (workspace / "out" / MEMORY).read_bytes()
    rehearsed = docgen(workspace, *TEXT, "--dry-run")
    assert snapshot(workspace) == before
    assert (workspace / "out" / MEMORY).read_bytes() == remembered
    shown = docgen(workspace, "build", "--to", "text", "--dry-run").out
    assert "IC-B-01.zh.txt  (fresh)" in shown
    assert rehearsed.json == docgen(workspace, *TEXT).json
    (contract,) = rehearsed.json["contracts"]
    assert contract["removed"]
    assert snapshot(workspace) != before


@pytest.mark.parametrize("spoil", [
    lambda content: b"",
    lambda content: content[:-100],
    lambda content: content.replace(b'"ready"', b'"draft"'),
    lambda content: b'{"format": 1}',
    lambda content: b"\xff\xfe",
])
def test_a_torn_or_foreign_memory_costs_time_only(
    workspace: Path, spoil: Callable[[bytes], bytes]
) -> None:
    memory = workspace / "out" / MEMORY
    before, good = snapshot(workspace / "out"), memory.read_bytes()
    memory.write_bytes(spoil(good))
    done = docgen(workspace, "build", "--to", "text")
    assert done.status == 0
    after = snapshot(workspace / "out")
    assert {name: digest for name, (_, digest) in after.items()} == {
        name: digest for name, (_, digest) in before.items()
    }
    assert memory.read_bytes() == good


def test_the_memory_holds_no_place_and_is_the_same_elsewhere(
    workspace: Path, built: Path
) -> None:
    text = (built / "out" / MEMORY).read_text("utf-8")
    assert str(built) not in text
    assert json.loads(text)["format"] == 1
    shutil.rmtree(workspace / "out")
    assert docgen(workspace, *TEXT, LANG="zh_CN.UTF-8", PYTHONHASHSEED="5").status == 0
    assert (workspace / "out" / MEMORY).read_text("utf-8") == text


def test_papers_of_another_day_do_not_stay_when_the_day_is_gone(workspace: Path) -> None:
    before = snapshot(workspace / "out")
    assert docgen(workspace, *TEXT, "--as-of", "2002-01-01").status in (0, 2)
    assert docgen(workspace, *TEXT).status == 0
    after = snapshot(workspace / "out")
    assert {name: digest for name, (_, digest) in after.items()} == {
        name: digest for name, (_, digest) in before.items()
    }


def _killed(workspace: Path, files: int, *arguments: str) -> int:
    """Build, and kill the build when so many more files are in place; gives how it ended."""
    there = _count(workspace)
    with subprocess.Popen(
        [sys.executable, "-m", "docgen", "build", *arguments],
        cwd=workspace,
        env=clean(workspace),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as building:
        while building.poll() is None and _count(workspace) < there + files:
            pass
        building.kill()
    return building.returncode


def _count(workspace: Path) -> int:
    return sum(1 for path in (workspace / "out").rglob("*") if ".docgen" not in path.name)


@pytest.mark.slow
@pytest.mark.parametrize("files", [0, 1, 4])
def test_a_build_that_was_killed_leaves_nothing_torn_and_nothing_stale(
    workspace: Path, files: int
) -> None:
    asked = ("certificates", "--to", "docx", "--jobs", "1")
    clean_copy = shutil.copytree(workspace, workspace.parent / "clean")
    assert _killed(workspace, files, *asked) == -9
    assert docgen(clean_copy, "build", *asked).status == 0
    assert docgen(workspace, "build", *asked).status == 0
    assert contents(workspace / "out") == contents(clean_copy / "out")


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(20))
def test_a_build_that_was_killed_at_any_moment_is_made_good_by_the_next(
    workspace: Path, seed: int
) -> None:
    asked = ("build", "certificates", "--to", "pdf,text", "--edition", "zh-en", "--jobs", "2")
    edited(workspace, f"{CONTRACT}/contributions/A-01.yaml", "number: FF-7", "number: FF-1")
    clean_copy = shutil.copytree(workspace, workspace.parent / "clean")
    started = time.monotonic()
    assert docgen(clean_copy, *asked).status == 0
    whole = time.monotonic() - started
    with subprocess.Popen(
        [sys.executable, "-m", "docgen", *asked],
        cwd=workspace,
        env=clean(workspace),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as building:
        with suppress(subprocess.TimeoutExpired):
            building.wait(Random(seed).uniform(0, whole))
        building.kill()
    assert building.returncode in (-9, 0)
    assert docgen(workspace, *asked).status == 0
    assert contents(workspace / "out") == contents(clean_copy / "out")


@pytest.mark.parametrize("lost", [(MEMORY,), (MEMORY, f"{CONTRACT}/manifest.json")])
def test_a_build_that_ended_before_it_remembered_does_not_pass_for_fresh(
    workspace: Path, lost: tuple[str, ...]
) -> None:
    before = contents(workspace / "out")
    remembered = {name: (workspace / "out" / name).read_bytes() for name in lost}
    record = workspace / f"contract_data/{CONTRACT}/contributions/A-01.yaml"
    good = record.read_bytes()
    edited(workspace, f"{CONTRACT}/contributions/A-01.yaml", "number: FF-7", "number: FF-1")
    assert _made(docgen(workspace, *TEXT)) == {"IC-A-01"}
    for name, content in remembered.items():
        (workspace / "out" / name).write_bytes(content)
    record.write_bytes(good)
    assert _made(docgen(workspace, *TEXT)) >= {"IC-A-01"}
    assert contents(workspace / "out") == before


@pytest.mark.slow
def test_what_a_killed_build_made_is_gone_when_its_data_are(workspace: Path) -> None:
    before = contents(workspace / "out")
    data = workspace / "contract_data" / CONTRACT / "contributions"
    good = (data / "A-01.yaml").read_text("utf-8")
    renamed = good.replace("  - id: A-01\n    number: FF-1", "  - id: A-09\n    number: FF-9")
    assert renamed != good
    (data / "A-01.yaml").write_text(renamed, "utf-8")
    assert _killed(workspace, 1, "certificates", "--to", "text,docx", "--jobs", "1") == -9
    assert list((workspace / "out").rglob("IC-A-09.*"))
    (data / "A-01.yaml").write_text(good, "utf-8")
    done = docgen(workspace, *TEXT)
    assert done.status == 0, done.err
    assert ("left by a build that was ended",) in _reasons(done)
    assert contents(workspace / "out") == before
