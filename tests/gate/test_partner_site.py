"""What a partner's own site may show: what the partner may have and the host's own site shows, of what was chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import hypothesis
import pytest
from hypothesis import strategies as st

from builder.gate import Audience, circumstances, concerning, explain, private_values, release
from builder.model.branding import Branding, BrandingSettings
from builder.model.document import Words
from builder.model.item import Item, Picture, Site, TakenDown
from builder.model.lent import Lent
from builder.model.partner import PartnerHouseSettings
from builder.model.problems import Problem
from builder.model.standing import Withdrawal
from builder.model.text import Text
from builder.model.where import Where
from tests.gate.build import OPEN, item, site

DAY = date(2026, 11, 22)
CODE, THIRD = "900002", "900003"


def face(*exhibitions: str, foreign: bool = False) -> Branding:
    return Branding(
        code=CODE,
        settings=BrandingSettings(lantai=1, exhibitions=exhibitions or ("show",)),
        house=PartnerHouseSettings(lantai=1, name=Words(zh="乙市档案馆"), foreign=foreign),
    )


def reasons(given: Site, **asked: object) -> dict[str, tuple[str, ...]]:
    """Why each item is held back."""
    decided = release(given, circumstances(given, [], audience="web", as_of=DAY, **asked))
    return {one.item.partition("/")[2]: one.reasons for one in decided.decisions}


def of(id: str, audience: tuple[str, ...] = (), lent: Lent | None = None, **values: str) -> Item:
    return replace(item(id, replace(OPEN, audience=audience), values), lent=lent)


def test_both_must_be_allowed() -> None:
    """Shown is what is for partners and for the web; the one without the other is not enough."""
    given = site(of("all"), of("web", ("web",)), of("partner", ("partner",)), of("both", ("web", "partner")))
    told = reasons(replace(given, worn=face()))
    assert told == {"all": (), "web": ("audience",), "partner": ("audience",), "both": ()}
    assert reasons(given) == {"all": (), "web": (), "partner": ("audience",), "both": ()}


def test_a_kiosk_of_a_partner_shows_no_more_than_its_site() -> None:
    """What may be seen in our own building only is for nobody else's."""
    given = replace(site(of("premises", ("onsite", "partner")), of("all")), worn=face())
    asked = circumstances(given, [], audience="onsite", as_of=DAY, kiosk=True)
    assert [one.shown for one in release(given, asked).decisions] == [False, True]
    assert asked.audience == "partner"


def test_abroad_the_rules_for_abroad_hold() -> None:
    """State-owned works need their approval for a partner beyond the border."""
    given = site(of("sealed"), of("approved", export_approval_no="示例出境〔2026〕1号"))
    assert reasons(replace(given, worn=face())) == {"sealed": (), "approved": ()}
    assert reasons(replace(given, worn=face(foreign=True))) == {"sealed": ("export",), "approved": ()}


@pytest.mark.parametrize(
    ("lender", "shown_by", "held"),
    [(CODE, (), ()), (THIRD, (), ("lent",)), (THIRD, (CODE,), ()), (THIRD, ("900009",), ("lent",))],
)
def test_what_was_lent(lender: str, shown_by: tuple[str, ...], held: tuple[str, ...]) -> None:
    """A lender's works stand on its own site; those of a third house where the agreement with it says so."""
    lent = Lent(lender, agreed=True, name=Text("某馆", "A House"), shown_by=shown_by)
    given = site(of("lent", lent=lent))
    assert reasons(replace(given, worn=face())) == {"lent": held}
    waiting = replace(given, items={"show/lent": replace(given.items["show/lent"], lent=replace(lent, agreed=False))})
    assert reasons(replace(waiting, worn=face()))["lent"][0] == "agreement"


def test_whose_a_work_is() -> None:
    """On a partner's site works of the host name the host, those of the partner nobody else."""
    lent = Lent(CODE, agreed=True, name=Text("乙馆", "House B"))
    given = site(of("host"), of("theirs", lent=lent))
    worn = replace(given, worn=face(), host=Text("甲馆", "House A"))
    asked = circumstances(worn, [], audience="web", as_of=DAY)
    assert [one.holder.zh for one in release(worn, asked).site.items] == ["甲馆", ""]
    at_home = release(given, circumstances(given, [], audience="web", as_of=DAY)).site
    assert [one.holder.zh for one in at_home.items] == ["", "乙馆"]


def test_what_was_not_chosen_is_held_and_not_told() -> None:
    """Every item has its decision; nobody is told of works that belong to another exhibition."""
    given = replace(site(of("here")), worn=face("other"))
    asked = circumstances(given, [], audience="web", as_of=DAY)
    decided = release(given, asked)
    assert [one.reasons for one in decided.decisions] == [("chosen",)]
    assert decided.site.exhibitions == ()
    assert not [one for one in decided.problems if one.item]


def test_a_picture_that_stands_elsewhere_too_is_no_reason() -> None:
    """The same picture in an exhibition that was not chosen holds nothing back, unless that item is closed."""
    shared = (Picture(name="p.jpg", digest="d", width=4, height=3),)
    here, there = (replace(of(name), pictures=shared) for name in ("here", "there"))
    apart = replace(there, key="apart/there", exhibition="apart")
    given = site(here)
    show = given.exhibitions[0]
    unit = replace(show.units[0], items=("apart/there",))
    for closed, held in ((False, ()), (True, ("picture",))):
        other = replace(apart, release=replace(OPEN, security_level="secret")) if closed else apart
        both = replace(
            given,
            exhibitions=(show, replace(show, id="apart", units=(unit,))),
            items={"show/here": here, "apart/there": other},
            worn=face(),
        )
        assert reasons(both)["here"] == held


def test_explain_tells_the_worst() -> None:
    """A rule that stops the web alone stops the partner's site as well."""
    given = replace(site(of("a", ("partner",))), worn=face())
    asked = circumstances(given, [], audience="web", as_of=DAY)
    told = {rule.id: said for rule, said in explain(given.items["show/a"], asked)}
    assert told["audience"] == "stop"
    assert told["security"] == "clear"


def test_only_what_concerns_the_partner_is_heard() -> None:
    """Of other exhibitions and of the host's pages nothing, unless it stops everything."""
    places = ("exhibits/show/items.csv", "exhibits/other/items.csv", "content/site.yml", "mkdocs.yml")
    problems = [Problem(code="JOIN-01", where=Where(place)) for place in places]
    stops = Problem(code="BRAND-11", where=Where("exhibits/other/exhibit.yml"))
    heard = concerning(face(), [*problems, stops])
    assert [one.where.file for one in heard] == [places[0], places[3], "exhibits/other/exhibit.yml"]


AUDIENCES = st.lists(st.sampled_from(["web", "onsite", "print", "press", "partner", "foreign"]), max_size=3)
ITEMS = st.builds(
    lambda audience, scope, ownership, grade, consent, lender, term: replace(
        of("x", tuple(audience), lender, **({"licence_scope": scope} if scope else {}), consent=consent),
        release=replace(
            OPEN, audience=tuple(audience), ownership=ownership, grade=grade, use_until=term, sensitive=("minors",)
        ),
    ),
    AUDIENCES,
    st.sampled_from(["", "网站、合作方", "合作方", "馆内（第七条）", "全部用途", "未授权"]),
    st.sampled_from(["", "state", "deposit", "individual"]),
    st.sampled_from(["", "first", "second"]),
    st.sampled_from(["同意", "仅同意网站", "仅同意合作展出", "不同意"]),
    st.sampled_from([None, Lent(CODE, agreed=True), Lent(CODE, agreed=False), Lent(THIRD, agreed=True)]),
    st.sampled_from([None, date(2026, 11, 21), date(2027, 1, 1)]),
)


@hypothesis.given(ITEMS, st.booleans(), st.sampled_from(["web", "onsite", "print"]))
def test_never_more_than_anybody_allows(one: Item, foreign: bool, audience: Audience) -> None:
    """Whatever an item says of itself: what stands on a partner's site, at its booth or in its book may be shown there,
    on the host's own site, and to that partner; the partner's own works alone need nobody's leave to come home.
    """
    alone = site(one)
    worn = replace(alone, worn=face(foreign=foreign))
    shown = not reasons_of(worn, audience)["x"]
    theirs: Audience = "foreign" if foreign else "partner"
    stops = {
        who: set(reasons_of(alone, who)["x"]) - ({"lent"} if one.lent and one.lent.lender == CODE else set())
        for who in (audience, "web", theirs)
    }
    assert shown is not any(stops.values())


def reasons_of(given: Site, audience: Audience) -> dict[str, tuple[str, ...]]:
    """Why each item is held back from this audience."""
    decided = release(given, circumstances(given, [], audience=audience, as_of=DAY))
    return {one.item.partition("/")[2]: one.reasons for one in decided.decisions}


def test_what_is_closed_elsewhere_is_looked_for_here() -> None:
    """The proof of a partner's site looks for what is closed in an exhibition that was not chosen, and for private
    fields of its open works; open words of those are no secret.
    """
    given = site(of("here"))
    show = given.exhibitions[0]
    open_ = replace(of("open", donor="某位捐赠人"), key="apart/open", exhibition="apart", title=Text("公开的题名", ""))
    closed = replace(open_, key="apart/closed", id="closed", slug="closed", title=Text("不公开的题名", ""))
    closed = replace(closed, release=replace(OPEN, security_level="secret"))
    unit = replace(show.units[0], items=("apart/open", "apart/closed"))
    both = replace(
        given,
        exhibitions=(show, replace(show, id="apart", units=(unit,))),
        items={**given.items, "apart/open": open_, "apart/closed": closed},
        worn=face(),
    )
    released = release(both, circumstances(both, [], audience="web", as_of=DAY))
    looked_for = {(one.item, one.field) for one in private_values(both, released)}
    assert {("apart/closed", "title"), ("apart/closed", "donor"), ("apart/open", "donor")} <= looked_for
    assert ("apart/open", "title") not in looked_for
    assert {one.item: one.reasons for one in released.decisions}["apart/closed"] == ("chosen", "security")


@pytest.mark.parametrize(("shown_by", "stones"), [((), ["900002-a-1"]), ((CODE,), ["900002-a-1", "900003-a-1"])])
def test_stones_of_what_others_lent(shown_by: tuple[str, ...], stones: list[str]) -> None:
    """What a third house took back stood on this partner's site only where the agreement said so: else no stone does."""
    other = of("900003:A-2", lent=Lent(THIRD, agreed=True, shown_by=shown_by))
    given = site(of("here"), other)
    show = given.exhibitions[0]
    joint = show.settings.model_copy(update={"joint": (f"{CODE}/a", f"{THIRD}/b")})
    down = [
        TakenDown(Withdrawal(item=f"show/{code}:A-1", slug=f"{code}-a-1", date=DAY, reason="收回", by=code), Where("x"))
        for code in (CODE, THIRD)
    ]
    worn = replace(given, exhibitions=(replace(show, settings=joint),), withdrawn=tuple(down), worn=face())
    asked = circumstances(worn, [], audience="web", as_of=DAY)
    assert [stone.slug for stone in release(worn, asked).site.tombstones] == stones
