"""How much is measured: a quick look, the usual run, or the whole."""

from __future__ import annotations

from dataclasses import dataclass

CERTIFICATES = 10
"""The certificates of each contract."""


@dataclass(frozen=True, kw_only=True)
class Effort:
    """How often and how much.

    `peers` documents are made by each peer; `contracts` of ten certificates are made as PDF,
    `texts` and ten times as many as text; memory is read after each number of `documents`.
    """

    name: str
    rounds: int
    peers: int
    contracts: int
    texts: int
    documents: tuple[int, int]


QUICK = Effort(name="quick", rounds=2, peers=4, contracts=3, texts=1, documents=(5, 20))
USUAL = Effort(name="usual", rounds=5, peers=20, contracts=50, texts=20, documents=(50, 500))
FULL = Effort(name="full", rounds=5, peers=20, contracts=100, texts=100, documents=(50, 500))
