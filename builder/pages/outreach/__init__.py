"""Pages of outreach: statutes and their versions, cases, questions and answers, terms."""

from builder.pages.outreach.crossings import Crossings
from builder.pages.outreach.page import OutreachPage
from builder.pages.outreach.pages import outreach_pages

__all__ = ["Crossings", "OutreachPage", "outreach_pages"]
