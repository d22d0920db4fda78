"""The needs sheet: health (art. 7 and 33); free text is sealed and never on paper."""

from counsellor_app.forms.conditions import Is, IsOneOf
from counsellor_app.forms.handling import HEALTH as SEALED
from counsellor_app.forms.handling import PLAN_WORK, SPECIAL_NEEDS_FACT
from counsellor_app.forms.kinds import Choice, Count, Line, Paragraph, YesNo
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import options
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

CERTIFICATE = "certificate"

OWN = (
    Choice(
        id="health_insured",
        label=Text("Este asigurat(ă)?", "Has health insurance?"),
        help=Text(
            "Dacă figurează la casa de asigurări; „în curs”, după ce a depus actele.",
            "Whether listed as insured; “in progress” once the papers are filed.",
        ),
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
        help=Text(
            "De exemplu: salariat, elev, coasigurat. Nu scrieți aici o sarcină sau un diagnostic.",
            "For example: employee, pupil, co-insured. Write no pregnancy and no diagnosis here.",
        ),
        basis=og44(7),
        asked_if=IsOneOf("health_insured", ("yes", "in_progress")),
        handling=PLAN_WORK,
    ),
    YesNo(
        id="health_doctor",
        label=Text("Are medic de familie?", "Has a family doctor?"),
        help=Text(
            "Medicul pe lista căruia este înscrisă persoana, nu orice medic la care a fost.",
            "The doctor on whose list the person is, not any doctor once seen.",
        ),
        basis=og44(7),
        required=True,
        handling=PLAN_WORK,
    ),
    Line(
        id="health_doctor_name",
        label=Text("Medicul de familie", "The family doctor"),
        help=Text(
            "Numele și cabinetul, pentru programări; se păstrează sigilat.",
            "Name and surgery, for appointments; kept sealed.",
        ),
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
        help=Text(
            "Ce nu trebuie întrerupt și unde îl primește; numai ce persoana dorește să spună.",
            "What must not be interrupted and where it is had; only what is freely told.",
        ),
        handling=SEALED,
    ),
    YesNo(
        id="health_pregnant",
        label=Text("Este însărcinată?", "Pregnant?"),
        help=Text(
            "Numai dacă este cazul. Nu se tipărește și nu pleacă din program.",
            "Only where it applies. Neither printed nor sent out of the program.",
        ),
        basis=og44(33, 3),
        handling=SPECIAL_NEEDS_FACT,
    ),
    Count(
        id="health_pregnancy_month",
        label=Text("Luna de sarcină", "Month of pregnancy"),
        help=Text(
            "Luna în care se află la data fișei; după ea se programează sprijinul.",
            "The month on the day of the sheet; support is timed by it.",
        ),
        least=1,
        most=9,
        asked_if=Is("health_pregnant", True),
        handling=SEALED,
    ),
    Choice(
        id="health_disability",
        label=Text("Dizabilitate", "Disability"),
        help=Text(
            "Gradul se scrie separat și se păstrează sigilat.",
            "The degree is written separately and kept sealed.",
        ),
        options=options(
            ("none", "nu", "no"),
            ("no_certificate", "fără certificat", "without certificate"),
            (CERTIFICATE, "cu certificat", "with certificate"),
        ),
        basis=og44(33, 3),
        handling=SPECIAL_NEEDS_FACT,
    ),
    Choice(
        id="health_disability_degree",
        label=Text("Gradul din certificat", "Degree on the certificate"),
        help=Text(
            "Cel scris pe certificat, nu aprecierea dumneavoastră.",
            "The one written on the certificate, not your own estimate.",
        ),
        options=options(
            ("slight", "ușor", "slight"),
            ("medium", "mediu", "medium"),
            ("marked", "accentuat", "marked"),
            ("severe", "grav", "severe"),
        ),
        basis=og44(33, 3),
        asked_if=Is("health_disability", CERTIFICATE),
        handling=SEALED,
    ),
    Choice(
        id="health_vaccination",
        label=Text("Vaccinarea copiilor", "Vaccination of the children"),
        help=Text(
            "După carnetele de vaccinări; dacă frații diferă, a celui mai puțin vaccinat.",
            "By the vaccination cards; if siblings differ, choose that of the least vaccinated.",
        ),
        options=options(
            ("complete", "la zi", "up to date"),
            ("incomplete", "incompletă", "incomplete"),
            ("none", "nevaccinați", "not vaccinated"),
            ("no_children", "nu are copii", "no children"),
        ),
        handling=SEALED,
    ),
)

HEALTH_SECTION = domain_section(
    Need.HEALTH,
    OWN,
    words=SEALED,
    situation=Text(
        "Ce sprijin îi trebuie ca să ajungă la medic; diagnosticul, numai dacă îl spune.",
        "The support needed to reach a doctor; a diagnosis only if the person wishes to tell it.",
    ),
)
