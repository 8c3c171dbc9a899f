"""What every measurement is given: how much to do, where, and the papers."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.effort import Effort
from benchmarks.measuring import wall
from benchmarks.papers import PROCESSES, Papers
from benchmarks.peers import Peers
from benchmarks.rows import Row
from benchmarks.workspaces import ROOT
from docgen.diagnostics.errors import ExitCode

PROGRAM = Path(sys.executable).with_name("docgen")


@dataclass(frozen=True, kw_only=True)
class Bench:
    """`folder` is thrown away afterwards; `variables` are the environment of commands.

    `fonts` is the folder of prepared faces that both use; `workspace` has one contract.
    """

    effort: Effort
    folder: Path
    fonts: Path
    variables: Mapping[str, str]
    workspace: Path
    papers: Papers
    peers: Peers

    def docgen(self, *arguments: str, may_find: bool = False) -> float:
        """Run a command of docgen, and give the seconds that it took on the clock."""
        return wall(lambda: self._run((str(PROGRAM), *arguments), may_find=may_find))

    def build(self, workspace: Path, format_: str = "pdf") -> float:
        """Make the certificates of a workspace in both languages, with two processes."""
        return self.docgen(*build_arguments(workspace, format_))

    def python(self, module: str, *arguments: str) -> Any:
        """Run a module of the bench in a process of its own, and read what it measured."""
        return json.loads(self._run((sys.executable, "-m", module, *arguments)))

    def _run(self, command: Sequence[str], *, may_find: bool = False) -> str:
        done = subprocess.run(
            command, cwd=ROOT, env=self.variables, capture_output=True, text=True, check=False
        )
        allowed = {ExitCode.DONE, ExitCode.FINDINGS} if may_find else {ExitCode.DONE}
        if done.returncode not in allowed:
            raise SystemExit(f"{' '.join(command)}: {done.returncode}\n{done.stderr}")
        return done.stdout


Section = Callable[[Bench], Iterator[Row]]
"""One measurement; its rows come as soon as they are there."""


def build_arguments(workspace: Path, format_: str = "pdf") -> tuple[str, ...]:
    """How docgen is asked for the certificates of a workspace in both languages."""
    options = ("--workspace", str(workspace), "--edition", "zh-en", "--to", format_)
    return ("build", "certificates", *options, "--jobs", str(PROCESSES), "--lang", "en")
