"""The matrix of publication, cell by cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.gate import Circumstances, circumstances, release
from builder.gate.circumstances import Audience
from builder.gate.rules import BY_ID, RULES, reasons, verdict
from builder.gate.rules import in_force as rules_in_force
from builder.model.choices import CHOICES
from builder.model.item import Item, Overruled, Picture, Release, Site, TakenDown
from builder.model.standing import Override, Withdrawal
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import WORDS
from tests.gate.build import item, site

TODAY = date(2026, 11, 22)
WEB = Circumstances(audience="web", as_of=TODAY)
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
LOOSER = {
    "web": ("onsite", "print", "press", "partner"),
    "print": ("onsite", "web", "press", "partner"),
    "press": ("onsite", "web", "print", "partner"),
    "foreign": ("onsite", "web", "print", "press", "partner"),
}
"""Where an item names no audience, each of these shows all that the target shows. Onsite and partner are not compared:
a map without a number may go to a partner, and a picture under art. 7 may hang on the premises."""


def matrix(given: Item, **changes: object) -> str:
    """What happens to the item for web, onsite, print, press, partner and foreign: S for stop, w for warn, a dot."""
    letters = {"stop": "S", "warn": "w", "overruled": "o", "clear": "."}
    found = []
    for audience in AUDIENCES:
        asked = replace(WEB, audience=audience, **changes)
        worst = {letters[verdict(one, effect, given, asked)] for one, effect in rules_in_force(asked)}
        found.append(next(letter for letter in "Sow." if letter in worst))
    return "".join(found)


def of(values: dict[str, str] | None = None, **changes: object) -> Item:
    """An open item of somebody's own, so that nothing but the changes holds it back."""
    owned = Release(opening_status="open", publish_basis="own_archive", ownership="individual")
    return item(release=replace(owned, **changes), values=values)


NO_CONSENT = (
    "未取得",
    "无",
    "没有签",
    "尚未取得",
    "同意书未签",
    "待签",
    "家属不同意",
    "已撤回",
    "pending",
    "not asked",
    "公众人物",
    "2019年书面同意",
    "监护人同意书 2020-3",
    "同意展出，不上网",
    "本人同意、不同意",
    "已同意、无",
)
"""Words that say no, that answer for no child, or that a program might misread."""


NO_LICENCE = (
    "书面许可2019-3",
    "全部用途，网站为主",
    "仅用于画册",
    "尚未取得授权",
    "未授权",
    "无",
    "网站、未授权",
    "可用于印刷，不得用于网站",
    "仅供研究使用",
    "print only, not for web",
    "all uses except online",
    "全部用途，但不得上网",
    "除互联网以外的所有用途",
    "馆内展览可用，上网须另行授权",
)
"""Words that are none of the list, or say no: nobody gets a work by a sentence that a program might misread."""


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (of(), "......"),
        (of(security_level="internal"), "SSSSSS"),
        (of(opening_status="not_reviewed"), "SSSSSS"),
        (of(publish_basis=""), "SSSSSS"),
        (of(ownership="deposit"), "SSSSSS"),
        (of(ownership="deposit", publish_basis="owner_consent"), "......"),
        (of({"consent": "寄存人同意"}, ownership="deposit"), "......"),
        (of({"consent": "已故"}, ownership="deposit"), "SSSSSS"),
        (of(ownership="?借"), "SSSSSS"),
        (of(grade="first"), "w.wwwS"),
        (of(grade="?特级"), "w.wwwS"),
        (of(grade="second"), "......"),
        (of(ownership="state"), ".....S"),
        (of(ownership=""), ".....S"),
        (of(ownership="", publish_basis="not_a_record"), "......"),
        (of({"export_approval_no": "国档发〔2026〕3号"}, ownership="state"), "......"),
        (of({"copyright_status": "受著作权保护"}), "SSSSSS"),
        (of({"copyright_status": "不受著作权保护"}), "......"),
        (of({"copyright_status": "In copyright"}), "SSSSSS"),
        *((of({"copyright_status": "受著作权保护", "licence_scope": said}), "SSSSSS") for said in NO_LICENCE),
        (of({"copyright_status": "受著作权保护", "licence_scope": "全部用途"}), "......"),
        (of({"copyright_status": "受著作权保护", "licence_scope": "网站、印刷"}), "...SSS"),
        (of({"copyright_status": "受著作权保护", "licence_scope": "网站、馆内"}), "..SSSS"),
        (of({"copyright_status": "受著作权保护", "licence_scope": "画册"}), "SS.SSS"),
        (of({"copyright_status": "受著作权保护", "licence_scope": "press, partner"}), "SSS..S"),
        (of({"copyright_status": "受著作权保护", "licence_scope": "境外"}), "SSSSS."),
        (of({"copyright_status": "著作权归张某所有"}), "SSSSSS"),
        (of({"copyright_status": "著作权归本馆"}), "......"),
        (of({"copyright_status": "© 1958 Zhang"}), "SSSSSS"),
        (of({"licence_scope": "仅限馆内展出"}), "S.SSSS"),
        (of({"licence_scope": "网站"}), "..SSSS"),
        (of({"licence_scope": "全部用途"}), "......"),
        (of({"licence_scope": "未授权"}), "......"),
        (of({"licence_scope": "只能上网站"}), "SSSSSS"),
        (of({"copyright_status": "受著作权保护", "licence_scope": "馆内（第七条）"}), "S.SSSS"),
        (of({"copyright_status": "受著作权保护"}, publish_basis="owner_consent"), "......"),
        (of(rights_uri="http://rightsstatements.org/vocab/InC/1.0/"), "SSSSSS"),
        (of(rights_uri="http://rightsstatements.org/vocab/NoC-US/1.0/"), "......"),
        (of(audience=("onsite",)), "S.SSSS"),
        (of(use_until=TODAY - timedelta(1)), "SSSSSS"),
        (of(sensitive=("minors",)), "SSSSSS"),
        (of(sensitive=("medical", "disaster")), "SSSSSS"),
        (of(sensitive=("disaster",)), "......"),
        (of(sensitive=("?小孩",)), "SSSSSS"),
        (of({"consent": "监护人同意"}, sensitive=("minors",)), "......"),
        *((of({"consent": said}, sensitive=("minors",)), "SSSSSS") for said in NO_CONSENT),
        (of({"consent": "仅同意馆内展出"}, sensitive=("minors",)), "S.SSSS"),
        (of({"consent": "已取得书面同意、监护人同意"}, sensitive=("medical", "minors")), "......"),
        (of({"consent": "Guardian's consent"}, sensitive=("minors",)), "......"),
        (of({"consent": "本人同意"}, person_status=("living",)), "......"),
        (of({"consent": "公众人物"}, person_status=("living",)), "......"),
        (of({"consent": "已故、仅限馆内"}, person_status=("living",)), "S.SSSS"),
        (of({"consent": "无"}, person_status=("living",)), "SSSSSS"),
        (of({"consent": "无"}), "......"),
        (of({"consent": "不涉及肖像"}), "......"),
        *((of({"consent": said}), "SSSSSS") for said in ("待签", "拒绝", "已撤回", "见附件", "口头说可以")),
        (of({"consent": "馆内展出"}), "S.SSSS"),
        (of(person_status=("living",)), "SSSSSS"),
        (of(person_status=("deceased", "public_figure")), "......"),
        (of({"contains_map": "是"}), "SSSSwS"),
        (of({"contains_map": "是", "map_approval_no": "GS（2026）1号"}), "......"),
        (of({"contains_map": "是（古旧地图）"}), "......"),
        (of({"contains_map": "否"}), "......"),
        (of({"contains_map": "不含"}), "......"),
        *((of({"contains_map": said}), "SSSSwS") for said in ("地图一幅", "√", "左上角", "不详", "Ⅰ")),
        (of({"contains_map": "是", "notes": "免费赠送；审图号待查"}), "SSSSwS"),
        (of({"contains_map": "是", "notes": "审图号：GS（2026）1号"}), "......"),
        (of({"contains_map": "是", "notes": "街区示意图"}), "......"),
        (of({"contains_map": "是", "notes": "背面有手绘小花"}), "SSSSwS"),
        (of({"contains_map": "无审图号"}), "SSSSwS"),
    ],
)
def test_each_cell(given: Item, expected: str) -> None:
    """Web, onsite, print, press, partner, foreign: as the matrix says."""
    assert matrix(given) == expected


@pytest.mark.parametrize(
    ("rights", "open_"),
    [
        ("http://rightsstatements.org/vocab/InC/1.0/", False),
        ("https://rightsstatements.org/page/InC-EDU/1.0/?language=en", False),
        ("http://rightsstatements.org/vocab/CNE/1.0/", False),
        ("http://rightsstatements.org/vocab/UND/1.0/", False),
        ("http://rightsstatements.org/vocab/NoC-CR/1.0/", False),
        ("http://rightsstatements.org/vocab/NoC-OKLR/1.0/", False),
        ("http://rightsstatements.org/vocab/NKC/1.0/", True),
        ("http://rightsstatements.org/vocab/NoC-US/1.0/", True),
        ("http://rightsstatements.org/vocab/NoC-NC/1.0/", True),
        ("https://creativecommons.org/publicdomain/zero/1.0/", True),
        ("https://creativecommons.org/licenses/by/4.0/", True),
        ("https://creativecommons.org/", False),
        ("https://creativecommons.org.evil.example/licenses/by/4.0/", False),
    ],
)
def test_abroad_only_open_statements_are_permission(rights: str, open_: bool) -> None:
    """Under the international profile a statement that says “in copyright” or “unknown” permits nothing."""
    asked = replace(WEB, profile="international")
    assert (reasons(item(release=Release(rights_uri=rights)), asked) == ()) is open_


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_what_it_is(rule) -> None:
    """Each rule has words, a basis and advice in both languages, and an effect for every audience."""
    for key in (f"rule.{rule.id}", f"rule.{rule.id}.basis", f"rule.{rule.id}.advice"):
        assert WORDS[key].zh
        assert WORDS[key].en
    assert tuple(rule.effects) == AUDIENCES


def withdrawn(given: Site, key: str) -> Site:
    """The site with this item taken down."""
    down = Withdrawal(item=key, slug="a-1", date=TODAY, reason="撤", by="李")
    return replace(given, withdrawn=(TakenDown(down, Where()),))


def test_a_withdrawal_holds_for_everybody_and_for_its_name() -> None:
    """It holds by the item's key and by its name in addresses, whatever the table says today."""
    for key in ("show/a-1", "elsewhere/a-1"):
        asked = circumstances(withdrawn(site(item("a-1")), key), [], audience="onsite", as_of=TODAY)
        assert reasons(item("a-1"), asked) == ("withdrawn",)
        assert reasons(item("a-2"), asked) == ()


def overruled(given: Site, rule: str, **changes: object) -> Site:
    """The site with a rule set aside for a-1."""
    words = {"item": "a-1", "rule": rule, "date": TODAY, "by": "李", "reason": "已核"} | changes
    exhibition = replace(given.exhibitions[0], overrides=(Overruled(Override(**words), Where("overrides.yml", row=3)),))
    return replace(given, exhibitions=(exhibition,))


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_what_nobody_can_set_aside(rule: str) -> None:
    """Security, opening, personal data and withdrawal hold against every override; the others give way, by name."""
    bad = of(
        {"contains_map": "是", "copyright_status": "受著作权保护"},
        security_level="secret",
        opening_status="controlled",
        public_attribute="not_public",
        publish_basis="",
        ownership="deposit",
        grade="first",
        audience=("press",),
        sensitive=("minors",),
        embargo_until=TODAY + timedelta(5),
        use_until=TODAY - timedelta(5),
    )
    given_site = withdrawn(overruled(site(bad), rule), "show/a-1")
    asked = circumstances(given_site, [], audience="web", as_of=TODAY)
    held = reasons(bad, asked)
    codes = [problem.code for problem in release(given_site, asked).problems if problem.code.startswith("SIGN-0")]
    if BY_ID[rule].firm:
        assert codes == ["SIGN-05"]
        assert {"withdrawn", "security", "opening", "public_attribute", "personal", "embargo"} <= set(held)
    else:
        assert codes == ["SIGN-06"]
        assert rule not in held


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"item": "a-9"}, "SIGN-05"),
        ({"rule": "mpa"}, "SIGN-05"),
        ({"audience": ("print",)}, None),
        ({"date": TODAY + timedelta(1)}, "SIGN-10"),
        ({}, "SIGN-06"),
    ],
)
def test_an_override_counts_for_what_it_names(changes: dict[str, object], code: str | None) -> None:
    """An override of an unknown item or rule is told, and one of a later day; one for another audience is silent."""
    mapped = of({"contains_map": "是"})
    given_site = overruled(site(mapped), **({"rule": "map"} | changes))
    released = release(given_site, circumstances(given_site, [], audience="web", as_of=TODAY))
    assert [one.code for one in released.problems if one.code.startswith("SIGN")] == ([code] if code else [])
    assert released.decisions[0].shown == (code == "SIGN-06")


def test_a_withdrawal_of_a_day_to_come_is_told() -> None:
    """It holds already, and its line is named."""
    down = Withdrawal(item="show/a-1", slug="a-1", date=TODAY + timedelta(1), reason="撤", by="李")
    given_site = replace(site(item("a-1")), withdrawn=(TakenDown(down, Where("content/withdrawn.yml", row=4)),))
    released = release(given_site, circumstances(given_site, [], audience="web", as_of=TODAY))
    assert not released.decisions[0].shown
    assert [str(one.where) for one in released.problems if one.code == "SIGN-11"] == ["content/withdrawn.yml:4"]


def test_a_house_may_be_stricter() -> None:
    """A warning becomes a stop for the audiences that the house names, and a rule that nobody knows is told."""
    given_site = site(of(grade="first"), gate={"stricter": {"grade": ("web",), "grad": ("web",)}})
    for audience, shown in (("web", False), ("print", True)):
        asked = circumstances(given_site, [], audience=audience, as_of=TODAY)  # type: ignore[arg-type]
        released = release(given_site, asked)
        assert released.decisions[0].shown is shown
        assert "SIGN-07" in {problem.code for problem in released.problems}


def _items() -> st.SearchStrategy[Item]:
    def words(field: str) -> st.SearchStrategy[str]:
        return st.sampled_from(["", "?x", *(choice.value for choice in CHOICES[field])])

    days = st.none() | st.dates(date(2025, 1, 1), date(2028, 1, 1))
    releases = st.builds(
        Release,
        security_level=st.sampled_from(["", "none", "secret"]),
        opening_status=words("opening_status"),
        public_attribute=st.sampled_from(["", "on_initiative", "not_public"]),
        publish_basis=words("publish_basis"),
        embargo_until=days,
        use_until=days,
        ownership=words("ownership"),
        grade=words("grade"),
        sensitive=st.lists(words("sensitive"), max_size=2).map(tuple),
        person_status=st.lists(words("person_status"), max_size=2).map(tuple),
        rights_uri=st.sampled_from(["", "http://rightsstatements.org/vocab/InC/1.0/"]),
    )
    texts = st.fixed_dictionaries(
        {},
        optional={
            "contains_map": st.sampled_from(["是", "否", "有，景区示意"]),
            "consent": st.sampled_from(["书面同意", "无", "仅限馆内", "已故", "不同意", "见附件"]),
            "licence_scope": st.sampled_from(["书面许可", "全部用途", "无", "馆内（第七条）"]),
            "copyright_status": st.sampled_from(["受著作权保护", "已过保护期"]),
            "export_approval_no": st.just("3号"),
        },
    )
    return st.builds(lambda release, values: item(release=release, values=values), releases, texts)


@settings(deadline=None, max_examples=60)
@given(_items(), st.sampled_from(["cn", "international"]))
def test_a_stricter_target_never_shows_more(given_item: Item, profile: str) -> None:
    """Where no audience is named: what goes abroad or on the web is seen in every looser edition too."""
    shown = {
        audience: not reasons(given_item, replace(WEB, audience=audience, profile=profile)) for audience in AUDIENCES
    }
    for stricter, looser in LOOSER.items():
        if shown[stricter]:
            assert all(shown[audience] for audience in looser), (stricter, shown)


@settings(deadline=None, max_examples=60)
@given(_items(), st.integers(0, 900))
def test_only_a_term_ends_what_was_open(given_item: Item, later: int) -> None:
    """What is shown today is shown on any later day, unless its term of use ends."""
    if not reasons(given_item, WEB):
        assert reasons(given_item, replace(WEB, as_of=TODAY + timedelta(later))) in {(), ("term",)}


def test_private_fields_and_files_stay_in_the_house() -> None:
    """What a row or its exhibition keeps back is in no public item, and verify is told of it."""
    from builder.gate import private_values

    shy = replace(
        of(
            {"people": "张三、李四", "place": "码头", "caption": "说明"},
            private_fields=("people",),
            private_files=("b.jpg",),
        ),
        pictures=tuple(Picture(name=f"{name}.jpg", digest=name, width=4, height=3) for name in "abc"),
    )
    given_site = site(shy)
    settings = given_site.exhibitions[0].settings.model_copy(update={"private": ("place",)})
    given_site = replace(given_site, exhibitions=(replace(given_site.exhibitions[0], settings=settings),))
    released = release(given_site, WEB)
    shown = released.site.items[0]
    assert [image.digest for image in shown.images] == ["a", "c"]
    assert {entry.key for entry in shown.record} == {"caption"}
    assert {one.value for one in private_values(given_site, released)} == {"张三、李四", "码头"}


def test_a_picture_that_is_kept_back_is_shown_by_no_other_item() -> None:
    """What one row keeps in the house no other shows; what it shows itself stays."""
    pictures = tuple(Picture(name=f"{name}.jpg", digest=name, width=4, height=3) for name in "ab")
    shy = replace(of({}, private_files=("b.jpg",)), pictures=pictures)
    other = replace(of({}), key="show/z", id="z", slug="z", pictures=pictures[1:])
    like = replace(of({}), key="show/y", id="y", slug="y", pictures=pictures[:1])
    house = site(shy, other, like)
    asked = circumstances(house, [], audience="web", as_of=WEB.as_of)
    assert {one.item: one.reasons for one in release(house, asked).decisions} == {
        shy.key: (),
        "show/z": ("picture",),
        "show/y": (),
    }


@pytest.mark.parametrize(
    ("people", "statuses", "named"),
    [
        ("张三、李四", (), []),
        ("张三、李四", ("public_figure",), ["张三", "李四"]),
        ("张三（左起第二）、李四", ("deceased", "unknown"), ["张三"]),
        ("张三、李四", ("deceased", "living", "deceased"), []),
        ("张三、李四", ("unknown",), []),
        ("", ("deceased",), []),
    ],
)
def test_who_may_be_named_in_an_index(people: str, statuses: tuple[str, ...], named: list[str]) -> None:
    """Only public figures, the dead and those who agreed; one status speaks for all, several go by their order."""
    one = of({"people": people, "consent": "有"} if people else {"consent": "有"}, person_status=statuses)
    assert [name.zh for name in release(site(one), WEB).site.items[0].named] == named


def test_names_in_two_languages_meet() -> None:
    """The English name stands beside the Chinese one where both texts name as many people."""
    from builder.model.people import names

    assert names(Text("张三（左起第二）、李四", "Zhang San; Li Si")) == (
        Text("张三", "Zhang San"),
        Text("李四", "Li Si"),
    )
    assert names(Text("张三、李四", "Zhang San")) == (Text("张三", ""), Text("李四", ""))
