"""Load: a site folder becomes drafts, cells as typed, each with its file, sheet, row and column."""

from builder.load.exhibition import elsewhere
from builder.load.page_files import PAGE_PICTURES, read_page_files
from builder.load.page_rules import page_rules
from builder.load.partners import partner_codes, read_partner
from builder.load.site import load_site
from builder.load.standing import WITHDRAWN, read_approvals, read_withdrawn

__all__ = [
    "PAGE_PICTURES",
    "WITHDRAWN",
    "elsewhere",
    "load_site",
    "page_rules",
    "partner_codes",
    "read_approvals",
    "read_page_files",
    "read_partner",
    "read_withdrawn",
]
