"""A reader who follows a document from top to bottom, in a workspace of his or her own."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from tests.acceptance.running import Outcome, copied, docgen
from tests.docs.reading import ROOT, Block, blocks_of

_DOCGEN = ("docgen", ".venv/bin/docgen")
_ME = ("-c", "user.name=reader", "-c", "user.email=reader@specimen.example")
TARGETS = frozenset(
    re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
)


@dataclass(kw_only=True)
class Reader:
    """Types what a document shows. `last` is how the last command ended.

    A reader in a hurry has papers really made once, and rehearses all later builds.
    """

    workspace: Path
    is_hurried: bool = False
    last: Outcome | None = None
    typed: list[str] = field(default_factory=list)

    def follow(self, document: str) -> None:
        """Follow every block of a document in turn."""
        for block in blocks_of(document):
            self._do(block)

    def _do(self, block: Block) -> None:
        match block.language:
            case "sh":
                folder = self.workspace / (block.names("in") or ".")
                for command in block.commands:
                    self._run(command, folder, block)
            case "diff":
                self._change(block)
            case _ if name := block.names("file"):
                self._write(self.workspace / name, block.text)
            case _ if name := block.names("added to"):
                path = self.workspace / name
                before = path if path.is_file() else ROOT / name
                self._write(path, before.read_text("utf-8") + "\n" + block.text)
            case _ if block.note == "printed":
                assert self.last is not None, block
                printed = {" ".join(line.split()) for line in self.last.out.splitlines()}
                shown = {" ".join(line.split()) for line in block.text.splitlines()}
                assert shown <= printed, block
            case _:
                return

    def _run(self, command: list[str], folder: Path, block: Block) -> None:
        program, *arguments = command
        if program == "make":
            assert set(arguments) <= TARGETS, block
            return
        assert program in _DOCGEN, block
        if self.is_hurried and arguments[0] == "build" and "build" in self.typed:
            arguments = [*arguments, "--dry-run"]
        self.last = docgen(folder, *arguments, LANG="en_US.UTF-8")
        assert self.last.status == 0, f"{block}: {self.last.out}{self.last.err}"
        self.typed.append(arguments[0])

    def _change(self, block: Block) -> None:
        """Type the new line in the place of the old one; nothing is wrong afterwards."""
        path = self.workspace / block.names("change")
        old, new = (line[1:] for line in block.text.splitlines())
        text = path.read_text("utf-8")
        assert text.count(f"{old}\n") == 1, block
        path.write_text(text.replace(f"{old}\n", f"{new}\n"), "utf-8")
        checked = docgen(self.workspace, "check")
        assert checked.status == 0, f"{block}: {checked.out}"

    @staticmethod
    def _write(path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def workspace_with_history(folder: Path) -> Path:
    """Both contracts of the repository, committed on the branch main."""
    git = shutil.which("git")
    assert git is not None
    copied(folder, "specimen", "fengfan-valence")
    for arguments in (("init", "-q", "-b", "main"), ("add", "."), ("commit", "-q", "-m", "begun")):
        subprocess.run([git, *_ME, *arguments], cwd=folder, check=True)
    return folder
