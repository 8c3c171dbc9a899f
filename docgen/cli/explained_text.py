"""Words on a page explained: the lines behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, assert_never

from docgen.building.tracing import Origin, Trace
from docgen.cli.layout import COLUMNS, cut, labelled
from docgen.cli.translation import Speech
from docgen.cli.wording import source_as_json
from docgen.diagnostics.messages import Message, message


def lines(traces: Sequence[Trace], speech: Speech) -> Iterator[str]:
    """The lines for people: data, then templates, then the catalogue."""
    for origin in Origin:
        of_origin = [one for one in traces if one.origin is origin]
        if of_origin:
            yield speech.say(_say_origin(origin))
        for one in of_origin:
            yield f"  {one.source}"
            yield f"      {cut(one.line, one.column - 1, COLUMNS - 6)}"
            yield from labelled("", _documents(one, speech), 6, 6)


def as_json(one: Trace) -> dict[str, Any]:
    """One line for programs."""
    return {
        "origin": one.origin.value,
        **source_as_json(one.source),
        "text": one.line,
        "documents": [
            {"contract": contract, "document": document}
            for contract, _, document in (printed.partition(" ") for printed in one.documents)
        ],
    }


def _say_origin(origin: Origin) -> Message:
    match origin:
        case Origin.DATA:
            return message("written in the data")
        case Origin.TEMPLATE:
            return message("written in a template")
        case Origin.CATALOGUE:
            return message("written in the catalogue")
        case _:
            assert_never(origin)


def _documents(one: Trace, speech: Speech) -> str:
    if not one.documents:
        return speech.say(message("no paper prints it now"))
    by_contract: dict[str, list[str]] = {}
    for printed in one.documents:
        contract, _, document = printed.partition(" ")
        by_contract.setdefault(contract, []).append(document)
    listed = speech.clauses(
        f"{name} {speech.items(ids)}" for name, ids in by_contract.items()
    )
    return speech.say(message("printed by %(documents)s", {"documents": listed}))
