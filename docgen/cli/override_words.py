"""What `docgen doctor` says of files in the place of packaged ones."""

from __future__ import annotations

from pathlib import Path

from docgen.building.overrides import SCHEMAS, Age, Override, find_overrides
from docgen.building.workspace import find_workspace
from docgen.cli.translation import Speech
from docgen.diagnostics.errors import UsageError
from docgen.diagnostics.messages import Message, message


def own_overrides() -> tuple[Override, ...]:
    """The overrides of the workspace at or above this folder; none if there is no workspace."""
    try:
        return find_overrides(find_workspace(Path.cwd()))
    except UsageError:
        return ()


def say_override(override: Override, speech: Speech) -> str:
    """Say how an override stands, and what to do about it."""
    return speech.say(_said(override))


def _said(override: Override) -> Message:
    file, packaged = override.file, str(override.packaged)
    match override.age:
        case Age.CURRENT:
            return message(
                "%(file)s: your own; docgen's is as it was when it was copied", {"file": file}
            )
        case Age.AGED if file.startswith(SCHEMAS):
            return message(
                "%(file)s: not that of this docgen; renew it with: docgen schema --out %(folder)s",
                {"file": file, "folder": SCHEMAS},
            )
        case Age.AGED:
            return message(
                "%(file)s: aged, since docgen's changed after it was copied; take over what you "
                "want of %(packaged)s, then correct the first line: sha256 %(digest)s",
                {"file": file, "packaged": packaged, "digest": override.sha256},
            )
        case Age.UNKNOWN:
            return message(
                "%(file)s: your own, and nothing says of what text it is a copy; compare it with "
                "%(packaged)s, then write as a comment in the first line: copied from docgen, "
                "sha256 %(digest)s",
                {"file": file, "packaged": packaged, "digest": override.sha256},
            )
