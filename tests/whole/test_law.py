"""Statutes from the command line to the page: brought in, compared, shown, and hidden when they should be."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.model.law.test_reading import SMALL
from tests.outreach.documents import DOCUMENTS
from tests.whole.sites import lantai, row, write_site


def test_a_statute_from_file_to_page(tmp_path: Path) -> None:
    """Import twice, compare, build: pages with anchors, links, plain words, versions, the text for download."""
    folder = write_site(tmp_path / "site", [row(1)], dict(DOCUMENTS))
    for name, text, day in (("old", SMALL, "2026-06-09"), ("new", SMALL.replace("照片", "证件照片"), "2028-01-01")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        done = lantai("law", "import", tmp_path / f"{name}.txt", folder, "--id", "small-rule", "--effective-from", day)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "4 条" in done.stdout
    told = lantai("law", "diff", "small-rule@2026-06-09", "small-rule@2028-01-01", folder)
    assert "{+证件+}照片" in told.stdout
    assert "1 条有修改" in told.stdout
    assert lantai("law", "diff", "small-rule@2026-06-09", "small-rule@1999-01-01", folder).returncode == 2

    (folder / "content/faq/hidden.md").write_text(
        DOCUMENTS["content/faq/bring.md"]
        .replace("state: public", "state: draft")
        .replace("带身份证明", "暗号是天王盖地虎请勿外传"),
        encoding="utf-8",
    )
    built = lantai("build", folder, "--as-of", "2027-01-01")
    assert built.returncode == 0, built.stdout + built.stderr
    site = folder / "build" / "site"
    page = (site / "law/sample-rule/index.html").read_text(encoding="utf-8")
    for anchor in ("art-2", "art-2-p1", "art-2-p1-i2", "ch-1"):
        assert f'id="{anchor}"' in page
    assert '<a href="#art-2-p1-i2">本办法第二条第一款第二项</a>' in page
    assert "带身份证就行" in page
    assert "../../cases/letter/" in page
    legislation = json.loads(re.search(r'ld\+json">(.*?)</script>', page)[1])  # type: ignore[index]
    assert (legislation["@type"], legislation["legislationLegalForce"]) == ("Legislation", "https://schema.org/InForce")
    assert (site / "law/small-rule/2026-06-09.txt").read_text(encoding="utf-8") == SMALL
    future = (site / "law/small-rule/2028-01-01/index.html").read_text(encoding="utf-8")
    assert "尚未施行" in future
    assert "<ins>证件</ins>" in (site / "law/small-rule/2028-01-01/changes/index.html").read_text(encoding="utf-8")
    english = (site / "en/law/sample-rule/index.html").read_text(encoding="utf-8")
    assert "Article 2" in english
    assert "Bring your identity card" in english
    assert not [path for path in site.rglob("*") if path.is_file() and "天王盖地虎".encode() in path.read_bytes()]
    decisions = (folder / "build/report/decisions.csv").read_text(encoding="utf-8-sig")
    assert "content/faq/hidden,web,no,draft" in decisions

    later = lantai("build", folder, "--as-of", "2029-01-01")
    assert later.returncode == 0
    old = (site / "law/small-rule/2026-06-09/index.html").read_text(encoding="utf-8")
    assert "已被取代" in old
    assert "(三)" in old
    assert ("与新文本对照" in old, "与前一文本对照" in old) == (True, False)
