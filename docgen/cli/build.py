"""`docgen build`."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from docgen.building.make import Made, make
from docgen.building.order import Executor, FontCase, Order
from docgen.building.output import ContractMade
from docgen.building.standing import ContractStanding
from docgen.cli.formats.printing import print_findings
from docgen.cli.places import font_folder
from docgen.cli.progress import progress_bar
from docgen.cli.report import (
    finding_as_json,
    finding_as_text,
    print_aside,
    print_json,
    print_result,
)
from docgen.cli.settings import OUT, Printed, Settings
from docgen.cli.translation import own_variables
from docgen.cli.widths import table
from docgen.diagnostics.errors import ExitCode
from docgen.diagnostics.findings import Finding, Severity
from docgen.diagnostics.messages import Message, message
from docgen.document.documents import Edition, State
from docgen.document.renditions import Format


def build(settings: Settings, kinds: tuple[str, ...], options: dict[str, Any]) -> int:
    """Make what is stale, and say what was made."""
    order = order_of(settings, kinds, options)
    return int(make_and_say(settings, order, partial(_lines, settings=settings, order=order)))


def order_of(settings: Settings, kinds: tuple[str, ...], options: dict[str, Any]) -> Order:
    """The order that the options ask for."""
    return Order(
        out=options["out"] or settings.folder / OUT,
        kinds=kinds,
        editions=tuple(Edition(name) for name in options["editions"]),
        formats=tuple(Format(name) for name in options["formats"]),
        as_of=settings.as_of,
        jobs=options["jobs"] or os.cpu_count() or 1,
        executor=_executor(options["cluster"]),
        is_forced=options["force"],
        is_rehearsed=options["dry_run"],
        fonts=font_case(settings),
    )


def _executor(address: str | None) -> Executor | None:
    if address is None:
        return None
    from docgen.cluster.executor import cluster_executor

    return cluster_executor(address)


def make_and_say(
    settings: Settings, order: Order, lines: Callable[[Made], Iterator[str]]
) -> ExitCode:
    """Make what is stale, and print what was found, the lines, and the time that it took."""
    started = time.monotonic()
    made = make(settings.inputs(), order, progress_bar(settings.speech))
    match settings.printed:
        case Printed.JSON:
            print_json(_as_json(made, settings))
            return made.exit_code
        case Printed.TEXT:
            _print_findings(made, settings)
            for line in lines(made):
                print_result(line)
        case _:
            found = (*made.findings, *_found_in_files(made, settings))
            print_findings(found, made.standing.lines, settings)
            for line in lines(made):
                print_aside(line)
    seconds = f"{time.monotonic() - started:.1f}"
    print_aside(settings.speech.say(message("done in %(seconds)s s", {"seconds": seconds})))
    return made.exit_code


def font_case(settings: Settings) -> FontCase:
    """This person's folder of prepared faces."""
    say = settings.speech.say
    preparing = say(message("preparing fonts"))
    return FontCase(
        folder=font_folder(own_variables(), sys.platform),
        progress=progress_bar(settings.speech, f"{preparing} "),
        warn=lambda said: print_aside(f"docgen: {say(said)}"),
    )


def _print_findings(made: Made, settings: Settings) -> None:
    speech = settings.speech
    for finding in made.findings:
        if finding.severity is not Severity.REMARK:
            print_aside(finding_as_text(finding, speech, made.standing.lines))
    for contract in made.contracts:
        for path, findings in contract.failed:
            print_aside(speech.say(_failed(path)))
            for finding in findings:
                print_aside(finding_as_text(finding, speech, {}))


def _failed(path: Path) -> Message:
    return message("%(file)s failed its check; nothing was moved", {"file": _shown(path)})


def _found_in_files(made: Made, settings: Settings) -> Iterator[Finding]:
    """What was found in files that failed, each at its file in the workspace."""
    workspace = settings.folder.resolve()
    for contract in made.contracts:
        for path, findings in contract.failed:
            place = path.resolve()
            if place.is_relative_to(workspace):
                place = place.relative_to(workspace)
            for finding in findings:
                yield replace(finding, source=replace(finding.source, file=place.as_posix()))


def changed_lines(made: Made, settings: Settings) -> Iterator[str]:
    """One line for each file that was made or removed, with the reason."""
    for contract in made.contracts:
        for path in contract.removed:
            said = message("removed %(file)s", {"file": _shown(path)})
            yield f"{settings.speech.say(said)}  ({_why(contract, path, settings)})"
        for path in contract.made:
            said = message("made %(file)s", {"file": _shown(path)})
            yield f"{settings.speech.say(said)}  ({_why(contract, path, settings)})"


def _lines(made: Made, settings: Settings, order: Order) -> Iterator[str]:
    yield " ".join(("docgen build", *order.kinds))
    standings = {contract.id: contract for contract in made.standing.contracts}
    rows = [_row(contract, standings[contract.id], settings) for contract in made.contracts]
    yield from table(rows)
    for contract in made.contracts:
        yield from _files(contract, settings, order)
    for folder in made.left:
        gone = message(
            "%(folder)s has papers of a contract that is not in the workspace any more; remove the "
            "folder if nobody needs it",
            {"folder": _shown(folder)},
        )
        yield settings.speech.say(gone)
    if order.is_rehearsed:
        yield settings.speech.say(message("Nothing was written: this was a rehearsal."))


def _files(contract: ContractMade, settings: Settings, order: Order) -> Iterator[str]:
    say = settings.speech.say
    for path in contract.removed:
        said = message("removed %(file)s", {"file": _shown(path)})
        yield f"{say(said)}  ({_why(contract, path, settings)})"
    for path in contract.made:
        yield f"{_shown(path)}  ({_why(contract, path, settings)})"
    for path in contract.fresh if order.is_rehearsed else ():
        yield f"{_shown(path)}  ({say(message('fresh'))})"


def _why(contract: ContractMade, path: Path, settings: Settings) -> str:
    """Why a file was made or removed, in one line."""
    speech = settings.speech
    return speech.clauses(speech.say(one) for one in contract.reasons.get(path, ()))


def _row(
    contract: ContractMade, standing: ContractStanding, settings: Settings
) -> tuple[str, ...]:
    say = settings.speech.say
    files = len(contract.made) + len(contract.fresh)
    counts = {"made": str(len(contract.made)), "fresh": str(len(contract.fresh))}
    documents = message(
        "%(count)s document" if contract.documents == 1 else "%(count)s documents",
        {"count": str(contract.documents)},
    )
    return (
        contract.id,
        say(documents),
        say(message("%(count)s file" if files == 1 else "%(count)s files", {"count": str(files)})),
        say(message("made %(made)s, fresh %(fresh)s", counts)),
        settings.speech.clauses(map(say, _notes(standing))),
    )


def _notes(standing: ContractStanding) -> Iterator[Message]:
    """What keeps documents of a contract from being issued."""
    drafts = [one for one in standing.documents if one.state is State.DRAFT]
    brackets = len({bracket for one in drafts for bracket in one.brackets})
    withheld = sum(one.is_withheld for one in standing.documents)
    blocked = sum(one.state is State.BLOCKED and not one.is_withheld for one in standing.documents)
    if drafts:
        values = {"count": str(len(drafts)), "brackets": str(brackets)}
        yield message(
            "drafts %(count)s: %(brackets)s bracket open"
            if brackets == 1
            else "drafts %(count)s: %(brackets)s brackets open",
            values,
        )
    if blocked:
        yield message("blocked %(count)s", {"count": str(blocked)})
    if withheld:
        yield message("withheld %(count)s", {"count": str(withheld)})
    if not standing.is_loaded:
        yield message("not read: its data have errors")


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
                "reasons": {
                    _shown(path): [speech.say(one) for one in reasons]
                    for path, reasons in contract.reasons.items()
                },
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
        "left": [_shown(folder) for folder in made.left],
        "findings": [finding_as_json(one, speech) for one in made.findings],
    }
