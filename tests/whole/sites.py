"""Small real sites for tests that go all the way."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image, ImageDraw

ROOT = Path(__file__).resolve().parents[2]

SITE_YML = """\
lantai: 1
title: {zh: 试验馆, en: Test House}
institution: {name: {zh: 试验市档案馆, en: Test City Archives}}
halls:
  - {id: main, title: {zh: 主厅, en: Main Hall}}
"""
EXHIBIT_YML = """\
lantai: 1
title: {zh: 码头老照片, en: Old Pictures of the Quay}
hall: main
defaults: {publish_basis: 本馆档案, opening_status: 开放, credit_line: 试验市档案馆藏}
"""
MKDOCS_YML = """\
site_name: test
docs_dir: content/pages
site_dir: build/site
theme: {name: lantai}
plugins: [lantai]
nav: [about.md]
"""
HEADER = "档号,题名,title_en,时间,地点,文件名,替代文本,密级,捐赠者,备注\r\n"


def picture(number: int, size: tuple[int, int] = (1000, 700)) -> bytes:
    """A JPEG that differs for each number."""
    image = Image.new("RGB", size, (40 + number * 7 % 180, 90, 120))
    ImageDraw.Draw(image).ellipse((50 + number * 3 % 400, 80, 500, 600), fill=(230, 210, 170))
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=85)
    return stream.getvalue()


def row(number: int, **changes: str) -> str:
    """One row of items.csv; ``changes`` replace single cells by heading."""
    cells = {
        "档号": f"A-{number}",
        "题名": f"码头第{number}号",
        "title_en": f"Quay number {number}",
        "时间": "1958年",
        "地点": "南门码头",
        "文件名": f"p{number}.jpg",
        "替代文本": f"码头上的人群，第{number}张",
        "密级": "",
        "捐赠者": f"捐赠人某{number}号",
        "备注": f"内部备注第{number}条",
    } | changes
    return ",".join(cells.values()) + "\r\n"


def write_site(folder: Path, rows: Sequence[str], files: Mapping[str, str | bytes] | None = None) -> Path:
    """A site with one exhibition of these rows, a picture for each number up to their count, and more ``files``."""
    contents: dict[str, str | bytes] = {
        "mkdocs.yml": MKDOCS_YML,
        "content/site.yml": SITE_YML,
        "content/pages/about.zh.md": "# 关于本馆\n\n欢迎。\n",
        "content/pages/about.en.md": "# About\n\nWelcome.\n",
        "exhibits/quay/exhibit.yml": EXHIBIT_YML,
        "exhibits/quay/items.csv": HEADER + "".join(rows),
        "exhibits/quay/texts/foreword.zh.md": "码头是这座城市的**门**。\n",
        "exhibits/quay/texts/foreword.en.md": "The quay is the city's **door**.\n",
        **{f"exhibits/quay/images/p{n}.jpg": picture(n) for n in range(1, len(rows) + 1)},
        **(files or {}),
    }
    for name, content in contents.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def lantai(
    *arguments: str | Path, environment: Mapping[str, str] | None = None, **options: object
) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would, in a process of its own, speaking Chinese."""
    return subprocess.run(
        command(*arguments),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=surroundings(environment),
        **options,
    )


def command(*arguments: str | Path) -> list[str]:
    """The command line of lantai in this Python."""
    return [sys.executable, "-m", "builder.cli", *map(str, arguments)]


def surroundings(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a test's process: UTF-8, Chinese, this checkout."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONIOENCODING": "utf-8",
        "LANG": "zh_CN.UTF-8",
        **(changes or {}),
    }


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder with its sha256."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
