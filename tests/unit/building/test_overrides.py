"""Files of a workspace in the place of packaged ones, and their age."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.building.overrides import Age, find_overrides, marked_copy, packaged_files
from docgen.building.workspace import package_root
from docgen.diagnostics.errors import UsageError

TEMPLATE = "templates/minutes/template.xml"
STYLE = "templates/certificates/style.css"
GLOSSARY = "locales/glossary.yaml"
SCHEMA = ".vscode/docgen/board.json"
TEXTS = {
    TEMPLATE: "<document/>\n",
    STYLE: "p {}\n",
    GLOSSARY: "format: 1\n",
    "locales/zh_CN/LC_MESSAGES/papers.po": "",
    "contract_data/law/cn.yaml": "format: 1\n",
    SCHEMA: "{}\n",
}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """What a package carries."""
    for name, text in TEXTS.items():
        _write(tmp_path / "package" / name, text.encode())
    return tmp_path / "package"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _ages(workspace: Path, package: Path) -> dict[str, Age]:
    return {one.file: one.age for one in find_overrides(workspace, package)}


@pytest.mark.parametrize(
    ("name", "begins"), [(TEMPLATE, "{# copied"), (STYLE, "/* copied"), (GLOSSARY, "# copied")]
)
def test_a_copy_begins_with_a_comment_of_its_language(
    package: Path, name: str, begins: str
) -> None:
    first, _, rest = marked_copy(name, package).decode().partition("\n")
    assert first.startswith(begins)
    assert rest == TEXTS[name]


def test_a_copy_is_current_until_the_package_changes(package: Path, tmp_path: Path) -> None:
    own = tmp_path / "work"
    _write(own / TEMPLATE, marked_copy(TEMPLATE, package) + b"<!-- mine -->\n")
    assert _ages(own, package) == {TEMPLATE: Age.CURRENT}
    _write(package / TEMPLATE, b"<document>another</document>\n")
    (aged,) = find_overrides(own, package)
    assert (aged.age, aged.packaged) == (Age.AGED, package / TEMPLATE)
    text = (own / TEMPLATE).read_text("utf-8")
    old = text.partition("sha256 ")[2][:64]
    _write(own / TEMPLATE, text.replace(old, aged.sha256).encode())
    assert _ages(own, package) == {TEMPLATE: Age.CURRENT}


def test_line_ends_make_no_copy_old(package: Path, tmp_path: Path) -> None:
    own = tmp_path / "work"
    _write(own / STYLE, marked_copy(STYLE, package).replace(b"\n", b"\r\n"))
    _write(package / STYLE, b"p {}\r\n")
    assert _ages(own, package) == {STYLE: Age.CURRENT}


def test_of_an_unmarked_file_nobody_knows_the_age_unless_it_is_the_same(
    package: Path, tmp_path: Path
) -> None:
    own = tmp_path / "work"
    _write(own / GLOSSARY, b"format: 1\n# mine\n")
    _write(own / STYLE, TEXTS[STYLE].encode())
    assert _ages(own, package) == {GLOSSARY: Age.UNKNOWN, STYLE: Age.CURRENT}


def test_a_new_kind_is_no_override_and_an_old_schema_is_told(package: Path, tmp_path: Path) -> None:
    own = tmp_path / "work"
    _write(own / "templates/receipts/template.xml", b"<document/>\n")
    _write(own / SCHEMA, TEXTS[SCHEMA].encode())
    assert _ages(own, package) == {}
    _write(own / SCHEMA, b'{"title": "old"}\n')
    assert _ages(own, package) == {SCHEMA: Age.AGED}


def test_the_package_itself_overrides_nothing(package: Path) -> None:
    assert find_overrides(package, package) == ()


@pytest.mark.parametrize(
    ("asked", "nearest"), [("minutes", TEMPLATE), ("templates/minuets/template.xml", TEMPLATE)]
)
def test_a_file_that_is_not_there_is_told_with_the_nearest(
    package: Path, asked: str, nearest: str
) -> None:
    with pytest.raises(UsageError) as caught:
        marked_copy(asked, package)
    assert nearest in str(dict(caught.value.said.values)["known"])


def test_templates_catalogues_and_law_may_be_overridden() -> None:
    names = set(packaged_files(package_root()))
    assert {
        TEMPLATE,
        "templates/_house/house.css",
        "locales/zh_CN/LC_MESSAGES/papers.po",
        "contract_data/law/working-days/CN.yaml",
    } <= names
    assert not [name for name in names if not (package_root() / name).is_file()]
