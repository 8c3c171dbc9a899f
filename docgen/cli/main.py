"""The entry of the program: arguments in, exit status out, never a traceback."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

import click

from docgen.building.garbage import look_for_garbage_seldom
from docgen.cli.misuse import misuse
from docgen.cli.program import program, translated_help
from docgen.cli.report import print_aside
from docgen.cli.translation import ENGLISH, Speech, own_variables, speech, wanted_language
from docgen.diagnostics.errors import DocgenError, ExitCode
from docgen.diagnostics.messages import message

BUG_REPORT = "docgen-bug-"


def run() -> None:
    """Run the program with the arguments of this process, and exit."""
    look_for_garbage_seldom()
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Run the program and give its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    words = ENGLISH
    try:
        words = speech(wanted_language(arguments, own_variables()))
        made = program(words).main(
            args=list(arguments), prog_name="docgen", standalone_mode=False
        )
        sys.stdout.flush()
    except DocgenError as error:
        return _said(words.say(error.said), words, error.exit_code)
    except click.exceptions.Abort:
        return _said(words.say(message("interrupted")), words, ExitCode.INTERRUPTED)
    except KeyboardInterrupt:
        return _said(words.say(message("interrupted")), words, ExitCode.INTERRUPTED)
    except click.ClickException as error:
        return _misused(error, words)
    except (BrokenPipeError, SystemExit):
        # The command-line library exits where it meets the broken pipe first.
        return _unread()
    except OSError as error:
        # Results that could not be printed; files have errors of their own.
        _unread()
        return _said(error.strerror or "", words, ExitCode.DISK)
    except ModuleNotFoundError as error:
        return _without_library(error, words)
    except Exception:
        return _bug(words)
    return int(made) if isinstance(made, int) else int(ExitCode.DONE)


def _unread() -> int:
    """End quietly: whoever read our output has stopped reading, and there is nobody to tell."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return int(ExitCode.DONE)


def _without_library(error: ModuleNotFoundError, words: Speech) -> int:
    """A library that loads only when it is used is missing; a module of docgen never is."""
    name = error.name or "-"
    if name.partition(".")[0] == "docgen":
        return _bug(words)
    said = message("the library %(library)s is missing", {"library": name})
    return _said(words.say(said), words, ExitCode.MISSING)


def _said(text: str, words: Speech, code: ExitCode) -> int:
    print_aside(f"docgen: {text}")
    return int(code)


def _misused(error: click.ClickException, words: Speech) -> int:
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = context.command_path if context is not None else "docgen"
    if isinstance(error, click.exceptions.NoArgsIsHelpError) and context is not None:
        print_aside(translated_help(context, words))
        return int(ExitCode.USAGE)
    return _said(misuse(error, words, command), words, ExitCode.USAGE)


def _bug(words: Speech) -> int:
    import tempfile
    import traceback

    try:
        handle, place = tempfile.mkstemp(prefix=BUG_REPORT, suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8") as report:
            report.write(traceback.format_exc())
    except OSError as error:
        place = error.strerror or "-"
    said = message("this is a fault of docgen itself; details are in %(file)s", {"file": place})
    return _said(words.say(said), words, ExitCode.BUG)
