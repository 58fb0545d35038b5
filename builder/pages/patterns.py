"""The pattern page of a draft: every kind of block, in both rooms, with the line that places it."""

from __future__ import annotations

from builder.model.block_line import KIND_ROWS
from builder.pages.block_views import PatternsView, PatternView
from builder.pages.placing import Placing
from builder.pages.room import Room


def patterns(room: Room) -> PatternsView:
    placing = Placing(room, room.at(room.page("patterns")))
    made = [
        tuple(
            PatternView(
                name=KIND_ROWS[block.kind].zh if room.language == "zh" else block.kind,
                anchor=f"{room_name}-{n}",
                line=f"- {block.line}",
                blocks=tuple(placing.block(block, f"{room_name}-{n}-b", 1)),
            )
            for n, block in enumerate(room.site.patterns, start=1)
        )
        for room_name in ("paper", "gallery")
    ]
    return PatternsView(paper=made[0], gallery=made[1])
