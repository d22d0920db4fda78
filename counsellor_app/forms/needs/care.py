"""The needs sheet: children and care (art. 10 and 33)."""

from counsellor_app.forms.handling import PLAN_WORK
from counsellor_app.forms.kinds import Several, YesNo
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import options
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OWN = (
    YesNo(
        id="care_alone",
        label=Text("Îngrijește singur(ă) copii minori?", "Cares alone for minor children?"),
        basis=og44(33, 3),
        handling=PLAN_WORK,
    ),
    Several(
        id="care_services",
        label=Text("Servicii necesare", "Services needed"),
        options=options(
            ("nursery", "creșă", "nursery"),
            ("kindergarten", "grădiniță", "kindergarten"),
            ("after_school", "after-school", "after-school"),
            ("other_care", "îngrijirea altei persoane", "care for another person"),
        ),
        basis=og44(10, 1),
        handling=PLAN_WORK,
    ),
)

CARE = domain_section(Need.CARE, OWN)
