"""Shapes as classes: exact enough that no picture is cut, and never without a rule."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from builder.pages.ratio import ratio_class, ratio_rules

RULES = {name: float(value) for name, value in re.findall(r"\.(\w+)\{--r:([\d.]+)\}", ratio_rules())}


@given(st.integers(100, 30_000), st.integers(100, 30_000))
def test_every_shape_has_a_rule_within_half_a_per_cent(width: int, height: int) -> None:
    """The style sheet knows the shape of every picture between 1:5 and 6:1; longer ones take the nearest end."""
    known = RULES[ratio_class(width, height)]
    wanted = min(max(width / height, 0.2), 6.0)
    assert abs(known / wanted - 1) < 0.0062
