"""Workflow commands: what is written is what the runner reads."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from docgen.cli.formats.github import commands
from docgen.cli.formats.places import placed
from docgen.cli.translation import ENGLISH, speech
from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Message
from docgen.diagnostics.source import Source
from tests.unit.cli.formats.findings import ALL, COLON, FILE, LINES
from tests.unit.cli.formats.workflow_commands import read_command

NOWHERE = Path("/")


def test_each_finding_is_one_command_of_its_severity_on_its_line() -> None:
    read = [read_command(one) for one in commands(placed(ALL, LINES, NOWHERE), ENGLISH)]
    assert [one.name for one in read] == ["error", "warning", "notice"]
    assert [one.properties["title"] for one in read] == [one.code for one in ALL]
    assert read[0].properties == {
        "file": FILE,
        "line": "2",
        "col": "3",
        "endColumn": "9",
        "title": "full-width-colon",
    }
    assert (read[2].properties["line"], read[2].properties["col"]) == ("1", "1")


def test_the_message_has_sentence_articles_and_hint_on_lines_of_their_own() -> None:
    (line,) = commands(placed([COLON], LINES, NOWHERE), ENGLISH)
    assert "\n" not in line
    assert "\r" not in line
    assert read_command(line).data == (
        "a full-width colon stands at 100%: a, b: observed one\ntwo\r\n3%0A, required : "
        "[Article 9; Article 10]\nhint: type ::"
    )


def test_signs_are_escaped_as_github_asks() -> None:
    (line,) = commands(placed([COLON], LINES, NOWHERE), ENGLISH)
    assert line.startswith("::error file=contract_data/甲乙/a%2C b%3A 100%25.yaml,line=2,col=3,")
    assert "one%0Atwo%0D%0A3%250A" in line


def test_in_chinese_the_message_is_chinese() -> None:
    (line,) = commands(placed([COLON], LINES, NOWHERE), speech("zh"))
    data = read_command(line).data
    assert "现为 一\n二，应为 : [Article 9；Article 10]\n提示：" in data


@given(file=st.text(min_size=1), said=st.text(), code=st.text(min_size=1))
def test_whatever_data_say_a_command_stays_one_line_and_is_read_back(
    file: str, said: str, code: str
) -> None:
    finding = Finding(code=code, source=Source(f"a{file}"), message=Message("x"), observed=said)
    (line,) = commands(placed([finding], {}, NOWHERE), ENGLISH)
    assert len(line.splitlines()) == 1
    read = read_command(line)
    assert list(read.properties) == ["file", "line", "col", "endColumn", "title"]
    if file.isprintable() and said.isprintable() and code.isprintable():
        assert read.properties["title"] == code
        assert read.data == (f"x: observed {said}" if said else "x")
