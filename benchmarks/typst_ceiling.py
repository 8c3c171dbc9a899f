"""Typst on a plain transcription of the certificates: how fast a page could be."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.measuring import cpu
from benchmarks.pages import write_page
from benchmarks.rows import Row, milliseconds, ratios
from benchmarks.transcription import Piece, Shape, transcription

_SETTINGS = """\
#set page(paper: "a4", margin: 20mm)
#set text(font: ("Liberation Serif", "Noto Serif CJK SC"), size: 9pt)
"""


def typst(bench: Bench) -> Iterator[Row]:
    """Compile certificates by one compiler; the first, which warms it up, is left out."""
    folder = bench.folder / "typst"
    folder.mkdir()
    files = [folder / f"{task.document.id}.typ" for task in bench.papers.prepared]
    for file, task in zip(files, bench.papers.prepared, strict=True):
        file.write_text(source(transcription(task.document)), "utf-8")
        write_page(task)
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(min(bench.effort.rounds, 3)):
        ours.append(cpu(lambda: _write_all(bench)))
        theirs.append(_compile(bench, files))
    yield Row(
        key="typst",
        figures=ratios(ours, theirs),
        sides={
            "docgen": milliseconds(ours, len(files) - 1),
            "Typst": milliseconds(theirs, len(files) - 1),
        },
        note="the same words, not the same page: no tags, no proof",
    )


def source(pieces: Sequence[Piece]) -> str:
    """Transcribe a document for Typst."""
    return _SETTINGS + "\n".join(map(_said, pieces)) + "\n"


def _write_all(bench: Bench) -> None:
    for task in bench.papers.prepared[1:]:
        write_page(task)


def _compile(bench: Bench, files: Sequence[Path]) -> float:
    taken: float = json.loads(bench.peers.run("peer_typst.py", *map(str, files)))
    return taken


def _said(piece: Piece) -> str:
    match piece.shape:
        case Shape.HEADING:
            return f"= {_text(piece.rows[0][0])}\n"
        case Shape.LINE:
            return f"{_text(piece.rows[0][0])}\n"
        case Shape.TABLE:
            columns = max(map(len, piece.rows))
            cells = ", ".join(f"[{_text(cell)}]" for row in piece.rows for cell in row)
            return f"#table(columns: {columns}, {cells})\n"
        case Shape.NEW_PAGE:
            return "#pagebreak()\n"


def _text(text: str) -> str:
    """Say words as a string, in which nothing is markup."""
    return f"#{json.dumps(text, ensure_ascii=False)};"
