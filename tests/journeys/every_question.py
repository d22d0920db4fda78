"""Ways through a form that together ask every question, however rarely it is asked.

The complete answers of an adult leave out what is asked of a child, of a refusal, of an
organisation. A way answers what such questions hang on and the questions themselves, no more.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import assert_never
from uuid import UUID

from counsellor_app.cases.given_of import given_from
from counsellor_app.cases.ids import MemberId
from counsellor_app.cases.members import Member
from counsellor_app.forms.answers import Answer, Answers, is_rows
from counsellor_app.forms.asking import split
from counsellor_app.forms.conditions import (
    Both,
    Condition,
    Either,
    Has,
    Is,
    IsNot,
    IsOneOf,
    Not,
    holds,
    names_in,
)
from counsellor_app.forms.given import NAMES, Given
from counsellor_app.forms.handling import Role
from counsellor_app.forms.kinds import (
    Attachment,
    Choice,
    Computed,
    Count,
    Day,
    Field,
    Line,
    Link,
    LinkTo,
    Money,
    Paragraph,
    Pattern,
    Rows,
    Several,
    Time,
    YesNo,
)
from counsellor_app.forms.spec import Form
from tests.builders import PERSON, TODAY, complete_answers, row
from tests.strategies import values_of

_CHOSEN_ELSEWHERE = {LinkTo.SESSION, LinkTo.CASE}  # in a list of sessions, in a search of cases
_WORDS = "Răspuns inventat"
_LINES = {
    Pattern.CNP: "7980212400002",
    Pattern.NAME: "Exemplu",
    Pattern.PHONE: "+40 700 000 009",
    Pattern.EMAIL: "exemplu@example.org",
    Pattern.REGISTRATION: "EX-77/2026",
}
_NOBODY = MemberId(UUID("00000000-0000-4000-8000-00000000beef"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """Whose form it is and who types it: what conditions see besides the answers."""

    name: str
    person: Answers = field(default_factory=dict)  # where it differs from the usual person
    determined: bool = False  # IGI's specialist determined a special need
    role: Role = Role.IGI_OFFICER

    @property
    def answers(self) -> dict[str, Answer]:
        """Return the answers of the form of the person."""
        return {**PERSON, **self.person}

    @property
    def given(self) -> Given:
        """Return what conditions see, computed as for a real case."""
        said = self.answers
        given = given_from(said, str(said["communication_language"]), _member(self.role), TODAY)
        return replace(given, vulnerability_determined=self.determined)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What is answered on one way through a form; places are fields, or table.cell."""

    someone: Someone
    answers: Answers
    places: frozenset[str]


PEOPLE = (
    Someone(name="adult"),
    Someone(name="child", person={"birth_date": "2015-03-01", "unaccompanied": False}),
    Someone(name="youth", person={"birth_date": "2010-03-01", "unaccompanied": True}),
    Someone(name="resident", person={"category": "eu"}),
    Someone(name="determined", determined=True),
    Someone(name="organisation", role=Role.NGO_COUNSELLOR),
)


def places_in(form: Form) -> frozenset[str]:
    """Return every place somebody types into: fields and cells, but for what is chosen elsewhere.

    A file is chosen in a window of the system.
    """
    found = set()
    for one in form.fields:
        if _is_typed(one):
            found.add(one.id)
        if isinstance(one, Rows):
            found |= {f"{one.id}.{cell.id}" for cell in one.fields if _is_typed(cell)}
    return frozenset(found)


def places_of(form: Form, answers: Answers) -> frozenset[str]:
    """Return the places that these answers answer."""
    found = set()
    for name, said in answers.items():
        found.add(name)
        if is_rows(said):
            found |= {f"{name}.{cell}" for one in said for cell in one.answers}
    return frozenset(found) & places_in(form)


def ways_beyond(form: Form) -> tuple[Way, ...]:
    """Return ways through what the complete answers of an adult leave out, as few as found."""
    usual = places_of(form, complete_answers(form.id, PEOPLE[0].given))
    left = sorted(places_in(form) - usual)
    ways = []
    while left:
        way = _way_through(form, left)
        left = [place for place in left if place not in way.places]
        ways.append(way)
    return tuple(ways)


def _way_through(form: Form, places: list[str]) -> Way:
    """Return a way that asks the first of these places, and what else fits on it."""
    for someone in PEOPLE:
        start = _start(form, someone)
        for answers in _asking(form, places[0], someone.given, start):
            way = Way(someone=someone, answers=answers, places=frozenset(places[:1]))
            for place in places[1:]:
                way = _with(form, way, place) or way
            return way
    raise LookupError(f"{form.id}: nobody is ever asked {places[0]}")


def _with(form: Form, way: Way, place: str) -> Way | None:
    """Return the way with one more place on it; None if that cannot be."""
    wanted = way.places | {place}
    for answers in _asking(form, place, way.someone.given, way.answers):
        if wanted <= places_of(form, answers):
            return replace(way, answers=answers, places=wanted)
    return None


def _start(form: Form, someone: Someone) -> Answers:
    """Return what is answered already: of the person's own form, what makes the person."""
    if form.id != "person":
        return {}
    makes = ("birth_date", "category", "communication_language")
    said = someone.answers
    return {name: said[name] for name in makes}


def _asking(form: Form, place: str, given: Given, there: Answers) -> Iterator[Answers]:
    """Yield answers that go on from those there, are all asked, and answer this place."""
    name, _, cell_id = place.partition(".")
    one = form.field(name)
    for before in _reached(form, name, given, there):
        if not isinstance(one, Rows):
            yield from _all_asked(form, {**before, name: _plain(one)}, given, place)
            continue
        rows = before.get(name, ())
        known = rows if is_rows(rows) else ()
        cell = next((cell for cell in one.fields if cell.id == cell_id), one.fields[0])
        for cells in _met(form, cell.asked_if, given, before, one):
            cells_said = {other.id: cells[other.id] for other in one.fields if other.id in cells}
            around = {key: said for key, said in cells.items() if key not in cells_said}
            made = row(f"{place} {len(known)}", {**cells_said, cell.id: _plain(cell)})
            answers = {**before, **around, name: (*known, made)}
            yield from _all_asked(form, answers, given, place)


def _all_asked(form: Form, answers: Answers, given: Given, place: str) -> Iterator[Answers]:
    kept, aside = split(form, answers, given)
    if not aside and place in places_of(form, kept):
        yield kept


def _reached(form: Form, name: str, given: Given, there: Answers) -> Iterator[Answers]:
    """Yield answers under which a field is asked, with those there."""
    for section in _met(form, form.section_of(name).asked_if, given, there, None):
        yield from _met(form, form.field(name).asked_if, given, section, None)


def _met(
    form: Form, condition: Condition | None, given: Given, there: Answers, table: Rows | None
) -> Iterator[Answers]:
    """Yield answers, those there among them, under which a condition holds.

    Within a table a condition may read cells of the row; they stand among the answers.
    """
    if holds(condition, there, given):
        yield there
    match condition:
        case None:
            return
        case Both(first, second):
            for one in _met(form, first, given, there, table):
                yield from _met(form, second, given, one, table)
        case Either(first, second):
            yield from _met(form, first, given, there, table)
            yield from _met(form, second, given, there, table)
        case Not(inner):
            for name in sorted(names_in(inner) - NAMES - there.keys()):
                for value in _values(_field(form, name, table)):
                    yield from _answered(form, name, value, given, there, table)
        case Is(name, value):
            yield from _answered(form, name, value, given, there, table)
        case IsOneOf(name, values):
            for value in values:
                yield from _answered(form, name, value, given, there, table)
        case IsNot(name, value):
            if name not in NAMES:
                for other in _values(_field(form, name, table)):
                    if other != value:
                        yield from _answered(form, name, other, given, there, table)
        case Has(name, option):
            before = there.get(name, ())
            ticks = tuple(str(one) for one in before) if isinstance(before, tuple) else ()
            yield from _answered(form, name, (*ticks, option), given, there, table)
        case _:
            assert_never(condition)


def _answered(
    form: Form, name: str, value: Answer, given: Given, there: Answers, table: Rows | None
) -> Iterator[Answers]:
    """Yield answers with this one among them, and what it hangs on itself."""
    if name in NAMES or (name in there and not isinstance(value, tuple)):
        return  # nobody answers what is given; what is answered stays
    if table is not None and any(cell.id == name for cell in table.fields):
        own = _field(form, name, table).asked_if
        for before in _met(form, own, given, there, table):
            yield {**before, name: value}
        return
    for before in _reached(form, name, given, there):
        yield {**before, name: value}


def _field(form: Form, name: str, table: Rows | None) -> Field:
    cells = () if table is None else table.fields
    return next((cell for cell in cells if cell.id == name), None) or form.field(name)


def _values(one: Field) -> Iterable[Answer]:
    """Return what may be chosen of a question others hang on."""
    match one:
        case YesNo():
            return (True, False)
        case Choice():
            return values_of(one)
        case _:
            return (_plain(one),)


def _plain(one: Field) -> Answer:
    """Return an invented answer to a question that nothing hangs on."""
    match one:
        case Line():
            return (_LINES[one.pattern] if one.pattern else _WORDS)[: one.limit]
        case Paragraph():
            return _WORDS[: one.limit]
        case YesNo():
            return True
        case Choice():
            return values_of(one)[0]
        case Several():
            return (one.options[0].value,)
        case Day():
            return "2026-10" if one.month else "2026-10-20"
        case Time():
            return "10:30"
        case Count():
            return min(max(one.least, 3), one.most)
        case Money():
            return 12_500
        case Rows() | Link() | Attachment() | Computed():
            raise LookupError(f"{one.id}: nothing is made up for it")
        case _:
            assert_never(one)


def _is_typed(one: Field) -> bool:
    if isinstance(one, Link):
        return one.to not in _CHOSEN_ELSEWHERE
    return not isinstance(one, Computed | Attachment)


def _member(role: Role) -> Member:
    return Member(
        id=_NOBODY,
        name="Exemplu",
        function="consilier",
        organisation="Exemplu",
        centre=None,
        role=role,
        slot="",
        since=TODAY,
        until=None,
        recorded_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
