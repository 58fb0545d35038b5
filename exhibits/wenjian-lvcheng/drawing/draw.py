"""Draw the pictures of the exhibition 一份文件的旅程 · The Journey of a Document.

    python draw.py --fonts FOLDER --out FOLDER [--size PIXELS] [name ...]

What they show stands in statutes.py and in the modules of the single boards.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import MappingProxyType

_HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(_HERE.parents[1] / "drawing"))

# What the exhibitions share stands in exhibits/drawing and can be imported from here on.
# ruff: noqa: E402
import callouts
import codes
import family
import growth
import guarding
import journey
import skeleton
import steps
from press import Drawing, Press

PRESS = Press(
    MappingProxyType(
        {
            "journey": Drawing(journey.to_open),
            "skeleton": Drawing(skeleton.two_texts),
            "growth": Drawing(growth.history),
            "code": Drawing(codes.anatomy),
            "quay": Drawing(callouts.scene),
            "elements": Drawing(callouts.six_elements),
            "guarding": Drawing(guarding.stacks),
            "steps": Drawing(steps.five),
            "family": Drawing(family.box),
        }
    ),
    _HERE,
)

if __name__ == "__main__":
    sys.exit(PRESS.run(__doc__ or ""))
