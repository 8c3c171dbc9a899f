"""Style sheets may not hide what is said."""

from pathlib import Path

import pytest

from docgen.drafting.style_checks import check_styles

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"


@pytest.mark.parametrize(
    "declaration",
    [
        "overflow: hidden",
        "display:none",
        "visibility: hidden",
        "opacity: 0.2",
        "white-space: nowrap",
        "font-size: 0",
        "color: #FFF",
        "color: white",
        "clip-path: inset(0)",
    ],
)
def test_a_declaration_that_hides_is_found_at_its_place(declaration: str) -> None:
    text = f"p {{ margin: 0; }}\n.number {{ {declaration}; }}\n"
    (finding,) = check_styles({"_house/house.css": text})
    assert finding.code == "style-hides-text"
    assert str(finding.source) == "templates/_house/house.css:2:11"
    assert declaration.startswith(str(finding.observed))


@pytest.mark.parametrize(
    "declaration",
    ["background-color: white", "color: #7a1420", "font-size: 0.9em", "display: block"],
)
def test_a_declaration_that_hides_nothing_is_let_be(declaration: str) -> None:
    assert list(check_styles({"x.css": f"p {{ {declaration}; }}"})) == []


def test_a_comment_declares_nothing() -> None:
    assert list(check_styles({"x.css": "/* display: none */\np { margin: 0; }"})) == []


def test_the_house_hides_nothing() -> None:
    styles = {
        path.relative_to(TEMPLATES).as_posix(): path.read_text("utf-8")
        for path in TEMPLATES.rglob("*.css")
    }
    assert styles
    assert list(check_styles(styles)) == []
