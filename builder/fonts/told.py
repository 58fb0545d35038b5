"""Every word of statutes, cases, questions and terms that visitors will see."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.outreach.public import PublicOutreach, PublicVersion
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
    for case in outreach.cases:
        key = f"content/cases/{case.id}"
        yield key, "title", case.title
        yield from ((key, name, text) for name, text in case.sections.items())
    for faq in outreach.faqs:
        key = f"content/faq/{faq.id}"
        yield from ((key, name, getattr(faq, name)) for name in ("question", "answer", "topic"))
    for quiz in outreach.quizzes:
        key = f"content/quizzes/{quiz.id}"
        yield key, "title", quiz.title
        yield key, "summary", quiz.summary
        for one in quiz.questions:
            yield from ((key, "questions", words) for words in (one.stem, *one.options, one.explain))
    for guide in outreach.guides:
        key = f"content/guides/{guide.id}"
        yield key, "title", guide.title
        yield from ((key, "steps", words) for words in guide.words())
    for event in outreach.events:
        key = f"content/events/{event.id}"
        yield key, "title", event.title
        yield from ((key, "sessions", words) for words in event.words())
    for term in outreach.terms:
        key = f"content/glossary/{term.id}"
        yield from ((key, name, getattr(term, name)) for name in ("term", "meaning", "example"))
        yield from ((key, "aliases", Text(zh=alias)) for alias in term.aliases)


def _lines(version: PublicVersion) -> Iterator[str]:
    """The lines that are shown; comments are not."""
    text = version.text
    return (line for line, role in zip(text.lines, text.roles, strict=True) if role not in {"comment", "blank"})


def headings(outreach: PublicOutreach) -> tuple[list[Text], list[Text]]:
    """Titles of statutes and names of their parts, which are always set in the heading font; then those of cases,
    questions and terms, which are as long as it stays small.
    """
    always = [version.title for version in outreach.versions.values()]
    for version in outreach.versions.values():
        always += [Text(zh=one.label + one.title) for one in version.text.headings]
        always += [Text(zh=one.label) for one in version.text.articles.values()]
    others = [case.title for case in outreach.cases]
    others += [faq.question for faq in outreach.faqs] + [term.term for term in outreach.terms]
    others += [words for quiz in outreach.quizzes for words in (quiz.title, *(one.stem for one in quiz.questions))]
    others += [event.title for event in outreach.events]
    others += [guide.title for guide in outreach.guides]
    return always, others
