"""The needs sheet: means of support (art. 21 and 22)."""

from counsellor_app.forms.handling import PLAN_WORK
from counsellor_app.forms.kinds import Money
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OWN = (
    Money(
        id="means_income",
        label=Text("Venituri lunare", "Monthly income"),
        help=Text("0, dacă nu are venituri.", "0, if there is none."),
        basis=og44(22, 1),
        required=True,
        handling=PLAN_WORK,
    ),
    Money(
        id="means_savings",
        label=Text("Economii", "Savings"),
        basis=og44(21, 1),
        handling=PLAN_WORK,
    ),
    Money(id="means_debts", label=Text("Datorii", "Debts"), handling=PLAN_WORK),
)

MEANS = domain_section(Need.MEANS, OWN)
