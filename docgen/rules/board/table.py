"""The rules of the board, in the order in which they are judged and explained."""

from __future__ import annotations

from docgen.rules.board.meeting_table import MEETING_RULES, MINUTES_RULES
from docgen.rules.board.vote_table import VOTE_RULES
from docgen.rules.rule import Rule

BOARD_RULES: tuple[Rule, ...] = (*MEETING_RULES, *VOTE_RULES, *MINUTES_RULES)
