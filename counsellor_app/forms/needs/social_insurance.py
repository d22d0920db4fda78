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
        help=Text(
            "După adeverințe sau spusele persoanei; „niciuna”, după ce ați întrebat de toate.",
            "By certificates or as told; “none” after asking about each.",
        ),
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
        help=Text(
            "Perioade cu contribuții plătite în altă țară, pe care persoana le-ar putea dovedi.",
            "Periods with contributions paid in another country that the person could prove.",
        ),
        basis=og44(8),
        handling=PLAN_WORK,
    ),
    Line(
        id="social_insurance_abroad_where",
        label=Text("În ce state și cât timp", "In which states and how long"),
        help=Text(
            "Țara, anii și dovada, de exemplu: Grecia, 2019-2021, carnet de asigurat.",
            "Country, years and proof, for example: Greece, 2019-2021, insurance card.",
        ),
        asked_if=Is("social_insurance_abroad", True),
        handling=PLAN_WORK,
    ),
)

SOCIAL_INSURANCE = domain_section(
    Need.SOCIAL_INSURANCE,
    OWN,
    situation=Text(
        "De când este asigurată persoana; ce contribuții are de plătit sau de dovedit.",
        "Since when the person is insured; which contributions remain to be paid or proved.",
    ),
)
