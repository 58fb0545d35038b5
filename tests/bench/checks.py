"""How long the checks of a table take, against openpyxl reading the cells of the same table, in one run.

    python -m tests.bench.checks [--rows 10000] [--profile]

Processor seconds of one thread, the best of three rounds; with the garbage collector as
Python has it, and again as every command of lantai sets it.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook, load_workbook
from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

from builder.check import check_site
from builder.check.likeness import Likeness, fingerprint, likeness_of, near_pairs
from builder.load import load_site
from builder.machine import spare_the_collector
from builder.store import Store

ROUNDS = 3
TARGET = 0.5
HEADER = (
    "档号 题名 题名（英文） 摄影者 时间 地点 人物 事由 背景 文字说明 文字说明（英文） 主题词 替代文本 署名 收藏单位 "
    "文件名 单元 密级 开放标识 公布依据 保管期限 备注"
).split()
_WORDS = "码头 工人 搬运 货物 清晨 江面 轮船 起重机 群众 大会 广场 标语 学校 老师 学生 操场 医院 车间 机器 产品 验收 合影 前排 后排 左起 第二 厂长 书记 代表".split()


def cells(number: int, chance: random.Random) -> list[str]:
    """One row as an archive might write it."""

    def words(count: int) -> str:
        return "".join(chance.choice(_WORDS) + ("，" if n % 4 == 3 else "") for n in range(count)) + "。"

    year = chance.randrange(1930, 2000)
    return [
        f"K021-ZP·{year}·D30-{number // 300 + 1:03}-{number % 300 + 1:04}",
        f"{words(5)[:-1]}（{year}年）",
        f"Workers at the quay, number {number}",
        chance.choice(["张三", "李四", "佚名", "王五"]),
        chance.choice(
            [f"{year}年{chance.randrange(1, 13)}月{chance.randrange(1, 28)}日", f"约{year}年", f"民国{year % 37 + 1}年"]
        ),
        chance.choice(["南门码头", "北郊农场", "第一中学"]),
        f"前排左起：{words(4)}",
        words(8),
        words(30),
        words(40),
        "Men carry bales from a steamer to the shore in the early morning; a crane stands behind them.",
        "码头；工人；搬运",
        words(12),
        "某市档案馆藏",
        "某市档案馆",
        f"p{number}.png",
        f"第{number // 2500 + 1}单元",
        "",
        "开放",
        "本馆档案",
        "30年",
        f"内部备注{number}",
    ]


def site(folder: Path, rows: int) -> Path:
    """A site folder with one table of so many rows; the table's path is returned."""
    table = folder / "exhibits" / "show" / "items.xlsx"
    table.parent.mkdir(parents=True)
    (folder / "content").mkdir()
    (folder / "content" / "site.yml").write_text("lantai: 1\ntitle: {zh: 馆, en: House}\n", encoding="utf-8")
    (table.parent / "exhibit.yml").write_text("lantai: 1\ntitle: {zh: 展}\n", encoding="utf-8")
    pictures = table.parent / "images"
    pictures.mkdir()
    flat = Image.new("1", (1000, 1))
    for number in range(rows):  # as small as a file can be that is large enough for every use
        words = PngInfo()
        words.add_text("Comment", str(number))
        flat.save(pictures / f"p{number}.png", pnginfo=words)
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    chance = random.Random(1)
    sheet.append(HEADER)
    for number in range(rows):
        sheet.append(cells(number, chance))
    book.save(table)
    return table


def read_cells(table: Path) -> int:
    """What openpyxl needs to read every cell."""
    book = load_workbook(table, read_only=True, data_only=True)
    count = sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) for _ in row)
    book.close()
    return count


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Processor seconds of the fastest round."""
    taken = []
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def likenesses(folder: Path, count: int = 10_000) -> None:
    """What it costs to see how a photograph looks, and to compare many."""
    path = folder / "photograph.jpg"
    image = Image.effect_noise((4000, 3000), 60).convert("RGB")
    ImageDraw.Draw(image).ellipse((300, 200, 2500, 2600), fill="white")
    image.save(path, quality=88)
    store = Store(folder / "likeness")
    digest = store.digest(path)

    def anew() -> None:
        store.remember(digest, {})
        likeness_of(digest, store)

    print(f"a JPEG of 12 megapixels, seen anew: {seconds(anew) * 1000:.0f} ms, remembered: ", end="")
    print(f"{seconds(lambda: likeness_of(digest, store)) * 1e6:.0f} µs")
    chance = random.Random(2)
    prints: dict[str, Likeness] = {}
    while len(prints) < count:  # greys that change slowly, as those of photographs do
        greys = [chance.randrange(256)]
        while len(greys) < 81:
            greys.append(min(255, max(0, greys[-1] + chance.randrange(-30, 31))))
        if seen := fingerprint(bytes(greys)):
            prints[str(len(prints))] = seen
    print(f"{count} pictures compared: {seconds(lambda: list(near_pairs(prints)), 1):.2f} s")


def main() -> None:
    """Print the seconds and the ratio that the bar is about."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table = site(folder / "site", asked.rows)
        store = Store(folder / "store")
        draft, _ = load_site(folder / "site", store)
        assert draft is not None
        check_site(draft, store)  # looks at every picture once
        usual = gc.get_threshold()
        for collector in ("as Python has it", "as lantai sets it"):
            if collector == "as lantai sets it":
                spare_the_collector()
            openpyxl = seconds(lambda: read_cells(table))
            loading = seconds(lambda: load_site(folder / "site", store), 1)
            checking = seconds(lambda: check_site(draft, store))
            print(f"garbage collector {collector}: openpyxl reads {asked.rows} rows in {openpyxl:.2f} s", end="; ")
            print(f"load {loading:.2f} s, check {checking:.2f} s")
            print(f"checks against openpyxl: {checking / openpyxl:.2f} (bar {TARGET})")
        gc.unfreeze()
        gc.set_threshold(*usual)
        likenesses(folder)
        if asked.profile:
            profile = cProfile.Profile()
            profile.runcall(check_site, draft, store)
            pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


if __name__ == "__main__":
    main()
