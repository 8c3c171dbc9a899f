"""Values as they are typed on the command line, and how each is read."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from docgen.model.values import Period

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WITHIN = re.compile(r"([1-9][0-9]{0,4}) ?([dmy])")
_UNITS = {"d": "day", "m": "month", "y": "year"}
_ADDRESS = re.compile(r"(?:tcp|tls)://(?:\[[0-9a-fA-F:.]+\]|[^\s/:\[\]]+):[0-9]+")


def typed_day(
    context: click.Context, option: click.Parameter, value: str | None
) -> datetime.date | None:
    """Read `2003-06-02`."""
    if value is None:
        return None
    try:
        if not _DAY.fullmatch(value):
            raise ValueError(value)
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r}: 2003-06-02", context, option) from None


def typed_period(
    context: click.Context, option: click.Parameter, value: str | None
) -> Period | None:
    """Read `30d`, `2m` or `1y`."""
    if value is None:
        return None
    found = _WITHIN.fullmatch(value.strip().lower())
    if found is None:
        raise click.BadParameter(f"{value!r}: 30d, 2m, 1y", context, option)
    from docgen.model.values import Period, Unit

    return Period(int(found[1]), Unit(_UNITS[found[2]]))


def typed_address(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Read `tcp://10.0.0.5:8786`."""
    if value is not None and not _ADDRESS.fullmatch(value):
        raise click.BadParameter(f"{value!r}: tcp://10.0.0.5:8786", context, option)
    return value


def typed_list(allowed: tuple[str, ...]) -> Callable[..., tuple[str, ...]]:
    """Make a reader of words with commas between them, each of those allowed."""

    def read(
        context: click.Context, option: click.Parameter, value: str | None
    ) -> tuple[str, ...]:
        words = tuple(word.strip() for word in (value or "").split(",") if word.strip())
        for word in words:
            if word not in allowed:
                raise click.BadParameter(f"{word!r}: {', '.join(allowed)}", context, option)
        return tuple(dict.fromkeys(words))

    return read
