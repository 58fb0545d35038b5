"""Outreach: statutes, cases, questions and terms are read, their citations checked, their versions compared."""

from builder.outreach.checking import check_documents

__all__ = ["check_documents"]
