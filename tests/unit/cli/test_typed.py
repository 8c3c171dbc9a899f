"""Values typed on the command line are read, or refused with what can be typed."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import click
import pytest

from docgen.cli.typed import typed_address, typed_day, typed_list, typed_period
from docgen.model.values import Period, Unit

Reader = Callable[[click.Context, click.Parameter, str | None], Any]

_OPTION = click.Option(["--option"])
_CONTEXT = click.Context(click.Command("docgen", params=[_OPTION]))
_EDITIONS = typed_list(("zh", "en"))


@pytest.mark.parametrize(
    ("read", "typed", "value"),
    [
        (typed_day, "2003-06-02", datetime.date(2003, 6, 2)),
        (typed_day, None, None),
        (typed_period, "30d", Period(30, Unit.DAY)),
        (typed_period, " 2 M ", Period(2, Unit.MONTH)),
        (typed_period, "1y", Period(1, Unit.YEAR)),
        (typed_period, None, None),
        (typed_address, "tcp://10.0.0.5:8786", "tcp://10.0.0.5:8786"),
        (typed_address, "tls://office-3.example:8786", "tls://office-3.example:8786"),
        (typed_address, "tcp://[::1]:8786", "tcp://[::1]:8786"),
        (typed_address, None, None),
        (_EDITIONS, "zh, en", ("zh", "en")),
        (_EDITIONS, "zh,,", ("zh",)),
        (_EDITIONS, "en,zh,en", ("en", "zh")),
        (_EDITIONS, None, ()),
    ],
)
def test_what_is_typed_is_read(read: Reader, typed: str | None, value: Any) -> None:
    assert read(_CONTEXT, _OPTION, typed) == value


@pytest.mark.parametrize(
    ("read", "typed", "hint"),
    [
        (typed_day, "2003-02-30", "2003-06-02"),
        (typed_period, "0d", "30d, 2m, 1y"),
        (typed_period, "3 weeks", "30d, 2m, 1y"),
        (typed_address, "10.0.0.5", "tcp://10.0.0.5:8786"),
        (typed_address, "http://10.0.0.5:8787", "tcp://10.0.0.5:8786"),
        (_EDITIONS, "zh,fr", "zh, en"),
        (typed_day, "20030602", "2003-06-02"),
        (typed_day, "2003-W23-1", "2003-06-02"),
    ],
)
def test_what_cannot_be_read_is_refused_with_an_example(
    read: Reader, typed: str, hint: str
) -> None:
    with pytest.raises(click.BadParameter, match=hint):
        read(_CONTEXT, _OPTION, typed)
