"""The needs sheet: counselling (art. 13 and art. 18 alin. (2) lit. a))."""

from counsellor_app.forms.handling import COUNTED, PLAN_WORK
from counsellor_app.forms.kinds import Choice, Several
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import options
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OWN = (
    Several(
        id="counselling_kinds",
        label=Text("Ce fel de consiliere", "Which counselling"),
        options=options(
            ("social", "socială", "social"),
            ("vocational", "vocațională", "vocational"),
            ("financial", "financiară", "financial"),
            ("family", "de familie", "family"),
        ),
        basis=og44(18, 2, "a"),
        handling=COUNTED,
    ),
    Choice(
        id="counselling_frequency",
        label=Text("Cât de des", "How often"),
        options=options(
            ("weekly", "săptămânal", "weekly"),
            ("fortnightly", "la două săptămâni", "every two weeks"),
            ("monthly", "lunar", "monthly"),
            ("on_request", "la cerere", "on request"),
        ),
        handling=PLAN_WORK,
    ),
)

COUNSELLING = domain_section(Need.COUNSELLING, OWN)
