"""EDTF expressions as archives need them, drawn at random."""

from __future__ import annotations

from calendar import monthrange

from hypothesis import strategies as st

YEARS = st.integers(1000, 2100).map(lambda year: f"{year:04}")
DECADES = st.integers(110, 209).map(lambda decade: f"{decade}X")
CENTURIES = st.integers(10, 20).map(lambda century: f"{century}XX")
MONTHS = st.integers(1, 12).map(lambda month: f"{month:02}")
GROUPS = st.sampled_from(["21", "22", "23", "24", "33", "34", "35", "36", "40", "41"])
MARKS = st.sampled_from(["", "", "", "?", "~", "%"])


@st.composite
def days(draw: st.DrawFn) -> str:
    """A day that exists."""
    year, month = draw(YEARS), draw(MONTHS)
    return f"{year}-{month}-{draw(st.integers(1, monthrange(int(year), int(month))[1])):02}"


PLAIN = st.one_of(
    YEARS,
    DECADES,
    CENTURIES,
    st.tuples(YEARS, MONTHS).map("-".join),
    st.tuples(YEARS, GROUPS).map("-".join),
    st.tuples(YEARS, st.just("XX")).map("-".join),
    st.tuples(YEARS, MONTHS, st.just("XX")).map("-".join),
    st.tuples(YEARS, st.just("XX"), st.just("XX")).map("-".join),
    days(),
)
DATES = st.tuples(PLAIN, MARKS).map("".join)
ENDS = DATES | st.sampled_from(["..", ""])
INTERVALS = st.tuples(ENDS, ENDS).map("/".join)
_MEMBERS = PLAIN | st.tuples(YEARS, YEARS).map("..".join)
CHOICES = st.tuples(st.sampled_from(["[]", "{}"]), st.lists(_MEMBERS, min_size=2, max_size=4)).map(
    lambda pair: pair[0][0] + ",".join(pair[1]) + pair[0][1]
)
ANY = st.one_of(DATES, INTERVALS, CHOICES)
