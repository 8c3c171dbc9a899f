"""What is said of a piece that does not fit its schema, by the schema's own code."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from docgen.facts.complaint import Complaint
from docgen.facts.structure_complaints import OF_STRUCTURE
from docgen.facts.value_complaints import OF_VALUES

OTHER = Complaint(
    code="schema",
    said="this does not fit here: %(detail)s",
    required="what the schema of this file wants",
    hint="compare it with the same place in the specimen",
)

COMPLAINTS: Mapping[str, Complaint] = MappingProxyType({**OF_STRUCTURE, **OF_VALUES})
