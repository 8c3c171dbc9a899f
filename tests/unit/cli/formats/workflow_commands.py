"""A reader of workflow commands, as the runner of GitHub reads them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Command:
    name: str
    properties: dict[str, str]
    data: str


def read_command(line: str) -> Command:
    """Read one line; the sign of an escape comes last.

    Raises:
        ValueError: the line is no command.
    """
    if not line.startswith("::"):
        raise ValueError(line)
    head, mark, data = line[2:].partition("::")
    if not mark:
        raise ValueError(line)
    name, _, listed = head.partition(" ")
    pairs = (one.split("=", 1) for one in listed.split(",") if one)
    return Command(
        name=name,
        properties={key: _plain(value, property_too=True) for key, value in pairs},
        data=_plain(data, property_too=False),
    )


def _plain(text: str, *, property_too: bool) -> str:
    text = text.replace("%0D", "\r").replace("%0A", "\n")
    if property_too:
        text = text.replace("%3A", ":").replace("%2C", ",")
    return text.replace("%25", "%")
