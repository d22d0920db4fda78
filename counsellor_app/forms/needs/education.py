"""The needs sheet: education (art. 9-11)."""

from counsellor_app.forms.conditions import Both, Is, Not
from counsellor_app.forms.handling import COUNTED, FAMILY_MEMBERS, PLAN_WORK
from counsellor_app.forms.kinds import Choice, Count, Line, Rows, YesNo
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.needs.employment import PUPIL_OR_STUDENT, YEARS
from counsellor_app.forms.options import options
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OWN = (
    Choice(
        id="education_level",
        label=Text("Ultimul nivel absolvit", "Last level completed"),
        help=Text(
            "Ultimul terminat, chiar fără diplomă; ce este început se scrie la situație.",
            "The last one finished, diploma or not; what was begun is told under the situation.",
        ),
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
        help=Text(
            "Anii încheiați, din orice țară; arată de unde poate porni un curs.",
            "Years completed in any country; they show where a course can start.",
        ),
        most=40,
        unit=Text("ani", "years"),
        said=YEARS,
        basis=og44(9),
        handling=PLAN_WORK,
    ),
    YesNo(
        id="education_documents",
        label=Text("Are documente de studii?", "Has school documents?"),
        help=Text(
            "Diplome, foi matricole, și în copie; pentru cine nu are acte există o metodologie.",
            "Diplomas, transcripts, copies too; there is a methodology for those without papers.",
        ),
        basis=og44(11, 1),
        handling=PLAN_WORK,
    ),
    Choice(
        id="education_recognition",
        label=Text("Recunoașterea studiilor", "Recognition of studies"),
        help=Text(
            "Se face la cerere; „de depus”, dacă persoana o dorește și nu a cerut-o încă.",
            "Done on request; “to be requested” if the person wants it and has not asked yet.",
        ),
        options=options(
            ("not_needed", "nu e cazul", "not needed"),
            ("to_request", "de depus", "to be requested"),
            ("requested", "depus", "requested"),
            ("obtained", "obținut", "obtained"),
        ),
        basis=og44(11, 1),
        handling=PLAN_WORK,
    ),
    YesNo(
        id="education_in_school",
        label=Text("Merge la școală sau la grădiniță?", "Goes to school or kindergarten?"),
        help=Text("Minorul al cărui dosar este acesta.", "The minor whose case this is."),
        basis=og44(9),
        asked_if=Both(Is("minor", True), Not(Is("employment_status", PUPIL_OR_STUDENT))),
        handling=PLAN_WORK,
    ),
    Rows(
        id="education_children",
        label=Text("Copiii la școală", "The children at school"),
        help=Text(
            "Câte un rând pentru fiecare copil din familie, și pentru cel de grădiniță.",
            "One row for each child of the family, one of kindergarten age too.",
        ),
        row_name=Text("Copil", "Child"),
        adding=Text("Adaugă un copil", "Add a child"),
        basis=og44(10, 1),
        handling=FAMILY_MEMBERS,
        fields=(
            Line(
                id="pupil_name",
                label=Text("Copilul", "The child"),
                help=Text(
                    "Prenumele ajunge; ce privește numai copilul se scrie în dosarul lui.",
                    "The given name is enough; what concerns one child goes into its own case.",
                ),
                required=True,
                handling=FAMILY_MEMBERS,
            ),
            Line(
                id="pupil_school",
                label=Text("Școala", "School"),
                help=Text(
                    "Denumirea și localitatea; și grădinița. Lăsați gol dacă nu este înscris.",
                    "Name and town; a kindergarten too. Leave it empty if not enrolled.",
                ),
                basis=og44(10, 1),
                handling=FAMILY_MEMBERS,
            ),
            Line(
                id="pupil_class",
                label=Text("Clasa", "Class"),
                help=Text(
                    "În acest an școlar, de exemplu: a III-a, grupa mare.",
                    "In this school year, for example: 3rd, senior kindergarten group.",
                ),
                handling=FAMILY_MEMBERS,
            ),
            Choice(
                id="pupil_status",
                label=Text("Statutul", "Status"),
                help=Text(
                    "Prezența audientului la cursuri nu se trece în documente oficiale.",
                    "During the preparatory course presence is not entered in official documents.",
                ),
                basis=og44(10, 2),
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

EDUCATION = domain_section(
    Need.EDUCATION,
    OWN,
    situation=Text(
        "Ce a învățat, unde, și ce ar dori să continue; copiii au tabelul lor, mai jos.",
        "What was learnt, where, and what should go on; children have their table below.",
    ),
)
