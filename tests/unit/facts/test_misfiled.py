"""A file that is not read says where it belongs, and what it should be called."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.cli.translation import speech
from docgen.diagnostics.findings import Finding
from docgen.facts.loading import load_contract
from tests.smallest import A_01, BOARD, CONTRACT, FOLDER, REPORT, TEXTS, laws

SPECIMEN = Path(__file__).parents[3] / "contract_data/specimen"
NOTICE = (SPECIMEN / "notices/N-02.yaml").read_text("utf-8")
ENGLISH, CHINESE = speech("en"), speech("zh")


def _findings(texts: dict[str, str]) -> tuple[Finding, ...]:
    files = {
        name if name.startswith("contract_data/") else FOLDER + name: text.encode()
        for name, text in texts.items()
    }
    return load_contract("small", files, laws()).findings


def _hint(finding: Finding) -> str:
    return ENGLISH.say(finding.hint)


@pytest.mark.parametrize(
    "typed", ["A-01.yaml.txt", "A-01.txt", "A-01.yml", "A-01.YAML", "A-01.yaml.yaml.txt"]
)
def test_a_file_with_another_ending_is_told_its_name(typed: str) -> None:
    texts = {name: text for name, text in TEXTS.items() if name != A_01}
    (finding,) = _findings({**texts, f"contributions/{typed}": TEXTS[A_01]})
    assert finding.code == "unknown-file"
    assert finding.source.file == f"{FOLDER}contributions/{typed}"
    assert "A-01.yaml" in _hint(finding)
    assert ".txt" in _hint(finding) or not typed.endswith(".txt")
    assert "请将文件改名为 A-01.yaml" in CHINESE.say(finding.hint)


def test_a_second_file_beside_the_one_that_is_read_is_no_reason_to_rename_it() -> None:
    (finding,) = _findings({**TEXTS, "contributions/A-01.yaml.txt": TEXTS[A_01]})
    assert _hint(finding) == "A-01.yaml is there already: if this is a copy of it, delete it"


def test_an_unfinished_record_is_not_taken_for_one_of_another_kind() -> None:
    letter = (
        "format: 1\nid: L-1\nfrom: A\nto: [B]\ndated: 2002-06-01\n"
        "signed_by: {naam: x, nme: y, foo: z, name: {zh: 甲, en: a}}\n"
    )
    codes = {one.code for one in _findings({**TEXTS, "letters/L-1.yaml": letter})}
    assert codes == {"missing-key", "unknown-key"}


@pytest.mark.parametrize("name", ["contract (1).yaml", "contract - Copy.yaml"])
def test_a_copy_of_the_contract_does_not_take_its_place(name: str) -> None:
    (finding,) = _findings({**TEXTS, name: TEXTS[CONTRACT]})
    assert _hint(finding) == "contract.yaml is there already: if this is a copy of it, delete it"


@pytest.mark.parametrize("name", [CONTRACT, BOARD])
def test_a_file_that_every_contract_has_is_not_missing_beside_its_other_ending(name: str) -> None:
    texts = {one: text for one, text in TEXTS.items() if one != name}
    (finding,) = _findings({**texts, f"{name}.txt": TEXTS[name]})
    assert (finding.code, finding.required) == ("unknown-file", name)


@pytest.mark.parametrize("folder", ["contribution", "Contributions", "出资"])
def test_a_folder_of_another_name_is_one_finding_that_says_its_name(folder: str) -> None:
    texts = {name.replace("contributions/", f"{folder}/"): text for name, text in TEXTS.items()}
    (finding,) = (one for one in _findings(texts) if one.code == "unknown-file")
    assert finding.source.file == f"{FOLDER}{folder}/A-01.yaml"
    assert _hint(finding) == "rename the folder: contributions/"


def test_a_folder_within_the_right_one_is_told_to_give_up_its_files() -> None:
    (finding,) = _findings({**TEXTS, "contributions/2002/A-02.yaml": TEXTS[A_01]})
    assert _hint(finding) == "move its files into contributions/"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("N-02.yaml", "move it into notices/"),
        ("contract_data/N-02.yaml", "contract_data/…/notices/"),
    ],
)
def test_a_record_outside_all_folders_is_told_the_one_of_its_kind(name: str, said: str) -> None:
    (finding,) = _findings({**TEXTS, name: NOTICE})
    assert finding.code == "unknown-file"
    assert said in _hint(finding)


def test_a_file_that_resembles_no_record_is_told_the_folders() -> None:
    (finding,) = _findings({**TEXTS, "notes.yaml": "a: 1\nb: 2\n"})
    assert _hint(finding).startswith("move it into the folder of its kind")


def test_a_record_in_the_folder_of_another_kind_is_one_finding() -> None:
    (finding,) = _findings({**TEXTS, "reports/N-02.yaml": NOTICE})
    assert (finding.code, finding.source.file) == ("wrong-folder", f"{FOLDER}reports/N-02.yaml")
    assert _hint(finding) == "move it into notices/"
    assert CHINESE.say(finding.message) == "此文件似为通知，而此处应为验资报告"


def test_slips_in_a_record_of_the_right_kind_are_said_one_by_one() -> None:
    report = TEXTS[REPORT].replace("firm:", "frim:").replace("dated:", "dtaed:")
    found = _findings({**TEXTS, REPORT: report.replace("covers:", "cvoers:")})
    assert [finding.code for finding in found] == ["unknown-key"] * 3
