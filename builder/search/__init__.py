"""Public records become an index that a browser searches by itself, over http and from a disk."""

from __future__ import annotations

from builder.search.gathered import site_records
from builder.search.house import house_records
from builder.search.index import files
from builder.search.outreach import outreach_records
from builder.search.prose import page_records

__all__ = ["files", "house_records", "outreach_records", "page_records", "site_records"]
