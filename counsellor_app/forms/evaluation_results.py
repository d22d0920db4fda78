"""What an evaluation says of the plan's rows and of each domain, next to the needs sheet."""

from counsellor_app.forms.handling import COUNTED, PROCEDURE
from counsellor_app.forms.individual_plan_rows import STAGES
from counsellor_app.forms.kinds import Choice, Line, Link, LinkTo, Rows
from counsellor_app.forms.needs.common import NEED_LEVELS
from counsellor_app.forms.options import options
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

_OVER = frozenset({"done", "partly", "not_done", "cancelled"})


def level_now_field(need: Need) -> str:
    """Return the id of the field that says how great the need is now."""
    return f"{need.value}_now"


RESULTS = Section(
    id="results",
    title=Text("Rezultatele planului", "Results of the plan"),
    intro=Text(
        "Fiecare obiectiv și fiecare activitate din planul individual primește un rezultat.",
        "Every objective and every activity of the individual plan is given a result.",
    ),
    fields=(
        Rows(
            id="objective_results",
            label=Text("Obiective", "Objectives"),
            help=Text(
                "Și obiectivele neatinse: ele arată ce rămâne de făcut.",
                "Objectives not reached too: they show what remains to be done.",
            ),
            row_name=Text("Obiectiv", "Objective"),
            adding=Text("Adaugă un obiectiv", "Add an objective"),
            basis=og44(18, 1),
            handling=COUNTED,
            fields=(
                Link(
                    id="result_objective",
                    label=Text("Obiectivul din plan", "The objective of the plan"),
                    help=Text(
                        "Din ultima versiune a planului individual.",
                        "From the last version of the individual plan.",
                    ),
                    to=LinkTo.PLANNED_OBJECTIVE,
                    basis=og44(18, 1),
                    required=True,
                    handling=PROCEDURE,
                ),
                Choice(
                    id="objective_reached",
                    label=Text("A fost atins?", "Was it reached?"),
                    help=Text(
                        "Apreciați împreună cu persoana, după indicatorul din plan.",
                        "Judge it together with the person, by the indicator of the plan.",
                    ),
                    options=options(
                        ("yes", "da", "yes"), ("partly", "parțial", "partly"), ("no", "nu", "no")
                    ),
                    basis=og44(18, 1),
                    required=True,
                    handling=COUNTED,
                ),
                Line(
                    id="objective_result",
                    label=Text("După ce se vede", "How one sees it"),
                    help=Text(
                        "Fapte care se pot arăta: certificat, contract, înscriere; fără "
                        "diagnostice.",
                        "Facts one can show: certificate, contract, enrolment; no diagnoses.",
                    ),
                    limit=400,
                    basis=og44(18, 1),
                    handling=PROCEDURE,
                ),
            ),
        ),
        Rows(
            id="activity_results",
            label=Text("Activități", "Activities"),
            help=Text(
                "Și activitățile anulate, ca să se știe de ce.",
                "Cancelled activities too, so that one knows why.",
            ),
            row_name=Text("Activitate", "Activity"),
            adding=Text("Adaugă o activitate", "Add an activity"),
            basis=og44(18, 2),
            handling=COUNTED,
            fields=(
                Link(
                    id="result_activity",
                    label=Text("Activitatea din plan", "The activity of the plan"),
                    help=Text(
                        "Din ultima versiune a planului individual.",
                        "From the last version of the individual plan.",
                    ),
                    to=LinkTo.PLANNED_ACTIVITY,
                    basis=og44(18, 2),
                    required=True,
                    handling=PROCEDURE,
                ),
                Choice(
                    id="activity_result",
                    label=Text("Rezultatul", "Result"),
                    help=Text(
                        "„Parțial” când s-a început, dar nu s-a dus la capăt.",
                        "“Partly” where it was begun but not carried through.",
                    ),
                    options=tuple(stage for stage in STAGES if stage.value in _OVER),
                    basis=og44(18, 2),
                    required=True,
                    handling=COUNTED,
                ),
                Line(
                    id="activity_result_words",
                    label=Text("Pe scurt", "In short"),
                    help=Text(
                        "De exemplu: ore urmate, nivel obținut, ce a împiedicat; fără diagnostice.",
                        "For example: hours attended, level reached, what stood in the way; no "
                        "diagnoses.",
                    ),
                    limit=400,
                    basis=og44(18, 2),
                    handling=PROCEDURE,
                ),
            ),
        ),
    ),
)

SCORES = Section(
    id="scores",
    title=Text("Nevoile acum", "The needs now"),
    intro=Text(
        "Aceleași niveluri ca în fișa de evaluare, ca să se vadă ce s-a schimbat; „nu știe” și „nu "
        "a fost întrebat(ă)” sunt și ele răspunsuri.",
        "The same levels as in the needs sheet, so that the change is seen; “does not know” and "
        "“was not asked” are answers too.",
    ),
    fields=tuple(
        Choice(
            id=level_now_field(need),
            label=need.text,
            help=Text(
                "Întrebați persoana, nu deduceți; alături se vede nivelul de la început.",
                "Ask the person, do not infer; the level at the beginning stands beside.",
            ),
            options=NEED_LEVELS,
            basis=og44(17, 1),
            required=True,
            handling=COUNTED,
            missing=Text(
                f"Alegeți nivelul de acum al nevoii la „{need.text.ro}”.",
                f"Choose the present level of need for “{need.text.en}”.",
            ),
        )
        for need in Need
    ),
)
