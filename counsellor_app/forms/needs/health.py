"""The needs sheet: health (art. 7 and 33); free text is sealed and never on paper."""

from counsellor_app.forms.conditions import Is, IsOneOf
from counsellor_app.forms.handling import HEALTH as SEALED
from counsellor_app.forms.handling import PLAN_WORK
from counsellor_app.forms.kinds import Choice, Count, Line, Paragraph, YesNo
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import options
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OWN = (
    Choice(
        id="health_insured",
        label=Text("Este asigurat(ă)?", "Has health insurance?"),
        options=options(
            ("yes", "da", "yes"), ("no", "nu", "no"), ("in_progress", "în curs", "in progress")
        ),
        basis=og44(7),
        required=True,
        handling=PLAN_WORK,
    ),
    Line(
        id="health_insured_basis",
        label=Text("Temeiul asigurării", "Ground of the insurance"),
        basis=og44(7),
        asked_if=IsOneOf("health_insured", ("yes", "in_progress")),
        handling=PLAN_WORK,
    ),
    YesNo(
        id="health_doctor",
        label=Text("Are medic de familie?", "Has a family doctor?"),
        basis=og44(7),
        required=True,
        handling=PLAN_WORK,
    ),
    Line(
        id="health_doctor_name",
        label=Text("Medicul de familie", "The family doctor"),
        asked_if=Is("health_doctor", True),
        handling=SEALED,
    ),
    Paragraph(
        id="health_conditions",
        label=Text("Afecțiuni", "Conditions"),
        help=Text(
            "Numai ce persoana dorește să spună și contează pentru sprijin.",
            "Only what the person wishes to tell and matters for support.",
        ),
        basis=og44(33, 3),
        handling=SEALED,
    ),
    Paragraph(
        id="health_treatment",
        label=Text("Tratament curent", "Current treatment"),
        handling=SEALED,
    ),
    YesNo(
        id="health_pregnant",
        label=Text("Este însărcinată?", "Pregnant?"),
        help=Text("Numai dacă este cazul.", "Only where it applies."),
        basis=og44(33, 3),
        handling=SEALED,
    ),
    Count(
        id="health_pregnancy_month",
        label=Text("Luna de sarcină", "Month of pregnancy"),
        least=1,
        most=9,
        asked_if=Is("health_pregnant", True),
        handling=SEALED,
    ),
    Choice(
        id="health_disability",
        label=Text("Dizabilitate", "Disability"),
        options=options(
            ("none", "nu", "no"),
            ("no_certificate", "fără certificat", "without certificate"),
            ("slight", "ușor", "slight"),
            ("medium", "mediu", "medium"),
            ("marked", "accentuat", "marked"),
            ("severe", "grav", "severe"),
        ),
        basis=og44(33, 3),
        handling=SEALED,
    ),
    Choice(
        id="health_vaccination",
        label=Text("Vaccinarea copiilor", "Vaccination of the children"),
        options=options(
            ("complete", "la zi", "up to date"),
            ("incomplete", "incompletă", "incomplete"),
            ("no_children", "nu are copii", "no children"),
        ),
        handling=SEALED,
    ),
)

HEALTH_SECTION = domain_section(Need.HEALTH, OWN, words=SEALED)
