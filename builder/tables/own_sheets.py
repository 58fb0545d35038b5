"""Sheets and comments that Lantai itself puts into a workbook. They are never taken for what a curator wrote."""

from __future__ import annotations

PROBLEMS, HELP, EXAMPLE = "问题 Problems", "说明 Help", "示例 Example"
OWN_SHEETS = frozenset({PROBLEMS, HELP, EXAMPLE})

OUR_COMMENT = "—— 兰台 Lantai ——"
"""The line that begins what Lantai says in the comment of a cell."""
