"""Enumerations in running text."""

import pytest

from docgen.language import Language, enumeration, separators


@pytest.mark.parametrize(
    ("items", "english", "chinese"),
    [
        (["A"], "A", "A"),
        (["A", "B"], "A and B", "A和B"),
        (["A", "B", "C"], "A, B and C", "A、B和C"),
        (["A", "B", "C", "D"], "A, B, C and D", "A、B、C和D"),
    ],
)
def test_items_are_joined(items: list[str], english: str, chinese: str) -> None:
    assert enumeration(items, Language.EN) == english
    assert enumeration(items, Language.ZH) == chinese


def test_the_last_chinese_item_may_follow_another_word() -> None:
    assert enumeration(["A", "B", "C"], Language.ZH, chinese_last="及") == "A、B及C"


def test_separators_are_one_fewer_than_items() -> None:
    assert separators(0, Language.EN) == separators(1, Language.ZH) == ()
    assert separators(2, Language.ZH, chinese_last="及") == ("及",)
    assert separators(3, Language.EN) == (", ", " and ")


def test_an_empty_enumeration_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        enumeration([], Language.EN)


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="no -1 items"):
        separators(-1, Language.EN)
