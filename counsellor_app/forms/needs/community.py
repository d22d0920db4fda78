"""The needs sheet: the community where the person would live (art. 18 alin. (1))."""

from counsellor_app.forms.handling import PLAN_WORK
from counsellor_app.forms.kinds import Choice, Line
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import COUNTIES
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OWN = (
    Choice(
        id="community_wanted_county",
        label=Text("Județul dorit", "Preferred county"),
        options=COUNTIES,
        basis=og44(18, 1),
        handling=PLAN_WORK,
    ),
    Line(
        id="community_wanted_locality",
        label=Text("Localitatea dorită", "Preferred locality"),
        basis=og44(18, 1),
        handling=PLAN_WORK,
    ),
    Line(
        id="community_wanted_reason",
        label=Text("Motivele", "Reasons"),
        limit=400,
        handling=PLAN_WORK,
    ),
)

COMMUNITY = domain_section(Need.COMMUNITY, OWN)
