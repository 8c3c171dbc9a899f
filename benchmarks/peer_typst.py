"""Compiles Typst files by one compiler and prints the processor time; runs beside the bench."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import typst  # type: ignore[import-not-found]


def main(files: list[str]) -> None:
    """Compile the first file to warm up, and the others, which it has never seen, to measure."""
    first, *others = files
    compiler = typst.Compiler(root=str(Path(first).parent))
    compiler.compile(input=first)
    started = time.process_time()
    for file in others:
        compiler.compile(input=file)
    print(json.dumps(time.process_time() - started))


if __name__ == "__main__":
    main(sys.argv[1:])
