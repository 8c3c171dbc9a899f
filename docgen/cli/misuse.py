"""What is said of a command line that cannot be understood, in the person's language."""

from __future__ import annotations

from collections.abc import Iterable

import click

from docgen.cli.translation import Speech
from docgen.diagnostics.messages import Message, Value, message


def misuse(error: click.ClickException, speech: Speech, command: str) -> str:
    """The sentence for a misuse of the command, with what could have been typed."""
    shows = message("%(command)s --help shows what can be typed", {"command": command})
    return speech.clauses(speech.say(part) for part in (*_said(error, command), shows))


def _said(error: click.ClickException, command: str) -> list[Message]:
    match error:
        case click.exceptions.NoSuchCommand(command_name=name, possibilities=possible):
            there = message("there is no command %(command)s", {"command": name})
            return [there, *_nearest(possible)]
        case click.NoSuchOption(option_name=name, possibilities=possible):
            there = message("there is no option %(option)s", {"option": name})
            return [there, *_nearest(possible)]
        case click.BadOptionUsage(option_name=name):
            return [message("the option %(option)s needs a value", {"option": name})]
        case click.MissingParameter():
            return [message("the argument %(argument)s is missing", {"argument": _name(error)})]
        case click.BadParameter():
            return [
                message(
                    "this is no value for %(option)s; it takes %(possible)s",
                    {"option": _name(error), "possible": _possible(error.param)},
                )
            ]
        case _:
            return [message("%(command)s takes no such argument", {"command": command})]


def _nearest(possible: Iterable[str] | None) -> list[Message]:
    names = ", ".join(possible or ())
    return [message("did you mean %(nearest)s?", {"nearest": names})] if names else []


def _name(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return error.param_hint if isinstance(error.param_hint, str) else ""
    options = [option for option in parameter.opts if option.startswith("-")]
    return options[0] if options else (parameter.metavar or parameter.name or "")


def _possible(parameter: click.Parameter | None) -> Value:
    match parameter:
        case click.Parameter(type=click.Choice(choices=choices)):
            return ", ".join(str(choice) for choice in choices)
        case click.Parameter(type=click.IntRange(min=int(least))):
            return message("a whole number, at least %(least)s", {"least": str(least)})
        case click.Parameter(metavar=str(form)) if "," in form:
            return form
        case click.Parameter(metavar=str(form)):
            return message("a value such as %(form)s", {"form": form})
        case _:
            return "-"
