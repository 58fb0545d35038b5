"""The rules of publication, as a table. Unknown means withheld: a word that nobody knows is never permission.

Sources: 中华人民共和国档案法 (2020) arts. 27–32; 档案法实施条例 (2024) arts. 29–36; 保守国家秘密法 (2024).
These are engineering defaults, not legal advice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from builder.model.choices import PROFILES, Profile, accepted
from builder.model.item import Item
from builder.model.text import Text

Audience = Literal["web", "onsite", "print", "press", "partner", "foreign"]
Nature = Literal["closed", "unfinished", "faulty"]

BASES_WITHOUT_OPENING = frozenset({"not_a_record", "already_published", "owner_consent"})
BASES = {profile: frozenset(one.value for one in accepted("publish_basis", profile)) for profile in PROFILES}
RIGHTS_STATEMENTS = ("http://rightsstatements.org/vocab/", "https://rightsstatements.org/vocab/")
LICENCES = ("http://creativecommons.org/", "https://creativecommons.org/")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """For whom, on which day and under which house rules the question is asked.

    ``faulty`` holds the keys of items with a problem that withholds them; ``approved`` those whose final review stands;
    ``held_pictures`` tells for the digest of a withheld picture the item that holds it back.
    """

    audience: Audience
    as_of: date
    profile: Profile = "cn"
    review: bool = False
    draft: bool = False
    faulty: frozenset[str] = frozenset()
    approved: frozenset[str] = frozenset()
    held_pictures: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """One ground for withholding. ``holds`` answers True where the item must stay back.

    ``nature`` says how the curator should hear of it: closed on purpose, not finished yet, or at fault.
    ``in_draft`` rules hold even where only the house looks.
    """

    id: str
    nature: Nature
    label: Text
    basis: Text
    advice: Text
    holds: Callable[[Item, Circumstances], bool]
    in_draft: bool = False


def _security(item: Item, _: Circumstances) -> bool:
    return item.release.security_level not in {"", "none"}


def _opening(item: Item, circumstances: Circumstances) -> bool:
    release = item.release
    if circumstances.profile == "international":
        return False
    if release.publish_basis in BASES_WITHOUT_OPENING or release.public_attribute == "on_initiative":
        return release.opening_status.startswith("?")
    return release.opening_status != "open"


def _attribute(item: Item, _: Circumstances) -> bool:
    return item.release.public_attribute not in {"", "on_initiative"}


def _basis(item: Item, circumstances: Circumstances) -> bool:
    release = item.release
    if release.publish_basis in BASES[circumstances.profile]:
        return False
    licensed = release.rights_uri.startswith((*RIGHTS_STATEMENTS, *LICENCES))
    return not (circumstances.profile == "international" and licensed and not release.publish_basis)


def _embargo(item: Item, circumstances: Circumstances) -> bool:
    return item.release.embargo_until is not None and circumstances.as_of < item.release.embargo_until


def _term(item: Item, circumstances: Circumstances) -> bool:
    return item.release.use_until is not None and circumstances.as_of > item.release.use_until


def _audience(item: Item, circumstances: Circumstances) -> bool:
    allowed = item.release.audience
    return bool(allowed) and (circumstances.audience not in allowed or any(word.startswith("?") for word in allowed))


def _review(item: Item, circumstances: Circumstances) -> bool:
    return circumstances.review and item.key not in circumstances.approved


def _picture(item: Item, circumstances: Circumstances) -> bool:
    return any(circumstances.held_pictures.get(one.digest, item.key) != item.key for one in item.pictures)


def _fault(item: Item, circumstances: Circumstances) -> bool:
    return item.key in circumstances.faulty


_NOTHING = Text("无需处理。", "Nothing to do.")

RULES: tuple[Rule, ...] = (
    Rule(
        "security",
        "closed",
        Text("有密级", "classified"),
        Text("保守国家秘密法", "Law on Guarding State Secrets"),
        _NOTHING,
        _security,
        in_draft=True,
    ),
    Rule(
        "opening",
        "unfinished",
        Text("没有标明开放", "not marked as open"),
        Text("档案法第27、30条", "Archives Law arts. 27, 30"),
        Text(
            "请在“开放标识”一栏填“开放”，或写明不需要开放的公布依据。",
            "Fill in “open”, or a basis that needs no opening.",
        ),
        _opening,
    ),
    Rule(
        "public_attribute",
        "closed",
        Text("不主动公开", "not published on initiative"),
        Text("政府信息公开条例", "Open Government Information Regulations"),
        _NOTHING,
        _attribute,
    ),
    Rule(
        "basis",
        "unfinished",
        Text("没有公布依据", "no basis of publication"),
        Text("档案法第32条，实施条例第35、36条", "Archives Law art. 32, Regulations arts. 35–36"),
        Text(
            "请在“公布依据”一栏写明凭什么可以公布，例如“本馆档案”。",
            "Say on what ground it may be published, as in “own archive”.",
        ),
        _basis,
    ),
    Rule(
        "embargo",
        "closed",
        Text("还没到可以公布的日子", "before its date of release"),
        Text("档案法第31条", "Archives Law art. 31"),
        _NOTHING,
        _embargo,
    ),
    Rule(
        "term",
        "closed",
        Text("使用期限已过", "its term of use is over"),
        Text("借展、授权协议", "Loan or licence agreement"),
        Text("如已续期，请改“使用期限”。", "If it was renewed, change the date."),
        _term,
    ),
    Rule(
        "audience",
        "closed",
        Text("不在发布范围内", "not meant for this audience"),
        Text("信息网络传播权保护条例第7条，授权协议", "Regulations on Network Dissemination art. 7; licence agreement"),
        _NOTHING,
        _audience,
    ),
    Rule(
        "review",
        "unfinished",
        Text("没有通过终审", "final review is missing"),
        Text("本馆审核制度", "The house's review rules"),
        Text("请完成审核并用 lantai approve 登记。", "Finish the review and record it with lantai approve."),
        _review,
    ),
    Rule(
        "picture",
        "closed",
        Text("它的图片属于另一件不公开的展品", "its picture belongs to another item that is withheld"),
        Text("同一图片不能一处封存一处公开", "One picture cannot be closed in one place and open in another"),
        Text("请核对两件展品的密级和开放标识。", "Compare the two items' classification and opening status."),
        _picture,
        in_draft=True,
    ),
    Rule(
        "fault",
        "faulty",
        Text("有待改正的差错", "a mistake to be mended"),
        Text("检查结果", "The checks"),
        Text("请按检查报告改正。", "Mend it as the report of problems says."),
        _fault,
    ),
)


def reasons(item: Item, circumstances: Circumstances) -> tuple[str, ...]:
    """The ids of every rule that holds the item back; none means that it may be shown."""
    return tuple(rule.id for rule in _in_force(circumstances) if rule.holds(item, circumstances))


def _in_force(circumstances: Circumstances) -> Iterable[Rule]:
    return (rule for rule in RULES if rule.in_draft or not circumstances.draft)


def rule(id: str) -> Rule:
    """The rule of that name."""
    return next(rule for rule in RULES if rule.id == id)
