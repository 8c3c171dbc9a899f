"""`docgen deadlines`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from docgen.building.due_days import ContractDue, Due, due_days
from docgen.building.placing import place
from docgen.cli.layout import COLUMNS, wrapped
from docgen.cli.report import finding_as_text, print_aside, print_json, print_result
from docgen.cli.settings import Settings
from docgen.cli.translation import ENGLISH, Speech, speech
from docgen.cli.widths import padded
from docgen.cli.wording import say_basis
from docgen.deadlines.deadline import Deadline, Nature, State
from docgen.diagnostics.errors import ExitCode
from docgen.diagnostics.messages import Message, Value, message
from docgen.facts.last_days import last_day_of
from docgen.model.contract import Contract
from docgen.model.values import Period

_DUE_COLUMN, _STATE_COLUMN = 12, 12
_URGENT = frozenset({State.RUNNING, State.OVERDUE})


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What of the deadlines is wanted, and in which files.

    `within` leaves only what is overdue, or runs out within the time.
    """

    within: Period | None
    ics: Path | None
    timeline: Path | None


def deadlines(settings: Settings, wish: Wish) -> int:
    """Print every deadline as it stands on a day: today, unless --as-of names another."""
    as_of = settings.as_of or today()
    due = due_days(settings.inputs(), as_of)
    chosen = tuple((one, _chosen(one, wish, as_of)) for one in due.contracts)
    if wish.ics is not None:
        _write_calendar(wish.ics, chosen)
    if wish.timeline is not None:
        _write_timeline(wish.timeline, chosen, as_of)
    if settings.is_json:
        print_json(_as_json(due, chosen, settings.speech))
    else:
        _print(due, chosen, settings)
    for finding in due.findings:
        print_aside(finding_as_text(finding, settings.speech, due.lines))
    return int(ExitCode.FINDINGS if due.findings else ExitCode.DONE)


def today() -> datetime.date:
    """The day by the clock of this machine: the one place where docgen asks for it."""
    return datetime.datetime.now().astimezone().date()


Chosen = tuple[tuple[ContractDue, tuple[Deadline, ...]], ...]


def _chosen(one: ContractDue, wish: Wish, as_of: datetime.date) -> tuple[Deadline, ...]:
    if wish.within is None:
        return one.deadlines
    last = last_day_of(as_of, wish.within) or datetime.date.max
    return tuple(
        deadline
        for deadline in one.deadlines
        if deadline.state in _URGENT and deadline.due is not None and deadline.due <= last
    )


def _print(due: Due, chosen: Chosen, settings: Settings) -> None:
    say = settings.speech.say
    as_of = message("Deadlines as of %(day)s", {"day": due.as_of.isoformat()})
    if settings.as_of is None:
        as_of = message("Deadlines as of today, %(day)s", {"day": due.as_of.isoformat()})
    print_result(say(as_of))
    for one, listed in chosen:
        print_result("")
        print_result(one.id)
        if one.contract is None:
            print_result("  " + say(message("not read: its data have errors")))
            continue
        for deadline in listed:
            for line in _lines(deadline, one.contract, settings.speech):
                print_result(line)
        if not listed:
            print_result("  " + say(message("nothing is due")))


def _lines(deadline: Deadline, contract: Contract, words: Speech) -> Iterator[str]:
    say = words.say
    day = deadline.due.isoformat() if deadline.due is not None else "–"
    mark = "[ ]" if deadline.is_provisional else ""
    state = say(say_state(deadline))
    head = f"  {padded(day, _DUE_COLUMN)}{padded(state, _STATE_COLUMN)}"
    indent = " " * (2 + _DUE_COLUMN + _STATE_COLUMN)
    what = f"{say(deadline.what)} · {deadline.subject} · {say(deadline.who)} {mark}".rstrip()
    for number, line in enumerate(wrapped(what, COLUMNS - len(indent))):
        yield (head if number == 0 else indent) + line
    basis = words.clauses(say_basis(deadline.basis, contract, words))
    how = f"{say(deadline.arithmetic)} [{basis}]" if basis else say(deadline.arithmetic)
    for text in (how, *(say(one) for one in _asides(deadline))):
        for line in wrapped(text, COLUMNS - len(indent)):
            yield indent + line


def _asides(deadline: Deadline) -> Iterator[Message]:
    if deadline.met is not None:
        yield message("done on %(day)s", {"day": deadline.met.value.isoformat()})
    if deadline.sort.nature is Nature.RIGHT and deadline.from_day is not None:
        yield message("from %(day)s on", {"day": deadline.from_day.isoformat()})
    if deadline.waiting_for is not None:
        yield message(
            "%(fact)s is open (%(place)s)",
            {"fact": deadline.waiting_for.path, "place": str(deadline.waiting_for.source)},
        )


def say_state(deadline: Deadline) -> Message:
    """How a deadline stands, in a word."""
    match deadline.state:
        case State.MET:
            return message("met")
        case State.MET_LATE:
            return message("met late")
        case State.RUNNING:
            return message("running")
        case State.OVERDUE:
            return message("overdue")
        case State.ENDED:
            return message("ended")
        case State.NOT_STARTED:
            return message("not started")
        case State.OPEN:
            return message("open")
        case State.RECURRING:
            return message("recurring")


def _as_json(due: Due, chosen: Chosen, words: Speech) -> dict[str, object]:
    return {
        "as_of": due.as_of.isoformat(),
        "deadlines": [
            _deadline_as_json(deadline, one.contract, words)
            for one, listed in chosen
            if one.contract is not None
            for deadline in listed
        ],
    }


def _deadline_as_json(
    deadline: Deadline, contract: Contract, words: Speech
) -> dict[str, object]:
    period = deadline.period.settled if deadline.period is not None else None
    return {
        "contract": deadline.contract,
        "id": deadline.id,
        "code": deadline.sort.code,
        "subject": deadline.subject,
        "what": words.say(deadline.what),
        "who": words.say(deadline.who),
        "nature": deadline.sort.nature.value,
        "state": deadline.state.value,
        "starts": _day(deadline.starts),
        "period": f"{period.count} {period.unit.value}" if period is not None else None,
        "last": _day(deadline.last),
        "rolled": _day(deadline.rolled),
        "from": deadline.from_day.isoformat() if deadline.from_day is not None else None,
        "met": _day(deadline.met),
        "provisional": deadline.is_provisional,
        "computed": words.say(deadline.arithmetic),
        "basis": say_basis(deadline.basis, contract, words),
        "waiting_for": deadline.waiting_for.path if deadline.waiting_for is not None else None,
    }


def _day(fact: object) -> str | None:
    settled = getattr(fact, "settled", None)
    return settled.isoformat() if isinstance(settled, datetime.date) else None


def _write_calendar(path: Path, chosen: Chosen) -> None:
    from docgen.deadlines.calendar_file import calendar_file

    chinese = speech("zh")
    contracts = {one.id: one.contract for one, _ in chosen if one.contract is not None}

    def say(said: Value) -> tuple[str, str]:
        return chinese.say(said), ENGLISH.say(said)

    def cite(deadline: Deadline) -> tuple[str, str]:
        contract = contracts[deadline.contract]
        return (
            chinese.clauses(say_basis(deadline.basis, contract, chinese)),
            ENGLISH.clauses(say_basis(deadline.basis, contract, ENGLISH)),
        )

    listed = [deadline for _, some in chosen for deadline in some]
    place(path, calendar_file(listed, say, cite))


def _write_timeline(path: Path, chosen: Chosen, as_of: datetime.date) -> None:
    from docgen.deadlines.timeline import Drawn, timeline

    chinese = speech("zh")
    title = message("Deadlines as of %(day)s", {"day": as_of.isoformat()})
    drawings = [Drawn(heading=one.id, deadlines=listed) for one, listed in chosen]
    words = (chinese.say, ENGLISH.say)
    page = timeline(drawings, f"{chinese.say(title)} · {ENGLISH.say(title)}", as_of, words)
    place(path, page.encode())
