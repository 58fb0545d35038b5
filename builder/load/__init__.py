"""Load: a site folder becomes drafts, cells as typed, each with its file, sheet, row and column."""

from builder.load.site import load_site

__all__ = ["load_site"]
