"""Code quality reports."""

from __future__ import annotations

from pathlib import Path

from docgen.cli.formats.gitlab import code_quality
from docgen.cli.formats.places import placed
from docgen.cli.translation import ENGLISH, speech
from tests.unit.cli.formats.findings import ALL, COLON, FILE, LINES

NOWHERE = Path("/")


def test_an_entry_has_what_gitlab_wants_and_nothing_else() -> None:
    first, *others = code_quality(placed(ALL, LINES, NOWHERE), ENGLISH)
    fingerprint = first.pop("fingerprint")
    assert isinstance(fingerprint, str)
    assert len(fingerprint) == 32
    assert first == {
        "description": "a full-width colon stands at 100%: a, b: observed one two 3%0A, "
        "required : [Article 9; Article 10] hint: type ::",
        "check_name": "full-width-colon",
        "severity": "critical",
        "location": {"path": FILE, "lines": {"begin": 2}},
    }
    assert [one["severity"] for one in others] == ["minor", "info"]
    assert [one["location"] for one in others] == [
        {"path": "contract_data/x/contract.yaml", "lines": {"begin": 7}},
        {"path": "locales/glossary.yaml", "lines": {"begin": 1}},
    ]


def test_the_language_changes_the_words_and_not_the_fingerprint() -> None:
    found = placed([COLON], LINES, NOWHERE)
    (english,), (chinese,) = code_quality(found, ENGLISH), code_quality(found, speech("zh"))
    assert english["description"] != chinese["description"]
    assert "应为" in str(chinese["description"])
    assert english["fingerprint"] == chinese["fingerprint"]
