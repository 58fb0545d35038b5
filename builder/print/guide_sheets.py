"""Cards of service guides, four of a kind on a sheet of A4, and the forms that guides ask for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from builder.model.outreach.public_guide import PublicForm, PublicGuide
from builder.model.text import Text
from builder.print.phrase import Phrase, own
from builder.print.sheets import Data, Maker, Sheet, words_of
from builder.strings.days import day_of

_CARD_WORDS = (
    *("guide.materials", "guide.steps", "guide.time_limit", "guide.fee", "guide.complaint", "guide.who"),
    *("guide.fictional", "sheet.scan", "sheet.more", "sheet.updated"),
)
_FORM_WORDS = (
    *("sheet.form_bring", "sheet.signature", "sheet.day", "sheet.office", "sheet.office_line"),
    *("guide.fictional", "sheet.scan", "sheet.form_note"),
)


def cards(maker: Maker) -> Iterator[Sheet]:
    """One document with a sheet for every guide; in two languages the second stands on the back of the first."""
    guides = maker.site.outreach.guides
    if not guides:
        return
    single = replace(maker.voice, parallel=False)
    tongues = [single, replace(single, language=single.other)] if maker.voice.parallel else [single]
    made = [_card(replace(maker, voice=voice), guide) for guide in guides for voice in tongues]
    yield Sheet(
        name=f"cards.{maker.tongue}.pdf",
        template="cards.typ",
        title=maker.voice.words("sheet.cards")["text"],
        data={"cards": made},
        made_from=tuple(f"content/guides/{one.id}" for one in guides),
    )


def handed_out(maker: Maker) -> Iterator[Sheet]:
    """What the page of each guide offers: its own sheet of cards, and its forms."""
    for guide in maker.site.outreach.guides:
        yield Sheet(
            name=PurePosixPath(maker.addresses.guide_card(guide.id, maker.tongue)).name,
            template="cards.typ",
            title=guide.title.into(maker.voice.language),
            data={"cards": [_card(maker, guide)]},
            made_from=(f"content/guides/{guide.id}",),
        )
    yield from forms(maker)


def _card(maker: Maker, guide: PublicGuide) -> Data:
    voice, language = maker.voice, maker.voice.language
    updated = own(day_of(guide.updated.isoformat(), language), language) if guide.updated else None
    return {
        "language": language,
        "house": voice.phrase(maker.site.institution.name.text or maker.site.title),
        "title": voice.phrase(guide.title),
        "who": voice.phrase(guide.who),
        "fictional": guide.fictional,
        "materials": [_material(maker, guide, n) for n in range(len(guide.materials))],
        "steps": [{"text": voice.phrase(text), "time": voice.phrase(time)} for text, time in guide.steps],
        "ways": [
            {
                "type": voice.words(f"guide.type.{one.type}"),
                "phone": own(one.phone, language) if one.phone else None,
                "lines": [line for text in (one.address, one.hours, _plain(one.url)) if (line := voice.phrase(text))],
            }
            for one in guide.channels
        ],
        "time_limit": voice.phrase(guide.time_limit),
        "fee": voice.phrase(guide.fee),
        "complaint": voice.phrase(guide.complaint),
        "complaint_phone": own(guide.complaint_phone, language) if guide.complaint_phone else None,
        "updated": updated,
        "code": maker.code(maker.addresses.page("guide", language, guide.id)),
        "words": words_of(maker, _CARD_WORDS),
    }


def _material(maker: Maker, guide: PublicGuide, number: int) -> Data:
    one, voice = guide.materials[number], maker.voice
    kinds = [voice.words("guide.original")] if one.original else []
    kinds += [voice.words("guide.copies", n=one.copies)] if one.copies else []
    return {"name": voice.phrase(one.name), "kinds": kinds, "when": voice.phrase(one.when)}


def _plain(words: str) -> Text:
    return Text(words, words)


def forms(maker: Maker) -> Iterator[Sheet]:
    """A form for each that a guide describes by its fields."""
    for guide in maker.site.outreach.guides:
        for number, form in enumerate((form for form in guide.forms if form.fields), start=1):
            yield Sheet(
                name=PurePosixPath(maker.addresses.guide_form(guide.id, number, maker.tongue)).name,
                template="forms.typ",
                title=form.title.into(maker.voice.language),
                data=_form(maker, guide, form),
                made_from=(f"content/guides/{guide.id}",),
            )


def _form(maker: Maker, guide: PublicGuide, form: PublicForm) -> Data:
    voice = maker.voice
    return {
        "heading": voice.phrase(form.title),
        "of": _named(maker, guide),
        "fictional": guide.fictional,
        "fields": [
            {"label": voice.phrase(one.label), "lines": one.lines, "half": one.half, "hint": voice.phrase(one.hint)}
            for one in form.fields
        ],
        "materials": [_material(maker, guide, n) for n in range(len(guide.materials))],
        "code": maker.code(maker.addresses.page("guide", voice.language, guide.id)),
        "words": words_of(maker, _FORM_WORDS),
    }


def _named(maker: Maker, guide: PublicGuide) -> Phrase | None:
    return maker.voice.phrase(guide.title)
