"""Enumerations in running text."""

from collections.abc import Sequence
from typing import Literal, assert_never

from docgen.language.languages import Language

ChineseJoiner = Literal["和", "及"]
"""What stands before the last item of a Chinese list."""


def separators(
    count: int, language: Language, *, chinese_last: ChineseJoiner = "和"
) -> tuple[str, ...]:
    """List what stands between so many items, one fewer than there are items.

    For items that are marked and must be joined without being touched.
    """
    if count < 0:
        raise ValueError(f"a list has no {count} items")
    match language:
        case Language.EN:
            between, last = ", ", " and "
        case Language.ZH:
            between, last = "、", chinese_last
        case _:
            assert_never(language)
    return (between,) * (count - 2) + (last,) * (count > 1)


def enumeration(
    items: Sequence[str], language: Language, *, chinese_last: ChineseJoiner = "和"
) -> str:
    """Join items that are already said: A, B and C; A、B和C. Raises ValueError for none."""
    if not items:
        raise ValueError("an enumeration names at least one item")
    between = separators(len(items), language, chinese_last=chinese_last)
    return items[0] + "".join(
        separator + item for separator, item in zip(between, items[1:], strict=True)
    )
