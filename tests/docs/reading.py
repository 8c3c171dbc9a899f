"""The documents taken apart: blocks, the notes that say what a block shows, and tables."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENTS = (
    "README.md",
    "README.zh.md",
    "docs/guide.md",
    "docs/guide.zh.md",
    "docs/kinds.md",
    "docs/data.md",
    "docs/data.zh.md",
)
IN_BOTH = (("README.md", "README.zh.md"), ("docs/guide.md", "docs/guide.zh.md"))

_BLOCK = re.compile(
    r"(?:^<!-- (?P<note>[^\n]*) -->\n)?^```(?P<language>\w*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_COMMENT = re.compile(r"\s+#.*$", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class Block:
    """A block of code with the note before it, which readers do not see."""

    document: str
    line: int
    language: str
    note: str
    text: str

    def __str__(self) -> str:
        return f"{self.document}:{self.line}"

    @property
    def commands(self) -> list[list[str]]:
        """The commands of a block, without comments, each as its words."""
        bare = _COMMENT.sub("", self.text).splitlines()
        return [shlex.split(line) for line in bare if line.strip()]

    def names(self, said: str) -> str:
        """What a note names: `part of FILE`; nothing if it says something else."""
        return self.note.removeprefix(f"{said} ") if self.note.startswith(f"{said} ") else ""


def text_of(document: str) -> str:
    """The text of a document."""
    return (ROOT / document).read_text("utf-8")


def blocks_of(document: str) -> list[Block]:
    """The blocks of a document, in their order."""
    text = text_of(document)
    return [
        Block(
            document=document,
            line=text.count("\n", 0, found.start()) + 1,
            language=found["language"],
            note=found["note"] or "",
            text=found["text"],
        )
        for found in _BLOCK.finditer(text)
    ]


def rows_of(document: str, *, columns: int) -> list[list[str]]:
    """The rows of all tables of so many columns, without heads; bars in cells are kept."""
    lines = (line for line in text_of(document).splitlines() if line.startswith("|"))
    rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]
    return [row for row in rows if len(row) == columns and not set(row[0]) <= {"-"}]


def code_in(cell: str) -> list[str]:
    """What stands within the lines of a text as code."""
    return re.findall(r"`([^`\n]+)`", cell)


def prose_of(document: str) -> str:
    """A document without its blocks."""
    return _BLOCK.sub("", text_of(document))
