"""Ways out of the house are listed, so that somebody can look whether they answer."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import Path

from builder.rendering.outgoing import outgoing
from tests.outreach.test_choosing import CHOOSE
from tests.outreach.test_documents import checked, released
from tests.outreach.test_finder import TABLE, site_with
from tests.outreach.test_guides import GUIDE, guide

FolderOf = Callable[[Mapping[str, str | bytes]], Path]


def test_every_way_out_is_listed(folder_of: FolderOf) -> None:
    """Of guides, the finder and the helper, with the file and the day of the last check."""
    way = "  - {type: online, url: 'https://a.cn/ask'}\ntime_limit"
    table = TABLE.replace(",地址", ",网址").replace("文庙街3号", "https://b.cn/").replace("学堂街", "")
    helper = CHOOSE.replace('phone: "12345"', "url: 'https://c.cn/'")
    files = guide(GUIDE.replace("time_limit", way)) | site_with(table) | {"content/guides/choose.yml": helper}
    outreach, problems = checked(folder_of(files))
    told = outgoing(released(outreach, problems)).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(told))) == [
        ["address", "document", "title", "checked"],
        ["https://a.cn/ask", "content/guides/visit", "到馆查档", "2026-06-10"],
        ["https://b.cn/", "content/guides/where", "婚姻登记", ""],
        ["https://c.cn/", "content/guides/choose", "在档案馆", ""],
    ]


def test_no_cell_is_a_formula(folder_of: FolderOf) -> None:
    """What a row of the finder is called cannot run in a spreadsheet."""
    sheet = TABLE.replace(",地址", ",网址").replace("文庙街3号", "https://b.cn/").replace("学堂街", "")
    sheet = sheet.replace("婚姻登记", "=1+1")
    told = outgoing(released(*checked(folder_of(site_with(sheet))))).decode("utf-8-sig")
    assert [line[2] for line in csv.reader(io.StringIO(told))] == ["title", "'=1+1"]
