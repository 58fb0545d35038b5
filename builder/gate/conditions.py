"""When each ground for withholding is there. A condition looks at one item and the circumstances, at nothing else."""

from __future__ import annotations

import re

from builder.gate.circumstances import Circumstances
from builder.model.choices import PROFILES, accepted
from builder.model.item import Item

BASES_WITHOUT_OPENING = frozenset({"not_a_record", "already_published", "owner_consent"})
BASES = {profile: frozenset(one.value for one in accepted("publish_basis", profile)) for profile in PROFILES}
CONSENTED = frozenset({"owner_consent", "partner_consent"})

_OPEN_RIGHTS = re.compile(
    r"https?://(?:rightsstatements\.org/(?:vocab|page)/(?:NoC-NC|NoC-US|NKC)/"
    r"|creativecommons\.org/(?:licenses|publicdomain)/[a-z])",
    re.IGNORECASE,
)
"""Statements that are permission. InC says the opposite, CNE and UND say that nobody knows, NoC-CR and NoC-OKLR that
something else forbids it."""

_PROTECTED = re.compile(
    r"https?://rightsstatements\.org/(?:vocab|page)/InC|\bin[- ]copyright\b|all rights reserved|©"
    r"|受(?:著作权|版权)?保护|保护期内|有著作权|有版权|(?:著作权|版权)所有|保留.{0,4}权利"
    r"|(?:著作权|版权)(?:归|属)(?:于)?(?!本|我)",
    re.IGNORECASE,
)
_NOT_PROTECTED = re.compile(
    r"不受|不再受|未受|已过|无著作权|无版权|not in copyright|no longer|no copyright", re.IGNORECASE
)
_HAS_NO_MAP = re.compile(
    r"(?:否|无(?!审图)|没有?|不(?!详|明|清|确)|非|0|×|✗|no\b|none|false|n\b|without)", re.IGNORECASE
)
_NUMBER_NOTED = re.compile(
    r"免(?:予|于|送)?审|豁免|无需审|不需审|不必审|exempt|示意图|景区|街区|历史地图|古地图|旧地图|古旧地图"
    r"|审图号[:： ]?[^\s\d]{0,4}[（(〔\[]?\d|GS ?[（(〔\[]?\d{4}",
    re.IGNORECASE,
)
"""A number, or the words that none is needed, as they stand in free notes."""
_NO_NUMBER_NEEDED = re.compile(rf"{_NUMBER_NOTED.pattern}|示意|手绘|sketch|historic", re.IGNORECASE)
_TENDER = frozenset({"minors", "medical"})
_NOT_YET = frozenset({"pending", "refused"})


def chosen(item: Item, asked: Circumstances) -> bool:
    """Its exhibition was not chosen for this partner's site."""
    return asked.chosen is not None and item.exhibition not in asked.chosen


def withdrawn(item: Item, asked: Circumstances) -> bool:
    """It was taken down."""
    return bool(asked.withdrawn) and (item.key in asked.withdrawn or item.slug in asked.withdrawn)


def security(item: Item, _: Circumstances) -> bool:
    """It has a classification, or a word that nobody knows."""
    return item.release.security_level not in {"", "none"}


def opening(item: Item, _: Circumstances) -> bool:
    """It is not open for use, and its basis does not make up for that."""
    release = item.release
    if release.publish_basis in BASES_WITHOUT_OPENING or release.public_attribute == "on_initiative":
        return release.opening_status.startswith("?")
    return release.opening_status != "open"


def agreement(item: Item, _: Circumstances) -> bool:
    """Another house lent it, and our own papers name no agreement with that house."""
    return item.lent is not None and not item.lent.agreed


def lent(item: Item, asked: Circumstances) -> bool:
    """Another house lent it: it is not ours to hand on, and the press has it where the lender says so. It may stand on
    the lender's own site, and on those of partners whom the agreement with the lender names.
    """
    if item.lent is None or not item.lent.agreed:
        return False
    if asked.partner and asked.partner in {item.lent.lender, *item.lent.shown_by}:
        return False
    return not (asked.audience == "press" and "press" in item.release.audience)


def attribute(item: Item, _: Circumstances) -> bool:
    """A government document that is not published on initiative."""
    return item.release.public_attribute not in {"", "on_initiative"}


def consent(item: Item, asked: Circumstances) -> bool:
    """Somebody was asked and did not agree, agreed for the house alone, or said what nobody knows."""
    said = _words(item, "consent")
    if not _NOT_YET.isdisjoint(said) or any(word.startswith("?") for word in said):
        return True
    return "onsite" in said and asked.audience != "onsite"


def personal(item: Item, asked: Circumstances) -> bool:
    """A child, a medical matter or a living private person, and nobody consented. That none is needed can be said of a
    person, never of a child or of a medical matter.
    """
    release = item.release
    tender = not _TENDER.isdisjoint(release.sensitive) or any(word.startswith("?") for word in release.sensitive)
    living = any(word == "living" or word.startswith("?") for word in release.person_status)
    if not (tender or living) or consented(item, asked):
        return False
    return tender or "not_needed" not in _words(item, "consent")


def basis(item: Item, asked: Circumstances) -> bool:
    """Nobody said on what ground it may be published."""
    release = item.release
    if release.publish_basis in BASES[asked.profile]:
        return False
    stated = asked.profile == "international" and not release.publish_basis
    return not (stated and _OPEN_RIGHTS.match(release.rights_uri))


def deposit(item: Item, asked: Circumstances) -> bool:
    """Deposited, and its owner did not agree."""
    owned = item.release.ownership
    return (owned == "deposit" or owned.startswith("?")) and not (
        item.release.publish_basis in CONSENTED or consented(item, asked)
    )


def embargo(item: Item, asked: Circumstances) -> bool:
    """Its day has not come."""
    return item.release.embargo_until is not None and asked.as_of < item.release.embargo_until


def term(item: Item, asked: Circumstances) -> bool:
    """Its term of use is over."""
    return item.release.use_until is not None and asked.as_of > item.release.use_until


def audience(item: Item, asked: Circumstances) -> bool:
    """It was meant for others."""
    allowed = item.release.audience
    return bool(allowed) and (asked.audience not in allowed or any(word.startswith("?") for word in allowed))


def grade(item: Item, _: Circumstances) -> bool:
    """An archive of the first grade."""
    return item.release.grade == "first" or item.release.grade.startswith("?")


def export(item: Item, _: Circumstances) -> bool:
    """State-owned, and nobody approved that a copy goes abroad."""
    release = item.release
    state = release.ownership == "state" or (not release.ownership and release.publish_basis == "own_archive")
    return state and not _first(item, "export_approval_no")


def copyright_(item: Item, asked: Circumstances) -> bool:
    """In copyright and without a licence for these people, or licensed to others only, or in a word that nobody knows.
    Whoever may see a work on the web may see it in the house.
    """
    scope = _words(item, "licence_scope")
    if any(word.startswith("?") for word in scope):
        return True
    if "all" not in scope and scope - {"none"}:
        return "none" in scope or asked.audience not in (scope | {"onsite"} if "web" in scope else scope)
    said = f"{_first(item, 'copyright_status')} {item.release.rights_uri}"
    if not _PROTECTED.search(said) or _NOT_PROTECTED.search(said):
        return False
    if scope:
        return "none" in scope
    return item.release.publish_basis not in {*CONSENTED, "already_published"}


def map_(item: Item, _: Circumstances) -> bool:
    """It holds a map without an approval number or a word why none is needed."""
    said = _first(item, "contains_map")
    if not said or _HAS_NO_MAP.match(said) or _first(item, "map_approval_no"):
        return False
    return not (_NO_NUMBER_NEEDED.search(said) or _NUMBER_NOTED.search(_first(item, "notes")))


def review(item: Item, asked: Circumstances) -> bool:
    """The house demands a review, and it does not stand for what the item is today."""
    return asked.review and item.key not in asked.approved


def future(item: Item, asked: Circumstances) -> bool:
    """It says that it was made on a day that has not come."""
    made, today = item.date.start if item.date else "", asked.as_of.isoformat()
    return bool(made) and made[:1].isdigit() and made[:10] > today[: len(made[:10])]


def picture(item: Item, asked: Circumstances) -> bool:
    """Another item with the same picture is withheld."""
    held = asked.held_pictures
    return bool(held) and any(held.get(one.digest, item.key) != item.key for one in item.pictures)


def fault(item: Item, asked: Circumstances) -> bool:
    """A check found something that must be mended first."""
    return item.key in asked.faulty


def consented(item: Item, asked: Circumstances) -> bool:
    """Somebody agreed that these people see it, and nothing in the cell says otherwise."""
    said = _words(item, "consent")
    return bool(said & {"given", "onsite"}) and "none" not in said and not consent(item, asked)


def _words(item: Item, key: str) -> frozenset[str]:
    """What was chosen in a cell: stored values, and after a ``?`` words that nobody knows."""
    return frozenset(value.zh or value.en for value in item.values.get(key, ()))


def _first(item: Item, key: str) -> str:
    values = item.values.get(key)
    return values[0].zh or values[0].en if values else ""
