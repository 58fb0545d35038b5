"""JSON Schema of the YAML files and of front matter, for editors that complete and check while a curator types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from builder.model.branding import BrandingSettings
from builder.model.kiosk_settings import KioskSettings
from builder.model.outreach.choice_settings import ChoiceSettings
from builder.model.outreach.event_settings import EventSettings
from builder.model.outreach.finder_settings import FinderSettings
from builder.model.outreach.guide_settings import GuideSettings
from builder.model.outreach.opening_settings import OpeningSettings
from builder.model.outreach.quiz_settings import QuizSettings
from builder.model.outreach.settings import CaseSettings, FaqSettings, LawSettings, TermSettings
from builder.model.outreach.yearly import YearlySettings
from builder.model.package import Package
from builder.model.partner import PartnerHouseSettings
from builder.model.plan_settings import PlanSettings
from builder.model.redirects import RedirectsSettings
from builder.model.settings import ExhibitSettings, FieldMapSettings, SiteSettings
from builder.model.standing import OverridesSettings, WithdrawnSettings
from builder.strings.settings import HELP

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


_DOCUMENTS: Mapping[str, tuple[type[BaseModel], str]] = {
    "site": (SiteSettings, "content/site.yml"),
    "exhibit": (ExhibitSettings, "exhibits/<id>/exhibit.yml"),
    "kiosk": (KioskSettings, "content/kiosk.yml"),
    "plan": (PlanSettings, "content/plan.yml"),
    "withdrawn": (WithdrawnSettings, "content/withdrawn.yml"),
    "redirects": (RedirectsSettings, "content/redirects.yml"),
    "overrides": (OverridesSettings, "exhibits/<id>/overrides.yml"),
    "law": (LawSettings, "content/law/<id>/<effective-from>.md"),
    "case": (CaseSettings, "content/cases/<id>.md"),
    "faq": (FaqSettings, "content/faq/<id>.md"),
    "term": (TermSettings, "content/glossary/<id>.md"),
    "quiz": (QuizSettings, "content/quizzes/<id>.yml"),
    "guide": (GuideSettings, "content/guides/<id>.yml"),
    "where": (FinderSettings, "content/guides/where.yml"),
    "choose": (ChoiceSettings, "content/guides/choose.yml"),
    "event": (EventSettings, "content/events/<id>.yml"),
    "opening": (OpeningSettings, "content/openings/<id>.yml"),
    "partner": (PartnerHouseSettings, "content/partners/<code>/partner.yml"),
    "branding": (BrandingSettings, "content/partners/<code>/branding.yml"),
    "fieldmap": (FieldMapSettings, "content/partners/<code>/fieldmap.yml"),
    "yearly": (YearlySettings, "content/events/yearly.yml"),
}
"""Every YAML document, and the front matter of every Markdown document, by the name of its schema."""


def schemas() -> dict[str, bytes]:
    """Every schema by the name of its file, which documents name in their first line."""
    made = {f"{name}.schema.json": _schema(model, title) for name, (model, title) in _DOCUMENTS.items()}
    return made | {"package.schema.json": package_schema()}


def package_schema() -> bytes:
    """The schema of data/package.json of a package, which names it in its first line."""
    schema = Package.model_json_schema()
    whole = {"$schema": _DIALECT} | schema | {"title": "package.json"}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _schema(model: type[BaseModel], title: str) -> bytes:
    schema = model.model_json_schema()
    definitions = {name: _told(name, part) for name, part in schema.pop("$defs", {}).items()}
    whole = {"$schema": _DIALECT} | _told(model.__name__, schema) | {"title": title, "$defs": definitions}
    return (json.dumps(_readable(whole), ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _told(name: str, part: dict[str, Any]) -> dict[str, Any]:
    """A document of the schema with a description of each key in both languages."""
    properties = {}
    for key, value in part.get("properties", {}).items():
        said = HELP.get(f"{name}.{key}")
        properties[key] = {**value, "description": f"{said.zh} · {said.en}"} if said else value
    described = {name: value for name, value in part.items() if name not in {"description", "title"}}
    return described | {"properties": properties}


def _readable(node: Any) -> Any:  # noqa: ANN401 - JSON is anything
    """The schema as our reader takes YAML: a number may stand for text; defaults and titles say nothing."""
    if isinstance(node, list):
        return [_readable(part) for part in node]
    if not isinstance(node, dict):
        return node
    kept = {name: _readable(part) for name, part in node.items() if name != "default" and not _noise(name, part)}
    if kept.get("type") == "string" and not {"enum", "const", "pattern"} & kept.keys():
        kept["type"] = ["string", "number"]
    return kept


def _noise(name: str, part: object) -> bool:
    return name == "title" and isinstance(part, str) and "/" not in part
