"""What time changes by itself is known before it happens."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.gate import Circumstances, changes, valid_until
from builder.gate.rules import reasons
from builder.model.item import Release
from builder.rendering.reminders import reminders
from tests.gate.build import OPEN, item, site

TODAY = date(2026, 11, 22)
WEB = Circumstances(audience="web", as_of=TODAY)
NEAR = st.none() | st.integers(-20, 140).map(lambda days: TODAY + timedelta(days))


def dated(opens: date | None, ends: date | None, **more: object) -> Release:
    return replace(OPEN, embargo_until=opens, use_until=ends, **more)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(NEAR, NEAR, st.booleans()), max_size=5))
def test_every_change_is_foretold_and_nothing_else(dates: list[tuple[date | None, date | None, bool]]) -> None:
    """Day by day for ninety days, the items that appear and go are those that were foretold."""
    items = [
        item(f"a-{n}", dated(opens, ends, security_level="secret" if closed else ""))
        for n, (opens, ends, closed) in enumerate(dates)
    ]
    told = {(one.day, one.item, one.does) for one in changes(site(*items), WEB)}
    seen = set()
    for days in range(1, 91):
        day = TODAY + timedelta(days)
        for one in items:
            before, after = (not reasons(one, replace(WEB, as_of=at)) for at in (day - timedelta(1), day))
            if before != after:
                seen.add((day, one.key, "opens" if after else "goes"))
    assert told == seen


@settings(deadline=None, max_examples=60)
@given(st.lists(NEAR, max_size=5))
def test_an_edition_ends_with_the_first_that_must_go(ends: list[date | None]) -> None:
    """On its last day everything may be shown; on the day after something may not."""
    items = [item(f"a-{n}", dated(None, end)) for n, end in enumerate(ends)]
    shown = [one for one in items if not reasons(one, WEB)]
    last = valid_until(shown, WEB)
    if last is None:
        assert all(one.release.use_until is None for one in shown)
    else:
        assert not any(reasons(one, replace(WEB, as_of=last)) for one in shown)
        assert any(reasons(one, replace(WEB, as_of=last + timedelta(1))) for one in shown)


def test_a_term_that_never_ends() -> None:
    """The last day of the calendar is no end."""
    forever = item("a-1", dated(None, date.max))
    assert valid_until([forever], WEB) is None
    assert changes(site(forever), WEB) == ()


def test_the_calendar_is_the_same_each_time() -> None:
    """A calendar program reads it, an event a day; the same changes give the same bytes."""
    from icalendar import Calendar

    given_site = site(
        item("a-1", dated(None, TODAY + timedelta(3))),
        item("a-2", dated(TODAY + timedelta(5), None)),
        item("a-3", dated(TODAY + timedelta(5), None)),
    )
    coming = changes(given_site, WEB)
    made = reminders(coming, TODAY + timedelta(3))
    assert made == reminders(coming, TODAY + timedelta(3))
    events = [(event.start, str(event["summary"])[:6]) for event in Calendar.from_ical(made).walk("VEVENT")]
    assert events == [
        (TODAY + timedelta(4), "1 件到期不"),
        (TODAY + timedelta(5), "2 件到日子"),
        (TODAY + timedelta(4), "网站到期，请"),
    ]
