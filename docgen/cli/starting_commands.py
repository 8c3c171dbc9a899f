"""The commands with which people begin: a workspace, a record, and what their editor needs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from docgen.cli.settings import Settings
from docgen.cli.translation import Speech
from docgen.diagnostics.messages import message

RECORDS = (
    "meeting",
    "resolution",
    "notice",
    "contribution",
    "report",
    "letter",
    "plain-resolution",
    "dissolution",
)
MATTERS = (
    "termination",
    "breach",
    "call",
    "force_majeure",
    "evidence",
    "consultation",
    "arbitration",
    "adjustment",
    "address",
    "consent",
    "filing",
)
"""Records and matters of notices by their names; the models load only when one is made."""


def schema_command(speech: Speech, language: click.Option) -> click.Command:
    """Make `docgen schema`."""

    def run(out: Path | None, lang: str | None) -> int:
        from docgen.cli.schema import schema

        return schema(out)

    where = message("The folder for the files; default: they are printed.")
    said = message(
        "Write JSON Schema of the data files, with which an editor completes and checks."
    )
    return click.Command(
        "schema",
        callback=run,
        params=[
            click.Option(["--out"], type=click.Path(path_type=Path), help=speech.say(where)),
            language,
        ],
        help=speech.say(said),
    )


def init_command(speech: Speech, language: click.Option) -> click.Command:
    """Make `docgen init`."""

    def run(folder: Path, overrides: tuple[str, ...], lang: str | None) -> int:
        from docgen.cli.init import init, override

        return override(folder, overrides) if overrides else init(speech, folder)

    said = message("Make a workspace to start from, in an empty folder: a contract to fill in.")
    copy = message(
        "Instead, copy this template or catalogue of docgen into the workspace DIR, to change it "
        "there; may be given more than once."
    )
    return click.Command(
        "init",
        callback=run,
        params=[
            click.Argument(["folder"], type=click.Path(path_type=Path), metavar="DIR"),
            click.Option(
                ["--override", "overrides"], multiple=True, metavar="FILE", help=speech.say(copy)
            ),
            language,
        ],
        help=speech.say(said),
    )


def new_command(
    speech: Speech, shared: list[click.Parameter], settings_of: Callable[[dict[str, Any]], Settings]
) -> click.Command:
    """Make `docgen new`."""

    def run(record: str, about: str | None, party: str | None, **options: Any) -> int:
        from docgen.cli.new import new

        return new(settings_of(options), record, about, party)

    about = message("What a notice is about; default: consultation.")
    party = message("Whose contribution it is; default: the Party whose instalment is next.")
    said = message(
        "Write a record to fill in, with the next free number: meeting, notice and others."
    )
    as_of = message("Name the directors of this day; default: those whose office nothing ends.")
    for option in shared:
        if isinstance(option, click.Option) and option.name == "as_of":
            option.help = speech.say(as_of)
    return click.Command(
        "new",
        callback=run,
        params=[
            click.Argument(["record"], type=click.Choice(RECORDS), metavar="RECORD"),
            *shared,
            click.Option(["--about"], type=click.Choice(MATTERS), help=speech.say(about)),
            click.Option(["--party"], metavar="ID", help=speech.say(party)),
        ],
        help=speech.say(said),
    )
