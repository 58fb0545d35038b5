"""The files of the web site, from the public exhibits and the shells that the engine rendered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from builder import exports, images, kiosk, pages, reports, search
from builder.edition import edition_file
from builder.fonts.faces import Faces
from builder.fonts.web import web_fonts
from builder.fonts.written import written_headings
from builder.model.files import OutFile
from builder.model.text import LANGUAGES, Language
from builder.order import Prepared
from builder.templates import environment

Shells = Mapping[tuple[str, Language], pages.Shell]


def engine_pages(folder: Path, by_engine: Iterable[str]) -> dict[str, str]:
    """The pages that the engine wrote itself, by path."""
    return {path: (folder / path).read_text(encoding="utf-8") for path in sorted(by_engine) if path.endswith(".html")}


def web_files(prepared: Prepared, shells: Shells, by_engine: Mapping[str, str], faces: Faces) -> list[OutFile]:
    """Every file of the web site that the engine did not write itself, in no particular order."""
    site, renditions, addresses = prepared.released.site, prepared.renditions, prepared.addresses
    templates = environment(prepared.tools.theme_folders)
    describe = exports.Descriptions(site, renditions, addresses).of
    citations = exports.Citations(site, addresses)
    made = pages.bodies(site, renditions, addresses, templates, describe, citations.of)
    poured = list(pages.pour(shells, made))
    led = list(pages.moved(site, addresses, templates, {*by_engine, *(str(file.path) for file in poured)}))
    paths = sorted([*by_engine, *(str(file.path) for file in poured if str(file.path).endswith(".html"))])
    written = search.page_records({path: page for path, page in by_engine.items() if path != "404.html"}, addresses)
    told = (*search.outreach_records(site, addresses), *search.house_records(site, addresses))
    records = [*search.site_records(site, renditions, addresses), *told, *written]
    return [
        *poured,
        *led,
        *pages.assets(prepared.tools.theme_folders),
        *((pages.logo(prepared.tools.theme_folders),) if site.logo and not site.kiosk else ()),
        *(pages.kiosk_assets(prepared.tools.theme_folders) if prepared.order.kiosk else ()),
        *images.image_files(site.items, renditions, addresses),
        *exports.files(site, renditions, addresses, paths, citations),
        *(() if prepared.order.kiosk else exports.share_files(site, renditions, addresses, faces, prepared.store)),
        *search.files(records, addresses),
        *([kiosk.keyboard(records)] if prepared.order.kiosk else ()),
        *_fonts(prepared, faces, poured, by_engine),
        *(() if prepared.order.kiosk else _offered(prepared)),
        *prepared.tools.viewer,
        edition_file(reports.edition_of(prepared.site, prepared.released)),
    ]


def _offered(prepared: Prepared) -> Iterable[OutFile]:
    """Forms that guides offer, as they stand in content/pages."""
    pages_folder = prepared.order.folder / "content" / "pages"
    for guide in prepared.released.site.outreach.guides:
        for path in dict.fromkeys(form.path for form in guide.forms if form.path):
            yield OutFile(PurePosixPath(path), (pages_folder / path).read_bytes(), (f"content/guides/{guide.id}",))


def _fonts(prepared: Prepared, faces: Faces, poured: Iterable[OutFile], by_engine: Mapping[str, str]) -> list[OutFile]:
    """The heading font, from the headings of all pages that are not one of thousands: of works and walls."""
    pictured: list[str] = []
    read = list(by_engine.values())
    for file in poured:
        if isinstance(file.data, bytes) and not {"items", "all"} & set(file.path.parts):
            (pictured if _shows_pictures(file.path) else read).append(file.data.decode())
    return web_fonts(
        prepared.released.site,
        faces,
        prepared.store,
        written_headings(pictured),
        written_headings(read),
    )


def _shows_pictures(path: PurePosixPath) -> bool:
    """The front door, a hall, an exhibition."""
    folders = [part for part in path.parts[:-1] if part not in LANGUAGES]
    return not folders or folders[0] in {"halls", "exhibits"}
