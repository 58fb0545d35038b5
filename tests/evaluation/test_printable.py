"""No sign that a hand left in a count stops the report."""

from __future__ import annotations

from datetime import date

from lxml import etree  # type: ignore[import-untyped]

from builder.evaluation import plots
from builder.evaluation.hand_counts import read_hand_counts
from builder.tables.record import Record


def test_controls_in_a_heading_become_a_box() -> None:
    """What is counted under a heading with a control sign stands under a □, and the plot of it is XML."""
    counts, problems = read_hand_counts([Record(1, ("day", "问\x01询")), Record(2, ("2026-06-09", "3"))], "a.csv")
    assert (counts.by_day, problems) == ({date(2026, 6, 9): {"问□询": 3.0}}, [])
    drawn = plots.bars([(name, 1) for name in counts.things], "x")
    assert "问□询" in "".join(etree.fromstring(drawn.encode()).itertext())
