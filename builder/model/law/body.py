"""The body of a statute: headings, articles, and the paragraphs, items and sub-items within them, in sequence."""

from __future__ import annotations

from collections.abc import Callable

from builder.model.law import lines as shapes
from builder.model.law.headings import Headings
from builder.model.law.number import ArticleNumber, numeral
from builder.model.law.paragraphs import Paragraphs
from builder.model.law.statute import Article, Fault, Heading, Passage, Role
from builder.model.text import Text


class Body:
    """Takes the lines after the head. ``leads`` are the numbers that stand as leads anywhere in the text: an article
    that comes too early is not taken for the end of those before it. ``strict``: a blank follows each of them.
    """

    def __init__(self, leads: dict[ArticleNumber, int], first: int, *, decision: bool, strict: bool) -> None:
        self.leads = leads
        self.decision = decision
        self.strict = strict
        self.sequence: list[Heading | Article | Passage] = []
        self.articles: dict[ArticleNumber, Article] = {}
        self.appendix: list[str] = []
        self.faults: list[Fault] = []
        self.hidden: list[int] = []
        self._headings = Headings(self.faults)
        self._last = ArticleNumber(first - 1)
        self._open: tuple[ArticleNumber, str, int] | None = None
        self._within = Paragraphs(self.faults)
        self._used: set[ArticleNumber] = set()
        self._readers: dict[str, Callable[[str, int], Role]] = {
            "第": self._numbered,
            "（": self._within.bracketed,
            "(": self._within.bracketed,
            "#": self._marked,
            "<": self._comment,
            "附": self._added,
            **dict.fromkeys("-*+•_", self._behind_marks),
        }

    def take(self, line: str, row: int) -> Role:
        """The role of one line that is not blank."""
        if self.appendix:
            return "comment" if shapes.COMMENT.fullmatch(line) else self._beyond(line, row)
        return self._readers.get(line[0], self._other)(line, row)

    def _comment(self, line: str, row: int) -> Role:
        return "comment" if shapes.COMMENT.fullmatch(line) else self._within.plain(line, row)

    def _beyond(self, line: str, row: int) -> Role:
        """A line of the appendix; the article that is due, if it stands there, is named."""
        if line[0] == "第" and not self.decision and (lead := shapes.LEAD.fullmatch(line)) and lead[3]:
            number = ArticleNumber(shapes.count("".join(lead[1].split())), shapes.count(lead[2]) if lead[2] else 0)
            if number == self._next(number):
                self.faults.append(Fault("LAW-31", row, {"article": _name(number), "appendix": self.appendix[0][:20]}))
        return self._appended(line)

    def _behind_marks(self, line: str, row: int) -> Role:
        if shapes.HIDDEN.match(line):
            self.hidden.append(row)
        return self._within.plain(line, row)

    def _added(self, line: str, row: int) -> Role:
        if shapes.LAST_PART.fullmatch(line):
            return self._unnumbered(line, 0, row)
        return self._appended(line) if shapes.APPENDIX.fullmatch(line) else self._within.plain(line, row)

    def _other(self, line: str, row: int) -> Role:
        """A point of a decision, a number, or words."""
        first = line[0]
        if self.decision and (point := shapes.POINT.match(line)):
            return self._lead(
                ArticleNumber(shapes.count(point[1])), point[1], line[point.end() :], line, row, sure=False
            )
        if first.isdecimal() or "①" <= first <= "⑳":
            return self._within.counted(line, row)
        return self._within.plain(line, row)

    def finish(self) -> None:
        """The last article ends, and lines that end within a sentence are told."""
        self._close()
        if broken := self._within.broken:
            self.faults.append(Fault("LAW-30", broken[0], {"count": str(len(broken))}))

    def _marked(self, line: str, row: int) -> Role:
        """A Markdown heading: a chapter, an appendix, or a part without a number (附则)."""
        marks = shapes.MARKDOWN.fullmatch(line)
        words = marks[2] if marks else line
        if not words:
            return "blank"
        if heading := shapes.HEADING.fullmatch(words):
            self._close()
            self.sequence.append(
                self._headings.numbered(heading[1], heading[2], heading[4], row, len(marks[1]) if marks else 0)
            )
            return "heading"
        if shapes.APPENDIX.fullmatch(words):
            return self._appended(words)
        if words[0] == "第" and shapes.LEAD.fullmatch(words):
            return self._numbered(words, row)
        return self._unnumbered(words, len(marks[1]) if marks else 0, row)

    def _unnumbered(self, words: str, marks: int, row: int) -> Role:
        self._close()
        self.sequence.append(self._headings.unnumbered(words, marks, row))
        return "heading"

    def _appended(self, words: str) -> Role:
        self._close()
        marks = shapes.MARKDOWN.fullmatch(words)
        self.appendix.append(marks[2] if marks else words)
        return "appendix"

    def _numbered(self, line: str, row: int) -> Role:
        """A line that begins with 第: an article, a heading, or words."""
        lead = shapes.LEAD.fullmatch(line)
        if lead is not None:
            number = ArticleNumber(shapes.count("".join(lead[1].split())), shapes.count(lead[2]) if lead[2] else 0)
            if lead[4][:1] == "之" and not lead[2] and (glued := self._glued_suffix(number.no, line)):
                return self._lead(*glued, line, row, sure=False)
            label = "".join(line[: lead.start(3)].split())
            exact = line.startswith(label)
            sure = exact and bool(lead[3] or not lead[4])
            if number.no and (sure or self._due(number, lead[4], exact=exact)):
                return self._lead(number, label, lead[4], line, row, sure=sure)
            return self._within.plain(line, row)
        heading = shapes.HEADING.fullmatch(line)
        if heading is None or not shapes.like_a_title(heading[3], heading[4]):
            return self._within.plain(line, row)
        if not (heading[3] or not heading[4] or self._headings.fits(heading[1], heading[2])):
            return self._within.plain(line, row)
        self._close()
        self.sequence.append(self._headings.numbered(heading[1], heading[2], heading[4], row))
        return "heading"

    def _glued_suffix(self, no: int, line: str) -> tuple[ArticleNumber, str, str] | None:
        """第十七条之一 with its words glued to it, where it is the next 之 of the article before."""
        wanted = self._next(ArticleNumber(no, 1))
        label, words = line[: line.find("之") + 1 + len(numeral(wanted.suffix))], ""
        if (
            no == self._last.no
            and not (self.strict and wanted in self.leads)
            and label.endswith(f"条之{numeral(wanted.suffix)}")
        ):
            words = line[len(label) :]
        return (wanted, label, words) if words and shapes.glued_lead(words) else None

    def _due(self, number: ArticleNumber, words: str, *, exact: bool) -> bool:
        """Whether a number without its blank begins an article: it is due, or stands nowhere else and words follow."""
        if self.decision:
            return False
        if number == self._next(number) and (not exact or shapes.glued_lead(words)):
            return True
        if self.strict and number in self.leads:
            return False
        return number == self._next(number) or (number > self._last and shapes.glued_lead(words))

    def _next(self, like: ArticleNumber) -> ArticleNumber:
        """The number that would fit: one more, or the next 之 of the same article."""
        if like.suffix and like.no == self._last.no:
            return ArticleNumber(self._last.no, self._last.suffix + 1)
        found = ArticleNumber(self._last.no + 1)
        while found in self._used:
            found = ArticleNumber(found.no + 1)
        return found

    def _lead(self, number: ArticleNumber, label: str, words: str, line: str, row: int, *, sure: bool) -> Role:
        """An article begins, unless its number stood before: then its words stay with the article that is open."""
        wanted = self._next(number)
        if number in self._used or (self.decision and number != wanted and number <= self._last):
            if not self.decision:
                self.faults.append(Fault("LAW-11", row, {"article": _name(number), "open": _name(self._last)}))
            return self._within.plain(line, row)
        if number == wanted:
            self._last = number
        elif number < self._last or (wanted in self.leads and wanted not in self._used and number > wanted):
            self.faults.append(Fault("LAW-12", row, {"article": _name(number), "wanted": _name(wanted)}))
        else:
            self.faults.append(Fault("LAW-10", row, {"missing": _between(wanted, number), "article": _name(number)}))
            self._last = number
        if not sure and not self.decision:
            self.faults.append(Fault("LAW-18", row, {"article": _name(number)}))
        self._close()
        self._used.add(number)
        self._open = (number, label, row)
        self._within.begin(words, row)
        return "article"

    def _close(self) -> None:
        """The open article, or what stands outside of all articles, is finished."""
        paragraphs = self._within.finished()
        if self._open is None:
            if paragraphs:
                self.sequence.append(Passage(paragraphs[0].row, paragraphs))
            return
        number, label, row = self._open
        article = Article(number, label, row, paragraphs)
        self.articles[number] = article
        self.sequence.append(article)
        self._open = None


def _name(number: ArticleNumber) -> Text:
    return Text(number.name("zh"), number.name("en"))


def _between(wanted: ArticleNumber, found: ArticleNumber) -> Text:
    """第三条 or 第三条至第五条: what is missing."""
    last = ArticleNumber(found.no - 1) if not found.suffix else ArticleNumber(found.no, found.suffix - 1)
    if last <= wanted:
        return _name(wanted)
    return Text(f"{wanted.name('zh')}至{last.name('zh')}", f"{wanted.name('en')} to {last.name('en')}")
