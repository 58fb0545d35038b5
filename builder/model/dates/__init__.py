"""Archival dates: what the source says, a machine range, and how sure."""

from builder.model.dates.doubt import Doubt, Reason
from builder.model.dates.order import in_time
from builder.model.dates.parse import Reading, parse_date, read_date, why_refused
from builder.model.dates.periods import PERIODS, Period, by_name
from builder.model.dates.value import Calendar, Certainty, DateValue

__all__ = [
    "PERIODS",
    "Calendar",
    "Certainty",
    "DateValue",
    "Doubt",
    "Period",
    "Reading",
    "Reason",
    "by_name",
    "in_time",
    "parse_date",
    "read_date",
    "why_refused",
]
