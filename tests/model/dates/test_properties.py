"""What holds for every date, whoever wrote it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model.dates import in_time, parse_date, read_date
from builder.model.dates.edtf import read_edtf
from tests.model.dates import edtf_strings, written

LETTERS = st.text(
    st.sampled_from("0123456789年月日约至—-~/.[](){}?%X清光绪民国廿元春初甲寅前后以来c oOct,TZ²①　\n"), max_size=14
)
_READABLE = written.WRITTEN.filter(lambda text: parse_date(text) is not None)


@given(st.one_of(st.text(), LETTERS, written.WRITTEN, edtf_strings.ANY))
def test_no_text_makes_it_raise(text):
    """Any text gives a date or exactly one reason; the range is in order and the EDTF is well formed."""
    reading = read_date(text)
    date = reading.value
    if date is None:
        assert len(reading.doubts) == 1
        return
    assert str(read_edtf(date.edtf)) == date.edtf
    assert not (date.start and date.end) or date.start <= date.end
    assert date.original == text
    assert date.display.zh
    assert date.display.en


@given(st.one_of(LETTERS, written.WRITTEN))
def test_every_proposal_can_be_written(text):
    """What the curator is offered is read when it is taken."""
    for doubt in read_date(text).doubts:
        for proposal in doubt.proposals:
            assert parse_date(proposal) is not None, f"{text}: {proposal}"


@given(edtf_strings.ANY.filter(lambda text: read_edtf(text) is not None))
def test_edtf_is_kept_and_its_words_lead_back_to_it(text):
    """Neither reading nor showing changes an expression, in either language."""
    date = parse_date(text)
    assert date.edtf == text
    for shown in (date.display.zh, date.display.en):
        again = parse_date(shown)
        assert again is not None, shown
        assert (again.edtf, again.start, again.end) == (date.edtf, date.start, date.end), shown


@settings(max_examples=300)
@given(_READABLE)
def test_a_written_date_survives_its_display(text):
    """Both displays of anything that was read are read again, as the same EDTF."""
    date = parse_date(text)
    for shown in (date.display.zh, date.display.en):
        again = parse_date(shown)
        assert again is not None, shown
        assert again.edtf == date.edtf, shown


#: Ranges that EDTF cannot say, because it has no name for the period, the holiday or the end of the lunar year.
NARROWER_OR_WIDER = {
    "民国时期": "1949-12-31",
    "解放初期": "1952-12-31",
    "1985年国庆": "1985-12-31",
    "光绪二十三年腊月": "1899-12-31",
}


@settings(max_examples=300)
@given(st.one_of(edtf_strings.ANY, written.CHINESE, written.ENGLISH).filter(lambda text: parse_date(text) is not None))
def test_the_edtf_of_a_date_gives_the_same_edtf_and_range(text):
    """Reading the EDTF gives the date again, unless the words knew days that EDTF cannot say."""
    date = parse_date(text)
    again = parse_date(date.edtf)
    assert again.edtf == date.edtf
    if (
        date.certainty != "period"
        and date.calendar != "lunar"
        and "节" not in date.display.zh
        and "元旦" not in date.display.zh
    ):
        assert (again.start, again.end) == (date.start, date.end)


@pytest.mark.parametrize(("text", "end"), NARROWER_OR_WIDER.items())
def test_words_that_know_more_than_edtf_keep_their_own_range(text, end):
    """For periods, holidays and the last lunar months the range of the words and of the EDTF differ."""
    date = parse_date(text)
    assert (parse_date(date.edtf).start, parse_date(date.edtf).end) != (date.start, date.end)
    assert parse_date(date.edtf).end == end


#: Expressions whose words say less than they do, and what the words are read as; None where they are not read at all.
SHOWN_AS_LESS = {
    "2004-06-~11": "2004-06-11~",
    "?2004-06": "2004-06?",
    "2001-25": "2001-21",
    "2001-37": "2001-01/2001-04",
    "1985-04-12T23:20:30Z": "1985-04-12",
    "[1670..1672]": "1670/1672",
    "XXXX-XX": "XXXX",
    "-0220": None,
}


@pytest.mark.parametrize(("text", "words"), SHOWN_AS_LESS.items())
def test_the_exceptions_of_display_are_known(text, words):
    """Partial marks, hemispheres, hours and years before Christ are shown plainly, and the plain words read as stated."""
    date = parse_date(text)
    read = {again.edtf if (again := parse_date(shown)) else None for shown in (date.display.zh, date.display.en)}
    assert read == {words} or (text == "2001-37" and words in read)


@given(st.lists(st.one_of(written.CHINESE, written.ENGLISH, edtf_strings.ANY).map(parse_date), max_size=8))
def test_dates_have_one_order(dates):
    """Sorting does not depend on how the list came; dates that differ never tie; what has no date comes last."""
    keys = [in_time(date) for date in dates]
    backwards = [in_time(date) for date in dates[::-1]]
    assert sorted(keys) == sorted(backwards)
    assert len(set(keys)) == len(set(dates))
    placed = [date for date in sorted(dates, key=in_time) if date is not None and date.start]
    assert [date.start for date in placed] == sorted(date.start for date in placed)
    assert all(date is None for date in sorted(dates, key=in_time)[len(dates) - dates.count(None) :])


def test_order_of_what_has_no_first_day():
    """Before Christ, then years, “before 1949” by its end, then the unknown, then what has no date at all."""
    texts = ["不详", "1978年以来", "1949年以前", "-0220", "Y17E7", "1950", "1949-12-31"]
    ordered = [date.edtf if date else "" for date in sorted([None, *map(parse_date, texts)], key=in_time)]
    assert ordered == ["-0220", "../1949", "1949-12-31", "1950", "1978/..", "Y17E7", "XXXX", ""]
