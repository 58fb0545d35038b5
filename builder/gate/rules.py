"""The matrix of publication, as a table: what holds an item back, for whom, and on what ground.

Unknown means withheld: a word that nobody knows is never permission. Sources: 中华人民共和国档案法 (2020) arts. 25–32;
档案法实施条例 (2024) arts. 27–36; 保守国家秘密法 (2024); 地图管理条例 (2015); 著作权法 (2020); 个人信息保护法 (2021).
These are engineering defaults, not legal advice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Literal, get_args

from builder.gate import conditions
from builder.gate.circumstances import Audience, Circumstances, Profile
from builder.model.item import Item
from builder.model.text import Text
from builder.strings import phrase

Nature = Literal["closed", "unfinished", "faulty"]
Effect = Literal["stop", "warn", "ok"]
Verdict = Literal["stop", "overruled", "warn", "clear"]
WORST_FIRST: tuple[Verdict, ...] = get_args(Verdict)
TARGETS: tuple[Audience, ...] = get_args(Audience)

_BOTH: tuple[Profile, ...] = ("cn", "international")
CHOSEN = "chosen"
"""The rule that keeps exhibitions out of the site of a partner for whom they were not chosen."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One ground for withholding. ``holds`` answers True where the ground is there; ``effects`` says what follows for
    each audience.

    ``nature`` says how the curator should hear of it: closed on purpose, not finished yet, or at fault. A ``firm`` rule
    can be set aside by nobody. ``in_draft`` rules hold even where only the house looks. ``field`` is the cell that
    decides.
    """

    id: str
    nature: Nature
    holds: Callable[[Item, Circumstances], bool]
    effects: Mapping[Audience, Effect]
    field: str = ""
    firm: bool = False
    profiles: tuple[Profile, ...] = _BOTH
    in_draft: bool = False

    @property
    def label(self) -> Text:
        """What it says, in a few words."""
        return phrase(f"rule.{self.id}")

    @property
    def basis(self) -> Text:
        """The law or agreement that it comes from."""
        return phrase(f"rule.{self.id}.basis")

    @property
    def advice(self) -> Text:
        """What the curator can do."""
        return phrase(f"rule.{self.id}.advice")


def _for(words: str) -> Mapping[Audience, Effect]:
    """The effects for web, onsite, print, press, partner and foreign, in this order; one word stands for all."""
    effects = words.split()
    return MappingProxyType(dict(zip(TARGETS, effects * (len(TARGETS) // len(effects)), strict=True)))  # type: ignore[arg-type]


_STOP = _for("stop")
_LENDERS = frozenset({"term", "audience", "copyright"})
"""Rules by which another house limits what it lent."""

# fmt: off
RULES: tuple[Rule, ...] = (
    #    id                 nature        condition                       web  onsite print press partner foreign
    Rule(CHOSEN,            "closed",     conditions.chosen,              _STOP, firm=True),
    Rule("withdrawn",       "closed",     conditions.withdrawn,           _STOP, firm=True),
    Rule("security",        "closed",     conditions.security,            _STOP, "security_level", firm=True, in_draft=True),
    Rule("opening",         "unfinished", conditions.opening,             _STOP, "opening_status", firm=True, profiles=("cn",)),
    Rule("public_attribute", "closed",    conditions.attribute,           _STOP, "public_attribute", firm=True),
    Rule("personal",        "closed",     conditions.personal,            _STOP, "sensitive", firm=True),
    Rule("consent",         "closed",     conditions.consent,             _STOP, "consent", firm=True),
    Rule("agreement",       "unfinished", conditions.agreement,           _STOP, firm=True),
    Rule("lent",            "closed",     conditions.lent,                _for("ok ok ok stop stop stop"), firm=True),
    Rule("basis",           "unfinished", conditions.basis,               _STOP, "publish_basis"),
    Rule("deposit",         "unfinished", conditions.deposit,             _STOP, "ownership"),
    Rule("embargo",         "closed",     conditions.embargo,             _STOP, "embargo_until", firm=True),
    Rule("term",            "closed",     conditions.term,                _STOP, "use_until"),
    Rule("audience",        "closed",     conditions.audience,            _STOP, "audience"),
    Rule("grade",           "closed",     conditions.grade,               _for("warn ok warn warn warn stop"), "grade", profiles=("cn",)),
    Rule("export",          "unfinished", conditions.export,              _for("ok ok ok ok ok stop"), "export_approval_no", profiles=("cn",)),
    Rule("copyright",       "unfinished", conditions.copyright_,          _STOP, "licence_scope"),
    Rule("map",             "unfinished", conditions.map_,                _for("stop stop stop stop warn stop"), "contains_map", profiles=("cn",)),
    Rule("review",          "unfinished", conditions.review,              _STOP, "review"),
    Rule("future",          "unfinished", conditions.future,              _STOP, "date_original"),
    Rule("picture",         "closed",     conditions.picture,             _STOP, "file", firm=True, in_draft=True),
    Rule("fault",           "faulty",     conditions.fault,               _STOP, firm=True),
)
# fmt: on
BY_ID: Mapping[str, Rule] = MappingProxyType({one.id: one for one in RULES})


def rule(id: str) -> Rule:
    """The rule of that name."""
    return BY_ID[id]


@cache
def _in_force(
    audience: Audience, profile: Profile, draft: bool, stricter: tuple[tuple[str, Audience], ...]
) -> tuple[tuple[Rule, Effect], ...]:
    """The rules that are asked, each with what it does to this audience; a house may turn any effect into a stop."""
    return tuple(
        (one, "stop" if (one.id, audience) in stricter else one.effects[audience])
        for one in RULES
        if profile in one.profiles and (one.in_draft or not draft)
    )


def in_force(asked: Circumstances) -> tuple[tuple[Rule, Effect], ...]:
    """The rules that these circumstances ask, with their effects, in order."""
    return _in_force(asked.audience, asked.profile, asked.draft, asked.stricter)


def reasons(item: Item, asked: Circumstances) -> tuple[str, ...]:
    """The ids of every rule that holds the item back; none means that it may be shown."""
    found = _reasons(item, asked)
    for other in asked.also:
        other_day = other if other.as_of == asked.as_of else replace(other, as_of=asked.as_of)
        found = tuple(dict.fromkeys((*found, *_reasons(item, other_day))))
    return found


def _reasons(item: Item, asked: Circumstances) -> tuple[str, ...]:
    found = tuple(one.id for one, effect in in_force(asked) if effect == "stop" and one.holds(item, asked))
    return tuple(name for name in found if not overruled(item, asked, name)) if found and asked.overruled else found


def verdict(one: Rule, effect: Effect, item: Item, asked: Circumstances) -> Verdict:
    """What a rule does to an item."""
    if effect == "ok" or not one.holds(item, asked):
        return "clear"
    if effect == "stop" and overruled(item, asked, one.id):
        return "overruled"
    return effect


def overruled(item: Item, asked: Circumstances, id: str) -> bool:
    """Whether somebody set this rule aside for the item, and could."""
    return (item.key, id) in asked.overruled and yields(item, id)


def yields(item: Item, id: str) -> bool:
    """Whether a rule can be set aside for this item: a firm one never can, nor a limit of the house that lent it."""
    return not (rule(id).firm or (item.lent and id in _LENDERS))
