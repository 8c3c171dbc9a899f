"""The machine and the versions that a run was measured with."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from benchmarks.peers import Peers, run
from benchmarks.rows import NotMeasuredError

_LIBRARIES = ("weasyprint", "pydyf", "fonttools", "python-docx", "pypdfium2", "pydantic", "jinja2")
_PROCESSORS = Path("/proc/cpuinfo")


def machine() -> Mapping[str, object]:
    """What the machine is, and how busy it was before."""
    return {
        "system": platform.platform(),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "load_before": load(),
    }


def versions(peers: Peers) -> Mapping[str, str]:
    """What was measured, by version."""
    ours = {name: version(name) for name in ("docgen", *_LIBRARIES)}
    return {
        "python": platform.python_version(),
        **ours,
        **peers.versions,
        "libreoffice": _office(peers),
    }


def load() -> float:
    """How many processes wanted a core in the last minute, on average."""
    return round(os.getloadavg()[0], 2)


def _office(peers: Peers) -> str:
    if peers.office is None:
        return "-"
    try:
        return run((peers.office, "--version")).strip()
    except NotMeasuredError as failure:
        return str(failure)


def _processor() -> str:
    if _PROCESSORS.is_file():
        for line in _PROCESSORS.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor()
