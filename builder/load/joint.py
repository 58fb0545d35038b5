"""A joint exhibition: what partners lent takes its place beside the house's own items.

Nothing of this is written anywhere. The rows of a package are those of its last version, the host's edits stand in
the host's own table, and both meet each time the folder is read: that is why no edit is lost by a later version.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from builder.load.joint_layout import with_layout, with_lent_hero
from builder.load.joint_units import named_units, with_units
from builder.load.lent_rows import lent_rows, own_fields_of, picture_names
from builder.load.local_edits import contested, edited, split
from builder.load.pictures import read_picture
from builder.load.received import Received, read_received
from builder.model.document import Words
from builder.model.draft import DraftExhibition, PictureFile, Row, TextFile
from builder.model.field_row import Field
from builder.model.item import TakenDown
from builder.model.lent import credit, joint_id
from builder.model.package import Package
from builder.model.problems import Problem
from builder.model.settings import ExhibitSettings, PartnerSettings
from builder.model.slug import slug
from builder.model.standing import Withdrawal
from builder.model.text import LANGUAGES
from builder.model.where import Where
from builder.store import Store
from builder.strings import phrase

_CHANGED = "IMG-01:changed"
_LONG_AGO = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Joined:
    """The exhibition with what was lent to it, the items that their lenders took back, and what is wrong."""

    exhibition: DraftExhibition
    taken_back: tuple[TakenDown, ...] = ()
    problems: tuple[Problem, ...] = ()


def with_lent(site: Path, draft: DraftExhibition, store: Store) -> Joined:
    """The exhibition with every package that ``joint`` of its exhibit.yml names."""
    if not draft.settings.joint:
        return Joined(draft)
    problems: list[Problem] = []
    received: list[Received] = []
    for n, name in enumerate(draft.settings.joint):
        one, found = read_received(site, name, draft.marks.get(f"joint.{n}", draft.where))
        problems += found
        received += [one] if one else []
    own, edits = split(draft.rows, [name.partition("/")[0] for name in draft.settings.joint])
    lent = [row for one in received for row in lent_rows(one.package, one.agreement, one.place)]
    gone = {joint_id(one.code, item) for one in received for item in one.gone}
    made = edited(lent, edits, gone, draft.id)
    problems += contested(edits, _before(received) if edits else (), lent, draft.id)
    packages = [one.package for one in received]
    settings = with_layout(with_units(draft, own, made.rows, packages), packages)
    settings, opener = (settings, "") if own else with_lent_hero(settings, packages)
    exhibition = replace(
        draft,
        settings=_with_words(settings, received),
        rows=(*own, *made.rows),
        pictures={**draft.pictures, **_pictures(received, store)},
        own_fields=_fields(draft, received),
        texts=(*draft.texts, *_forewords(draft, received)),
        lent_words=_lent_words(draft, received) | ({"show.hero": opener} if opener else {}),
    )
    return Joined(exhibition, tuple(_taken_back(draft.id, received)), (*problems, *made.problems))


def _before(received: Iterable[Received]) -> Iterator[list[Row]]:
    for one in received:
        yield from (lent_rows(version, one.agreement, one.place) for version in one.earlier)


def _taken_back(exhibition: str, received: Iterable[Received]) -> Iterable[TakenDown]:
    lent = {joint_id(one.code, item.id): one.package.date for one in received for item in one.package.items}
    for one in received:
        day = date.fromisoformat(one.package.date) if one.package.date else _LONG_AGO
        for item, sent in one.gone.items():
            name = joint_id(one.code, item)
            if lent.get(name, "") >= one.package.date and name in lent:  # it moved to another package of its lender
                continue
            reason = phrase("joint.taken_back").zh
            told = Withdrawal(item=f"{exhibition}/{name}", slug=slug(name), date=day, reason=reason, by=one.code)
            codes = tuple(value.zh or value.en for value in sent.values.get("reference_code", ()))
            yield TakenDown(told, Where(one.place), codes)


def _with_words(settings: ExhibitSettings, received: Sequence[Received]) -> ExhibitSettings:
    """Treasures and thanks of every house. Partners stand as the host agreed on them, in that order and no other;
    where the host named none they stand as the first lender has them.
    """
    lent = [(one, item) for one in received for item in one.package.items if item.treasure]
    treasures = (*settings.treasures, *(joint_id(one.code, item.id) for one, item in lent))
    thanks = dict.fromkeys(
        (*settings.credits, *(words for one in received for words in one.package.exhibition.credits))
    )
    partners = settings.partners or next(filter(None, (_partners(one.package) for one in received)), ())
    return settings.model_copy(update={"treasures": treasures, "credits": tuple(thanks), "partners": partners})


def _partners(package: Package) -> tuple[PartnerSettings, ...]:
    return tuple(PartnerSettings(**one.model_dump()) for one in package.exhibition.partners)


def _pictures(received: Iterable[Received], store: Store) -> dict[str, PictureFile]:
    """The pictures of the last versions, each below the name of its package; one that is not what was let in is
    there with its trouble, lest another of its name be taken for it. No other file of a package is read.
    """
    found: dict[str, PictureFile] = {}
    for one in received:
        names = (name for item in one.package.items for name in picture_names(one.package, item))
        for name in names:
            file = name.removeprefix(f"{one.package.id}/")
            path = one.folder / file
            picture = read_picture(path, name, store)
            as_taken = picture.digest and picture.digest == one.pictures.get(file)
            found[name] = (
                replace(picture, lent=True) if as_taken else PictureFile(name, "", 0, trouble=_CHANGED, lent=True)
            )
    return found


def _fields(draft: DraftExhibition, received: Iterable[Received]) -> tuple[Field, ...]:
    taken = {row.key for row in draft.own_fields}
    fields = list(draft.own_fields)
    for one in received:
        new = [row for row in own_fields_of(one.package) if row.key not in taken]
        taken |= {row.key for row in new}
        fields += new
    return tuple(fields)


def _lent_words(draft: DraftExhibition, received: Sequence[Received]) -> dict[str, str]:
    """The lender of each part of the texts that is not the house's own."""
    found: dict[str, str] = {}
    ours, units = set(draft.settings.credits), {unit.id for unit in draft.settings.units}
    for one in reversed(received):
        exhibition = one.package.exhibition
        for stem, blocks in (("foreword", "opening"), ("afterword", "closing")):
            if getattr(exhibition, stem) != Words() and all(text.stem.casefold() != stem for text in draft.texts):
                found |= {f"show.{stem}": one.code, f"show.{blocks}": one.code}
        if exhibition.partners and not draft.settings.partners:
            found["show.partners"] = one.code
        found |= {credit(words.text): one.code for words in exhibition.credits if words not in ours}
        names = [name for name, _ in named_units(one.package) if name not in units]
        found |= {f"unit:{name}:{part}": one.code for name in names for part in ("title", "intro", "blocks")}
    return found


def _forewords(draft: DraftExhibition, received: Iterable[Received]) -> Iterable[TextFile]:
    """The first lender's foreword and afterword, each where the host wrote none."""
    for stem in ("foreword", "afterword"):
        if any(text.stem.casefold() == stem for text in draft.texts):
            continue
        for one in received:
            words = getattr(one.package.exhibition, stem)
            texts = [(language, getattr(words, language)) for language in LANGUAGES if getattr(words, language)]
            if texts:
                where = Where(f"{one.place}/package.json")
                yield from (TextFile(stem, language, text, where) for language, text in texts)
                break
