"""Short ways to write slots and particulars by hand, for the samples of the tests."""

from docgen.document.blocks import Particular, ValueLine, ValueRole
from docgen.document.inlines import Blank, Certainty, Said, Text
from docgen.document.slots import Slot

NO_WORDS = Slot()


def words(zh: str, en: str) -> Slot:
    """Plain words in both languages."""
    return Slot(zh=(Text(zh),), en=(Text(en),))


def fact(
    path: str, form: str, zh: str, en: str | None = None, certainty: Certainty = Certainty.SETTLED
) -> Slot:
    """A slot that holds one fact and nothing else; the same in both where `en` is left out."""
    en = zh if en is None else en
    return Slot(
        zh=(Said(path=path, form=form, certainty=certainty, parts=(Text(zh),)),),
        en=(Said(path=path, form=form, certainty=certainty, parts=(Text(en),)),),
    )


def bracketed(path: str, form: str, zh: str, en: str | None = None) -> Slot:
    """A slot that holds one fact in brackets."""
    en = zh if en is None else en
    return fact(path, form, f"[{zh}]", f"[{en}]", Certainty.BRACKETED)


def joined(*pieces: Slot | str) -> Slot:
    """One slot after another; a string is the same in both languages."""
    slots = [words(piece, piece) if isinstance(piece, str) else piece for piece in pieces]
    return Slot(
        zh=tuple(inline for slot in slots for inline in slot.zh),
        en=tuple(inline for slot in slots for inline in slot.en),
    )


def date_by_hand(path: str) -> Slot:
    """A date that is written with ink when the paper is signed."""
    zh: tuple[Text | Blank, ...] = (
        Blank(4), Text("年"), Blank(2), Text("月"), Blank(2), Text("日"),
    )  # fmt: skip
    en: tuple[Text | Blank, ...] = (Blank(7), Text(" "), Blank(2), Text(", "), Blank(4))
    return Slot(
        zh=(Said(path=path, form="date", certainty=Certainty.BLANK, parts=zh),),
        en=(Said(path=path, form="date", certainty=Certainty.BLANK, parts=en),),
    )


def lines(*slots: Slot, role: ValueRole = "plain") -> tuple[ValueLine, ...]:
    """Value lines of one role."""
    return tuple(ValueLine(slot=slot, role=role) for slot in slots)


def row(zh: str, en: str, *values: Slot | ValueLine) -> Particular:
    """A particular; a slot among the values is a plain line."""
    return Particular(
        label=words(zh, en),
        values=tuple(
            value if isinstance(value, ValueLine) else ValueLine(slot=value) for value in values
        ),
    )


def amount(path: str, text: str) -> Slot:
    """An amount in figures."""
    return fact(path, "amount", text)
