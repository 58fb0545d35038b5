"""What may not come in stays out and leaves nothing but its report; what comes in gains no right by saying so."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.deciding import examine
from builder.exchange.bag import BagWriter
from builder.gate import release
from builder.model.document import Words
from builder.model.package import House, Package, PackedField, Terms
from builder.model.package_json import package_bytes, version_digest
from builder.order import Order, asking
from builder.store import store_of
from tests.whole.sites import EXHIBIT_YML, HEADER, row, tree, write_site
from tests.whole.test_merging import HOST, LENDER, PARTNER, code, lantai
from tests.whole.test_returned import DAY, given, merged


def site(folder: Path, edits: str = "", partner: str = PARTNER) -> Path:
    """A host whose exhibition shows what the lender sends."""
    files = {
        "content/site.yml": code(HOST),
        f"content/partners/{LENDER}/partner.yml": partner,
        "exhibits/quay/exhibit.yml": EXHIBIT_YML + f"joint: [{LENDER}/quay]\n",
        "exhibits/quay/items.csv": HEADER + row(9, 文件名="p1.jpg") + edits,
    }
    return write_site(folder, [row(9)], files)


def zipped(package: Package, folder: Path) -> Path:
    """A sound bag of this package."""
    path = folder / f"{package.name}-{version_digest(package)[:8]}.zip"
    with BagWriter(path, package.name) as bag:
        bag.add("package.json", package_bytes(package))
        bag.close({})
    return path


def changed(package: Package, **changes: object) -> Package:
    return package.model_copy(update=changes)


def with_terms(package: Package, **terms: object) -> Package:
    items = tuple(item.model_copy(update={"terms": Terms(**terms)}) for item in package.items)
    return package.model_copy(update={"items": items})


FIRST = given(LENDER, HOST, one="甲", two="乙")
SECOND = changed(FIRST, version=2, previous=version_digest(FIRST))


@pytest.mark.parametrize(
    ("problem", "wrong"),
    [
        ("MERGE-01", changed(FIRST, receiver=House(code="999999"))),
        ("MERGE-02", changed(FIRST, id=f"{HOST}/quay", giver=House(code=HOST))),
        ("MERGE-03", changed(FIRST, valid_until="2026-06-01")),
        ("MERGE-04", FIRST),
        ("MERGE-05", changed(FIRST, version=3, previous="0" * 64)),
        ("BAG-19", changed(SECOND, date="2026-06-03")),
    ],
)
def test_what_may_not_come_in_leaves_its_report_only(problem: str, wrong: Package, tmp_path: Path) -> None:
    """For somebody else, our own, outlived, older, not following what we hold, another with one number."""
    folder = site(tmp_path / "site")
    if problem != "MERGE-03":
        assert merged(folder, zipped(SECOND, tmp_path)).package == SECOND
    stood = {name: digest for name, digest in tree(folder).items() if not name.startswith("build/")}
    found = merged(folder, zipped(wrong, tmp_path))
    assert found.package is None
    assert problem in {one.code for one in found.problems}
    assert {name: digest for name, digest in tree(folder).items() if not name.startswith("build/")} == stood
    assert len(list((folder / "build/report").glob("refused-*.json"))) == 1
    assert not (folder / "build/.quarantine").exists()


def reasons(folder: Path, audience: str = "web") -> dict[str, tuple[str, ...]]:
    """Why each item is withheld, by its id."""
    order = Order(folder=folder, out=folder / "build", as_of=DAY, audience=audience)
    checked = examine(order, store_of(folder / "build"))
    assert checked.site is not None
    released = release(checked.site, asking(order, checked.site, checked.problems))
    return {one.item.partition("/")[2]: one.reasons for one in released.decisions}


def test_a_package_gives_itself_no_right(tmp_path: Path) -> None:
    """Neither consent nor opening, basis or approval counts that it claims; its limits and warnings all do."""
    hostile = {
        "security_level": (Words(zh="无"),),
        "consent": (Words(zh="已同意"),),
        "opening_status": (Words(zh="开放"),),
    }
    claims = with_terms(FIRST, publish_basis="not_a_record", sensitive=("minors",), consented=True, ownership="state")
    items = (
        claims.items[0].model_copy(update={"values": claims.items[0].values | hostile}),
        claims.items[1].model_copy(update={"terms": Terms(use_until="2026-06-01", audience=("web",))}),
    )
    claims = changed(claims, items=items, fields=(PackedField(key="consent", label=Words(zh="同意书"), own=True),))
    folder = site(tmp_path / "site")
    assert merged(folder, zipped(claims, tmp_path)).package is not None
    found = reasons(folder)
    assert "personal" in found[f"{LENDER}:A-1"]
    assert found[f"{LENDER}:A-2"] == ("term",)
    foreign = reasons(folder, "foreign")
    assert {"lent", "export"} <= set(foreign[f"{LENDER}:A-1"])
    assert "audience" in reasons(folder, "print")[f"{LENDER}:A-2"]


def test_no_agreement_no_showing_and_its_days_hold(tmp_path: Path) -> None:
    """Without a number they wait; before its first day and after its last they are held back."""
    package = zipped(FIRST, tmp_path)
    for agreement, held in (
        ("{number: ''}", "agreement"),
        ("{number: 联1号, since: 2026-06-03}", "embargo"),
        ("{number: 联1号, until: 2026-06-01}", "term"),
    ):
        partner = f"lantai: 1\nname: {{zh: 别馆}}\nagreement: {agreement}\n"
        folder = site(tmp_path / held, partner=partner)
        done = merged(folder, package)
        assert done.waiting is (held == "agreement")
        assert reasons(folder)[f"{LENDER}:A-1"] == (held,)


def test_edits_that_cannot_be(tmp_path: Path) -> None:
    """A row for an item that nobody lent, and rights that differ from the lender's, are named at their cells; limits
    of both houses are the stricter ones.
    """
    header = "标识,题名,授权范围,授权期限,发布范围\r\n"
    edits = f"{LENDER}:A-1,,仅限印刷,2099-01-01,网站\r\n{LENDER}:A-2,,,2026-06-01,\r\n{LENDER}:A-7,无此件,,,\r\n"
    folder = site(tmp_path / "site")
    (folder / "exhibits/quay/items.csv").write_text(header + edits, encoding="utf-8")
    sent = with_terms(FIRST, licence_scope="网站、印刷", use_until="2026-12-31", audience=("web", "print"))
    assert merged(folder, zipped(sent, tmp_path)).package is not None
    order = Order(folder=folder, out=folder / "build", as_of=DAY)
    checked = examine(order, store_of(folder / "build"))
    told = {(one.code, one.where.row, one.where.column) for one in checked.problems if one.code.startswith("JOIN")}
    assert told == {("JOIN-04", 2, "C"), ("JOIN-03", 4, "")}
    assert checked.site is not None
    one = checked.site.items[f"quay/{LENDER}:A-1"].release
    assert (one.use_until and one.use_until.isoformat(), one.audience) == ("2026-12-31", ("web",))
    found = reasons(folder)
    assert found[f"{LENDER}:A-1"] == ("fault",)
    assert found[f"{LENDER}:A-2"] == ("term",)


def test_what_was_received_is_not_edited_by_hand(tmp_path: Path) -> None:
    """A received version that cannot be read, and a name that nobody sent, are told and nothing of them is shown."""
    folder = site(tmp_path / "site")
    assert merged(folder, zipped(FIRST, tmp_path)).package is not None
    document = folder / f"content/partners/{LENDER}/received/quay/1/package.json"
    document.write_text("{}", encoding="utf-8")
    settings = folder / "exhibits/quay/exhibit.yml"
    settings.write_text(EXHIBIT_YML + f"joint: [{LENDER}/quay, ../../etc, 999999/none]\n", encoding="utf-8")
    order = Order(folder=folder, out=folder / "build", as_of=DAY)
    checked = examine(order, store_of(folder / "build"))
    codes = [one.code for one in checked.problems if one.code.startswith("JOIN")]
    assert sorted(codes) == ["JOIN-01", "JOIN-01", "JOIN-02"]
    assert set(reasons(folder)) == {"A-9"}


def test_a_wrong_call_is_told(tmp_path: Path) -> None:
    """No such file, nothing to undo, both options at once."""
    folder = site(tmp_path / "site")
    assert "没有“none.zip”" in lantai("merge", "none.zip", folder).stderr
    both = lantai("merge", "x", folder, "--dry-run", "--undo")
    assert (both.returncode, "只能选一个" in both.stderr) == (2, True)
    none = lantai("merge", "440200/quay", folder, "--undo")
    assert (none.returncode, "无可撤销" in none.stdout) == (1, True)
