"""Form and Section: a document of the procedure, declared once, as data."""

from dataclasses import dataclass, replace
from enum import Enum

from counsellor_app.forms.conditions import Condition, names_in
from counsellor_app.forms.given import NAMES
from counsellor_app.forms.kinds import Computed, Day, Field, Line, Rows
from counsellor_app.forms.promises import Promise
from counsellor_app.law.citation import Basis
from counsellor_app.law.listed import Listed
from counsellor_app.text import Text


class Scope(Enum):
    """Whether a form belongs to one case or to the office."""

    CASE = "case"
    OFFICE = "office"


class HowOften(Enum):
    """Whether a case has one such form, or any number."""

    ONCE = "once"
    MANY = "many"


class Phase(Listed):
    """The part of the procedure a form belongs to, as the page of a case groups them."""

    BEGINNING = "beginning", "La început", "At the beginning"
    TO_PROTOCOL = "to_protocol", "Până la protocol", "Up to the protocol"
    PROGRAMME = "programme", "În timpul programului", "During the programme"
    RIGHTS = "rights", "Locuire, bani, muncă, școală", "Housing, money, work, school"
    CLOSING = "closing", "Schimbări și încheiere", "Changes and closing"
    TALKS = "talks", "Consiliere și adrese", "Counselling and letters"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One topic of a form: one page on screen, one heading on paper."""

    id: str
    title: Text
    fields: tuple[Field, ...]
    intro: Text | None = None
    asked_if: Condition | None = None
    basis: Basis | None = None  # of every question of it that names no article of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of the procedure; a wrong declaration does not construct.

    ``happened`` names the Day field that is the day of the fact; ``feminine`` tells the gender
    of the Romanian title, for what is said of it. A form not ``read_together`` is the
    counsellor's own: the person does not go through it before it is finalised. A form whose
    ``asked_if`` does not hold for the case is not asked; ``not_asked`` then says why. Lists tell
    one record from another by the answers to the ``headline``; none of them is sealed. What its
    records promise becomes tasks of the case.
    """

    id: str
    version: int
    title: Text
    sections: tuple[Section, ...]
    how_often: HowOften
    phase: Phase
    scope: Scope = Scope.CASE
    asked_if: Condition | None = None
    not_asked: Text | None = None
    headline: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()
    basis: Basis | None = None
    happened: str | None = None
    feminine: bool = False
    read_together: bool = True

    def __post_init__(self) -> None:
        _refuse_repeated_ids(self)
        _refuse_jumps_back(self)
        _refuse_hanging_on_sealed(self)
        _refuse_disagreeing_with_nothing(self)
        _refuse_sealed_promises(self)
        if any(self.field(name).handling.sensitive is not None for name in self.headline):
            raise ValueError(f"{self.id}: a sealed answer in the headline")
        if names_in(self.asked_if) - NAMES or (self.asked_if and not self.not_asked):
            raise ValueError(f"{self.id}: asked on what a case does not give, or without words")
        if self.happened is not None and not isinstance(self.field(self.happened), Day):
            raise ValueError(f"{self.id}: {self.happened} is not a Day")

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return all fields of all sections, in reading order."""
        return tuple(field for section in self.sections for field in section.fields)

    def field(self, field_id: str) -> Field:
        """Return the field of this id; raise KeyError if there is none."""
        for field in self.fields:
            if field.id == field_id:
                return field
        raise KeyError(field_id)

    def section_of(self, field_id: str) -> Section:
        """Return the section that asks this field; raise KeyError if none does."""
        for section in self.sections:
            if any(field.id == field_id for field in section.fields):
                return section
        raise KeyError(field_id)

    def basis_of(self, field_id: str, cell_id: str | None = None) -> Basis | None:
        """Return the article a question rests on: its own, else of what it stands in.

        Raise KeyError if there is no such question, or no such cell in this table.
        """
        field = self.field(field_id)
        if cell_id is None:
            return field.basis or self.section_of(field_id).basis or self.basis
        cells = field.fields if isinstance(field, Rows) else ()
        own = {cell.id: cell.basis for cell in cells}[cell_id]
        return own or self.basis_of(field_id)


def known_here(*sections: Section) -> tuple[Section, ...]:
    """Return sections whose questions the counsellor answers out of the work itself.

    Nobody is asked them, so „nu știe” and „nu a fost întrebat(ă)” are no answers there.
    """
    return tuple(
        replace(section, fields=tuple(_known(field) for field in section.fields))
        for section in sections
    )


def _known(field: Field) -> Field:
    if isinstance(field, Rows):
        return replace(field, asks=False, fields=tuple(_known(cell) for cell in field.fields))
    return replace(field, asks=field.handling.sensitive is not None)


def _refuse_repeated_ids(form: Form) -> None:
    ids = [field.id for field in form.fields]
    repeated = {field_id for field_id in ids if ids.count(field_id) > 1} | (set(ids) & NAMES)
    if repeated:
        raise ValueError(f"{form.id}: repeated or reserved ids {sorted(repeated)}")
    sections = [section.id for section in form.sections]
    if len(set(sections)) != len(sections):
        raise ValueError(f"{form.id}: repeated section ids")


def _refuse_jumps_back(form: Form) -> None:
    known = set(NAMES)
    for section in form.sections:
        _refuse_unknown(form, section.asked_if, known)
        for field in section.fields:
            _refuse_unknown(form, field.asked_if, known)
            if isinstance(field, Rows):
                _refuse_bad_rows(form, field, known)
            if not isinstance(field, Computed):
                known.add(field.id)


def _refuse_bad_rows(form: Form, rows: Rows, known: set[str]) -> None:
    inner = set(known)
    for field in rows.fields:
        if isinstance(field, (Rows, Computed)):
            raise ValueError(f"{form.id}: {rows.id} holds a table or a computed field")
        if field.handling.sensitive is not rows.handling.sensitive:
            raise ValueError(f"{form.id}: {rows.id} mixes sealed and open cells")
        if field.id in known:
            raise ValueError(f"{form.id}: the cell {field.id} hides a field of the form")
        _refuse_unknown(form, field.asked_if, inner)
        inner.add(field.id)


def _refuse_unknown(form: Form, condition: Condition | None, known: set[str]) -> None:
    unknown = names_in(condition) - known
    if unknown:
        raise ValueError(f"{form.id}: a condition reads {sorted(unknown)} before it is asked")


def _refuse_disagreeing_with_nothing(form: Form) -> None:
    ids = {field.id for field in form.fields}
    for field in form.fields:
        if isinstance(field, Line) and not set(field.agrees_with or ()) <= ids:
            raise ValueError(f"{form.id}: {field.id} agrees with a field that is not there")
        if isinstance(field, Rows) and field.adds_up is not None:
            cells = {cell.id for cell in field.fields}
            sums = field.adds_up
            if sums.total not in ids or not {sums.cell, sums.unless} <= cells:
                raise ValueError(f"{form.id}: {field.id} adds up what is not there")


def _refuse_sealed_promises(form: Form) -> None:
    for promise in form.promises:
        named = [form.field(field_id) for field_id in sorted(promise.fields)]
        if any(field.handling.sensitive is not None for field in named):
            raise ValueError(f"{form.id}: {promise.id} promises what is sealed")
        if not isinstance(form.field(promise.by), Day):
            raise ValueError(f"{form.id}: {promise.by} is not a Day")


def _refuse_hanging_on_sealed(form: Form) -> None:
    """A sealed answer may be closed: nothing open hangs on it, and it stops no final check."""
    sealed = {f.id for f in form.fields if f.handling.sensitive is not None}
    for section in form.sections:
        for field in section.fields:
            read = names_in(field.asked_if) | names_in(section.asked_if)
            if isinstance(field, Rows):
                read = read.union(*(names_in(cell.asked_if) for cell in field.fields))
            if field.id in sealed and field.required:
                raise ValueError(f"{form.id}: {field.id} is sealed and required")
            if field.id not in sealed and read & sealed:
                raise ValueError(f"{form.id}: {field.id} hangs on a sealed answer")
