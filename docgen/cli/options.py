"""The options that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from docgen.cli.places import cache_folder
from docgen.cli.settings import Printed, Settings
from docgen.cli.translation import Speech, own_variables
from docgen.cli.typed import typed_day

PRINTED = (Printed.TEXT.value, Printed.JSON.value)
FINDINGS_PRINTED = tuple(one.value for one in Printed)
"""How results are printed, and how by the commands that print findings."""

Said = Callable[[str], str]
"""Says a sentence of the help in the person's language."""


def shared_options(said: Said, printed: tuple[str, ...] = PRINTED) -> list[click.Parameter]:
    """Make the options of every command that reads a workspace."""
    return [
        click.Option(
            ["--workspace"],
            type=click.Path(path_type=Path),
            help=said("The folder that has contract_data; default: found upward from here."),
        ),
        click.Option(
            ["--contract", "contracts"],
            multiple=True,
            metavar="NAME",
            help=said("Only this contract; may be given more than once."),
        ),
        click.Option(
            ["--as-of"],
            callback=typed_day,
            metavar="YYYY-MM-DD",
            help=said("Judge as of this day; default: each record as of its own dates."),
        ),
        *talking_options(said, printed),
    ]


def talking_options(said: Said, printed: tuple[str, ...] = PRINTED) -> list[click.Parameter]:
    """Make the options that say how a command talks to the person."""
    return [
        language_option(said, is_told=True),
        click.Option(
            ["--format", "output_format"],
            type=click.Choice(printed),
            default="text",
            help=said("How results are printed."),
        ),
    ]


def language_option(said: Said, *, is_told: bool) -> click.Option:
    """Make the option of the language, which is looked for before anything is parsed."""
    return click.Option(
        ["--lang"],
        type=click.Choice(["en", "zh"]),
        expose_value=is_told,
        help=said("The language of messages; default: that of the locale."),
    )


def settings_from(speech: Speech, options: dict[str, Any]) -> Settings:
    """Make the settings of a run from the shared options."""
    return Settings(
        speech=speech,
        workspace=options["workspace"],
        contracts=tuple(options["contracts"]),
        printed=Printed(options["output_format"]),
        as_of=options["as_of"],
        cache=cache_folder(own_variables(), sys.platform, Path(os.path.expanduser("~"))),
    )
