"""The needs sheet: social assistance (art. 8, 12, 22)."""

from counsellor_app.forms.handling import COUNTED, PLAN_WORK
from counsellor_app.forms.kinds import Choice, Line, YesNo
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import options
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OWN = (
    Choice(
        id="social_assistance_grant",
        label=Text("Ajutor nerambursabil (AJPIS)", "Non-reimbursable aid (AJPIS)"),
        help=Text(
            "Stadiul cererii la data fișei; decizia și sumele stau în formularul de ajutor.",
            "Where the request stands today; decision and sums go into the form of aid.",
        ),
        options=options(
            ("not_requested", "nedepus", "not requested"),
            ("requested", "depus", "requested"),
            ("granted", "acordat", "granted"),
            ("refused", "respins", "refused"),
            ("used_up", "epuizat", "used up"),
        ),
        basis=og44(18, 2, "e"),
        required=True,
        handling=COUNTED,
    ),
    YesNo(
        id="social_assistance_vmi",
        label=Text(
            "Primește venit minim de incluziune (VMI)?", "Receives minimum inclusion income (VMI)?"
        ),
        help=Text(
            "Nu îl confundați cu ajutorul nerambursabil, întrebat mai sus.",
            "Not to be confused with the non-reimbursable aid asked about above.",
        ),
        basis=og44(22, 1),
        handling=COUNTED,
    ),
    YesNo(
        id="social_assistance_child_allowance",
        label=Text("Primește alocația pentru copii?", "Receives the child allowance?"),
        help=Text(
            "Pentru fiecare copil în parte, la membrii de familie din formularul „Persoana”.",
            "For each child by itself, among the family members of the form “The person”.",
        ),
        basis=og44(12),
        handling=COUNTED,
    ),
    Line(
        id="social_assistance_other",
        label=Text("Alte beneficii", "Other benefits"),
        help=Text(
            "De exemplu: ajutor de încălzire, sprijin de la un ONG; nu cele pentru sănătate.",
            "For example: heating aid, support of an NGO; not those because of health.",
        ),
        basis=og44(8),
        handling=PLAN_WORK,
    ),
)

SOCIAL_ASSISTANCE = domain_section(
    Need.SOCIAL_ASSISTANCE,
    OWN,
    situation=Text(
        "Ce cereri a depus și unde, ce răspuns are, ce acte îi lipsesc.",
        "Which requests were filed and where, what was answered, which papers are missing.",
    ),
)
