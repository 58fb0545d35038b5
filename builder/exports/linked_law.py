"""schema.org for the law: Legislation, FAQPage, DefinedTermSet, and cases as articles."""

from __future__ import annotations

from functools import singledispatch

from builder.exports.linked_nodes import Here, Json, institution, named
from builder.model.address import PageKind
from builder.model.outreach.lists import Cases, Events, Faqs, Guides, Laws, Quizzes, Terms
from builder.model.outreach.public import (
    PublicCase,
    PublicChannel,
    PublicGuide,
    PublicQuiz,
    PublicStatute,
    PublicVersion,
)

Told = Laws | PublicVersion | Cases | PublicCase | Faqs | Terms | Quizzes | PublicQuiz | Guides | PublicGuide | Events
"""What a page of the law is about."""

_FORCE = {
    "in_force": "https://schema.org/InForce",
    "superseded": "https://schema.org/NotInForce",
    "repealed": "https://schema.org/NotInForce",
    "future": "https://schema.org/NotInForce",
}


@singledispatch
def told_data(thing: object, _: Here) -> Json:
    """The description of one page; raises TypeError for what has none."""
    raise TypeError(f"no page of the law describes {type(thing).__name__}")


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
def _(laws: Laws, here: Here) -> Json:
    here, made = _page("laws", here)
    parts = [_mentioned(statute, here) for statute in laws.statutes]
    return {"@type": "CollectionPage", **made, "inLanguage": here.language, "hasPart": parts}


def _mentioned(statute: PublicStatute, here: Here) -> Json:
    url = here.address(here.addresses.page("law", here.language, statute.id))
    return {"@type": "Legislation", **named(statute.current.title, here.language), "url": url}


@told_data.register
def _(cases: Cases, here: Here) -> Json:
    here, made = _page("cases", here)
    parts = [
        {
            "@type": "Article",
            "headline": case.title.into(here.language),
            "url": here.address(here.addresses.page("case", here.language, case.id)),
        }
        for case in cases.cases
    ]
    return {"@type": "CollectionPage", **made, "inLanguage": here.language, "hasPart": parts}


@told_data.register
def _(case: PublicCase, here: Here) -> Json:
    here, made = _page("case", here, case.id)
    made |= {"@type": "Article", "headline": case.title.into(here.language), "inLanguage": here.language}
    if house := institution(here):
        made["publisher"] = house
    made["citation"] = [one.words.into(here.language) for one in case.cites]
    return made


@told_data.register
def _(faqs: Faqs, here: Here) -> Json:
    here, made = _page("faq", here)
    questions = [
        {
            "@type": "Question",
            "@id": f"{here.address(here.page)}#{one.id}",
            "name": one.question.into(here.language),
            "acceptedAnswer": {"@type": "Answer", "text": one.answer.into(here.language)},
        }
        for one in faqs.faqs
    ]
    return {"@type": "FAQPage", **made, "inLanguage": here.language, "mainEntity": questions}


@told_data.register
def _(terms: Terms, here: Here) -> Json:
    here, made = _page("glossary", here)
    found = [
        {
            "@type": "DefinedTerm",
            "@id": f"{here.address(here.page)}#{one.id}",
            **named(one.term, here.language),
            "description": one.meaning.into(here.language),
        }
        for one in terms.terms
    ]
    return {"@type": "DefinedTermSet", **made, "inLanguage": here.language, "hasDefinedTerm": found}


@told_data.register
def _(quizzes: Quizzes, here: Here) -> Json:
    here, made = _page("quizzes", here)
    parts = [
        {
            "@type": "Quiz",
            **named(one.title, here.language),
            "url": here.address(here.addresses.page("quiz", here.language, one.id)),
        }
        for one in quizzes.quizzes
    ]
    return {"@type": "CollectionPage", **made, "inLanguage": here.language, "hasPart": parts}


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
def _(guides: Guides, here: Here) -> Json:
    here, made = _page("guides", here)
    parts = [
        {
            "@type": "GovernmentService",
            **named(one.title, here.language),
            "url": here.address(here.addresses.page("guide", here.language, one.id)),
        }
        for one in guides.guides
    ]
    return {"@type": "CollectionPage", **made, "inLanguage": here.language, "hasPart": parts}


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
def _(events: Events, here: Here) -> Json:
    here, made = _page("events", here)
    parts = [
        {
            "@type": "Event",
            "@id": f"{here.address(here.page)}#{event.id}.{one.id}",
            **named(one.title, here.language),
            "startDate": f"{one.day.isoformat()}T{one.start}+08:00",
            "endDate": f"{one.day.isoformat()}T{one.end}+08:00",
            "eventStatus": f"https://schema.org/Event{'Cancelled' if one.cancelled else 'Scheduled'}",
            "location": {"@type": "Place", "name": one.venue.into(here.language)},
        }
        for event in events.events
        for one in event.sessions
    ]
    return {"@type": "CollectionPage", **made, "inLanguage": here.language, "hasPart": parts}
