"""What the contract itself says: the schema of contract.yaml."""

from __future__ import annotations

from typing import Literal

from docgen.model.authorities import PublicAuthority
from docgen.model.board_terms import BoardTerms
from docgen.model.business import Business, SalesTerms, TechnologyTerms
from docgen.model.capital import Capital, ConditionPrecedent
from docgen.model.capital_changes import CapitalChanges
from docgen.model.certificates import CertificateTerms
from docgen.model.dispute_terms import DisputeTerms, EconomicAdjustment, ForceMajeure
from docgen.model.facts import Stated
from docgen.model.finance_terms import FinanceTerms
from docgen.model.further_terms import FurtherTerm
from docgen.model.general_terms import (
    Affiliate,
    Amendment,
    Articles,
    Confidentiality,
    ContractDocuments,
    DefinedTerm,
    Effect,
)
from docgen.model.language_terms import LanguageTerms
from docgen.model.management import ManagementTerms
from docgen.model.notice_terms import NoticeTerms
from docgen.model.parties import JointVentureCompany, Party
from docgen.model.termination import Duration, LiquidationTerms, TerminationTerms
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.values import Count, Day, Id, Line


class Signature(Term):
    """When and where the contract was signed."""

    on: Stated[Day]
    at: Name


class ContractTerms(Term):
    """contract.yaml: every fact of the contract, each under its article.

    `specimen: true` marks invented data; their papers say so on every page. `articles` is how
    many articles the contract has, so that no basis can name one beyond the last.
    """

    format: Line
    specimen: Literal["true", "false"] | None = None
    title: Wording
    version: Stated[Day]
    signed: Signature
    law: Id
    articles: Stated[Count] | None = None
    parties: Listing[Party]
    company: JointVentureCompany
    capital: Capital
    certificates: CertificateTerms
    conditions_precedent: Listing[ConditionPrecedent] = ()
    waiver: Wording | None = None
    definitions: Listing[DefinedTerm] = ()
    affiliates: Listing[Affiliate] = ()
    authorities: Listing[PublicAuthority] = ()
    languages: Stated[LanguageTerms] | None = None
    business: Stated[Business] | None = None
    technology: Stated[TechnologyTerms] | None = None
    sales: Stated[SalesTerms] | None = None
    changes_of_capital: Stated[CapitalChanges] | None = None
    board: Stated[BoardTerms] | None = None
    management: Stated[ManagementTerms] | None = None
    finance: Stated[FinanceTerms] | None = None
    confidentiality: Stated[Confidentiality] | None = None
    duration: Stated[Duration] | None = None
    termination: Stated[TerminationTerms] | None = None
    liquidation: Stated[LiquidationTerms] | None = None
    force_majeure: Stated[ForceMajeure] | None = None
    disputes: Stated[DisputeTerms] | None = None
    economic_adjustment: Stated[EconomicAdjustment] | None = None
    amendment: Stated[Amendment] | None = None
    effect: Stated[Effect] | None = None
    articles_of_association: Stated[Articles] | None = None
    notices: Stated[NoticeTerms] | None = None
    documents: Stated[ContractDocuments] | None = None
    further_terms: Listing[FurtherTerm] = ()
