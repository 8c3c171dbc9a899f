"""Paths and bases are given to every piece, and inherited."""

from __future__ import annotations

from docgen.facts.annotating import annotate
from docgen.facts.reading import read_text
from docgen.model.citations import Authority, Citation
from docgen.model.written import Place, WrittenMapping, WrittenText

ARTICLE_5 = Citation(authority=Authority.ARTICLE, number=5)


def _root(text: str) -> WrittenMapping:
    reading = read_text("facts.yaml", text.encode())
    assert reading.written is not None, reading.findings
    return reading.written.root


def _annotated(text: str, path: str = "") -> WrittenMapping:
    root = _root(text)
    assert annotate(root, path) == ()
    return root


def _place(root: WrittenMapping, *keys: str | int) -> Place:
    piece: object = root
    for key in keys:
        match piece:
            case WrittenMapping() if isinstance(key, str):
                piece = piece[WrittenText(key)]
            case list() if isinstance(key, int):
                piece = piece[key]
            case _:
                raise AssertionError(key)
    place = getattr(piece, "place", None)
    assert isinstance(place, Place)
    return place


def test_a_basis_holds_for_everything_inside_its_mapping() -> None:
    root = _annotated("capital:\n  basis: Article 5\n  amount: USD 1\n  list: [a, b]\n")
    assert _place(root, "capital", "amount").basis == (ARTICLE_5,)
    assert _place(root, "capital", "list", 1).basis == (ARTICLE_5,)


def test_an_inner_basis_takes_the_place_of_the_outer_one() -> None:
    root = _annotated("basis: Article 5\na: x\nb: {basis: [Article 32(2), Appendix 3], c: y}\n")
    assert _place(root, "a").basis == (ARTICLE_5,)
    assert _place(root, "b", "c").basis == (
        Citation(authority=Authority.ARTICLE, number=32, items=("2",)),
        Citation(authority=Authority.APPENDIX, number=3),
    )


def test_a_basis_does_not_reach_what_stands_beside_its_mapping() -> None:
    root = _annotated("a: {basis: Article 5, b: x}\nc: y\n")
    assert _place(root, "c").basis == ()


def test_basis_and_inferred_are_taken_out_so_that_no_schema_meets_them() -> None:
    root = _annotated("a: {basis: Article 5, inferred: it follows, b: x}\n")
    assert list(root[WrittenText("a")]) == ["b"]
    assert _place(root, "a", "b").inferred == "it follows"


def test_elements_of_a_list_are_called_by_id_then_party_then_office_then_number() -> None:
    root = _annotated(
        "list: [{id: x, party: A}, {party: A}, {office: chairman}, {zh: 甲}, text]\n",
        "top",
    )
    paths = [_place(root, "list", number).path for number in range(5)]
    assert paths == ["top.list.x", "top.list.A", "top.list.chairman", "top.list.4", "top.list.5"]


def test_two_elements_of_one_name_do_not_share_a_path() -> None:
    root = _annotated("offices: [{office: chairman, d: a}, {office: chairman, d: b}]\n")
    assert _place(root, "offices", 0, "d").path == "offices.chairman1.d"
    assert _place(root, "offices", 1, "d").path == "offices.chairman2.d"


def test_a_place_keeps_its_own_line_and_column() -> None:
    source = _place(_annotated("basis: Article 5\na:\n  b: x\n"), "a", "b").source
    assert (source.file, source.line, source.column) == ("facts.yaml", 3, 6)


def test_what_is_no_citation_is_found_at_its_own_place() -> None:
    root = _root("a: {basis: [Article 5, Artikel 6], b: x}\n")
    (finding,) = annotate(root, "")
    assert (finding.code, finding.observed) == ("citation", "Artikel 6")
    assert (finding.source.line, finding.source.column) == (1, 24)
    assert _place(root, "a", "b").basis == (ARTICLE_5,)


def test_a_mapping_is_no_citation() -> None:
    (finding,) = annotate(_root("basis: {zh: 第五条, en: Article 5}\n"), "")
    assert (finding.code, finding.source.column) == ("citation", 8)


def test_inferred_without_a_reason_is_found() -> None:
    (finding,) = annotate(_root("a:\n  inferred:\n  b: x\n"), "")
    assert (finding.code, finding.source.line) == ("reason-missing", 2)
