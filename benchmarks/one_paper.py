"""What one changed fact must cost: its contract read, its paper written, by a fresh process."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

_STARTED = time.perf_counter()


def main(workspace: Path, contract: str, fonts: Path) -> tuple[float, float]:
    """The seconds for reading a contract, libraries included, and for writing its first paper."""
    from benchmarks.papers import read_papers
    from benchmarks.workspaces import FIRST
    from docgen.building.executors import local_executor

    papers = read_papers(workspace, contract, fonts)
    read = time.perf_counter()
    for written in local_executor(1)([papers.named(FIRST)]):
        if written.findings:
            raise SystemExit(str(written.findings))
    return read - _STARTED, time.perf_counter() - read


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))))
