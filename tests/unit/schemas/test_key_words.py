"""The explanations of keys, read from their file."""

from __future__ import annotations

import pytest

from docgen.schemas.key_words import read_key_words

_HEAD = "format: 1\nfiles: []\nvalues: []\nkeys:\n"


def _read(*lines: str) -> dict[str, tuple[str, str]]:
    words = read_key_words((_HEAD + "\n".join(lines) + "\n").encode())
    return {key: (one.title, one.description) for key, one in words.keys.items()}


def test_an_explanation_has_a_name_and_a_sentence_in_each_language() -> None:
    line = '  - {key: due, zh: "到期日：应缴付之日", en: "Due: the day on which it is due"}'
    assert _read(line) == {
        "due": ("到期日 · Due", "应缴付之日。\n\nThe day on which it is due.")
    }


def test_a_key_of_one_schema_stands_before_the_key_alone() -> None:
    words = read_key_words(
        (
            _HEAD
            + '  - {key: of, zh: "所属：当事人", en: "Of: the Party"}\n'
            + '  - {key: Quorum.of, zh: "基数：何者", en: "Base: of whom"}\n'
        ).encode()
    )
    assert words.of_key("Quorum", "of").title == "基数 · Base"
    assert words.of_key("PlainResolution", "of").title == "所属 · Of"


@pytest.mark.parametrize(
    "line",
    [
        '  - {key: due, zh: "到期日", en: "Due: the day"}',
        '  - {key: due, zh: "到期日：应缴付之日", en: "Due"}',
        '  - {key: due, zh: "到期日：应缴付之日"}',
        "  - {key: due: due}",
    ],
)
def test_a_slip_in_the_file_is_a_fault(line: str) -> None:
    with pytest.raises(ValueError, match=r"locales/keys\.yaml"):
        _read(line)
