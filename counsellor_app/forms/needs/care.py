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
        help=Text(
            "Fără alt adult care să ajute zi de zi; poate fi un semn de vulnerabilitate.",
            "With no other adult helping day by day; it may be a sign of vulnerability.",
        ),
        basis=og44(33, 3),
        handling=PLAN_WORK,
    ),
    Several(
        id="care_services",
        label=Text("Servicii necesare", "Services needed"),
        help=Text(
            "Ce i-ar lăsa timp pentru curs sau muncă; și pentru un părinte în vârstă.",
            "What would free time for course or work; for an elderly parent too.",
        ),
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

CARE = domain_section(
    Need.CARE,
    OWN,
    situation=Text(
        "Cine are grijă de copii sau de altcineva cât timp persoana este la curs ori la lucru.",
        "Who looks after children or others while the person is at the course or at work.",
    ),
)
