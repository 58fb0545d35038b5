"""What site.yml says of the house: offices that can be reached, and numbers in the form in which they are given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from builder.model.draft import DraftSite
from builder.model.house_settings import ContactSettings
from builder.model.placeholders import is_placeholder
from builder.model.problems import Fact, Problem
from builder.model.where import Where
from builder.strings import phrase

_SITE = Where("content/site.yml")
_MAIL = re.compile(r"[^@\s<>,;，；\"?&%#]+@[^@\s<>,;，；.\"?&%#]+(?:\.[^@\s<>,;，；.\"?&%#]+)+")
_DIGITS = re.compile(r"\d")
_LEAST_DIGITS, _MOST_DIGITS = 5, 20
_FORMS: Mapping[str, re.Pattern[str]] = {
    "icp": re.compile(r"[\u4e00-\u9fff]ICP[备证]\s?\d{6,8}号(?:-\d{1,3})?", re.IGNORECASE),
    "police": re.compile(r"[\u4e00-\u9fff]公网安备\s?\d{14}号?"),
    "site_code": re.compile(r"[A-Za-z0-9]{10}"),
}
"""How each number of the foot is given out."""
_WEB = re.compile(r"https?://[^\s/]+\S*")


def institution(draft: DraftSite) -> Iterator[Problem]:
    """Mail addresses and telephones that cannot be, offices that nobody can reach, numbers in another form."""
    house = draft.settings.institution
    offices = {
        "institution": ContactSettings(phone=house.phone, email=house.email),
        "institution.reading_room.contact": house.reading_room.contact,
        "institution.giving.contact": house.giving.contact,
        "institution.media.contact": house.media.contact,
        "institution.feedback.contact": house.feedback.contact,
        "institution.feedback.supervision": house.feedback.supervision,
    }
    for key, contact in offices.items():
        yield from _contact(draft, key, contact)
    alone = {"media": house.media.contact, "feedback": house.feedback.contact}
    for name, contact in alone.items():
        if contact and not contact.reachable:
            key = f"institution.{name}.contact"
            yield Problem(code="SITE-21", where=_where(draft, key), facts={"key": key}, field="institution")
    yield from _filed(draft)
    if draft.settings.kind == "gov":
        yield from _unfilled(draft, offices)


def _contact(draft: DraftSite, key: str, contact: ContactSettings) -> Iterator[Problem]:
    mail, phone = contact.email.strip(), contact.phone.strip()
    if mail and not _MAIL.fullmatch(mail):
        yield _wrong(draft, f"{key}.email", mail, "house.mail")
    if phone and not _LEAST_DIGITS <= len(_DIGITS.findall(phone)) <= _MOST_DIGITS:
        yield _wrong(draft, f"{key}.phone", phone, "house.phone")


def _filed(draft: DraftSite) -> Iterator[Problem]:
    footer = draft.settings.footer
    for name, form in _FORMS.items():
        said = getattr(footer, name).strip()
        if said and not form.fullmatch(said):
            yield _wrong(draft, f"footer.{name}", said, f"house.{name}")
    for name in ("report_errors", "mark_url"):
        said = getattr(footer, name).strip()
        if said and not (_WEB.fullmatch(said) or (name == "report_errors" and said.startswith("mailto:"))):
            yield _wrong(draft, f"footer.{name}", said, "house.web")


def _unfilled(draft: DraftSite, offices: Mapping[str, ContactSettings]) -> Iterator[Problem]:
    """What stands in a slot only until somebody fills it in: on a government site that is told, slot by slot."""
    house, footer = draft.settings.institution, draft.settings.footer
    said = {f"footer.{name}": getattr(footer, name) for name in _FORMS}
    for key, contact in offices.items():
        said |= {f"{key}.{name}": getattr(contact, name) for name in ("phone", "email")}
        said |= {f"{key}.{name}": getattr(contact, name).zh for name in ("office", "address", "hours")}
    said |= {"institution.address": house.address.text.zh, "institution.hours": house.hours.text.zh}
    for key, words in said.items():
        if words.strip() and is_placeholder(words.strip()):
            facts: dict[str, Fact] = {"key": key, "said": words.strip()}
            yield Problem(code="SITE-26", where=_where(draft, key), facts=facts, field=key.partition(".")[0])


def _wrong(draft: DraftSite, key: str, said: str, form: str) -> Problem:
    facts: dict[str, Fact] = {"key": key, "said": said, "form": phrase(form)}
    return Problem(code="SITE-20", where=_where(draft, key), facts=facts, field=key.partition(".")[0])


def _where(draft: DraftSite, key: str) -> Where:
    """The line of the key, or of what it belongs to."""
    parts = key.split(".")
    wanted = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
    return next((draft.marks[one] for one in wanted if one in draft.marks), _SITE)
