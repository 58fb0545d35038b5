"""The one place that knows MkDocs: prose pages and shells in two languages from one engine build.

The language is a *view of the configuration* put into each page's context, so that every template speaks it.
``lantai build`` hands its prepared site over (``render``); under ``mkdocs build|serve`` the plugin prepares it itself.
"""

from __future__ import annotations

import copy
import logging
from collections import ChainMap
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment, TemplateError
from markupsafe import Markup
from mkdocs.commands.build import build as engine_build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from builder import pages, pipeline, surroundings
from builder.illustration import prepare
from builder.load import PAGE_PICTURES
from builder.model.notes_in_markdown import without_notes, without_notes_in
from builder.model.problems import Problem
from builder.model.text import Language, Text
from builder.order import Checked, EngineError, Prepared, target_name
from builder.store import store_of
from builder.templates import broken_template
from builder.web_site import Shells
from builder.writing import fresh_staging, held

_log = logging.getLogger("mkdocs.plugins.lantai")


def render(prepared: Prepared, staging: Path) -> Shells:
    """Run the engine once into ``staging``: prose pages are written, shells are returned. Raises EngineError."""
    settings = str(prepared.order.folder / "mkdocs.yml")
    try:
        config = load_config(config_file=settings, site_dir=str(staging))
        plugin = _ours(config)
        plugin.given = prepared
        config.plugins.on_startup(command="build", dirty=False)
        engine_build(config)
    except TemplateError as broken:
        raise EngineError(broken_template(broken)) from broken
    except (MkDocsException, UnicodeError) as stopped:
        raise EngineError(Problem(code="SITE-03", facts={"reason": str(stopped)})) from stopped
    return plugin.shells


def _ours(config: MkDocsConfig) -> LantaiPlugin:
    plugin = config.plugins.get("lantai")
    if not isinstance(plugin, LantaiPlugin):
        raise PluginError("plugins: [lantai] is missing in mkdocs.yml")
    return plugin


class Options(Config):  # type: ignore[no-untyped-call]
    """There are none: everything is said in content/site.yml."""


class LantaiPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Hooks in the order in which the engine calls them."""

    def __init__(self) -> None:
        self.given: Prepared | None = None
        self.command: Literal["build", "gh-deploy", "serve"] = "build"
        self._holding: Any = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Defining this hook makes MkDocs keep one instance for all rebuilds of a ``serve``."""
        self.command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Start afresh: under ``serve`` this runs before every rebuild, and old state must not survive."""
        self.shells: dict[tuple[str, Language], pages.Shell] = {}
        self.where: dict[str, tuple[str, str, Language]] = {}
        self.twins: dict[tuple[str, str], dict[Language, File]] = {}
        pages_folder = Path(config.config_file_path).parent / "content" / "pages"
        if Path(config.docs_dir).resolve() != pages_folder.resolve():
            raise PluginError("docs_dir must be content/pages")
        self.prepared = self.given or self._prepare(config)
        self.languages = self.prepared.addresses.languages
        self.menu = [str(name) for name in config.nav or [] if self._may_be_shown(*self._in_languages(str(name)))]
        config.nav = []
        config.use_directory_urls = self.prepared.addresses.urls == "directory"
        config.site_url = self.prepared.addresses.base_url or None
        config.theme.static_templates -= {"sitemap.xml"}
        own = [str(place) for place in self.prepared.tools.theme_folders]
        config.theme.dirs = [*own, *(place for place in config.theme.dirs if place not in own)]
        folder = self.prepared.order.folder
        config.watch += [str(path) for name in ("exhibits", "theme", "content") if (path := folder / name).is_dir()]
        self.views = {language: self._view(config, language) for language in self.languages}
        return config

    def _prepare(self, config: MkDocsConfig) -> Prepared:
        """What ``lantai build`` would have prepared, for those who run the engine itself."""
        order, tools = surroundings.engine_order(Path(config.config_file_path).parent, serving=self.command == "serve")
        if self.command != "serve":
            self._holding = self._holding or held(order.out)
            self._holding.__enter__()
            config.site_dir = str(fresh_staging(order.out, target_name(order)))
        prepared = prepare(order, tools, store_of(order.out))
        if isinstance(prepared, Checked):
            _report(prepared.problems)
            raise Abort("lantai: nothing was published")
        return prepared

    def _view(self, config: MkDocsConfig, language: Language) -> MkDocsConfig:
        """The configuration as pages of one language see it. Material's own templates need no override for this."""
        view = copy.copy(config)
        view.data["theme"] = ChainMap({"language": language}, config.theme)  # Jinja falls back to item look-up
        view.data["site_name"] = self.prepared.released.site.title.into(language)
        view.data["nav"] = [f"{name.removesuffix('.md')}.{language}.md" for name in self.menu]
        return view

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """``about.en.md`` becomes ``en/about/index.html``; only pages and their pictures come from content/pages,
        nothing from the theme; shells are added, one per page kind and language.
        """
        kept = []
        for file in files:
            if file.inclusion.is_excluded():  # type: ignore[no-untyped-call]
                continue  # exclude_docs and draft_docs of mkdocs.yml
            if file.src_dir == config.docs_dir and not self._may_be_shown(file.src_uri):
                continue
            stem, _, language = file.src_uri.removesuffix(".md").rpartition(".")
            if file.is_documentation_page():
                if language in self.languages:
                    kept.append(self._page(config, ("prose", stem), language, src_dir=config.docs_dir))
            elif file.src_dir == config.docs_dir and file.src_uri.lower().endswith(PAGE_PICTURES):
                kept.append(file)
        for kind in pages.SHELL_KINDS:
            for language in self.languages:
                shell = "---\ntemplate: shell.html\n---\n"
                kept.append(self._page(config, (kind, pages.shell_slug(kind)), language, content=shell))
        return Files(kept)

    def _may_be_shown(self, *names: str) -> bool:
        """Whether any of these files of content/pages passed the gate."""
        shown = self.prepared.released.site.prose
        return shown is None or not shown.isdisjoint(names)

    def _in_languages(self, name: str) -> list[str]:
        """The files of a page, as ``about.md`` of the menu names it."""
        return [f"{name.removesuffix('.md')}.{language}.md" for language in self.languages]

    def _page(
        self, config: MkDocsConfig, what: tuple[str, str], language: Language, *, src_dir: str = "", content: str = ""
    ) -> File:
        """The address is ours, the name of the source stays: links in Markdown and previews elsewhere keep working."""
        kind, stem = what
        address = self.prepared.addresses.page(kind, language, stem)  # type: ignore[arg-type]
        hidden = InclusionLevel.NOT_IN_NAV
        if content:
            file = File.generated(config, f"{kind}-shell.{language}.md", content=content, inclusion=hidden)
            file.dest_uri = address  # before .url is first read: both are cached
        else:
            name = f"{stem}.{language}.md"
            file = File(name, src_dir, config.site_dir, config.use_directory_urls, dest_uri=address, inclusion=hidden)
        self.where[file.src_uri] = (kind, stem, language)
        self.twins.setdefault(what, {})[language] = file
        return file

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """One navigation for each language; what the engine made for no language is dropped."""
        self.navigations = {language: get_navigation(files, view) for language, view in self.views.items()}
        for language, tree in self.navigations.items():
            tree.homepage = self.twins["front", pages.slot("id")][language].page
        return self.navigations[self.languages[0]]

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Our templates escape, Material's cannot: decided per template when it is compiled."""
        ours = [Path(folder) for folder in self.prepared.tools.theme_folders]
        env.autoescape = lambda name: name is not None and any((folder / name).is_file() for folder in ours)
        return env

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        return pages.with_links_to(self.prepared.released.site.prose, without_notes(markdown), page.file.src_uri)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Rendered Markdown is HTML already; our escaping templates must know. What extensions brought has no notes."""
        return Markup(without_notes_in(html))  # noqa: S704

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        kind, stem, language = self.where[page.file.src_uri]
        site, addresses = self.prepared.released.site, self.prepared.addresses
        there = tuple(self.twins[kind, stem])
        around = pages.house(site, addresses, language, kind, stem, self._prose(), there)  # type: ignore[arg-type]
        if kind == "prose":
            slots = pages.prose_slots(page.title or stem, page.meta, site.title.into(language))
        else:
            slots = {name: pages.slot(name) for name in pages.SLOTS}
        return self._context(context, config, language, around, slots)

    def _context(
        self,
        context: TemplateContext,
        config: MkDocsConfig,
        language: Language,
        around: pages.House,
        slots: Mapping[str, object],
    ) -> TemplateContext:
        view = copy.copy(self.views[language])
        view.data["extra"] = {**config.extra, "house": around}
        return {**context, "config": view, "nav": self.navigations[language], **slots}  # type: ignore[typeddict-item]

    def _prose(self) -> tuple[pages.ProsePage, ...]:
        """The hand-written pages of the menu, with their titles."""
        found = []
        for name in self.menu:
            files = self.twins.get(("prose", name.removesuffix(".md")), {})
            titles = {code: str(file.page.title) for code, file in files.items() if file.page}
            if files:
                title = Text(titles.get("zh", ""), titles.get("en", ""))
                found.append(pages.ProsePage(name.removesuffix(".md"), title, tuple(files)))
        return tuple(found)

    def on_template_context(
        self,
        context: TemplateContext,
        *,
        template_name: str,  # noqa: ARG002
        config: MkDocsConfig,
    ) -> TemplateContext:
        """404.html is the only static template left: shown at any depth, so it links by absolute path."""
        language = self.languages[0]
        site, addresses = self.prepared.released.site, self.prepared.addresses
        base = urlsplit(addresses.base_url).path or "/"
        around = pages.absent(site, addresses, base, self._prose())
        slots = pages.prose_slots("404", {}, site.title.into(language))
        return self._context(context, config, language, around, slots)

    @event_priority(-100)  # last: what other plugins do to a page is in the shell too
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        kind, _, language = self.where[page.file.src_uri]
        if kind == "prose":
            return output
        self.shells[kind, language] = pages.Shell.read(output, pages.REQUIRED)
        return ""  # empty output is not written

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Under ``lantai build`` the pipeline goes on by itself; otherwise the rest of it runs here."""
        if self.given:
            return
        if self.command == "serve":
            pipeline.write_web(self.prepared, self.shells, Path(config.site_dir))
            return
        outcome = pipeline.finish(self.prepared, self.shells, Path(config.site_dir))
        _report(outcome.problems)
        if not outcome.published:
            raise Abort("lantai: nothing was published")
        if any(problem.severity == "error" for problem in outcome.problems):
            raise Abort("lantai: published, but some problems must be mended")

    def on_shutdown(self) -> None:
        if self._holding:
            self._holding.__exit__(None, None, None)
            self._holding = None


def _report(problems: tuple[Problem, ...]) -> None:
    levels = {"error": logging.ERROR, "warning": logging.WARNING, "note": logging.INFO}
    for problem in problems:
        _log.log(
            levels[problem.severity],
            "%s %s: %s / %s",
            problem.code,
            problem.where,
            problem.message("zh"),
            problem.message("en"),
        )


def live_server(root: Path, rebuild: Callable[[], None], watched: Sequence[Path], port: int) -> LiveReloadServer:
    """The engine's own preview server, on loopback only."""
    server = LiveReloadServer(builder=rebuild, host="127.0.0.1", port=port, root=str(root), mount_path="/")
    for path in watched:
        if path.exists():
            server.watch(str(path))
    return server
