"""Rights statements in the one form that IIIF and schema.org know them by."""

from __future__ import annotations

import re

_RIGHTS_STATEMENTS = re.compile(
    r"^https?://(?:www\.)?rightsstatements\.org/(?:vocab|page)/(?P<id>[A-Za-z-]+)/(?P<version>\d+\.\d+)/?(?:[?#].*)?$"
)
_LICENCES = re.compile(
    r"^https?://(?:www\.)?creativecommons\.org/(?P<kind>licenses|publicdomain)/(?P<id>[a-z+-]+)"
    r"/(?P<version>\d+\.\d+)(?P<port>/[a-z]{2,6})?(?:/(?:deed|legalcode)(?:\.[A-Za-z_-]+)?)?/?(?:[?#].*)?$"
)
_KNOWN_STATEMENTS = frozenset(
    {
        *("InC", "InC-OW-EU", "InC-EDU", "InC-NC", "InC-RUU", "NoC-CR", "NoC-NC", "NoC-OKLR", "NoC-US"),
        *("CNE", "UND", "NKC"),
    }
)


def rights_uri(written: str) -> str:
    """The identifier of a rightsstatements.org statement or a Creative Commons licence, or nothing for any other text.

    People copy the address of the page (https, ``/page/``, ``deed.zh``); the identifier has http, ``/vocab/`` and a
    slash at its end (IIIF Presentation 3, ``rights``).
    """
    written = written.strip()
    if (found := _RIGHTS_STATEMENTS.match(written)) and found["id"] in _KNOWN_STATEMENTS:
        return f"http://rightsstatements.org/vocab/{found['id']}/{found['version']}/"
    if found := _LICENCES.match(written):
        port = found["port"] or ""
        if port in {"/deed", "/legalcode"}:
            port = ""
        return f"http://creativecommons.org/{found['kind']}/{found['id']}/{found['version']}{port}/"
    return ""
