"""One joint exhibition on each partner's own site: the partner's face on every page, nothing else of the host's."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from builder import surroundings
from builder.branding import faced
from builder.deciding import decide
from builder.examination import check
from builder.looked_for import public_words, secrets
from builder.model.problems import Problem
from builder.order import Decided, Order, report_folder, target_name
from builder.pipeline import build
from builder.reports import last_day
from builder.sign_off import sign_off_content
from builder.store import store_of
from builder.theme import FOLDER as THEME
from builder.verify.paper import read_paper
from tests.whole.sites import EXHIBIT_YML, HEADER, ROOT, lantai, row, tree, write_site

DAY = date(2026, 11, 22)
CODE = "900002"
HOME = f"content/partners/{CODE}"
PARTNER = """\
lantai: 1
name: {zh: 乙市档案馆, en: City B Archives}
agreement: {number: 联展〔2026〕1号, since: 2026-01-01, until: 2027-12-31}
"""
BRANDING = """\
lantai: 1
exhibitions: [quay]
base_url: https://yi.example/zt/
"""


def logo(size: tuple[int, int] = (600, 200), form: str = "PNG") -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, (31, 95, 139)).save(stream, form)
    return stream.getvalue()


def site(folder: Path, branding: str | None = BRANDING, files: dict[str, str | bytes] | None = None) -> Path:
    """A house with two exhibitions, of which ``quay`` goes to a partner; one of its works is secret."""
    rows = [row(1), row(2, 密级="机密", 题名="闭门会议")]
    other = row(3, 题名="本馆私藏的灯塔", 档号="L-1")
    faces = {f"{HOME}/branding.yml": branding} if branding is not None else {}
    return write_site(
        folder,
        rows,
        {
            "exhibits/lamp/exhibit.yml": EXHIBIT_YML.replace("码头老照片", "灯塔"),
            "exhibits/lamp/items.csv": HEADER + other,
            "exhibits/lamp/images/p3.jpg": logo((900, 600), "JPEG"),
            f"{HOME}/partner.yml": PARTNER,
            **faces,
            **(files or {}),
        },
    )


def order(folder: Path, code: str = CODE, **asked: object) -> Order:
    return Order(folder=folder, out=folder / "build", as_of=DAY, partner=code, **asked)


def told(folder: Path, code: str = CODE) -> list[Problem]:
    """What stops the partner's site, and what else is said of its branding."""
    asked = order(folder, code)
    found = decide(asked, store_of(asked.out)).problems
    return [one for one in found if one.code.startswith(("BRAND", "PACK", "YAML"))]


def test_the_host_and_the_partner_are_decided_apart(tmp_path: Path) -> None:
    """The same folder: the host shows both exhibitions, the partner the one that was chosen, each in its own name."""
    folder = site(tmp_path)
    seen = {}
    for code in ("", CODE):
        asked = order(folder, code)
        decided = decide(asked, store_of(asked.out))
        assert isinstance(decided, Decided)
        public = decided.released.site
        seen[code] = (public.title.zh, public.base_url, [one.id for one in public.exhibitions], len(public.halls))
        assert [item.id for item in public.exhibition("quay").items] == ["A-1"]
    assert seen == {
        "": ("试验馆", "", ["lamp", "quay"], 1),
        CODE: ("乙市档案馆", "https://yi.example/zt/", ["quay"], 0),
    }


def test_the_host_hears_of_mistakes_and_is_not_kept_from_publishing(tmp_path: Path) -> None:
    """An unknown key is a problem with a near miss at its line; the host's own site is made all the same."""
    folder = site(tmp_path, BRANDING + "colour: {accent: '#112233'}\n")
    checked = check(order(folder, ""), store_of(folder / "build"))
    (mistake,) = [one for one in checked.problems if one.code.startswith(("YAML", "BRAND"))]
    assert (mistake.code, mistake.where.file, mistake.where.row) == ("BRAND-13", f"{HOME}/branding.yml", 4)
    assert "colours" in mistake.message("en") + mistake.hint("en")
    assert not checked.stops_all


@pytest.mark.parametrize(
    ("branding", "changes", "expected"),
    [
        (None, {}, ["BRAND-06"]),
        (BRANDING, {f"{HOME}/partner.yml": PARTNER.replace("联展〔2026〕1号", "待签")}, ["BRAND-08"]),
        (BRANDING, {f"{HOME}/partner.yml": PARTNER.replace("2027-12-31", "2026-11-21")}, ["BRAND-09"]),
        (BRANDING.replace("[quay]", "[quai]"), {}, ["BRAND-01", "BRAND-07"]),
        (BRANDING + "pages: [abuot]\n", {}, ["BRAND-02", "BRAND-07"]),
        (BRANDING + "logo: seal.png\n", {}, ["BRAND-03", "BRAND-07"]),
        (BRANDING + "logo: ../../../secret.png\n", {"secret.png": logo()}, ["BRAND-03", "BRAND-07"]),
        (BRANDING + "logo: seal.png\n", {f"{HOME}/seal.png": logo()[:400]}, ["BRAND-03", "BRAND-07"]),
        (BRANDING + "logo: seal.svg\n", {f"{HOME}/seal.svg": "<svg/>"}, ["BRAND-03", "BRAND-07"]),
        (BRANDING + "logo: seal.png\n", {f"{HOME}/seal.png": logo((90, 30))}, ["BRAND-04"]),
        (BRANDING + "logo: seal.webp\n", {f"{HOME}/seal.webp": logo(form="WEBP")}, []),
        (BRANDING + "titel: {zh: 两城}\n", {}, ["BRAND-07", "BRAND-13"]),
        (BRANDING + "base_url: yi.example\n", {}, ["BRAND-07", "BRAND-13"]),
        (BRANDING.replace("https://yi.example/zt/", "yi.example"), {}, ["BRAND-07", "BRAND-13"]),
        (BRANDING + 'colours: {accent: "blue"}\n', {}, ["BRAND-07", "BRAND-13"]),
        ("lantai: 1\n", {}, ["BRAND-07", "BRAND-13"]),
        ("lantai: 1\nexhibitions: [quay]\n", {}, ["BRAND-12"]),
        (BRANDING, {"exhibits/quay/items.csv": HEADER + row(1, 密级="机密") + row(2, 密级="机密")}, ["BRAND-10"]),
    ],
)
def test_what_keeps_a_partner_waiting(
    branding: str | None, changes: dict[str, str | bytes], expected: list[str], tmp_path: Path
) -> None:
    """No branding, no agreement, one that is over, a name that is not there, a logo that cannot be drawn, an exhibition
    of which nothing may be shown: each is told, and the site of the partner waits.
    """
    found = told(site(tmp_path, branding, changes))
    assert sorted(one.code for one in found) == expected
    for one in found:
        words = [one.message("zh"), one.message("en"), one.hint("zh"), one.hint("en")]
        assert all(words)
        assert "{" not in "".join(words)


def test_the_slots_of_a_footer_are_checked_for_the_partner(tmp_path: Path) -> None:
    """A government body among the partners fills in every slot, in the form in which it is given out; the host, which
    is none, publishes all the same.
    """
    footer = "footer: {organiser: {zh: 乙市档案馆}, icp: 乙备2号, police: 乙公网安备00000000000002号}\n"
    folder = site(tmp_path, f"{BRANDING}kind: gov\n{footer}institution: {{email: hello}}\n")
    found = told(folder)
    lines = {(one.where.row, one.code) for one in found if one.where.file.endswith("branding.yml")}
    assert {code for _, code in lines} >= {"BRAND-07", "BRAND-13"}
    words = " ".join(one.message("en") for one in found)
    assert "footer.site_code" in words
    assert "footer.report_errors" in words
    checked = check(order(folder, ""), store_of(folder / "build"))
    assert any("乙备2号" in one.message("zh") and one.where.row == 5 for one in checked.problems)
    assert any("hello" in one.message("zh") and one.where.row == 6 for one in checked.problems)
    assert not checked.stops_all


def test_a_near_name_is_offered(tmp_path: Path) -> None:
    """An exhibition that is not there is told at its line, with what it may have meant."""
    unknown = told(site(tmp_path, BRANDING.replace("[quay]", "[lamp, quai]")))[0]
    assert (unknown.where.row, "quay" in unknown.hint("en")) == (2, True)


def test_unknown_codes(tmp_path: Path) -> None:
    """One that nobody has is told with a near miss; one that cannot be a code is a wrong call in either language."""
    folder = site(tmp_path)
    for language in ("zh", "en"):
        done = lantai("--lang", language, "build", folder, "--as-partner", "../site")
        assert done.returncode == 2, done.stderr
        assert not (folder / "build").exists()
    (stranger,) = told(folder, "900003")
    assert (stranger.code, CODE in stranger.hint("en")) == ("PACK-01", True)
    done = lantai("--lang", "en", "build", folder, "--to", "City B")
    assert done.returncode == 2
    assert "--as-partner" in done.stderr


def test_no_partner_gets_a_draft(tmp_path: Path) -> None:
    """A draft is for the house."""
    asked = order(site(tmp_path), draft=True)
    outcome = build(asked, None, None)  # type: ignore[arg-type]  # it is refused before anybody is asked
    assert ([one.code for one in outcome.problems], outcome.published) == (["BRAND-11"], False)


WITHDRAWN = """\
lantai: 1
items:
- {item: lamp/L-1, slug: l-1, date: 2026-05-01, reason: 家属来函, by: 某人}
- {item: lamp/L-9, slug: a-3, date: 2026-05-01, reason: 家属来函, by: 某人}
- {item: gone/W-9, slug: family-letters, date: 2026-05-01, reason: 家属来函, by: 某人}
- {item: quay/Q-9, slug: old-quay, date: 2026-05-01, reason: 家属来函, by: 某人}
"""


def test_what_was_taken_down_anywhere_is_down_for_the_partner(tmp_path: Path) -> None:
    """By its own key, by a name in addresses, and by its picture; and of what was never theirs no stone speaks."""
    rows = [row(1), row(3), row(4)]
    shared = {f"exhibits/{name}/images/p{n}.jpg": logo((800, 600), "JPEG") for name, n in (("lamp", 3), ("quay", 4))}
    table = {"exhibits/quay/items.csv": HEADER + "".join(rows), "content/withdrawn.yml": WITHDRAWN}
    folder = site(
        tmp_path,
        files={
            "exhibits/quay/images/p1.jpg": logo(),
            "exhibits/quay/images/p3.jpg": logo((700, 500)),
            **table,
            **shared,
        },
    )
    asked = order(folder)
    decided = decide(asked, store_of(asked.out))
    assert isinstance(decided, Decided)
    held = {one.item: one.reasons for one in decided.released.decisions}
    assert held == {
        "quay/A-1": (),
        "quay/A-3": ("withdrawn",),
        "quay/A-4": ("picture",),
        "lamp/L-1": ("chosen", "withdrawn", "picture"),
    }
    assert [stone.slug for stone in decided.released.site.tombstones] == ["old-quay"]


def test_a_site_of_a_partner_ends_with_its_agreement(tmp_path: Path) -> None:
    """Where nothing that is shown ends sooner."""
    asked = order(site(tmp_path))
    decided = decide(asked, store_of(asked.out))
    assert isinstance(decided, Decided)
    assert last_day(decided.site, decided.released) == date(2027, 12, 31)


def test_every_edition_has_its_own_place(tmp_path: Path) -> None:
    """Folders and reports of the host, of a partner and of its kiosk are four different ones."""
    asked = [order(tmp_path, code, kiosk=kiosk) for code in ("", CODE) for kiosk in (False, True)]
    assert len({target_name(one) for one in asked}) == 4
    assert len({report_folder(one) for one in asked}) == 4


def test_guests_of_an_exhibition_that_stays(tmp_path: Path) -> None:
    """A block that shows a work of an exhibition which was not chosen is told of, and shows nothing of it there."""
    block = "units:\n  - {id: one, title: {zh: 一}, items: [A-1], blocks: [pair A-1 L-1]}\n"
    folder = site(tmp_path, files={"exhibits/quay/exhibit.yml": EXHIBIT_YML + block})
    (guest,) = told(folder)
    assert (guest.code, guest.facts["other"]) == ("BRAND-05", "lamp")
    asked = order(folder)
    decided = decide(asked, store_of(asked.out))
    assert isinstance(decided, Decided)
    assert [one.slug for one in decided.released.site.exhibition("quay").guests] == []


def drawn(ground: str, ink: str) -> bytes:
    """A logo of one ink on a ground; ``#0000`` is none."""
    image = Image.new("RGBA", (300, 200), ground)
    image.paste(Image.new("RGBA", (150, 120), ink), (60, 40))
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("ground", "ink", "dark"),
    [("#0000", "#1F3A5B", True), ("#0000", "#C8A96A", False), ("#FFFFFF", "#000000", False), ("#0000", "#0000", False)],
)
def test_a_logo_that_a_dark_wall_would_swallow(ground: str, ink: str, dark: bool, tmp_path: Path) -> None:
    """A dark sign on no ground stands on a plate of paper in the dark room; one with light in it does not."""
    folder = site(tmp_path, BRANDING + "logo: seal.png\n", {f"{HOME}/seal.png": drawn(ground, ink)})
    checked = check(order(folder), store_of(folder / "build"))
    assert checked.site is not None
    assert checked.site.worn is not None
    assert checked.site.worn.drawn == (300, 200, dark)


def test_colours_and_logo_of_a_face(tmp_path: Path) -> None:
    """They lie in a folder of templates between the partner's own theme and ours; a dark logo has its plate on paper."""
    files: dict[str, str | bytes] = {
        f"{HOME}/seal.png": drawn("#0000", "#101820"),
        f"{HOME}/theme/assets/x.svg": "<svg/>",
    }
    folder = site(tmp_path, BRANDING + 'logo: seal.png\ncolours: {accent: "#FFEE00"}\n', files)
    asked = order(folder)
    found = check(asked, store_of(asked.out)).site
    assert found is not None
    tools = surroundings.tools(folder, lambda *_: None)
    own, made, ours = faced(tools, asked, found, store_of(asked.out)).theme_folders
    assert (own, ours) == (folder / HOME / "theme", THEME)
    tokens = (made / "assets/css/tokens.css").read_text(encoding="utf-8")
    before = (THEME / "assets/css/tokens.css").read_text(encoding="utf-8")
    assert "--gallery-accent: #FFEE00" in tokens
    assert "--paper-accent: #FFEE00" not in tokens, "yellow on paper cannot be read"
    assert re.sub("#[0-9A-F]{6}", "", tokens) == re.sub("#[0-9A-F]{6}", "", before)
    with Image.open(made / "print/house-logo.png") as paper, Image.open(made / "assets/house-logo.png") as screen:
        assert (screen.size, screen.mode) == ((300, 200), "RGBA")
        assert (paper.size, paper.mode) == ((350, 250), "RGB")


REVIEWED = """\
lantai: 1
title: {zh: 试验馆}
institution: {name: {zh: 试验市档案馆}}
gate: {review: final}
halls: [{id: main, title: {zh: 主厅}}]
"""


DRAFT_FAQ = """\
---
lantai: 1
title: {zh: 尚未公布的迁馆日期问答, en: When the archives will move}
state: %s
---
## 回答
新馆址定在南门外旧糖厂，明年三月搬迁，请勿外传。
"""
_CLOSED = "新馆址定在南门外旧糖厂，明年三月搬迁，请勿外传。"


def looked_for(asked: Order) -> set[tuple[str, str]]:
    """The values that the proof of a site looks for, with whose they are."""
    decided = decide(asked, store_of(asked.out))
    assert isinstance(decided, Decided), [one.code for one in decided.problems]
    known = public_words(decided.site, decided.released)
    values = secrets(decided.site, decided.released)
    return {(one.item, one.value) for one in values if not any(one.value in words for words in known)}


def test_what_the_host_keeps_back_below_content_is_looked_for_on_a_partners_site(tmp_path: Path) -> None:
    """A document that is a draft at home, and words of the house and a page that no review has seen, may not stand on
    a partner's site either; what the host tells everybody is no secret there.
    """
    closed, open_ = site(tmp_path / "closed"), site(tmp_path / "open")
    for folder, state in ((closed, "draft"), (open_, "public")):
        (folder / "content/faq").mkdir(parents=True)
        (folder / "content/faq/qianguan.md").write_text(DRAFT_FAQ % state, encoding="utf-8")
    key = "content/faq/qianguan"
    assert (key, _CLOSED) in looked_for(order(closed, ""))
    assert (key, _CLOSED) in looked_for(order(closed))
    assert {key} & {item for item, _ in looked_for(order(open_))} == set()


def test_what_no_review_at_home_has_seen_is_looked_for_on_a_partners_site(tmp_path: Path) -> None:
    """Where reviews are demanded: a page that was not chosen, and what the host says of itself."""
    unread = "这一页还没有任何人审过，不能放出去。"
    folder = site(
        tmp_path, BRANDING, {"content/site.yml": REVIEWED, "content/pages/plan.zh.md": f"# 计划\n\n{unread}\n"}
    )
    written = folder / "content/site.yml"
    said = "本馆明年三月起分批迁往新馆址，期间停止接待。"
    written.write_text(written.read_text(encoding="utf-8") + f"summary: {{zh: {said}}}\n", encoding="utf-8")
    for key in ("quay", f"{HOME}/branding"):
        assert (
            lantai("approve", key, folder, "--stage", "final", "--by", "馆长", "--as-of", "2026-11-22").returncode == 0
        )
    assert {("content/pages/plan", unread), ("content/site", said)} <= looked_for(order(folder))


@pytest.mark.parametrize(
    ("number", "changes", "files", "expected"),
    [
        (2, {}, {}, ["BRAND-14"]),
        (1, {}, {}, []),
        (1, {"不公开文件": "p1.jpg"}, {}, ["BRAND-14"]),
        (1, {"遮盖": "0.1,0.1,0.2,0.2"}, {}, ["BRAND-14"]),
    ],
)
def test_a_logo_is_no_picture_that_is_kept_back(
    number: int, changes: dict[str, str], files: dict[str, str], expected: list[str], tmp_path: Path
) -> None:
    """The bytes of a master of a work that may not be shown, or not as it is, make no logo; an open one does."""
    folder = site(tmp_path, BRANDING + "logo: seal.jpg\n", files)
    master = folder / f"exhibits/quay/images/p{number}.jpg"
    (folder / HOME / "seal.jpg").write_bytes(master.read_bytes())
    if changes:
        (heading, cell), table = next(iter(changes.items())), folder / "exhibits/quay/items.csv"
        lines = table.read_text(encoding="utf-8").splitlines()
        lines = [f"{lines[0]},{heading}", f'{lines[1]},"{cell}"', f"{lines[2]},"]
        table.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")
    assert [one.code for one in told(folder)] == expected
    asked = order(folder, "")
    assert isinstance(decide(asked, store_of(asked.out)), Decided), "the host publishes all the same"


def test_where_reviews_are_demanded_the_words_of_the_partner_need_one(tmp_path: Path) -> None:
    """Names and footer without a review stop everything, as they do for the house; a signature lets them out, and one
    changed word asks for another.
    """
    branding = BRANDING + "summary: {zh: 两城合办的展览。}\n"
    folder = site(tmp_path, branding, {"content/site.yml": REVIEWED})
    sign = ("approve", "--stage", "final", "--by", "馆长", "--as-of", DAY.isoformat())
    assert lantai(sign[0], "quay", folder, *sign[1:]).returncode == 0
    unsigned = [one.code for one in decide(order(folder), store_of(folder / "build")).problems]
    assert "SIGN-14" in unsigned
    house = check(order(folder, ""), store_of(folder / "build")).site
    assert house is not None
    sheet = sign_off_content(house, DAY, surroundings.tools(folder, lambda *_: None), tmp_path / "room")
    words = "".join(read_paper(sheet)[0].split())
    assert f"{HOME.removeprefix('content/')}/branding乙市档案馆合作馆网站用语新增" in words
    done = lantai(sign[0], f"{HOME}/branding", folder, *sign[1:])
    assert done.returncode == 0, done.stdout + done.stderr
    decided = decide(order(folder), store_of(folder / "build"))
    assert isinstance(decided, Decided), [one.code for one in decided.problems]
    assert decided.released.site.summary.zh == "两城合办的展览。"
    (folder / HOME / "branding.yml").write_text(branding.replace("合办", "同办"), encoding="utf-8")
    decided = decide(order(folder), store_of(folder / "build"))
    assert isinstance(decided, Decided)
    assert not decided.released.site.summary
    assert {"SIGN-12", "SIGN-13"} <= {one.code for one in decided.problems}


FACE = """\
lantai: 1
exhibitions: [liangcheng, tianxiang]
base_url: https://yi.example/zt/liangcheng/
title: {zh: 两城天象, en: Skies of Two Cities}
institution:
  short: {zh: 乙馆, en: City B Archives}
  phone: 000-2222222
  email: hello@yi.example
footer: {organiser: {zh: 示例乙市档案馆, en: "City B Archives (sample)"}, icp: 乙ICP备00000002号}
summary: {zh: 两馆同办的展览。, en: Held by two archives.}
logo: logo.png
colours: {accent: "#1F5F8B"}
"""
HOST = """\
base_url: https://jia.example/
footer: {organiser: {zh: 示例甲市档案馆}, icp: 甲ICP备00000001号}
"""
_OF_HOST = re.compile("jia\\.example|000-1111111|甲ICP备|甲市的家底|Main Hall|主展厅|灯塔|deng-ta|关于甲馆")
_TEXT = {".html", ".json", ".xml", ".js", ".csv", ".ris", ".ics", ".txt", ".bib"}


@pytest.fixture(scope="module")
def houses(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The two houses after they exchanged, and City A with an exhibition that stays at home."""
    there = tmp_path_factory.mktemp("houses")
    for line in (
        "new two --two-houses",
        "pack yekong two/yi --to 900001 --out two/yi.zip",
        "merge two/yi.zip two/jia",
    ):
        done = lantai(*line.split(), cwd=there)
        assert done.returncode == 0, done.stdout + done.stderr
    jia = there / "two/jia"
    written = jia / "content/site.yml"
    words = written.read_text(encoding="utf-8").replace("institution:", "institution:\n  phone: 000-1111111")
    written.write_text(words + HOST + "summary: {zh: 甲市的家底}\n", encoding="utf-8")
    (jia / "exhibits/deng-ta").mkdir()
    (jia / "exhibits/deng-ta/exhibit.yml").write_text(EXHIBIT_YML.replace("码头老照片", "灯塔"), encoding="utf-8")
    (jia / "exhibits/deng-ta/items.csv").write_text(HEADER + row(1, 题名="灯塔", 档号="D-1"), encoding="utf-8")
    (jia / "exhibits/deng-ta/images").mkdir()
    (jia / "exhibits/deng-ta/images/p1.jpg").write_bytes(logo((900, 600), "JPEG"))
    return jia


@pytest.mark.slow
def test_one_source_two_faces(houses: Path) -> None:
    """Every page, feed, manifest, record and brochure of the partner's site is the partner's; the host's site is what it
    was without it, byte for byte; and each is the same when it is made again.
    """
    done = lantai("build", houses)
    assert done.returncode == 0, done.stdout + done.stderr
    before = tree(houses / "build/site")
    (houses / HOME).mkdir(exist_ok=True)
    (houses / HOME / "branding.yml").write_text(FACE, encoding="utf-8")
    (houses / HOME / "logo.png").write_bytes(logo())
    own = houses / HOME / "theme"
    for name, word in (("lantai/foot.html", "<footer"), ("assets/lantai.svg", "<svg")):
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        text = (ROOT / "theme" / name).read_text(encoding="utf-8")
        (own / name).write_text(text.replace(word, f'{word} data-own="yi"'), encoding="utf-8")
    done = lantai("build", houses, "--as-partner", CODE, "--to", "乙市档案馆")
    assert done.returncode == 0, done.stdout + done.stderr
    made = houses / f"build/partner-{CODE}"
    texts = {path: path.read_text(encoding="utf-8-sig") for path in made.rglob("*") if path.suffix in _TEXT}
    for path, text in texts.items():
        assert not _OF_HOST.search(text), f"{path}: {_OF_HOST.search(text)}"
    for path in (one for one in texts if one.suffix == ".html" and one.name != "404.html"):
        for word in ("乙馆" if "en" not in path.parts else "City B Archives", "乙ICP备00000002号", "house-logo.png"):
            assert word in texts[path], (path, word)
        assert '<footer data-own="yi"' in texts[path], "its own theme stands before the host's"
        assert 'rel="canonical" href="https://yi.example/zt/liangcheng/' in texts[path]
    assert "两馆同办的展览。" in texts[made / "index.html"]
    manifest = texts[made / "iiif/a-1/manifest.json"]
    assert '"id": "https://yi.example/zt/liangcheng/iiif/a-1/manifest.json"' in manifest.replace('":"', '": "')
    item = texts[made / "items/a-1/index.html"]
    assert "示例甲市档案馆" in item, "a work keeps the name of the house that holds it"
    assert '"archive":"示例甲市档案馆"' in item.replace("&quot;", '"')
    assert {path.name for path in (made / "downloads").iterdir()} >= {"liangcheng.zh.pdf", "liangcheng.en.pdf"}
    assert 'data-own="yi"' in (made / "assets/lantai.svg").read_text(encoding="utf-8")
    assert "#1F5F8B" in (made / "assets/lantai.css").read_text(encoding="utf-8")
    for name in ("liangcheng.zh.pdf", "tianxiang.en.pdf"):
        paper, _ = read_paper((made / "downloads" / name).read_bytes())
        assert not _OF_HOST.search(paper)
        assert "yi.example/zt/liangcheng" in re.sub(r"\s|\u200b", "", paper)
    assert not (made / "items/900002-b-1/index.html").read_text(encoding="utf-8").count("deng-ta")
    given = (houses / "content/editions.csv").read_text(encoding="utf-8")
    assert f"web,build/partner-{CODE}.zip,乙市档案馆" in given
    first = tree(made)
    assert lantai("build", houses).returncode == 0
    assert tree(houses / "build/site") == before
    assert lantai("build", houses, "--as-partner", CODE, "--out", houses.parent / "again").returncode == 0
    assert tree(houses.parent / f"again/partner-{CODE}") == first


@pytest.mark.slow
def test_the_kiosk_of_a_partner(houses: Path) -> None:
    """The booth of a partner wears its face, and nothing of the host's booth goes along."""
    (houses / HOME / "branding.yml").write_text(FACE, encoding="utf-8")
    (houses / HOME / "logo.png").write_bytes(logo())
    (houses / "content/kiosk.yml").write_text("lantai: 1\nwelcome: {zh: 甲市的家底}\npin: '1111'\n", encoding="utf-8")
    done = lantai("kiosk", houses, "--as-partner", CODE)
    assert done.returncode == 0, done.stdout + done.stderr
    made = houses / f"build/partner-{CODE}.kiosk"
    start = (made / "index.html").read_text(encoding="utf-8")
    assert "两城天象" in start
    for path in made.rglob("*"):
        if path.suffix in _TEXT:
            assert not _OF_HOST.search(path.read_text(encoding="utf-8-sig")), path
