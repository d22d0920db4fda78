"""The kinds of dates a case has: the day of a finding, who owes it, and what keeps it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from counsellor_app.cases import due_when
from counsellor_app.forms.given import ActingFor
from counsellor_app.law.facts import Facts
from counsellor_app.law.listed import Listed
from counsellor_app.law.rule import Finding
from counsellor_app.text import Text


class Owner(Listed):
    """Who must keep a date by the act's words."""

    PERSON = "person", "persoana", "the person"  # with the help of whoever keeps the case
    IGI = "igi", "IGI", "IGI"
    SCHOOLS = "schools", "inspectoratul școlar", "the school inspectorate"

    def presses(self, reader: ActingFor) -> bool:
        """Tell whether somebody who works for this reader can be late with it."""
        return self is Owner.PERSON or (self is Owner.IGI and reader is ActingFor.IGI)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueKind:
    """A kind of date; without an owner it comes by itself, and nobody is late for it."""

    id: str  # the rule, and what of it where a rule gives several kinds
    what: Text
    owner: Owner | None
    day: Callable[[Facts, Finding], date | None]
    done: Callable[[Facts], bool]
    step: str | None = None  # the step of the case that answers it, where there is one
    said: Callable[[Facts, Finding], Text] | None = None  # where a date says more than its kind
    each_stands: bool = False  # every one of them; else the prudent one of several readings
    outlasts: bool = False  # stands also once an event ended the programme
    is_special: bool = False  # tells of a special situation: no paper or file that leaves has it
    is_target: bool = False  # practice recommends it; once past it is to be done, never overdue

    @property
    def rule(self) -> str:
        """Return the rule that gives the date."""
        return self.id.partition("/")[0]


@cache
def kinds_of(rule: str) -> tuple[DueKind, ...]:
    """Return the kinds of dates a rule gives; none for most rules."""
    return tuple(kind for kind in KINDS if kind.rule == rule)


@cache
def kind_of(kind_id: str) -> DueKind | None:
    """Return a kind by its id, or None if this version knows none."""
    return next((kind for kind in KINDS if kind.id == kind_id), None)


@cache
def special() -> frozenset[str]:
    """Return the kinds that by their name or article tell of a special situation."""
    return frozenset(kind.id for kind in KINDS if kind.is_special)


@cache
def quiet(reader: ActingFor) -> tuple[str, ...]:
    """Return the kinds that never make this reader late: another's duty, or nobody's."""
    return tuple(kind.id for kind in KINDS if kind.owner is None or not kind.owner.presses(reader))


@cache
def passing() -> tuple[str, ...]:
    """Return the kinds that are over with their day: ends of payments, birthdays."""
    return tuple(kind.id for kind in KINDS if kind.owner is None)


@cache
def never_overdue(reader: ActingFor) -> tuple[str, ...]:
    """Return the kinds that are not overdue once past: quiet ones, and mere targets."""
    return (*quiet(reader), *(kind.id for kind in KINDS if kind.is_target))


_LODGING_ENDS = Text("Sfârșitul cazării", "End of lodging")
_EXTENDED = Text("Sfârșitul programului prelungit", "End, as extended")

KINDS: tuple[DueKind, ...] = (
    DueKind(
        id="R-004",
        what=Text("Expiră permisul de ședere", "Residence permit expires"),
        owner=Owner.PERSON,
        day=due_when.ends,
        done=due_when.never,
        outlasts=True,
        step="person",
    ),
    DueKind(
        id="R-032",
        what=Text("Cererea de includere", "Request for inclusion"),
        owner=Owner.PERSON,
        day=due_when.own_last_day,
        done=due_when.registered,
        step="request",
    ),
    DueKind(
        id="R-032/child",
        what=Text("Cererea pentru un copil din familie", "Request for a child of the family"),
        owner=Owner.PERSON,
        day=due_when.childs_last_day,
        done=due_when.never,
        each_stands=True,
    ),
    DueKind(
        id="R-022",
        what=Text("Repartizarea la cursul de limbă", "Place in the language course"),
        owner=Owner.SCHOOLS,
        day=due_when.last_day,
        done=due_when.never,
    ),
    DueKind(
        id="R-033",
        what=Text("Interviul", "The interview"),
        owner=Owner.IGI,
        day=due_when.last_day,
        done=due_when.interviewed,
        step="interview",
        is_target=True,
    ),
    DueKind(
        id="R-041",
        what=Text("Sfârșitul programului", "End of the programme"),
        owner=Owner.IGI,
        day=due_when.ends,
        done=due_when.another_end,
    ),
    DueKind(
        id="R-042/evaluation",
        what=Text("Evaluarea la încheierea perioadei", "Evaluation at the end of the period"),
        owner=Owner.IGI,
        day=due_when.reminder,
        done=due_when.evaluated,
        step="final_evaluation",
        is_target=True,
    ),
    DueKind(
        id="R-042", what=_EXTENDED, owner=Owner.IGI, day=due_when.ends, done=due_when.longer_end
    ),
    DueKind(
        id="R-043", what=_EXTENDED, owner=Owner.IGI, day=due_when.ends, done=due_when.no_programme
    ),
    DueKind(
        id="R-043/review",
        what=Text("Revizuirea motivelor prelungirii", "Review of the extension's reasons"),
        owner=Owner.IGI,
        day=due_when.review,
        done=due_when.no_programme,
        step="final_evaluation",
        each_stands=True,
        is_special=True,
    ),
    DueKind(
        id="R-051",
        what=_LODGING_ENDS,
        owner=Owner.IGI,
        day=due_when.ends,
        done=due_when.never,
    ),
    DueKind(
        id="R-053",
        what=_LODGING_ENDS,
        owner=Owner.IGI,
        day=due_when.ends,
        done=due_when.never,
    ),
    DueKind(
        id="R-054",
        what=Text("Ultima zi de cazare fără plată", "Last day of lodging free of charge"),
        owner=None,
        day=due_when.ends,
        done=due_when.never,
        each_stands=True,
    ),
    DueKind(
        id="R-055",
        what=Text("Ultima zi de chirie decontată", "Last day of rent reimbursed"),
        owner=None,
        day=due_when.ends,
        done=due_when.never,
        each_stands=True,
    ),
    DueKind(
        id="R-061",
        what=Text("Ultima zi de ajutor material", "Last day of material aid"),
        owner=None,
        day=due_when.ends,
        done=due_when.never,
    ),
    DueKind(
        id="R-063",
        what=Text("Ultima zi de ajutor nerambursabil", "Last day of the grant"),
        owner=None,
        day=due_when.ends,
        done=due_when.never,
    ),
    DueKind(
        id="R-070",
        what=Text("Înregistrarea la AJOFM", "Registration with AJOFM"),
        owner=Owner.PERSON,
        day=due_when.last_day,
        done=due_when.at_ajofm,
        step="employment",
    ),
    DueKind(
        id="R-082",
        what=Text("Ultima zi de subvenție a chiriei", "Last day of the rent subsidy"),
        owner=None,
        day=due_when.ends,
        done=due_when.never,
        outlasts=True,
    ),
    DueKind(
        id="R-101",
        is_special=True,
        what=Text("Revizuirea situației speciale", "Review of the special situation"),
        owner=Owner.IGI,
        day=due_when.last_day,
        done=due_when.never,
        each_stands=True,
    ),
    DueKind(
        id="R-102",
        is_special=True,
        what=Text("Evaluarea vulnerabilității", "Vulnerability evaluation"),
        owner=Owner.IGI,
        day=due_when.last_day,
        done=due_when.none_pending,
        step="vulnerability",
        is_target=True,
    ),
    DueKind(
        id="R-108",
        what=due_when.BIRTHDAYS,
        owner=None,
        day=due_when.starts,
        done=due_when.never,
        outlasts=True,
        said=due_when.birthday,
        each_stands=True,
    ),
)
