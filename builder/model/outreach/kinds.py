"""The kinds of documents below ``content/``. A kind is a row here; loader, gate, docs and scaffolding read it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from builder.model.outreach.choice_settings import ChoiceSettings
from builder.model.outreach.event_settings import EventSettings
from builder.model.outreach.finder_settings import HOLDINGS, FinderSettings
from builder.model.outreach.guide_settings import GuideSettings
from builder.model.outreach.opening_settings import OpeningSettings
from builder.model.outreach.question_table import QUESTIONS
from builder.model.outreach.quiz_settings import QuizSettings
from builder.model.outreach.settings import CaseSettings, FaqSettings, LawSettings, Published, TermSettings
from builder.model.outreach.tabled import TableShape
from builder.model.text import Text

Form = Literal["sections", "statute", "yaml"]
"""``sections``: Markdown under known headings, in both languages in one file. ``statute``: front matter and a verbatim
text, ``<id>/<day>.md``. ``yaml``: the whole file is the settings.
"""


@dataclass(frozen=True, slots=True)
class ContentKind:
    """One folder below ``content/``. ``sections`` maps a section's key to the headings that open it. ``stems`` is what
    the files of a kind are called that stands in the folder of another one; ``table`` what a document is as a table.
    """

    name: str
    label: Text
    form: Form
    settings: type[Published]
    sections: Mapping[str, Text] = field(default_factory=lambda: MappingProxyType({}))
    required: tuple[str, ...] = ()
    within: str = ""
    stems: str = ""
    table: TableShape | None = None

    @property
    def folder(self) -> str:
        """The folder below ``content/``."""
        return self.within or self.name

    @property
    def endings(self) -> tuple[str, ...]:
        return (".yml", ".yaml") if self.form == "yaml" else (".md",)


_ROWS = (
    ContentKind("law", Text("法规", "statute"), "statute", LawSettings),
    ContentKind(
        "cases",
        Text("案例", "case"),
        "sections",
        CaseSettings,
        {
            "facts": Text("案情", "Facts"),
            "question": Text("问题", "Question"),
            "analysis": Text("分析", "Analysis"),
            "outcome": Text("结果", "Outcome"),
            "lesson": Text("提示", "Lesson"),
        },
        required=("facts", "analysis"),
    ),
    ContentKind(
        "faq",
        Text("常见问题", "question and answer"),
        "sections",
        FaqSettings,
        {"answer": Text("回答", "Answer")},
        required=("answer",),
    ),
    ContentKind(
        "glossary",
        Text("术语", "term"),
        "sections",
        TermSettings,
        {"meaning": Text("释义", "Meaning"), "example": Text("例子", "Example")},
        required=("meaning",),
    ),
    ContentKind("quizzes", Text("答题", "quiz"), "yaml", QuizSettings, table=QUESTIONS),
    ContentKind("guides", Text("服务指南", "guide"), "yaml", GuideSettings),
    ContentKind(
        "where",
        Text("馆藏去处表", "finder"),
        "yaml",
        FinderSettings,
        within="guides",
        stems="where",
        table=HOLDINGS,
    ),
    ContentKind(
        "choose",
        Text("查档向导", "decision helper"),
        "yaml",
        ChoiceSettings,
        within="guides",
        stems=r"choose(-[a-z0-9-]+)?",
    ),
    ContentKind("events", Text("活动", "event"), "yaml", EventSettings),
    ContentKind("openings", Text("开放公告", "batch of opened records"), "yaml", OpeningSettings),
)

CONTENT_KINDS: Mapping[str, ContentKind] = MappingProxyType({kind.name: kind for kind in _ROWS})


def kind_of_file(folder: str, stem: str) -> ContentKind | None:
    """The kind of a file in a folder below ``content/`` by its name without ending; named ones come first."""
    here = [kind for kind in CONTENT_KINDS.values() if kind.folder == folder]
    named = (kind for kind in here if kind.stems and re.fullmatch(kind.stems, stem))
    return next(named, next((kind for kind in here if not kind.stems), None))
