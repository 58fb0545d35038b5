"""When each ground for withholding is there. A condition looks at one item and the circumstances, at nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping

from builder.gate.circumstances import Audience, Circumstances
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
_ON_THE_PREMISES = re.compile(r"第(?:7|七)条|art(?:icle|\.)? ?7\b|馆舍内|馆内|onsite|on the premises", re.IGNORECASE)
_GIVEN_FOR: Mapping[Audience, re.Pattern[str]] = {
    "web": re.compile(r"网站|网络|互联网|上网|联网|网上|线上|\bweb\b|online|internet", re.IGNORECASE),
    "print": re.compile(r"印刷|出版|图录|画册|\bprint", re.IGNORECASE),
    "press": re.compile(r"新闻|媒体|宣传|\bpress\b|media", re.IGNORECASE),
    "partner": re.compile(r"合作|联展|巡展|partner", re.IGNORECASE),
    "foreign": re.compile(r"境外|国外|海外|abroad|foreign", re.IGNORECASE),
}
"""Words of a consent that name whom it is for; one that names nobody is for all."""
_ONLY = re.compile(r"仅|只|(?<![期年时权不无有])限|\bonly\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[，。；;,.（）()]|\bbut\b|但", re.IGNORECASE)
_EXCEPT = re.compile(
    r"不得|不可|不能|不许|不允许|不准|不含|不包括|不包含|不用于|不用|不上|不公开|禁止|除|另行|\bnot?\b|\bnever\b|except|exclud|without"
    r"|\bother than\b",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(r"全部|不限|所有用途|各种用途|\ball\b|unlimited|any use", re.IGNORECASE)
_DISAGREES = re.compile(
    r"^(?:无|否)(?!偿)|没有|没签|未(?!成年)|尚|待(?:签|补|定|取|征|办)|不同意|不愿|不予|拒|暂缺|缺|撤回"
    r"|\bno\b|\bnot\b|none|without|pending|refus|withdrawn",
    re.IGNORECASE,
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
    """Another house lent it: it is not ours to hand on, and the press has it where the lender says so."""
    if item.lent is None or not item.lent.agreed:
        return False
    return not (asked.audience == "press" and "press" in item.release.audience)


def attribute(item: Item, _: Circumstances) -> bool:
    """A government document that is not published on initiative."""
    return item.release.public_attribute not in {"", "on_initiative"}


def personal(item: Item, asked: Circumstances) -> bool:
    """A child, a medical matter or a living private person, and nobody consented."""
    release = item.release
    tender = not _TENDER.isdisjoint(release.sensitive) or any(word.startswith("?") for word in release.sensitive)
    living = any(word == "living" or word.startswith("?") for word in release.person_status)
    return (tender or living) and not consented(item, asked.audience)


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
        item.release.publish_basis in CONSENTED or consented(item, asked.audience)
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
    scope = {value.zh or value.en for value in item.values.get("licence_scope", ())}
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


def _given_to(scope: str, audience: Audience) -> bool:
    """Whether a consent is for this audience, by whom it names. A clause that says no (不得用于网站, not for print)
    takes away; one that names nobody is for all unless it says 仅.
    """
    clauses = [one for one in _CLAUSE.split(scope) if one.strip()]
    refused = [one for one in clauses if _EXCEPT.search(one)]
    if any(audience in _named(one) for one in refused):
        return False
    kept = " ".join(one for one in clauses if one not in refused)
    named = _named(kept)
    if "web" in named:
        named.add("onsite")
    return audience in named or bool(_EVERYBODY.search(kept)) or (not named and not _ONLY.search(kept))


def _named(words: str) -> set[Audience]:
    """Whom a part of a consent names."""
    named: set[Audience] = {one for one, pattern in _GIVEN_FOR.items() if pattern.search(words)}
    return named | {"onsite"} if _ON_THE_PREMISES.search(words) else named


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


def consented(item: Item, audience: Audience) -> bool:
    """Somebody filled in a consent that does not say no to these people (仅同意馆内展出，不上网)."""
    said = _first(item, "consent")
    return bool(said) and not _DISAGREES.search(said) and _given_to(said, audience)


def _first(item: Item, key: str) -> str:
    values = item.values.get(key)
    return values[0].zh or values[0].en if values else ""
