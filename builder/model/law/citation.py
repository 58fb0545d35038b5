"""How a document points into a statute: ``archives-law@2021-01-01#art-28-p2-i1``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from builder.model.law.number import Place, place_at
from builder.model.text import Language, Text

_CITATION = re.compile(
    r"(?P<statute>[a-z0-9][a-z0-9-]*)(?:@(?P<version>\d{4}-\d{2}-\d{2}))?(?:#(?P<anchor>[a-z0-9.-]+))?"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A statute, the day from which the version holds (empty where it was not said), and a place or the whole."""

    statute: str
    version: str = ""
    place: Place | None = None

    def __str__(self) -> str:
        version = f"@{self.version}" if self.version else ""
        return self.statute + version + (f"#{self.place.anchor}" if self.place else "")

    @property
    def target(self) -> str:
        """The version it points to: ``archives-law@2021-01-01``."""
        return f"{self.statute}@{self.version}"

    def words(self, title: Text) -> Text:
        """《档案法》第二十八条第二款 · Archives Law, Article 28, paragraph 2."""
        return Text(*(_words(self, title, language) for language in ("zh", "en")))


def _words(citation: Citation, title: Text, language: Language) -> str:
    name = title.into(language)
    if language == "zh":
        return f"《{name}》" + (citation.place.name("zh") if citation.place else "")
    return f"{name}, {citation.place.name('en')}" if citation.place else name


def citation(written: str) -> Citation | None:
    """The citation, or None where it is not written as one."""
    match = _CITATION.fullmatch(written.strip())
    if match is None:
        return None
    place = place_at(match["anchor"]) if match["anchor"] else None
    if match["anchor"] and place is None:
        return None
    return Citation(match["statute"], match["version"] or "", place)


WELL_KNOWN: Mapping[str, Text] = MappingProxyType(
    {
        "archives-law": Text("中华人民共和国档案法", "Archives Law of the People's Republic of China"),
        "archives-reg": Text("中华人民共和国档案法实施条例", "Implementation Regulations of the Archives Law"),
        "copyright-law": Text("中华人民共和国著作权法", "Copyright Law"),
        "criminal-law": Text("中华人民共和国刑法", "Criminal Law"),
        "cultural-relics-law": Text("中华人民共和国文物保护法", "Cultural Relics Protection Law"),
        "information-reg": Text("中华人民共和国政府信息公开条例", "Regulations on Open Government Information"),
        "museum-reg": Text("博物馆条例", "Museum Regulations"),
        "pip-law": Text("中华人民共和国个人信息保护法", "Personal Information Protection Law"),
        "secrets-law": Text("中华人民共和国保守国家秘密法", "Law on Guarding State Secrets"),
    }
)
"""Statutes that may be cited before their text is imported: the citation then stands as words, with its number."""
