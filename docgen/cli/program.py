"""The program: its commands and their options, said in the person's language."""

from __future__ import annotations

import datetime
import os
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from docgen.cli.commands import build, check, deadlines, doctor, explain, list_documents
from docgen.cli.places import cache_folder
from docgen.cli.report import print_result
from docgen.cli.settings import Printed, Settings
from docgen.cli.starting_commands import init_command, new_command, schema_command
from docgen.cli.translation import Speech, own_variables
from docgen.diagnostics.messages import message

if TYPE_CHECKING:
    from docgen.model.values import Period

_EDITIONS = ("zh", "en", "zh-en")
_FORMATS = ("pdf", "docx", "html", "text")
_PRINTED = (Printed.TEXT.value, Printed.JSON.value)
_FINDINGS_PRINTED = tuple(one.value for one in Printed)


def program(speech: Speech) -> click.Group:
    """Make the program with help in the language of `speech`."""

    def said(text: str) -> str:
        return speech.say(message(text))

    group = click.Group(
        "docgen",
        help=said("Turns the facts of a contract into Chinese and English papers."),
        no_args_is_help=True,
        add_help_option=False,
        options_metavar=said("[OPTIONS]"),
        subcommand_metavar=said("COMMAND [ARGS]..."),
    )
    group.params.append(_help(speech))
    group.params.append(_language(said, is_told=False))
    group.params.append(
        click.Option(["--version"], is_flag=True, callback=_version, is_eager=True,
                     expose_value=False, help=said("Show the version and stop."))
    )
    group.add_command(_check(speech, said))
    group.add_command(_build(speech, said))
    group.add_command(_list(speech, said))
    group.add_command(_explain(speech, said))
    group.add_command(_deadlines(speech, said))
    group.add_command(_changes(speech, said))
    group.add_command(_doctor(speech, said))
    group.add_command(init_command(speech, _language(said, is_told=True)))
    group.add_command(new_command(speech, _shared(said), partial(_settings, speech)))
    group.add_command(schema_command(speech, _language(said, is_told=True)))
    for command in group.commands.values():
        command.add_help_option = False
        command.options_metavar = said("[OPTIONS]")
        command.params.append(_help(speech))
    return group


def translated_help(context: click.Context, speech: Speech) -> str:
    """The help of a command; the library's own headings are said in the person's language."""
    lines = context.get_help().split("\n")
    headings = {
        "Options:": speech.say(message("Options:")),
        "Commands:": speech.say(message("Commands:")),
    }
    usage = speech.say(message("Usage:"))
    lines = [headings.get(line, line) for line in lines]
    return "\n".join(
        line.replace("Usage:", usage, 1) if line.startswith("Usage:") else line for line in lines
    )


def _help(speech: Speech) -> click.Option:
    def show(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
        if is_asked:
            print_result(translated_help(context, speech))
            context.exit(0)

    return click.Option(
        ["-h", "--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=speech.say(message("Show this message and exit.")),
    )


Said = Callable[[str], str]


def _version(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    if is_asked:
        from importlib.metadata import version

        click.echo(f"docgen {version('docgen')}")
        context.exit(0)


def _shared(said: Said, printed: tuple[str, ...] = _PRINTED) -> list[click.Parameter]:
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
            callback=_day,
            metavar="YYYY-MM-DD",
            help=said("Judge as of this day; default: each record as of its own dates."),
        ),
        *_talking(said, printed),
    ]


def _day(
    context: click.Context, option: click.Parameter, value: str | None
) -> datetime.date | None:
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r}: 2003-06-02", context, option) from None


def _talking(said: Said, printed: tuple[str, ...] = _PRINTED) -> list[click.Parameter]:
    return [
        _language(said, is_told=True),
        click.Option(
            ["--format", "output_format"],
            type=click.Choice(printed),
            default="text",
            help=said("How results are printed."),
        ),
    ]


def _language(said: Said, *, is_told: bool) -> click.Option:
    """The language, which is looked for before anything is parsed."""
    return click.Option(
        ["--lang"],
        type=click.Choice(["en", "zh"]),
        expose_value=is_told,
        help=said("The language of messages; default: that of the locale."),
    )


def _settings(speech: Speech, options: dict[str, Any]) -> Settings:
    return Settings(
        speech=speech,
        workspace=options["workspace"],
        contracts=tuple(options["contracts"]),
        printed=Printed(options["output_format"]),
        as_of=options["as_of"],
        cache=cache_folder(own_variables(), sys.platform, Path(os.path.expanduser("~"))),
    )


def _check(speech: Speech, said: Said) -> click.Command:
    def run(contracts_named: tuple[str, ...], **options: Any) -> int:
        options["contracts"] = (*options["contracts"], *contracts_named)
        return check(_settings(speech, options))

    return click.Command(
        "check",
        callback=run,
        params=[click.Argument(["contracts_named"], nargs=-1, metavar="[CONTRACT]..."),
                *_shared(said, _FINDINGS_PRINTED)],
        help=said("Read and judge everything; write nothing into the workspace."),
    )


def _list(speech: Speech, said: Said) -> click.Command:
    def run(**options: Any) -> int:
        return list_documents(_settings(speech, options))

    return click.Command(
        "list",
        callback=run,
        params=_shared(said),
        help=said("List every document with its state and the reason for it."),
    )


def _explain(speech: Speech, said: Said) -> click.Command:
    def run(
        name: str | None, fact: str | None, text: str | None, out: Path | None, **options: Any
    ) -> int:
        return explain(_settings(speech, options), name, fact, text, out)

    return click.Command(
        "explain",
        callback=run,
        params=[
            click.Argument(["name"], required=False, metavar="[DOCUMENT|CODE]"),
            *_shared(said),
            click.Option(["--fact"], metavar="PATH",
                         help=said("Show a fact and the documents that a change would touch.")),
            click.Option(["--text"], metavar="WORDS",
                         help=said("Find the lines behind words on a page, in either language.")),
            click.Option(["--out"], type=click.Path(path_type=Path),
                         help=said("Where the files are; default: out in the workspace.")),
        ],
        help=said("Show where each fact of a document comes from, and why it is as it is."),
    )


def _changes(speech: Speech, said: Said) -> click.Command:
    def run(since: str, is_markdown: bool, **options: Any) -> int:
        from docgen.cli.changes import compare

        return compare(_settings(speech, options), since, is_markdown=is_markdown)

    return click.Command(
        "changes",
        callback=run,
        params=[
            *_shared(said),
            click.Option(["--since"], required=True, metavar="REV",
                         help=said("The commit, branch or tag to compare with.")),
            click.Option(["--markdown", "is_markdown"], is_flag=True,
                         help=said("Print a table for the summary of a run of CI.")),
        ],
        help=said("Show which documents changed since a commit, and which facts of them."),
    )


def _deadlines(speech: Speech, said: Said) -> click.Command:
    def run(
        within: Period | None, ics: Path | None, timeline: Path | None, **options: Any
    ) -> int:
        return deadlines(_settings(speech, options), within, ics, timeline)

    return click.Command(
        "deadlines",
        callback=run,
        params=[
            *_shared(said),
            click.Option(["--within"], callback=_period, metavar="30d",
                         help=said("Only what is overdue or ends within this time: 30d, 2m, 1y.")),
            click.Option(["--ics"], type=click.Path(path_type=Path), metavar="FILE",
                         help=said("Write them as a calendar file as well.")),
            click.Option(["--timeline"], type=click.Path(path_type=Path), metavar="FILE",
                         help=said("Draw them as a page of HTML as well.")),
        ],
        help=said("Show every period that runs, how it is computed and how it stands."),
    )


_WITHIN = re.compile(r"([1-9][0-9]{0,4}) ?([dmy])")
_UNITS = {"d": "day", "m": "month", "y": "year"}


def _period(context: click.Context, option: click.Parameter, value: str | None) -> Period | None:
    if value is None:
        return None
    found = _WITHIN.fullmatch(value.strip().lower())
    if found is None:
        raise click.BadParameter(f"{value!r}: 30d, 2m, 1y", context, option)
    from docgen.model.values import Period, Unit

    return Period(int(found[1]), Unit(_UNITS[found[2]]))


def _doctor(speech: Speech, said: Said) -> click.Command:
    def run(lang: str | None, output_format: str) -> int:
        return doctor(speech, is_json=output_format == "json")

    return click.Command(
        "doctor",
        callback=run,
        params=_talking(said),
        help=said("Show fonts and libraries, and how to install what is missing."),
    )


def _build(speech: Speech, said: Said) -> click.Command:
    def run(kinds: tuple[str, ...], **options: Any) -> int:
        return build(_settings(speech, options), kinds, options)

    return click.Command(
        "build",
        callback=run,
        params=[
            click.Argument(["kinds"], nargs=-1, metavar="[KIND]..."),
            *_shared(said, _FINDINGS_PRINTED),
            click.Option(["--out"], type=click.Path(path_type=Path),
                         help=said("Where files go; default: out in the workspace.")),
            click.Option(["--edition", "editions"], metavar="zh,en,zh-en",
                         callback=_several(_EDITIONS), help=said("Only these editions.")),
            click.Option(["--to", "formats"], metavar="pdf,docx,html,text",
                         callback=_several(_FORMATS), help=said("Only these formats.")),
            click.Option(["--jobs"], type=click.IntRange(min=1), metavar="N",
                         help=said("How many files are written at once; default: all cores.")),
            click.Option(["--force"], is_flag=True,
                         help=said("Make every file anew, fresh or not.")),
            click.Option(["--dry-run"], is_flag=True,
                         help=said("Say what would be made and why; write nothing.")),
            click.Option(["--watch"], is_flag=True,
                         help=said("Go on with every save of data or texts; Ctrl-C ends it.")),
        ],
        help=said("Make the documents that are stale; KIND is a folder of templates."),
    )


def _several(allowed: tuple[str, ...]) -> Callable[..., tuple[str, ...]]:
    """An option that takes a list with commas."""

    def read(
        context: click.Context, option: click.Parameter, value: str | None
    ) -> tuple[str, ...]:
        words = tuple(word.strip() for word in (value or "").split(",") if word.strip())
        for word in words:
            if word not in allowed:
                raise click.BadParameter(f"{word!r}: {', '.join(allowed)}", context, option)
        return words

    return read
