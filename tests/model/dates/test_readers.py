"""Ways of writing beyond the forty: what each reader takes, and why it refuses."""

from __future__ import annotations

import pytest

from builder.model.dates import parse_date, read_date, why_refused

CHINESE = (
    ("一九五〇年代", "195X"),
    ("五六十年代", "195X/196X"),
    ("20世纪80—90年代", "198X/199X"),
    ("195几年", "195X"),
    ("19世纪", "18XX"),
    ("19世纪末", "1870~/1899~"),
    ("20世纪上半叶", "1900/1949"),
    ("1950年代初", "1950~/1953~"),
    ("1950年底", "1950-10~/1950-12~"),
    ("1950年5月上旬", "1950-05-01/1950-05-10"),
    ("1951年2月下旬", "1951-02-21/1951-02-28"),
    ("1998年第一季度", "1998-33"),
    ("1998年下半年", "1998-41"),
    ("1985年10月1日至5日", "1985-10-01/1985-10-05"),
    ("1985年10月—12月", "1985-10/1985-12"),
    ("1985年10—12月", "1985-10/1985-12"),
    ("1904—05年", "1904/1905"),
    ("1985.10.1-10.5", "1985-10-01/1985-10-05"),
    ("1985.10-12", "1985-10/1985-12"),
    ("自1930年至1940年", "1930/1940"),
    ("1930年至1940年间", "1930/1940"),
    ("1950年或1951年", "[1950,1951]"),
    ("1951、1953年", "{1951,1953}"),
    ("1985年某月", "1985-XX"),
    ("1985年10月×日", "1985-10-XX"),
    ("约1930年—1940年", "1930~/1940"),
    ("[约1930年]", "1930%"),
    ("可能1930年", "1930?"),
    ("1930年（推测）", "1930?"),
    ("截至1949年", "../1949"),
    ("不晚于1949年", "[..1949]"),
    ("清代以前", "../1644"),
    ("1978年至今", "1978/.."),
    ("民國廿三年", "1934"),
    ("二OO五年", "2005"),
    ("1985 年 10 月 1 日", "1985-10-01"),
    ("1985年10月1日上午8时", "1985-10-01"),
    ("1985-10-01 00:00:00", "1985-10-01"),
    ("拍摄于1985年10月", "1985-10"),
    ("公元900年", "0900"),
    ("00000000", "XXXX"),
)
ENGLISH = (
    ("1 October 1985", "1985-10-01"),
    ("Oct 1, 1985", "1985-10-01"),
    ("Tuesday, 1st of October 1985", "1985-10-01"),
    ("1985 October 1", "1985-10-01"),
    ("c. 1930", "1930~"),
    ("ca. 1930", "1930~"),
    ("c1930", "1930~"),
    ("Circa 1930", "1930~"),
    ("before 1949", "../1949"),
    ("after 1949", "1949/.."),
    ("since 1949", "1949/.."),
    ("no later than 1949", "[..1949]"),
    ("between 1930 and 1940", "1930/1940"),
    ("1890s", "189X"),
    ("the 1890's", "189X"),
    ("late 1890s", "1897~/1899~"),
    ("19th century", "18XX"),
    ("early nineteenth century", "1800~/1829~"),
    ("spring 1905", "1905-21"),
    ("Fall of 1905", "1905-23"),
    ("[1905?]", "1905?"),
    ("[ca. 1905]", "1905%"),
    ("[198-]", "198X?"),
    ("19--", "19XX"),
    ("undated", "XXXX"),
    ("[n.d.]", "XXXX"),
    ("1978-98", "1978/1998"),
    ("1978–1998", "1978/1998"),
    ("1978–present", "1978/.."),
    ("1–5 October 1985", "1985-10-01/1985-10-05"),
    ("October–December 1985", "1985-10/1985-12"),
    ("28 October – 3 November 1985", "1985-10-28/1985-11-03"),
    ("Oct 1–5, 1985", "1985-10-01/1985-10-05"),
    ("1667 or 1668", "[1667,1668]"),
    ("Xianfeng 4", "1854"),
    ("4th year of Xianfeng", "1854"),
    ("13/1/1985", "1985-01-13"),
    ("AD 900", "0900"),
    ("198x", "198X"),
)
REFUSED = (
    ("", "empty", ()),
    ("　", "empty", ()),
    ("hello", "not_understood", ()),
    ("193", "not_understood", ("193X",)),
    ("x" * 500, "not_understood", ()),
    ("1985年13月", "no_such_day", ()),
    ("1985年2月30日", "no_such_day", ()),
    ("19851301", "no_such_day", ()),
    ("31 June 1985", "no_such_day", ()),
    ("10月1日", "no_year", ()),
    ("1 October", "no_year", ()),
    ("85年10月", "two_digit_year", ("1985-10",)),
    ("23.8.5", "two_digit_year", ("1923-08-05", "2023-08-05", "民国二十三年八月五日", "光绪二十三年八月")),
    ("851001", "two_digit_year", ("1985-10-01",)),
    ("公元前221年", "before_christ", ("-0220",)),
    ("221 BC", "before_christ", ("-0220",)),
    ("民国八十五年", "reign_too_short", ("1996年",)),
    ("光绪四十年", "reign_too_short", ("1914年",)),
    ("康熙壬寅", "sexagenary_year", ("康熙元年", "康熙六十一年")),
    ("咸丰乙丑", "contradiction", ()),
    ("民国三年乙卯", "contradiction", ("民国三年",)),
    ("1998—1978年", "reversed", ("1978/1998",)),
    ("1998/1978", "reversed", ("1978/1998",)),
    ("民国二十三年（1935年）", "contradiction", ("民国二十三年", "1935年")),
    ("01/10/1985", "day_or_month", ("1985-01-10", "1985-10-01")),
)


@pytest.mark.parametrize(("written", "edtf"), CHINESE + ENGLISH)
def test_a_way_of_writing_is_read(written, edtf):
    """Each of these gives its EDTF."""
    date = parse_date(written)
    assert date is not None, f"{written}: {why_refused(written)}"
    assert date.edtf == edtf


@pytest.mark.parametrize(("written", "reason", "proposals"), REFUSED)
def test_a_refusal_gives_its_reason(written, reason, proposals):
    """Nothing is guessed; the reason has words in both languages."""
    reading = read_date(written)
    assert reading.value is None
    assert [(doubt.reason, doubt.proposals) for doubt in reading.doubts] == [(reason, proposals)]
    assert reading.doubts[0].words.zh
    assert reading.doubts[0].words.en


@pytest.mark.parametrize(
    ("written", "zh", "en"),
    [
        ("清咸丰四年", "清咸丰四年（1854年）", "Xianfeng 4 (1854)"),
        ("民国二十三年", "民国二十三年（1934年）", "Minguo 23 (1934)"),
        ("民国23年8月5日", "民国二十三年八月五日（1934年8月5日）", "5 August 1934"),
        (
            "光绪二十三年闰八月初五",
            "清光绪二十三年闰八月初五（1897年）",
            "Guangxu 23, leap 8th lunar month, day 5 (1897)",
        ),
        ("1950年农历八月十五", "1950年农历八月十五", "1950, 8th lunar month, day 15"),
        ("19851001", "1985年10月1日", "1 October 1985"),
        ("c. 1930", "约1930年", "c. 1930"),
        ("195X", "20世纪50年代", "1950s"),
        ("200X", "2000年代", "2000s"),
        ("1978/1998", "1978—1998年", "1978–1998"),
        ("1998-21", "1998年春", "spring 1998"),
        ("n.d.", "不详", "date unknown"),
        ("[19450815]", "[1945年8月15日]", "[15 August 1945]"),
        ("清代", "清代（1644—1911年）", "Qing dynasty (1644–1911)"),
        ("1985-10-01/1985-10-05", "1985年10月1日—5日", "1–5 October 1985"),
        ("1951或1952", "1951年或1952年", "1951 or 1952"),
        ("-0220", "公元前221年", "221 BC"),
        ("Y17E7", "Y17E7", "Y17E7"),
    ],
)
def test_dates_are_shown_as_the_house_writes_them(written, zh, en):
    """Chinese after GB/T 15835 with reign years explained in brackets, English day–month–year."""
    display = parse_date(written).display
    assert (display.zh, display.en) == (zh, en)


@pytest.mark.parametrize(
    ("written", "edtf", "calendar"),
    [
        ("清光绪二十三年腊月初五（1897年12月28日）", "1897-12-28", "lunar"),
        ("民国二十三年（1934年8月）", "1934-08", "republic"),
        ("1934年（民国二十三年）", "1934", "republic"),
        ("清代（1850年）", "1850", "gregorian"),
        ("甲寅年（1914年）", "1914", "gregorian"),
        ("民国三年（甲寅）", "1914", "republic"),
        ("咸丰甲寅", "1854", "era"),
    ],
)
def test_an_explanation_in_brackets_is_checked_and_used(written, edtf, calendar):
    """The day in brackets counts where it is finer and agrees with the words before it."""
    date = parse_date(written)
    assert (date.edtf, date.calendar) == (edtf, calendar)
