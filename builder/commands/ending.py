"""How a build ended, in its last lines."""

from __future__ import annotations

from builder.order import Outcome
from builder.terminal import Terminal


def tell_outcome(terminal: Terminal, outcome: Outcome) -> None:
    """How long the edition may stand, and the last line of a build."""
    if outcome.published and outcome.valid_until:
        terminal.tell("valid_until", day=outcome.valid_until)
    if not outcome.published:
        terminal.say("not_published")
    elif outcome.withheld:
        terminal.say("published_with_gaps", withheld=outcome.withheld, shown=outcome.shown)
    else:
        terminal.say("published", shown=outcome.shown)
