"""What must be the same for a build to come out the same: the marks under which the last one is kept."""

from __future__ import annotations

import re

from builder.gate import judge
from builder.marks import file_marks, fingerprint
from builder.order import Checked, Decided, Order, Tools, asking
from builder.store import Store

_BEYOND = re.compile(r"^\s*(?:hooks|INHERIT|custom_dir)\s*:|!ENV", re.MULTILINE)


def made_from(checked: Checked, order: Order, store: Store, tools: Tools) -> tuple[object, ...]:
    """What the curator wrote, what was ordered, and the program: all that decides the bytes of the site but the day and
    the gate. Empty where a file could not be read, or where the engine is told to take in what nobody can name.
    """
    if not checked.read or checked.site is None or _takes_in(order):
        return ()
    return (
        [picture.digest for item in checked.site.items.values() for picture in item.pictures],
        (order.partner, order.base_url, order.audience, order.draft, order.strict, order.with_print, order.kiosk),
        checked.read,
        file_marks(store, [*tools.theme_folders, *tools.faces.files]),
        [(file.path, file.data) for file in tools.viewer],
    )


def _takes_in(order: Order) -> bool:
    """Whether mkdocs.yml runs code, inherits settings or asks the surroundings: no mark covers what these say."""
    try:
        return _BEYOND.search((order.folder / "mkdocs.yml").read_text(encoding="utf-8-sig")) is not None
    except FileNotFoundError:
        return False
    except (OSError, UnicodeDecodeError):
        return True


def mark_of(common: tuple[object, ...], decided: Decided) -> str:
    """With what was decided and told today: the bytes of the site."""
    outreach = decided.released.site.outreach
    return fingerprint(
        [
            *common,
            [(one.item, one.reasons) for one in decided.released.all_decisions],
            [(one.citation, one.standing) for one in outreach.versions.values()],
            outreach.told_today,
            decided.problems,
            decided.order.as_of if decided.order.kiosk else None,
        ]
    )


def mark_of_today(common: tuple[object, ...], checked: Checked, order: Order) -> str:
    """With the day and the gate's word of this hour: the bytes of the site, of its reports, and of every sentence."""
    assert checked.site is not None
    judged = judge(checked.site, asking(order, checked.site, checked.problems))
    decisions = [(one.item, one.reasons) for one in (*judged.items, *judged.documents, *judged.pages)]
    return fingerprint([*common, order.as_of, decisions])
