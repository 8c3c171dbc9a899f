"""Where this machine keeps what programs can make again."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

_FONTS = "fonts"


def font_folder(variables: Mapping[str, str], platform: str) -> Path:
    """The folder of prepared faces, below the person's own cache folder."""
    home = Path(os.path.expanduser("~"))
    if not home.is_absolute():
        # Who has no home has no place to keep anything: nothing can be made below this.
        home = Path(os.devnull)
    return cache_folder(variables, platform, home) / _FONTS


def cache_folder(variables: Mapping[str, str], platform: str, home: Path) -> Path:
    """The cache folder of docgen by the rules of a platform; a relative setting is no setting."""
    match platform:
        case "darwin":
            return home / "Library" / "Caches" / "docgen"
        case "win32":
            local = variables.get("LOCALAPPDATA", "")
            return (Path(local) if local else home / "AppData" / "Local") / "docgen" / "Cache"
        case _:
            set_ = Path(variables.get("XDG_CACHE_HOME", ""))
            return (set_ if set_.is_absolute() else home / ".cache") / "docgen"
