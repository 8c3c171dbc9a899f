"""Writes the reference of data files, docs/data.md and docs/data.zh.md, from their schemas."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from docgen.schemas.files import DATA_FILES, DataFile
from docgen.schemas.key_words import FILE, Dictionary, Meaning, read_key_words
from docgen.schemas.making import make_schemas
from docgen.schemas.values import VALUES, Json

REPOSITORY = Path(__file__).resolve().parent.parent
DOCS = REPOSITORY / "docs"
_IN_BOTH = frozenset({"terms.Wording", "terms.Name"})
_AROUND = frozenset({"basis", "inferred"})
_OPEN = " ◇"


@dataclass(frozen=True, kw_only=True)
class Tongue:
    """The words of the reference in one language; `part` says which half of a text is its own."""

    file: str
    part: int
    title: str
    lead: str
    values: str
    both: str
    heads: tuple[str, ...]
    yes: str
    or_: str
    list_of: str
    keys: str
    text_in_both: str
    ids: str
    colon: str
    place: str


CHINESE = Tongue(
    file="data.zh.md",
    part=0,
    title="数据文件参考",
    lead=(
        "[English](data.md) · [操作指南](guide.zh.md) · [README](../README.zh.md)\n\n"
        "本参考由程序自身的定义生成（`make reference`），请勿手工修改；说明文字见"
        " [`locales/keys.yaml`](../locales/keys.yaml)。\n\n"
        "“必填”栏标“是”的键不可缺少，内容未定的写在方括号内。标 ◇ 的数值可以写成 `[待定的内容]`、"
        "`by_hand`、`{by_hand: 数值}`、`{not_agreed: 理由}`，或者为自身注明依据："
        "`{value: 数值, basis: Article 9}`。\n\n"
        "任何映射内均可写 `basis`（所依据的条款，如 `Article 31` 或 `[Article 32(2), Appendix 3]`；"
        "其内各项均适用，另行注明的除外）和 `inferred`（合同未逐字写明而由其推出的理由）。"
    ),
    values="数值的写法",
    both="中英文文本：`{zh: 甲方, en: Party A}`；含逗号或冒号的一侧加引号",
    heads=("键", "名称", "必填", "内容", "说明"),
    yes="是",
    or_="，或者 ",
    list_of="列表：",
    keys="下列各键",
    text_in_both="中英文文本",
    ids="编号列表",
    colon="：",
    place="位置：",
)
ENGLISH = Tongue(
    file="data.md",
    part=1,
    title="Reference of the data files",
    lead=(
        "[中文](data.zh.md) · [Guide](guide.md) · [README](../README.md)\n\n"
        "Made from the program's own definitions by `make reference`: do not change it by hand. "
        "What the keys mean is written in [`locales/keys.yaml`](../locales/keys.yaml).\n\n"
        "A required key cannot be left out; where its value is not settled, it stands in brackets. "
        "A value marked ◇ may also be `[what is not agreed yet]`, `by_hand`, `{by_hand: value}`, "
        "`{not_agreed: why}`, or have a basis of its own: `{value: value, basis: Article 9}`.\n\n"
        "In any mapping there may be `basis` (the article that it stands under, as `Article 31` or "
        "`[Article 32(2), Appendix 3]`; it holds for everything inside until something inside "
        "names its own) and `inferred` (why a fact follows that the contract does not state in so "
        "many words)."
    ),
    values="How values are written",
    both=(
        "A text in both languages: `{zh: 甲方, en: Party A}`; "
        "with quotes around a side that has a comma or a colon"
    ),
    heads=("key", "name", "required", "what stands there", "what it means"),
    yes="yes",
    or_=", or ",
    list_of="list of ",
    keys="these keys",
    text_in_both="text in both languages",
    ids="list of ids",
    colon=": ",
    place=" Files: ",
)


@dataclass(kw_only=True)
class _Page:
    """One reference in the making; every mapping is described where it is met first."""

    tongue: Tongue
    words: Dictionary
    definitions: Mapping[str, Json] = field(default_factory=dict)
    described: set[str] = field(default_factory=set)
    waiting: list[tuple[str, str]] = field(default_factory=list)

    def lines(self, schemas: Mapping[str, Json]) -> Iterator[str]:
        """The lines of the page."""
        tongue = self.tongue
        yield from (f"# {tongue.title}", "", tongue.lead, "", *self._contents(), "")
        yield from (f"## {tongue.values}", "")
        yield from (f"- <a id=\"both\"></a>{tongue.both}", *self._values(), "")
        for one in DATA_FILES:
            yield from self._file(one, schemas[one.file])

    def _contents(self) -> Iterator[str]:
        for one in DATA_FILES:
            name = self._name(self.words.files[one.name])
            yield f"- [{name}](#file-{one.name}){self.tongue.colon}`{one.glob}`"

    def _values(self) -> Iterator[str]:
        examples = {name: schema.get("examples", ()) for name, schema in VALUES.values()}
        for name, meaning in self.words.values.items():
            shown = ", ".join(f"`{example}`" for example in examples.get(name, ()))
            said = self.tongue.colon.join((self._name(meaning), self._said(meaning.description)))
            typed = f" ({shown})" if shown and self.tongue.part else f"（{shown}）" if shown else ""
            yield f'- <a id="{name}"></a>{said}{typed}'

    def _file(self, one: DataFile, schema: Json) -> Iterator[str]:
        self.definitions = schema["definitions"]
        meaning = self.words.files[one.name]
        yield from (f'## <a id="file-{one.name}"></a>{self._name(meaning)}', "")
        yield from (f"{self._said(meaning.description)}{self.tongue.place}`{one.glob}`", "")
        yield from self._table(schema, "")
        while self.waiting:
            name, path = self.waiting.pop(0)
            if name not in self.described:
                self.described.add(name)
                yield from (f'### <a id="{_anchor(name)}"></a>{one.name}: `{path}`', "")
                later, self.waiting = self.waiting, []
                yield from self._table(self.definitions[name], f"{path}.")
                self.waiting += later

    def _table(self, mapping: Json, before: str) -> Iterator[str]:
        yield "| " + " | ".join(self.tongue.heads) + " |"
        yield "|" + " --- |" * len(self.tongue.heads)
        for key, schema in mapping["properties"].items():
            if key in _AROUND:
                continue
            required = self.tongue.yes if key in mapping["required"] else ""
            name = schema["title"].split(" · ", 1)[self.tongue.part]
            said = self._said(schema["description"])
            cells = (f"`{key}`", name, required, self._shown(schema, before + key), said)
            yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
        yield ""

    def _shown(self, schema: Json, path: str) -> str:
        """What may stand there."""
        match schema:
            case {"allOf": [inner]}:
                return self._shown(inner, path)
            case {"$ref": str(reference)}:
                return self._defined(reference.rpartition("/")[2], path)
            case {"enum": words}:
                written = (word for word in words if not isinstance(word, bool))
                return " / ".join(dict.fromkeys(f"`{word}`" for word in written))
            case {"type": "array", "items": {"$ref": _} as items}:
                return self.tongue.list_of + self._shown(items, f"{path}[]")
            case {"type": "array", "items": {"type": _}}:
                return self.tongue.ids
            case {"type": "array", "items": items}:
                return self.tongue.list_of + self._shown(items, f"{path}[]")
            case {"anyOf": several}:
                return self.tongue.or_.join(self._shown(one, path) for one in several)
            case _:
                raise ValueError(schema)

    def _defined(self, name: str, path: str) -> str:
        if name in _IN_BOTH:
            return f"[{self.tongue.text_in_both}](#both)"
        if name.startswith("stated-"):
            return self._shown(self.definitions[name]["anyOf"][0], path) + _OPEN
        if name in self.words.values:
            return f"[{self._name(self.words.values[name])}](#{name})"
        if self.definitions[name].get("type") != "object":
            return self._shown(self.definitions[name], path)
        self.waiting.append((name, path))
        return f"[{self.tongue.keys}](#{_anchor(name)})"

    def _name(self, meaning: Meaning) -> str:
        return (meaning.zh, meaning.en)[self.tongue.part]

    def _said(self, description: str) -> str:
        """The half of an explanation that is in the page's language."""
        return description.split("\n\n")[self.tongue.part]


def _anchor(name: str) -> str:
    return name.replace(".", "-").lower()


def references() -> Mapping[Path, str]:
    """The pages of the reference as the schemas are now, by their paths."""
    words = read_key_words((REPOSITORY / FILE).read_bytes())
    schemas = make_schemas(words)
    return {
        DOCS / tongue.file: "\n".join(_Page(tongue=tongue, words=words).lines(schemas))
        for tongue in (ENGLISH, CHINESE)
    }


def main() -> None:
    """Write the pages, and name those that changed."""
    for path, text in references().items():
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            sys.stdout.write(f"{path.relative_to(REPOSITORY).as_posix()}\n")


if __name__ == "__main__":
    main()
