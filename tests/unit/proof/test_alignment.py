"""Words of a document are found in the letters of a file, in order."""

from docgen.diagnostics.source import Source
from docgen.proof.alignment import Letters, align
from docgen.proof.printing import Group

LINE = Source("templates/x.xml", 3)


def _groups(*groups: tuple[str, ...]) -> tuple[Group, ...]:
    return tuple(Group(source=LINE, pieces=pieces) for pieces in groups)


def _pages(*texts: str) -> list[Letters]:
    return [Letters(text) for text in texts]


def test_blanks_lines_cases_and_hyphens_at_line_ends_are_nothing() -> None:
    made = align(
        _pages("INVESTMENT CER\u2010\r\ntificate IC\ufffe\r\nA-01\r\n出资 证明\r\n书"),
        _groups(("Investment Certificate IC-A-01",), ("出资证明书",)),
    )
    assert (made.lacking, made.strayed, made.besides) == ([], [], ())
    assert [piece.as_found for piece in made.found] == [
        "INVESTMENT CERtificate IC-A-01", "出资 证明书",
    ]  # fmt: skip


def test_order_within_a_group_is_free() -> None:
    made = align(_pages("b a c"), _groups(("a", "b"), ("c",)))
    assert (made.lacking, made.strayed, made.besides) == ([], [], ())


def test_groups_follow_each_other() -> None:
    made = align(_pages("second first"), _groups(("first",), ("second",)))
    assert [piece.text for piece in made.strayed] == ["second"]


def test_words_are_found_once_for_each_time_they_are_said() -> None:
    made = align(_pages("US$5 US$5"), _groups(("US$5",), ("US$5",), ("US$5",)))
    assert [(piece.text, piece.source) for piece in made.lacking] == [("US$5", LINE)]


def test_what_is_besides_is_given_back_as_it_stands() -> None:
    made = align(_pages("first and, besides,\r\nthis last"), _groups(("first",), ("last",)))
    assert made.besides == ("and, besides,\r\nthis",)


def test_marks_alone_are_nothing_besides() -> None:
    assert align(_pages("first · last ·"), _groups(("first",), ("last",))).besides == ()


def test_a_text_may_go_on_over_several_pages_beside_another() -> None:
    zh, en = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳", "the quick brown fox jumps over the lazy dog"
    made = align(
        _pages(
            "before 甲乙丙丁戊己 the quick",
            "庚辛壬癸 brown fox",
            "子丑寅卯辰巳 jumps over the lazy dog after",
        ),
        _groups(("before",), (zh, en), ("after",)),
    )
    assert (made.lacking, made.strayed, made.besides) == ([], [], ())


def test_the_head_of_a_table_may_come_again() -> None:
    head = Group(source=LINE, pieces=("No.", "Item"), repeatable=("No.", "Item"))
    rows = _groups(("1", "cell"), ("2", "battery"))
    made = align(_pages("No. Item 1 cell", "No. Item 2 battery"), (head, *rows))
    assert (made.lacking, made.strayed, made.besides) == ([], [], ())


def test_furniture_is_cut_from_the_end_of_a_page() -> None:
    (page,) = _pages("IC-A-01 text IC-A-01")
    assert page.cut("IC-A-01")
    assert align([page], _groups(("IC-A-01",), ("text",))).besides == ()
    assert not page.cut("IC-A-02")
