"""A kind of document: the manifest of a template folder."""

from __future__ import annotations

from typing import Literal

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Term, Wording
from docgen.model.values import Count, Line, RecordId

SubjectKind = Literal["certificate", "contribution", "party", "contract"]
EditionName = Literal["zh", "en", "zh-en"]


class Kind(Term):
    """kind.yaml: what a kind of document is about and how it is set.

    `subject` names what one document is made for each of. `sign` is the edition that people
    sign, `originals` how many of it. `requires` names the rules that must be kept.
    """

    format: Line
    title: Wording
    subject: SubjectKind
    prefix: RecordId
    arrangement: Literal["stacked", "columns"]
    sign: EditionName
    originals: Stated[Count]
    editions: Listing[EditionName]
    formats: Listing[Literal["pdf", "docx"]]
    requires: Listing[Line] = ()
