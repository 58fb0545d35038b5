"""Load: a site folder becomes drafts, cells as typed, each with its file, sheet, row and column."""

from builder.load.brandings import read_brandings
from builder.load.contested import host_edits
from builder.load.exhibition import elsewhere
from builder.load.field_map import FieldMap
from builder.load.page_files import PAGE_PICTURES, read_page_files
from builder.load.page_rules import page_rules
from builder.load.partners import partner_codes, read_partner, read_partner_map
from builder.load.received import held_package, received_versions
from builder.load.returned import returned_versions
from builder.load.rows import NO_MAP, GivenRows, read_given
from builder.load.site import load_site, read_site_settings
from builder.load.standing import WITHDRAWN, read_approvals, read_withdrawn

__all__ = [
    "NO_MAP",
    "PAGE_PICTURES",
    "WITHDRAWN",
    "FieldMap",
    "GivenRows",
    "elsewhere",
    "held_package",
    "host_edits",
    "load_site",
    "page_rules",
    "partner_codes",
    "read_approvals",
    "read_brandings",
    "read_given",
    "read_page_files",
    "read_partner",
    "read_partner_map",
    "read_site_settings",
    "read_withdrawn",
    "received_versions",
    "returned_versions",
]
