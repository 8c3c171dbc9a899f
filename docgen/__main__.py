"""`python -m docgen`, and the entry of the installed command."""

from __future__ import annotations

import sys

from docgen.diagnostics.errors import ExitCode


def run() -> None:
    """Run the program and exit; what it cannot even load is one line, never a traceback."""
    try:
        from docgen.cli.main import run as run_program
    except ImportError as error:
        sys.stderr.write(f"docgen: cannot be loaded / 无法载入: {error}\n")
        sys.exit(int(ExitCode.MISSING))
    run_program()


if __name__ == "__main__":
    # Processes that write files import this module, too, and must not start over.
    run()
