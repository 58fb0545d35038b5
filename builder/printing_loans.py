"""``lantai print loan``: the papers that go with a loan, each with the gate asked for those who will read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from builder.deciding import decide
from builder.edition import carrying, given_out
from builder.expecting import expectation
from builder.fonts.faces import enough
from builder.gate import for_its_owner, lacking, leaving, release
from builder.giving import Partner, giver_of, partner_of
from builder.illustration import not_drawn
from builder.loan_papers import FILED_BEFORE, PAPERS, due
from builder.loan_sheet import Loan, Sheet
from builder.model.item import Exhibition
from builder.model.loan_papers import belongs
from builder.model.problems import Fact, Problem, in_order
from builder.model.public import PublicExhibition
from builder.model.text import Language
from builder.model.where import Where
from builder.order import Checked, Decided, Order, Tools, asking
from builder.print.typeset import TemplateError, templates, typeset
from builder.printing import Printed
from builder.store import store_of
from builder.verify.expectation import REACH, Expectation
from builder.verify.loose import prove_loose
from builder.writing import write_report

_MAIN, _AGREED = "loan.typ", "agreement_no"
_READERS = {"handover": "partner", "agreement": "partner", "filing": "onsite"}
"""For whom the gate decides what stands on a paper. The others tell a lender of its own items, shown or not."""

_NOTHING = {"request": "LOAN-04", "takedown": "LOAN-05"}
"""What is said instead of an empty paper."""


def print_loan(order: Order, tools: Tools, exhibition: str, code: str, language: Language | None = None) -> Printed:
    """Every paper of a loan into ``build/print``, in each language; what fails its proof is not written."""
    partner, problems = partner_of(order.folder, code, order.as_of)
    if partner is None:
        return Printed((), in_order(problems))
    abroad = partner.settings.foreign
    given = decide(replace(order, audience="foreign" if abroad else "partner"), store_of(order.out))
    shown = decide(replace(order, audience="onsite"), store_of(order.out))
    if isinstance(given, Checked) or isinstance(shown, Checked):
        return Printed((), in_order([*problems, *(given if isinstance(given, Checked) else shown).problems]))
    given = _with_theirs(given, partner)
    chosen = next((one for one in given.site.exhibitions if one.id == exhibition), None)
    if chosen is None:
        facts = {
            "key": "--exhibition",
            "id": exhibition,
            "suggestion": ", ".join(one.id for one in given.site.exhibitions),
        }
        return Printed((), (Problem(code="SHOW-01", facts=facts),))
    languages = (language,) if language else given.released.site.languages
    made, found = _papers(given, shown, chosen, partner, languages, tools)
    problems += [*_told(chosen, order.as_of), *found]
    proofs = _proofs(given, shown, tools, partner)
    leaks = [leak for name, one in proofs for leak in prove_loose(_of(made, name), one, _reach)]
    folder = order.out / "print"
    if not leaks:
        write_report(folder, made)
    paths = () if leaks else tuple(folder / name for name in sorted(made))
    return Printed(paths, in_order([*problems, *leaks]))


def _with_theirs(given: Decided, partner: Partner) -> Decided:
    """What may be told to this partner, of works that it lent itself as well."""
    asked = for_its_owner(given.site, given.released.asked, partner.house.code)
    return replace(given, released=release(given.site, asked))


def _papers(
    given: Decided, shown: Decided, chosen: Exhibition, partner: Partner, languages: Iterable[Language], tools: Tools
) -> tuple[dict[str, bytes], list[Problem]]:
    """Every paper that has something to say, by its file name; what is said instead of the others, and a template that
    breaks.
    """
    made: dict[str, bytes] = {}
    problems: list[Problem] = []
    house: dict[str, Fact] = {"house": partner.settings.name.text}
    for language in languages:
        loan = _loan(given, shown, chosen, partner, language)
        for name, paper in PAPERS.items():
            sheet = paper(loan)
            if sheet is None:
                problems.append(Problem(code=_NOTHING[name], where=chosen.where, facts=house))
                continue
            try:
                pdf = _set(sheet, tools, given.store.folder)
            except TemplateError as wrong:
                where = Where(f"theme/print/{wrong.file}" if wrong.file else "", row=wrong.line)
                return {}, [Problem(code="PRINT-01", where=where, facts={"reason": wrong.reason})]
            made[f"{chosen.id}.{partner.house.code}.{name}.{language}.pdf"] = pdf
    return made, problems


def _loan(given: Decided, shown: Decided, chosen: Exhibition, partner: Partner, language: Language) -> Loan:
    site, code = given.site, partner.house.code
    order = replace(given.order, audience="web")
    asked = asking(order, site, given.problems)
    gone = leaving(site, chosen, asked, code)
    editions = given_out(given.order.folder)
    house, _ = giver_of(site.settings)
    return Loan(
        language=language,
        day=given.order.as_of,
        house=house.name.text if house else site.settings.institution.name.text,
        partner=partner,
        exhibition=chosen,
        given=_public(given, chosen),
        shown=_public(shown, chosen),
        theirs=frozenset(item.id for item in site.items.values() if belongs(item, code)),
        lacks=lacking(site, chosen, asked, code),
        leaving=gone,
        carried={one.key: tuple(edition.path for edition in carrying(editions, one.key)) for one in gone},
        opening=_opening(chosen),
        venue=chosen.settings.venue.text,
    )


def _public(decided: Decided, chosen: Exhibition) -> PublicExhibition | None:
    return next((one for one in decided.released.site.exhibitions if one.id == chosen.id), None)


def _opening(chosen: Exhibition) -> date | None:
    """The day on which it opens: as exhibit.yml says, else that of its first stop."""
    stops = [one.since for one in chosen.settings.stops if one.status != "cancelled"]
    return chosen.settings.opened or min(stops, default=None)


def _told(chosen: Exhibition, today: date) -> list[Problem]:
    """What a curator has to know before the papers go out."""
    problems: list[Problem] = []
    facts: dict[str, Fact] = {"days": str(FILED_BEFORE)}
    opening = _opening(chosen)
    if opening is None:
        problems.append(Problem(code="LOAN-01", where=chosen.where, facts=facts))
    elif due(opening) < today <= opening:
        late: dict[str, Fact] = {"day": due(opening).isoformat(), "opening": opening.isoformat()}
        problems.append(Problem(code="LOAN-02", where=chosen.where, facts=facts | late))
    if not chosen.settings.partners:
        problems.append(Problem(code="LOAN-03", where=chosen.where))
    return problems


def _set(sheet: Sheet, tools: Tools, room: Path) -> bytes:
    faces = enough(frozenset(str(sheet)), tools.faces, tools.whole)
    return typeset(_MAIN, data=sheet, sources=templates(tools.theme_folders), files={}, faces=faces, room=room)


def _proofs(given: Decided, shown: Decided, tools: Tools, partner: Partner) -> Iterable[tuple[str, Expectation]]:
    """Each paper that others read, with what may not stand on it. The number of the agreement is no secret to those who
    signed it.
    """
    agreed = partner.settings.agreement.number
    for name, reader in _READERS.items():
        expected = expectation(not_drawn(shown if reader == "onsite" else given, tools), {})
        known = [one for one in expected.secrets if reader == "onsite" or (one.field, one.value) != (_AGREED, agreed)]
        yield name, replace(expected, secrets=known)


def _reach(_: str) -> int:
    """A paper tells of the exhibition as a whole, and names every house."""
    return REACH["exhibition"]


def _of(made: dict[str, bytes], name: str) -> dict[str, bytes]:
    return {path: pdf for path, pdf in made.items() if f".{name}." in path}
