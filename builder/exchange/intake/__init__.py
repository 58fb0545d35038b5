"""Everything that comes in is hostile until it is proved otherwise: archives, names, pictures."""

from builder.exchange.intake.archive import Archive, ArchiveError, Entry, Limits, open_archive

__all__ = ["Archive", "ArchiveError", "Entry", "Limits", "open_archive"]
