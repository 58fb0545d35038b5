"""The forty ways of writing a date that a Chinese archive's table is known to hold."""

from __future__ import annotations

import pytest

from builder.model.dates import parse_date, read_date, why_refused

# written, EDTF, first day, last day, certainty, calendar
READ = (
    ("1985年10月1日", "1985-10-01", "1985-10-01", "1985-10-01", "exact", "gregorian"),
    ("19851001", "1985-10-01", "1985-10-01", "1985-10-01", "exact", "gregorian"),
    ("19680000", "1968", "1968-01-01", "1968-12-31", "exact", "gregorian"),
    ("19680300", "1968-03", "1968-03-01", "1968-03-31", "exact", "gregorian"),
    ("[19450815]", "1945-08-15?", "1945-08-15", "1945-08-15", "inferred", "gregorian"),
    ("1985.10.1", "1985-10-01", "1985-10-01", "1985-10-01", "exact", "gregorian"),
    ("1985/10", "1985-10", "1985-10-01", "1985-10-31", "exact", "gregorian"),
    ("１９８５年１０月", "1985-10", "1985-10-01", "1985-10-31", "exact", "gregorian"),
    ("二〇〇五年六月", "2005-06", "2005-06-01", "2005-06-30", "exact", "gregorian"),
    ("二○○五年六月", "2005-06", "2005-06-01", "2005-06-30", "exact", "gregorian"),
    ("二零零五年六月", "2005-06", "2005-06-01", "2005-06-30", "exact", "gregorian"),
    ("一九八五年", "1985", "1985-01-01", "1985-12-31", "exact", "gregorian"),
    ("清咸丰四年", "1854", "1854-01-01", "1854-12-31", "approximate", "era"),
    ("光绪三十四年", "1908", "1908-01-01", "1908-12-31", "approximate", "era"),
    ("宣统元年", "1909", "1909-01-01", "1909-12-31", "approximate", "era"),
    ("清光绪二十三年腊月", "1897~", "1897-01-01", "1898-02-28", "approximate", "lunar"),
    ("民国元年", "1912", "1912-01-01", "1912-12-31", "exact", "republic"),
    ("民国二十三年", "1934", "1934-01-01", "1934-12-31", "exact", "republic"),
    ("民国廿三年八月", "1934-08", "1934-08-01", "1934-08-31", "exact", "republic"),
    ("民国23年", "1934", "1934-01-01", "1934-12-31", "exact", "republic"),
    ("1950年代", "195X", "1950-01-01", "1959-12-31", "exact", "gregorian"),
    ("20世纪50年代", "195X", "1950-01-01", "1959-12-31", "exact", "gregorian"),
    ("五十年代", "195X", "1950-01-01", "1959-12-31", "inferred", "gregorian"),
    ("上世纪八十年代", "198X", "1980-01-01", "1989-12-31", "inferred", "gregorian"),
    ("约1930年", "1930~", "1928-01-01", "1932-12-31", "approximate", "gregorian"),
    ("1930年前后", "1930~", "1928-01-01", "1932-12-31", "approximate", "gregorian"),
    ("1930年左右", "1930~", "1928-01-01", "1932-12-31", "approximate", "gregorian"),
    ("清代", "1644/1911", "1644-01-01", "1911-12-31", "period", "gregorian"),
    ("清末民初", "1895~/1919~", "1895-01-01", "1919-12-31", "period", "gregorian"),
    ("民国时期", "1912/1949", "1912-01-01", "1949-09-30", "period", "gregorian"),
    ("解放初期", "1949/1952~", "1949-10-01", "1952-12-31", "period", "gregorian"),
    *(
        (f"1978{dash}1998年", "1978/1998", "1978-01-01", "1998-12-31", "exact", "gregorian")
        for dash in ("—", "-", "–", "～", "~", "至", "到", "－", "——", "一")
    ),
    ("1978年以来", "1978/..", "1978-01-01", "", "open", "gregorian"),
    ("1949年以前", "../1949", "", "1949-12-31", "open", "gregorian"),
    ("1998年春", "1998-21", "1998-02-01", "1998-05-31", "approximate", "gregorian"),
    ("1985年国庆", "1985-10~", "1985-10-01", "1985-10-07", "inferred", "gregorian"),
    ("31321", "1985-10-01", "1985-10-01", "1985-10-01", "inferred", "gregorian"),
    ("Oct-85", "1985-10", "1985-10-01", "1985-10-31", "inferred", "gregorian"),
    *((word, "XXXX", "", "", "unknown", "gregorian") for word in ("不详", "年代不详", "待考", "无", "佚", "-")),
)

REFUSED = (
    ("甲寅", "sexagenary_year", ("咸丰四年", "民国三年", "1974年")),
    ("85.10.1", "two_digit_year", ("1985-10-01",)),
    ("公元前", "before_christ", ()),
)

# dates that were read and about which the curator is asked
ASKED = (
    ("五十年代", "century_inferred", ("20世纪50年代",)),
    ("上世纪八十年代", "relative_century", ("20世纪80年代",)),
    ("1949年以前", "bound_included", ()),
    ("清光绪二十三年腊月", "lunar_year_end", ()),
    ("解放初期", "local_period", ()),
    ("31321", "excel_serial", ("1985-10-01",)),
    ("Oct-85", "excel_text", ("1985-10",)),
    ("1900s", "decade_or_century", ()),
    ("1930-31", "season_or_years", ("1930/1931",)),
)


@pytest.mark.parametrize(("written", "edtf", "start", "end", "certainty", "calendar"), READ)
def test_every_known_way_of_writing_is_read(written, edtf, start, end, certainty, calendar):
    """Each row gives its EDTF, its range, how sure it is and in which calendar it was written."""
    date = parse_date(written)
    assert date is not None, f"{written} was not read: {why_refused(written)}"
    assert (date.edtf, date.start, date.end) == (edtf, start, end)
    assert (date.certainty, date.calendar) == (certainty, calendar)
    assert date.original == written


@pytest.mark.parametrize(("written", "reason", "proposals"), REFUSED)
def test_what_cannot_be_told_is_refused_with_proposals(written, reason, proposals):
    """A date that has several readings, or none, is not guessed."""
    assert parse_date(written) is None
    doubt = why_refused(written)
    assert doubt is not None
    assert (doubt.reason, doubt.proposals) == (reason, proposals)


@pytest.mark.parametrize(("written", "reason", "proposals"), ASKED)
def test_a_date_read_on_an_assumption_says_so(written, reason, proposals):
    """The value comes with the question that the curator has to answer."""
    reading = read_date(written)
    assert reading.value is not None
    assert [(doubt.reason, doubt.proposals) for doubt in reading.doubts] == [(reason, proposals)]
    assert why_refused(written) is None


def test_the_tolerance_of_about_is_a_setting():
    """About 1930 reaches as many years as the archive decides; about a month, as many months."""
    assert (parse_date("约1930年", circa=5).start, parse_date("约1930年", circa=5).end) == ("1925-01-01", "1935-12-31")
    assert parse_date("约1930年", circa=0).start == "1930-01-01"
    assert (parse_date("c. May 1930").start, parse_date("c. May 1930").end) == ("1930-03-01", "1930-07-31")
    assert (parse_date("约1930年5月3日").start, parse_date("约1930年5月3日").end) == ("1930-05-01", "1930-05-05")


def test_the_day_of_liberation_is_a_setting():
    """With the city's own day the period moves, and nobody is asked any more."""
    local = read_date("解放初期", liberated="1949-05-27")
    assert (local.value.edtf, local.value.start, local.doubts) == ("1949/1952~", "1949-05-27", ())
    assert parse_date("解放前", liberated="1949-05-27").end == "1949-05-26"


@pytest.mark.parametrize("settings", [{"circa": -1}, {"liberated": "1949"}])
def test_a_setting_that_makes_no_sense_is_refused(settings):
    """Wrong settings are a mistake of the program that calls, not of the curator."""
    with pytest.raises(ValueError, match="must"):
        parse_date("1985", **settings)
