"""The tables of the individual plan: objectives, activities, needs left without an activity."""

from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import COUNTED, PLAN_WORK
from counsellor_app.forms.kinds import Choice, Count, Day, Line, Link, LinkTo, Option, Rows
from counsellor_app.forms.options import ACTIVITIES, options
from counsellor_app.law.citation import og44
from counsellor_app.text import Plural, Text

HOURS = Plural(("{n} oră", "{n} ore", "{n} de ore"), ("{n} hour", "{n} hours"))

STAGES = options(
    ("planned", "planificat", "planned"),
    ("granted", "acordat", "granted"),
    ("under_way", "în curs", "under way"),
    ("done", "realizat", "done"),
    ("partly", "parțial", "partly done"),
    ("not_done", "nerealizat", "not done"),
    ("cancelled", "anulat", "cancelled"),
)
GRANTED = frozenset({"granted", "under_way", "done", "partly"})  # stages of what was granted
MEASURES = frozenset({"e", "f", "g"})  # art. 18 alin. (2): granted, not only taken part in
PRIORITIES = options(
    ("high", "ridicată", "high"), ("medium", "medie", "medium"), ("low", "scăzută", "low")
)
UNANSWERED_REASONS: tuple[Option, ...] = options(
    ("not_now", "nu dorește acum", "does not wish it now"),
    ("unavailable", "serviciu indisponibil", "service unavailable"),
    ("project_closed", "proiect închis", "project closed"),
    ("otherwise", "rezolvat altfel", "solved otherwise"),
    ("other", "alt motiv", "another reason"),
)

OBJECTIVES = Rows(
    id="objectives",
    label=Text("Obiective", "Objectives"),
    row_name=Text("Obiectiv", "Objective"),
    adding=Text("Adaugă un obiectiv", "Add an objective"),
    basis=og44(18, 1),
    required=True,
    missing=Text("Adăugați cel puțin un obiectiv.", "Add at least one objective."),
    handling=PLAN_WORK,
    fields=(
        Line(
            id="objective",
            label=Text("Obiectivul", "The objective"),
            basis=og44(18, 1),
            required=True,
            limit=400,
            handling=PLAN_WORK,
        ),
        Link(
            id="objective_need",
            label=Text("Nevoia la care răspunde", "The need it answers"),
            basis=og44(18, 1),
            to=LinkTo.NEED,
            required=True,
            handling=PLAN_WORK,
        ),
        Choice(
            id="objective_priority",
            label=Text("Prioritatea", "Priority"),
            options=PRIORITIES,
            handling=PLAN_WORK,
        ),
        Line(
            id="objective_indicator",
            label=Text("Indicator", "Indicator"),
            help=Text("După ce se vede că a fost atins.", "How one sees that it was reached."),
            limit=400,
            handling=PLAN_WORK,
        ),
    ),
)

ACTIVITIES_TABLE = Rows(
    id="activities",
    label=Text("Activități", "Activities"),
    row_name=Text("Activitate", "Activity"),
    adding=Text("Adaugă o activitate", "Add an activity"),
    basis=og44(18, 2),
    required=True,
    missing=Text("Adăugați cel puțin o activitate.", "Add at least one activity."),
    handling=COUNTED,
    fields=(
        Choice(
            id="activity_kind",
            label=Text("Tipul activității", "Kind of activity"),
            options=ACTIVITIES,
            basis=og44(18, 2),
            required=True,
            handling=COUNTED,
        ),
        Line(
            id="activity_description",
            label=Text("Descriere", "Description"),
            basis=og44(18, 2),
            required=True,
            limit=400,
            handling=PLAN_WORK,
        ),
        Link(
            id="activity_need",
            label=Text("Nevoia", "The need"),
            basis=og44(18, 1),
            to=LinkTo.NEED,
            required=True,
            handling=PLAN_WORK,
        ),
        Link(
            id="activity_objective",
            label=Text("Obiectivul pe care îl servește", "The objective it serves"),
            basis=og44(18, 1),
            to=LinkTo.OBJECTIVE,
            handling=PLAN_WORK,
        ),
        Line(
            id="activity_frequency",
            label=Text("Frecvența", "Frequency"),
            help=Text("De exemplu: de două ori pe săptămână.", "For example: twice a week."),
            handling=PLAN_WORK,
        ),
        Count(
            id="activity_hours",
            label=Text("Ore, în total", "Hours, in all"),
            least=1,
            unit=Text("ore", "hours"),
            said=HOURS,
            handling=PLAN_WORK,
        ),
        Day(
            id="activity_due",
            label=Text("Termen de realizare", "Due"),
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Line(
            id="activity_responsible",
            label=Text("Responsabil (persoana)", "Responsible person"),
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Line(
            id="activity_institution",
            label=Text("Instituția / organizația", "Institution / organisation"),
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Choice(
            id="activity_stage",
            label=Text("Stadiul", "Stage"),
            options=STAGES,
            required=True,
            handling=COUNTED,
        ),
    ),
)

UNANSWERED = Rows(
    id="unanswered",
    label=Text("Nevoi fără activitate", "Needs without an activity"),
    row_name=Text("Nevoie", "Need"),
    adding=Text("Adaugă o nevoie", "Add a need"),
    basis=og44(18, 1),
    handling=PLAN_WORK,
    fields=(
        Link(
            id="unanswered_need",
            label=Text("Nevoia rămasă fără activitate", "The need left open"),
            basis=og44(18, 1),
            to=LinkTo.NEED,
            required=True,
            handling=PLAN_WORK,
        ),
        Choice(
            id="unanswered_reason",
            label=Text("Motivul", "Reason"),
            options=UNANSWERED_REASONS,
            required=True,
            handling=PLAN_WORK,
        ),
        Line(
            id="unanswered_words",
            label=Text("Motivul, cu alte cuvinte", "The reason in other words"),
            required=True,
            asked_if=Is("unanswered_reason", "other"),
            limit=400,
            handling=PLAN_WORK,
        ),
    ),
)
