"""Data files as an editor reads them: by the core schema of YAML 1.2."""

from __future__ import annotations

import re
from typing import Any

import yaml


class CoreLoader(yaml.SafeLoader):
    """YAML in which only null, true, false and figures are no text."""


_SCALARS = (
    ("null", r"~|null|Null|NULL|", [*"~nN", ""]),
    ("bool", "true|True|TRUE|false|False|FALSE", [*"tTfF"]),
    ("int", "[-+]?[0-9]+", [*"-+0123456789"]),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", [*"-+.0123456789"]),
)
CoreLoader.yaml_implicit_resolvers = {}
for _name, _pattern, _first in _SCALARS:
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_name}", re.compile(f"^(?:{_pattern})$"), _first
    )
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def read(text: str) -> Any:
    """What a text says to an editor."""
    return yaml.load(text, CoreLoader)
