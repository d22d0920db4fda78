"""What of a plan stands on the summary that the person takes home, and what is left unsaid.

The paper lies on a kitchen table: it names no illness and no need for psychological help, says
where nobody lives whose address is hidden, and of the plan only what is not kept for the office.
Where the person closed their whereabouts or appointments, it names no place, hour or day of a
step either, and none of its typed words, which may tell them.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date

from counsellor_app.cases.names import folded, shown_name
from counsellor_app.cases.unsaid import ADDRESS, HEALTH, Unsaid, kind_of_activity
from counsellor_app.documents.printable import address_hidden, printable, unprintable
from counsellor_app.errors import NotReady
from counsellor_app.forms.answers import Answers, Row, day_of, rows_of, text_of
from counsellor_app.forms.individual_plan_rows import ACTIVITIES_TABLE
from counsellor_app.forms.needs.common import need_of_field
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spoken import NOTHING, spoken
from counsellor_app.law.catalogue import Activity, Need
from counsellor_app.text import Language, Text

_HELP = frozenset({Activity.GRANT, Activity.MATERIAL_AID, Activity.LODGING, Activity.OTHER})
_WHEREABOUTS, _APPOINTMENTS = "whereabouts", "appointments"
_NAMES = ("surname", "given_names", "name_own_script")
_UNPRINTABLE = Text(
    "Unele răspunsuri conțin litere pe care foaia nu le poate tipări. Scrieți-le în alfabetul "
    "latin.",
    "Some answers contain letters that the paper cannot print. Write them in Latin letters.",
)
_UNPRINTABLE_IN = Text("„{field}” ({form}): {characters}", "“{field}” ({form}): {characters}")


@dataclass(frozen=True, slots=True)
class Goal:
    """An objective and the domain it belongs to."""

    need: Need | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An activity as the paper tells it; ``words`` is None where it is left unsaid.

    ``left_to_say`` is a step of which the place and the hours are closed: the counsellor says
    them.
    """

    kind: Activity | None
    words: str | None
    often: str
    day: str
    who: str
    done: bool
    left_to_say: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSummary:
    """All that the paper says; ``done`` steps stay, cancelled ones are left out."""

    case_number: str
    name: str
    own_script: str
    goals: tuple[Goal, ...]
    own: tuple[Step, ...]  # what the person takes part in, the nearest day first
    given: tuple[Step, ...]  # what help the person gets
    place: str
    ends: date | None
    ask: tuple[str, ...]
    final: bool
    practice: bool

    @property
    def unsaid(self) -> int:
        """Return how many steps the paper does not tell in full."""
        steps = (*self.own, *self.given)
        return sum(step.words is None or step.left_to_say for step in steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTold:
    """What a summary is made from: the answers of two forms, and what the case knows."""

    case_number: str
    plan: Answers
    person: Answers  # with ``address_hidden`` where any form hides the address
    closed: Set[str] = frozenset()  # the topics that safe contact closes to the family
    ends: date | None
    asked: str  # who answers questions, if the plan names nobody
    organisation: str
    final: bool
    practice: bool


def summary_of(told: PlanTold) -> PlanSummary:
    """Return what the paper says; raise NotReady for letters that no shipped font has."""
    plan = printable(form_by_id("individual_plan"), told.plan)
    person = {name: told.person[name] for name in _NAMES if name in told.person}
    _must_print({"person": person, "individual_plan": plan})
    hidden = address_hidden(told.person)
    closed = {HEALTH, ADDRESS} if hidden else {HEALTH}
    unsaid = Unsaid.of(closed, told.person, told.plan)
    steps = [
        _step(row, unsaid, told.closed)
        for row in sorted(rows_of(plan, "activities"), key=_when)
        if text_of(row.answers, "activity_stage") != "cancelled"
    ]
    helps = {True: [], False: []}  # type: dict[bool, list[Step]]
    for kind, step in steps:
        helps[kind in _HELP].append(step)
    asked = text_of(plan, "drawn_up_by") or told.asked
    return PlanSummary(
        case_number=told.case_number,
        name=shown_name(text_of(person, "surname"), text_of(person, "given_names")),
        own_script=text_of(person, "name_own_script") or "",
        goals=_goals(plan, unsaid, _places_of_steps(plan, told.closed)),
        own=tuple(helps[False]),
        given=tuple(helps[True]),
        place="" if hidden else _place(plan),
        ends=told.ends,
        ask=tuple(said for said in (asked, told.organisation) if said and unsaid.may_say(said)),
        final=told.final,
        practice=told.practice,
    )


def _must_print(answers: Mapping[str, Answers]) -> None:
    found = [
        _UNPRINTABLE_IN.filled(field=field.label, form=form.title, characters=" ".join(missing))
        for form in map(form_by_id, answers)
        for field, missing in unprintable(form, answers[form.id])
    ]
    if found:
        raise NotReady(_UNPRINTABLE, found)


def _places_of_steps(plan: Answers, closed: Set[str]) -> tuple[str, ...]:
    """Return the institutions that no goal may name, folded; none while nothing is closed."""
    if not closed & {_WHEREABOUTS, _APPOINTMENTS}:
        return ()
    named = (text_of(row.answers, "activity_institution") for row in rows_of(plan, "activities"))
    return tuple(filter(None, (folded(name or "") for name in named)))


def _goals(plan: Answers, unsaid: Unsaid, places: tuple[str, ...]) -> tuple[Goal, ...]:
    found = []
    for row in rows_of(plan, "objectives"):
        words = text_of(row.answers, "objective") or ""
        need = need_of_field(text_of(row.answers, "objective_need") or "")
        whole = f" {folded(words)} "
        if any(f" {place} " in whole for place in places):
            continue
        if words and unsaid.may_tell_of(need) and unsaid.may_say(words):
            found.append(Goal(need, words))
    return tuple(found)


def _step(row: Row, unsaid: Unsaid, closed: Set[str]) -> tuple[Activity | None, Step]:
    """Return the kind of an activity, which says under which heading it stands, and the step."""
    said = {
        cell.id: "" if words == NOTHING else words
        for cell in ACTIVITIES_TABLE.fields
        for words in (spoken(cell, row.answers.get(cell.id), Language.RO),)
    }
    kind = kind_of_activity(row)
    day = "" if _APPOINTMENTS in closed else said["activity_due"]
    words, who = said["activity_description"], _who(said, unsaid)
    often = " · ".join(filter(None, (said["activity_frequency"], said["activity_hours"])))
    need = need_of_field(text_of(row.answers, "activity_need") or "")
    done = text_of(row.answers, "activity_stage") == "done"
    if not (unsaid.may_tell_of(need, kind) and unsaid.may_say(f"{words} {often}")):
        kept = Step(kind=None, words=None, often="", day=day, who="", done=done)
        return kind, kept
    if closed & {_WHEREABOUTS, _APPOINTMENTS}:
        return kind, Step(
            kind=kind, words="", often="", day=day, who="", done=done, left_to_say=True
        )
    return kind, Step(kind=kind, words=words, often=often, day=day, who=who, done=done)


def _who(said: Mapping[str, str], unsaid: Unsaid) -> str:
    named = (said["activity_responsible"], said["activity_institution"])
    return ", ".join(one for one in dict.fromkeys(named) if one and unsaid.may_say(one))


def _when(row: Row) -> tuple[bool, date]:
    day = day_of(row.answers, "activity_due")
    return day is None, day or date.max


def _place(plan: Answers) -> str:
    form = form_by_id("individual_plan")
    named = [
        spoken(form.field(name), plan[name], Language.RO)
        for name in ("community_locality", "community_county")
        if name in plan
    ]
    return ", ".join(dict.fromkeys(one for one in named if one != NOTHING))
