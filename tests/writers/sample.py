"""Hand-made certificates of an invented company, for the tests of the writers."""

from dataclasses import replace
from typing import Any

from docgen.document.blocks import (
    Annex,
    AnyBlock,
    ChopPlace,
    Execution,
    Face,
    Foot,
    Heading,
    Items,
    Paragraph,
    Particular,
    Particulars,
    Row,
    Signatory,
    Table,
    ValueLine,
)
from docgen.document.documents import Arrangement, Document, Edition, Furniture, State
from docgen.document.inlines import (
    Certainty,
    Inline,
    PageCount,
    PageNumber,
    Said,
    Strong,
    Text,
)
from docgen.document.slots import Slot
from tests.writers.particulars import RENMINBI_ROWS, ROWS, VENTURER
from tests.writers.words import (
    NO_WORDS,
    amount,
    bracketed,
    date_by_hand,
    fact,
    joined,
    lines,
    row,
    words,
)

__all__ = [
    "CHAIRMAN",
    "CHOP",
    "COMPANY",
    "COMPANY_EN",
    "COMPANY_ZH",
    "DATED",
    "EXECUTION",
    "FOOT",
    "LEAD",
    "LONG_BRACKET",
    "LONG_COMPANY",
    "OPEN_POINTS",
    "RENMINBI_ROWS",
    "ROWS",
    "TWO_COMPANIES",
    "VICE_CHAIRMAN",
    "bracketed",
    "certificate",
    "columns_sample",
    "crowded_certificate",
    "draft_certificate",
    "draft_rows",
    "face",
    "fact",
    "furniture",
    "joined",
    "open_points",
    "renminbi_certificate",
    "row",
    "valuation",
    "words",
]

COMPANY_ZH = "冀远样本电池有限公司"
COMPANY_EN = "Jiyuan Specimen Battery Co., Ltd."

CHAIRMAN = Signatory(
    capacity=words("董事长", "Chairman of the Board"),
    name=fact("board.chairman.name", "name", "甄样一", "Zhen Yangyi"),
)
VICE_CHAIRMAN = Signatory(
    capacity=words("副董事长", "Vice-Chairman of the Board"),
    name=fact("board.vice_chairman.name", "name", "约翰·样本", "John Specimen"),
)
CHOP = ChopPlace(
    shape="round", width=42, height=42, label=words("合营企业盖章", "Company chop")
)
DATED = row(
    "发给日期", "Date of issue",
    fact("certificates.IC-B-02.issued", "solemn-date", "二〇〇二年六月三日", "June 3, 2002"),
)  # fmt: skip
EXECUTION = Execution(signatories=(CHAIRMAN, VICE_CHAIRMAN), chops=(CHOP,), dated=DATED)
FOOT = Foot(
    slots=(
        words(
            "依据：合营合同第三十二条、第三十五条、第四十二条及附件二。",
            "Basis: Articles 32, 35 and 42 of the Joint Venture Contract, and Appendix 2.",
        ),
        words(
            "报送：审批机构、工商行政管理机关备案。存档：总经理。",
            "Copies: Examination and Approval Authority; Administration for Industry and "
            "Commerce. On file: Chief Executive Officer.",
        ),
        words(
            "非经合营合同第三十七条、第三十九条所定程序，不得转让或设定担保。",
            "Not to be transferred or encumbered except as Articles 37 and 39 provide.",
        ),
    )
)
LEAD = words(
    "兹证明下列合营者已依照合营合同向本公司缴付下列出资，该出资业经中国注册会计师验证。",
    "This is to certify that the joint venturer named below has made the following contribution "
    "to the registered capital of the Company under the Joint Venture Contract, and that a "
    "Chinese registered accountant has verified it.",
)
COMPANY = Slot(
    zh=(Said(path="company.name", form="name", certainty=Certainty.SETTLED,
             parts=(Text(COMPANY_ZH),)),),
    en=(Said(path="company.name", form="name", certainty=Certainty.SETTLED,
             parts=(Text(COMPANY_EN),)),),
)  # fmt: skip


def face(
    *,
    company: Slot = COMPANY,
    number: str = "IC-B-02",
    lead: Slot = LEAD,
    rows: tuple[Particular, ...] = ROWS,
    execution: Execution = EXECUTION,
    foot: Foot = FOOT,
) -> Face:
    """The framed page of a certificate."""
    said = fact("certificates.IC-B-02.number", "text", number)
    return Face(
        blocks=(
            Paragraph(slot=company, role="organization"),
            Paragraph(slot=words("出资证明书", "Investment Certificate"), role="title"),
            Paragraph(slot=joined(words("编号：", "No. "), said), role="number"),
            Paragraph(slot=lead, role="lead"),
            Particulars(rows=rows),
            execution,
            foot,
        )
    )


def valuation() -> Annex:
    """The valuation list of a contribution in kind."""
    items = (
        ("样本极片配方", "Specimen electrode formula", "US$1,200,000"),
        ("样本装配工艺“一号”", "Specimen assembly process “No. 1”", "US$700,000"),
    )
    rows = tuple(
        Row(cells=(
            words(str(place), str(place)),
            fact(f"appendix_2.items.{place}.name", "name", zh, en),
            amount(f"appendix_2.items.{place}.value", value),
        ))
        for place, (zh, en, value) in enumerate(items, 1)
    )  # fmt: skip
    sum_of_all = amount("contributions.B-02.amount", "US$1,900,000")
    total = Row(cells=(NO_WORDS, words("合计", "Total"), sum_of_all), is_total=True)
    return Annex(
        blocks=(
            Heading(level=1, slot=words("附件：财产估价清单", "Annex: Valuation List")),
            Paragraph(
                slot=words(
                    "下列财产由合营各方按合营合同附件二共同估价。",
                    "The Parties have valued the property below together, as Appendix 2 to the "
                    "Joint Venture Contract records.",
                )
            ),
            Table(
                head=(words("序号", "No."), words("项目", "Item"), words("估价", "Value")),
                rows=(*rows, total),
                alignments=("center", "start", "end"),
                shares=(1, 6, 3),
            ),
        )
    )


def furniture() -> Furniture:
    """What stands around the text of every page."""
    counted: tuple[Inline, ...] = (
        Text("第 "), PageNumber(), Text(" 页，共 "), PageCount(), Text(" 页"),
    )  # fmt: skip
    counted_en: tuple[Inline, ...] = (Text("Page "), PageNumber(), Text(" of "), PageCount())
    return Furniture(
        header=joined(COMPANY, " · ", fact("certificates.IC-B-02.number", "text", "IC-B-02")),
        footer=Slot(zh=counted, en=counted_en),
        draft=words("草稿", "DRAFT"),
        specimen=words("样本", "SPECIMEN"),
        reference=words("参阅本，不供签署", "Reference copy, not for signature"),
    )


def certificate(**changes: Any) -> Document:
    """A finished specimen certificate for technology, with its valuation list."""
    document = Document(
        id="IC-B-02",
        kind="certificates",
        contract="specimen",
        title=words("出资证明书", "Investment Certificate"),
        state=State.READY,
        is_specimen=True,
        arrangement=Arrangement.STACKED,
        sign=Edition.ZH_EN,
        originals=4,
        furniture=furniture(),
        blocks=(face(), valuation()),
    )
    return replace(document, **changes)


def renminbi_certificate(**changes: Any) -> Document:
    """The same with a conversion from renminbi and without an annex: the longest face."""
    return certificate(**{"blocks": (face(rows=RENMINBI_ROWS),), **changes})


TWO_COMPANIES = fact(
    "parties.B.name", "name",
    "样本电芯技术国际控股（开曼群岛）股份有限公司与样本先进储能材料研究开发（新加坡）私人有限公司",
    "Specimen Cell Technologies International Holdings (Cayman Islands) Limited and Specimen "
    "Advanced Energy Storage Materials Research and Development (Singapore) Pte. Ltd.",
)  # fmt: skip
LONG_COMPANY = fact(
    "company.name", "name",
    "冀远样本电池及先进储能材料与系统集成技术研究开发制造销售服务（河北样本经济技术开发区）中外合资经营有限责任公司样本公司",
    "Jiyuan Specimen Battery, Advanced Energy Storage Materials and Systems Integration Research, "
    "Development, Manufacturing and Service (Hebei Specimen Zone) Company Limited",
)  # fmt: skip


def crowded_certificate(**changes: Any) -> Document:
    """The most that a face must hold: long names, a conversion, four signatories."""
    second = replace(
        VICE_CHAIRMAN, name=fact("board.vice_chairmen.2.name", "name", "样本二世", "Yang Ben II")
    )
    third = replace(
        VICE_CHAIRMAN, name=fact("board.vice_chairmen.3.name", "name", "甄样三", "Zhen Yangsan")
    )
    execution = replace(EXECUTION, signatories=(CHAIRMAN, VICE_CHAIRMAN, second, third))
    party = ValueLine(slot=fact("parties.B.label", "label", "乙方", "Party B"), role="small")
    two = row("合营者", "Joint venturer", TWO_COMPANIES, party)
    rows = tuple(two if particular is VENTURER else particular for particular in RENMINBI_ROWS)
    return certificate(
        **{
            "blocks": (face(company=LONG_COMPANY, rows=rows, execution=execution),),
            "furniture": replace(furniture(), header=joined(LONG_COMPANY, " · IC-B-02")),
            "is_specimen": True,
            "state": State.DRAFT,
            **changes,
        }
    )


LONG_BRACKET = (
    "验资机构、报告文号及出具日期待合营各方与审批机构商定后填写",
    "the verifying firm, the number of its report and the date of that report are to be filled in "
    "once the Parties and the Examination and Approval Authority have settled them",
)
OPEN_POINTS = (
    ("company.established", "公司成立日期", "Date of establishment", "contract.yaml:41"),
    ("company.name", "公司中文名称", "Chinese name of the company", "contract.yaml:12"),
    ("reports.R-02", "验资报告", "Capital verification report", "contributions/B-02.yaml:18"),
    ("board.chairman", "董事长姓名", "Name of the Chairman", "board.yaml:5"),
)


def draft_rows() -> tuple[Particular, ...]:
    """The rows of a draft: facts in brackets, a long one, a date by hand, an untranslated name."""
    changed = {
        "公司成立日期": (bracketed("company.established", "date", "日期待定", "date to be fixed"),),
        "营业执照注册号": (bracketed("company.licence_no", "text", "待定", "to be fixed"),),
        "合营者": (
            fact("parties.B.name", "name", "Specimen Cell Technologies, Inc."),
            ValueLine(slot=fact("parties.B.label", "label", "乙方", "Party B"), role="small"),
        ),
        "出资日期": (date_by_hand("contributions.B-02.date"),),
        "验资报告": (bracketed("reports.R-02", "text", *LONG_BRACKET),),
    }
    return tuple(
        row(text_zh, text_en, *changed[text_zh]) if text_zh in changed else particular
        for particular in ROWS
        for text_zh, text_en in [_label(particular)]
    )


def _label(particular: Particular) -> tuple[str, str]:
    match particular.label.zh, particular.label.en:
        case (Text(text=zh),), (Text(text=en),):
            return zh, en
        case _:
            raise AssertionError(particular.label)


def open_points() -> Annex:
    """The list that closes a draft."""
    return Annex(
        is_open_points=True,
        blocks=(
            Heading(level=1, slot=words("待定事项", "Open points")),
            Paragraph(
                slot=words(
                    "下列事项确定后，本文件方可签发。",
                    "This paper can be issued once the points below are settled.",
                )
            ),
            Items(
                ordinals=tuple(words(f"{n}.", f"{n}.") for n in range(1, len(OPEN_POINTS) + 1)),
                items=tuple(_point(*point) for point in OPEN_POINTS),
            ),
        ),
    )


def _point(path: str, zh: str, en: str, place: str) -> tuple[AnyBlock, ...]:
    return (
        Paragraph(slot=joined(words(zh, en), words("：", ": "), path)),
        Paragraph(slot=words(place, place), role="note"),
    )


def draft_certificate(**changes: Any) -> Document:
    """A draft of the real kind: brackets, blanks, names unknown in Chinese, open points."""
    unnamed = Slot(
        zh=bracketed("company.name", "name", "中文名称待定").zh,
        en=bracketed("company.name", "name", COMPANY_EN).en,
    )
    execution = replace(
        EXECUTION,
        signatories=(
            replace(CHAIRMAN, name=bracketed("board.chairman.name", "name", "姓名待定", "name")),
            replace(VICE_CHAIRMAN, name=NO_WORDS),
        ),
        dated=replace(DATED, values=lines(date_by_hand("certificates.IC-B-02.issued"))),
    )
    number = fact("certificates.IC-B-02.number", "text", "IC-B-02")
    drafted = face(company=unnamed, rows=draft_rows(), execution=execution)
    return certificate(
        **{
            "state": State.DRAFT,
            "is_specimen": False,
            "furniture": replace(furniture(), header=joined(unnamed, " · ", number)),
            "blocks": (drafted, valuation(), open_points()),
            **changes,
        }
    )


def columns_sample(**changes: Any) -> Document:
    """A short paper in two level columns."""
    body: tuple[AnyBlock, ...] = (
        Paragraph(slot=COMPANY, role="organization"),
        Paragraph(slot=words("样本决议", "Specimen Resolution"), role="title"),
        Heading(level=1, slot=words("一、会议", "I. The meeting")),
        Paragraph(
            slot=Slot(
                zh=(Text("会议审议了“样本计划”——"), Strong((Text("全体通过"),)), Text("……如下。")),
                en=(
                    Text("The meeting considered the “specimen plan” – "),
                    Strong((Text("carried unanimously"),)),
                    Text(" … as follows."),
                ),
            )
        ),
        Items(
            ordinals=(words("（一）", "(a)"), words("（二）", "(b)")),
            items=(
                (Paragraph(slot=words("批准样本预算。", "The specimen budget is approved.")),),
                (Paragraph(slot=words("聘请样本审计师。", "The specimen auditor is engaged.")),),
            ),
        ),
    )
    return certificate(**{"arrangement": Arrangement.COLUMNS, "blocks": body, **changes})
