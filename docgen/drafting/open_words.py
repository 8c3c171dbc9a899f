"""What stands for a fact whose form no template names: words while open, a form in texts."""

from __future__ import annotations

OPEN_WORDS = {
    "amount": "amount to be fixed",
    "date": "date to be fixed",
    "share": "share to be fixed",
    "period": "period to be fixed",
    "count": "number to be fixed",
    "rate": "rate to be fixed",
    "name": "name to be given",
    "chinese-name": "Chinese name to be given",
    "text": "to be fixed",
    "id": "to be fixed",
    "length": "to be fixed",
    "time": "time to be fixed",
    "word": "outcome to be determined",
    "directors": "directors to be named",
    "": "to be fixed",
}
"""What an open fact prints, by its kind: English sentences of the papers' catalogue."""

FORMS_IN_TEXTS = {
    "amount": "amount_in_text",
    "date": "date",
    "share": "share",
    "period": "period",
    "count": "count",
    "rate": "rate",
    "time": "time",
}
"""How a text of the data says a fact that it names, by the fact's kind."""
