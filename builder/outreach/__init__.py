"""Outreach: statutes, cases, questions and terms are read, their citations checked, their versions compared."""

from builder.outreach.checking import check_documents
from builder.outreach.law.bringing import Brought, bring_statute, summary
from builder.outreach.law.told import difference

__all__ = ["Brought", "bring_statute", "check_documents", "difference", "summary"]
