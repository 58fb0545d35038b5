"""Exports, counts and logs as they come from a booth, from a clerk and from a server."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping

NAMES = {
    "exhibits/quay": "码头老照片",
    "law": "学档案法",
    "items/a-1": "码头第1号",
    "quiz/law": "档案法十问",
    "quiz/law#open": "国家档案馆的档案满多少年向社会开放？",
    "quiz/law#open@": "《中华人民共和国档案法》第二十七条",
}


def visit(number: int, **changes: object) -> dict[str, object]:
    """One visit as a booth writes it."""
    return {
        "sequence": number,
        "day": "2026-06-09",
        "hour": 9,
        "languages": {"zh": 1},
        "large": False,
        "tiles": {"exhibits/quay": 1},
        "items": {"items/a-1": 1},
        "pages": {},
        "quizzes": [],
        "missed": {},
        "satisfaction": "",
    } | changes


def export(device: str, visits: list[dict[str, object]], **changes: object) -> bytes:
    """A booth's JSON."""
    told = {"lantai": 1, "kind": "kiosk-counts", "device": device, "names": NAMES, "visits": visits} | changes
    return json.dumps(told, ensure_ascii=False).encode()


def a_week(device: str, seed: int, count: int = 60) -> bytes:
    """Visits of three days, with quizzes, misses and smileys."""
    chance = random.Random(seed)
    visits = []
    for number in range(1, count + 1):
        quiz: Mapping[str, object] = {
            "quiz": "quiz/law", "of": 5, "right": chance.randint(2, 5), "finished": chance.random() < 0.8, "passed": True,
        }  # fmt: skip
        visits.append(
            visit(
                number,
                day=f"2026-06-{chance.choice([8, 9, 10]):02}",
                hour=chance.randint(9, 16),
                large=chance.random() < 0.3,
                languages={"zh": 1, "en": 1} if chance.random() < 0.2 else {"zh": 1},
                tiles={chance.choice(["exhibits/quay", "law"]): 1},
                quizzes=[quiz] if chance.random() < 0.5 else [],
                missed={"quiz/law#open": 1} if chance.random() < 0.3 else {},
                satisfaction=chance.choice(["very", "very", "good", "fair", ""]),
            )
        )
    return export(device, visits)


COUNTS = "日期,人次,资料份数,咨询件数,备注\r\n2026-06-09,320,300,18,晴\r\n2026/6/10,180,120,9,\r\n"

PLAN = """\
lantai: 1
title: {zh: 国际档案日宣传周, en: Archives week}
place: {zh: 市民广场, en: Citizens' square}
goals:
  - {indicator: visits, target: 100}
  - {indicator: 资料份数, target: 500}
improvements:
  - what: {zh: 第二十七条改用图来讲, en: Explain article 27 with a drawing}
    owner: 利用科
    due: 2026-07-31
"""

AGENT = '"Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120 Safari/537.36"'


def log_line(path: str = "/", day: str = "09/Jun/2026", agent: str = AGENT, status: int = 200) -> str:
    """One line in the combined format."""
    return f'203.0.113.77 - - [{day}:10:00:00 +0800] "GET {path} HTTP/1.1" {status} 512 "-" {agent}\n'
