"""The needs sheet: the community where the person would live (art. 18 alin. (1))."""

from counsellor_app.forms.handling import PLAN_WORK
from counsellor_app.forms.kinds import Choice, Line, Suggested
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import COUNTIES
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OWN = (
    Choice(
        id="community_wanted_county",
        label=Text("Județul dorit", "Preferred county"),
        help=Text(
            "Dorința persoanei, chiar dacă nu se poate împlini; decizia se ia în plan.",
            "What the person wishes, even if it cannot be had; the decision is taken in the plan.",
        ),
        options=COUNTIES,
        basis=og44(18, 1),
        handling=PLAN_WORK,
    ),
    Line(
        id="community_wanted_locality",
        label=Text("Localitatea dorită", "Preferred locality"),
        help=Text(
            "Orașul sau comuna; lăsați gol dacă este bun orice loc din județ.",
            "Town or commune; leave it empty if any place in the county will do.",
        ),
        suggests=Suggested.LOCALITIES,
        basis=og44(18, 1),
        handling=PLAN_WORK,
    ),
    Line(
        id="community_wanted_reason",
        label=Text("Motivele", "Reasons"),
        help=Text(
            "De exemplu: muncă, școala copiilor, rude. De cine se teme nu se scrie aici.",
            "For example: work, the children's school, relatives. Not here: whom the person fears.",
        ),
        limit=400,
        handling=PLAN_WORK,
    ),
)

COMMUNITY = domain_section(
    Need.COMMUNITY,
    OWN,
    situation=Text(
        "Unde a locuit în România și ce leagă persoana de un loc: muncă, rude, școală.",
        "Where the person lived in Romania and what ties to a place: work, relatives, school.",
    ),
)
