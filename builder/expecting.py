"""What verify is told to expect of files that leave the house."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builder.fonts.characters import public_characters
from builder.gate import held_back
from builder.images import covered_files, shown_pictures
from builder.looked_for import public_words, secrets
from builder.model.branding import THEME
from builder.model.item import Site
from builder.model.partner import PARTNERS
from builder.order import Decided, Prepared, asking
from builder.store import Store
from builder.verify.expectation import Expectation, Shown
from builder.writing import Manifest


def expectation(prepared: Prepared, manifest: Manifest) -> Expectation:
    """What verify must find, and what it must not: values of withheld items and private fields, source files, and
    anything under what is covered.
    """
    site, released = prepared.site, prepared.released
    gone = {stone.slug for stone in released.site.tombstones}
    withheld = [site.items[decision.item] for decision in released.decisions if not decision.shown]
    hidden = {decision.item for decision in released.documents if not decision.shown}
    if site.home:  # nothing of the host's goes along but the pages that were chosen
        theirs = {page.key for page in site.pages}
        hidden |= site.home.outreach.documents.keys() | {one.key for one in site.home.pages if one.key not in theirs}
    return Expectation(
        files={path: (written.size, written.sha256) for path, written in manifest.items()},
        secrets=secrets(site, released),
        public_values=public_words(site, released),
        withheld=frozenset(name for item in withheld for name in (item.key, item.slug)) - gone | hidden,
        made_from={path: written.made_from for path, written in manifest.items()},
        barred=_barred(prepared, manifest),
        source_digests=never_as_is(prepared),
        base_url=released.site.base_url,
        covered=covered_files(released.site.items, prepared.renditions, prepared.addresses),
        characters=public_characters(released.site),
        shown=tuple(Shown(*one) for one in shown_pictures(released.site.items, prepared.renditions)),
    )


def _barred(prepared: Prepared, manifest: Manifest) -> dict[str, frozenset[str]]:
    """What may be shown on the site and not in its books, for each book: paper is for other people."""
    books = [path for path, written in manifest.items() if path.endswith(".pdf") and written.made_from]
    if not books:
        return {}
    asked = asking(replace(prepared.order, audience="print"), prepared.site, prepared.problems)
    return dict.fromkeys(books, held_back(prepared.site, asked))


def never_as_is(prepared: Decided | Prepared) -> dict[str, str]:
    """Files of the house and masters. What a lender sent at publish size comes out as it came in, where it is shown
    and nothing is covered on it here.
    """
    site = prepared.site
    shown = {one.item for one in prepared.released.decisions if one.shown}
    sent = {
        picture.digest
        for key in shown
        if site.items[key].lent and not site.items[key].redactions
        for picture in site.items[key].pictures
        if picture.name not in site.items[key].release.private_files
    }
    found = _sources(prepared.order.folder, prepared.store) | _masters(site)
    if worn := site.worn:  # its logo, drawn twice, is the same file; what its theme draws stands there as it is
        sent.add(worn.logo)
        own = f"{PARTNERS}/{worn.code}/{THEME}/"
        found = {digest: name for digest, name in found.items() if not name.startswith(own)}
    return {digest: name for digest, name in found.items() if digest not in sent}


def _masters(site: Site) -> dict[str, str]:
    """Every master of an item, also one that lies outside the site folder."""
    return {picture.digest: picture.name for item in site.items.values() for picture in item.pictures}


def _sources(folder: Path, store: Store) -> dict[str, str]:
    """Every file of the curator's that is never published as it is, by digest."""
    pages = folder / "content" / "pages"
    found = (path for name in ("content", "exhibits") for path in sorted((folder / name).rglob("*")))
    return {
        store.digest(path): path.relative_to(folder).as_posix()
        for path in found
        if path.is_file() and pages not in path.parents and "__pycache__" not in path.parts
    }
