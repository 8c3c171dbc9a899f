"""The one door of icalendar: deadlines as a calendar file (RFC 5545)."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from icalendar import Alarm, Calendar, Event

from docgen.deadlines.deadline import Deadline, Nature, State
from docgen.diagnostics.messages import Value, message

SayBoth = Callable[[Value], tuple[str, str]]
"""Says something in Chinese and in English."""

_REMINDERS = (datetime.timedelta(days=-7), datetime.timedelta(days=-1))
_STAYING = frozenset({State.RUNNING, State.OVERDUE})
"""States in which something is left to be done or waited for, so that reminders serve."""


def calendar_file(deadlines: Sequence[Deadline], say: SayBoth, cite: SayBasis) -> bytes:
    """Write the deadlines that have a day as all-day events, in both languages.

    A duty stands on its last day, a right on the day on which it arises. The time stamp of an
    event is the day on which its period began, so that the same data give the same bytes.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//docgen//docgen deadlines//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for deadline in deadlines:
        if deadline.due is not None:
            calendar.add_component(_event(deadline, deadline.due, say, cite))
    written: bytes = calendar.to_ical()
    return written


SayBasis = Callable[[Deadline], tuple[str, str]]
"""Says the articles of a deadline in Chinese and in English."""


def _event(deadline: Deadline, day: datetime.date, say: SayBoth, cite: SayBasis) -> Event:
    event = Event()
    event.add("uid", f"{deadline.contract}.{deadline.id}@docgen")
    event.add("dtstamp", _stamp(deadline, day))
    event.add("dtstart", day)
    if day < datetime.date.max:
        event.add("dtend", day + datetime.timedelta(days=1))
    summary = _summary(deadline, say)
    event.add("summary", summary)
    event.add("description", "\n".join(_lines(deadline, say, cite)))
    event.add("status", "TENTATIVE" if deadline.is_provisional else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if deadline.state in _STAYING:
        for before in _REMINDERS:
            event.add_component(_alarm(before, summary))
    return event


def _stamp(deadline: Deadline, day: datetime.date) -> datetime.datetime:
    began = deadline.starts.settled if deadline.starts is not None else None
    return datetime.datetime.combine(began or day, datetime.time(), datetime.UTC)


def _summary(deadline: Deadline, say: SayBoth) -> str:
    zh, en = say(deadline.what)
    return f"{zh} / {en} ({deadline.subject})"


def _lines(deadline: Deadline, say: SayBoth, cite: SayBasis) -> list[str]:
    zh_basis, en_basis = cite(deadline)
    lines: list[str] = []
    for number, basis in enumerate((zh_basis, en_basis)):
        who = say(deadline.who)[number]
        arithmetic = say(deadline.arithmetic)[number]
        lines.append(f"{who}: {arithmetic} [{basis}]" if basis else f"{who}: {arithmetic}")
        lines.append(say(_how_it_stands(deadline))[number])
    return lines


def _how_it_stands(deadline: Deadline) -> Value:
    if deadline.sort.nature is Nature.RIGHT:
        return message("The day is the first after the period.")
    if deadline.is_provisional:
        return message("The day rests on a fact in brackets.")
    return message("The day is the last of the period.")


def _alarm(before: datetime.timedelta, summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", before)
    alarm.add("description", summary)
    return alarm
