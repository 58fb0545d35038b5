"""schema.org for the law: Legislation, FAQPage, DefinedTermSet, and cases as articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import singledispatch
from types import MappingProxyType

from builder.exports.linked_events import event_data, event_in_list
from builder.exports.linked_nodes import Here, Json, institution, named
from builder.exports.linked_openings import opening_data, opening_in_list
from builder.model.address import PageKind
from builder.model.outreach.public import (
    PublicCase,
    PublicFaq,
    PublicQuiz,
    PublicStatute,
    PublicTerm,
    PublicVersion,
)
from builder.model.outreach.public_events import PublicEvent
from builder.model.outreach.public_finding import PublicChoice, PublicFinder, PublicHolding
from builder.model.outreach.public_guide import PublicChannel, PublicGuide
from builder.model.outreach.public_kinds import Listing
from builder.model.outreach.public_openings import PublicOpening
from builder.model.unmarked import unmarked

_FORCE = {
    "in_force": "https://schema.org/InForce",
    "superseded": "https://schema.org/NotInForce",
    "repealed": "https://schema.org/NotInForce",
    "future": "https://schema.org/NotInForce",
}


@singledispatch
def told_data(thing: object, _: Here) -> Json:
    """The description of one page; raises TypeError for what has none."""
    raise TypeError(f"no page describes {type(thing).__name__}")


def _page(kind: PageKind, here: Here, slug: str = "") -> tuple[Here, Json]:
    here = here.at(here.addresses.page(kind, here.language, slug))
    return here, {"@id": here.address(here.page), "url": here.address(here.page)}


@told_data.register
def _(version: PublicVersion, here: Here) -> Json:
    here, made = _page("version", here, version.slug)
    made = {"@type": "Legislation", **made, **named(version.title, here.language)}
    made |= {
        "legislationIdentifier": version.order_no or version.citation,
        "legislationDateVersion": version.version,
        "legislationLegalForce": _FORCE[version.standing],
        "inLanguage": "zh-CN",
        "isPartOf": {"@type": "WebSite", "name": here.site.title.into(here.language), "url": here.front},
    }
    if version.adopted:
        made["legislationDate"] = version.adopted.isoformat()
    if version.issuer:
        made["legislationPassedBy"] = {"@type": "Organization", "name": version.issuer.into(here.language)}
    if version.short:
        made["alternateName"] = version.short
    text = here.address(here.addresses.statute_text(version.slug))
    made["encoding"] = {"@type": "LegislationObject", "contentUrl": text, "encodingFormat": "text/plain"}
    if before := _before(version, here):
        address = here.address(here.addresses.page("version", here.language, before.slug))
        made["legislationChanges"] = {"@type": "Legislation", "@id": address, "name": before.title.into(here.language)}
    return made


def _before(version: PublicVersion, here: Here) -> PublicVersion | None:
    statute = next((one for one in here.site.outreach.statutes if one.id == version.statute), None)
    return statute.before(version) if statute else None


@told_data.register
def _(case: PublicCase, here: Here) -> Json:
    here, made = _page("case", here, case.id)
    made |= {"@type": "Article", "headline": case.title.into(here.language), "inLanguage": here.language}
    if house := institution(here):
        made["publisher"] = house
    made["citation"] = [one.words.into(here.language) for one in case.cites]
    return made


@told_data.register
def _(quiz: PublicQuiz, here: Here) -> Json:
    here, made = _page("quiz", here, quiz.id)
    questions = [
        {
            "@type": "Question",
            "@id": f"{here.address(here.page)}#{one.id}",
            "eduQuestionType": "Checkbox" if one.type == "multiple" else "Multiple choice",
            "text": one.stem.into(here.language),
            "acceptedAnswer": [
                {"@type": "Answer", "text": one.options[place].into(here.language)} for place in one.answer
            ],
        }
        for one in quiz.questions
    ]
    made |= {"@type": "Quiz", **named(quiz.title, here.language), "inLanguage": here.language, "hasPart": questions}
    return made


@told_data.register
def _(guide: PublicGuide, here: Here) -> Json:
    here, made = _page("guide", here, guide.id)
    name = named(guide.title, here.language)
    steps = [
        {"@type": "HowToStep", "position": n, "text": text.into(here.language)}
        for n, (text, _) in enumerate(guide.steps, 1)
    ]
    made = {"@type": "GovernmentService", **made, **name, "inLanguage": here.language}
    if guide.who:
        made["audience"] = {"@type": "Audience", "audienceType": guide.who.into(here.language)}
    if house := institution(here):
        made["provider"] = house
    made["availableChannel"] = [_channel(one, here) for one in guide.channels]
    if steps:
        made["subjectOf"] = {"@type": "HowTo", **name, "step": steps}
    return made


def _channel(one: PublicChannel, here: Here) -> Json:
    made: Json = {"@type": "ServiceChannel"}
    if one.url:
        made["serviceUrl"] = one.url
    if one.phone:
        made["servicePhone"] = {"@type": "ContactPoint", "telephone": one.phone}
    if one.address:
        made["serviceLocation"] = {"@type": "Place", "address": one.address.into(here.language)}
    return made


@told_data.register
def _(finder: PublicFinder, here: Here) -> Json:
    here, made = _page("where", here, finder.id)
    holders = [
        {"@type": "ListItem", "position": n, "item": _holder(one, here)} for n, one in enumerate(finder.holdings, 1)
    ]
    made |= {"@type": "CollectionPage", **named(finder.title, here.language), "inLanguage": here.language}
    return made | {"mainEntity": {"@type": "ItemList", "itemListElement": holders}}


def _holder(one: PublicHolding, here: Here) -> Json:
    """Who holds records of a kind."""
    facts = {"address": one.address.into(here.language), "telephone": one.phone, "url": one.url}
    made: Json = {
        "@type": "Organization",
        **named(one.holder, here.language),
        "knowsAbout": one.what.into(here.language),
    }
    return made | {name: value for name, value in facts.items() if value}


@told_data.register
def _(choice: PublicChoice, here: Here) -> Json:
    here, made = _page("choose", here, choice.id)
    return {"@type": "WebPage", **made, **named(choice.title, here.language), "inLanguage": here.language}


@told_data.register
def _(listing: Listing, here: Here) -> Json:
    here, made = _page(listing.page, here)
    kind, parts = _LISTS.get(listing.page, ("CollectionPage", "hasPart"))
    found = [part for one in listing.documents for part in _parts(one, here)]
    return {"@type": kind, **made, "inLanguage": here.language, parts: found}


_LISTS: Mapping[PageKind, tuple[str, str]] = MappingProxyType(
    {"faq": ("FAQPage", "mainEntity"), "glossary": ("DefinedTermSet", "hasDefinedTerm")}
)
"""What the pages are called that are no plain collections, and their parts."""


@singledispatch
def _parts(one: object, _: Here) -> list[Json]:
    """What a page that shows all documents of a kind says of one of them."""
    raise TypeError(f"no list describes {type(one).__name__}")


def _mentioned(page: PageKind, kind: str) -> Callable[..., list[Json]]:
    """A document that has a page of its own."""

    def told(one: PublicStatute | PublicCase | PublicQuiz | PublicGuide, here: Here) -> list[Json]:
        title = one.current.title if isinstance(one, PublicStatute) else one.title
        name = {"headline": title.into(here.language)} if kind == "Article" else named(title, here.language)
        return [{"@type": kind, **name, "url": here.address(here.addresses.page(page, here.language, one.id))}]

    return told


_parts.register(PublicStatute, _mentioned("law", "Legislation"))
_parts.register(PublicCase, _mentioned("case", "Article"))
_parts.register(PublicQuiz, _mentioned("quiz", "Quiz"))
_parts.register(PublicGuide, _mentioned("guide", "GovernmentService"))


@_parts.register
def _(faq: PublicFaq, here: Here) -> list[Json]:
    answer = {"@type": "Answer", "text": unmarked(faq.answer).into(here.language)}
    place = f"{here.address(here.page)}#{faq.id}"
    return [{"@type": "Question", "@id": place, "name": faq.title.into(here.language), "acceptedAnswer": answer}]


@_parts.register
def _(term: PublicTerm, here: Here) -> list[Json]:
    place, meaning = f"{here.address(here.page)}#{term.id}", unmarked(term.meaning).into(here.language)
    return [{"@type": "DefinedTerm", "@id": place, **named(term.title, here.language), "description": meaning}]


told_data.register(PublicEvent, event_data)
told_data.register(PublicOpening, opening_data)
_parts.register(PublicOpening, opening_in_list)
_parts.register(PublicEvent, event_in_list)
