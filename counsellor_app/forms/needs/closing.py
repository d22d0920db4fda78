"""The needs sheet: its first page and its conclusions (art. 17 alin. (1), art. 33)."""

from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import (
    COUNTED,
    PLAN_WORK,
    PROCEDURE,
    PROCEDURE_OFFICE,
    VULNERABILITY_SIGNS,
)
from counsellor_app.forms.kinds import Choice, Day, Line, Paragraph, Several, YesNo
from counsellor_app.forms.options import ACTIVITIES, COUNTIES, options, options_of
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import VulnerableGroup
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

ASSESSMENT = Section(
    id="assessment",
    title=Text("Evaluarea", "The assessment"),
    intro=Text(
        "La fiecare domeniu se alege un nivel al nevoii; „nu știe”, „nu a fost întrebat(ă)” și "
        "„nu dorește să răspundă” sunt și ele răspunsuri.",
        "Every domain gets a level of need; “does not know”, “was not asked” and “does not wish "
        "to answer” are answers too.",
    ),
    fields=(
        Day(
            id="assessed_on",
            label=Text("Data evaluării", "Date of the assessment"),
            basis=og44(17, 1),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
        Line(
            id="assessed_by",
            label=Text("Întocmită de", "Drawn up by"),
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
    ),
)

CLOSING = Section(
    id="closing",
    title=Text("Concluzii", "Conclusions"),
    fields=(
        Paragraph(
            id="conclusions",
            label=Text("Concluzii", "Conclusions"),
            help=Text(
                "Se tipăresc: fără date medicale și fără categoria de vulnerabilitate.",
                "They are printed: no medical facts and no group of vulnerability.",
            ),
            basis=og44(17, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Several(
            id="assistance_kinds",
            label=Text("Tipul de asistență necesar", "Kind of assistance needed"),
            options=ACTIVITIES,
            basis=og44(17, 1),
            required=True,
            handling=COUNTED,
        ),
        YesNo(
            id="vulnerability_signs",
            label=Text(
                "Semne de vulnerabilitate (de verificat de IGI)?",
                "Signs of vulnerability (to be checked by IGI)?",
            ),
            help=Text(
                "Semnele se observă; apartenența o determină specialistul IGI.",
                "Signs are observed; the IGI specialist determines membership.",
            ),
            basis=og44(33, 4),
            required=True,
            handling=VULNERABILITY_SIGNS,
        ),
        Several(
            id="vulnerability_groups",
            label=Text("Ce fel de semne", "Which signs"),
            options=options_of(VulnerableGroup),
            basis=og44(33, 3),
            required=True,
            asked_if=Is("vulnerability_signs", True),
            handling=VULNERABILITY_SIGNS,
        ),
        Several(
            id="vulnerability_source",
            label=Text("Sursa semnelor", "Source of the signs"),
            options=options(
                ("told", "declarație", "told"),
                ("observed", "observație", "observed"),
                ("medical", "document medical", "medical document"),
                ("ngo", "ONG", "NGO"),
                ("authority", "altă autoritate", "another authority"),
                ("asylum", "transfer din procedura de azil", "from the asylum procedure"),
            ),
            basis=og44(33, 4),
            required=True,
            asked_if=Is("vulnerability_signs", True),
            handling=VULNERABILITY_SIGNS,
        ),
        Choice(
            id="proposed_county",
            label=Text(
                "Decizia propusă privind comunitatea: județul",
                "Proposed decision on the community: county",
            ),
            options=COUNTIES,
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Line(
            id="proposed_locality",
            label=Text(
                "Decizia propusă privind comunitatea: localitatea",
                "Proposed decision on the community: locality",
            ),
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Paragraph(
            id="proposed_reason",
            label=Text("Motivul propunerii", "Reason for the proposal"),
            basis=og44(18, 1),
            handling=PROCEDURE_OFFICE,
        ),
    ),
)
