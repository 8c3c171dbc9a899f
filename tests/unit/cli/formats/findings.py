"""Findings to be printed: long and short, Chinese, of several lines."""

from __future__ import annotations

from docgen.diagnostics.findings import Finding, Severity
from docgen.diagnostics.messages import Words, message
from docgen.diagnostics.source import Source

FILE = "contract_data/甲乙/a, b: 100%.yaml"
LINES = {FILE: ("format: 1", "  amount: USD 5", "  amount: USD 5", "amount: USD 5")}

COLON = Finding(
    code="full-width-colon",
    source=Source(FILE, 2, 3, 6),
    message=message("a full-width colon stands at %(at)s", {"at": "100%: a, b"}),
    observed=Words(en="one\ntwo\r\n3%0A", zh="一\n二"),
    required=":",
    basis=("Article 9", "Article 10"),
    hint=message("type %(sign)s", {"sign": "::"}),
)
WARNED = Finding(
    code="amounts-add-up",
    source=Source("contract_data/x/contract.yaml", 7, 1),
    message=message("the amounts do not add up"),
    severity=Severity.WARNING,
    also=(Source("contract_data/x/appendices/1 a.yaml", 4, 2, 9),),
)
REMARKED = Finding(
    code="no-such-code",
    source=Source("locales/glossary.yaml", 0, 0),
    message=message("counsel may differ"),
    severity=Severity.REMARK,
)
ALL = (COLON, WARNED, REMARKED)
