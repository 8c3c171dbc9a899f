"""`docgen build --watch`: a build with every save, until somebody ends it."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any, NoReturn

from docgen.building.make import Made
from docgen.building.workspace import FOLDERS
from docgen.cli.build import changed_lines, make_and_say, order_of
from docgen.cli.report import print_aside
from docgen.cli.settings import Printed, Settings
from docgen.cli.watching import look, wait_for_saves
from docgen.diagnostics.errors import DocgenError, UsageError
from docgen.diagnostics.messages import message
from docgen.document.documents import Edition
from docgen.document.renditions import Format


def build_with_every_save(
    settings: Settings, kinds: tuple[str, ...], options: dict[str, Any]
) -> NoReturn:
    """Make what is stale, and again whenever data or texts are saved; only an interrupt ends it.

    Raises:
        UsageError: results for programs or a rehearsal are asked for as well.
        DocgenError: the first build cannot be made at all; later ones only say why.
    """
    if settings.printed is not Printed.TEXT:
        raise UsageError("--watch prints for people only; leave --format out")
    if options["dry_run"]:
        raise UsageError("--watch makes files; leave --dry-run out")
    order = replace(order_of(settings, kinds, options), first=(Edition.ZH_EN, Format.PDF))
    folders = [settings.folder / name for name in FOLDERS]
    lines = partial(_lines, settings=settings)
    # Looked at before they are read: what is saved meanwhile is seen afterwards.
    seen = look(folders)
    make_and_say(settings, order, lines)
    order = replace(order, is_forced=False)
    while True:
        _tidy_up()
        _wait(settings)
        seen = wait_for_saves(seen, partial(look, folders), time.sleep)
        try:
            make_and_say(settings, order, lines)
        except DocgenError as error:
            print_aside(f"docgen: {settings.speech.say(error.said)}")


def _tidy_up() -> None:
    """Throw garbage away while nobody waits, and look through what is left no more until then."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _wait(settings: Settings) -> None:
    sys.stdout.flush()
    folders = settings.speech.items(FOLDERS)
    said = message("waiting for saves in %(folders)s; Ctrl-C ends", {"folders": folders})
    print_aside(settings.speech.say(said))


def _lines(made: Made, settings: Settings) -> Iterator[str]:
    changed = tuple(changed_lines(made, settings))
    yield from changed or (settings.speech.say(message("nothing to make")),)
