"""A checker for IIIF Presentation API 3.0: the rules that our manifests and collections must keep, one sentence each.

``findings`` returns what is wrong, with the path of the value; nothing found means that the document keeps the rules
of sections 3 (properties), 4 (JSON-LD) and 5 (resources) that apply to resources of these kinds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

CONTEXT = "http://iiif.io/api/presentation/3/context.json"
LANGUAGE = re.compile(r"none|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
NAV_DATE = re.compile(r"-?\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})")
RIGHTS = re.compile(
    r"http://rightsstatements\.org/vocab/[A-Za-z-]+/\d\.\d/"
    r"|http://creativecommons\.org/(licenses|publicdomain)/[a-z+-]+/\d\.\d(/[a-z]+)?/"
)
MEDIA = re.compile(r"[a-z]+/[a-z0-9.+-]+")
DESCRIPTIVE = {"label", "metadata", "summary", "requiredStatement", "rights", "navDate", "language", "provider",
               "thumbnail", "placeholderCanvas", "accompanyingCanvas"}  # fmt: skip
LINKING = {"homepage", "logo", "rendering", "service", "services", "seeAlso", "partOf", "start", "supplementary"}
TECHNICAL = {"id", "type", "format", "profile", "height", "width", "duration", "viewingDirection", "behavior", "timeMode",
             "motivation"}  # fmt: skip
STRUCTURAL = {"items", "structures", "annotations"}
ALLOWED = {
    "Collection": DESCRIPTIVE | LINKING | TECHNICAL | STRUCTURAL | {"@context"},
    "Manifest": DESCRIPTIVE | LINKING | TECHNICAL | STRUCTURAL | {"@context"},
    "Canvas": DESCRIPTIVE | LINKING | TECHNICAL | STRUCTURAL,
    "Range": DESCRIPTIVE | LINKING | TECHNICAL | STRUCTURAL,
    "Agent": {"id", "type", "label", "homepage", "logo", "seeAlso"},
}


def findings(document: object) -> list[str]:
    """Everything that breaks a rule, in document order."""
    if not isinstance(document, dict):
        return ["$: the document must be an object"]
    found = list(_top(document))
    kind = document.get("type")
    if kind == "Manifest":
        found += _manifest(document, "$")
    elif kind == "Collection":
        found += _collection(document, "$")
    else:
        found.append(f"$.type: must be Manifest or Collection, not {kind!r}")
    ids = [canvas.get("id") for canvas in document.get("items", []) if isinstance(canvas, dict)]
    if len(ids) != len(set(map(str, ids))):
        found.append("$.items: an id stands twice")
    return found


def _top(document: dict) -> Iterator[str]:
    context = document.get("@context")
    last = context[-1] if isinstance(context, list) and context else context
    if last != CONTEXT:
        yield f"$.@context: must be {CONTEXT} or a list that ends with it"
    if next(iter(document), None) != "@context":
        yield "$.@context: should come first"


def _manifest(value: dict, at: str) -> Iterator[str]:
    yield from _resource(value, at, "Manifest", label=True)
    items = value.get("items")
    if not isinstance(items, list) or not items:
        yield f"{at}.items: a Manifest must have at least one Canvas"
        return
    for place, canvas in enumerate(items):
        yield from _canvas(canvas, f"{at}.items[{place}]")
    canvases = {canvas.get("id") for canvas in items if isinstance(canvas, dict)}
    for place, range_ in enumerate(_listed(value, "structures")):
        yield from _range(range_, f"{at}.structures[{place}]", canvases)
    if "structures" in value and not isinstance(value["structures"], list):
        yield f"{at}.structures: must be a list"
    for forbidden in ("height", "width", "duration", "format", "profile"):
        if forbidden in value:
            yield f"{at}.{forbidden}: a Manifest must not have it"


def _range(value: dict, at: str, canvases: set) -> Iterator[str]:
    yield from _resource(value, at, "Range", label=True)
    items = value.get("items")
    if not isinstance(items, list) or not items:
        yield f"{at}.items: a Range must have at least one item"
        return
    for place, member in enumerate(items):
        here = f"{at}.items[{place}]"
        if not isinstance(member, dict) or member.get("type") not in {"Range", "Canvas"}:
            yield f"{here}.type: must be Range or Canvas"
        elif member["type"] == "Range":
            yield from _range(member, here, canvases)
        elif member.get("id") not in canvases:
            yield f"{here}.id: no Canvas of this Manifest"


def _collection(value: dict, at: str) -> Iterator[str]:
    yield from _resource(value, at, "Collection", label=True)
    if not isinstance(value.get("items"), list):
        yield f"{at}.items: a Collection must have a list of items"
        return
    for place, member in enumerate(value["items"]):
        here = f"{at}.items[{place}]"
        if not isinstance(member, dict) or member.get("type") not in {"Collection", "Manifest"}:
            yield f"{here}.type: must be Collection or Manifest"
        elif member["type"] == "Collection" and "items" in member:
            yield from _collection(member, here)
        else:
            yield from _resource(member, here, member["type"], label=True)
            if member["type"] == "Manifest" and "items" in member:
                yield f"{here}.items: a Collection refers to Manifests and must not embed them"
        if isinstance(member, dict) and "@context" in member:
            yield f"{here}.@context: only the top of a document has one"


def _canvas(value: object, at: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{at}: a Canvas must be an object"
        return
    yield from _resource(value, at, "Canvas", label=False)
    if "#" in str(value.get("id", "")):
        yield f"{at}.id: the id of a Canvas must not have a fragment"
    for side in ("height", "width"):
        if not _positive(value.get(side)):
            yield f"{at}.{side}: a Canvas needs a positive whole number"
    pages = value.get("items")
    if not isinstance(pages, list) or not pages:
        yield f"{at}.items: a Canvas needs an AnnotationPage"
        return
    for place, page in enumerate(pages):
        yield from _annotation_page(page, f"{at}.items[{place}]", str(value.get("id")))
    for place, page in enumerate(_listed(value, "annotations")):
        yield from _remarks(page, f"{at}.annotations[{place}]", value)


def _remarks(value: dict, at: str, canvas: dict) -> Iterator[str]:
    """A page of annotations beside the painting: words about the Canvas or a part of it (Web Annotation)."""
    if value.get("type") != "AnnotationPage":
        yield f"{at}.type: must be AnnotationPage"
    yield from _uri(value.get("id"), f"{at}.id")
    if not isinstance(value.get("items"), list) or not value["items"]:
        yield f"{at}.items: must be a list of Annotations"
        return
    for place, remark in enumerate(value["items"]):
        here = f"{at}.items[{place}]"
        if remark.get("type") != "Annotation":
            yield f"{here}.type: must be Annotation"
        yield from _uri(remark.get("id"), f"{here}.id")
        if remark.get("motivation") in (None, "painting", ["painting"]):
            yield f"{here}.motivation: an Annotation in annotations must not paint"
        bodies = remark.get("body") if isinstance(remark.get("body"), list) else [remark.get("body")]
        for body in bodies:
            if not isinstance(body, dict) or body.get("type") != "TextualBody" or not body.get("value"):
                yield f"{here}.body: must be words"
        target = remark.get("target")
        if isinstance(target, dict):
            yield from _point(target, f"{here}.target", canvas)
        else:
            yield from _part(str(target), f"{here}.target", canvas)


def _point(target: dict, at: str, canvas: dict) -> Iterator[str]:
    """A point is selected on a Canvas by its pixels."""
    selector = target.get("selector", {})
    if target.get("type") != "SpecificResource" or target.get("source", {}).get("id") != canvas.get("id"):
        yield f"{at}: must be a SpecificResource of its Canvas"
    if selector.get("type") != "PointSelector":
        yield f"{at}.selector: must be a PointSelector"
    elif not (0 <= selector.get("x", -1) < canvas["width"] and 0 <= selector.get("y", -1) < canvas["height"]):
        yield f"{at}.selector: leaves the Canvas"


def _part(target: str, at: str, canvas: dict) -> Iterator[str]:
    """A target is the Canvas, or a rectangle within it (Media Fragments: xywh in pixels)."""
    whole, mark, fragment = target.partition("#")
    if whole != canvas.get("id"):
        yield f"{at}: must be its Canvas"
    if not mark:
        return
    numbers = re.fullmatch(r"xywh=(\d+),(\d+),(\d+),(\d+)", fragment)
    if not numbers:
        yield f"{at}: {fragment!r} is no rectangle"
        return
    x, y, width, height = map(int, numbers.groups())
    inside = width > 0 and height > 0 and x + width <= canvas.get("width", 0) and y + height <= canvas.get("height", 0)
    if not inside:
        yield f"{at}: {fragment!r} leaves the Canvas"


def _annotation_page(value: object, at: str, canvas: str) -> Iterator[str]:
    if not isinstance(value, dict) or value.get("type") != "AnnotationPage":
        yield f"{at}.type: must be AnnotationPage"
        return
    yield from _uri(value.get("id"), f"{at}.id")
    if not isinstance(value.get("items"), list):
        yield f"{at}.items: must be a list of Annotations"
        return
    for place, annotation in enumerate(value["items"]):
        here = f"{at}.items[{place}]"
        if annotation.get("type") != "Annotation":
            yield f"{here}.type: must be Annotation"
        yield from _uri(annotation.get("id"), f"{here}.id")
        if annotation.get("motivation") not in ("painting", ["painting"]):
            yield f"{here}.motivation: an Annotation in a Canvas's items must paint"
        target = annotation.get("target")
        if str(target).partition("#")[0] != canvas:
            yield f"{here}.target: must be its Canvas {canvas}"
        yield from _content(annotation.get("body"), f"{here}.body", "Image")
        body = annotation.get("body")
        if isinstance(body, dict) and not (_positive(body.get("height")) and _positive(body.get("width"))):
            yield f"{here}.body: an Image should have height and width"


def _resource(value: dict, at: str, kind: str, *, label: bool) -> Iterator[str]:
    for key in value:
        if key not in ALLOWED[kind]:
            yield f"{at}.{key}: not a property of a {kind}"
    if value.get("type") != kind:
        yield f"{at}.type: must be {kind}"
    yield from _uri(value.get("id"), f"{at}.id")
    if label or "label" in value:
        yield from _language_map(value.get("label"), f"{at}.label")
    if "summary" in value:
        yield from _language_map(value["summary"], f"{at}.summary")
    for place, line in enumerate(_listed(value, "metadata")):
        yield from _pair(line, f"{at}.metadata[{place}]")
    if "requiredStatement" in value:
        yield from _pair(value["requiredStatement"], f"{at}.requiredStatement")
    if "rights" in value and not RIGHTS.fullmatch(str(value["rights"])):
        yield f"{at}.rights: {value['rights']!r} is no rightsstatements.org or Creative Commons URI"
    if "navDate" in value and not NAV_DATE.fullmatch(str(value["navDate"])):
        yield f"{at}.navDate: must be an XSD dateTime with a time zone"
    yield from _lists(value, at)


LISTS = ("metadata", "provider", "thumbnail", "homepage", "seeAlso", "rendering", "partOf", "service", "behavior")


def _lists(value: dict, at: str) -> Iterator[str]:
    for name in LISTS:
        if name in value and not isinstance(value[name], list):
            yield f"{at}.{name}: must be a list"
    for place, picture in enumerate(_listed(value, "thumbnail")):
        yield from _content(picture, f"{at}.thumbnail[{place}]", "Image")
    for place, page in enumerate(_listed(value, "homepage")):
        yield from _content(page, f"{at}.homepage[{place}]", None)
        yield from _language_map(page.get("label"), f"{at}.homepage[{place}].label")
        if not isinstance(page.get("language", []), list):
            yield f"{at}.homepage[{place}].language: must be a list"
    for place, other in enumerate(_listed(value, "seeAlso")):
        yield from _content(other, f"{at}.seeAlso[{place}]", None)
    for place, other in enumerate(_listed(value, "rendering")):
        yield from _content(other, f"{at}.rendering[{place}]", None)
        yield from _language_map(other.get("label"), f"{at}.rendering[{place}].label")
    yield from _neighbours(value, at)


def _neighbours(value: dict, at: str) -> Iterator[str]:
    for place, whole in enumerate(_listed(value, "partOf")):
        yield from _uri(whole.get("id"), f"{at}.partOf[{place}].id")
        if whole.get("type") not in {"Collection", "Manifest", "Canvas", "Range"}:
            yield f"{at}.partOf[{place}].type: must be a IIIF resource"
    for place, agent in enumerate(_listed(value, "provider")):
        yield from _resource(agent, f"{at}.provider[{place}]", "Agent", label=True)


def _content(value: object, at: str, kind: str | None) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{at}: must be an object"
        return
    yield from _uri(value.get("id"), f"{at}.id")
    if not value.get("type") or (kind and value["type"] != kind):
        yield f"{at}.type: must be {kind or 'given'}"
    if "format" in value and not MEDIA.fullmatch(str(value["format"])):
        yield f"{at}.format: must be a media type"
    services = value.get("service", [])
    if not isinstance(services, list):
        yield f"{at}.service: must be a list"
        return
    for place, service in enumerate(services):
        here = f"{at}.service[{place}]"
        yield from _uri(service.get("id"), f"{here}.id")
        if str(service.get("id")).endswith("/"):
            yield f"{here}.id: an image service's id has no slash at its end"
        if service.get("type") not in {"ImageService3", "ImageService2", "ImageService1"}:
            yield f"{here}.type: must be an image service"
        if service.get("type") == "ImageService3" and service.get("profile") not in {"level0", "level1", "level2"}:
            yield f"{here}.profile: must be level0, level1 or level2"


def _pair(value: object, at: str) -> Iterator[str]:
    if not isinstance(value, dict) or set(value) != {"label", "value"}:
        yield f"{at}: must have a label and a value and nothing else"
        return
    yield from _language_map(value["label"], f"{at}.label")
    yield from _language_map(value["value"], f"{at}.value")


def _language_map(value: object, at: str) -> Iterator[str]:
    if not isinstance(value, dict) or not value:
        yield f"{at}: must be an object with at least one language"
        return
    for code, phrases in value.items():
        if not LANGUAGE.fullmatch(code):
            yield f"{at}.{code}: is no BCP 47 language and not none"
        if not isinstance(phrases, list) or not phrases or not all(isinstance(one, str) and one for one in phrases):
            yield f"{at}.{code}: must be a list of strings"


def _uri(value: object, at: str) -> Iterator[str]:
    parts = urlsplit(value) if isinstance(value, str) else None
    if (
        not parts
        or parts.scheme not in {"http", "https"}
        or not parts.netloc
        or re.search(r"[\s<>\"{}|\\^`]", str(value))
    ):
        yield f"{at}: must be an HTTP(S) URI, not {value!r}"


def _listed(value: dict, name: str) -> list:
    return [one for one in value.get(name, []) if isinstance(one, dict)] if isinstance(value.get(name), list) else []


def _positive(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
