"""What a signature under a document, a hand-written page or the words of the house is bound to, and what still stands.

All of these are signed in one ledger, content/approvals.jsonl. A document's ``state``, who read it and when somebody is
to look again are not part of what is signed: a draft may be signed first and made public afterwards.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date

from builder.gate.house_words import house_content, house_key, partners_content
from builder.gate.signing import Content, Signature, Trail, given, standing_parts, trail
from builder.model.approval import Approval, Stage
from builder.model.branding import branding_key
from builder.model.item import Site
from builder.model.outreach.document import ContentDocument
from builder.model.text import Text
from builder.model.written_page import WrittenPage

_ROOT = "content/"
_NOT_SIGNED = frozenset({"lantai", "state", "reviewed", "next_check"})


def document_content(document: ContentDocument) -> dict[str, object]:
    """What a document says, by part: a key of its settings, a section, its text. A setting that says nothing, and one
    that a later version brings, is no part of it.
    """
    settings = document.settings
    signed: dict[str, object] = {
        key: value for key, value in settings.model_dump(exclude_defaults=True).items() if key not in _NOT_SIGNED
    }
    signed |= {f"section:{name}": [text.zh, text.en] for name, text in document.sections.items()}
    if document.body:
        signed["text"] = hashlib.sha256(document.body.encode()).hexdigest()
    if document.glosses:
        signed["glosses"] = [[name, text.zh, text.en] for name, text in sorted(document.glosses.items())]
    if document.digests:
        signed["files"] = sorted(document.digests.items())
    return signed


def page_content(page: WrittenPage) -> dict[str, object]:
    """A hand-written page: its text in each language, and its pictures."""
    signed: dict[str, object] = {f"page:{language}": text for language, text in page.texts.items()}
    return signed | ({"page:pictures": sorted(page.pictures.items())} if page.pictures else {})


def contents(site: Site) -> dict[str, Content]:
    """Everything below content/ that can be signed, by key: the words of the house first, then those of partners."""
    found: dict[str, Content] = {house_key(site): house_content(site), **partners_content(site)}
    found |= {key: document_content(one) for key, one in site.outreach.documents.items()}
    return found | {page.key: page_content(page) for page in site.pages}


def titles(site: Site) -> dict[str, Text]:
    """What the documents and pages are called, by key."""
    found = {key: one.settings.title.text for key, one in site.outreach.documents.items()}
    found |= {branding_key(code): one.house.name.text for code, one in site.brandings.items()}
    return found | {page.key: page.title for page in site.pages}


def content_trails(site: Site, as_of: date) -> dict[str, Trail]:
    """The trail of everything below content/, by key."""
    signed: dict[str, list[Approval]] = {}
    for one in site.ledger.approvals:
        signed.setdefault(_ROOT + one.item, []).append(one)
    return {key: trail(content, signed.get(key, ()), as_of) for key, content in contents(site).items()}


def approved_content(site: Site, as_of: date) -> frozenset[str]:
    """The keys of documents and pages whose reviews all stand."""
    if not site.ledger.approvals:
        return frozenset()
    stages, known = site.settings.gate.stages, {*site.outreach.documents, *(page.key for page in site.pages)}
    return frozenset(key for key, one in content_trails(site, as_of).items() if key in known and one.passed(stages))


def standing_house(site: Site, stages: Iterable[Stage], as_of: date) -> frozenset[str]:
    """The parts of the words of the house that every one of these reviews has seen as they are."""
    signed = [one for one in site.ledger.approvals if _ROOT + one.item == house_key(site)]
    return standing_parts(house_content(site), signed, stages, as_of)


def content_approvals_of(
    site: Site, keys: Iterable[str], signature: Signature, as_of: date, *, again: bool = True
) -> list[Approval]:
    """The approvals that this signature gives to these keys; what it signed already as it is now is left out, and
    unless ``again`` what anybody signed at this stage.
    """
    known, now = content_trails(site, as_of), contents(site)
    by_key: Mapping[str, tuple[str, Content]] = {key: (key.removeprefix(_ROOT), now[key]) for key in keys}
    return given(by_key, known, signature, as_of, again=again)
