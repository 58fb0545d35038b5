"""The report of problems as a person wants it: in the terminal, as a page, and as the curator's own workbook back.

JSON, the rendering for programs, stands in ``builder/reports.py``: it is a promise and looks the same for ever.
"""

from builder.rendering.console import Lines
from builder.rendering.sources import Sources
from builder.rendering.webpage import webpage
from builder.rendering.workbooks import Marked, marked_workbooks

__all__ = ["Lines", "Marked", "Sources", "marked_workbooks", "webpage"]
