"""The papers of a loan as data for theme/print/loan.typ: what each tells, in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType

from builder.loan_sheet import Columns, Loan, Sheet, ends, fact, part_of, plain, prose_of, sheet_of
from builder.model.public import PublicItem
from builder.model.text import Text
from builder.model.working_days import working_days_before
from builder.strings import say

FILED_BEFORE = 10
"""Working days before the opening. Source: 博物馆条例 (2015) art. 31."""


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
    part = part_of(loan, "", columns, rows, tall=True)
    return sheet_of(loan, "request", ends(loan), [part], [loan.other], note=loan.say("request.note"))


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
        part_of(loan, loan.say("handover.ours", house=house), columns, _handed(loan, some), tall=True)
        for house, some in ((loan.into(loan.house), ours), (loan.other, theirs))
        if some
    ] or [part_of(loan, "", columns, [], empty=loan.say("handover.none"))]
    facts = [*ends(loan), fact(loan, "count", loan.say("count.value", count=len(items)))]
    signs = [loan.into(loan.house), loan.other]
    sheet = sheet_of(loan, "handover", facts, parts, signs, note=loan.say("handover.note"))
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
        *ends(loan),
        fact(loan, "number", agreed.number),
        fact(loan, "since", agreed.since.isoformat() if agreed.since else ""),
        fact(loan, "until", agreed.until.isoformat() if agreed.until else ""),
        fact(loan, "scope", loan.into(agreed.scope.text)),
        fact(loan, "masters", masters),
        fact(loan, "contact", loan.partner.settings.contact),
        fact(loan, "files", "、".join(agreed.files) if loan.language == "zh" else ", ".join(agreed.files)),
    ]
    houses = loan.exhibition.settings.partners
    rows = [
        [str(n), say(f"paper.role.{one.role}", loan.language), loan.into(one.name.text), loan.say("logo"), ""]
        for n, one in enumerate(houses, start=1)
    ]
    columns: Columns = (("number", "10mm"), ("role", "34mm"), ("house", "1fr"), ("logo", "30mm"), ("remarks", "40mm"))
    part = part_of(loan, loan.say("agreement.houses"), columns, rows, empty=loan.say("agreement.none"), tall=True) | {
        "note": loan.say("agreement.note") if rows else ""
    }
    return sheet_of(loan, "agreement", facts, [part, *_tour(loan)], [loan.into(loan.house), loan.other])


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
    return [part_of(loan, loan.say("tour"), columns, rows)] if rows else []


def due(opening: date) -> date:
    """The last day to file an exhibition that opens then."""
    return working_days_before(opening, FILED_BEFORE)


def filing(loan: Loan) -> Sheet:
    """What the authority wants to know before the opening: theme, items, narration."""
    show = loan.shown
    settings = loan.exhibition.settings
    facts = [
        fact(loan, "exhibition", loan.title),
        fact(loan, "organiser", loan.into(loan.house)),
        fact(loan, "venue", loan.into(loan.venue)),
        fact(loan, "opening", loan.opening.isoformat() if loan.opening else ""),
        fact(loan, "due", due(loan.opening).isoformat() if loan.opening else ""),
        fact(loan, "count", loan.say("count.value", count=len(show.items) if show else 0)),
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
        prose_of(loan, loan.say("filing.theme"), [words for text in theme for words in plain(loan, text)]),
        part_of(loan, loan.say("filing.items"), columns, rows, empty=loan.say("handover.none")),
        prose_of(loan, loan.say("filing.narration"), list(_narration(loan))),
    ]
    note = f"{loan.say('filing.note')} {loan.say('filing.holidays')}"
    return sheet_of(loan, "filing", facts, parts, [loan.into(loan.house)], note=note)


def _narration(loan: Loan) -> Iterable[Mapping[str, str]]:
    """Chapter by chapter what is said, and below it what is said of each item."""
    if loan.shown is None:
        return
    for unit in loan.shown.units:
        if unit.title:
            yield {"kind": "heading", "text": loan.into(unit.title)}
        yield from plain(loan, unit.intro)
        for item in unit.items:
            if words := loan.into(item.first("caption")):
                yield {"kind": "said", "name": f"{item.number} {loan.into(item.title)}", "text": words}
    yield from plain(loan, loan.shown.afterword)


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
    receipt = prose_of(loan, loan.say("takedown.receipt"), words) | {"room": 22}
    parts = [part_of(loan, "", columns, rows), receipt]
    return sheet_of(loan, "takedown", ends(loan), parts, [loan.into(loan.house)], note=loan.say("takedown.note"))


PAPERS: Mapping[str, Callable[[Loan], Sheet | None]] = MappingProxyType(
    {"request": request, "handover": handover, "agreement": agreement, "filing": filing, "takedown": takedown}
)
"""Every paper by its name, in the order in which a loan needs them."""


def _titled(loan: Loan, item: PublicItem) -> str:
    when = item.date.original if item.date else ""
    between = "，" if loan.language == "zh" else ", "
    return between.join(filter(None, (loan.into(item.title), when)))


def _values(loan: Loan, item: PublicItem, keys: Iterable[str]) -> str:
    between = "；" if loan.language == "zh" else "; "
    return between.join(dict.fromkeys(loan.into(value) for key in keys for value in item.values(key) if value))


def _listed(loan: Loan, names: Iterable[Text]) -> str:
    return ("、" if loan.language == "zh" else ", ").join(loan.into(name) for name in names)
