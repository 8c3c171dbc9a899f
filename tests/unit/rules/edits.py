"""Small edits of the example, each meant to break one rule."""

from __future__ import annotations

from tests.unit.rules.example import Edit

CONTRACT, BOARD = "contract.yaml", "board.yaml"
APPENDIX_1, APPENDIX_2 = "appendices/1.yaml", "appendices/2.yaml"
APPENDIX_3, APPENDIX_4 = "appendices/3.yaml", "appendices/4.yaml"
A_01, A_02, A_03 = "contributions/A-01.yaml", "contributions/A-02.yaml", "contributions/A-03.yaml"
B_01, B_02 = "contributions/B-01.yaml", "contributions/B-02.yaml"
R_1, R_2 = "reports/R-1.yaml", "reports/R-2.yaml"

EDITS: dict[str, Edit] = {
    "subscription": Edit(CONTRACT, "amount: USD 600,001\n", "amount: USD 600,000\n"),
    "registered capital": Edit(CONTRACT, '{amount: "USD 1,000,001"', '{amount: "USD 1,000,000"'),
    "total investment": Edit(CONTRACT, "USD 900,000", "USD 1,400,000"),
    "great total investment": Edit(CONTRACT, "USD 30,000,000", "USD 1,400,000"),
    "share": Edit(CONTRACT, "share: 61%", "share: 60%"),
    "part": Edit(CONTRACT, "USD 500,001", "USD 500,000"),
    "part in kind": Edit(CONTRACT, "USD 150,001", "USD 150,000"),
    "use of funds": Edit(CONTRACT, "amount: USD 80,001", "amount: USD 80,000"),
    "second subscription": Edit(CONTRACT, "- party: A\n", "- party: B\n"),
    "finer than a cent": Edit(CONTRACT, "USD 80,000.005", "USD 80,000"),
    "unknown currency": Edit(CONTRACT, "amount: UDS 80,000", "amount: USD 80,000"),
    "instalment in another currency": Edit(APPENDIX_1, "CNY 300,000", "USD 300,000"),
    "instalment": Edit(APPENDIX_1, "USD 300,001", "USD 300,000"),
    "smaller instalment": Edit(APPENDIX_1, "USD 299,999", "USD 300,000"),
    "instalment of another form": Edit(
        APPENDIX_1, "{id: A-2, party: A, subscribed: A-cash, form: equipment",
        "{id: A-2, party: A, subscribed: A-cash, form: cash"),
    "valued item": Edit(APPENDIX_3, "value: USD 100,001", "value: USD 100,000"),
    "item with list": Edit(APPENDIX_2, "value: USD 150,001", "value: USD 150,000"),
    "line of list": Edit(APPENDIX_2, "USD 60,001", "USD 60,000"),
    "purchase": Edit(APPENDIX_3, "amount: USD 79,999", "amount: USD 80,000"),
    "export": Edit(APPENDIX_4, "49%", "55%"),
    "overpaid": Edit(A_02, "amount: USD 200,001", "amount: USD 200,000"),
    "wrong instalment": Edit(A_02, "pays: A-1", "pays: A-2"),
    "instalment of other party": Edit(A_02, "pays: B-1", "pays: A-2"),
    "item of other party": Edit(A_03, "valued_in: know-how", "valued_in: presses"),
    "cash with valuation": Edit(A_02, "pays: A-2\nvalued_in: presses\n", "pays: A-2\n"),
    "kind without valuation": Edit(A_03, "pays: A-3\n", "pays: A-3\nvalued_in: presses\n"),
    "credited at another value": Edit(A_03, "amount: USD 99,999", "amount: USD 100,000"),
    "not covered": Edit(R_2, "covers: [A-02, A-03]", "covers: [A-02, A-03, B-02]"),
    "covered twice": Edit(R_1, "covers: [A-01, B-01, B-02]", "covers: [A-01, B-01]"),
    "credited": Edit(A_01, "credited: USD 200,001", "credited: USD 200,000"),
    "rate": Edit(A_01, "827.71", "827.70"),
    "surplus": Edit(A_01, "USD 0.13", "USD 0.12"),
    "no surplus": Edit(A_01, "report: R-1", "surplus: {amount: USD 0.12, goes_to: {zh: 资本公积, en: Capital reserve}}\nreport: R-1"),
    "rate of other day": Edit(A_01, "rate: {per_hundred: 827.70, on: 2002-04-09", "rate: {per_hundred: 827.70, on: 2002-04-10"),
    "transfer after": Edit(A_01, "made_on: 2002-04-11", "made_on: 2002-04-12"),
    "two living": Edit(B_01, "    cancelled: {on: 2002-06-10, why: {zh: 日期有误, en: Wrong date}}\n".replace("    cancelled","    # cancelled"), "    cancelled: {on: 2002-06-10, why: {zh: 日期有误, en: Wrong date}}\n"),
    "replaces itself": Edit(B_01, "replaces: B-01-2", "replaces: B-01\n".strip("\n")),
    "number": Edit(A_02, '"001"', '"004"'),
    "number in other width": Edit(A_02, '"００1"', '"004"'),
    "no vice-chairman": Edit(A_02, "[{office: chairman, director: A2}]", "[{office: chairman, director: A2}, {office: vice-chairman, director: B1}]"),
    "former chairman": Edit(A_02, "{office: chairman, director: A1}", "{office: chairman, director: A2}"),
    "director left": Edit(BOARD, "appointed_by: B, since: 2002-03-01, until: 2002-09-15}", "appointed_by: B, since: 2002-03-01}"),
    "report before contribution": Edit(A_02, "made_on: 2002-08-31", "made_on: 2002-08-20"),
    "receipt before report": Edit(R_2, "received_on: 2002-08-29", "received_on: 2002-09-02"),
    "certificate before receipt": Edit(A_02, "issued_on: 2002-09-01", "issued_on: 2002-09-16"),
    "certificate before contribution": Edit(A_02, "made_on: 2002-09-17", "made_on: 2002-08-20"),
    "establishment": Edit(CONTRACT, "established_on: 2002-05-21", "established_on: 2002-03-01"),
    "cancelled before issue": Edit(B_01, "cancelled: {on: 2002-05-19", "cancelled: {on: 2002-06-10"),
    "replaced before cancelled": Edit(B_01, "cancelled: {on: 2002-06-13", "cancelled: {on: 2002-06-10"),
    "late certificate": Edit(A_02, "issued_on: 2002-11-02", "issued_on: 2002-09-16"),
    "late first": Edit(A_01, "made_on: 2002-06-02", "made_on: 2002-04-12"),
    "bracket": Edit(A_02, "made_on: [2002/08/20]", "made_on: 2002-08-20"),
    "foreign": Edit(CONTRACT, "side: chinese", "side: foreign"),
    }
