"""The needs sheet: social insurance (art. 5, 7, 8)."""

from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import PLAN_WORK
from counsellor_app.forms.kinds import Line, Several, YesNo
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import options
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OWN = (
    Several(
        id="social_insurance_kinds",
        label=Text("Este asigurat(ă) la", "Is insured for"),
        options=options(
            ("health", "sănătate (CAS / CNAS)", "health (CAS / CNAS)"),
            ("pension", "pensie", "pension"),
            ("unemployment", "șomaj", "unemployment"),
            ("none", "niciuna", "none"),
        ),
        basis=og44(8),
        handling=PLAN_WORK,
    ),
    YesNo(
        id="social_insurance_abroad",
        label=Text("Are stagiu în alte state?", "Has contribution periods in other states?"),
        basis=og44(8),
        handling=PLAN_WORK,
    ),
    Line(
        id="social_insurance_abroad_where",
        label=Text("În ce state și cât timp", "In which states and how long"),
        asked_if=Is("social_insurance_abroad", True),
        handling=PLAN_WORK,
    ),
)

SOCIAL_INSURANCE = domain_section(Need.SOCIAL_INSURANCE, OWN)
