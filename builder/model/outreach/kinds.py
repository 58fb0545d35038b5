"""The kinds of documents below ``content/``. A kind is a row here; loader, gate, docs and scaffolding read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from builder.model.outreach.event_settings import EventSettings
from builder.model.outreach.guide_settings import GuideSettings
from builder.model.outreach.quiz_settings import QuizSettings
from builder.model.outreach.settings import CaseSettings, FaqSettings, LawSettings, Published, TermSettings
from builder.model.text import Text

Form = Literal["sections", "statute", "yaml"]
"""``sections``: Markdown under known headings, in both languages in one file. ``statute``: front matter and a verbatim
text, ``<id>/<day>.md``. ``yaml``: the whole file is the settings.
"""


@dataclass(frozen=True, slots=True)
class ContentKind:
    """One folder below ``content/``. ``sections`` maps a section's key to the headings that open it."""

    name: str
    label: Text
    form: Form
    settings: type[Published]
    sections: Mapping[str, Text] = field(default_factory=lambda: MappingProxyType({}))
    required: tuple[str, ...] = ()

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
    ContentKind("quizzes", Text("答题", "quiz"), "yaml", QuizSettings),
    ContentKind("guides", Text("服务指南", "guide"), "yaml", GuideSettings),
    ContentKind("events", Text("活动", "event"), "yaml", EventSettings),
)

CONTENT_KINDS: Mapping[str, ContentKind] = MappingProxyType({kind.name: kind for kind in _ROWS})
