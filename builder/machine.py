"""What every command asks of the machine: the day, and to look for rubbish less often."""

from __future__ import annotations

import gc
import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day on this machine's calendar; SOURCE_DATE_EPOCH stands in for the clock where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else datetime.now().astimezone().date()


def spare_the_collector() -> None:
    """Let the garbage collector look less often: 10,000 rows are a million small objects, none of it rubbish."""
    gc.freeze()
    gc.set_threshold(200_000, 50, 50)
