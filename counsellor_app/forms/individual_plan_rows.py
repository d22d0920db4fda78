"""The tables of the individual plan: objectives, activities, needs left without an activity."""

from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import COUNTED, PLAN_WORK
from counsellor_app.forms.kinds import Choice, Count, Day, Line, Link, LinkTo, Option, Rows
from counsellor_app.forms.options import ACTIVITIES, COUNSELLING_KINDS, options
from counsellor_app.forms.phrases import PhraseTopic
from counsellor_app.law.catalogue import Activity
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
    help=Text(
        "Cel puțin unul; cele propuse alături vin din fișa de evaluare.",
        "At least one; those proposed beside come from the needs sheet.",
    ),
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
            help=Text(
                "Ce va putea face persoana până la termen, pe înțelesul ei; fără diagnostice.",
                "What the person will be able to do by then, in words they understand; no "
                "diagnoses.",
            ),
            phrases=PhraseTopic.OBJECTIVE,
            basis=og44(18, 1),
            required=True,
            limit=400,
            handling=PLAN_WORK,
        ),
        Link(
            id="objective_need",
            label=Text("Nevoia la care răspunde", "The need it answers"),
            help=Text(
                "Numai nevoi găsite în fișa de evaluare; una nouă se scrie întâi acolo.",
                "Only needs found in the needs sheet; a new one is written there first.",
            ),
            basis=og44(18, 1),
            to=LinkTo.NEED,
            required=True,
            handling=PLAN_WORK,
        ),
        Choice(
            id="objective_priority",
            label=Text("Prioritatea", "Priority"),
            help=Text(
                "Stabiliți-o împreună cu persoana; o nevoie urgentă cere prioritate ridicată.",
                "Set it together with the person; an urgent need asks for high priority.",
            ),
            options=PRIORITIES,
            handling=PLAN_WORK,
        ),
        Line(
            id="objective_indicator",
            label=Text("Indicator", "Indicator"),
            phrases=PhraseTopic.INDICATOR,
            help=Text("După ce se vede că a fost atins.", "How one sees that it was reached."),
            limit=400,
            handling=PLAN_WORK,
        ),
    ),
)

ACTIVITIES_TABLE = Rows(
    id="activities",
    label=Text("Activități", "Activities"),
    help=Text(
        "Un rând pentru fiecare lucru de făcut; cele propuse alături vin din fișa de evaluare.",
        "One row for each thing to do; those proposed beside come from the needs sheet.",
    ),
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
            help=Text(
                "Litera din lege; ajutorul și cazarea (e, f, g) se acordă prin formularele lor.",
                "The letter of the act; aid and lodging (e, f, g) are granted by forms of their "
                "own.",
            ),
            options=ACTIVITIES,
            basis=og44(18, 2),
            required=True,
            handling=COUNTED,
        ),
        Choice(
            id="activity_counselling",
            label=Text("Ce fel de consiliere", "Which counselling"),
            help=Text(
                "Câte un rând pentru fiecare fel, fiecare cu frecvența lui; gol la alt sprijin.",
                "One row for each kind, with its own frequency; empty for other support.",
            ),
            options=COUNSELLING_KINDS,
            basis=og44(18, 2, "a"),
            asked_if=Is("activity_kind", Activity.COUNSELLING.value),
            handling=PLAN_WORK,
        ),
        Line(
            id="activity_description",
            label=Text("Descriere", "Description"),
            help=Text(
                "Se tipărește: numiți cursul sau serviciul, fără date de sănătate și fără nume de"
                " rude.",
                "It is printed: name the course or service, no health facts and no relatives' "
                "names.",
            ),
            phrases=PhraseTopic.ACTIVITY,
            basis=og44(18, 2),
            required=True,
            limit=400,
            handling=PLAN_WORK,
        ),
        Link(
            id="activity_need",
            label=Text("Nevoia", "The need"),
            help=Text(
                "O activitate fără nevoie nu are temei: alegeți una găsită în fișa de evaluare.",
                "An activity without a need rests on nothing: choose one found in the needs sheet.",
            ),
            basis=og44(18, 1),
            to=LinkTo.NEED,
            required=True,
            handling=PLAN_WORK,
        ),
        Link(
            id="activity_objective",
            label=Text("Obiectivul pe care îl servește", "The objective it serves"),
            help=Text(
                "Obiectivul de mai sus spre care duce; la evaluarea finală se văd împreună.",
                "The objective above that it leads to; the final evaluation shows them together.",
            ),
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
            help=Text(
                "Numai dacă se știu, ca la un curs; altfel lăsați necompletat.",
                "Only if known, as for a course; else leave it empty.",
            ),
            least=1,
            unit=Text("ore", "hours"),
            said=HOURS,
            handling=PLAN_WORK,
        ),
        Day(
            id="activity_due",
            label=Text("Termen de realizare", "Due"),
            help=Text(
                "De regulă în perioada programului; la o nevoie urgentă, în cel mult 14 zile.",
                "As a rule within the programme; for an urgent need, within 14 days.",
            ),
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Line(
            id="activity_responsible",
            label=Text("Responsabil (persoana)", "Responsible person"),
            help=Text(
                "Un nume, ca persoana să știe pe cine caută; poate fi chiar ea.",
                "A name, so that the person knows whom to look for; it may be the person.",
            ),
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Line(
            id="activity_institution",
            label=Text("Instituția / organizația", "Institution / organisation"),
            help=Text(
                "Denumirea întreagă, cu localitatea, ca persoana să o poată găsi.",
                "Its full name, with the place, so that the person can find it.",
            ),
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Choice(
            id="activity_stage",
            label=Text("Stadiul", "Stage"),
            help=Text(
                "La început „planificat”; „acordat” numai pentru ajutor și cazare, după aprobare.",
                "At first “planned”; “granted” only for aid and lodging, once approved.",
            ),
            options=STAGES,
            required=True,
            handling=COUNTED,
        ),
    ),
)

UNANSWERED = Rows(
    id="unanswered",
    label=Text("Nevoi fără activitate", "Needs without an activity"),
    help=Text(
        "Numai nevoile pe care planul nu le acoperă acum; niciuna nu se pierde din vedere.",
        "Only needs that the plan does not cover now; none is lost from sight.",
    ),
    row_name=Text("Nevoie", "Need"),
    adding=Text("Adaugă o nevoie", "Add a need"),
    basis=og44(18, 1),
    handling=PLAN_WORK,
    fields=(
        Link(
            id="unanswered_need",
            label=Text("Nevoia rămasă fără activitate", "The need left open"),
            help=Text(
                "Dintre nevoile fișei de evaluare, una fără activitate mai sus.",
                "Of the needs of the needs sheet, one that has no activity above.",
            ),
            basis=og44(18, 1),
            to=LinkTo.NEED,
            required=True,
            handling=PLAN_WORK,
        ),
        Choice(
            id="unanswered_reason",
            label=Text("Motivul", "Reason"),
            help=Text(
                "Motivul de astăzi; se reia la următoarea discuție.",
                "The reason as of today; it is taken up again at the next talk.",
            ),
            options=UNANSWERED_REASONS,
            required=True,
            handling=PLAN_WORK,
        ),
        Line(
            id="unanswered_words",
            label=Text("Motivul, cu alte cuvinte", "The reason in other words"),
            help=Text(
                "O frază scurtă, care se tipărește; fără diagnostice.",
                "A short sentence, which is printed; no diagnoses.",
            ),
            phrases=PhraseTopic.UNANSWERED_REASON,
            required=True,
            asked_if=Is("unanswered_reason", "other"),
            limit=400,
            handling=PLAN_WORK,
        ),
    ),
)
