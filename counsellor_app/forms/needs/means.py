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
        help=Text(
            "Suma aproximativă, în lei, și cea păstrată în altă monedă; 0, dacă nu are.",
            "The rough sum in lei, what is kept in another currency too; 0, if there is none.",
        ),
        basis=og44(21, 1),
        handling=PLAN_WORK,
    ),
    Money(
        id="means_debts",
        label=Text("Datorii", "Debts"),
        help=Text(
            "Chirie, amenzi, drumul până aici; întrebați cu grijă și nu scrieți cui datorează.",
            "Rent, fines, the journey here; ask with care, do not write to whom.",
        ),
        handling=PLAN_WORK,
    ),
)

MEANS = domain_section(
    Need.MEANS,
    OWN,
    situation=Text(
        "Din ce trăiește luna aceasta și cât îi ajunge; sumele se scriu mai jos.",
        "What the person lives on this month and how far it goes; the sums are told below.",
    ),
)
