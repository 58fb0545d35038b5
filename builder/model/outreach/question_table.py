"""A quiz as a table: one question a row, as clerks keep their banks of questions."""

from __future__ import annotations

import re
import unicodedata

from builder.model.outreach.quiz_settings import QuestionSettings
from builder.model.outreach.tabled import TableColumn, TableShape

_LETTERS = "ABCDEFGH"
_TYPES = {
    "single": ("单选", "单选题", "单项选择", "选择题", "single choice"),
    "multiple": ("多选", "多选题", "多项选择", "multiple choice"),
    "judge": ("判断", "判断题", "是非题", "true or false", "true/false", "judgement"),
    "order": ("排序", "排序题", "put in order", "ordering"),
    "scenario": ("情景", "情景题", "案例题", "story"),
}
_TYPE_OF = {word: name for name, words in _TYPES.items() for word in (name, *words)}
_AUDIENCES = {"公众": "public", "学生": "pupil", "中小学生": "pupil", "职工": "staff", "工作人员": "staff"}
_RIGHT = frozenset({"对", "正确", "是", "√", "✓", "true", "t", "yes", "right"})
_WRONG = frozenset({"错", "错误", "否", "×", "✗", "x", "false", "f", "no", "wrong"})
_PLACE = re.compile("0?[1-8]")
_APART = re.compile(r"[\s,，、;；/→>\-—]+")
_LINES = re.compile(r"[\n;；]+")


def _folded(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell).strip().casefold()


def _type(cell: str) -> str:
    """The type that a word stands for; another word as it is, which is then refused."""
    return _TYPE_OF.get(_folded(cell), cell)


def _answer(cell: str) -> list[object]:
    """``B``, ``AC``, ``A、C``, ``C→A→B``, ``2`` (counted from 1), 对 or 错. Anything else as it is."""
    word = _folded(cell)
    if word in _RIGHT or word in _WRONG:
        return [word in _RIGHT]
    parts = [part for part in _APART.split(word) if part]
    letters = "".join(parts)
    if letters and all(one.upper() in _LETTERS for one in letters):
        return [_LETTERS.index(one.upper()) for one in letters]
    if parts and all(_PLACE.fullmatch(part) for part in parts):
        return [int(part) - 1 for part in parts]
    return [cell]


def _several(cell: str) -> list[str]:
    """One a line, or with semicolons between."""
    return [part.strip() for part in _LINES.split(cell) if part.strip()]


def _audience(cell: str) -> str:
    return _AUDIENCES.get(_folded(cell), cell)


def _id(cell: str) -> str:
    """``12`` becomes ``q12``: an id begins with a letter or a digit and has no blanks."""
    word = _folded(cell).replace(" ", "-").replace("_", "-").strip(".、")
    return f"q{word}" if word.isdigit() else word


QUESTIONS = TableShape(
    into="questions",
    row=QuestionSettings,
    columns=(
        TableColumn(("id",), ("题号", "no", "编号", "序号", "id", "number"), read=_id),
        TableColumn(("type",), ("题型", "type", "类型", "题目类型"), read=_type),
        TableColumn(("stem",), ("题目", "question", "题干", "问题", "试题", "stem"), translated=True),
        *(
            TableColumn(
                (f"options.{n}",),
                (f"选项{letter}", f"option {letter}", letter, f"选项{n + 1}", f"答案{letter}", f"option {n + 1}"),
                translated=True,
            )
            for n, letter in enumerate(_LETTERS)
        ),
        TableColumn(("answer",), ("答案", "answer", "正确答案", "标准答案", "参考答案"), read=_answer),
        TableColumn(("cites",), ("依据", "article", "法条", "条文", "出处", "cites", "citation"), read=_several),
        TableColumn(("quotes",), ("引文", "quote", "原文", "条文原文", "quotes"), read=_several),
        TableColumn(("explain",), ("解析", "explanation", "答案解析", "说明", "explain"), translated=True),
        TableColumn(("level",), ("难度", "level", "等级")),
        TableColumn(("audience",), ("对象", "audience", "适用对象"), read=_audience),
        TableColumn(("topic",), ("主题", "topic", "知识点", "类别"), translated=True),
    ),
    needed="stem",
)
