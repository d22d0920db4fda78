"""The needs sheet: cultural orientation (art. 13)."""

from counsellor_app.forms.handling import PLAN_WORK
from counsellor_app.forms.kinds import Line, Several
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import options
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OWN = (
    Line(
        id="culture_sessions",
        label=Text("Sesiuni urmate", "Sessions attended"),
        basis=og44(13, 1),
        handling=PLAN_WORK,
    ),
    Several(
        id="culture_topics",
        label=Text("Teme dorite", "Topics wanted"),
        options=options(
            ("rights", "drepturi și obligații", "rights and duties"),
            ("institutions", "instituții", "institutions"),
            ("health", "sănătate", "health"),
            ("school", "școală", "school"),
            ("work", "muncă", "work"),
            ("daily_life", "viață de zi cu zi", "daily life"),
            ("traditions", "tradiții", "traditions"),
            ("legislation", "legislație", "legislation"),
            ("gender_equality", "egalitate de gen", "gender equality"),
        ),
        basis=og44(13, 1),
        handling=PLAN_WORK,
    ),
)

CULTURE = domain_section(Need.CULTURE, OWN)
