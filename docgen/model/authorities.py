"""The public authorities that a contract names."""

from __future__ import annotations

from typing import Literal

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Name, Term
from docgen.model.values import Day, Id


class AuthorityName(Term):
    """What an authority is called, from `since` to `until`, both days included."""

    name: Name
    since: Stated[Day] | None = None
    until: Stated[Day] | None = None


class PublicAuthority(Term):
    """An authority by its task; its name may change with the years."""

    id: Id
    task: Literal[
        "examination and approval",
        "registration",
        "foreign exchange",
        "department in charge",
        "other",
    ]
    names: Listing[AuthorityName]
