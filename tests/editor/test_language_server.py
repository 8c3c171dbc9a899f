"""What legal staff see in the editor: the real language server with our schemas and settings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.editor.language_server import ROOT, Server, missing, nested, running

pytestmark = [
    pytest.mark.editor,
    pytest.mark.skipif(bool(missing()), reason=missing() or "nothing is missing"),
]
CONTRIBUTION = (ROOT / "contract_data/specimen/contributions/A-02.yaml").read_text("utf-8")
MEETING = (ROOT / "contract_data/specimen/meetings/M-03.yaml").read_text("utf-8")
_NUMBERS = count(1)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    with running() as server:
        server.begin(ROOT, nested(settings, ROOT))
        yield server


def _opened(server: Server, name: str, text: str) -> tuple[Path, list[str]]:
    """A text as a file of a contract that is nowhere on the disk, and what is said of it."""
    path = ROOT / f"contract_data/typed-{next(_NUMBERS)}" / name
    return path, [one["message"] for one in server.open(path, text)]


def _line(text: str, start: str) -> int:
    return next(number for number, line in enumerate(text.split("\n")) if line.startswith(start))


def test_nothing_is_said_of_our_own_data(server: Server) -> None:
    data = [
        *sorted(ROOT.glob("contract_data/**/*.yaml")),
        *sorted(ROOT.glob("templates/*/kind.yaml")),
    ]
    assert len(data) > 50
    said = {path.name: server.open(path) for path in data}
    assert {name: found for name, found in said.items() if found} == {}


def test_nothing_is_said_of_the_skeleton(server: Server) -> None:
    folder = ROOT / "skeleton/contract_data/joint-venture"
    for path in sorted(folder.rglob("*.yaml")):
        name = path.relative_to(folder).as_posix()
        assert _opened(server, name, path.read_text("utf-8"))[1] == [], name


@pytest.mark.parametrize(
    ("typed", "instead_of", "said"),
    [
        ("maid_on", "made_on", "maid_on is not allowed"),
        ("", "party: A\n", 'Missing property "party"'),
        ("form: gold", "form: cash", '"land-use right"'),
        ("amount: USD 1500,00", "amount: USD 1,500,000", "货币代码、空格、数字"),
        ("made_on: 12 March 2003", "made_on: 2003-03-12", "Year, month and day, as 2003-06-02"),
        ("made_on: [[x]]", "made_on: 2003-03-12", "not allowed"),
        ("report:", "report: R-2", "Incorrect type"),
        ("certificates: none\nold:", "certificates:", 'Expected "array"'),
        ("report: {not_agred: x}", "report: R-2", "Incorrect type"),
        ("basis: Art. 10", "basis: Article 10(1)", "Article 104(1)"),
        ("id: a_02\nparty", "id: A-02\nparty", "大写字母、数字和连字符"),
    ],
)
def test_a_slip_is_underlined(server: Server, typed: str, instead_of: str, said: str) -> None:
    assert CONTRIBUTION.count(instead_of) == 1
    _, found = _opened(
        server, "contributions/A-02.yaml", CONTRIBUTION.replace(instead_of, typed)
    )
    assert [one for one in found if said in one], found


def test_a_slip_in_a_meeting_is_underlined_where_it_stands(server: Server) -> None:
    text = MEETING.replace("kind: regular", "kind: normal").replace("14:00 +08:00", "2pm")
    path = ROOT / f"contract_data/typed-{next(_NUMBERS)}/meetings/M-03.yaml"
    found = server.open(path, text)
    places = {(one["range"]["start"]["line"], one["range"]["start"]["character"]) for one in found}
    assert places == {
        (_line(text, "kind:"), len("kind: ")),
        (_line(text, "starts:"), len("starts: ")),
    }


def _hovered(server: Server, name: str, text: str, start: str) -> str:
    path, _ = _opened(server, name, text)
    hover = server.at("textDocument/hover", path, _line(text, start), len(start) - 1)
    return str(hover["contents"]["value"])


@pytest.mark.parametrize(
    ("start", "zh", "en"),
    [
        ("amount:", "出资额", "Amount"),
        ("made_on:", "缴付之日，载入出资证明书。", "The day of the contribution"),
        ("form:", "出资形式", "* `industrial property`"),
        ("transfers:", "汇款", "Payments in another currency."),
        ("basis:", "该项事实所依据的条款", "The article that a fact stands under"),
    ],
)
def test_a_key_is_explained_in_both_languages(
    server: Server, start: str, zh: str, en: str
) -> None:
    said = _hovered(server, "contributions/A-02.yaml", CONTRIBUTION, start)
    assert zh in said
    assert en in said


def _completed(server: Server, name: str, text: str, line: int, at: int) -> dict[str, Any]:
    path, _ = _opened(server, name, text)
    found = server.at("textDocument/completion", path, line, at)
    return {one["label"]: one for one in found["items"]}


def test_keys_are_completed_with_their_explanation(server: Server) -> None:
    text = CONTRIBUTION.replace("report: R-2", "de\nreport: R-2")
    offered = _completed(server, "contributions/A-02.yaml", text, _line(text, "de"), 2)
    assert "described" in offered
    assert "出资标的" in str(offered["described"]["documentation"])
    assert "made_on" not in offered, "it is there already"


def test_words_of_a_closed_list_are_completed(server: Server) -> None:
    text = CONTRIBUTION.replace("form: cash", "form: ")
    offered = _completed(server, "contributions/A-02.yaml", text, _line(text, "form:"), 6)
    assert {"cash", "equipment", "technology", "land-use right"} <= set(offered)


def test_the_keys_of_a_mapping_inside_are_completed(server: Server) -> None:
    text = CONTRIBUTION.replace("report: R-2", "described:\n  \nreport: R-2")
    offered = _completed(
        server, "contributions/A-02.yaml", text, _line(text, "described:") + 1, 2
    )
    assert {"zh", "en", "basis"} <= set(offered)
