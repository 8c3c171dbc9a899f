"""All rules, in the order in which they are judged and explained."""

from __future__ import annotations

from docgen.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
