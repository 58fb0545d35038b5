"""What accompanies an item to another house beside its public fields. Only the gate makes these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from builder.model.approval import Stage
from builder.model.text import Text


@dataclass(frozen=True, slots=True)
class PublicReview:
    """A review that stands: which, when (ISO), and in which office. Who signed stays in the house."""

    stage: Stage
    date: str
    office: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicTerms:
    """On what ground an item may be shown, to whom and until when, and what a receiver's gate must know of it.

    Choice fields hold stored values. ``consented``: somebody agreed, whose paper stays in the house.
    """

    publish_basis: str = ""
    credit_line: Text = Text()
    copyright_holder: Text = Text()
    copyright_status: str = ""
    rights_uri: str = ""
    licence_scope: str = ""
    audience: tuple[str, ...] = ()
    use_until: str = ""
    ownership: str = ""
    grade: str = ""
    sensitive: tuple[str, ...] = ()
    person_status: tuple[str, ...] = ()
    consented: bool = False
    contains_map: str = ""
    map_approval_no: str = ""
    export_approval_no: str = ""
    agreement_no: str = ""
    reviews: tuple[PublicReview, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLoan:
    """What accompanies an exhibition: the terms of each item that is given (by its id), the reviews of its own texts.

    ``lacking`` pairs the key of an item that was meant to go abroad with the rules that keep it here for want of an
    approval: nothing goes before each of them has one.
    """

    terms: Mapping[str, PublicTerms] = field(default_factory=lambda: MappingProxyType({}))
    reviews: tuple[PublicReview, ...] = ()
    lacking: tuple[tuple[str, tuple[str, ...]], ...] = ()
