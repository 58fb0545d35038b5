"""The decision helper: every way through its questions ends somewhere, and every part of it can be reached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.model.near import nearest
from builder.model.outreach.choice_settings import AskSettings, ChoiceSettings
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.judged import Judged
from builder.model.problems import Fact, Problem
from builder.strings import listed, phrase


def judge_choice(document: ContentDocument) -> Judged:
    """A helper that leads nowhere, or in a circle, is kept back; a part nobody can reach is told."""
    choice = document.settings
    assert isinstance(choice, ChoiceSettings)  # the loader reads a helper with these
    return Judged(tuple(_Paths(document, choice).problems()))


class _Paths:
    """The questions as a graph."""

    def __init__(self, document: ContentDocument, choice: ChoiceSettings) -> None:
        self.document = document
        self.choice = choice
        self.asks: Mapping[str, AskSettings] = {one.id: one for one in choice.questions}
        self.ends = {one.id for one in choice.outcomes}
        self.places = {one.id: f"outcomes.{n}" for n, one in enumerate(choice.outcomes)}
        self.places |= {one.id: f"questions.{n}" for n, one in enumerate(choice.questions)}

    def problems(self) -> Iterator[Problem]:
        if not self.choice.questions:
            yield self.problem("CHOOSE-06", "questions")
        yield from self.twice()
        yield from self.targets()
        yield from self.dead_ends()
        circle = self.circle()
        if circle:
            yield self.problem("CHOOSE-02", self.places[circle[0]], path=" → ".join(circle))
        reached = self.reached()
        for name, place in self.places.items():
            if name not in reached and self.choice.questions:
                yield self.problem("CHOOSE-03", place, id=name)

    def problem(self, code: str, place: str, **facts: Fact) -> Problem:
        where = self.document.marks.get(place, self.document.where)
        return Problem(code=code, where=where, facts=facts, item=self.document.key, field=place.partition(".")[0])

    def twice(self) -> Iterator[Problem]:
        seen: set[str] = set()
        named = [(f"questions.{n}", one.id) for n, one in enumerate(self.choice.questions)]
        named += [(f"outcomes.{n}", one.id) for n, one in enumerate(self.choice.outcomes)]
        for place, name in named:
            if name in seen:
                yield self.problem("CHOOSE-05", place, id=name)
            seen.add(name)

    def targets(self) -> Iterator[Problem]:
        known = sorted(self.places)
        for number, ask in enumerate(self.choice.questions):
            for n, answer in enumerate(ask.answers):
                if answer.to not in self.places:
                    near = nearest(answer.to, known)
                    suggestion = phrase("did_you_mean" if near else "known_names", names=listed(near or known))
                    place = f"questions.{number}.answers.{n}"
                    yield self.problem("CHOOSE-01", place, id=answer.to, suggestion=suggestion)

    def dead_ends(self) -> Iterator[Problem]:
        for number, ask in enumerate(self.choice.questions):
            if not ask.answers:
                yield self.problem("CHOOSE-04", f"questions.{number}", id=ask.id)
        for number, end in enumerate(self.choice.outcomes):
            if not (end.text.text or end.guide or end.where or end.phone or end.url):
                yield self.problem("CHOOSE-04", f"outcomes.{number}", id=end.id)

    def circle(self) -> list[str]:
        """The first way that comes back to where it was, or nothing."""
        done: set[str] = set()
        for start in self.asks:
            path: list[str] = []
            ways = [iter([start])]
            while ways:
                name = next(ways[-1], None)
                if name is None:
                    ways.pop()
                    done.update(path[-1:])
                    path = path[:-1]
                elif name in path:
                    return [*path[path.index(name) :], name]
                elif name in self.asks and name not in done:
                    path.append(name)
                    ways.append(iter([answer.to for answer in self.asks[name].answers]))
        return []

    def reached(self) -> set[str]:
        found: set[str] = set()
        open_ = [one.id for one in self.choice.questions[:1]]
        while open_:
            name = open_.pop()
            if name not in found:
                found.add(name)
                open_ += [answer.to for answer in self.asks[name].answers] if name in self.asks else []
        return found
