"""How findings say values, lists and Parties, whatever was typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docgen.diagnostics.messages import Value, Words, message
from docgen.diagnostics.source import Source
from docgen.facts.wording import Sayable, say_value
from docgen.model.capital import FormOfContribution
from docgen.model.contract import Contract
from docgen.model.terms import Term
from docgen.model.values import Money
from docgen.model.written import WrittenText

_FORMS: Mapping[FormOfContribution, str] = {
    FormOfContribution.CASH: "现金",
    FormOfContribution.EQUIPMENT: "机器设备",
    FormOfContribution.MATERIALS: "物料",
    FormOfContribution.BUILDINGS: "建筑物、厂房",
    FormOfContribution.LAND_USE: "场地使用权",
    FormOfContribution.TECHNOLOGY: "技术",
    FormOfContribution.INDUSTRIAL_PROPERTY: "工业产权",
    FormOfContribution.OTHER: "其他财产",
}


def say(value: Sayable) -> Words:
    """Say a value; an amount that its currency cannot pay is said as it was typed."""
    try:
        return say_value(value)
    except ValueError:
        if not isinstance(value, Money):
            raise
        typed = f"{value.currency} {value.amount:,}"
        return Words(en=typed, zh=typed)


def say_party(contract: Contract, party_id: str) -> Words:
    """Say what the contract calls a Party, or its id while that is open."""
    called = contract.party(party_id).called
    return Words(en=called.en.settled or party_id, zh=called.zh.settled or party_id)


def say_name(name: str) -> Words:
    """Say an id, the same in both languages."""
    return Words(en=name, zh=name)


def say_form(form: FormOfContribution) -> Words:
    """Say in what a contribution is made."""
    return Words(en=form.value, zh=_FORMS[form])


def say_both(first: Words, second: Words) -> Words:
    """Say two things one after the other: Party A US$100."""
    return Words(en=f"{first.en} {second.en}", zh=f"{first.zh} {second.zh}")


def listed(values: Sequence[Value]) -> Value:
    """Say several things one after another; nothing is said as a dash."""
    if not values:
        return "-"
    first, *rest = values
    if not rest:
        return first
    return message("%(first)s; %(rest)s", {"first": first, "rest": listed(rest)})


def place_of(written: Term | str) -> Source:
    """Where a mapping or an id was written."""
    match written:
        case Term():
            return written.place.source
        case WrittenText():
            return written.place.source
        case _:
            raise AssertionError(f"{written!r} was not written in a data file")
