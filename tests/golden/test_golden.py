"""Every document says what it said when somebody last read and accepted it."""

import pytest

from tests.golden.renderings import renderings, stored

NOW = renderings()
STORED = stored()


@pytest.mark.parametrize("path", sorted(NOW))
def test_a_document_says_what_was_accepted(path: str) -> None:
    assert NOW[path] == STORED.get(path, "nothing was accepted: read it, then make accept")


def test_no_golden_text_is_left_without_its_document() -> None:
    assert set(STORED) == set(NOW)
