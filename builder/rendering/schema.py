"""JSON Schema of the YAML files, for editors that complete and check while a curator types."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from builder.model.kiosk_settings import KioskSettings
from builder.model.outreach.event_settings import EventSettings
from builder.model.outreach.guide_settings import GuideSettings
from builder.model.outreach.quiz_settings import QuizSettings
from builder.model.outreach.yearly import YearlySettings
from builder.model.redirects import RedirectsSettings
from builder.model.settings import ExhibitSettings, SiteSettings
from builder.model.standing import OverridesSettings, WithdrawnSettings
from builder.strings.settings import HELP

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def site_schema() -> bytes:
    """The schema of content/site.yml."""
    return _schema(SiteSettings, "content/site.yml")


def exhibit_schema() -> bytes:
    """The schema of exhibits/<id>/exhibit.yml."""
    return _schema(ExhibitSettings, "exhibits/<id>/exhibit.yml")


def withdrawn_schema() -> bytes:
    """The schema of content/withdrawn.yml."""
    return _schema(WithdrawnSettings, "content/withdrawn.yml")


def redirects_schema() -> bytes:
    """The schema of content/redirects.yml."""
    return _schema(RedirectsSettings, "content/redirects.yml")


def overrides_schema() -> bytes:
    """The schema of exhibits/<id>/overrides.yml."""
    return _schema(OverridesSettings, "exhibits/<id>/overrides.yml")


def kiosk_schema() -> bytes:
    """The schema of content/kiosk.yml."""
    return _schema(KioskSettings, "content/kiosk.yml")


def quiz_schema() -> bytes:
    """The schema of content/quizzes/<id>.yml."""
    return _schema(QuizSettings, "content/quizzes/<id>.yml")


def guide_schema() -> bytes:
    """The schema of content/guides/<id>.yml."""
    return _schema(GuideSettings, "content/guides/<id>.yml")


def event_schema() -> bytes:
    """The schema of content/events/<id>.yml."""
    return _schema(EventSettings, "content/events/<id>.yml")


def yearly_schema() -> bytes:
    """The schema of content/events/yearly.yml."""
    return _schema(YearlySettings, "content/events/yearly.yml")


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
