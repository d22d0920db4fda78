"""The needs sheet: the Romanian language (art. 14; for minors art. 10)."""

from counsellor_app.forms.conditions import Is, IsOneOf
from counsellor_app.forms.handling import COUNTED, OFFICE_ONLY, PLAN_WORK
from counsellor_app.forms.kinds import Choice, Line, Option, YesNo
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import CEFR_LEVELS
from counsellor_app.law.catalogue import BELOW_B1, Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text


def _skill(name: str, label: Text) -> Choice:
    levels: tuple[Option, ...] = CEFR_LEVELS
    return Choice(id=f"romanian_{name}", label=label, options=levels, handling=PLAN_WORK)


OWN = (
    Choice(
        id="romanian_level",
        label=Text("Nivelul de limba română", "Level of Romanian"),
        help=Text("Nivelul estimat, în ansamblu.", "The level estimated, on the whole."),
        options=CEFR_LEVELS,
        basis=og44(14, 1),
        required=True,
        handling=COUNTED,
    ),
    _skill("understanding", Text("Înțelegere", "Understanding")),
    _skill("speaking", Text("Vorbire", "Speaking")),
    _skill("reading", Text("Citire", "Reading")),
    _skill("writing", Text("Scriere", "Writing")),
    YesNo(
        id="romanian_literacy_needed",
        label=Text("Este necesară alfabetizarea?", "Is literacy teaching needed?"),
        basis=og44(14, 1),
        asked_if=IsOneOf("romanian_level", BELOW_B1),
        handling=PLAN_WORK,
    ),
    YesNo(
        id="needs_romanian_course",
        label=Text("Are nevoie de curs de limba română?", "Needs a Romanian course?"),
        basis=og44(14, 1),
        required=True,
        asked_if=IsOneOf("romanian_level", BELOW_B1),
        raises=Need.ROMANIAN,
        handling=COUNTED,
    ),
    Line(
        id="course_obstacles",
        label=Text("Ce ar împiedica participarea?", "What would stand in the way?"),
        asked_if=Is("needs_romanian_course", True),
        handling=OFFICE_ONLY,
    ),
    Line(
        id="romanian_earlier_course",
        label=Text("Curs anterior", "Earlier course"),
        handling=PLAN_WORK,
    ),
    YesNo(
        id="romanian_certificate",
        label=Text("Are certificat?", "Has a certificate?"),
        handling=PLAN_WORK,
    ),
)

ROMANIAN = domain_section(Need.ROMANIAN, OWN)
