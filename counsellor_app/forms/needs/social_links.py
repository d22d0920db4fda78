"""The needs sheet: social links and recreation (art. 18 alin. (2) lit. d))."""

from counsellor_app.forms.handling import FAMILY_MEMBERS, PLAN_WORK
from counsellor_app.forms.kinds import Line
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OWN = (
    Line(
        id="social_links_relatives",
        label=Text("Rude în România", "Relatives in Romania"),
        handling=FAMILY_MEMBERS,
    ),
    Line(
        id="social_links_community",
        label=Text("Comunitate, prieteni", "Community, friends"),
        handling=PLAN_WORK,
    ),
    Line(
        id="social_links_hobbies",
        label=Text("Hobby, activități recreative", "Hobbies, recreation"),
        basis=og44(18, 2, "d"),
        handling=PLAN_WORK,
    ),
)

SOCIAL_LINKS = domain_section(Need.SOCIAL_LINKS, OWN)
