"""Personal numbers are found in every disguise, and other numbers are left alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model.personal_data import is_bank_card, is_identity_number, masked, maybe_personal, personal_data

_WEIGHTS = [2 ** (17 - n) % 11 for n in range(17)]
_WIDE = str.maketrans("0123456789X-", "０１２３４５６７８９Ｘ－")
_LETTERS = st.sampled_from(["", "。", "，电话", "（", "证号：", "\n", " "])


def identity(birth: date, serial: int, province: str = "4401") -> str:
    """An identity number with its right check character."""
    body = f"{province}06{birth:%Y%m%d}{serial:03}"
    total = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True))
    return body + "10X98765432"[total % 11]


def card(body: str) -> str:
    """A card number with its right check digit."""
    return next(f"{body}{digit}" for digit in range(10) if _luhn(f"{body}{digit}"))


def _luhn(number: str) -> bool:
    digits = [int(digit) for digit in reversed(number)]
    return sum(digits[::2] + [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]) % 10 == 0


@st.composite
def disguised(draw: st.DrawFn, number: str) -> str:
    """The number with a blank or hyphen here and there, perhaps in full width."""
    marks = draw(
        st.lists(st.sampled_from(["", "", "", " ", "-", "－", "\u3000"]), min_size=len(number), max_size=len(number))
    )
    text = "".join(digit + mark for digit, mark in zip(number[:-1], marks, strict=False)) + number[-1]
    return text.translate(_WIDE) if draw(st.booleans()) else text


@given(st.data(), st.integers(0, 36_000), st.integers(0, 999), _LETTERS, _LETTERS)
def test_every_identity_number_is_found(data: st.DataObject, days: int, serial: int, before: str, after: str) -> None:
    """Whatever stands around it and however it is typed, a valid number is found and told masked."""
    number = identity(date(1920, 1, 1) + timedelta(days), serial)
    assert is_identity_number(number)
    found = personal_data(before + data.draw(disguised(number)) + after)
    assert [one.kind for one in found] == ["identity"]
    assert number not in found[0].masked
    assert found[0].masked.count("*") == 13
    assert [one.kind for one in personal_data(number, in_code=True)] == ["identity"]


@given(st.integers(10**17, 10**18 - 1))
@settings(max_examples=300)
def test_a_wrong_check_character_is_no_identity_number(number: int) -> None:
    """Of the eleven last characters that a number might have, at most one makes an identity number."""
    body = str(number)[:17]
    assert sum(is_identity_number(body + last) for last in "0123456789X") <= 1


def test_random_digits_are_hardly_ever_taken() -> None:
    """Of 20,000 runs of 18 digits not one in a thousand is an identity number, of 16 digits hardly three in a hundred a card."""
    import random

    chance = random.Random(7)
    runs = [str(chance.randrange(10**17, 10**18)) for _ in range(20_000)]
    assert sum(is_identity_number(run) for run in runs) <= 20
    assert sum(is_bank_card(run[:16]) for run in runs) <= 600


@given(
    st.sampled_from("3456789"),
    st.integers(0, 10**9 - 1),
    st.sampled_from(["", "+86", "86 ", "0086-", "+86-"]),
    _LETTERS,
)
def test_every_mobile_number_is_found(second: str, rest: int, country: str, before: str) -> None:
    """Eleven digits, or 3-4-4, with or without the country's code."""
    number = f"1{second}{rest:09}"
    for written in (number, f"{number[:3]}-{number[3:7]}-{number[7:]}", f"{number[:3]} {number[3:7]} {number[7:]}"):
        found = personal_data(f"{before}{country}{written}。")
        assert [one.kind for one in found] == ["mobile"], written
        assert found[0].masked == f"{number[:3]}******{number[-2:]}"


@given(st.integers(0, 10**12 - 1), st.sampled_from(["", " ", "-"]))
def test_every_bank_card_is_found(rest: int, mark: str) -> None:
    """Sixteen digits in a row or in fours."""
    number = card(f"622{rest:012}")
    assert is_bank_card(number)
    written = mark.join(number[n : n + 4] for n in range(0, 16, 4))
    kinds = [one.kind for one in personal_data(f"账号{written}，")]
    assert kinds == ["bank_card"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("粤A12345", "plate"),
        ("粤A·12345", "plate"),
        ("沪AD12345", "plate"),
        ("京A12345D的新能源车", "plate"),
        ("粤ＡＤ12345", "plate"),
        ("川A1234警", "plate"),
        ("请写信到 li.si@mail.example.cn", "email"),
        ("邮箱：ｌｉ＠ｅｘａｍｐｌｅ．ｃｏｍ", "email"),
        ("110105491231002", "old_identity"),
        ("粤a12345", "plate"),
        ("138\u200b1234\u200d5678", "mobile"),
        ("证号110105\n19491231002X。", "identity"),
        ("证号110105.19491231.002X。", "identity"),
        ("\ufeff1\u200b1\u200b0\u200b1\u200b0\u200b5194912310\u00ad02X", "identity"),
    ],
)
def test_plates_addresses_and_old_numbers(text: str, kind: str) -> None:
    """Number plates old and new, e-mail addresses, the identity numbers of before 1999, and what shows no mark."""
    (found,) = personal_data(text)
    assert found.kind == kind
    assert text[found.start : found.end].strip("\u200b\ufeff") == text[found.start : found.end]
    assert text[found.start] in "粤沪京川lｌ1"


@pytest.mark.parametrize(
    "text",
    [
        "K021-ZP·2019·D30-025-005",
        "编号 ZP-13800138000",
        "2019-13800138000-1",
        "138001380001",
        "投资13800138000元",
        "1958年5月6日至1960年12月31日，共18900123456件",
        "1949.10.01—1959.10.01",
        "ISBN 978-7-5325-1234-5",
        "统一社会信用代码 91440600MA4UQWERTY",
        "110105194912310021",
        "湘江A组",
        "新A字",
        "云A计划",
        "@某人",
        "21186",
        "https://example.org/1234567890123456789012",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    """Reference codes, amounts, dates, book numbers and codes of bodies are nobody's secret."""
    assert personal_data(text) == ()


@given(st.text(alphabet="0123456789 -·.\n\u200b年月X＠@粤Aa１", max_size=60))
def test_the_quick_look_misses_nothing(text: str) -> None:
    """What the one-pass test lets go holds nothing; places do not overlap and lie in the text."""
    found = personal_data(text)
    if not maybe_personal(text):
        assert found == ()
    ends = 0
    for one in found:
        assert ends <= one.start < one.end <= len(text)
        ends = one.end


def test_masking() -> None:
    """Only the ends stay readable, and a short word keeps its first letter only."""
    assert masked("13800138000") == "138******00"
    assert masked("abcdef") == "a*****"
    assert masked("a") == "a"
