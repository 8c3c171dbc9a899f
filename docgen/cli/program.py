"""The program: its commands with their own options, said in the person's language."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from docgen.cli.commands import build, check, deadlines, doctor, explain, list_documents
from docgen.cli.options import (
    FINDINGS_PRINTED,
    Said,
    language_option,
    settings_from,
    shared_options,
    talking_options,
)
from docgen.cli.report import print_result
from docgen.cli.starting_commands import init_command, new_command, schema_command
from docgen.cli.translation import Speech
from docgen.cli.typed import typed_address, typed_list, typed_period
from docgen.diagnostics.messages import message
from docgen.document.documents import Edition
from docgen.document.renditions import Format

if TYPE_CHECKING:
    from docgen.model.values import Period


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
    group.params.append(language_option(said, is_told=False))
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
    group.add_command(init_command(speech, language_option(said, is_told=True)))
    group.add_command(new_command(speech, shared_options(said), partial(settings_from, speech)))
    group.add_command(schema_command(speech, language_option(said, is_told=True)))
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


def _version(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    if is_asked:
        from importlib.metadata import version

        print_result(f"docgen {version('docgen')}")
        context.exit(0)


def _check(speech: Speech, said: Said) -> click.Command:
    def run(contracts_named: tuple[str, ...], **options: Any) -> int:
        options["contracts"] = (*options["contracts"], *contracts_named)
        return check(settings_from(speech, options))

    return click.Command(
        "check",
        callback=run,
        params=[click.Argument(["contracts_named"], nargs=-1, metavar="[CONTRACT]..."),
                *shared_options(said, FINDINGS_PRINTED)],
        help=said("Read and judge everything; write nothing into the workspace."),
    )


def _list(speech: Speech, said: Said) -> click.Command:
    def run(**options: Any) -> int:
        return list_documents(settings_from(speech, options))

    return click.Command(
        "list",
        callback=run,
        params=shared_options(said),
        help=said("List every document with its state and the reason for it."),
    )


def _explain(speech: Speech, said: Said) -> click.Command:
    def run(
        name: str | None, fact: str | None, text: str | None, out: Path | None, **options: Any
    ) -> int:
        return explain(settings_from(speech, options), name, fact, text, out)

    return click.Command(
        "explain",
        callback=run,
        params=[
            click.Argument(["name"], required=False, metavar="[DOCUMENT|CODE]"),
            *shared_options(said),
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

        return compare(settings_from(speech, options), since, is_markdown=is_markdown)

    return click.Command(
        "changes",
        callback=run,
        params=[
            *shared_options(said),
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
        return deadlines(settings_from(speech, options), within, ics, timeline)

    return click.Command(
        "deadlines",
        callback=run,
        params=[
            *shared_options(said),
            click.Option(["--within"], callback=typed_period, metavar="30d",
                         help=said("Only what is overdue or ends within this time: 30d, 2m, 1y.")),
            click.Option(["--ics"], type=click.Path(path_type=Path), metavar="FILE",
                         help=said("Write them as a calendar file as well.")),
            click.Option(["--timeline"], type=click.Path(path_type=Path), metavar="FILE",
                         help=said("Draw them as a page of HTML as well.")),
        ],
        help=said("Show every period that runs, how it is computed and how it stands."),
    )


def _doctor(speech: Speech, said: Said) -> click.Command:
    def run(lang: str | None, output_format: str) -> int:
        return doctor(speech, is_json=output_format == "json")

    return click.Command(
        "doctor",
        callback=run,
        params=talking_options(said),
        help=said("Show fonts and libraries, and how to install what is missing."),
    )


def _build(speech: Speech, said: Said) -> click.Command:
    def run(kinds: tuple[str, ...], **options: Any) -> int:
        return build(settings_from(speech, options), kinds, options)

    return click.Command(
        "build",
        callback=run,
        params=[
            click.Argument(["kinds"], nargs=-1, metavar="[KIND]..."),
            *shared_options(said, FINDINGS_PRINTED),
            click.Option(["--out"], type=click.Path(path_type=Path),
                         help=said("Where files go; default: out in the workspace.")),
            click.Option(["--edition", "editions"], metavar=",".join(Edition),
                         callback=typed_list(tuple(Edition)), help=said("Only these editions.")),
            click.Option(["--to", "formats"], metavar=",".join(Format),
                         callback=typed_list(tuple(Format)), help=said("Only these formats.")),
            click.Option(["--jobs"], type=click.IntRange(min=1), metavar="N",
                         help=said("How many files are written at once; default: all cores.")),
            click.Option(["--cluster"], metavar="tcp://HOST:PORT", callback=typed_address,
                         help=said("Write with the workers of this Dask scheduler.")),
            click.Option(["--force"], is_flag=True,
                         help=said("Make every file anew, fresh or not.")),
            click.Option(["--dry-run"], is_flag=True,
                         help=said("Say what would be made and why; write nothing.")),
            click.Option(["--watch"], is_flag=True,
                         help=said("Go on with every save of data or texts; Ctrl-C ends it.")),
        ],
        help=said("Make the documents that are stale; KIND is a folder of templates."),
    )
