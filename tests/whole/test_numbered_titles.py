"""Titles that differ in a number alone: what stands behind one of them never makes it another that is withheld."""

from __future__ import annotations

from pathlib import Path

from tests.whole.sites import lantai, row, write_site


def test_a_withheld_number_among_others(tmp_path: Path) -> None:
    """Of twelve numbered pictures the eleventh is withheld: pages and brochures, where the first stands before its year
    and the number of its plate, are published all the same.
    """
    rows = [
        row(n, 题名=f"水巷旧影{n}", title_en=f"Canal {n}", 时间="1958年", 密级="机密" if n == 11 else "")
        for n in range(1, 13)
    ]
    done = lantai("build", write_site(tmp_path / "site", rows))
    assert "PROOF" not in done.stdout
    assert done.returncode == 0, done.stdout
    assert "已发布，1 件未公开" in done.stdout
    assert list((tmp_path / "site/build/site/downloads").glob("*.pdf"))
