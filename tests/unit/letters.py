"""Plain letters and plain resolutions beside the small contract with a board."""

from __future__ import annotations

from docgen.facts.loading import Loaded, load_contract
from docgen.model.contract import Contract
from tests.unit.rules.board import boards
from tests.unit.rules.board.boards import Edit

LETTER = """\
format: 1
id: L-1
from: A
to: [B]
dated: 2003-03-01
subject: {zh: 一, en: One}
paragraphs: [{zh: 一, en: One}]
"""
RESOLUTION = """\
format: 1
id: P-1
of: company
body: {zh: 工会委员会, en: Labour Union Committee}
title: {zh: 一, en: One}
dated: 2003-03-01
items: [{zh: 二, en: Two}]
"""
_AUTHORITIES = Edit(
    "contract.yaml",
    """authorities:
  - id: ministry
    task: other
    names:
      - {name: {zh: 旧部, en: Old Ministry}, until: 2003-03-24}
      - {name: {zh: 新部, en: New Ministry}, since: 2003-03-25}
certificates:
""",
    "certificates:\n",
)
_NOTICES = Edit(
    "contract.yaml",
    "side: foreign, notices: {address: {zh: 甲街, en: A Street}, attention: {zh: 总, en: GC}}, ",
    "side: foreign, ",
)


def load(letter: str = LETTER, resolution: str = RESOLUTION) -> Loaded:
    """Load the contract with one letter and one plain resolution."""
    files = boards.files(edits=[_AUTHORITIES, _NOTICES])
    files["contract_data/board/letters/L-1.yaml"] = letter.encode()
    files["contract_data/board/plain-resolutions/P-1.yaml"] = resolution.encode()
    return load_contract("board", files, boards.laws())


def contract(letter: str = LETTER, resolution: str = RESOLUTION) -> Contract:
    """The contract with one letter and one plain resolution, which must have no slip."""
    loaded = load(letter, resolution)
    assert loaded.contract is not None, loaded.findings
    return loaded.contract
