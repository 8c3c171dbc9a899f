"""Small edits of the example, and exactly what each of them breaks."""

from __future__ import annotations

from typing import NamedTuple

from tests.unit.rules.example import Broken, Edit

APPENDIX_1 = "appendices/1.yaml"
APPENDIX_2 = "appendices/2.yaml"
APPENDIX_3 = "appendices/3.yaml"
APPENDIX_4 = "appendices/4.yaml"
A_01 = "contributions/A-01.yaml"
A_02 = "contributions/A-02.yaml"
A_03 = "contributions/A-03.yaml"
BOARD = "board.yaml"
B_01 = "contributions/B-01.yaml"
B_02 = "contributions/B-02.yaml"
CONTRACT = "contract.yaml"
LAW_PACK = "law"
R_1 = "reports/R-1.yaml"
R_2 = "reports/R-2.yaml"


class Changed(NamedTuple):
    """An edit, and all that it breaks."""

    what: str
    edit: Edit
    broken: tuple[Broken, ...]


CHANGES = (
    Changed(
        "a subscription is mistyped",
        Edit(CONTRACT, "amount: USD 600,001\n", "amount: USD 600,000\n"),
        (
            Broken("contributions-sum-to-registered-capital", CONTRACT, "USD 600,001"),
            Broken("instalments-sum-to-parts", CONTRACT, "USD 600,001"),
            Broken("parts-sum-to-subscription", CONTRACT, "USD 600,001"),
            Broken("subscribed-share-is-exact", CONTRACT, "USD 600,001"),
        ),
    ),
    Changed(
        "the registered capital is mistyped",
        Edit(CONTRACT, '{amount: "USD 1,000,001"', '{amount: "USD 1,000,000"'),
        (
            Broken("contributions-sum-to-registered-capital", CONTRACT, '"USD 1,000,001"'),
            Broken("subscribed-share-is-exact", CONTRACT, '"USD 1,000,001"'),
        ),
    ),
    Changed(
        "the total investment is below the registered capital",
        Edit(CONTRACT, "USD 900,000", "USD 1,400,000"),
        (Broken("registered-capital-within-total-investment", CONTRACT, '"USD 900,000"'),),
    ),
    Changed(
        "the total investment reaches the limit of the province",
        Edit(CONTRACT, "USD 30,000,000", "USD 1,400,000"),
        (
            Broken("approval-is-the-provinces", CONTRACT, '"USD 30,000,000"'),
            Broken("registered-capital-reaches-its-part", CONTRACT, '"USD 1,000,000"'),
        ),
    ),
    Changed(
        "a share is mistyped",
        Edit(CONTRACT, "share: 61%", "share: 60%"),
        (
            Broken("shares-sum-to-the-whole", CONTRACT, "61%"),
            Broken("subscribed-share-is-exact", CONTRACT, "61%"),
        ),
    ),
    Changed(
        "a part of a subscription is mistyped",
        Edit(CONTRACT, "USD 500,001", "USD 500,000"),
        (
            Broken("instalments-sum-to-parts", CONTRACT, '"USD 500,001"'),
            Broken("parts-sum-to-subscription", CONTRACT, '"USD 500,001"'),
        ),
    ),
    Changed(
        "a part in kind is mistyped",
        Edit(CONTRACT, "amount: USD 150,001", "amount: USD 150,000"),
        (
            Broken("instalments-sum-to-parts", CONTRACT, "USD 150,001"),
            Broken("parts-sum-to-subscription", CONTRACT, "USD 150,001"),
            Broken("technology-fee-equals-its-part", CONTRACT, "USD 150,001"),
            Broken("valued-items-equal-their-part", CONTRACT, "USD 150,001"),
        ),
    ),
    Changed(
        "a use of funds is mistyped",
        Edit(CONTRACT, "amount: USD 80,001", "amount: USD 80,000"),
        (Broken("purchases-equal-their-use", APPENDIX_3, "USD 80,000"),),
    ),
    Changed(
        "a Party subscribes twice, another not at all",
        Edit(CONTRACT, "- party: A\n", "- party: B\n"),
        (
            Broken("appendix-entries-agree-with-contract", APPENDIX_1, "B-1"),
            Broken("appendix-entries-agree-with-contract", APPENDIX_1, "B-2"),
            Broken("appendix-entries-agree-with-contract", APPENDIX_2, "know-how"),
            Broken("each-party-subscribes-once", CONTRACT, "A"),
            Broken("each-party-subscribes-once", CONTRACT, "B"),
        ),
    ),
    Changed(
        "an amount is finer than a cent",
        Edit(CONTRACT, "USD 80,000.005", "USD 80,000"),
        (
            Broken("amounts-can-be-paid", CONTRACT, "USD 80,000.005"),
            Broken("purchases-equal-their-use", APPENDIX_3, "USD 80,000"),
        ),
    ),
    Changed(
        "the code of a currency is mistyped",
        Edit(CONTRACT, "amount: UDS 80,000", "amount: USD 80,000"),
        (Broken("amounts-can-be-paid", CONTRACT, "UDS 80,000"),),
    ),
    Changed(
        "an instalment is in another currency",
        Edit(APPENDIX_1, "CNY 300,000", "USD 300,000"),
        (Broken("amounts-in-one-currency", APPENDIX_1, '"CNY 300,000"'),),
    ),
    Changed(
        "an instalment is mistyped",
        Edit(APPENDIX_1, "USD 300,001", "USD 300,000"),
        (Broken("instalments-sum-to-parts", APPENDIX_1, '"USD 300,001"'),),
    ),
    Changed(
        "an instalment is less than was contributed",
        Edit(APPENDIX_1, "USD 299,999", "USD 300,000"),
        (
            Broken("instalments-are-not-overpaid", A_01, "USD 300,000"),
            Broken("instalments-sum-to-parts", APPENDIX_1, '"USD 299,999"'),
        ),
    ),
    Changed(
        "an instalment is of another form than its part",
        Edit(
            APPENDIX_1,
            "{id: A-2, party: A, subscribed: A-cash, form: equipment",
            "{id: A-2, party: A, subscribed: A-cash, form: cash",
        ),
        (
            Broken("appendix-entries-agree-with-contract", APPENDIX_1, "A-2"),
            Broken("contribution-agrees-with-instalment", A_02, "A-2"),
        ),
    ),
    Changed(
        "an item is valued higher in its Appendix alone",
        Edit(APPENDIX_3, "value: USD 100,001", "value: USD 100,000"),
        (
            Broken("contribution-equals-its-valuation", APPENDIX_3, "USD 100,001"),
            Broken("valued-items-equal-their-part", APPENDIX_3, "USD 100,001"),
        ),
    ),
    Changed(
        "an item is not the sum of its list",
        Edit(APPENDIX_2, "value: USD 150,001", "value: USD 150,000"),
        (
            Broken("contribution-equals-its-valuation", APPENDIX_2, "USD 150,001"),
            Broken("valuation-lists-sum-to-item", APPENDIX_2, "USD 150,001"),
            Broken("valued-items-equal-their-part", APPENDIX_2, "USD 150,001"),
        ),
    ),
    Changed(
        "a line of a valuation list is mistyped",
        Edit(APPENDIX_2, "USD 60,001", "USD 60,000"),
        (Broken("valuation-lists-sum-to-item", APPENDIX_2, "USD 150,000"),),
    ),
    Changed(
        "the fee of the technology is mistyped",
        Edit(CONTRACT, '{value: "USD 150,001"', '{value: "USD 150,000"'),
        (Broken("technology-fee-equals-its-part", CONTRACT, '"USD 150,001"'),),
    ),
    Changed(
        "a purchase is mistyped",
        Edit(APPENDIX_3, "amount: USD 79,999", "amount: USD 80,000"),
        (Broken("purchases-equal-their-use", APPENDIX_3, "USD 79,999"),),
    ),
    Changed(
        "the export share of the Appendix is below the contract's",
        Edit(APPENDIX_4, "49%", "55%"),
        (Broken("export-appendix-reaches-contract", APPENDIX_4, "49%"),),
    ),
    Changed(
        "a contribution is more than its instalment",
        Edit(A_02, "amount: USD 200,001", "amount: USD 200,000"),
        (
            Broken("certificates-stay-within-subscription", A_02, "USD 200,001"),
            Broken("instalments-are-not-overpaid", A_02, "USD 200,001"),
        ),
    ),
    Changed(
        "a contribution pays an instalment that is paid already",
        Edit(A_02, "pays: A-1", "pays: A-2"),
        (Broken("instalments-are-not-overpaid", A_02, "USD 200,000"),),
    ),
    Changed(
        "a contribution pays an instalment of the other Party",
        Edit(A_02, "pays: B-1", "pays: A-2"),
        (Broken("contribution-agrees-with-instalment", A_02, "B-1"),),
    ),
    Changed(
        "a contribution is valued by another item",
        Edit(A_03, "valued_in: know-how", "valued_in: presses"),
        (
            Broken("contribution-agrees-with-valuation", A_03, "know-how"),
            Broken("contribution-equals-its-valuation", APPENDIX_2, "USD 150,000"),
        ),
    ),
    Changed(
        "cash is valued by an item",
        Edit(A_02, "pays: A-2\nvalued_in: presses\n", "pays: A-2\n"),
        (
            Broken("contribution-agrees-with-valuation", A_02, "presses"),
            Broken("contribution-equals-its-valuation", A_02, "USD 200,000"),
            Broken("contribution-in-kind-is-valued", A_02, "presses"),
            Broken("items-are-valued-once", A_03, "presses"),
        ),
    ),
    Changed(
        "a contribution in kind is not valued",
        Edit(A_03, "pays: A-3\n", "pays: A-3\nvalued_in: presses\n"),
        (Broken("contribution-in-kind-is-valued", A_03, "USD 100,000"),),
    ),
    Changed(
        "a contribution in kind is credited at another value",
        Edit(A_03, "amount: USD 99,999", "amount: USD 100,000"),
        (Broken("contribution-equals-its-valuation", A_03, "USD 99,999"),),
    ),
    Changed(
        "a report leaves a contribution out",
        Edit(R_2, "covers: [A-02, A-03]", "covers: [A-02, A-03, B-02]"),
        (Broken("report-covers-contribution", B_02, "R-2"),),
    ),
    Changed(
        "two reports cover a contribution",
        Edit(R_1, "covers: [A-01, B-01, B-02]", "covers: [A-01, B-01]"),
        (Broken("report-covers-contribution", R_1, "B-02"),),
    ),
    Changed(
        "a credited amount is mistyped",
        Edit(A_01, "credited: USD 200,001", "credited: USD 200,000"),
        (
            Broken("transfers-are-converted-exactly", A_01, "USD 200,001"),
            Broken("transfers-come-to-the-contribution", A_01, "USD 0.12"),
        ),
    ),
    Changed(
        "a rate is mistyped",
        Edit(A_01, "827.71", "827.70"),
        (Broken("transfers-are-converted-exactly", A_01, "USD 200,000"),),
    ),
    Changed(
        "a surplus is mistyped",
        Edit(A_01, "USD 0.13", "USD 0.12"),
        (Broken("transfers-come-to-the-contribution", A_01, "USD 0.13"),),
    ),
    Changed(
        "a surplus is not recorded",
        Edit(A_01, "# surplus: {amount: USD 0.12", "surplus: {amount: USD 0.12"),
        (Broken("transfers-come-to-the-contribution", A_01, "USD 100,000.12"),),
    ),
    Changed(
        "a rate is of the day before",
        Edit(
            A_01,
            "rate: {per_hundred: 827.70, on: 2002-04-09",
            "rate: {per_hundred: 827.70, on: 2002-04-10",
        ),
        (Broken("rates-are-of-the-day-of-transfer", A_01, "2002-04-09"),),
    ),
    Changed(
        "a transfer is later than its contribution",
        Edit(A_01, "made_on: 2002-04-11", "made_on: 2002-04-12"),
        (Broken("transfers-precede-the-contribution", A_01, "2002-04-12"),),
    ),
    Changed(
        "a cancellation is not recorded",
        Edit(
            B_01,
            "    # cancelled: {on: 2002-06-10, why: {zh: 日期有误, en: Wrong date}}\n",
            "    cancelled: {on: 2002-06-10, why: {zh: 日期有误, en: Wrong date}}\n",
        ),
        (
            Broken("one-certificate-lives", B_01, "B-01-2"),
            Broken("replaced-certificate-is-cancelled", B_01, "B-01"),
        ),
    ),
    Changed(
        "a certificate replaces itself",
        Edit(B_01, "replaces: B-01-2", "replaces: B-01"),
        (Broken("replaced-certificate-is-cancelled", B_01, "B-01-2"),),
    ),
    Changed(
        "a number is used twice",
        Edit(A_02, '"001"', '"004"'),
        (Broken("certificate-number-is-its-own", A_02, '"001"'),),
    ),
    Changed(
        "a number is used twice in another width",
        Edit(A_02, '"００1"', '"004"'),
        (
            Broken("certificate-number-is-its-own", A_02, '"００1"'),
            Broken("numbers-are-written-as-such", A_02, '"００1"'),
        ),
    ),
    Changed(
        "the vice-chairman does not sign",
        Edit(
            A_02,
            "[{office: chairman, director: A2}]",
            "[{office: chairman, director: A2}, {office: vice-chairman, director: B1}]",
        ),
        (Broken("the-offices-sign", A_02, "chairman"),),
    ),
    Changed(
        "the former chairman signs",
        Edit(A_02, "{office: chairman, director: A1}", "{office: chairman, director: A2}"),
        (Broken("signatories-hold-their-offices", A_02, "A1"),),
    ),
    Changed(
        "a director left before the certificate was signed",
        Edit(
            BOARD,
            "appointed_by: B, since: 2002-03-01, until: 2002-09-15}",
            "appointed_by: B, since: 2002-03-01}",
        ),
        (
            Broken("signatories-hold-their-offices", A_02, "B1"),
            Broken("signatories-hold-their-offices", A_03, "B1"),
            Broken("times-of-office-are-in-order", BOARD, "B1"),
        ),
    ),
    Changed(
        "a report is dated before the contribution",
        Edit(A_02, "made_on: 2002-08-31", "made_on: 2002-08-20"),
        (Broken("contribution-precedes-report", R_2, "2002-08-30"),),
    ),
    Changed(
        "a report is received before its date",
        Edit(R_2, "received_on: 2002-08-29", "received_on: 2002-09-02"),
        (Broken("report-precedes-receipt", R_2, "2002-08-29"),),
    ),
    Changed(
        "a certificate is issued before the report is received",
        Edit(A_02, "issued_on: 2002-09-01", "issued_on: 2002-09-16"),
        (Broken("receipt-precedes-certificate", A_02, "2002-09-01"),),
    ),
    Changed(
        "a certificate is issued before the contribution",
        Edit(A_02, "made_on: 2002-09-17", "made_on: 2002-08-20"),
        (
            Broken("contribution-precedes-certificate", A_02, "2002-09-16"),
            Broken("contribution-precedes-report", R_2, "2002-08-30"),
        ),
    ),
    Changed(
        "a certificate is issued before the company is established",
        Edit(CONTRACT, "established_on: 2002-05-21", "established_on: 2002-03-01"),
        (
            Broken("establishment-precedes-certificate", A_01, "2002-05-20"),
            Broken("establishment-precedes-certificate", B_01, "2002-05-20"),
        ),
    ),
    Changed(
        "a certificate is cancelled before it is issued",
        Edit(B_01, "cancelled: {on: 2002-05-19", "cancelled: {on: 2002-06-10"),
        (Broken("issue-precedes-cancellation", B_01, "2002-05-19"),),
    ),
    Changed(
        "a certificate is issued before the one it replaces is cancelled",
        Edit(B_01, "cancelled: {on: 2002-06-13", "cancelled: {on: 2002-06-10"),
        (Broken("cancellation-precedes-replacement", B_01, "2002-06-12"),),
    ),
    Changed(
        "a certificate is issued on the sixty-first day",
        Edit(A_02, "issued_on: 2002-11-02", "issued_on: 2002-09-16"),
        (Broken("certificate-issued-in-time", A_02, "2002-11-02"),),
    ),
    Changed(
        "the first instalment comes a day late",
        Edit(A_01, "made_on: 2002-06-02", "made_on: 2002-04-12"),
        (
            Broken("contribution-precedes-certificate", A_01, "2002-05-20"),
            Broken("contribution-precedes-report", R_1, "2002-04-25"),
            Broken("first-instalment-in-time", A_01, "2002-06-02"),
        ),
    ),
    Changed(
        "a date in brackets is written in another form",
        Edit(A_02, "made_on: [2002/08/20]", "made_on: 2002-08-20"),
        (Broken("bracket-reads-like-a-value", A_02, "["),),
    ),
    Changed(
        "more is to be spent than is contributed in cash",
        Edit(CONTRACT, "amount: USD 500,001", "amount: USD 80,000"),
        (
            Broken("purchases-equal-their-use", APPENDIX_3, "USD 80,000"),
            Broken("uses-stay-within-the-cash", CONTRACT, "USD 500,001"),
        ),
    ),
    Changed(
        "the law asks for a greater foreign share",
        Edit(LAW_PACK, "foreign_share_least: {value: 41%", "foreign_share_least: {value: 25%"),
        (Broken("foreign-share-reaches-the-floor", CONTRACT, "40%"),),
    ),
    Changed(
        "a basis names an article that the contract does not have",
        Edit(CONTRACT, "basis: Article 12\n  name: {zh: 出", "basis: Article 8\n  name: {zh: 出"),
        (Broken("articles-exist", CONTRACT, "Article 12"),),
    ),
    Changed(
        "two reports have one number",
        Edit(R_2, "number: 验1", "number: 验2"),
        (Broken("document-number-is-its-own", R_2, "验1"),),
    ),
    Changed(
        "the year of a number stands in square brackets",
        Edit(R_2, "number: 验[2002]2号", "number: 验2"),
        (Broken("numbers-are-written-as-such", R_2, "验[2002]2号"),),
    ),
)
