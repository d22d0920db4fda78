"""The needs sheet: cultural orientation (art. 3 and 13)."""

from counsellor_app.forms.handling import PLAN_WORK, RELIGION
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
        help=Text(
            "Câte, pe ce teme și cine le-a ținut, dacă persoana își amintește.",
            "How many, on which topics and who held them, if the person remembers.",
        ),
        basis=og44(13, 1),
        handling=PLAN_WORK,
    ),
    Several(
        id="culture_topics",
        label=Text("Teme dorite", "Topics wanted"),
        help=Text(
            "Ce dorește persoana să afle; după ele alegeți sesiunile din plan.",
            "What the person wants to learn; choose the sessions of the plan by them.",
        ),
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
    Line(
        id="culture_customs",
        label=Text(
            "Cerințe culturale, religioase sau alimentare",
            "Cultural, religious or dietary needs",
        ),
        help=Text(
            "Numai dacă persoana dorește: ce se respectă la cursuri, la masă, la cazare.",
            "Only if the person wishes: what is respected at courses, meals, lodging.",
        ),
        basis=og44(3),
        handling=RELIGION,
    ),
)

CULTURE = domain_section(
    Need.CULTURE,
    OWN,
    situation=Text(
        "Ce știe despre instituții și viața de aici; unde s-au ivit neînțelegeri.",
        "What is known of institutions and life here; where misunderstandings arose.",
    ),
)
