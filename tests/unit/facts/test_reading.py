"""The pieces of a file, their places, and the text between brackets."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.facts.encoding import SIZE_LIMIT
from docgen.facts.reading import Reading, read_text
from docgen.model.written import WrittenMapping, WrittenSequence, WrittenText

GOOD = """format: 1
# comment
parties:
  - id: A
    name: {en: "Valence Technology, Inc.", zh: [保定风帆集团有限责任公司]}
  - id: B
    note: |
      甲方：乙
      丙
capital:
  amount: USD 29,900,000  # as agreed
  when: [90 days]
  list: [a, b,
    c]
  right: {not_agreed: 'it''s open', of: directors}
"""
EXAMPLES = settings().max_examples
ODD = ":#[]{},\"'\n \t-：，\u3000&*!|>@%\\?`\u200b\xa0\r\x85\u2028\ufeff\0aé"


def _root(text: str) -> WrittenMapping:
    reading = read_text("facts.yaml", text.encode())
    assert reading.findings == ()
    assert reading.written is not None
    return reading.written.root


@pytest.mark.parametrize(
    ("typed", "between"),
    [
        ("[Fengfan - Valence Battery Company, Ltd.]", "Fengfan - Valence Battery Company, Ltd."),
        ("[120 days]", "120 days"),
        ("[USD 29, 900, 000]", "USD 29, 900, 000"),
        ("[to be fixed: see Appendix 1]", "to be fixed: see Appendix 1"),
        ("[保定: 待定]", "保定: 待定"),
        ('[it\'s, "so"]', 'it\'s, "so"'),
        ('["张三 #1: x: y"]', "张三 #1: x: y"),
        ("[ 'it''s' ]", "it's"),
        ("[]", ""),
        ("[ ]", " "),
        ('["a", "b"]', '"a", "b"'),
        ("[a,  # one\n  b,\n  c]", "a, b, c"),
        ("[a [b]]", None),
        ("[[a], {b: c}]", "[a], {b: c}"),
    ],
)
def test_brackets_give_back_what_was_typed_between_them(typed: str, between: str | None) -> None:
    """Commas, colons and quotes included; a single quoted text without its quotes."""
    reading = read_text("facts.yaml", f"a: {typed}\n".encode())
    if between is None:
        assert [finding.code for finding in reading.findings] == ["brackets-need-quotes"]
    else:
        assert reading.written is not None
        value = reading.written.root[WrittenText("a")]
        assert isinstance(value, WrittenSequence)
        assert value.between == between


def test_a_block_list_has_nothing_between_brackets() -> None:
    """Only brackets can hold a text."""
    value = _root("a:\n- x\n")[WrittenText("a")]
    assert value == ["x"]
    assert value.between is None


def test_every_piece_knows_its_line_column_and_length() -> None:
    """Columns count characters, from one."""
    root = _root('名: {张: [风帆], b: "x y"}\nlist:\n  - 甲: |\n      乙\n')
    name, items = root[WrittenText("名")], root[WrittenText("list")]
    places = [name, name["张"], name["张"][0], name["b"], items, items[0], items[0]["甲"]]
    assert [
        (it.place.source.line, it.place.source.column, it.place.source.length) for it in places
    ] == [(1, 4, 1), (1, 8, 1), (1, 9, 2), (1, 17, 5), (3, 3, 1), (3, 5, 1), (3, 8, 1)]


@pytest.mark.parametrize(
    ("text", "place"),
    [("a:\n", (1, 3)), ("b: 1\na:   # none\n", (2, 3)), ("{a: , b: 1}\n", (1, 4))],
)
def test_an_empty_value_stands_just_behind_the_colon(text: str, place: tuple[int, int]) -> None:
    """It is an empty plain text, for the schema to judge."""
    value = _root(text)[WrittenText("a")]
    assert value == "" and value.plain
    assert (value.place.source.line, value.place.source.column) == place


def test_scalars_stay_text_and_know_whether_they_were_quoted() -> None:
    """No type is guessed."""
    root = _root("a: no\nb: 0123\nc: 12:30:45\nd: \"5\"\ne: 'x'\nf: |\n  x\n")
    assert list(root.values()) == ["no", "0123", "12:30:45", "5", "x", "x\n"]
    assert [value.plain for value in root.values()] == [True, True, True, False, False, False]


def test_a_duplicate_key_names_both_places() -> None:
    """The second is accused, the first stands beside it."""
    (finding,) = read_text("facts.yaml", b"a: 1\nb: 2\na: 3\n").findings
    assert str(finding.source) == "facts.yaml:3:1"
    assert [str(source) for source in finding.also] == ["facts.yaml:1:1"]


def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_is_read() -> None:
    """The limit counts bytes."""
    body = b"a: 1\n# "
    at_limit = body + b"x" * (SIZE_LIMIT - len(body))
    assert read_text("facts.yaml", at_limit).findings == ()
    (finding,) = read_text("facts.yaml", at_limit + b"x").findings
    assert finding.code == "file-too-large"


def test_independent_slips_are_told_in_one_run() -> None:
    """One bad line hides no other."""
    text = 'a：1\nb: x #1\nc: {en: A, B}\nd: "x\ne: &z 1\ne: 2\nf: 张\u200b\ng: @\n'
    codes = [finding.code for finding in read_text("facts.yaml", text.encode()).findings]
    assert codes == [
        "full-width-colon",
        "hash-cuts-text",
        "comma-cuts-text",
        "unclosed",
        "anchor",
        "duplicate-key",
        "invisible-character",
        "starts-with-indicator",
    ]


@pytest.mark.parametrize("name", ["name: 保定", "name: 风帆"])
def test_gbk_is_named_as_such(name: str) -> None:
    """People are told what to do with the file."""
    (finding,) = read_text("facts.yaml", name.encode("gbk")).findings
    assert "GBK" in finding.message.template
    assert "UTF-8" in finding.hint.template


def _is_sound(reading: Reading, data: bytes) -> None:
    lines = data.replace(b"\r\n", b"\n").count(b"\n") + 1
    assert (reading.written is None) == bool(reading.findings)
    for finding in reading.findings:
        assert 1 <= finding.source.line <= lines + 1
        assert finding.source.column >= 1


@settings(max_examples=3 * EXAMPLES, deadline=None, derandomize=True)
@given(seed=st.integers(0, 2**32), count=st.integers(1, 4))
def test_no_mutation_of_a_good_file_raises(seed: int, count: int) -> None:
    """Letters are put in, replaced and taken out; in UTF-8 and in GBK."""
    source = random.Random(seed)
    letters = list(GOOD)
    for _ in range(count):
        at = source.randrange(len(letters))
        end = at + source.choice((0, 1, 1, 8))
        letters[at:end] = source.choice((source.choice(ODD), ""))
    text = "".join(letters)
    for data in (text.encode(), text.encode("gbk", "ignore")):
        _is_sound(read_text("facts.yaml", data), data)


@settings(max_examples=3 * EXAMPLES, deadline=None, derandomize=True)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=80).map(str.encode)))
def test_no_bytes_raise(data: bytes) -> None:
    """Whatever is in the file."""
    _is_sound(read_text("facts.yaml", data), data)


@settings(max_examples=2 * EXAMPLES, deadline=None, derandomize=True)
@given(st.text(alphabet="ab: -[]{},#\"'\n|>&*!?：，\u3000\t", max_size=60))
def test_no_text_of_signs_raises(text: str) -> None:
    """The signs of YAML in any order."""
    data = text.encode()
    _is_sound(read_text("facts.yaml", data), data)
