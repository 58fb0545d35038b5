"""The doors of the front page lead past themselves, to single things."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from builder.model.address import Addresses
from builder.pages.front import front
from builder.pages.links import Links
from builder.pages.room import Room
from builder.templates import safe
from tests.outreach.documents import DOCUMENTS
from tests.outreach.test_documents import checked, released

FolderOf = Callable[[Mapping[str, str | bytes]], Path]


def test_a_door_tells_what_is_behind_it(folder_of: FolderOf) -> None:
    """Behind the door to the law a question and the statute, each at its own address; no door without anything."""
    outreach, problems = checked(folder_of(dict(DOCUMENTS)))
    room = Room(released(outreach, problems), "zh", Addresses(), {}, Links(Addresses()), lambda *_: safe(""))
    (door,) = front(room).doors
    assert (door.kind, str(door.link.title)) == ("laws", "学档案法")
    assert [(str(way.title), str(way.href)) for way in door.ways] == [
        ("查档要带什么", "faq/#bring"),
        ("示例市查档办法", "law/sample-rule/"),
    ]
