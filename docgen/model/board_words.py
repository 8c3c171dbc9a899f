"""The words with which papers of the board say how something came out."""

from __future__ import annotations

from typing import Literal

OutcomeWord = Literal[
    "passed", "affirmative vote not obtained", "not passed", "cannot be judged"
]
"""How a resolution came out."""

QuorumWord = Literal["a quorum was present", "no quorum was present", "cannot be judged"]
"""Whether the directors counted reach the quorum agreed."""
