"""Two small fictional archives that lend to each other, to try a joint exhibition with; this program draws them.

The picture of each city is its own; together they make two pairs that neither could show alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

SIZE = (1800, 1200)
_MULTIPLIER, _INCREMENT, _MODULUS = 1_664_525, 1_013_904_223, 1 << 32
_CROSS = ((0, -130), (8, 110), (-78, -8), (70, -30))
_HEADER = "档号,题名,title_en,时间,地点,place_en,文字说明,caption_en,替代文本,alt_text_en,署名,credit_line_en,文件名"


@dataclass(frozen=True, slots=True)
class House:
    """A fictional archive: the folder of its site, its code and its names."""

    folder: str
    code: str
    zh: str
    en: str
    city: str
    address: str
    address_en: str
    colour: str


JIA = House(
    "jia", "900001", "示例甲市档案馆", "City A Archives (sample)", "A", "甲市江南路1号", "1 South Bank Road", "#8A3B12"
)
YI = House(
    "yi", "900002", "示例乙市档案馆", "City B Archives (sample)", "B", "乙市江北路2号", "2 North Bank Road", "#1F5F8B"
)


def two_houses() -> Mapping[str, bytes]:
    """The files of both, by their paths below one folder."""
    words = {
        **_house(JIA, YI, "liangcheng, tianxiang"),
        **_house(YI, JIA, "yekong"),
        "jia/exhibits/tianxiang/exhibit.yml": _show("甲市天象", "The Sky of City A"),
        "jia/exhibits/tianxiang/items.csv": _items(
            "A-1,甲市南天,The southern sky of City A,2026年,甲市,City A,"
            "十字架整个升出地平线，四颗星都看得见。,The whole Cross clears the horizon: all four stars are seen.,"
            "深蓝的夜空，十字架四颗亮星悬在地平线上方,"
            "A dark blue sky; the four bright stars of the Cross stand above the horizon,"
            f"{JIA.zh},{JIA.en},sky-a.jpg",
            "A-2,老渡口,The old ferry,1905年,两城之间的江上,On the river between the cities,"
            "过江只有一条渡船。,One boat took everybody across.,"
            "江面上一条小渡船，远处是山,A small ferry on a river; hills in the distance,"
            f"{JIA.zh},{JIA.en},ferry-then.jpg",
        ),
        "jia/exhibits/liangcheng/exhibit.yml": _JOINT,
        "jia/exhibits/liangcheng/items.csv": (_HEADER + "\r\n").encode("utf-8-sig"),
        "yi/exhibits/yekong/exhibit.yml": _show("乙市夜空", "The Night Sky of City B"),
        "yi/exhibits/yekong/items.csv": _items(
            "B-1,乙市南天,The southern sky of City B,2026年,乙市,City B,"
            "同一时刻，十字架只露出上面一颗。,At the same moment only the upper star of the Cross has risen.,"
            "深蓝的夜空，十字架只有最上面一颗星露出地平线,"
            "A dark blue sky; only the topmost star of the Cross shows above the horizon,"
            f"{YI.zh},{YI.en},sky-b.jpg",
            "B-2,今日渡口,The ferry today,2026年,两城之间的江上,On the river between the cities,"
            "同一个位置，江上有了桥。,The same place: a bridge crosses the river.,"
            "江面上一座长桥，远处是同样的山,A long bridge over a river; the same hills in the distance,"
            f"{YI.zh},{YI.en},ferry-now.jpg",
        ),
    }
    pictures = {
        "jia/exhibits/tianxiang/images/sky-a.jpg": _sky(cross=560),
        "jia/exhibits/tianxiang/images/ferry-then.jpg": _ferry(today=False),
        "yi/exhibits/yekong/images/sky-b.jpg": _sky(cross=1040),
        "yi/exhibits/yekong/images/ferry-now.jpg": _ferry(today=True),
    }
    return {**words, **pictures}


def _house(house: House, other: House, shows: str) -> dict[str, bytes]:
    """A site of its own, what it agreed with the other one, and the face that ``shows`` wear on the other's site."""
    site = f"""\
# yaml-language-server: $schema=../.lantai/site.schema.json
lantai: 1
title: {{zh: {house.zh}, en: "{house.en}"}}
institution:
  code: "{house.code}"
  name: {{zh: {house.zh}, en: "{house.en}"}}
halls:
  - {{id: main, title: {{zh: 主展厅, en: Main Hall}}}}
"""
    partner = f"""\
# yaml-language-server: $schema=../../../.lantai/partner.schema.json
lantai: 1
name: {{zh: {other.zh}, en: "{other.en}"}}
agreement: {{number: 示例联展〔2026〕1号, since: 2026-01-01, until: 2035-12-31}}
"""
    branding = f"""\
# yaml-language-server: $schema=../../../.lantai/branding.schema.json
# {other.zh}自己网站上的门面：lantai build --as-partner {other.code}
# What these exhibitions wear on the site of {other.en}.
lantai: 1
exhibitions: [{shows}]
base_url: https://{other.folder}.example/lianzhan/
institution:
  short: {{zh: {other.zh}, en: City {other.city} Archives}}
  address: {{zh: {other.address}, en: "{other.address_en}, City {other.city}"}}
footer:
  organiser: {{zh: {other.zh}, en: "{other.en}"}}
logo: logo.png
colours: {{accent: "{other.colour}"}}
"""
    home = f"{house.folder}/content/partners/{other.code}"
    return {
        f"{house.folder}/content/site.yml": site.encode(),
        f"{home}/partner.yml": partner.encode(),
        f"{home}/branding.yml": branding.encode(),
        f"{home}/logo.png": _mark(other),
    }


def _show(zh: str, en: str) -> bytes:
    return f"""\
# yaml-language-server: $schema=../../.lantai/exhibit.schema.json
lantai: 1
title: {{zh: {zh}, en: {en}}}
hall: main
defaults: {{publish_basis: not_a_record, rights_uri: "https://creativecommons.org/publicdomain/zero/1.0/"}}
""".encode()


_JOINT = f"""\
# yaml-language-server: $schema=../../.lantai/exhibit.schema.json
# 联展：乙市的展品由 lantai merge 收进来，甲市的来自 tianxiang。
# The joint exhibition: City B's items come in by lantai merge, City A's are guests from tianxiang.
lantai: 1
title: {{zh: 两城, en: Two Cities}}
hall: main
joint: [900002/yekong]
partners: # 照协议的次序 · in the agreed order
  - {{name: {{zh: {JIA.zh}, en: "{JIA.en}"}}, role: organiser}}
  - {{name: {{zh: {YI.zh}, en: "{YI.en}"}}, role: co_organiser}}
units:
  - id: sky
    title: {{zh: 同一片天, en: One sky}}
    blocks:
      - pair A-1 900002:B-1
  - id: river
    title: {{zh: 一条江, en: One river}}
    blocks:
      - then-and-now A-2=1905 900002:B-2=2026
""".encode()


def _items(*rows: str) -> bytes:
    return "".join(f"{row}\r\n" for row in (_HEADER, *rows)).encode("utf-8-sig")


def _mark(house: House) -> bytes:
    """The mark of a house: its bank of the river with its end of the bridge, in its colour, on no ground."""
    image = Image.new("RGBA", (480, 480))
    draw = ImageDraw.Draw(image)
    draw.ellipse((12, 12, 468, 468), fill=house.colour)
    paper = (255, 253, 248, 255)
    for n, y in enumerate((300, 340, 380)):
        draw.rounded_rectangle((90 + 30 * n, y, 390 - 30 * n, y + 16), 8, fill=paper)
    draw.rectangle((96, 226, 384, 246), fill=paper)
    for x in (150, 240, 330):
        draw.rectangle((x - 8, 240, x + 8, 290), fill=paper)
    star = 150 if house.city == "A" else 330
    corners = ((0, -68), (18, -18), (68, 0), (18, 18), (0, 68), (-18, 18), (-68, 0), (-18, -18))
    draw.polygon([(star + across, 150 + down) for across, down in corners], fill=paper)
    stream = BytesIO()
    image.resize((240, 240), Image.Resampling.LANCZOS).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _saved(image: Image.Image) -> bytes:
    stream = BytesIO()
    image.save(stream, "JPEG", quality=90)
    return stream.getvalue()


def _sky(cross: int) -> bytes:
    """A night with the Southern Cross at this height; stars below the horizon are not seen."""
    image = Image.new("RGB", SIZE)
    draw = ImageDraw.Draw(image)
    for y in range(SIZE[1]):
        draw.line((0, y, SIZE[0], y), fill=(8 + y * 22 // SIZE[1], 16 + y * 40 // SIZE[1], 44 + y * 52 // SIZE[1]))
    seed = 1854
    for _ in range(260):
        seed = (seed * _MULTIPLIER + _INCREMENT) % _MODULUS
        x, y, size = seed % SIZE[0], (seed >> 11) % SIZE[1], 1 + (seed >> 24) % 3
        draw.ellipse((x - size, y - size, x + size, y + size), fill=(214, 216, 206))
    for dx, dy in _CROSS:
        x, y = SIZE[0] // 2 + 2 * dx, cross + 2 * dy
        draw.ellipse((x - 11, y - 11, x + 11, y + 11), fill=(255, 244, 214))
    hills = [
        (0, 940),
        (260, 900),
        (520, 960),
        (900, 920),
        (1240, 970),
        (1520, 910),
        (1800, 950),
        (1800, 1200),
        (0, 1200),
    ]
    draw.polygon(hills, fill=(9, 12, 18))
    return _saved(image)


def _ferry(*, today: bool) -> bytes:
    """The same bend of the river, with a boat or with a bridge."""
    sky, far, near, water = (
        ((196, 214, 226), (126, 148, 140), (88, 112, 98), (150, 176, 186))
        if today
        else ((222, 208, 178), (176, 156, 122), (140, 118, 88), (204, 186, 150))
    )
    image = Image.new("RGB", SIZE, sky)
    draw = ImageDraw.Draw(image)
    draw.polygon([(0, 620), (340, 430), (700, 590), (1120, 400), (1800, 640), (1800, 760), (0, 760)], fill=far)
    draw.polygon([(0, 720), (420, 640), (980, 720), (1800, 660), (1800, 800), (0, 800)], fill=near)
    draw.rectangle((0, 780, *SIZE), fill=water)
    ink = (52, 58, 60) if today else (72, 56, 38)
    if today:
        draw.rectangle((0, 690, SIZE[0], 712), fill=ink)
        for x in range(150, SIZE[0], 300):
            draw.rectangle((x, 700, x + 26, 900), fill=ink)
    else:
        draw.polygon([(760, 930), (1080, 930), (1030, 985), (810, 985)], fill=ink)
        draw.rectangle((912, 760, 920, 930), fill=ink)
        draw.polygon([(922, 770), (1030, 900), (922, 900)], fill=(238, 228, 204))
    return _saved(image)
