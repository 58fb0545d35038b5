"""``lantai report``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from builder import evaluating, surroundings
from builder.commands.options import AS_OF, EXIT_ERROR, FROM_DIR, day, finish
from builder.terminal import Terminal
from builder.writing import write_report

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("exports", metavar="EXPORTS...", nargs=-1, type=_FILE)
@click.option(
    "--hand-counts", type=_FILE, help="Table of what the staff counted: a day a row, a column for each thing."
)
@click.option("--access-log", "access_logs", multiple=True, type=_FILE, help="Log of a web server, also packed (.gz).")
@click.option("--plan", type=_FILE, help="What was planned; DIR/content/plan.yml where it is there.")
@click.option(
    "--site",
    "folder",
    default=".",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of the site, for the plan and the theme.",
)
@click.option("--out", type=click.Path(path_type=Path), help="Folder of the report; DIR/build/evaluation if not given.")
@AS_OF
@FROM_DIR
@click.pass_obj
def report(
    terminal: Terminal,
    exports: tuple[Path, ...],
    hand_counts: Path | None,
    access_logs: tuple[Path, ...],
    plan: Path | None,
    folder: Path,
    out: Path | None,
    as_of: datetime | None,
    from_dir: Path | None,
) -> None:
    """Make the evaluation report from what booths exported, staff counted and the server logged."""
    if not (exports or hand_counts or access_logs):
        terminal.say("report_of_nothing")
        click.get_current_context().exit(2)
    written = folder / "content" / "plan.yml"
    given = evaluating.Given(
        exports=exports,
        hand_counts=hand_counts,
        access_logs=access_logs,
        plan=plan or (written if written.is_file() else None),
    )
    material, problems = evaluating.gather(given)
    terminal.problems(problems)
    if not (material.counted.visits or material.by_hand.things or (material.accesses and material.accesses.by_day)):
        terminal.say("report_empty")
        click.get_current_context().exit(EXIT_ERROR)
    home = folder.resolve()
    target = out or home / "build" / "evaluation"
    with terminal.progress() as progress:
        tools = surroundings.tools(home, progress, from_dir=from_dir)
        made = evaluating.make_report(material, day(as_of), tools, home / "build" / ".store")
    write_report(target, made)
    for name in sorted(made):
        terminal.say("report.written", path=target / name)
    finish(problems)
