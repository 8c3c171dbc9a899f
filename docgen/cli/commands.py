"""The commands, each loaded when it is given: what one command needs, no other waits for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from docgen.cli.settings import Settings
from docgen.cli.translation import Speech

if TYPE_CHECKING:
    from docgen.model.values import Period


def check(settings: Settings) -> int:
    """Run `docgen check`."""
    from docgen.cli.check import check as run

    return run(settings)


def list_documents(settings: Settings) -> int:
    """Run `docgen list`."""
    from docgen.cli.listing import list_documents as run

    return run(settings)


def build(settings: Settings, kinds: tuple[str, ...], options: dict[str, Any]) -> int:
    """Run `docgen build`, once or with every save."""
    if options["watch"]:
        from docgen.cli.watched_build import build_with_every_save

        return build_with_every_save(settings, kinds, options)
    from docgen.cli.build import build as run

    return run(settings, kinds, options)


def explain(
    settings: Settings, name: str | None, fact: str | None, text: str | None, out: Path | None
) -> int:
    """Run `docgen explain`."""
    from docgen.cli.explain import Question
    from docgen.cli.explain import explain as run

    return run(settings, Question(name=name, fact=fact, text=text, out=out))


def deadlines(
    settings: Settings, within: Period | None, ics: Path | None, timeline: Path | None
) -> int:
    """Run `docgen deadlines`."""
    from docgen.cli.deadlines import Wish
    from docgen.cli.deadlines import deadlines as run

    return run(settings, Wish(within=within, ics=ics, timeline=timeline))


def doctor(speech: Speech, *, is_json: bool) -> int:
    """Run `docgen doctor`."""
    from docgen.cli.doctor import doctor as run

    return run(speech, is_json=is_json)
