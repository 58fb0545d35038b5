"""Problems of quiz questions."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    error(
        "QUIZ-01",
        "item",
        Text("第 {id} 题的答案不对：{reason}", "The answer of question {id} cannot be: {reason}"),
        Text(
            "答案写选项的序号，从 0 数起，例如 answer: [2]；判断题写 [true] 或 [false]；排序题写全部序号。",
            "Give places of options from 0, as in answer: [2]; [true] or [false] to judge; every place to put in order.",
        ),
    ),
    error(
        "QUIZ-02",
        "item",
        Text(
            "第 {id} 题引的话不在{place}里：“{quote}”",
            "Question {id} quotes words that {place} does not have: “{quote}”",
        ),
        Text("请照条文原文抄录，或核对条号和版本。", "Copy the words of the article, or check its number and version."),
    ),
    error(
        "QUIZ-03",
        "item",
        Text("第 {id} 题没有依据", "Question {id} cites nothing"),
        Text(
            "每道题都要有条文依据：cites: [archives-law@2021-01-01#art-27]。",
            "Every question rests on an article: cites: [archives-law@2021-01-01#art-27].",
        ),
    ),
    error(
        "QUIZ-04",
        "item",
        Text("第 {id} 题有两个选项一样：{option}", "Two options of question {id} are the same: {option}"),
        Text("请改掉一个。", "Change one of them."),
    ),
    warning(
        "QUIZ-05",
        Text("第 {id} 题的解析没有提到条文", "The explanation of question {id} names no article"),
        Text("请写上“第几条”，读者好去查。", "Name the article, so that readers can look it up."),
    ),
    warning(
        "QUIZ-06",
        Text("{n} 道判断题的答案全是“{answer}”", "All {n} questions to judge have the answer “{answer}”"),
        Text("对错各有一些，才不会被猜中。", "Mix them, or visitors learn to guess."),
    ),
    warning(
        "QUIZ-07",
        Text(
            "第 {id} 题已停用：{statute}在{day}不是现行有效的文本",
            "Question {id} is retired: {statute} is not in force on {day}",
        ),
        Text("请按现行条文改题，并改引现行版本。", "Write it anew for the text in force and cite that version."),
    ),
    error(
        "QUIZ-08",
        "item",
        Text("题号 {id} 用了两次", "Two questions have the id {id}"),
        Text("请给每道题不同的 id。", "Give each question an id of its own."),
    ),
    note(
        "QUIZ-09",
        Text("答题“{title}”没有可用的题", "The quiz “{title}” has no question left"),
        Text("有题可用时会自动出现在网站上。", "It comes back when there is one."),
    ),
    error(
        "QUIZ-10",
        "item",
        Text("第 {id} 题的选项 {n} 是空的", "Option {n} of question {id} is empty"),
        Text("请填上，或者把后面的选项移上来。", "Fill it in, or move up those after it."),
    ),
)
