"""A site whose sixty-row workbook holds twenty-five mistakes of many kinds, as a clerk would make them."""

from __future__ import annotations

import io
import random
from collections.abc import Mapping
from pathlib import Path

from openpyxl import Workbook
from PIL import Image

HEADINGS = (
    "档号", "题名", "title_en", "时间", "摄影者", "地点", "人物", "事由", "背景", "说明", "署名", "替代文本", "文件名",
    "单元", "公布依据", "开放标识", "密级", "不早于", "遮盖", "经度", "备注", "冲印店",
)  # fmt: skip
ROWS = 60
MISTAKES: Mapping[int, Mapping[str, str]] = {
    3: {"题名": "", "title_en": ""},
    5: {"档号": ""},
    7: {"时间": "好像是解放后"},
    8: {"时间": "1958年13月"},
    10: {"文件名": "p09.jpq"},
    11: {"文件名": "老照片/合影.jpg"},
    13: {"文件名": ""},
    15: {"替代文本": ""},
    16: {"署名": ""},
    18: {"公布依据": "本馆挡案"},
    19: {"公布依据": ""},
    21: {"开放标识": "开放吧"},
    22: {"开放标识": ""},
    24: {"密级": "秘密"},
    25: {"密级": "内参"},
    27: {"不早于": "明年五月"},
    28: {"不早于": "2031-01-01"},
    30: {"遮盖": "10,20,30,40"},
    32: {"经度": "东经113度"},
    34: {"单元": "码头人加"},
    35: {"单元": ""},
    38: {"题名": '=HYPERLINK("x")', "title_en": ""},
    40: {"时间": "民国二十三年前后（约）"},
    44: {"档号": "K021·1958·Y-0043"},
    50: {"时间": "43831"},
}
SITE_YML = """\
lantai: 1
title: {zh: 试验馆, en: Test House}
institution: {name: {zh: 试验市档案馆, en: Test City Archives}, telephone: 0000-0000000}
halls:
  - {id: main, title: {zh: 主厅, en: Main Hall}}
"""
EXHIBIT_YML = """\
lantai: 1
title: {zh: 码头老照片, en: Old Pictures of the Quay}
hall: mian
hero: K021-1958-Y-9999
units:
  - {id: people, title: {zh: 码头人家, en: People of the quay}}
  - {id: ships, title: {zh: 船, en: Ships}}
"""


def row(number: int) -> dict[str, str]:
    """A faultless row."""
    return {
        "档号": f"K021·1958·Y-{number:04}",
        "题名": f"[码头第{number}号泊位]",
        "title_en": f"[Berth number {number}]",
        "时间": "1958年",
        "摄影者": "佚名",
        "地点": "南门码头",
        "人物": "码头工人",
        "事由": "装卸",
        "背景": "公私合营以后",
        "说明": "工人们正在把一袋袋大米扛上岸。",
        "署名": "试验市档案馆藏",
        "替代文本": f"第{number}号泊位上，十来个人扛着麻袋走上跳板",
        "文件名": f"p{number:02}.jpg",
        "单元": "码头人家" if number < 31 else "ships",
        "公布依据": "本馆档案",
        "开放标识": "开放",
        "密级": "",
        "不早于": "",
        "遮盖": "",
        "经度": "",
        "备注": f"内部备注{number}",
        "冲印店": "红星",
    }


def workbook(mistakes: Mapping[int, Mapping[str, str]] = MISTAKES) -> bytes:
    """The workbook: a header in row 1, item ``n`` in row ``n + 1``, with these mistakes."""
    book = Workbook()
    sheet = book.active
    sheet.title = "展品"
    sheet.append(HEADINGS)
    for number in range(1, ROWS + 1):
        cells = row(number) | dict(mistakes.get(number, {}))
        sheet.append([cells[heading] or None for heading in HEADINGS])
        for cell in sheet[number + 1]:
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def picture(number: int) -> bytes:
    """A picture that differs for each number, also for those who only look."""
    stream = io.BytesIO()
    spots = random.Random(number).randbytes(12 * 9 * 3)
    Image.frombytes("RGB", (12, 9), spots).resize((1200, 900), Image.Resampling.NEAREST).save(
        stream, "JPEG", quality=40
    )
    return stream.getvalue()


def write_site(folder: Path) -> Path:
    """Write the whole site below ``folder``."""
    files: dict[str, bytes] = {
        "content/site.yml": SITE_YML.encode(),
        "exhibits/quay/exhibit.yml": EXHIBIT_YML.encode(),
        "exhibits/quay/items.xlsx": workbook(),
        "exhibits/quay/texts/forewrod.zh.md": "码头是这座城市的门。\n".encode(),
        "exhibits/quay/images/unused.jpg": picture(61),
        **{f"exhibits/quay/images/p{n:02}.jpg": picture(n) for n in range(1, ROWS + 1)},
    }
    for name, content in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder
