"""Evaluation: what the booths counted, what the staff counted by hand and what the server logged become a report."""

from builder.evaluation.access_log import Accesses, read_access_log
from builder.evaluation.exports import Counted, Export, merge, read_export
from builder.evaluation.figures import Material, figures
from builder.evaluation.hand_counts import HandCounts, read_hand_counts
from builder.evaluation.page import data_for_print, web_page

__all__ = [
    "Accesses",
    "Counted",
    "Export",
    "HandCounts",
    "Material",
    "data_for_print",
    "figures",
    "merge",
    "read_access_log",
    "read_export",
    "read_hand_counts",
    "web_page",
]
