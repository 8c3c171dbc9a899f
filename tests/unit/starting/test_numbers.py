"""New records get the next free number."""

from __future__ import annotations

import pytest

from docgen.starting.numbers import ids_of, next_id
from tests.smallest import loaded


@pytest.mark.parametrize(
    ("first", "alike", "taken", "wanted"),
    [
        ("M-01", [], (), "M-01"),
        ("M-01", ["M-06"], (), "M-07"),
        ("M-01", ["M-01", "M-09"], (), "M-10"),
        ("R-1", ["R-3"], (), "R-4"),
        ("N-01", ["N-2003-7", "X-99", "N-01-C"], (), "N-01"),
        ("N-01", ["N-99"], (), "N-100"),
        ("R-01", [], ("R-01", "R-02"), "R-03"),
        ("A-01", ["B-07"], (), "A-01"),
    ],
)
def test_the_next_number_follows_the_highest(
    first: str, alike: list[str], taken: tuple[str, ...], wanted: str
) -> None:
    assert next_id(first, alike, taken) == wanted


def test_every_id_of_a_contract_is_known() -> None:
    contract = loaded().contract
    assert contract is not None
    known = ids_of(contract)
    assert {"A", "B", "A-cash", "chairman", "A1", "A-1", "A-01", "B-01", "R-1"} <= known
    assert "format" not in known
