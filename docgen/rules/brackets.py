"""Rule on brackets that seem to hold a value."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics.messages import Message, message
from docgen.model.facts import FactState
from docgen.rules.rule import Breach, Case, Reading


def brackets_hold_values_or_notes(case: Case, read: Reading) -> Iterator[Breach]:
    """Is everything in brackets either a value of its kind or a note without figures?

    A date, an amount, a share, a period or a number in brackets that cannot be read is open,
    although whoever typed its figures may have meant a value.
    """
    for fact in case.contract.facts.values():
        form = _form_of(fact.kind)
        if fact.state is not FactState.OPEN or form is None:
            continue
        if any(character.isdigit() for character in fact.note):
            yield Breach(
                at=fact.source,
                said=message("what is in brackets has figures, but does not read as a value"),
                observed=fact.note,
                required=form,
                facts=(fact,),
                hint=message("if it is a value, type it in this form; a note does no harm"),
            )


def _form_of(kind: str) -> Message | None:
    match kind:
        case "date":
            return message("a date: [YYYY-MM-DD]")
        case "amount":
            return message("an amount: [USD 1,234,567]")
        case "share":
            return message("a share: [n%] or [n/m]")
        case "period":
            return message("a period: [n days], [n months] or [n years]")
        case "count":
            return message("a number in figures: [n]")
        case "rate":
            return message("a rate for a hundred units, in figures: [n]")
        case _:
            return None
