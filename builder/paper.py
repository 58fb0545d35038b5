"""What print is given: fonts with every character that is shown, pictures, and the site as the gate lets it out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from builder.fonts.characters import missing_characters, public_characters, unusable_fonts
from builder.fonts.faces import Faces, enough
from builder.gate import shown_to_all
from builder.model.files import OutFile
from builder.model.problems import Problem
from builder.order import Prepared, asking
from builder.print import Press, brochures, handed_out, sheets, voices


def faces_for(prepared: Prepared) -> tuple[Faces, list[Problem]]:
    """The fonts that the public words need, and what is wrong with them: characters that none has, at the row of their
    item, and files that are no fonts.
    """
    tools, public = prepared.tools, prepared.released.site
    faces = enough(public_characters(public), tools.faces, tools.whole)
    own = prepared.order.folder / "theme" / "fonts"
    found = [*missing_characters(public, faces), *unusable_fonts(own)]
    return faces, in_place(prepared, found)


def in_place(prepared: Prepared, problems: Iterable[Problem]) -> list[Problem]:
    """Problems of items at their rows: the stages after the gate do not know where anything was written."""
    items = prepared.site.items
    return [replace(one, where=items[one.item].where) if one.item in items else one for one in problems]


def press_of(prepared: Prepared, faces: Faces) -> Press:
    """What every book is made with."""
    tools = prepared.tools
    return Press(prepared.renditions, prepared.addresses, faces, prepared.store, tools.theme_folders)


def online_brochures(prepared: Prepared, faces: Faces) -> tuple[list[OutFile], list[Problem]]:
    """The brochures that stand on the site: of what may be shown both there and in print."""
    order, site = prepared.order, prepared.site
    if not order.with_print:
        return [], []
    asked = [asking(replace(order, audience=one), site, prepared.problems) for one in (order.audience, "print")]
    public = shown_to_all(site, asked)
    online = {one.id for one in public.exhibitions if one.has_download}
    files, problems = brochures(public, press_of(prepared, faces), of=online)
    return files, in_place(prepared, problems)


def online_sheets(prepared: Prepared, faces: Faces) -> tuple[list[OutFile], list[Problem]]:
    """The cards and the forms that the pages of guides offer."""
    site = prepared.released.site
    if not prepared.order.with_print or not site.outreach.guides:
        return [], []
    files, problems = sheets(site, press_of(prepared, faces), handed_out, voices(site.languages, None))
    return [replace(file, path=PurePosixPath("downloads") / file.path) for file in files], problems
