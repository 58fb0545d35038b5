"""Check: drafts become exhibits, with every problem at once."""

from builder.check.branding import check_brandings
from builder.check.site import check_site

__all__ = ["check_brandings", "check_site"]
