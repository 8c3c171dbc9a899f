"""Every command that a document shows does what it says, typed as it is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.cli.program import program
from docgen.cli.translation import speech
from tests.docs.following import Reader, workspace_with_history
from tests.docs.reading import DOCUMENTS, IN_BOTH, Block, blocks_of, code_in, prose_of


@pytest.mark.slow
@pytest.mark.parametrize(
    "document", ["README.md", "README.zh.md", "docs/guide.md", "docs/kinds.md"]
)
def test_who_follows_a_document_meets_no_error(tmp_path: Path, document: str) -> None:
    is_hurried = document != "docs/kinds.md"
    reader = Reader(workspace=workspace_with_history(tmp_path), is_hurried=is_hurried)
    reader.follow(document)
    assert reader.typed
    if document == "docs/kinds.md":
        made = {path.name for path in (tmp_path / "out/specimen/receipts").iterdir()}
        assert {"RCT-B-02.zh-en.pdf", "RCT-B-02.zh-en.docx"} <= made
        assert (tmp_path / "out/fengfan-valence/receipts/RCT-A-01.zh-en.pdf").is_file()


@pytest.mark.parametrize(("english", "chinese"), IN_BOTH)
def test_both_languages_show_the_same_blocks(english: str, chinese: str) -> None:
    assert _shown(english) == _shown(chinese)
    assert len(_shown(english)) > 5


def _shown(document: str) -> list[tuple[str, str, object]]:
    blocks = [one for one in blocks_of(document) if one.note != "printed"]
    return [(one.language, one.note, _without_language(one)) for one in blocks if one.language]


def _without_language(block: Block) -> object:
    if block.language != "sh":
        return block.text
    return [" ".join(one).removesuffix(" --lang zh") for one in block.commands]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_within_a_sentence_exists_with_its_options(document: str) -> None:
    commands = program(speech("en")).commands
    for typed in code_in(prose_of(document)):
        words = typed.removeprefix(".venv/bin/").split()
        if words[:1] != ["docgen"] or len(words) == 1 or not words[1].islower():
            continue
        if words[1].startswith("--"):
            continue
        assert words[1] in commands, typed
        known = {option for one in commands[words[1]].params for option in one.opts}
        named = {word for word in words if word.startswith("--") and len(word) > 2}
        assert named <= known, typed
