"""`docgen build`."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any

from docgen.building.make import Made, Order, make
from docgen.building.output import ContractMade
from docgen.building.survey import ContractSurvey
from docgen.cli.report import (
    finding_as_json,
    finding_as_text,
    print_aside,
    print_json,
    print_result,
)
from docgen.cli.settings import Settings
from docgen.cli.widths import table
from docgen.diagnostics.findings import Severity
from docgen.diagnostics.messages import message
from docgen.document.documents import Edition, State
from docgen.document.renditions import Format


def build(settings: Settings, kinds: tuple[str, ...], options: dict[str, Any]) -> int:
    """Make what is stale, and say what was made."""
    started = time.monotonic()
    order = Order(
        out=options["out"] or settings.folder / "out",
        kinds=kinds,
        editions=tuple(Edition(name) for name in options["editions"]),
        formats=tuple(Format(name) for name in options["formats"]),
        as_of=settings.as_of,
        jobs=options["jobs"] or os.cpu_count() or 1,
        is_forced=options["force"],
    )
    made = make(settings.inputs(), order, _progress)
    if settings.is_json:
        print_json(_as_json(made, settings))
    else:
        _print(made, settings, order.out, " ".join(("docgen build", *kinds)))
        seconds = f"{time.monotonic() - started:.1f}"
        print_aside(settings.speech.say(message("done in %(seconds)s s", {"seconds": seconds})))
    return int(made.exit_code)


def _progress(done: int, of: int) -> None:
    if sys.stderr.isatty():
        print_aside(f"\r{done}/{of}", end="\n" if done == of else "")


def _print(made: Made, settings: Settings, out: Path, command: str) -> None:
    speech = settings.speech
    for finding in made.findings:
        if finding.severity is not Severity.REMARK:
            print_aside(finding_as_text(finding, speech, made.survey.lines))
    print_result(command)
    surveys = {contract.id: contract for contract in made.survey.contracts}
    rows = [_row(contract, surveys[contract.id], settings) for contract in made.contracts]
    for line in table(rows):
        print_result(line)
    for contract in made.contracts:
        for path, findings in contract.failed:
            kept = message("%(file)s failed its check; nothing was moved", {"file": _shown(path)})
            print_aside(speech.say(kept))
            for finding in findings:
                print_aside(finding_as_text(finding, speech, {}))
        for path in contract.removed:
            said = message("removed %(file)s", {"file": _shown(path)})
            print_result(speech.say(said))
        for path in contract.made:
            print_result(_shown(path))


def _row(
    contract: ContractMade, surveyed: ContractSurvey, settings: Settings
) -> tuple[str, ...]:
    say = settings.speech.say
    files = len(contract.made) + len(contract.fresh)
    drafts = [one for one in surveyed.documents if one.state is State.DRAFT]
    brackets = len({point.place for one in drafts for point in one.points})
    withheld = sum(one.is_withheld for one in surveyed.documents)
    blocked = sum(one.state is State.BLOCKED and not one.is_withheld for one in surveyed.documents)
    notes: list[str] = []
    if drafts:
        values = {"count": str(len(drafts)), "brackets": str(brackets)}
        notes.append(say(message("drafts %(count)s: %(brackets)s brackets open", values)))
    if blocked:
        notes.append(say(message("blocked %(count)s", {"count": str(blocked)})))
    if withheld:
        notes.append(say(message("withheld %(count)s", {"count": str(withheld)})))
    if not surveyed.is_loaded:
        notes.append(say(message("not read: its data have errors")))
    return (
        contract.id,
        say(message("%(count)s documents", {"count": str(contract.documents)})),
        say(message("%(count)s files", {"count": str(files)})),
        say(
            message(
                "made %(made)s, fresh %(fresh)s",
                {"made": str(len(contract.made)), "fresh": str(len(contract.fresh))},
            )
        ),
        "; ".join(notes),
    )


def _shown(path: Path) -> str:
    """A path as short as it can be told from here."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def _as_json(made: Made, settings: Settings) -> dict[str, object]:
    speech = settings.speech
    return {
        "contracts": [
            {
                "contract": contract.id,
                "documents": contract.documents,
                "made": [_shown(path) for path in contract.made],
                "fresh": [_shown(path) for path in contract.fresh],
                "removed": [_shown(path) for path in contract.removed],
                "failed": [
                    {
                        "path": _shown(path),
                        "findings": [finding_as_json(one, speech) for one in findings],
                    }
                    for path, findings in contract.failed
                ],
            }
            for contract in made.contracts
        ],
        "findings": [finding_as_json(one, speech) for one in made.findings],
    }
