"""The smallest contract, with the days off that docgen carries."""

from __future__ import annotations

from functools import cache

from docgen.facts.loading import load_contract
from docgen.model.contract import Contract
from tests.smallest import FOLDER, ROOT, TEXTS, laws

CHINA = "contract_data/law/working-days/CN.yaml"


@cache
def small_contract() -> Contract:
    """The contract of the smallest files, under the published days off of China."""
    files = {FOLDER + name: text.encode() for name, text in TEXTS.items()}
    calendars = {"CN": (CHINA, (ROOT / CHINA).read_bytes())}
    loaded = load_contract("small", files, laws(), calendars)
    assert loaded.contract is not None, loaded.findings
    return loaded.contract
