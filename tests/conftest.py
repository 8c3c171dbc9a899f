"""How long the proofs run: a few examples in every run of the tests, many with --prove."""

from __future__ import annotations

import pytest
from hypothesis import settings

PROVE = "--prove"
QUICK_EXAMPLES = 100
MANY_EXAMPLES = 2000


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(PROVE, action="store_true", help="run the long proofs, too")


def pytest_configure(config: pytest.Config) -> None:
    # How long an example takes says nothing about it.
    # The same examples in every quick run; the long proofs draw new ones.
    settings.register_profile(
        "quick", max_examples=QUICK_EXAMPLES, deadline=None, derandomize=True
    )
    settings.register_profile("prove", max_examples=MANY_EXAMPLES, deadline=None)
    settings.load_profile("prove" if config.getoption(PROVE) else "quick")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption(PROVE):
        return
    long = [item for item in items if item.get_closest_marker("prove")]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in long]
