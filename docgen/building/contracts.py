"""One contract of a workspace, loaded with all that its files rest on."""

from __future__ import annotations

from docgen.building.workspace import Inputs
from docgen.facts.loading import Loaded, load_contract
from docgen.schemas.key_words import read_key_words


def load_from(inputs: Inputs, contract_id: str) -> Loaded:
    """Load a contract from the files of its workspace, which must have one of this name."""
    return load_contract(
        contract_id,
        inputs.contracts[contract_id],
        inputs.laws,
        inputs.calendars,
        names=lambda: read_key_words(inputs.keys).chinese_names(),
    )
