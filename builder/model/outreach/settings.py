"""The front matter of the documents below ``content/``, as pydantic reads it and as JSON Schema describes it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from builder.model.document import Document, Words

Citations = tuple[str, ...]
"""``archives-law@2021-01-01#art-28-p2-i1``: a statute, the day from which the version holds, and a place in it."""

_ID = r"^[a-z0-9][a-z0-9-]*$"


class Review(Document):
    """Who read the document and when. Never shown to visitors."""

    by: str = ""
    on: date | None = None


class Published(Document):
    """What the gate asks of every document. A document that says nothing is a draft."""

    lantai: Literal[1]
    title: Words = Words()
    state: Literal["draft", "public", "withdrawn"] = Field(
        "draft", description="draft 草稿 · public 公开 · withdrawn 撤下"
    )
    fictional: bool = Field(False, description="虚构的示例 · fictional sample, and labelled so")
    reviewed: Review = Review()


class SourceSettings(Document):
    """Where the text of a statute came from. ``lantai law import`` writes it."""

    file: str = ""
    encoding: str = "utf-8"
    sha256: str = ""
    url: str = ""
    retrieved: date | None = None


class LawSettings(Published):
    """content/law/<id>/<effective-from>.md: one version of a statute; the text stands below, untouched."""

    short: str = Field("", description="简称 · short name, as in 档案法")
    aliases: tuple[str, ...] = Field((), description="别名 · other names it is cited by")
    issuer: Words = Words()
    order_no: str = ""
    adopted: date | None = None
    effective_from: date
    effective_to: date | None = None
    repealed: bool = Field(False, description="已废止 · repealed on effective_to and replaced by nothing of its name")
    replaces: Citations = ()
    first_article: Annotated[int, Field(ge=1)] = 1
    articles: Annotated[int, Field(ge=0)] = Field(0, description="应有条数 · how many articles it must have; 0 unknown")
    source: SourceSettings = SourceSettings()


class CaseSettings(Published):
    """content/cases/<id>.md: the law told by a case. Nobody's real name stands in it."""

    cites: Citations = ()
    source: Literal["real", "composed"] = "composed"
    source_url: str = ""
    on: date | None = None


class FaqSettings(Published):
    """content/faq/<id>.md: the title is the question."""

    cites: Citations = ()
    topic: Words = Words()
    order: int = 0
    guide: Annotated[str, Field(pattern=r"^([a-z0-9][a-z0-9-]*)?$")] = ""


class TermSettings(Published):
    """content/glossary/<id>.md: the title is the term."""

    cites: Citations = ()
    aliases: tuple[str, ...] = ()
    see: tuple[Annotated[str, Field(pattern=_ID)], ...] = ()
