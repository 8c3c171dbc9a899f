"""Papers written by a cluster whose workers have nothing but what is sent to them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import Client

from tests.acceptance.cluster import Cluster, running_cluster
from tests.acceptance.running import ROOT, contents, copied, docgen, surroundings
from tests.prepared import CACHE

pytestmark = pytest.mark.slow

CONTRACT = "fengfan-valence"
TEXTS = tuple(ROOT / name for name in ("contract_data", "locales", "templates"))
ORDER = ("build", "certificates", "--edition", "zh-en,zh", "--to", "pdf,docx")


_LACKING = """
import sys


class Lacking:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "docgen":
            raise ModuleNotFoundError("No module named 'docgen'", name="docgen")


sys.meta_path.insert(0, Lacking())
"""
"""Read by Python when it starts: docgen is not installed."""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("workspace"), CONTRACT)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory, workspace: Path) -> Iterator[Cluster]:
    folder = tmp_path_factory.mktemp("cluster")
    with running_cluster(folder, (workspace, CACHE, *TEXTS)) as running:
        yield running


@pytest.fixture(scope="module")
def alone(workspace: Path) -> dict[str, str]:
    """What this machine writes by itself, one file at a time."""
    done = docgen(workspace, *ORDER, "--out", "alone", "--jobs", "1")
    assert done.status == 0, done.err
    return contents(workspace / "alone")


def test_the_workers_can_open_nothing_of_ours(cluster: Cluster, workspace: Path) -> None:
    with Client(cluster.address, set_as_default=False) as client:
        opened = client.run(os.listdir, str(workspace), on_error="return")
    assert len(opened) == 2
    assert all(isinstance(one, PermissionError) for one in opened.values())


def test_a_cluster_writes_the_same_bytes_from_nothing_of_its_own(
    cluster: Cluster, workspace: Path, alone: dict[str, str]
) -> None:
    done = docgen(workspace, *ORDER, "--out", "sent", "--cluster", cluster.address)
    assert done.status == 0, done.err
    assert contents(workspace / "sent") == alone


@pytest.mark.parametrize("jobs", ["2", "4"])
def test_the_number_of_processes_changes_no_byte(
    jobs: str, workspace: Path, alone: dict[str, str]
) -> None:
    done = docgen(workspace, *ORDER, "--out", f"jobs-{jobs}", "--jobs", jobs)
    assert done.status == 0, done.err
    assert contents(workspace / f"jobs-{jobs}") == alone


def test_the_order_of_the_files_changes_no_byte(workspace: Path, alone: dict[str, str]) -> None:
    for edition in ("zh", "zh-en"):
        done = docgen(workspace, "build", "certificates", "--edition", edition, "--to", "pdf",
                      "--out", "turned")
        assert done.status == 0, done.err
    papers = {name: one for name, one in alone.items() if name.endswith(".pdf")}
    turned = contents(workspace / "turned")
    assert papers
    assert {name: one for name, one in turned.items() if name in papers} == papers


def test_what_dead_workers_had_to_write_is_written_by_others(
    cluster: Cluster, workspace: Path, alone: dict[str, str]
) -> None:
    out = workspace / "killed"
    running = _begun(workspace, out, cluster.address)
    cluster.kill_workers()
    _, complaints = running.communicate(timeout=300)
    assert running.returncode == 0, complaints
    assert "Restarting worker" in cluster.said
    assert contents(out) == alone


def test_a_build_whose_workers_are_gone_for_good_ends(tmp_path: Path, workspace: Path) -> None:
    with running_cluster(tmp_path / "cluster", (workspace, CACHE)) as other:
        running = _begun(workspace, workspace / "left", other.address)
        os.kill(other.keeper, signal.SIGTERM)
        _, complaints = running.communicate(timeout=300)
    assert running.returncode == 3, complaints
    assert f"{other.address} has no worker" in complaints.decode()


def _begun(workspace: Path, out: Path, address: str) -> subprocess.Popen[bytes]:
    """Begin a build, of which something is written and something is still to be written."""
    running = subprocess.Popen(
        [sys.executable, "-m", "docgen", *ORDER, "--out", str(out), "--cluster", address],
        cwd=workspace,
        env=surroundings(workspace / "home"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    while running.poll() is None and not any(out.rglob("*.pdf")):
        time.sleep(0.05)
    assert running.poll() is None
    return running


def test_a_worker_with_another_version_is_refused(tmp_path: Path, workspace: Path) -> None:
    older = tmp_path / "older" / "weasyprint-1.0.dist-info"
    older.mkdir(parents=True)
    with running_cluster(
        tmp_path / "cluster", (workspace, CACHE), PYTHONPATH=str(older.parent)
    ) as other:
        done = docgen(workspace, *ORDER, "--out", "refused", "--cluster", other.address)
    assert done.status == 3
    assert "other versions: weasyprint 1.0" in done.err
    assert not any((workspace / "refused").rglob("*.pdf"))


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "tls://127.0.0.1:9"])
def test_a_scheduler_that_is_not_there_is_told(workspace: Path, address: str) -> None:
    done = docgen(workspace, *ORDER, "--out", "nobody", "--cluster", address)
    assert done.status == 3
    assert address in done.err


def test_a_scheduler_without_docgen_is_told(tmp_path: Path, workspace: Path) -> None:
    (tmp_path / "lacking").mkdir()
    (tmp_path / "lacking/sitecustomize.py").write_text(_LACKING, "utf-8")
    lacking = str(tmp_path / "lacking")
    with running_cluster(tmp_path / "cluster", (workspace, CACHE), PYTHONPATH=lacking) as other:
        done = docgen(workspace, *ORDER, "--out", "unread", "--cluster", other.address)
    assert done.status == 3
    assert f"the scheduler at {other.address}" in done.err
    assert not any((workspace / "unread").rglob("*.pdf"))


@pytest.mark.parametrize("typed", ["somewhere", "127.0.0.1:8786", "tcp://127.0.0.1"])
def test_what_is_no_address_is_refused_at_once(workspace: Path, typed: str) -> None:
    done = docgen(workspace, *ORDER, "--cluster", typed)
    assert done.status == 1
    assert "--cluster" in done.err
