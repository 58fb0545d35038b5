"""What stands around every page: name, menu, languages, foot. It knows nothing of the engine."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from builder.model.address import FEED, Addresses, PageKind
from builder.model.announced import announced
from builder.model.branding import LOGO
from builder.model.outreach.public import PublicOutreach
from builder.model.public import PublicSite
from builder.model.text import Language, Text
from builder.pages.footing import Slot, filing, foot
from builder.pages.institution import house_kinds
from builder.pages.kiosk import KioskBar, kiosk_bar
from builder.pages.wording import HTML_LANGUAGE, words
from builder.strings import say
from builder.templates import Plain

_COMPACT = 1.25
Current = str
"""``page`` where a menu entry is this very page, ``true`` where the page lies within it, empty elsewhere."""


@dataclass(frozen=True, slots=True)
class ProsePage:
    """A hand-written page: its name without the language (``about``), and its titles."""

    stem: str
    title: Text
    languages: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Entry(Plain):
    """An entry of the menu or of the language switch."""

    title: str
    href: str
    current: Current = ""
    language: str = ""
    label: str = ""  # what is said of it where its title does not tell where it leads


@dataclass(frozen=True, slots=True)
class Tongue(Plain):
    """A language of the house, for a page that speaks all of them."""

    html_language: str
    home: str
    t: Mapping[str, Markup]


@dataclass(frozen=True, slots=True)
class Logo(Plain):
    """The logo of the house, its size in pixels, and whether it is too dark to be seen on a dark wall."""

    src: str
    width: int
    height: int
    dark: bool

    @property
    def compact(self) -> bool:
        """Whether it can stand in the tab of a browser."""
        return max(self.width, self.height) <= _COMPACT * min(self.width, self.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class House(Plain):
    """All that theme/base.html needs. Links are relative to the page, except those of 404.html."""

    html_language: str
    kind: str
    site_title: str
    name: str  # the institution's, or else the site's
    home: str
    search: str  # the search page
    mast: tuple[Entry, ...]  # the short menu beside the name
    menu: tuple[Entry, ...]  # the whole menu
    languages: tuple[Entry, ...]
    foot: tuple[tuple[Slot, ...], ...]  # columns; only what was filled in
    record: tuple[Slot, ...]  # the last line: filing numbers
    root: str  # the way to the site's root, before ``assets/…``
    feed: str  # the way to the Atom feed, or empty where nothing is announced
    canonical: str  # the page's full address, or empty where the site's is not known
    draft: bool
    kiosk: KioskBar | None  # what the edition for a booth has at the foot of every page
    t: Mapping[str, Markup]
    tongues: tuple[Tongue, ...] = ()  # for 404.html
    logo: Logo | None = None

    @property
    def reading(self) -> bool:
        """A page of law, guides or the house, which has a style sheet of its own."""
        return self.kind not in _OF_PICTURES


def house(
    site: PublicSite,
    addresses: Addresses,
    language: Language,
    kind: PageKind,
    slug: str = "",
    prose: Sequence[ProsePage] = (),
    written: Collection[Language] = ("zh", "en"),
) -> House:
    """The house as the page ``kind``/``slug`` sees it; for a shell ``slug`` is the token of the slot ``id``. ``prose``
    are the pages of the menu, ``written`` the languages in which this page is there.
    """
    path = addresses.page(kind, language, slug)
    return _house(
        site,
        addresses,
        language,
        kind,
        prose,
        link=partial(addresses.link, path),
        root="../" * path.count("/"),
        slug=slug,
        languages=tuple(
            Entry(
                say(f"language.{other}", other),
                addresses.link(path, addresses.page(*((kind, other, slug) if other in written else ("front", other)))),
                "page" if other == language else "",
                HTML_LANGUAGE[other],
                "" if other in written else say(f"language.to_front.{other}", other),
            )
            for other in addresses.languages
        ),
        canonical=addresses.absolute(path) if addresses.base_url else "",
    )


def absent(site: PublicSite, addresses: Addresses, base: str, prose: Sequence[ProsePage] = ()) -> House:
    """The house of 404.html, which is shown at every depth: its links are absolute below ``base`` (``/show/``)."""
    language = addresses.languages[0]
    below = f"{base.rstrip('/')}/"

    def link(target: str) -> str:
        return below + addresses.link("-", target).removeprefix("./")

    languages = tuple(
        Entry(say(f"language.{other}", other), link(addresses.page("front", other)), "", HTML_LANGUAGE[other])
        for other in addresses.languages
    )
    made = _house(
        site, addresses, language, "absent", prose, link=link, root=below, slug="", languages=languages, canonical=""
    )
    tongues = (
        Tongue(HTML_LANGUAGE[other], link(addresses.page("front", other)), words(other))
        for other in addresses.languages
    )
    return replace(made, tongues=tuple(tongues))


def _house(
    site: PublicSite,
    addresses: Addresses,
    language: Language,
    kind: str,
    prose: Sequence[ProsePage],
    *,
    link: Callable[[str], str],
    root: str,
    slug: str,
    languages: tuple[Entry, ...],
    canonical: str,
) -> House:
    title = site.title.into(language)
    menu = _menu(site, addresses, language, kind, slug, prose, link)
    plan = Entry(say("foot.sitemap", language), link(addresses.page("sitemap", language)))
    return House(
        html_language=HTML_LANGUAGE[language],
        kind=kind,
        site_title=title,
        name=site.institution.short.text.into(language) or site.institution.name.text.into(language) or title,
        home=link(addresses.page("front", language)),
        search=link(addresses.page("search", language)),
        mast=menu[: len(menu) - max(0, len(prose) - 1) - len(_late(site)) - len(house_kinds(site))],
        menu=menu,
        languages=languages if len(languages) > 1 else (),
        foot=foot(site, language, plan.href),
        record=filing(site),
        root=root,
        feed=link(FEED) if site.base_url and announced(site) else "",
        canonical=canonical,
        draft=site.draft,
        kiosk=kiosk_bar(site, (*_written(addresses, language, kind, slug, prose, link), plan)),
        t=words(language),
        logo=Logo(f"{root}assets/{LOGO}", *site.logo) if site.logo else None,
    )


_OF_PICTURES = frozenset({"front", "hall", "exhibition", "item", "all", "more", "prose", "absent"})
_WITHIN: Mapping[str, str] = (
    {"exhibition": "exhibitions", "item": "exhibitions", "hall": "halls"}
    | dict.fromkeys(("law", "version", "changes", "cases", "case", "faq", "glossary", "quizzes", "quiz"), "laws")
    | dict.fromkeys(("guide", "where", "choose"), "guides")
    | dict.fromkeys(("event", "press"), "events")
    | {"opening": "openings"}
)


def _menu(
    site: PublicSite,
    addresses: Addresses,
    language: Language,
    kind: str,
    slug: str,
    prose: Sequence[ProsePage],
    link: Callable[[str], str],
) -> tuple[Entry, ...]:
    """Halls where there are any, the exhibitions, all works, the doors of outreach, the hand-written pages in
    their order, and at the end what comes and goes, and the pages of the house.
    """
    front = addresses.page("front", language)
    entries = []
    if halls := [hall for hall in site.halls if not hall.parent]:
        target = f"{front}#halls" if len(halls) > 1 else addresses.page("hall", language, halls[0].id)
        entries.append(Entry(say("menu.halls", language), link(target), _current(kind, "halls")))
    if site.exhibitions:
        shown = [one for one in site.exhibitions if one.items] or [*site.exhibitions]
        only = shown[0].id if len(shown) == 1 else ""
        target = addresses.page("exhibition", language, only) if only else f"{front}#exhibitions"
        entries.append(Entry(say("menu.exhibitions", language), link(target), _current(kind, "exhibitions")))
        at_wall = {"all": "page", "more": "true"}.get(kind, "")
        entries.append(Entry(say("menu.all", language), link(addresses.page("all", language)), at_wall))
    outreach = tuple(
        Entry(
            say(f"menu.{door}", language),
            link(addresses.page(door, language)),
            "page" if kind == door else _current(kind, door),
        )
        for door in doors(site.outreach)
    )
    last = len(outreach) - len(_late(site))
    entries += outreach[:last]
    written = _written(addresses, language, kind, slug, prose, link)
    own = (
        Entry(say(f"menu.{page}", language), link(addresses.page(page, language)), "page" if kind == page else "")
        for page in house_kinds(site)
    )
    return (*entries, *written, *outreach[last:], *own)


def _written(
    addresses: Addresses,
    language: Language,
    kind: str,
    slug: str,
    prose: Sequence[ProsePage],
    link: Callable[[str], str],
) -> Iterator[Entry]:
    """The hand-written pages in their order."""
    for page in prose:
        written = language if language in page.languages else page.languages[0]
        yield Entry(
            page.title.into(language),
            link(addresses.page("prose", written, page.stem)),
            "page" if kind == "prose" and slug == page.stem else "",
            "" if page.title.language(language) == language else HTML_LANGUAGE[page.title.language(language)],
        )


def doors(outreach: PublicOutreach) -> tuple[PageKind, ...]:
    """The doors of outreach that have something behind them: the law, the guides, what was opened, the events."""
    behind: tuple[tuple[PageKind, bool], ...] = (
        ("laws", outreach.teaches),
        ("guides", outreach.serves),
        ("openings", bool(outreach.openings)),
        ("events", bool(outreach.events)),
    )
    return tuple(kind for kind, filled in behind if filled)


def _late(site: PublicSite) -> tuple[PageKind, ...]:
    """What comes and goes ends the menu, and does not stand in the short one."""
    return tuple(kind for kind in doors(site.outreach) if kind in {"openings", "events"})


def _current(kind: str, name: str) -> Current:
    return "true" if _WITHIN.get(kind) == name else ""
