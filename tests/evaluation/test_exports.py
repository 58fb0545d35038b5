"""Exports are put together by device and sequence; what cannot be read is told and loses nothing else."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.evaluation import merge, read_export
from tests.evaluation.made import a_week, export, visit


def numbers(*files: bytes) -> list[int]:
    """The sequences that count."""
    exports = [one for n, content in enumerate(files) for one in read_export(content, f"{n}.json")[0]]
    return [one.sequence for one in merge(exports)[0].visits]


def test_importing_twice_does_not_count_twice() -> None:
    """The same export twice counts once; the second evening's export adds what is new."""
    evening = export("A-1f", [visit(1), visit(2)])
    later = export("A-1f", [visit(1), visit(2, satisfaction="good"), visit(3)])
    assert numbers(evening, evening) == [1, 2]
    assert numbers(evening, later) == numbers(later, evening) == [1, 2, 3]
    counted, problems = merge([*read_export(evening, "a")[0], *read_export(later, "b")[0]])
    assert (counted.visits[1].satisfaction, counted.again, problems) == ("good", 2, [])


def test_two_devices_are_two() -> None:
    """The same numbers of two machines are different visits."""
    counted, _ = merge(
        [*read_export(export("A-1f", [visit(1)]), "a")[0], *read_export(export("B-2e", [visit(1)]), "b")[0]]
    )
    assert (len(counted.visits), counted.devices) == (2, ("A-1f", "B-2e"))


def test_two_machines_under_one_name_are_told() -> None:
    """A copied disk: another visit under a number that is taken is named with both files."""
    other = export("A-1f", [visit(1, day="2026-06-10")])
    counted, problems = merge([*read_export(export("A-1f", [visit(1)]), "a")[0], *read_export(other, "b")[0]])
    assert len(counted.visits) == 1
    assert [(one.code, one.where.file, one.facts["other"]) for one in problems] == [("COUNT-03", "b", "a")]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (a_week("A-1", 1)[:-40], "不完整或损坏"),
        (b'{"a": 1}', "别的 JSON"),
        (b"[1, 2]", "别的 JSON"),
        (export("A-1", [], lantai=9), "不认识"),
        (export("", []), "没有机器编号"),
        ("姓名,电话\r\n张三,1\r\n".encode(), "没有 device"),
        ("姓名,电话\r\n张三,1\r\n".encode("gb18030"), "没有 device"),
        (b"", "没有 device"),
        (b"\x89PNG\r\n\x1a\n\0\0", "不是文本"),
        (b"[" * 100_000, "不完整或损坏"),
        (b'{"a": ' + b"9" * 5000 + b"}", "不完整或损坏"),
    ],
    ids=["cut", "other", "list", "version", "nameless", "table", "gbk", "empty", "picture", "deep", "number"],
)
def test_what_is_no_export_is_told(content: bytes, word: str) -> None:
    """COUNT-01 with the file's name and the reason, never a traceback."""
    exports, problems = read_export(content, "a.json")
    assert exports == ()
    assert [one.code for one in problems] == ["COUNT-01"]
    assert word in problems[0].message("zh")
    assert problems[0].where.file == "a.json"


def test_what_no_page_can_hold_is_shown_as_such() -> None:
    """Half a pair and a control become □, in names, keys and devices, of JSON and of tables."""
    half = visit(1, items={"items/\ud840": 1})
    told = {"lantai": 1, "kind": "kiosk-counts", "device": "A\u0001", "names": {"a": "x\ud840"}, "visits": [half]}
    exports, problems = read_export(json.dumps(told).encode(), "a.json")
    assert not problems
    assert (exports[0].device, exports[0].names) == ("A□", {"a": "x□"})
    assert exports[0].visits[0].items == {"items/□": 1}
    table = "device,sequence,day,items\r\nA\x01,1,2026-06-09,items/\x1b=1\r\n"
    exports, problems = read_export(table.encode(), "a.csv")
    assert not problems
    assert (exports[0].device, exports[0].visits[0].items) == ("A□", {"items/□": 1})


def test_a_damaged_visit_is_left_out_with_its_row() -> None:
    """The others count; the key that cannot be understood is named."""
    told = [visit(1), visit(2, day="gestern"), visit(3), visit(-4), "five"]
    exports, problems = read_export(export("A-1", told), "a.json")  # type: ignore[arg-type]
    assert [one.sequence for one in exports[0].visits] == [1, 3]
    assert [(one.code, one.where.row, one.facts["key"]) for one in problems] == [
        ("COUNT-02", 2, "day"),
        ("COUNT-02", 4, "sequence"),
        ("COUNT-02", 5, "—"),
    ]


def test_a_table_counts_as_the_json_does() -> None:
    """The CSV of a booth, and the same saved again by Excel with other days and in GBK, give the same visits."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(
        "device sequence day hour languages large tiles items pages quizzes missed satisfaction clock".split()
    )
    quiz = "quiz/law=4/5/finished/passed"
    writer.writerow(
        ["A-1", 1, "2026/6/9", 9, "en;zh", 1, "law=2", "items/a-1=1", "", quiz, "quiz/law#open=1", "good", ""]
    )
    as_table, problems = read_export(stream.getvalue().encode("gb18030"), "a.csv")
    as_json, _ = read_export(
        export(
            "A-1",
            [
                visit(
                    1,
                    large=True,
                    languages={"zh": 1, "en": 1},
                    tiles={"law": 2},
                    quizzes=[{"quiz": "quiz/law", "of": 5, "right": 4, "finished": True, "passed": True}],
                    missed={"quiz/law#open": 1},
                    satisfaction="good",
                )
            ],
        ),
        "a.json",
    )
    assert not problems
    assert as_table[0].visits == as_json[0].visits


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=6),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["sequence", "day", "quizzes", "tiles", "visits", "x"]), inner, max_size=4
            )
        ),
        max_leaves=8,
    )
)
def test_no_visit_of_any_shape_is_a_crash(told: object) -> None:
    """Whatever stands in the list of visits is a visit or a problem."""
    exports, problems = read_export(
        json.dumps({"lantai": 1, "kind": "kiosk-counts", "device": "A", "visits": [told]}).encode(), "a"
    )
    assert len(exports[0].visits) + len(problems) == 1
