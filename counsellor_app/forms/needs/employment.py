"""The needs sheet: employment (art. 4, 5, 24-27)."""

from counsellor_app.forms.conditions import Has, Is, IsOneOf
from counsellor_app.forms.handling import COUNTED, HEALTH, OFFICE_ONLY, PLAN_WORK
from counsellor_app.forms.kinds import Choice, Count, Day, Line, Rows, Several, YesNo
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import options
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Plural, Text

YEARS = Plural(("{n} an", "{n} ani", "{n} de ani"), ("{n} year", "{n} years"))
PUPIL_OR_STUDENT = "pupil_or_student"
STATUSES = options(
    ("employed", "angajat(ă)", "employed"),
    ("self_employed", "independent(ă)", "self-employed"),
    ("registered_unemployed", "șomer înregistrat", "registered unemployed"),
    ("looking", "în căutare", "looking for work"),
    ("inactive", "inactiv(ă)", "inactive"),
    (PUPIL_OR_STUDENT, "elev(ă) / student(ă)", "pupil or student"),
    ("under_16", "sub 16 ani", "under 16"),
)
OF_WORKING_AGE = (
    "employed", "self_employed", "registered_unemployed", "looking", "inactive", PUPIL_OR_STUDENT
)  # fmt: skip
OBSTACLES = options(
    ("language", "limba", "language"),
    ("health", "sănătatea", "health"),
    ("childcare", "îngrijirea copiilor", "childcare"),
    ("papers", "actele", "papers"),
    ("transport", "transportul", "transport"),
    ("unrecognised", "calificarea nerecunoscută", "qualification not recognised"),
    ("other", "altele", "other"),
)
WORKING_AGE = IsOneOf("employment_status", OF_WORKING_AGE)

OWN = (
    Choice(
        id="employment_status",
        label=Text("Statut", "Status"),
        help=Text(
            "Cum este astăzi. La „sub 16 ani” nu se mai întreabă nimic despre muncă.",
            "As it is today. At “under 16” nothing more is asked about work.",
        ),
        options=STATUSES,
        basis=og44(4),
        required=True,
        handling=COUNTED,
    ),
    Line(
        id="employment_occupation",
        label=Text("Ocupația anterioară", "Previous occupation"),
        help=Text("Ca în COR, dacă se poate.", "As in the COR list, if possible."),
        basis=og44(4),
        asked_if=WORKING_AGE,
        handling=PLAN_WORK,
    ),
    Count(
        id="employment_years",
        label=Text("Ani de experiență", "Years of experience"),
        help=Text(
            "Ani întregi, cu tot cu munca din afara României, cu sau fără acte.",
            "Whole years, work outside Romania included, with or without papers.",
        ),
        basis=og44(4),
        most=70,
        unit=Text("ani", "years"),
        said=YEARS,
        asked_if=WORKING_AGE,
        handling=PLAN_WORK,
    ),
    Rows(
        id="employment_qualifications",
        label=Text("Calificări", "Qualifications"),
        help=Text(
            "Meserii, cursuri, diplome, câte una pe rând; și cele învățate la locul de muncă.",
            "Trades, courses, diplomas, one a row; also what was learnt on the job.",
        ),
        row_name=Text("Calificare", "Qualification"),
        adding=Text("Adaugă o calificare", "Add a qualification"),
        basis=og44(26),
        asked_if=WORKING_AGE,
        handling=PLAN_WORK,
        fields=(
            Line(
                id="qualification_name",
                label=Text("Calificarea", "Qualification"),
                help=Text(
                    "Cum stă pe act sau cum o numește persoana: electrician, croitorie.",
                    "As the paper or the person calls it: electrician, tailoring.",
                ),
                required=True,
                handling=PLAN_WORK,
            ),
            YesNo(
                id="qualification_proof",
                label=Text("Are act doveditor?", "Is there a document?"),
                help=Text(
                    "Diplomă sau certificat, și în copie, și netradus.",
                    "A diploma or certificate, a copy or one not translated counts too.",
                ),
                handling=PLAN_WORK,
            ),
        ),
    ),
    Several(
        id="employment_driving",
        label=Text("Permis auto", "Driving licence"),
        help=Text(
            "Categoriile de pe permis, și de pe unul străin, chiar dacă aici nu este valabil.",
            "The categories on the licence, a foreign one too, even if it is not valid here.",
        ),
        options=options(
            *((kind, kind, kind) for kind in ("AM", "A", "B", "C", "D", "E")),
            ("none", "nu are", "none"),
        ),
        asked_if=WORKING_AGE,
        handling=PLAN_WORK,
    ),
    Choice(
        id="employment_schedule",
        label=Text("Program dorit", "Working hours wanted"),
        help=Text(
            "Întrebați și ce ar putea accepta: cursul, copiii și drumul hotărăsc adesea.",
            "Ask also what would be acceptable: course, children and the way there often decide.",
        ),
        options=options(
            ("full", "normă întreagă", "full time"),
            ("part", "timp parțial", "part time"),
            ("shifts", "în ture", "shifts"),
            ("any", "oricare", "any"),
        ),
        asked_if=WORKING_AGE,
        handling=PLAN_WORK,
    ),
    Several(
        id="employment_obstacles",
        label=Text("Obstacole", "Obstacles"),
        help=Text(
            "Ce împiedică astăzi angajarea. Rămâne în birou: nu intră în anexă și nu se exportă.",
            "What hinders work today. It stays in the office: not in the annex, not exported.",
        ),
        options=OBSTACLES,
        basis=og44(4),
        asked_if=WORKING_AGE,
        handling=OFFICE_ONLY,
    ),
    Line(
        id="employment_obstacle_other",
        label=Text("Alt obstacol", "Another obstacle"),
        help=Text(
            "Câteva cuvinte, de exemplu: lipsa unui cont bancar. Fără diagnostice.",
            "A few words, for example: no bank account. No diagnoses.",
        ),
        asked_if=Has("employment_obstacles", "other"),
        handling=OFFICE_ONLY,
    ),
    YesNo(
        id="employment_ajofm",
        label=Text("Este înregistrat(ă) la AJOFM / AMOFM?", "Registered with AJOFM / AMOFM?"),
        help=Text(
            "Ca persoană în căutarea unui loc de muncă; 30 de zile de la semnarea protocolului.",
            "As a job seeker; within 30 days of the signing of the protocol.",
        ),
        basis=og44(24),
        required=True,
        asked_if=WORKING_AGE,
        handling=COUNTED,
    ),
    Day(
        id="employment_ajofm_on",
        label=Text("Data înregistrării la AJOFM / AMOFM", "Date of registration"),
        help=Text(
            "Ziua de pe dovada înregistrării; fără dovadă, ziua spusă de persoană.",
            "The day on the proof of registration; without it, the day the person tells.",
        ),
        basis=og44(24),
        past_only=True,
        asked_if=Is("employment_ajofm", True),
        handling=PLAN_WORK,
    ),
    YesNo(
        id="employment_disability_asked",
        label=Text(
            "Cere să fie înregistrat(ă) ca persoană cu dizabilități?",
            "Asks to be registered as a person with disabilities?",
        ),
        help=Text("Numai dacă persoana o cere.", "Only if the person asks for it."),
        asked_if=WORKING_AGE,
        handling=HEALTH,
    ),
)

EMPLOYMENT = domain_section(
    Need.EMPLOYMENT,
    OWN,
    situation=Text(
        "Ce lucrează sau caută acum, de când și cu ce acte; ce a încercat deja.",
        "The present work or search, since when and with which papers; what was tried already.",
    ),
)
