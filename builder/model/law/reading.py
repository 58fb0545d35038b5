"""A text becomes a statute: a state machine over its lines. No line is lost, and whatever does not fit is named."""

from __future__ import annotations

from builder.model.law import lines as shapes
from builder.model.law.body import Body
from builder.model.law.header import Header
from builder.model.law.number import ArticleNumber
from builder.model.law.statute import Fault, Role, Statute


def read_statute(text: str, *, first_article: int = 0) -> Statute:
    """Read a text whose first article has the number ``first_article`` (0: found by itself).

    Three phases: the head (title, history, contents, preamble), the body (headings, articles and what is in them), the
    appendix. ``statute.source == text`` always; what is shown holds every character but blanks, comments and the marks
    of Markdown headings.
    """
    lines = shapes.lines_of(text)
    strict = _strict_leads(text)
    glued = {} if ArticleNumber(1) in strict else _glued_leads(text)
    decision = not strict and not _count_on(glued, text)
    leads = strict or ({} if decision else glued)
    faults: list[Fault] = []
    start = _first(leads if decision else leads | glued, first_article, faults)
    header = Header(start, decision=decision, listed=_listed(text, leads if decision else leads | glued))
    body = Body(leads, start, decision=decision, strict=bool(strict))
    roles = _roles(lines, header, body)
    if not body.articles:
        faults.append(Fault("LAW-15", 1))
    faults += [*body.faults, *_web_marks(text, lines), *_list_marks(lines, body)]
    return Statute(
        lines=tuple(lines),
        roles=tuple(roles),
        title=header.title,
        history=tuple(header.history),
        notes=tuple(header.notes),
        contents=tuple(header.contents),
        preamble=tuple(header.preamble),
        sequence=tuple(body.sequence),
        appendix=tuple(body.appendix),
        decision=decision,
        faults=tuple(sorted(faults, key=lambda fault: (fault.row, fault.code))),
    )


def _roles(lines: list[str], header: Header, body: Body) -> list[Role]:
    """Every line goes to the head until that is over, then to the body."""
    roles: list[Role] = []
    in_header = True
    for row, raw in enumerate(lines, start=1):
        line = raw.strip(shapes.BLANKS)
        if not line:
            roles.append("blank")
            continue
        role = header.take(line) if in_header else None
        in_header = role is not None
        roles.append(role or body.take(line, row))
    body.finish()
    return roles


def _strict_leads(text: str) -> dict[ArticleNumber, int]:
    """Every number that stands as the lead of an article beyond doubt (第N条 and a blank), with its first place."""
    found: dict[ArticleNumber, int] = {}
    for match in shapes.STRICT_LEADS.finditer(text):
        no, suffix = shapes.count(match[1]), shapes.count(match[2]) if match[2] else 0
        if no:
            found.setdefault(ArticleNumber(no, suffix), match.start())
    return found


def _glued_leads(text: str) -> dict[ArticleNumber, int]:
    """Every number that begins a line as 第N条 does, without a blank before the words of an article."""
    found: dict[ArticleNumber, int] = {}
    for match in shapes.GLUED_LEADS.finditer(text):
        if (no := shapes.count(match[1])) and shapes.glued_lead(match[2]):
            found.setdefault(ArticleNumber(no), match.start())
    return found


def _count_on(glued: dict[ArticleNumber, int], text: str) -> bool:
    """Whether numbers without a blank are the articles of a text: two follow each other, and they outnumber points."""
    follow = any(ArticleNumber(one.no + 1) in glued for one in glued)
    return follow and len(glued) > len(shapes.POINTS.findall(text))


def _first(leads: dict[ArticleNumber, int], wanted: int, faults: list[Fault]) -> int:
    """The number of the first article: the one asked for, else 1, else the first that there is, which is told."""
    if wanted:
        return wanted
    if not leads or ArticleNumber(1) in leads:
        return 1
    first = min(leads, key=lambda number: leads[number]).no
    faults.append(Fault("LAW-16", 1, {"article": ArticleNumber(first).name("zh"), "number": str(first)}))
    return first


def _listed(text: str, leads: dict[ArticleNumber, int]) -> bool:
    """Whether headings come twice before the first article: then the first ones are a table of contents."""
    before = [match[1] for match in shapes.HEADINGS.finditer(text, 0, min(leads.values(), default=len(text)))]
    return len(before) != len(set(before))


def _web_marks(text: str, lines: list[str]) -> list[Fault]:
    """The first line that holds marks of a web page, and how many do."""
    if not shapes.web_marks(text):
        return []
    rows = [
        row for row, line in enumerate(lines, start=1) if shapes.web_marks(line) and not shapes.COMMENT.search(line)
    ]
    return [Fault("LAW-19", rows[0], {"count": str(len(rows))})] if rows else []


def _list_marks(lines: list[str], body: Body) -> list[Fault]:
    """Lines that begin with marks of bold words or of a list, which hide the number that they stand before."""
    hidden = body.hidden
    if not body.articles:
        hidden = [row for row, line in enumerate(lines, start=1) if shapes.HIDDEN.match(line.strip(shapes.BLANKS))]
    return [Fault("LAW-32", hidden[0], {"count": str(len(hidden))})] if hidden else []
