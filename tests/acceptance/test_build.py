"""`docgen build`: which files there are, what the manifest says, and what an error leaves alone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.acceptance.running import copied, docgen, edited, sha256, snapshot

REAL = "fengfan-valence"
EDITIONS = ("zh", "en", "zh-en")
QUICK = ("--to", "docx,text")


def test_the_real_contract_makes_its_three_certificates_in_every_edition(tmp_path: Path) -> None:
    workspace = copied(tmp_path, REAL)
    made = docgen(workspace, "build", "certificates")
    assert made.status == 0, made.err
    certificates = workspace / "out" / REAL / "certificates"
    assert {path.name for path in certificates.iterdir()} == {
        f"{document}.{edition}.{ending}"
        for document in ("IC-A-01", "IC-B-01", "IC-B-02")
        for edition in EDITIONS
        for ending in ("pdf", "docx")
    }
    for path in certificates.glob("*.pdf"):
        assert path.read_bytes().startswith(b"%PDF-")


def test_the_manifest_lists_every_file_with_what_it_is(tmp_path: Path) -> None:
    workspace = copied(tmp_path, REAL, "specimen")
    assert docgen(workspace, "build", "certificates", "--to", "docx").status == 0
    for contract, state in ((REAL, "draft"), ("specimen", "ready")):
        folder = workspace / "out" / contract
        manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
        files = manifest["files"]
        there = {path.relative_to(folder).as_posix() for path in folder.glob("*/*")}
        assert {entry["path"] for entry in files} == there
        for entry in files:
            asked = {"document", "kind", "edition", "format", "state", "path", "sha256"}
            assert asked <= set(entry)
            ending = "txt" if entry["format"] == "text" else entry["format"]
            name = f"{entry['kind']}/{entry['document']}.{entry['edition']}.{ending}"
            assert entry["path"] == name
            assert entry["sha256"] == sha256(folder / entry["path"])
            assert entry["state"] == state
            is_cancelled = (contract, entry["document"]) == ("specimen", "IC-B-01")
            assert entry["sign"] is (entry["edition"] == "zh-en" and not is_cancelled)
        assert {entry["originals"] for entry in files if entry["sign"]} == {1}


@pytest.mark.parametrize(
    ("file", "instead_of", "also"),
    [
        (
            "contract.yaml",
            "      amount: USD 14,651,000\n      share: 49%",
            (
                "error[contributions-sum-to-registered-capital]",
                "US$14,651,001",
                "US$14,651,000",
                "Article 31",
                "Article 32",
            ),
        ),
        (
            "contract.yaml",
            "          form: cash\n          amount: USD 14,651,000",
            ("US$14,651,001", "US$14,651,000", "Article 32"),
        ),
        (
            "contributions/A-01.yaml",
            "amount: USD 14,651,000",
            ("US$14,651,001", "US$14,651,000", "Article 32"),
        ),
    ],
)
def test_a_wrong_amount_leaves_that_contract_alone_and_names_everything(
    tmp_path: Path, file: str, instead_of: str, also: tuple[str, ...]
) -> None:
    workspace = copied(tmp_path, REAL, "specimen")
    only = ("--to", "text", "--contract", REAL)
    assert docgen(workspace, "build", "certificates", *only).status == 0
    before = snapshot(workspace / "out" / REAL)
    typed = instead_of.replace("14,651,000", "14,651,001")
    edited(workspace, f"{REAL}/{file}", typed, instead_of)
    text = (workspace / "contract_data" / REAL / file).read_text("utf-8")
    lines = text.split("\n")
    row = next(number for number, line in enumerate(lines) if "14,651,001" in line)
    place = f"contract_data/{REAL}/{file}:{row + 1}:{lines[row].index('USD') + 1}: error["

    again = docgen(workspace, "build", "certificates", "--to", "text")

    assert again.status == 2
    assert place in again.err
    for said in also:
        assert said in again.err
    assert snapshot(workspace / "out" / REAL) == before
    specimen = json.loads((workspace / "out/specimen/manifest.json").read_text("utf-8"))
    assert len({entry["document"] for entry in specimen["files"]}) >= 6


def test_two_builds_from_clean_give_the_same_bytes(tmp_path: Path) -> None:
    first = copied(tmp_path / "one", "fifty-fifty")
    second = copied(tmp_path / "elsewhere" / "two", "fifty-fifty")
    every = ("build", "certificates", "--to", "pdf,docx,html,text")
    assert docgen(first, *every, "--jobs", "1").status == 0
    more = {"LANG": "zh_CN.UTF-8", "TZ": "Asia/Shanghai", "PYTHONHASHSEED": "7"}
    assert docgen(second, *every, "--jobs", "2", **more).status == 0
    one, two = snapshot(first / "out"), snapshot(second / "out")
    assert len(one) == 2 * 3 * 4 + 1
    assert {name: digest for name, (_, digest) in one.items()} == {
        name: digest for name, (_, digest) in two.items()
    }


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "two-company-party")
    assert docgen(workspace, "build", "certificates", *QUICK).status == 0
    before = snapshot(workspace / "out")
    again = docgen(workspace, "build", "certificates", *QUICK, "--format", "json")
    assert again.status == 0
    (contract,) = again.json["contracts"]
    assert contract["made"] == []
    assert len(contract["fresh"]) == len(before) - 1
    assert snapshot(workspace / "out") == before


def test_force_makes_everything_again_with_the_same_bytes(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty")
    assert docgen(workspace, "build", "certificates", *QUICK).status == 0
    before = snapshot(workspace / "out")
    again = docgen(workspace, "build", "certificates", *QUICK, "--force", "--format", "json")
    (contract,) = again.json["contracts"]
    assert contract["fresh"] == []
    after = snapshot(workspace / "out")
    assert {name: it[1] for name, it in after.items()} == {n: it[1] for n, it in before.items()}


def test_only_the_documents_of_a_changed_fact_are_made_again(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "specimen")
    assert docgen(workspace, "build", "certificates", "--to", "text").status == 0
    edited(workspace, "specimen/contributions/A-02.yaml", "SP-2003-902", "SP-2003-002")
    again = docgen(workspace, "build", "certificates", "--to", "text", "--format", "json")
    (contract,) = again.json["contracts"]
    assert {Path(path).name for path in contract["made"]} == {
        f"IC-A-02.{edition}.txt" for edition in EDITIONS
    }


def test_a_partial_build_keeps_the_other_entries_of_the_manifest(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty")
    out = workspace / "out/fifty-fifty"
    assert docgen(workspace, "build", "certificates", "--to", "docx").status == 0
    before = json.loads((out / "manifest.json").read_text("utf-8"))["files"]
    assert docgen(workspace, "build", "certificates", "--to", "text", "--edition", "zh").status == 0
    after = json.loads((out / "manifest.json").read_text("utf-8"))["files"]
    assert [entry for entry in after if entry["format"] == "docx"] == before
    assert {entry["edition"] for entry in after if entry["format"] == "text"} == {"zh"}


def test_files_of_a_record_that_is_gone_are_removed_and_named(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "specimen")
    assert docgen(workspace, "build", "certificates", "--to", "text").status == 0
    folder = workspace / "out/specimen"
    name = "IC-A-03.zh-en.txt"
    assert (folder / "certificates" / name).is_file()
    record = workspace / "contract_data/specimen/contributions/A-03.yaml"
    text = record.read_text("utf-8")
    record.write_text(text[: text.index("certificates:")] + "certificates: []\n", "utf-8")
    gone = docgen(workspace, "build", "certificates", "--to", "text")
    assert gone.status == 0, gone.err
    assert not list((folder / "certificates").glob("IC-A-03.*"))
    assert f"out/specimen/certificates/{name}" in gone.out
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert "IC-A-03" not in {entry["document"] for entry in manifest["files"]}


def test_a_file_that_somebody_changed_is_made_anew(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty")
    assert docgen(workspace, "build", "certificates", "--to", "text").status == 0
    path = workspace / "out/fifty-fifty/certificates/IC-A-01.zh.txt"
    good = path.read_bytes()
    path.write_bytes(good + b"x")
    assert docgen(workspace, "build", "certificates", "--to", "text").status == 0
    assert path.read_bytes() == good


def test_out_may_be_elsewhere(tmp_path: Path) -> None:
    workspace = copied(tmp_path / "ws", "fifty-fifty")
    out = tmp_path / "papers"
    assert docgen(workspace, "build", "certificates", "--to", "text", "--out", str(out)).status == 0
    assert (out / "fifty-fifty/certificates/IC-A-01.en.txt").is_file()
    assert not (workspace / "out").exists()


@pytest.mark.parametrize(
    "contract", ["two-company-party", "fifty-fifty", "board-of-ten", "no-quorum"]
)
def test_a_contract_unlike_the_real_one_makes_its_certificates(
    tmp_path: Path, contract: str
) -> None:
    workspace = copied(tmp_path, contract)
    checked = docgen(workspace, "check", "--format", "json")
    assert checked.status == 0
    assert [one for one in checked.json["findings"] if one["severity"] == "error"] == []
    assert docgen(workspace, "build", "certificates", *QUICK).status == 0
    records = list((workspace / "contract_data" / contract / "contributions").iterdir())
    texts = list((workspace / "out" / contract / "certificates").glob("*.zh-en.txt"))
    assert len(texts) >= len(records) >= 2
    for path in texts:
        assert path.read_text("utf-8").strip()


def test_a_workspace_elsewhere_may_have_a_template_of_its_own(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty")
    own = workspace / "templates/slips"
    own.mkdir(parents=True)
    (own / "kind.yaml").write_text(
        "format: 1\ntitle: {zh: 便条, en: Slip}\nsubject: party\nprefix: SL\n"
        "arrangement: stacked\nsign: zh-en\noriginals: 1\neditions: [zh, en, zh-en]\n"
        "formats: [docx]\n",
        "utf-8",
    )
    (own / "template.xml").write_text(
        "<document>\n<title>{{ party.called | text }}</title>\n</document>\n", "utf-8"
    )
    made = docgen(workspace, "build", "slips", "--to", "text")
    assert made.status == 0, made.err
    folder = workspace / "out/fifty-fifty/slips"
    assert "甲方" in (folder / "SL-A.zh.txt").read_text("utf-8")
    assert "Party A" in (folder / "SL-A.en.txt").read_text("utf-8")
    assert not (workspace / "out/fifty-fifty/certificates").exists()


def test_a_file_that_cannot_be_written_ends_with_status_five(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty")
    (workspace / "out").write_text("a file where the folder should be", "utf-8")
    failed = docgen(workspace, "build", "certificates", "--to", "text")
    assert failed.status == 5
    assert failed.err.startswith("docgen: ")
    assert len(failed.err.strip().split("\n")) == 1


def test_nothing_of_an_earlier_run_lingers_in_the_folders(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty")
    folder = workspace / "out/fifty-fifty/certificates"
    folder.mkdir(parents=True)
    (folder / ".docgen-left-behind").write_text("half a file", "utf-8")
    assert docgen(workspace, "build", "certificates", "--to", "text").status == 0
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_a_manifest_that_nobody_can_read_costs_time_only(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty")
    assert docgen(workspace, "build", "certificates", "--to", "text").status == 0
    manifest = workspace / "out/fifty-fifty/manifest.json"
    good = manifest.read_bytes()
    manifest.write_text("{", "utf-8")
    assert docgen(workspace, "build", "certificates", "--to", "text").status == 0
    assert manifest.read_bytes() == good


def test_a_contract_whose_files_cannot_be_read_keeps_its_papers(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty", "no-quorum")
    assert docgen(workspace, "build", "certificates", "--to", "text").status == 0
    before = snapshot(workspace / "out/fifty-fifty")
    edited(workspace, "fifty-fifty/board.yaml", "format:\t1", "format: 1")
    shutil.rmtree(workspace / "out/no-quorum")
    assert docgen(workspace, "build", "certificates", "--to", "text").status == 2
    assert snapshot(workspace / "out/fifty-fifty") == before
    assert (workspace / "out/no-quorum/manifest.json").is_file()
