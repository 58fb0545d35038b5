"""Statutes are brought in: whatever the file is, its text is kept, or a problem says why not."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.load.documents import load_documents
from builder.load.front_matter import split_front_matter
from builder.model.law.lines import BLANKS, COMMENT, MARKDOWN
from builder.model.law.number import ArticleNumber
from builder.model.law.reading import read_statute
from builder.model.law.statute import Article, Passage, Statute
from builder.outreach import bring_statute, check_documents
from builder.outreach.law.bringing import Brought
from tests.model.law.test_reading import NOT_STATUTES, SMALL
from tests.outreach.word_files import NUMBERING, changed, numbered, paragraph, table, word_file

DAY = date(2026, 6, 9)


def brought(content: bytes, name: str = "a.txt", day: date | None = None) -> Brought:
    return bring_statute(content, name, "sample-rule", day, {})


def codes(found: Brought) -> list[str]:
    return [one.code for one in found.problems]


def given_back(found: Brought) -> bytes:
    """The bytes that the site gives for download."""
    assert found.data is not None
    matter = split_front_matter(found.data.decode())
    assert matter is not None
    encoding = next(line.split(": ")[1] for line in matter.settings.splitlines() if line.startswith("  encoding"))
    return matter.body.encode(encoding)


@pytest.mark.parametrize(
    "content",
    [
        SMALL.encode(),
        SMALL.encode("utf-8-sig"),
        SMALL.replace("\n", "\r\n").encode(),
        SMALL.encode("gb18030"),
        SMALL.encode("utf-16"),
        SMALL.replace("第一条 ", "第一条\u00a0").replace("\n\n", "\n\u00a0\u00a0\n").encode(),
        SMALL.rstrip("\n").encode(),
    ],
    ids=["utf-8", "mark", "crlf", "gb18030", "utf-16", "nbsp", "no last line end"],
)
def test_text_is_kept_byte_for_byte(content: bytes) -> None:
    """Whatever the encoding, line ends and blanks: four articles, no problem, and the same bytes again."""
    found = brought(content)
    assert codes(found) == []
    assert found.name == "content/law/sample-rule/2026-06-09.md"
    assert found.statute is not None
    assert len(found.statute.articles) == 4
    assert given_back(found) == content


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7 \x00\x01", "LAW-23"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50), "LAW-23"),
        (b"PK\x03\x04 damaged", "LAW-23"),
        (b"\x89PNG\r\n\x1a\n", "LAW-23"),
        (bytes(range(256)), "FILE-03"),
        (b"", "LAW-15"),
        ("没有条文的一页。".encode(), "LAW-15"),
        (SMALL.replace("自2026年6月9日起", "自公布之日起").replace("2026年5月6日 ", "").encode(), "LAW-08"),
    ],
)
def test_what_is_no_statute_is_named(content: bytes, code: str) -> None:
    """A PDF renamed .txt, an old Word file, a broken archive, no text, no article, no day: one clear problem."""
    found = brought(content)
    assert codes(found)[-1] == code
    assert found.data is None


def test_the_mark_of_a_later_change_makes_the_day_doubtful() -> None:
    """The day in the words of an amended text is that of its first version: nobody guesses, the person is asked."""
    amended = SMALL.replace("2026年5月6日 示例市人民政府令第1号公布", "2027年1月1日 示例市人民政府令第9号修订")
    assert codes(brought(amended.encode())) == ["LAW-08"]
    found = brought(amended.encode(), day=date(2027, 2, 1))
    assert codes(found) == []
    assert found.name == "content/law/sample-rule/2027-02-01.md"


def test_words_pasted_from_a_page() -> None:
    """Marks of a web page are named at their line, and kept."""
    pasted = SMALL.replace("第一条 为了", "<p>第一条&nbsp;为了")
    assert "LAW-19" in codes(brought(pasted.encode()))
    assert given_back(brought(pasted.encode(), day=DAY)) == pasted.encode()


def test_a_word_file() -> None:
    """Paragraphs become lines; tracked changes are taken as accepted, tables as lines, and both are said."""
    content = word_file(
        paragraph("示例办法"),
        paragraph("第一条　为了示例，制定本办法。"),
        changed("第二条　办理期限为", "十日", "五日"),
        table(("材料", "份数"), ("身份证明", "一")),
        paragraph("第三条　本办法自2026年6月9日起施行。"),
    )
    found = brought(content, "a.docx")
    assert codes(found) == ["LAW-20", "LAW-21"]
    assert found.problems[0].facts["first"] == "十日"
    assert found.statute is not None
    assert found.statute.articles[ArticleNumber(2)].text == "办理期限为五日\n材料\t份数\n身份证明\t一"
    assert found.statute.source.startswith("示例办法\n第一条　为了示例")


def test_numbers_that_word_counts_are_written_out() -> None:
    """第一条 and （一） that stand in no text of the file are in the statute, and a word is said about it."""
    content = word_file(
        paragraph("示例办法"),
        numbered("为了示例，制定本办法。"),
        numbered("应当带下列材料："),
        numbered("身份证明；", 1),
        numbered("照片。", 1),
        numbered("本办法自2026年6月9日起施行。"),
        numbering=NUMBERING,
    )
    found = brought(content, "a.docx")
    assert codes(found) == ["LAW-22"]
    assert found.statute is not None
    assert [one.label for one in found.statute.articles.values()] == ["第一条", "第二条", "第三条"]
    items = found.statute.articles[ArticleNumber(2)].paragraphs[0].items
    assert [(item.marker, item.text) for item in items] == [("（一）", "身份证明；"), ("（二）", "照片。")]


def test_nothing_is_overwritten() -> None:
    """The same text again is no news; another text for the same day is refused."""
    first = brought(SMALL.encode())
    assert first.data is not None
    again = bring_statute(SMALL.encode(), "a.txt", "sample-rule", None, {"2026-06-09": first.data})
    assert (codes(again), again.data) == (["LAW-27"], None)
    other = bring_statute(
        SMALL.replace("照片", "相片").encode(), "a.txt", "sample-rule", None, {"2026-06-09": first.data}
    )
    assert (codes(other), other.data) == (["LAW-28"], None)


def test_what_was_brought_in_can_be_read(tmp_path: Path) -> None:
    """The file that import writes loads without a problem, as the same text; an older version is named in it."""
    for content, day in ((SMALL, "2026-06-09"), (SMALL.replace("照片", "相片"), "2028-01-01")):
        there = {path.stem: path.read_bytes() for path in (tmp_path / "content/law/sample-rule").glob("*.md")}
        found = bring_statute(content.encode(), "a.txt", "sample-rule", date.fromisoformat(day), there)
        assert found.data is not None
        target = tmp_path / found.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(found.data)
    documents, problems = load_documents(tmp_path)
    outreach, more = check_documents(documents)
    assert [*problems, *more] == []
    old, new = outreach.of("law")
    assert (old.body, getattr(new.settings, "replaces", ())) == (SMALL, ("sample-rule@2026-06-09",))


def test_all_34_real_statutes_are_brought_in(samples: Path) -> None:
    """Each is written with its text untouched; those whose day cannot be told ask for it and say nothing else."""
    asked = 0
    for path in sorted((samples / "laws").rglob("*.md")):
        if path.name in NOT_STATUTES:
            continue
        content = path.read_bytes()
        found = brought(content, path.name)
        if "LAW-08" in codes(found):
            asked += 1
            found = brought(content, path.name, date(2025, 1, 1))
        assert given_back(found) == content, path.name
        glued = re.sub(r"^(第[^ ]{1,9}条(?:之.)?) ", r"\1", content.decode(), flags=re.MULTILINE).encode()
        assert list(brought(glued, path.name, DAY).statute.articles) == list(found.statute.articles), path.name
        assert set(codes(found)) <= {"LAW-13", "LAW-16", "LAW-30"}, path.name
    assert asked == 15


def shown(statute: Statute) -> str:
    """Every word that a reader can see."""
    parts = [statute.title, *statute.history, *statute.notes, *statute.contents, *statute.preamble, *statute.appendix]
    for one in statute.sequence:
        if isinstance(one, Article | Passage):
            if isinstance(one, Article):  # a point of a decision stands as 一, its mark 、 is not part of the number
                parts.append(one.label if one.label.startswith("第") else f"{one.label}、")
            for paragraph_ in one.paragraphs:
                parts.append(paragraph_.text)
                for item in paragraph_.items:
                    parts += [item.marker, item.text]
                    parts += [words for sub in item.subitems for words in (sub.marker, sub.text)]
        else:
            parts += [one.label, one.title]
    return "".join(parts)


def written(text: str) -> str:
    """Every word of a text but comments and the marks of headings."""
    kept = []
    for line in read_statute(text).lines:
        words = line.strip(BLANKS)
        if COMMENT.fullmatch(words):
            continue
        marks = MARKDOWN.fullmatch(words)
        kept.append(marks[2] if marks else words)
    return "".join(kept)


def letters(text: str) -> list[str]:
    """The characters in order of code point, blanks left out."""
    return sorted(character for character in text if character not in BLANKS)


PIECES = st.sampled_from(
    [
        "第三条 ",
        "第一章 总则",
        "（一）",
        "(二)",
        "1.",
        "\n",
        "\r\n",
        "\u3000",
        "\u00a0",
        "附件",
        "# ",
        "<!-- x -->",
        "一、",
        "目录",
        "第",
        "条",
        "。",
        "x",
    ]
)


@given(
    st.lists(
        st.tuples(st.sampled_from(["cut", "add", "twice", "swap"]), st.integers(0, 400), st.integers(0, 60), PIECES),
        max_size=6,
    )
)
@example([("add", 33, 33, "附件")])  # a comment after an appendix is no word of it
@example([("cut", 49, 60, "x"), ("cut", 49, 60, "x"), ("cut", 49, 60, "x"), ("add", 0, 0, "一、")])  # a decision
@settings(max_examples=300, deadline=None)
def test_any_change_of_a_statute_is_read_without_loss(changes: list[tuple[str, int, int, str]]) -> None:
    """Cut, doubled, swapped, sprinkled with anything: never an exception, never a lost character."""
    text = SMALL
    for kind, start, length, piece in changes:
        end = start + length
        if kind == "cut":
            text = text[:start] + text[end:]
        elif kind == "add":
            text = text[:start] + piece + text[start:]
        elif kind == "twice":
            text = text[:end] + text[start:end] + text[end:]
        else:
            text = text[:start] + text[end : end + length] + text[start:end] + text[end + length :]
    statute = read_statute(text)
    assert statute.source == text
    assert letters(shown(statute)) == letters(written(text))


@given(st.sampled_from(range(1, 5)), st.booleans())
def test_a_lost_article_is_named(article: int, renumbered: bool) -> None:
    """Where an article is missing or stands under another number, a problem says so."""
    name = "第二条之一" if article == 4 else f"第{'一二三'[article - 1]}条"
    lead = f"\n{name}\n" if article == 3 else f"\n{name} "
    assert SMALL.count(lead) == 1
    statute = read_statute(SMALL.replace(lead, "\n第八条 " if renumbered else "\n"))
    lost_last = article == 3 and not renumbered  # the last article's words then belong to the one before it
    alone = article == 4 and not renumbered  # nobody can know that there was a 第二条之一
    assert lost_last or alone or {fault.code for fault in statute.faults} & {"LAW-10", "LAW-12", "LAW-16"}


HANDED_IN = (
    SMALL.encode(),
    SMALL.encode("gb18030"),
    SMALL.encode("utf-16"),
    word_file(
        paragraph("示例办法"), numbered("为了示例。"), changed("第二条　期限为", "十日", "五日"), numbering=NUMBERING
    ),
)


@given(
    st.sampled_from(HANDED_IN),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 60), st.binary(max_size=12)), max_size=6),
)
@settings(max_examples=300, deadline=None)
def test_a_damaged_file_is_read_or_named(content: bytes, changes: list[tuple[int, int, bytes]]) -> None:
    """Bytes cut out of a file and put into it: a version is written, or a problem says why not; never an exception."""
    for start, length, put_in in changes:
        at = start % (len(content) + 1)
        content = content[:at] + put_in + content[at + length :]
    found = brought(content)
    assert found.data is not None or found.problems
    if found.data is not None and not content.startswith(b"PK"):
        assert found.statute is not None
        assert found.data.endswith(found.statute.source.encode())
