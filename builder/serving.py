"""The draft on loopback, made anew whenever something in the site folder changes."""

from __future__ import annotations

from builder import pipeline, plugin
from builder.desk import with_desk
from builder.order import Order, Tools, target_name
from builder.terminal import Terminal


def serve(order: Order, tools: Tools, terminal: Terminal, port: int) -> None:
    """Build the draft, serve it, and build it again on every change until the person stops it."""

    def rebuild() -> None:
        terminal.problems(pipeline.build(order, tools, plugin.render).problems)

    rebuild()
    watched = [order.folder / name for name in ("content", "exhibits", "theme", "mkdocs.yml")]
    draft = order.out / target_name(order)
    server = plugin.live_server(draft, rebuild, watched, port)
    server.set_app(with_desk(server.serve_request, draft, tools.theme_folders))
    terminal.say("serving", address=server.url)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        terminal.tell("stopped")
    finally:
        server.shutdown()
