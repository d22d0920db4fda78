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
        help=Text(
            "Gradul de rudenie și localitatea: un frate, Cluj-Napoca. Fără nume, fără adresă.",
            "Relation and town: a brother, Cluj-Napoca. No names, no addresses.",
        ),
        handling=FAMILY_MEMBERS,
    ),
    Line(
        id="social_links_community",
        label=Text("Comunitate, prieteni", "Community, friends"),
        help=Text(
            "Vecini, colegi, asociații pe care se poate sprijini; nu numele și nu credința lor.",
            "Neighbours, colleagues, associations to lean on; not their names and not their faith.",
        ),
        handling=PLAN_WORK,
    ),
    Line(
        id="social_links_hobbies",
        label=Text("Hobby, activități recreative", "Hobbies, recreation"),
        help=Text(
            "Ce îi face plăcere; de aici se aleg activitățile recreative din plan.",
            "What the person enjoys; the recreational activities of the plan are chosen from here.",
        ),
        basis=og44(18, 2, "d"),
        handling=PLAN_WORK,
    ),
)

SOCIAL_LINKS = domain_section(
    Need.SOCIAL_LINKS,
    OWN,
    situation=Text(
        "Cine îi este aproape și cât de des se văd; felul legăturii, nu numele.",
        "Who is close and how often they meet; the kind of link, not the names.",
    ),
)
