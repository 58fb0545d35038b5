"""Archival dates: what the source says, a machine range, and how sure."""

from builder.model.dates.parse import parse_date
from builder.model.dates.value import Certainty, DateValue

__all__ = ["Certainty", "DateValue", "parse_date"]
