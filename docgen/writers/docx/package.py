"""The empty package of Word that a document is built in: no template's leftovers."""

from __future__ import annotations

from html import escape

from docgen.document.inlines import text_of
from docgen.writers.docx.archive import CONTENT_TYPES, pack
from docgen.writers.requests import WriteRequest

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_PARTS = (
    ("word/document.xml", f"{_WORD_TYPE}.document.main+xml"),
    ("word/styles.xml", f"{_WORD_TYPE}.styles+xml"),
    ("word/settings.xml", f"{_WORD_TYPE}.settings+xml"),
    ("word/fontTable.xml", f"{_WORD_TYPE}.fontTable+xml"),
    ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ("docProps/app.xml", f"{_OFFICE_TYPE}.extended-properties+xml"),
    ("docProps/custom.xml", f"{_OFFICE_TYPE}.custom-properties+xml"),
)

_SETTINGS = (
    f'<w:settings xmlns:w="{_WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>'
    '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
)

_FONTS = (
    f'<w:fonts xmlns:w="{_WORD}">'
    '<w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>'
    '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
    '<w:font w:name="宋体"><w:altName w:val="SimSun"/><w:panose1 w:val="02010600030101010101"/>'
    '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
    '<w:font w:name="黑体"><w:altName w:val="SimHei"/><w:panose1 w:val="02010609060101010101"/>'
    '<w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>'
    "</w:fonts>"
)

_BODY = (
    f'<w:document xmlns:w="{_WORD}" xmlns:r="{_OFFICE}/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14">'
    "<w:body><w:sectPr/></w:body></w:document>"
)


def blank_package(request: WriteRequest, styles: str) -> bytes:
    """Write a package with an empty body, the styles and the properties of the document."""
    parts = {
        CONTENT_TYPES: _content_types(),
        "_rels/.rels": _relationships(
            ("word/document.xml", f"{_OFFICE}/relationships/officeDocument"),
            ("docProps/core.xml", f"{_PACKAGE}/relationships/metadata/core-properties"),
            ("docProps/app.xml", f"{_OFFICE}/relationships/extended-properties"),
            ("docProps/custom.xml", f"{_OFFICE}/relationships/custom-properties"),
        ),
        "word/_rels/document.xml.rels": _relationships(
            *((f"{name}.xml", f"{_OFFICE}/relationships/{name}") for name in _WORD_RELATED)
        ),
        "word/document.xml": _BODY,
        "word/styles.xml": styles,
        "word/settings.xml": _SETTINGS,
        "word/fontTable.xml": _FONTS,
        "docProps/core.xml": _core(request),
        "docProps/app.xml": (
            f'<Properties xmlns="{_OFFICE}/extended-properties">'
            "<Application>docgen</Application></Properties>"
        ),
        "docProps/custom.xml": _custom(request),
    }
    return pack({name: (_HEAD + xml).encode() for name, xml in parts.items()})


_WORD_RELATED = ("styles", "settings", "fontTable")


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _PARTS
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(*related: tuple[str, str]) -> str:
    made = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(related, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


def _core(request: WriteRequest) -> str:
    languages = request.edition.languages
    title = " ".join(text_of(said) for _, said in request.document.title.printed(languages))
    tag = "zh-CN" if languages[0] == "zh" else "en-US"
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title>"
        f"<dc:subject>{escape(request.document.id)}</dc:subject>"
        f"<dc:language>{tag}</dc:language></cp:coreProperties>"
    )


def _custom(request: WriteRequest) -> str:
    values = (
        ("docgen.document", request.document.id),
        ("docgen.edition", request.edition.value),
        ("docgen.fingerprint", request.fingerprint),
    )
    made = "".join(
        # The format id is the one that the standard gives to all custom properties; 0 and 1
        # are reserved.
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}"'
        f' name="{name}"><vt:lpwstr>{escape(value)}</vt:lpwstr></property>'
        for number, (name, value) in enumerate(values, 2)
    )
    return (
        f'<Properties xmlns="{_OFFICE}/custom-properties"'
        f' xmlns:vt="{_OFFICE}/docPropsVTypes">{made}</Properties>'
    )
