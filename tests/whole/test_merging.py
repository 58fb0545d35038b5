"""Two houses, one exhibition: what a partner sends is taken in, waits for the agreement, and can be taken out again."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.whole.sites import EXHIBIT_YML, HEADER, SITE_YML, lantai, row, tree, write_site

LENDER, HOST = "440200", "440100"
PARTNER = "lantai: 1\nname: {zh: 合作馆, en: Partner}\nagreement: {number: 联〔2026〕1号}\n"


def code(number: str) -> str:
    """site.yml of the house with this code."""
    return SITE_YML.replace("{name:", f'{{code: "{number}", name:')


def lender(folder: Path, *rows: str) -> Path:
    """A house that lends."""
    files = {"content/site.yml": code(LENDER), f"content/partners/{HOST}/partner.yml": PARTNER}
    return write_site(folder, rows, files)


def host(folder: Path, rows: str = "", **more: str) -> Path:
    """A house that borrows into its own exhibition, next to one work of its own and its edits of what was lent."""
    files = {
        "content/site.yml": code(HOST),
        f"content/partners/{LENDER}/partner.yml": PARTNER,
        "exhibits/quay/exhibit.yml": EXHIBIT_YML + f"joint: [{LENDER}/quay]\n",
        "exhibits/quay/items.csv": HEADER + row(9, 文件名="p1.jpg") + rows,
        **more,
    }
    return write_site(folder, [row(9)], files)


def sent(folder: Path, *rows: str, day: str = "2026-06-01") -> Path:
    """The package of the lender with these items."""
    (folder / "exhibits/quay/items.csv").write_text(HEADER + "".join(rows), encoding="utf-8")
    done = lantai("pack", "quay", folder, "--to", HOST, "--as-of", day)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / f"build/packages/quay-to-{HOST}.zip"


def decided(folder: Path) -> dict[str, str]:
    """What the gate said of each item: ``yes`` or its reasons."""
    text = (folder / "build/report/decisions.csv").read_text(encoding="utf-8-sig")
    return {one["item"]: one["reasons"] or one["shown"] for one in csv.DictReader(text.splitlines())}


def public_text(folder: Path) -> str:
    """Every word of the public site."""
    site = folder / "build/site"
    texts = [path.read_text(encoding="utf-8") for path in site.rglob("*") if path.suffix in {".html", ".json", ".js"}]
    return "\n".join(texts)


def test_what_is_lent_waits_for_the_agreement_and_is_shown_under_its_lender(tmp_path: Path) -> None:
    """A first merge makes an exhibition and a partner.yml; without an agreement nothing is shown; undo leaves all as
    it was; a dry run writes nothing.
    """
    package = sent(lender(tmp_path / "a", row(1), row(2)), row(1), row(2))
    folder = write_site(tmp_path / "b", [row(9, 文件名="p1.jpg")], {"content/site.yml": code(HOST)})
    stood = tree(folder)
    tried = lantai("merge", package, folder, "--dry-run")
    assert (tried.returncode, "会收下 440200/quay 第1版，2 件展品" in tried.stdout) == (0, True), tried.stdout
    assert tree(folder) == stood
    taken = lantai("merge", package, folder)
    assert (taken.returncode, "展品等着协议" in taken.stdout) == (0, True), taken.stdout
    assert lantai("build", folder).returncode == 0
    waiting = {"440200-quay/440200:A-1": "agreement", "440200-quay/440200:A-2": "agreement"}
    assert decided(folder) == waiting | {"quay/A-9": "yes"}
    partner = folder / "content/partners/440200/partner.yml"
    written = partner.read_text(encoding="utf-8")
    partner.write_text(written.replace('number: ""', "number: 联1号"), encoding="utf-8")
    assert lantai("build", folder).returncode == 0
    assert set(decided(folder).values()) == {"yes"}
    assert (folder / "build/site/items/440200-a-1/index.html").is_file()
    explained = lantai("explain", "440200:A-1", folder, "--audience", "partner")
    assert "别馆借展" in explained.stdout, explained.stdout
    partner.write_text(written, encoding="utf-8")
    undone = lantai("merge", "440200/quay", folder, "--undo")
    assert "回到合并之前" in undone.stdout
    assert {name: digest for name, digest in tree(folder).items() if not name.startswith("build/")} == stood


@pytest.mark.slow
def test_edits_of_the_host_survive_and_what_is_taken_back_goes(tmp_path: Path) -> None:
    """The host's title holds over a new version, which is told; its limits hold beside the lender's, whose credit
    stands; what the lender sends no longer leaves a tombstone; a third version brings it back with the edit.
    """
    away = lender(tmp_path / "a", row(1), row(2), row(3))
    edits = (
        f"{row(1, 档号='440200:A-1', 题名='本馆改的题名', title_en='', 时间='', 地点='', 文件名='', 替代文本='')}"
        f"{row(2, 档号='440200：A-2', 题名='', title_en='Our title', 时间='', 地点='', 文件名='', 替代文本='')}"
    )
    here = host(tmp_path / "b", edits)
    assert lantai("merge", sent(away, row(1), row(2), row(3)), here).returncode == 0
    assert lantai("build", here).returncode == 0
    assert "本馆改的题名" in public_text(here)
    second = sent(away, row(1, 题名="对方新改的题名", 地点="新码头"), row(3), day="2026-06-02")
    told = lantai("merge", second, here)
    assert told.returncode == 0, told.stdout
    assert "提供馆“对方新改的题名”，本馆“本馆改的题名”" in told.stdout
    assert lantai("build", here, "--as-of", "2026-06-03").returncode == 0
    words = public_text(here)
    assert "本馆改的题名" in words
    assert "新码头" in words
    assert "Our title" not in words
    assert "码头第2号" not in words
    assert "440200:A-2" not in words
    assert (here / "build/site/items/440200-a-2/index.html").is_file()
    again = lantai("merge", second, here)
    assert "已经收过，什么也没有变" in again.stdout
    assert lantai("merge", sent(away, row(1), row(2), row(3), day="2026-06-04"), here).returncode == 0
    assert lantai("build", here, "--as-of", "2026-06-05").returncode == 0
    assert "Our title" in public_text(here)
