"""A wheel, installed where the repository is not, makes papers in a workspace of its own."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.acceptance.running import ROOT, copied, docgen, surroundings

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as `make wheel` builds it."""
    folder = tmp_path_factory.mktemp("dist")
    _run(folder, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The Python of a fresh environment that has the wheel, and the libraries of this one."""
    folder = tmp_path_factory.mktemp("installed")
    _run(folder, "-m", "venv", "--without-pip", str(folder / "env"))
    python = str(folder / "env/bin/python")
    wanted = ("--no-deps", "--no-index", "--disable-pip-version-check", "--quiet")
    _run(folder, "-m", "pip", "--python", python, "install", *wanted, str(wheel))
    (packages,) = (folder / "env/lib").glob("python*/site-packages")
    # The libraries alone: the path file of the editable docgen is not read from here.
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return python


def _run(home: Path, *arguments: str, cwd: Path | None = None) -> None:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd or home,
        env=surroundings(home),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_wheel_carries_templates_catalogues_law_and_specimen(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for name in (
        "docgen/_data/templates/certificates/template.xml",
        "docgen/_data/templates/_house/house.css",
        "docgen/_data/locales/zh_CN/LC_MESSAGES/papers.po",
        "docgen/_data/locales/zh_CN/LC_MESSAGES/messages.po",
        "docgen/_data/contract_data/law/prc-equity-joint-venture-2001.yaml",
        "docgen/_data/contract_data/specimen/contract.yaml",
        "docgen/_data/.ci/papers",
        "docgen/_data/.github/workflows/documents.yml",
        "docgen/_data/skeleton/.ci/set-up",
        "docgen/_data/skeleton/.devcontainer/devcontainer.json",
        "docgen/_data/locales/keys.yaml",
        "docgen/_data/skeleton/contract_data/joint-venture/contract.yaml",
        "docgen/_data/skeleton/records/matters/call.yaml",
        "docgen/_data/.vscode/docgen/contract.json",
    ):
        assert name in names
    assert not [name for name in names if "fengfan" in name or name.startswith("tests")]


def test_an_installed_wheel_builds_a_workspace_elsewhere(installed: str, tmp_path: Path) -> None:
    workspace = copied(tmp_path / "workspace", "two-company-party")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    where = subprocess.run(
        [installed, "-c", "import docgen; print(docgen.__file__)"],
        cwd=elsewhere,
        env=surroundings(elsewhere),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert not Path(where.stdout.strip()).is_relative_to(ROOT)

    given = ("--workspace", str(workspace), "--edition", "zh-en", "--lang", "zh")
    asked = ("build", "certificates", "--to", "pdf,docx,text", *given)
    made = docgen(elsewhere, *asked, python=installed)

    assert made.status == 0, made.err
    folder = workspace / "out/two-company-party/certificates"
    assert len(list(folder.glob("*.zh-en.pdf"))) >= 3
    assert len(list(folder.glob("*.zh-en.docx"))) == len(list(folder.glob("*.zh-en.pdf")))
    assert "甲方" in next(folder.glob("*.txt")).read_text("utf-8")
    assert list(elsewhere.iterdir()) == []


def test_an_installed_wheel_makes_a_workspace_that_builds_at_once(
    installed: str, tmp_path: Path
) -> None:
    begun = docgen(tmp_path, "init", "work", python=installed)
    assert begun.status == 0, begun.err
    workspace = tmp_path / "work"
    record = docgen(workspace, "new", "meeting", python=installed)
    assert record.status == 0, record.err
    assert (workspace / record.out.strip()).is_file()
    asked = ("build", "certificates", "--edition", "zh-en", "--to", "pdf,docx")
    made = docgen(workspace, *asked, python=installed)
    assert made.status == 0, made.err
    papers = workspace / "out/joint-venture/certificates"
    assert sorted(path.name for path in papers.iterdir()) == [
        "IC-A-01.zh-en.docx",
        "IC-A-01.zh-en.pdf",
    ]
    of_repository = {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for path in (ROOT / ".vscode").rglob("*.json")
    }
    assert {name: (workspace / name).read_bytes() for name in of_repository} == of_repository
