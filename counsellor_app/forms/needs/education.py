"""The needs sheet: education (art. 9-11)."""

from counsellor_app.forms.handling import COUNTED, FAMILY_MEMBERS, PLAN_WORK
from counsellor_app.forms.kinds import Choice, Count, Line, Rows, YesNo
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.needs.employment import YEARS
from counsellor_app.forms.options import options
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OWN = (
    Choice(
        id="education_level",
        label=Text("Ultimul nivel absolvit", "Last level completed"),
        options=options(
            ("none", "fără", "none"),
            ("primary", "primar", "primary"),
            ("lower_secondary", "gimnazial", "lower secondary"),
            ("vocational", "profesional", "vocational"),
            ("upper_secondary", "liceal", "upper secondary"),
            ("post_secondary", "postliceal", "post-secondary"),
            ("bachelor", "licență", "bachelor"),
            ("master", "master", "master"),
            ("doctorate", "doctorat", "doctorate"),
        ),
        basis=og44(9),
        required=True,
        handling=COUNTED,
    ),
    Count(
        id="education_years",
        label=Text("Ani de școală", "Years of schooling"),
        most=40,
        unit=Text("ani", "years"),
        said=YEARS,
        basis=og44(9),
        handling=PLAN_WORK,
    ),
    YesNo(
        id="education_documents",
        label=Text("Are documente de studii?", "Has school documents?"),
        basis=og44(11, 1),
        handling=PLAN_WORK,
    ),
    Choice(
        id="education_recognition",
        label=Text("Recunoașterea studiilor", "Recognition of studies"),
        options=options(
            ("not_needed", "nu e cazul", "not needed"),
            ("to_request", "de depus", "to be requested"),
            ("requested", "depus", "requested"),
            ("obtained", "obținut", "obtained"),
        ),
        basis=og44(11, 1),
        handling=PLAN_WORK,
    ),
    Rows(
        id="education_children",
        label=Text("Copiii la școală", "The children at school"),
        row_name=Text("Copil", "Child"),
        adding=Text("Adaugă un copil", "Add a child"),
        basis=og44(10, 1),
        handling=FAMILY_MEMBERS,
        fields=(
            Line(
                id="pupil_name",
                label=Text("Copilul", "The child"),
                required=True,
                handling=FAMILY_MEMBERS,
            ),
            Line(
                id="pupil_school",
                label=Text("Școala și clasa", "School and class"),
                handling=FAMILY_MEMBERS,
            ),
            Choice(
                id="pupil_status",
                label=Text("Statutul", "Status"),
                options=options(
                    ("not_enrolled", "neînscris", "not enrolled"),
                    ("preparatory", "audient / curs pregătitor", "preparatory course"),
                    ("enrolled", "înscris", "enrolled"),
                ),
                required=True,
                handling=FAMILY_MEMBERS,
            ),
        ),
    ),
)

EDUCATION = domain_section(Need.EDUCATION, OWN)
