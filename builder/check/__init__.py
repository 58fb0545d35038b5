"""Check: drafts become exhibits, with every problem at once."""

from builder.check.site import check_site

__all__ = ["check_site"]
