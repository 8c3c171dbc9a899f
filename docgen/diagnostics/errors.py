"""Troubles of the machine and of the command, each with its exit status."""

from __future__ import annotations

from enum import IntEnum

from docgen.diagnostics.messages import Message, Value, message


class ExitCode(IntEnum):
    """The exit statuses of the command line."""

    DONE = 0
    USAGE = 1
    FINDINGS = 2
    MISSING = 3
    PRODUCED_FILE = 4
    DISK = 5
    REGISTER = 6
    BUG = 70
    INTERRUPTED = 130


class DocgenError(Exception):
    """docgen cannot go on."""

    exit_code = ExitCode.USAGE

    def __init__(self, template: str, **values: Value) -> None:
        self.said: Message = message(template, values)
        super().__init__(template)

    def __reduce__(self) -> tuple[object, ...]:
        # Failures travel from the processes that write files to the one that asked.
        return _remade, (type(self), self.said)


def _remade(kind: type[DocgenError], said: Message) -> DocgenError:
    return kind(said.template, **dict(said.values))


class UsageError(DocgenError):
    """The command was given something that it cannot use."""


class MissingError(DocgenError):
    """A font or a library is missing on this machine."""

    exit_code = ExitCode.MISSING


class ProducedFileError(DocgenError):
    """A produced file failed its own check."""

    exit_code = ExitCode.PRODUCED_FILE


class DiskError(DocgenError):
    """A file cannot be read or written."""

    exit_code = ExitCode.DISK
