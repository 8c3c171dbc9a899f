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
    ValueRole,
)
from docgen.document.documents import Arrangement, Document, Edition, Furniture, State
from docgen.document.inlines import (
    Blank,
    Certainty,
    Inline,
    PageCount,
    PageNumber,
    Said,
    Strong,
    Text,
)
from docgen.document.slots import Slot

COMPANY_ZH = "冀远样本电池有限公司"
COMPANY_EN = "Jiyuan Specimen Battery Co., Ltd."
NO_WORDS = Slot()


def words(zh: str, en: str) -> Slot:
    """Plain words in both languages."""
    return Slot(zh=(Text(zh),), en=(Text(en),))


def fact(
    path: str, form: str, zh: str, en: str | None = None, certainty: Certainty = Certainty.SETTLED
) -> Slot:
    """A slot that holds one fact and nothing else; the same in both where `en` is left out."""
    en = zh if en is None else en
    return Slot(
        zh=(Said(path=path, form=form, certainty=certainty, parts=(Text(zh),)),),
        en=(Said(path=path, form=form, certainty=certainty, parts=(Text(en),)),),
    )


def bracketed(path: str, form: str, zh: str, en: str | None = None) -> Slot:
    """A slot that holds one fact in brackets."""
    en = zh if en is None else en
    return fact(path, form, f"[{zh}]", f"[{en}]", Certainty.BRACKETED)


def joined(*pieces: Slot | str) -> Slot:
    """One slot after another; a string is the same in both languages."""
    slots = [words(piece, piece) if isinstance(piece, str) else piece for piece in pieces]
    return Slot(
        zh=tuple(inline for slot in slots for inline in slot.zh),
        en=tuple(inline for slot in slots for inline in slot.en),
    )


def date_by_hand(path: str) -> Slot:
    """A date that is written with ink when the paper is signed."""
    zh: tuple[Text | Blank, ...] = (
        Blank(4), Text("年"), Blank(2), Text("月"), Blank(2), Text("日"),
    )  # fmt: skip
    en: tuple[Text | Blank, ...] = (Blank(7), Text(" "), Blank(2), Text(", "), Blank(4))
    return Slot(
        zh=(Said(path=path, form="date", certainty=Certainty.BLANK, parts=zh),),
        en=(Said(path=path, form="date", certainty=Certainty.BLANK, parts=en),),
    )


def lines(*slots: Slot, role: ValueRole = "plain") -> tuple[ValueLine, ...]:
    """Value lines of one role."""
    return tuple(ValueLine(slot=slot, role=role) for slot in slots)


def row(zh: str, en: str, *values: Slot | ValueLine) -> Particular:
    """A particular; a slot among the values is a plain line."""
    return Particular(
        label=words(zh, en),
        values=tuple(
            value if isinstance(value, ValueLine) else ValueLine(slot=value) for value in values
        ),
    )


def amount(path: str, text: str) -> Slot:
    """An amount in figures."""
    return fact(path, "amount", text)


ESTABLISHED = row(
    "公司成立日期", "Date of establishment",
    fact("company.established", "date", "2002年3月18日", "March 18, 2002"),
)  # fmt: skip
LICENCE = row(
    "营业执照注册号", "Business licence no.",
    fact("company.licence_no", "text", "企合样总字第000000号", "Qi He Yang Zong Zi No. 000000"),
)  # fmt: skip
CAPITAL = row(
    "投资总额和注册资本", "Total investment and registered capital",
    joined(
        amount("capital.total_investment", "US$20,000,000"), " · ",
        amount("capital.registered_capital", "US$10,000,000"),
    ),
)  # fmt: skip
VENTURER = row(
    "合营者", "Joint venturer",
    fact("parties.B.name", "name", "样本电芯技术公司", "Specimen Cell Technologies, Inc."),
    ValueLine(slot=fact("parties.B.label", "label", "乙方", "Party B"), role="small"),
)  # fmt: skip
SUBSCRIBED = row(
    "认缴出资额及比例", "Subscribed contribution and share",
    joined(
        amount("parties.B.subscribed", "US$4,900,000"), " · ",
        fact("parties.B.share", "percent", "49%"),
    ),
)  # fmt: skip
AMOUNT = row(
    "本次出资额", "Amount of this contribution",
    ValueLine(slot=amount("contributions.B-02.amount", "US$1,900,000"), role="amount"),
    ValueLine(
        slot=fact(
            "contributions.B-02.amount", "amount-in-words",
            "壹佰玖拾万美元整", "One Million Nine Hundred Thousand United States Dollars",
        ),
        role="words",
    ),
)  # fmt: skip
FORM = row(
    "出资方式", "Form of contribution",
    fact("contributions.B-02.form", "form", "技术（附件二）", "Technology (Appendix 2)"),
)  # fmt: skip
CONTRIBUTED = row(
    "出资日期", "Date of contribution",
    fact("contributions.B-02.date", "date", "2002年5月10日", "May 10, 2002"),
)  # fmt: skip
CONVERSION = row(
    "折算", "Conversion",
    joined(
        amount("contributions.B-02.paid", "RMB15,726,300.00"), " · ",
        fact("contributions.B-02.rate", "rate", "USD 100 = RMB 827.70"),
    ),
    ValueLine(
        slot=joined(
            fact("contributions.B-02.rate_date", "date", "2002年5月10日", "May 10, 2002"),
            words("中国人民银行公布的基准汇价", ", base rate published by the People's Bank of China"),
        ),
        role="small",
    ),
)  # fmt: skip
CUMULATIVE = row(
    "累计出资额", "Cumulative contribution",
    joined(
        amount("contributions.B-02.cumulative", "US$3,400,000"), " · ",
        fact("contributions.B-02.cumulative_share", "percent", "69.39%"),
    ),
)  # fmt: skip
REPORT = row(
    "验资报告", "Capital verification report",
    joined(
        fact("reports.R-02.firm", "name", "样本会计师事务所", "Specimen Certified Public Accountants"),
        words("，", ", "),
        fact("reports.R-02.number", "text", "样会验字（2002）第002号", "Yang Kuai Yan Zi (2002) No. 002"),
    ),
    ValueLine(
        slot=joined(
            words("报告日期：", "Dated "),
            fact("reports.R-02.date", "date", "2002年5月20日", "May 20, 2002"),
        ),
        role="small",
    ),
    ValueLine(
        slot=joined(
            words("公司收到日期：", "Received by the Company "),
            fact("reports.R-02.received", "date", "2002年5月24日", "May 24, 2002"),
        ),
        role="small",
    ),
)  # fmt: skip
ROWS = (
    ESTABLISHED, LICENCE, CAPITAL, VENTURER, SUBSCRIBED, AMOUNT, FORM, CONTRIBUTED, CUMULATIVE,
    REPORT,
)  # fmt: skip
RENMINBI_ROWS = (*ROWS[:8], CONVERSION, *ROWS[8:])

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
    said_number = joined(words("编号：", "No. "), fact("certificates.IC-B-02.number", "text", number))
    return Face(
        blocks=(
            Paragraph(slot=company, role="organization"),
            Paragraph(slot=words("出资证明书", "Investment Certificate"), role="title"),
            Paragraph(slot=said_number, role="number"),
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
    total = Row(
        cells=(NO_WORDS, words("合计", "Total"), amount("contributions.B-02.amount", "US$1,900,000")),
        is_total=True,
    )
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
    drafted = face(company=unnamed, rows=draft_rows(), execution=execution)
    return certificate(
        **{
            "state": State.DRAFT,
            "is_specimen": False,
            "furniture": replace(
                furniture(),
                header=joined(unnamed, " · ", fact("certificates.IC-B-02.number", "text", "IC-B-02")),
            ),
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
