"""``lantai pack``: an exhibition as a partner may have it, as one zip that says everything about itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from builder import __version__
from builder.deciding import decide
from builder.edition import Edition, edition_file
from builder.exchange.bag import BagWriter
from builder.exchange.packing import Given, next_version, packed, pictures_of
from builder.expecting import expectation
from builder.gate import RULES, Released, lending, valid_until
from builder.giving import Partner, given_version, given_versions, giver_of, partner_of, record_given
from builder.illustration import illustrate
from builder.model.files import Stored
from builder.model.item import Exhibition, Site
from builder.model.near import nearest
from builder.model.package import AGREEMENT, ITEMS_CSV, ITEMS_XLSX, House, Package
from builder.model.problems import Fact, Problem, in_order
from builder.model.where import Where
from builder.order import Checked, Decided, Order, Prepared, Tools
from builder.package_files import CHANGES_JSON, CHANGES_MD, FIRST, Since, drawn_files, since
from builder.store import store_of
from builder.strings import listed_texts, phrase
from builder.verify.expectation import REACH, Expectation
from builder.verify.loose import prove_loose

_WIDEST = 16_383
"""No picture is made wider (images/sizes)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """What came of it: the zip (None: none was made), the package, and what the curator should hear. ``items`` and
    ``valid_until`` are for the list of editions; ``approvals`` pair an item with what lets it go abroad.
    """

    problems: tuple[Problem, ...]
    path: Path | None = None
    package: Package | None = None
    items: frozenset[str] = frozenset()
    valid_until: date | None = None
    approvals: tuple[tuple[str, str], ...] = field(default=())
    new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ready:
    """What is to be given, once nothing of the site has to be asked any more: the site may have thousands of items,
    and need not be held while the package is compared with the one before, drawn, looked through and written.
    """

    package: Package
    attached: Mapping[str, Path | Stored]
    expected: Expectation
    partner: Partner
    told: tuple[Problem, ...]
    items: frozenset[str]
    valid_until: date | None


def pack(order: Order, tools: Tools, exhibition: str, to: str, target: Path) -> Packed:
    """Make the package of one exhibition for one partner. ``order.audience`` is ``partner`` or ``foreign``; a partner
    abroad is always foreign. Anything that forbids it leaves no file.
    """
    ready = _ready(order, tools, exhibition, to)
    return ready if isinstance(ready, Packed) else _packed(ready, order.folder, target)


def _ready(order: Order, tools: Tools, exhibition: str, to: str) -> _Ready | Packed:
    """What the gate lets go, with its pictures; answers Packed where something forbids it."""
    if order.draft:
        return Packed(problems=(Problem(code="PACK-09"),))
    partner, problems = partner_of(order.folder, to, order.as_of)
    if partner is None:
        return Packed(problems=in_order(problems))
    if partner.settings.foreign and order.audience != "foreign":
        name: dict[str, Fact] = {"name": partner.settings.name.text}
        problems = [*problems, Problem(code="PACK-08", where=Where(partner.place), facts=name)]
        order = replace(order, audience="foreign")
    decided = decide(order, store_of(order.out))
    if isinstance(decided, Checked):
        return Packed(problems=in_order([*problems, *decided.problems]))
    chosen = next((one for one in decided.site.exhibitions if one.id == exhibition), None)
    if chosen is None:
        return Packed(problems=(_no_exhibition(exhibition, decided.site),))
    decided = replace(decided, released=_only(decided.released, exhibition))
    width = decided.site.settings.images.widths[-1]
    prepared = illustrate(_in_full_size(decided) if partner.agreement.masters else decided, tools)
    prepared = replace(prepared, released=_only(prepared.released, exhibition))
    told = in_order([*problems, *_about(chosen, decided.problems), *_about(chosen, prepared.problems)])
    return _chosen(prepared, chosen, partner, told, width)


def _in_full_size(decided: Decided) -> Decided:
    """The same with pictures as large as they are beside those at publish size."""
    settings = decided.site.settings
    widths = (*settings.images.widths[:2], settings.images.widths[-1], _WIDEST)
    images = settings.images.model_copy(update={"widths": widths})
    return replace(decided, site=replace(decided.site, settings=settings.model_copy(update={"images": images})))


def _chosen(
    prepared: Prepared, exhibition: Exhibition, partner: Partner, told: Sequence[Problem], width: int
) -> _Ready | Packed:
    site, released, order = prepared.site, prepared.released, prepared.order
    giver, problems = giver_of(site.settings)
    loan = lending(site, exhibition, released.asked)
    if order.audience == "foreign":
        problems += [_lacking(site, key, rules) for key, rules in loan.lacking]
    shown = next((one for one in released.site.exhibitions if one.id == exhibition.id and one.items), None)
    if shown is None:
        facts: dict[str, Fact] = {"name": exhibition.settings.title.text, "audience": order.audience}
        problems.append(Problem(code="PACK-06", where=exhibition.where, facts=facts))
    if giver is None or shown is None or problems:
        return Packed(problems=in_order([*told, *problems]))
    keys = frozenset(f"{item.exhibition}/{item.id}" for item in shown.items)
    agreed = partner.settings.agreement.until
    until = _earliest(valid_until((site.items[key] for key in keys), released.asked), agreed)
    given = _given(order, giver, partner, until, width)
    package = packed(shown, loan, prepared.renditions, given)
    prepared.store.note_used(f"{exhibition.id}.{partner.house.code}")
    attached: dict[str, Path | Stored] = {f"{AGREEMENT}/{path.name}": path for path in partner.files}
    return _Ready(
        package=package,
        attached=attached | pictures_of(package, prepared.renditions),
        expected=_expected(prepared, package),
        partner=partner,
        told=tuple(told),
        items=keys,
        valid_until=until,
    )


def _packed(ready: _Ready, folder: Path, target: Path) -> Packed:
    package, new, wrong = _versions(folder, ready.partner, ready.package)
    wrong = wrong or _write(ready, package, new, target)
    if wrong:
        return Packed(problems=in_order([*ready.told, *wrong]))
    recorded = record_given(folder, ready.partner, package)
    approvals = tuple((i.id, i.terms.export_approval_no) for i in package.items if i.terms.export_approval_no)
    return Packed(
        problems=ready.told,
        path=target,
        package=package,
        items=ready.items,
        valid_until=ready.valid_until,
        approvals=approvals if package.audience == "foreign" else (),
        new=recorded,
    )


def _given(order: Order, giver: House, partner: Partner, until: date | None, width: int) -> Given:
    return Given(
        giver=giver,
        receiver=partner.house,
        audience="foreign" if order.audience == "foreign" else "partner",
        agreement=partner.agreement,
        valid_until=until.isoformat() if until else "",
        date=order.as_of.isoformat(),
        width=width,
    )


def _versions(folder: Path, partner: Partner, first: Package) -> tuple[Package, Since, list[Problem]]:
    """The package with its number, what is new in it since the version before it, and what of those that were given
    cannot be read. One of them is held at a time and none afterwards: each may have thousands of items.
    """
    package = first
    for number in reversed(given_versions(folder, partner, first)[-2:]):
        before = given_version(folder, partner, first, number)
        if isinstance(before, Problem):
            return first, FIRST, [before]
        if package is first:
            package = next_version(first, before)
        if package.version > before.version:
            return package, since(before, package), []
        del before
    return package, FIRST, []


def _write(ready: _Ready, package: Package, new: Since, target: Path) -> list[Problem]:
    """Write the bag, unless something in it must not leave the house."""
    files = ready.attached
    sizes = {name: one.size if isinstance(one, Stored) else one.stat().st_size for name, one in files.items()}
    drawn = drawn_files(package, sizes, new)
    leaks = _leaks(ready.expected, drawn, new)
    if leaks and new.version:  # the words before a change may tell of what has closed: a tour, a timeline, a caption
        drawn = drawn_files(package, sizes, new, silent=True)
        leaks = _leaks(ready.expected, drawn, new)
    if leaks:
        return leaks
    target.parent.mkdir(parents=True, exist_ok=True)
    with BagWriter(target, package.name) as bag:
        for name, data in sorted({**drawn, **files}.items()):
            bag.add(name, data)
        until = date.fromisoformat(package.valid_until) if package.valid_until else None
        edition = edition_file(Edition(package.audience, until))
        assert isinstance(edition.data, bytes)
        bag.tag(str(edition.path), edition.data)
        bag.close(bag_info(package))
    return []


def _expected(prepared: Prepared, package: Package) -> Expectation:
    """What must not leave. Terms of what is given are told on purpose; what the receiver lent to us is no secret to
    it, nor is the number of the agreement that several houses signed.
    """
    to, agreed = package.receiver.code, package.agreement.number
    theirs = {key for key, item in prepared.site.items.items() if item.lent and item.lent.lender == to}
    expected = expectation(prepared, {})
    given = {decision.item for decision in prepared.released.decisions if decision.shown}
    secrets = [
        one
        for one in expected.secrets
        if not (one.item in given and one.field in _TOLD)
        and one.item not in theirs
        and not (one.field == "agreement_no" and one.value == agreed)
    ]
    return replace(expected, secrets=secrets)


def _leaks(expected: Expectation, drawn: Mapping[str, bytes], new: Since) -> list[Problem]:
    """What the files say that must not leave. They tell of the exhibition in full; the changes name what the receiver
    has already, also where it is closed by now.
    """
    changes = {name: data for name, data in drawn.items() if name in {CHANGES_MD, CHANGES_JSON}}
    rest = {name: data for name, data in drawn.items() if name not in changes}
    told = replace(expected, public_values={*expected.public_values, *new.items}) if new.items else expected
    return [*prove_loose(rest, expected, _reach), *prove_loose(changes, told, _reach)]


def _reach(name: str) -> int:
    """The tables tell of works alone; everything else tells of the exhibition, too."""
    return REACH["works" if name in {ITEMS_CSV, ITEMS_XLSX, "rights.csv"} else "exhibition"]


_TOLD = frozenset(
    {
        "licence_scope", "audience", "use_until", "ownership", "grade", "sensitive", "person_status", "contains_map",
        "export_approval_no", "agreement_no", "unit",
    }
)  # fmt: skip


def bag_info(package: Package) -> dict[str, str]:
    """What bag-info.txt says of a package, with the labels that RFC 8493 reserves."""
    name = package.giver.name
    return {
        "Source-Organization": name.zh or name.en or package.giver.code,
        "Contact-Name": package.giver.contact,
        "External-Description": package.exhibition.title.zh or package.exhibition.title.en,
        "External-Identifier": f"{package.id} v{package.version}",
        "Bagging-Date": package.date,
        "Bag-Software-Agent": f"Lantai {__version__}",
        "Lantai-Receiver": package.receiver.code,
        "Lantai-Audience": package.audience,
        "Lantai-Valid-Until": package.valid_until,
    }


def _only(released: Released, exhibition: str) -> Released:
    chosen = tuple(one for one in released.site.exhibitions if one.id == exhibition)
    return replace(released, site=replace(released.site, exhibitions=chosen))


def _about(exhibition: Exhibition, problems: Sequence[Problem]) -> list[Problem]:
    """Those of the exhibition itself: what is wrong elsewhere in the site does not concern a partner."""
    home = f"exhibits/{exhibition.id}/"
    return [one for one in problems if one.where.file.startswith(home) or one.item.startswith(f"{exhibition.id}/")]


def _lacking(site: Site, key: str, rules: Sequence[str]) -> Problem:
    named = [rule for rule in RULES if rule.id in rules]
    facts: dict[str, Fact] = {
        "reasons": listed_texts(rule.label for rule in named),
        "suggestion": named[0].advice,
    }
    return Problem(code="PACK-07", where=site.items[key].where, facts=facts, item=key, field=named[0].field)


def _no_exhibition(id: str, site: Site) -> Problem:
    near = nearest(id, [one.id for one in site.exhibitions]) or tuple(one.id for one in site.exhibitions)
    facts: dict[str, Fact] = {
        "key": "EXHIBITION",
        "id": id,
        "suggestion": phrase("did_you_mean", names=", ".join(near)),
    }
    return Problem(code="SHOW-01", facts=facts)


def _earliest(*days: date | None) -> date | None:
    return min((day for day in days if day), default=None)
