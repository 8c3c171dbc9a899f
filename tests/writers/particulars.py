"""The rows of the sample certificates."""

from docgen.document.blocks import ValueLine
from tests.writers.words import amount, fact, joined, row, words

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
            words(
                "中国人民银行公布的基准汇价",
                ", base rate published by the People's Bank of China",
            ),
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
        fact(
            "reports.R-02.firm", "name",
            "样本会计师事务所", "Specimen Certified Public Accountants",
        ),
        words("，", ", "),
        fact(
            "reports.R-02.number", "text",
            "样会验字（2002）第002号", "Yang Kuai Yan Zi (2002) No. 002",
        ),
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
