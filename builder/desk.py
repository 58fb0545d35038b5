"""``/_desk/`` of ``lantai serve``: pictures of the draft to draw on. It reads the draft and writes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from builder.model.address import Addresses
from builder.model.text import LANGUAGES, Language
from builder.strings import desk as words
from builder.templates import environment, script_json

ADDRESS = "/_desk/"
_POLICY = "default-src 'self'; img-src 'self'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"
_TYPES = {"desk.js": "text/javascript; charset=utf-8", "desk.css": "text/css; charset=utf-8"}

StartResponse = Callable[[str, list[tuple[str, str]]], object]
Application = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]


def with_desk(served: Application, draft: Path, theme_folders: Sequence[Path]) -> Application:
    """The preview server with the desk in front of it: what is not the desk's goes on to ``served``."""

    def answer(environ: dict[str, Any], start: StartResponse) -> Iterable[bytes]:
        path = str(environ.get("PATH_INFO", ""))
        if not (path + "/").startswith(ADDRESS):
            return served(environ, start)
        if environ.get("REQUEST_METHOD") not in {"GET", "HEAD"}:
            start("405 Method Not Allowed", [("Allow", "GET, HEAD")])
            return [b""]
        name = path.removeprefix(ADDRESS) if path.startswith(ADDRESS) else ""
        if name in _TYPES:
            return _sent(start, _TYPES[name], _found(theme_folders, name).read_bytes())
        if name:
            start("404 Not Found", [("Content-Type", "text/plain")])
            return [b"404"]
        asked = parse_qs(str(environ.get("QUERY_STRING", ""))).get("lang", ["zh"])[0]
        language: Language = "en" if asked == "en" else "zh"
        return _sent(start, "text/html; charset=utf-8", desk_page(draft, theme_folders, language).encode())

    return answer


def desk_page(draft: Path, theme_folders: Sequence[Path], language: Language) -> str:
    """The one page of the desk, with all pictures of the draft."""
    t = {key: text.into(language) for key, text in words.WORDS.items()}
    template = environment(theme_folders).get_template("desk/desk.html")
    other = next(one for one in LANGUAGES if one != language)
    pictured = tuple(_pictures(draft, language))
    return template.render(
        t=t,
        language=language,
        other=other,
        patterns=f"/{Addresses().page('patterns', language).removesuffix('index.html')}",
        items=pictured,
        data=script_json({"items": pictured, "words": {key: t[key] for key in t}}),
    )


def _pictures(draft: Path, language: Language) -> Iterable[dict[str, object]]:
    """Every item of the draft that has a picture, with the addresses of its pictures on this server."""
    file = draft / Addresses().data("items.json")
    for item in json.loads(file.read_text(encoding="utf-8")) if file.is_file() else ():
        pictures = [
            {"src": _local(image["url"]), "width": image["width"], "height": image["height"]}
            for image in item.get("images", ())
        ]
        if pictures:
            yield {"id": item["id"], "title": _in(item["title"], language), "pictures": pictures}


def _in(title: Mapping[str, str], language: Language) -> str:
    return title.get(language) or next(iter(title.values()), "")


def _local(url: str) -> str:
    """The address on this server: the draft may know the address where the site will stand one day."""
    return "/" + url[url.index("iiif/") :]


def _found(theme_folders: Sequence[Path], name: str) -> Path:
    return next(path for folder in theme_folders if (path := folder / "desk" / name).is_file())


def _sent(start: StartResponse, kind: str, body: bytes) -> Iterable[bytes]:
    headers = [("Content-Type", kind), ("Content-Length", str(len(body))), ("Content-Security-Policy", _POLICY)]
    start("200 OK", [*headers, ("Cache-Control", "no-store")])
    return [body]
