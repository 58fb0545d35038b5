"""data/oai.xml: the items as an OAI-PMH static repository, which a gateway serves to harvesters.

A static repository is meant for up to 5,000 records, and it must name somebody who answers for it: a larger site, and
one without an e-mail address or an address of its own, has none. Its stamps are the days on which exhibitions opened,
or 1970-01-01 where nobody wrote one; the day of the build would make every harvest a full one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.exports.rights import rights_uri
from builder.exports.xml_text import HEAD, element, words
from builder.model.address import Addresses
from builder.model.fields import FIELDS
from builder.model.public import PublicItem, PublicSite
from builder.model.text import Text

MOST = 5_000
NAME = "oai.xml"
_UNDATED = "1970-01-01"
_ROOT = (
    '<Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository" '
    'xmlns:oai="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository '
    'http://www.openarchives.org/OAI/2.0/static-repository.xsd">\n'
)
_DC = (
    '<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">\n'
)
_ELEMENTS = {
    **{name: name for name in ("title", "creator", "subject", "description", "date", "type", "identifier")},
    **{name: name for name in ("language", "relation", "rights")},
    "alternative": "title",
    "abstract": "description",
    "spatial": "coverage",
    "medium": "format",
    "extent": "format",
    "provenance": "source",
    "bibliographicCitation": "source",
    "rightsHolder": "rights",
}
"""Which of the fifteen elements of Dublin Core stands for a term of the field table."""


def static_repository(site: PublicSite, addresses: Addresses) -> bytes | None:
    """The file, or None where it cannot be one."""
    items, mail = site.items, site.institution.email.strip()
    if not addresses.base_url or not mail or not 0 < len(items) <= MOST:
        return None
    stamps = {exhibition.id: exhibition.opened or _UNDATED for exhibition in site.exhibitions}
    records = "".join(_record(item, stamps[item.exhibition], site, addresses) for item in items)
    parts = (
        _identify(site, mail, min(stamps[item.exhibition] for item in items), addresses),
        "<ListMetadataFormats>\n<oai:metadataFormat>\n",
        element("oai:metadataPrefix", "oai_dc"),
        element("oai:schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"),
        element("oai:metadataNamespace", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
        "</oai:metadataFormat>\n</ListMetadataFormats>\n",
        f'<ListRecords metadataPrefix="oai_dc">\n{records}</ListRecords>\n',
    )
    return f"{HEAD}{_ROOT}{''.join(parts)}</Repository>\n".encode()


def _identify(site: PublicSite, mail: str, earliest: str, addresses: Addresses) -> str:
    lines = (
        element("oai:repositoryName", site.title.into(addresses.languages[0]) or "Lantai"),
        element("oai:baseURL", addresses.absolute(addresses.data(NAME))),
        element("oai:protocolVersion", "2.0"),
        element("oai:adminEmail", mail),
        element("oai:earliestDatestamp", earliest),
        element("oai:deletedRecord", "no"),
        element("oai:granularity", "YYYY-MM-DD"),
    )
    return f"<Identify>\n{''.join(lines)}</Identify>\n"


def _record(item: PublicItem, stamp: str, site: PublicSite, addresses: Addresses) -> str:
    page = addresses.absolute(addresses.page("item", addresses.languages[0], item.slug))
    head = element("oai:identifier", page) + element("oai:datestamp", stamp)
    said = "".join(f"<dc:{name}{_language(code)}>{words(value)}</dc:{name}>\n" for name, code, value in _said(item))
    said += element("dc:identifier", page)
    if house := (site.institution.name.text or site.institution.short.text):
        said += element("dc:publisher", house.into(addresses.languages[0]))
    metadata = f"<oai:metadata>\n{_DC}{said}</oai_dc:dc>\n</oai:metadata>\n"
    return f"<oai:record>\n<oai:header>\n{head}</oai:header>\n{metadata}</oai:record>\n"


def _said(item: PublicItem) -> Iterator[tuple[str, str, str]]:
    """Element, language (or nothing) and words of everything that Dublin Core has a place for."""
    for entry in item.record:
        row = FIELDS.get(entry.key)
        name = _ELEMENTS.get(row.dc, "") if row else ""
        if name and entry.key not in _SAID_BELOW:
            yield from _both(name, entry.values)
    if item.date:
        yield from _both("date", [item.date.display or Text(item.date.original, item.date.original)])
        if item.date.edtf:
            yield "date", "", item.date.edtf
    if path := rights_uri(item.first("rights_uri").into("zh")):
        yield "rights", "", path


_SAID_BELOW = frozenset({"date_original", "rights_uri"})


def _both(name: str, values: Iterable[Text]) -> Iterator[tuple[str, str, str]]:
    for value in values:
        if value.zh == value.en:
            yield name, "", value.zh
            continue
        for code, phrase in (("zh-CN", value.zh), ("en", value.en)):
            if phrase:
                yield name, code, phrase


def _language(code: str) -> str:
    return f' xml:lang="{code}"' if code else ""
