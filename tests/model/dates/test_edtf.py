"""EDTF against the strings that other implementations grade."""

from __future__ import annotations

import pytest

from builder.model.dates import parse_date
from builder.model.dates.edtf import read_edtf

_SHORT_YEAR = "ISO 8601-2 has decades and centuries of fewer digits, the EDTF of the Library of Congress has not; in a table these are years cut short"
_BLANK = (
    "one source lets blanks stand in a set, the other grades the same shape as invalid; parse_date takes the blanks out"
)
#: What we read otherwise than the source grades it, and why.
DIFFERENCES: dict[str, str] = {
    **dict.fromkeys(["19", "00", "-04", "19~", "19?", "19%"], _SHORT_YEAR),
    **dict.fromkeys(["193", "019", "009", "000", "-193", "-019", "197~", "197?", "197%"], _SHORT_YEAR),
    **dict.fromkeys(["[1667, 1672-12]", "{1667, 1670..1672}", "{1960 ,  1961-12}"], _BLANK),
    "2012-21/2012-22": "refused by one source at some level only; the other grades 2003-22/2003-23 as level 1",
}


def _graded(samples):
    lines = (samples / "edtf" / "edtf_strings.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")
    return [tuple(line.split("\t")[:2]) for line in lines[1:]]


def test_the_graded_strings_are_judged_as_they_were_graded(samples):
    """Every string is accepted or refused as graded, but for the differences that are stated with their reason."""
    graded = _graded(samples)
    assert len(graded) == 443
    found = {text for text, level in graded if (read_edtf(text) is not None) != (level in ("0", "1", "2", "valid"))}
    assert found == set(DIFFERENCES)


def test_what_is_read_is_printed_letter_by_letter(samples):
    """Printing undoes reading for every graded string, and parse_date keeps it as its EDTF."""
    for text, _ in _graded(samples):
        edtf = read_edtf(text)
        if edtf is not None:
            assert str(edtf) == text
            assert parse_date(text).edtf == text


@pytest.mark.parametrize(
    ("text", "start", "end", "certainty"),
    [
        ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", "exact"),
        ("2001-34", "2001-04-01", "2001-06-30", "exact"),
        ("2001-41", "2001-07-01", "2001-12-31", "exact"),
        ("2001-24", "2001-11-01", "2002-02-28", "approximate"),
        ("156X-12-25", "1560-12-25", "1569-12-25", "exact"),
        ("15XX-02-29", "1504-02-29", "1596-02-29", "exact"),
        ("1984-1X", "1984-10-01", "1984-12-31", "exact"),
        ("1950S2", "1900-01-01", "1999-12-31", "approximate"),
        ("2004~-06-11", "2002-06-11", "2006-06-11", "approximate"),
        ("2004-~06-11", "2004-04-11", "2004-08-11", "approximate"),
        ("2004-06-~11", "2004-06-09", "2004-06-13", "approximate"),
        ("1984~/2004~", "1984-01-01", "2004-12-31", "approximate"),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", "approximate"),
        ("{..1984}", "", "1984-12-31", "open"),
        ("1985/", "1985-01-01", "", "open"),
        ("/", "", "", "unknown"),
        ("XXXX-12-25", "", "", "unknown"),
        ("-0220", "", "", "exact"),
        ("0000", "", "", "exact"),
        ("0001", "0001-01-01", "0001-12-31", "exact"),
        ("9999~", "9997-01-01", "", "approximate"),
        ("Y17E7", "", "", "exact"),
        ("Y-3388E2S3", "", "", "approximate"),
    ],
)
def test_edtf_becomes_a_range_of_the_years_1_to_9999(text, start, end, certainty):
    """The range is that of the expression; an end outside the years of ISO dates is empty, the EDTF stays."""
    date = parse_date(text)
    assert (date.edtf, date.start, date.end, date.certainty) == (text, start, end, certainty)


@pytest.mark.parametrize(
    "text", ["Y1E99999999", "Y" + "9" * 5000, "X" * 100, "[" * 60 + "]" * 60, "1985-10-01T25:00:00", "XXXX-02-30"]
)
def test_expressions_without_sense_or_bounds_are_refused(text):
    """Neither a huge number nor deep nesting costs time; they are simply not dates."""
    assert read_edtf(text) is None
    assert parse_date(text) is None
