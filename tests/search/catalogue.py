"""A real catalogue of 147,283 records, as records of ours, and questions to ask of it."""

from __future__ import annotations

import csv
import gzip
import io
import random
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from builder.model.record import Facet, Record
from builder.model.text import Text

FILE = "catalogue/catalogue_prc_articles.csv.gz"
KIND = Text("目录", "Catalogue entry")


def rows(data: bytes) -> Iterator[dict[str, str]]:
    """The rows of the table."""
    return csv.DictReader(io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", newline=""))


def table(samples: Path) -> bytes:
    """The table as it stands in the sample, unpacked."""
    with gzip.open(samples / FILE) as packed:
        return packed.read()


@cache
def facets(decade: str, subject: str) -> tuple[tuple[Facet, Text], ...]:
    """What a row can be narrowed by; rows that share it share the value."""
    when = (("decade", Text(f"{decade}0年代", f"{decade}0s")),) if decade else ()
    return (("type", KIND), *when, ("subject", Text(zh=subject)))


@cache
def shared(words: str) -> Text:
    """Words that many rows have in common: a day, an issuer."""
    return Text(zh=words)


def record(row: dict[str, str], *, whole: bool = True, copy: int = 0) -> Record:
    """One row: its title, code, number and issuer, and with ``whole`` its summary as other text."""
    day = row["date"]
    return Record(
        kind="catalogue",
        title=Text(zh=row["title"]),
        path=f"catalogue/{row['id'].lower()}/index.html",
        code=row["id"] if not copy else f"{row['id']}-{copy}",
        number=row["docno"],
        issuer=shared(row["issuer"]),
        when=shared(day),
        day=day,
        texts=(Text(zh=row["summary"]),) if whole and row["summary"] else (),
        facets=facets(day[:3], row["type"]),
        languages=("zh",),
    )


def queries(titles: Sequence[str], count: int, seed: int = 4) -> list[str]:
    """Questions of every kind: one and two characters, rare and frequent, mixed scripts, signs, digits, none at all."""
    chance = random.Random(seed)

    def cut(length: int) -> str:
        while True:
            title = chance.choice(titles)
            start = chance.randrange(max(1, len(title) - length + 1))
            if (piece := title[start : start + length].strip()) and '"' not in piece:
                return piece

    letters = sorted(set("".join(titles)))
    wide = {ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ()"}
    old = str.maketrans("档国务会实办规条业产学", "檔國務會實辦規條業產學")
    kinds = (
        lambda: cut(1),
        lambda: cut(2),
        lambda: cut(chance.randint(3, 9)),
        lambda: cut(chance.randint(10, 40)),
        lambda: f"{cut(2)} {cut(2)}",
        lambda: f"{cut(3)} {cut(1)}",
        lambda: cut(4).translate(old),
        lambda: cut(4).translate(wide),
        lambda: f"L{chance.randint(1, 3000):04}-{chance.randint(1, 60):04}",
        lambda: f"{chance.randint(0, 9999)}",
        lambda: f"第{chance.randint(1, 99)}条",
        lambda: chance.choice("，。、（）《》〔〕·—-.:/“”　 "),
        lambda: chance.choice(letters) + chance.choice(letters),
        lambda: cut(2) + chance.choice("😀𠮷ﷺ★Ω"),
        lambda: cut(5)[::-1],
    )
    return [kinds[number % len(kinds)]() for number in range(count)]
