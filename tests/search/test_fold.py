"""The one fold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.search.fold import fold, needed, pairs, tidy


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("檔案館", "档案馆"),
        ("國發〔2019〕3號", "国发[2019]3号"),
        ("国发（２０１９）3号", "国发【2019】3号"),
        ("K021-ZP·2019·D30", "k021-zp.2019．D30"),
        ("ＩＳＯ　9001", "iso 9001"),
        ("1978—1998年", "1978-1998年"),
        ("档\u200b案", "档案"),
        ("“开放”", '"开放"'),
        ("ﬁle №5", "file no5"),
        ("e\u0301tude", "étude"),
    ],
)
def test_what_a_searcher_means_is_the_same(one: str, other: str) -> None:
    """Script, width, case, brackets, dots, dashes, quotes and unseen characters make no difference."""
    assert fold(one) == fold(other)


@given(st.text())
def test_the_fold_is_final(text: str) -> None:
    """Folding twice changes nothing, and a fold of many texts is the fold of each."""
    once = fold(text.replace("\n", " "))
    assert fold(once) == once
    assert fold(f"{text.replace(chr(10), ' ')}\n档") == f"{once}\n档"


def test_chains_end() -> None:
    """What a character becomes is never replaced again."""
    assert not set(pairs().values()) & set(pairs())
    assert all(len(sign) == 1 == len(kept) for sign, kept in pairs().items())
    assert len(pairs()) > 4000


def test_a_site_carries_only_the_table_it_needs() -> None:
    """Of the table only the signs are sent whose folded form occurs."""
    assert needed("案档") == "".join(sorted(["檔档"]))
    assert needed("a") == ""


def test_tidy_is_one_line() -> None:
    """Blanks of any kind are one blank each."""
    assert tidy(" a\n\u3000b\tc ") == "a b c"
