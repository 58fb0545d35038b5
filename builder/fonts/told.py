"""Every word of statutes and other documents that visitors will see."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.outreach.public import PublicOutreach, PublicVersion
from builder.model.outreach.public_kinds import all_documents
from builder.model.text import Text


def told_words(outreach: PublicOutreach) -> Iterator[tuple[str, str, Text]]:
    """The key of the document, the field, and the words."""
    for version in outreach.versions.values():
        key = f"content/law/{version.citation}"
        yield key, "title", version.title
        yield key, "issuer", version.issuer
        yield key, "order_no", Text(zh=version.order_no)
        yield from ((key, "text", Text(zh=line)) for line in _lines(version))
        yield from ((key, "gloss", gloss) for gloss in version.glosses.values())
    for kind, one in all_documents(outreach):
        key = kind.key(one)
        yield key, "title", one.title
        yield from ((key, "words", words) for words in one.words())


def _lines(version: PublicVersion) -> Iterator[str]:
    """The lines that are shown; comments are not."""
    text = version.text
    return (line for line, role in zip(text.lines, text.roles, strict=True) if role not in {"comment", "blank"})


def headings(outreach: PublicOutreach) -> tuple[list[Text], list[Text]]:
    """Titles of statutes and names of their parts, which are always set in the heading font; then those of other
    documents, which are as long as it stays small.
    """
    always = [version.title for version in outreach.versions.values()]
    for version in outreach.versions.values():
        always += [Text(zh=one.label + one.title) for one in version.text.headings]
        always += [Text(zh=one.label) for one in version.text.articles.values()]
    others = [one.title for _, one in all_documents(outreach)]
    others += [one.stem for quiz in outreach.quizzes for one in quiz.questions]
    others += [one.theme for one in outreach.events]
    return always, others
