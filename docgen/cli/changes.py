"""`docgen changes`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.building.changes import ChangedDocument, ChangedFact, Changes, Fate, changes
from docgen.building.revisions import inputs_at
from docgen.building.survey import survey
from docgen.cli.layout import labelled
from docgen.cli.report import print_aside, print_json, print_result
from docgen.cli.settings import Settings
from docgen.cli.translation import Speech
from docgen.cli.wording import say_fact
from docgen.diagnostics.errors import ExitCode
from docgen.diagnostics.messages import Message, Words, message
from docgen.model.facts import Fact

_SIGNS = re.compile(r"[\\|<>*`]|__+")
_HEADS = (
    message("contract"),
    message("document"),
    message("fact"),
    message("before"),
    message("after"),
)


def compare(settings: Settings, revision: str, *, is_markdown: bool) -> int:
    """Print which documents changed since a commit: their facts before and after."""
    then = inputs_at(settings.folder, revision, settings.contracts)
    now = survey(settings.inputs(), as_of=settings.as_of)
    found = changes(survey(then, as_of=settings.as_of), now)
    speech = settings.speech
    if settings.is_json:
        print_json(_as_json(found, speech))
    elif is_markdown:
        for line in _markdown(found, speech):
            print_result(line)
    else:
        for line in _lines(found, speech):
            print_result(line)
    for name in found.unread_then:
        print_aside(speech.say(message("%(contract)s could not be read then", {"contract": name})))
    for name in found.unread_now:
        print_aside(speech.say(message("%(contract)s cannot be read now", {"contract": name})))
    return int(ExitCode.FINDINGS if found.unread_now else ExitCode.DONE)


def _lines(found: Changes, speech: Speech) -> Iterator[str]:
    if not found.documents:
        yield speech.say(message("No document changed."))
    for one in found.documents:
        yield f"{one.contract}   {one.id}   {_title(one, speech)}   {_fate(one, speech)}"
        for fact in one.facts:
            before, after = _said(fact.before, speech), _said(fact.after, speech)
            yield from labelled(fact.path, "", 4, 4)
            yield from labelled("", f"{before} → {after}", 6, 6)
        if one.is_worded_anew:
            yield "    " + speech.say(message("its wording changed"))


def _markdown(found: Changes, speech: Speech) -> Iterator[str]:
    """The table for the summary of a run of CI."""
    if not found.documents:
        yield speech.say(message("No document changed."))
        return
    yield "| " + " | ".join(speech.say(head) for head in _HEADS) + " |"
    yield "|" + " --- |" * len(_HEADS)
    for one in found.documents:
        head = f"| {one.contract} | {one.id} {_title(one, speech)}"
        for fact in one.facts:
            before, after = _said(fact.before, speech), _said(fact.after, speech)
            yield f"{head} | `{fact.path}` | {_cell(before)} | {_cell(after)} |"
        if not one.facts:
            said = message("its wording changed")
            fate = speech.say(said) if one.is_worded_anew else _fate(one, speech)
            yield f"{head} | {fate} | | |"


def _cell(text: str) -> str:
    """A text with nothing that Markdown would take for a sign of its own."""
    return _SIGNS.sub(r"\\\g<0>", " ".join(text.split()))


def _said(said: Fact[object] | Words | None, speech: Speech) -> str:
    match said:
        case None:
            return "–"
        case Words(en=en, zh=zh):
            # Only one side may have changed.
            return " · ".join(dict.fromkeys(side for side in (zh, en) if side)) or "–"
        case _:
            return speech.say(say_fact(said))


def _title(one: ChangedDocument, speech: Speech) -> str:
    known = one.after or one.before
    assert known is not None
    title = known.planned.folder.kind.title
    return speech.say(Words(en=title.en.value, zh=title.zh.value))


def _fate(one: ChangedDocument, speech: Speech) -> str:
    states = (one.before, one.after)
    if one.fate is Fate.CHANGED and len({known.state for known in states if known}) > 1:
        assert one.before is not None
        assert one.after is not None
        before = speech.say(Message(one.before.state.value))
        return f"{before} → {speech.say(Message(one.after.state.value))}"
    return speech.say(_said_fate(one))


def _said_fate(one: ChangedDocument) -> Message:
    match one.fate:
        case Fate.ADDED:
            return message("added")
        case Fate.REMOVED:
            return message("removed")
        case Fate.CHANGED:
            return message("changed")


def _as_json(found: Changes, speech: Speech) -> dict[str, object]:
    return {
        "documents": [
            {
                "contract": one.contract,
                "document": one.id,
                "kind": one.kind,
                "fate": one.fate.value,
                "state_before": one.before.state.value if one.before is not None else None,
                "state": one.after.state.value if one.after is not None else None,
                "worded_anew": one.is_worded_anew,
                "facts": [_fact_as_json(fact, speech) for fact in one.facts],
            }
            for one in found.documents
        ],
        "unread_then": list(found.unread_then),
        "unread_now": list(found.unread_now),
    }


def _fact_as_json(fact: ChangedFact, speech: Speech) -> dict[str, object]:
    return {
        "path": fact.path,
        "before": _said(fact.before, speech) if fact.before is not None else None,
        "after": _said(fact.after, speech) if fact.after is not None else None,
    }
