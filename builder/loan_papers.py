"""The papers of a loan as data for theme/print/loan.typ: what each tells, in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from builder.giving import Partner
from builder.model.item import Exhibition
from builder.model.loan_papers import PublicLack, PublicLeaving
from builder.model.public import PublicExhibition, PublicItem
from builder.model.text import Language, Text
from builder.model.working_days import working_days_before
from builder.print import prose
from builder.strings import say

FILED_BEFORE = 10
"""Working days before the opening. Source: 博物馆条例 (2015) art. 31."""

Sheet = dict[str, object]
Columns = tuple[tuple[str, str], ...]
"""Columns as name and width in Typst; the words are ``loan.column.<name>``."""

_DROPPED = frozenset({"form", "owner", "since", "carried"})
"""Columns that are left out where no row says anything; the other empty ones are to be filled in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loan:
    """Everything that the papers of one loan tell, decided for each of them: ``given`` are the items that go to the
    partner, ``shown`` those on show; ``theirs`` the ids of items that the partner lent; ``carried`` which editions
    carry an item that is to go, by key. ``opening`` is None where nobody said when.
    """

    language: Language
    day: date
    house: Text
    partner: Partner
    exhibition: Exhibition
    given: PublicExhibition | None
    shown: PublicExhibition | None
    theirs: frozenset[str]
    lacks: tuple[PublicLack, ...]
    leaving: tuple[PublicLeaving, ...]
    carried: Mapping[str, Sequence[str]]
    opening: date | None
    venue: Text

    def say(self, key: str, /, **facts: object) -> str:
        """A phrase of these papers."""
        return say(f"loan.{key}", self.language, **facts)

    def into(self, text: Text) -> str:
        return text.into(self.language)

    @property
    def title(self) -> str:
        return self.into(self.exhibition.settings.title.text)

    @property
    def other(self) -> str:
        """The partner's name."""
        return self.into(self.partner.settings.name.text)


def request(loan: Loan) -> Sheet | None:
    """What the partner is asked for: each of its items that lacks rights, with what is missing and room to answer.
    None where nothing is missing.
    """
    rows = [
        [str(n), one.id, loan.into(one.title), _listed(loan, one.fields), ""]
        for n, one in enumerate(loan.lacks, start=1)
    ]
    if not rows:
        return None
    columns: Columns = (("number", "8mm"), ("item", "44mm"), ("title", "1fr"), ("lacking", "36mm"), ("answer", "44mm"))
    part = _part(loan, "", columns, rows, tall=True)
    return _sheet(loan, "request", _ends(loan), [part], [loan.other], note=loan.say("request.note"))


def handover(loan: Loan) -> Sheet:
    """Every item that changes hands, by the house it comes from, with room for its condition there and back."""
    columns: Columns = (
        *(("number", "8mm"), ("item", "46mm"), ("title", "1fr"), ("form", "40mm"), ("pictures", "15mm")),
        *(("out", "40mm"), ("back", "40mm"), ("remarks", "28mm")),
    )
    items = loan.given.items if loan.given else ()
    theirs = [one for one in items if one.id in loan.theirs]
    ours = [one for one in items if one.id not in loan.theirs]
    parts = [
        _part(loan, loan.say("handover.ours", house=house), columns, _handed(loan, some), tall=True)
        for house, some in ((loan.into(loan.house), ours), (loan.other, theirs))
        if some
    ] or [_part(loan, "", columns, [], empty=loan.say("handover.none"))]
    facts = [*_ends(loan), _fact(loan, "count", loan.say("count.value", count=len(items)))]
    signs = [loan.into(loan.house), loan.other]
    sheet = _sheet(loan, "handover", facts, parts, signs, note=loan.say("handover.note"))
    return sheet | {"wide": True, "rounds": [loan.say("sign.out"), loan.say("sign.back")]}


def _handed(loan: Loan, items: Iterable[PublicItem]) -> list[list[str]]:
    tick = loan.say("condition")
    return [
        [
            *(str(n), one.id, _titled(loan, one), _values(loan, one, ("medium", "dimensions"))),
            *(str(len(one.images)), tick, tick, ""),
        ]
        for n, one in enumerate(items, start=1)
    ]


def agreement(loan: Loan) -> Sheet:
    """What was agreed, and every house with its part and its logo, in the agreed order."""
    agreed = loan.partner.settings.agreement
    masters = loan.say("masters.yes" if agreed.masters else "masters.no")
    facts = [
        *_ends(loan),
        _fact(loan, "number", agreed.number),
        _fact(loan, "since", agreed.since.isoformat() if agreed.since else ""),
        _fact(loan, "until", agreed.until.isoformat() if agreed.until else ""),
        _fact(loan, "scope", loan.into(agreed.scope.text)),
        _fact(loan, "masters", masters),
        _fact(loan, "contact", loan.partner.settings.contact),
        _fact(loan, "files", "、".join(agreed.files) if loan.language == "zh" else ", ".join(agreed.files)),
    ]
    houses = loan.exhibition.settings.partners
    rows = [
        [str(n), say(f"paper.role.{one.role}", loan.language), loan.into(one.name.text), loan.say("logo"), ""]
        for n, one in enumerate(houses, start=1)
    ]
    columns: Columns = (("number", "10mm"), ("role", "34mm"), ("house", "1fr"), ("logo", "30mm"), ("remarks", "40mm"))
    part = _part(loan, loan.say("agreement.houses"), columns, rows, empty=loan.say("agreement.none"), tall=True) | {
        "note": loan.say("agreement.note") if rows else ""
    }
    return _sheet(loan, "agreement", facts, [part, *_tour(loan)], [loan.into(loan.house), loan.other])


def _tour(loan: Loan) -> list[Sheet]:
    """The stops, if it travels: when it is on show there, and when the objects are there."""
    stops = sorted(loan.exhibition.settings.stops, key=lambda one: (one.first, one.id))
    rows = [
        [
            " ".join(filter(None, (loan.into(one.city.text), loan.into(one.venue.text)))),
            *(
                f"{first.isoformat()} – {last.isoformat()}"
                for first, last in ((one.since, one.until), (one.first, one.last))
            ),
            "",
        ]
        for one in stops
        if one.status != "cancelled"
    ]
    columns: Columns = (("city", "1fr"), ("shown", "46mm"), ("there", "46mm"), ("remarks", "30mm"))
    return [_part(loan, loan.say("tour"), columns, rows)] if rows else []


def due(opening: date) -> date:
    """The last day to file an exhibition that opens then."""
    return working_days_before(opening, FILED_BEFORE)


def filing(loan: Loan) -> Sheet:
    """What the authority wants to know before the opening: theme, items, narration."""
    show = loan.shown
    settings = loan.exhibition.settings
    facts = [
        _fact(loan, "exhibition", loan.title),
        _fact(loan, "organiser", loan.into(loan.house)),
        _fact(loan, "venue", loan.into(loan.venue)),
        _fact(loan, "opening", loan.opening.isoformat() if loan.opening else ""),
        _fact(loan, "due", due(loan.opening).isoformat() if loan.opening else ""),
        _fact(loan, "count", loan.say("count.value", count=len(show.items) if show else 0)),
    ]
    theme = [settings.subtitle.text, settings.summary.text, *([show.foreword] if show else [])]
    rows = [
        [
            *(one.number, _titled(loan, one), _values(loan, one, ("medium", "dimensions"))),
            _values(loan, one, ("original_location", "credit_line")),
        ]
        for one in (show.items if show else ())
    ]
    columns: Columns = (("number", "11mm"), ("title", "1fr"), ("form", "46mm"), ("owner", "58mm"))
    parts = [
        _prose(loan, loan.say("filing.theme"), [words for text in theme for words in _plain(loan, text)]),
        _part(loan, loan.say("filing.items"), columns, rows, empty=loan.say("handover.none")),
        _prose(loan, loan.say("filing.narration"), list(_narration(loan))),
    ]
    note = f"{loan.say('filing.note')} {loan.say('filing.holidays')}"
    return _sheet(loan, "filing", facts, parts, [loan.into(loan.house)], note=note)


def _narration(loan: Loan) -> Iterable[Mapping[str, str]]:
    """Chapter by chapter what is said, and below it what is said of each item."""
    if loan.shown is None:
        return
    for unit in loan.shown.units:
        if unit.title:
            yield {"kind": "heading", "text": loan.into(unit.title)}
        yield from _plain(loan, unit.intro)
        for item in unit.items:
            if words := loan.into(item.first("caption")):
                yield {"kind": "said", "name": f"{item.number} {loan.into(item.title)}", "text": words}
    yield from _plain(loan, loan.shown.afterword)


def takedown(loan: Loan) -> Sheet | None:
    """The partner's items that may be shown no longer, which editions carry them, and an acknowledgement to sign.
    None where nothing is to go.
    """
    between = "、" if loan.language == "zh" else ", "
    rows = [
        [
            *(str(n), one.id, loan.into(one.title), loan.into(one.reason), one.since),
            between.join(loan.carried.get(one.key, ())),
        ]
        for n, one in enumerate(loan.leaving, start=1)
    ]
    columns: Columns = (
        *(("number", "8mm"), ("item", "44mm"), ("title", "1fr"), ("why", "30mm"), ("since", "22mm")),
        ("carried", "40mm"),
    )
    if not rows:
        return None
    words = [{"kind": "p", "text": loan.say("takedown.words")}]
    receipt = _prose(loan, loan.say("takedown.receipt"), words) | {"room": 22}
    parts = [_part(loan, "", columns, rows), receipt]
    return _sheet(loan, "takedown", _ends(loan), parts, [loan.into(loan.house)], note=loan.say("takedown.note"))


PAPERS: Mapping[str, Callable[[Loan], Sheet | None]] = MappingProxyType(
    {"request": request, "handover": handover, "agreement": agreement, "filing": filing, "takedown": takedown}
)
"""Every paper by its name, in the order in which a loan needs them."""


def _sheet(
    loan: Loan, name: str, facts: list[list[str]], parts: list[Sheet], signs: Sequence[str], note: str = ""
) -> Sheet:
    heading = loan.say(name)
    return {
        "language": loan.language,
        "heading": heading,
        "title": loan.title,
        "house": loan.into(loan.house),
        "day": loan.day.isoformat(),
        "facts": facts,
        "note": note,
        "parts": parts,
        "signs": list(signs),
        "wide": False,
        "rounds": [""],
        "words": {key: loan.say(f"sign.{key}") for key in ("name", "seal", "day")},
        "footer": loan.say("footer", house=loan.into(loan.house), paper=f"{heading} · {loan.title}"),
    }


def _ends(loan: Loan) -> list[list[str]]:
    """From whom to whom, and about what."""
    return [
        _fact(loan, "exhibition", loan.title),
        _fact(loan, "day", loan.day.isoformat()),
        _fact(loan, "from", loan.into(loan.house)),
        _fact(loan, "to", loan.other),
    ]


def _fact(loan: Loan, key: str, value: str) -> list[str]:
    return [loan.say(key), value or loan.say("unknown")]


def _part(
    loan: Loan, title: str, columns: Columns, rows: list[list[str]], *, empty: str = "", tall: bool = False
) -> Sheet:
    kept = [n for n, (name, _) in enumerate(columns) if name not in _DROPPED or any(row[n] for row in rows)]
    heads = [loan.say(f"column.{columns[n][0]}") for n in kept]
    widths = [columns[n][1] for n in kept]
    return {
        "title": title,
        "note": "",
        "prose": [],
        "room": 0,
        "heads": heads if rows else [],
        "widths": widths,
        "rows": [[row[n] for n in kept] for row in rows],
        "tall": tall,
        "empty": "" if rows else empty,
    }


def _prose(loan: Loan, title: str, words: Sequence[Mapping[str, str]]) -> Sheet:
    return _part(loan, title, (), [], empty="" if words else loan.say("filing.silent")) | {"prose": list(words)}


def _plain(loan: Loan, text: Text) -> list[Mapping[str, str]]:
    """The paragraphs of a Markdown text, without their markup."""
    words = ("".join(run["text"] for run in block["runs"]) for block in prose.blocks(loan.into(text)))
    return [{"kind": "p", "text": one} for one in words if one.strip()]


def _titled(loan: Loan, item: PublicItem) -> str:
    when = item.date.original if item.date else ""
    between = "，" if loan.language == "zh" else ", "
    return between.join(filter(None, (loan.into(item.title), when)))


def _values(loan: Loan, item: PublicItem, keys: Iterable[str]) -> str:
    between = "；" if loan.language == "zh" else "; "
    return between.join(dict.fromkeys(loan.into(value) for key in keys for value in item.values(key) if value))


def _listed(loan: Loan, names: Iterable[Text]) -> str:
    return ("、" if loan.language == "zh" else ", ").join(loan.into(name) for name in names)
