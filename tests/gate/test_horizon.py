"""What time changes by itself is known before it happens."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.gate import Circumstances, Signature, approvals_of, changes, circumstances, valid_until
from builder.gate.rules import reasons
from builder.model.approval import Ledger
from builder.model.dates import read_date
from builder.model.item import Overruled, Picture, Release, Site
from builder.model.standing import Override
from builder.model.where import Where
from builder.rendering.reminders import reminders
from tests.gate.build import OPEN, item, site

TODAY = date(2026, 11, 22)
WEB = Circumstances(audience="web", as_of=TODAY)
NEAR = st.none() | st.integers(-20, 140).map(lambda days: TODAY + timedelta(days))


def dated(opens: date | None, ends: date | None, **more: object) -> Release:
    return replace(OPEN, embargo_until=opens, use_until=ends, **more)


@st.composite
def houses(draw: st.DrawFn) -> Site:
    """A house with items that open, end, hang together by a picture, were made on days to come, and wait for reviews
    and decisions of days to come.
    """
    items = []
    for n in range(draw(st.integers(0, 5))):
        release = dated(draw(NEAR), draw(NEAR), security_level="secret" if draw(st.booleans()) else "")
        made = draw(st.sampled_from(["1958年", "2026-12", "2026-12-24", "2027年", "约2027年"]))
        picture = Picture(name="p", digest=draw(st.sampled_from("ab")), width=4, height=3)
        owned = replace(release, publish_basis=draw(st.sampled_from(["own_archive", ""])))
        items.append(replace(item(f"a-{n}", owned), pictures=(picture,), date=read_date(made).value))
    given_site = site(*items, gate={"review": draw(st.sampled_from(["off", "final"]))})
    show = given_site.exhibitions[0]
    approvals, overrides = [], []
    for day in filter(None, (draw(NEAR) for _ in range(2))):
        keys = draw(st.sets(st.sampled_from(["show", *given_site.items])))
        approvals += approvals_of(given_site, show, sorted(keys), Signature(stage="final", by="李"), day)
    for day in filter(None, (draw(NEAR) for _ in range(2))):
        words = {"item": f"a-{draw(st.integers(0, 5))}", "rule": draw(st.sampled_from(["basis", "future", "term"]))}
        overrides.append(Overruled(Override(**words, date=day, by="李", reason="已核"), Where()))
    approvals.sort(key=lambda one: one.date)
    show = replace(show, ledger=Ledger(tuple(approvals)), overrides=tuple(overrides))
    return replace(given_site, exhibitions=(show,))


@settings(deadline=None, max_examples=60)
@given(houses())
def test_every_change_is_foretold_and_nothing_else(house: Site) -> None:
    """Day by day for ninety days, the items that appear and go are those that were foretold, whatever the ground."""

    def shown(day: date) -> set[str]:
        asked = circumstances(house, [], audience="web", as_of=day)
        return {key for key, one in house.items.items() if not reasons(one, asked)}

    told = {
        (one.day, one.item, one.does) for one in changes(house, circumstances(house, [], audience="web", as_of=TODAY))
    }
    seen, before = set(), shown(TODAY)
    for days in range(1, 91):
        day = TODAY + timedelta(days)
        after = shown(day)
        seen |= {(day, key, "opens") for key in after - before} | {(day, key, "goes") for key in before - after}
        before = after
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
