"""Two versions are compared by the words of their articles."""

from __future__ import annotations

from builder.model.law.comparing import compare, marked
from builder.model.law.reading import read_statute

OLD = """某办法
第一条 为了方便查档，制定本办法。
第二条 查档应当持介绍信。
第三条 查档收取工本费，标准另行规定。
第四条 本办法自2021年1月1日起施行。
"""
NEW = """某办法
第一条 为了方便查档，制定本办法。
第二条 市档案馆保留人工窗口，为老年人服务。
第三条 查档应当持有效身份证明，不需要介绍信。
第四条 本办法自2026年1月1日起施行。
"""


def told(old: str, new: str) -> list[tuple[str, int, int]]:
    """Kind, old number, new number of every row."""
    return [
        (one.kind, one.old.number.no if one.old else 0, one.new.number.no if one.new else 0)
        for one in compare(read_statute(old), read_statute(new))
    ]


def test_articles_are_matched_by_their_words() -> None:
    """An article that moved is found under its new number; what went and what came stands alone."""
    assert told(OLD, NEW) == [
        ("same", 1, 1),
        ("added", 0, 2),
        ("changed", 2, 3),
        ("removed", 3, 0),
        ("changed", 4, 4),
    ]


def test_a_new_number_alone_is_no_change_of_words() -> None:
    """Words that only moved are told as moved."""
    new = (
        NEW.replace("第二条 市档案馆保留人工窗口，为老年人服务。\n", "")
        .replace("第三条 ", "第二条 ")
        .replace("第四条 ", "第三条 ")
    )
    assert ("moved", 4, 3) in told(NEW, new)


def test_every_article_stands_once() -> None:
    """No article of either version is lost or doubled."""
    rows = told(OLD, NEW)
    assert sorted(old for _, old, _ in rows if old) == [1, 2, 3, 4]
    assert sorted(new for _, _, new in rows if new) == [1, 2, 3, 4]


def test_changed_words_are_marked_and_nothing_is_lost() -> None:
    """The pieces of each side joined are the side; what both share is not marked."""
    old, new = "应当在十个工作日内答复", "应当在五个工作日内答复；延长的说明理由"
    left, right = marked(old, new)
    assert "".join(piece.words for piece in left) == old
    assert "".join(piece.words for piece in right) == new
    assert [piece.words for piece in left if piece.changed] == ["十"]
    assert [piece.words for piece in right if piece.changed] == ["五", "；延长的说明理由"]
