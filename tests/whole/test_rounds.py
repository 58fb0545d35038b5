"""Three houses exchange, edit, update, clash, withdraw and restore: nothing that a curator wrote is ever lost."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from builder.deciding import examine
from builder.exchange.bag import BagWriter
from builder.exchange.packing import next_version
from builder.gate import release
from builder.merging import Merged, merge, undo
from builder.model.document import Words
from builder.model.package import House, Package, PackedExhibition, PackedItem, PackedUnit
from builder.model.package_json import package_bytes
from builder.order import Order, asking
from builder.store import store_of
from tests.whole.sites import SITE_YML, tree, write_site

DAY = date(2026, 6, 2)
CODES = ("440100", "440200", "440300")
ITEMS = ("A-1", "A-2")
WORDS = ("南门码头", "北门码头", "码头全景")

Kind = st.sampled_from(["lender_edits", "host_edits", "host_clears", "withdraws", "restores", "sends", "undoes"])
ROUND = st.tuples(
    Kind, st.sampled_from([0, 1, 2]), st.sampled_from([1, 2]), st.sampled_from(ITEMS), st.sampled_from(WORDS)
)


@dataclass
class Archive:
    """One archive: what it has, what it says of what others lent, and what it was sent, by lender and version."""

    folder: Path
    code: str
    titles: dict[str, str] = field(default_factory=lambda: dict.fromkeys(ITEMS, "原来的题名"))
    away: set[str] = field(default_factory=set)
    edits: dict[str, str] = field(default_factory=dict)
    given: dict[str, Package] = field(default_factory=dict)
    held: dict[str, list[Package]] = field(default_factory=dict)

    @property
    def order(self) -> Order:
        return Order(folder=self.folder, out=self.folder / "build", as_of=DAY)

    def write(self, others: list[str]) -> None:
        """The folder of the house, with its edits in its own table."""
        rows = [f"{name},{title}\r\n" for name, title in sorted(self.edits.items())]
        partner = "lantai: 1\nname: {zh: 别馆}\nagreement: {number: 联1号}\n"
        joint = ", ".join(f"{code}/quay" for code in others)
        roles = "".join(f"  - {{name: {{zh: {name}}}, role: {role}}}\n" for name, role in PARTNERS)
        write_site(
            self.folder,
            [],
            {f"content/partners/{code}/partner.yml": partner for code in others}
            | {
                "content/site.yml": SITE_YML.replace("{name:", f'{{code: "{self.code}", name:'),
                "exhibits/quay/exhibit.yml": f"lantai: 1\ntitle: {{zh: 联展}}\njoint: [{joint}]\npartners:\n{roles}",
                "exhibits/quay/items.csv": "标识,题名\r\n" + "".join(rows),
            },
        )

    def package(self, receiver: str) -> Package:
        """What it gives today; version by version."""
        kept = {name: title for name, title in self.titles.items() if name not in self.away}
        items = tuple(
            PackedItem(id=name, slug=name.lower(), unit="u", number=str(n), title=Words(zh=title))
            for n, (name, title) in enumerate(kept.items(), start=1)
        )
        units = (PackedUnit(id="u", items=tuple(kept)),)
        first = Package(
            id=f"{self.code}/quay",
            version=1,
            date="2026-06-01",
            audience="partner",
            giver=House(code=self.code),
            receiver=House(code=receiver),
            exhibition=PackedExhibition(id="quay", title=Words(zh="码头"), units=units),
            items=items,
        )
        self.given[receiver] = next_version(first, self.given.get(receiver))
        return self.given[receiver]


PARTNERS = (("指导单位", "guide"), ("乙馆", "organiser"), ("甲馆", "co_organiser"), ("丙馆", "supporter"))


def taken(lender: Archive, host: Archive, folder: Path) -> Merged:
    """The lender sends and the host merges, twice: the second time nothing changes."""
    package = lender.package(host.code)
    path = folder / f"{package.name}.zip"
    if not path.exists():
        with BagWriter(path, package.name) as bag:
            bag.add("package.json", package_bytes(package))
            bag.close({})
    store = store_of(host.order.out)
    done = merge(host.order, path, store, hear=lambda _done, _of: None)
    assert done.package == package, done.problems
    versions = host.held.setdefault(lender.code, [])
    if not versions or versions[-1].version < package.version:
        versions.append(package)
    stood = tree(host.folder / "content")
    assert merge(host.order, path, store, hear=lambda _done, _of: None).known
    assert tree(host.folder / "content") == stood
    return done


def expected(host: Archive) -> Iterator[tuple[str, str]]:
    """What the host shows: the last version of each lender, with the host's own words over it."""
    for code, versions in host.held.items():
        for item in versions[-1].items if versions else ():
            name = f"{code}:{item.id}"
            yield name, host.edits.get(name, item.title.zh)


@settings(
    max_examples=6, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(st.lists(ROUND, min_size=10, max_size=10))
def test_ten_rounds(rounds: list[tuple[str, int, int, str, str]]) -> None:
    """No local edit is lost, no item that was taken back is left, merges are idempotent, partners keep their order."""
    with tempfile.TemporaryDirectory() as place:
        houses = [Archive(Path(place) / code, code) for code in CODES]
        for one in houses:
            one.write([code for code in CODES if code != one.code])
        for host in houses:  # everybody has everything once, so that no round is idle
            for lender in houses:
                if lender is not host:
                    taken(lender, host, Path(place))
        for number, (kind, who, step, item, word) in enumerate(rounds):
            host, lender = houses[who], houses[(who + step) % 3]
            _round(kind, host, lender, item, f"{word}{number}", Path(place))
            host.write([code for code in CODES if code != host.code])
            _proved(host)


def _round(kind: str, host: Archive, lender: Archive, item: str, word: str, place: Path) -> None:
    name = f"{lender.code}:{item}"
    match kind:
        case "lender_edits":
            lender.titles[item] = word
        case "host_edits":
            host.edits[name] = f"本地{word}"
        case "host_clears":
            host.edits.pop(name, None)
        case "withdraws":
            lender.away.add(item)
        case "restores":
            lender.away.discard(item)
        case "undoes" if host.held[lender.code]:
            version = host.held[lender.code].pop().version
            assert undo(host.folder, f"{lender.code}/quay").version == version
        case "sends":
            taken(lender, host, place)


def _proved(host: Archive) -> None:
    checked = examine(host.order, store_of(host.order.out))
    assert checked.site is not None
    assert {item.id: item.title.zh for item in checked.site.items.values()} == dict(expected(host)), host
    (exhibition,) = checked.site.exhibitions
    assert [(one.name.zh, one.role) for one in exhibition.settings.partners] == list(PARTNERS)
    released = release(checked.site, asking(host.order, checked.site, checked.problems))
    shown = {decision.item.partition("/")[2] for decision in released.decisions if decision.shown}
    assert shown <= dict(expected(host)).keys()
    gone = {down.withdrawal.item.partition("/")[2] for down in checked.site.withdrawn}
    assert not gone & shown
