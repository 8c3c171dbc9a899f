"""What a complaint about a piece of a data file is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Complaint:
    """The sentences of one complaint, with places for `key`, `written`, `meant`, `nearest`.

    `hint_without` is the hint where the value named by `hint_needs` is not known. `code` is
    the finding's code where the schema's own name would not do.
    """

    said: str
    required: str
    hint: str
    observed: str = ""
    hint_without: str = ""
    hint_needs: str = "meant"
    code: str = ""
