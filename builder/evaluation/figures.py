"""The chapters of the report: each a few sentences, plots, and the tables from which they were drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from builder.evaluation.access_log import Accesses
from builder.evaluation.exports import Counted
from builder.evaluation.hand_counts import HandCounts
from builder.evaluation.plots import bars, columns
from builder.evaluation.telling import cell, number, share, suppressed
from builder.evaluation.visit import Visit
from builder.model.plan_settings import NO_PLAN, PlanSettings
from builder.model.text import Language
from builder.strings import say
from builder.templates import Plain

_MOST = 15
_SATISFACTION = ("very", "good", "fair", "poor")
_LOGGED = ("pages", "exhibitions", "searches", "downloads")
_DAILY = ("visits", "tiles", "items", "quiz_started", "quiz_finished", "quiz_passed", "large", "english")


@dataclass(frozen=True, slots=True)
class Material:
    """All that a report is made from."""

    counted: Counted = Counted()
    by_hand: HandCounts = HandCounts()
    accesses: Accesses | None = None
    plan: PlanSettings = NO_PLAN


@dataclass(frozen=True, slots=True)
class Table(Plain):
    """A table of words; the first column names the rows."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section(Plain):
    """A chapter. ``plots`` are pairs of an SVG and what it shows in words."""

    title: str
    notes: tuple[str, ...] = ()
    plots: tuple[tuple[str, str], ...] = ()
    tables: tuple[Table, ...] = ()


def indicators(material: Material) -> dict[str, float]:
    """Every number that a plan may name: what the booths and the server counted, and the columns counted by hand."""
    visits = material.counted.visits
    counted: dict[str, float] = {name: sum(map(_COUNT[name], visits)) for name in _DAILY} if visits else {}
    by_hand = {thing: material.by_hand.total(thing) for thing in material.by_hand.things}
    logged = {kind: material.accesses.total(kind) for kind in _LOGGED} if material.accesses else {}
    return counted | by_hand | logged


def figures(material: Material, language: Language) -> tuple[Section, ...]:
    """The chapters in their order; one with nothing to tell is left out."""
    visits = material.counted.visits
    makers = (_days, _openings, _quizzes, _satisfaction, _uses) if visits else ()
    chapters: list[Section] = [_plan(material, language)] if material.plan.goals else []
    chapters += [made for maker in makers if (made := maker(material.counted, language))]
    if material.by_hand.things:
        chapters.append(_by_hand(material.by_hand, language))
    if material.accesses:
        chapters.append(_logged(material.accesses, language))
    if material.plan.improvements:
        chapters.append(_improvements(material.plan, language))
    return tuple(chapters)


_COUNT: dict[str, Callable[[Visit], int]] = {
    "visits": lambda _: 1,
    "tiles": lambda one: sum(one.tiles.values()),
    "items": lambda one: sum(one.items.values()),
    "quiz_started": lambda one: len(one.quizzes),
    "quiz_finished": lambda one: sum(quiz.finished for quiz in one.quizzes),
    "quiz_passed": lambda one: sum(quiz.passed for quiz in one.quizzes),
    "large": lambda one: int(one.large),
    "english": lambda one: int("en" in one.languages),
}


def _plan(material: Material, language: Language) -> Section:
    found = indicators(material)
    rows = []
    for goal in material.plan.goals:
        reached = found.get(goal.indicator)
        part = f"{100 * reached / goal.target:.0f}%" if reached is not None and goal.target else "—"
        told = say("evaluation.not_counted", language) if reached is None else _told(goal.indicator, reached)
        rows.append((_name(goal.indicator, language), number(goal.target), told, part if told[0] != "<" else "—"))
    head = tuple(say(f"evaluation.{key}", language) for key in ("indicator", "target", "reached", "part"))
    return Section(say("evaluation.plan", language), tables=(Table(head, tuple(rows)),))


def _told(indicator: str, reached: float) -> str:
    return cell(int(reached)) if indicator in _DAILY else number(reached)


def _name(indicator: str, language: Language) -> str:
    if indicator in _DAILY:
        return say(f"kiosk.count.{indicator}", language)
    return say(f"evaluation.{indicator}", language) if indicator in _LOGGED else indicator


def _days(counted: Counted, language: Language) -> Section:
    dated = [one for one in counted.visits if not one.clock]
    days = sorted({one.day for one in dated})
    by_day = [[one for one in dated if one.day == day] for day in days]
    told = [suppressed([sum(map(_COUNT[name], visits)) for visits in by_day]) for name in _DAILY]
    hours = [str(len({one.hour for one in visits})) for visits in by_day]
    rows = [(day.isoformat(), hours[at], *(number(column[at]) for column in told)) for at, day in enumerate(days)]
    totals = [cell(sum(map(_COUNT[name], counted.visits))) for name in _DAILY]
    head = (say("evaluation.day", language), say("evaluation.hours", language))
    undated = len(counted.visits) - len(dated)
    notes = [say("evaluation.visit", language)]
    notes += [say("evaluation.undated", language, count=cell(undated))] if undated else []
    by_hour = Counter(one.hour for one in dated)
    span = range(min(by_hour), max(by_hour) + 1) if by_hour else range(0)
    hourly = tuple(zip((f"{hour}:00" for hour in span), suppressed([by_hour[hour] for hour in span]), strict=True))
    plots = (
        _plot(columns, [(f"{day:%m-%d}", told[0][at]) for at, day in enumerate(days)], "evaluation.per_day", language),
        _plot(columns, hourly, "evaluation.per_hour", language),
    )
    total = (say("evaluation.all", language), "", *totals)
    table = Table((*head, *(say(f"kiosk.count.{name}", language) for name in _DAILY)), (*rows, total))
    return Section(say("evaluation.days", language), tuple(notes), plots, (table,))


Rows = Sequence[tuple[str, int | None]]


def _plot(draw: Callable[[Rows, str], str], rows: Rows, key: str, language: Language) -> tuple[str, str]:
    words = say(key, language)
    return draw(rows, words), words


def _most(
    counts: Iterable[dict[str, int]], names: Counted, language: Language, title: str
) -> tuple[tuple[str, str], Table] | None:
    """The plot and the table of what was opened most."""
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    most = sorted(total.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]
    if not most:
        return None
    told = [(names.names.get(key, key), value if value >= 5 else None) for key, value in most]
    head = (say(title, language), say("evaluation.times", language))
    return _plot(bars, told, title, language), Table(head, tuple((name, number(value)) for name, value in told))


def _openings(counted: Counted, language: Language) -> Section | None:
    parts = [
        _most((getattr(one, kind) for one in counted.visits), counted, language, f"evaluation.{kind}")
        for kind in ("tiles", "items")
    ]
    made = [part for part in parts if part]
    if not made:
        return None
    plots, tables = zip(*made, strict=True)
    return Section(say("evaluation.opened", language), (), plots, tables)


def _quizzes(counted: Counted, language: Language) -> Section | None:
    """Beginnings, ends and passes of each quiz, and the questions missed most with the article that they ask for."""
    runs = [quiz for one in counted.visits for quiz in one.quizzes]
    if not runs:
        return None
    rows = []
    for name in sorted({quiz.quiz for quiz in runs}):
        begun = [quiz for quiz in runs if quiz.quiz == name]
        ended = [quiz for quiz in begun if quiz.finished]
        passed = sum(quiz.passed for quiz in ended)
        right, of = sum(quiz.right for quiz in ended), sum(quiz.of for quiz in ended)
        rows.append(
            (
                counted.names.get(name, name),
                cell(len(begun)),
                cell(len(ended)),
                share(suppressed([passed, len(ended) - passed])[0], len(ended)),
                share(right, of) if len(ended) >= 5 else "—",
            )
        )
    keys = ("quiz", "begun", "ended", "pass_rate", "right")
    tables = [Table(tuple(say(f"evaluation.{key}", language) for key in keys), tuple(rows))]
    missed: Counter[str] = Counter()
    for one in counted.visits:
        missed.update(one.missed)
    worst = sorted(missed.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]
    if worst:
        head = tuple(say(f"evaluation.{key}", language) for key in ("question", "article", "missed"))
        told = ((counted.names.get(key, key), counted.names.get(f"{key}@", "—"), cell(count)) for key, count in worst)
        tables.append(Table(head, tuple(told)))
    notes = (say("evaluation.teach", language),) if worst else ()
    return Section(say("evaluation.quizzes", language), notes, (), tuple(tables))


def _satisfaction(counted: Counted, language: Language) -> Section | None:
    answers: Counter[str] = Counter(one.satisfaction for one in counted.visits if one.satisfaction)
    of = answers.total()
    if not of:
        return None
    told = suppressed([answers[name] for name in _SATISFACTION])
    rows = [(say(f"kiosk.smile.{name}", language), value) for name, value in zip(_SATISFACTION, told, strict=True)]
    head = tuple(say(f"evaluation.{key}", language) for key in ("answer", "times", "share"))
    table = Table(head, tuple((name, number(value), share(value, of)) for name, value in rows))
    asked = say("evaluation.answered", language, answered=cell(of), visits=cell(len(counted.visits)))
    notes = (say("evaluation.sample", language), asked)
    return Section(
        say("evaluation.satisfaction", language),
        notes,
        (_plot(bars, rows, "evaluation.satisfaction", language),),
        (table,),
    )


def _uses(counted: Counted, language: Language) -> Section:
    """Who needs English and large type, as far as they turned it on."""
    of = len(counted.visits)
    rows = [(name, sum(map(_COUNT[name], counted.visits))) for name in ("large", "english")]
    head = tuple(say(f"evaluation.{key}", language) for key in ("use", "times", "share"))
    told = [(say(f"kiosk.count.{name}", language), value if value >= 5 or not value else None) for name, value in rows]
    table = Table(head, tuple((name, number(value), share(value, of)) for name, value in told))
    return Section(say("evaluation.uses", language), (), (), (table,))


def _by_hand(counts: HandCounts, language: Language) -> Section:
    head = (say("evaluation.day", language), *counts.things)
    rows: Iterator[tuple[str, ...]] = (
        (day.isoformat(), *(number(of_day.get(thing, 0)) for thing in counts.things))
        for day, of_day in counts.by_day.items()
    )
    total = (say("evaluation.all", language), *(number(counts.total(thing)) for thing in counts.things))
    note = say("evaluation.by_hand_note", language)
    return Section(say("evaluation.by_hand", language), (note,), (), (Table(head, (*rows, total)),))


def _logged(accesses: Accesses, language: Language) -> Section:
    days = list(accesses.by_day)
    told = [suppressed([accesses.by_day[day].get(kind, 0) for day in days]) for kind in _LOGGED]
    rows = [(day.isoformat(), *(number(column[at]) for column in told)) for at, day in enumerate(days)]
    total = (say("evaluation.all", language), *(cell(accesses.total(kind)) for kind in _LOGGED))
    head = (say("evaluation.day", language), *(say(f"evaluation.{kind}", language) for kind in _LOGGED))
    note = say("evaluation.log_note", language, robots=number(accesses.robots), unread=number(accesses.unread))
    plot = _plot(columns, [(f"{day:%m-%d}", told[0][at]) for at, day in enumerate(days)], "evaluation.pages", language)
    return Section(say("evaluation.web", language), (note,), (plot,), (Table(head, (*rows, total)),))


def _improvements(plan: PlanSettings, language: Language) -> Section:
    head = tuple(say(f"evaluation.{key}", language) for key in ("what", "owner", "due", "state"))
    rows = tuple(
        (
            one.what.text.into(language),
            one.owner,
            one.due.isoformat(),
            say("evaluation.done" if one.done else "evaluation.open", language),
        )
        for one in plan.improvements
    )
    return Section(say("evaluation.improvements", language), (), (), (Table(head, rows),))
