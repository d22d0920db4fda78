"""School and Romanian: a minor's schooling, the course of an adult, the certificate (art. 9-14)."""

from counsellor_app.forms.conditions import Is, IsOneOf, Not
from counsellor_app.forms.handling import COUNTED, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import Choice, Day, Line, Money, Pattern, YesNo
from counsellor_app.forms.learning_course import COURSE, FREE_OR_PAID
from counsellor_app.forms.options import CEFR_LEVELS, options_of
from counsellor_app.forms.spec import Form, HowOften, Phase, Section
from counsellor_app.forms.tracks import COVERED, COVERED_ONLY
from counsellor_app.law.citation import og44
from counsellor_app.law.procedure import SchoolStatus
from counsellor_app.text import Text

_AT_SCHOOL = IsOneOf("school_status", (SchoolStatus.AUDITOR.value, SchoolStatus.ENROLLED.value))

SCHOOL = Section(
    id="school",
    title=Text("Școala", "School"),
    asked_if=Not(Is("minor", False)),
    intro=Text(
        "Pentru minori. În timpul cursului de inițiere, prezența la școală nu se înregistrează: "
        "nu cereți adeverință de prezență de la școală.",
        "For minors. During the introductory course presence at school is not recorded: ask the "
        "school for no certificate of attendance.",
    ),
    fields=(
        Choice(
            id="school_status",
            label=Text("Situația școlară", "Standing at school"),
            help=Text(
                "„Audient” pe durata cursului de inițiere; „înscris” după hotărârea comisiei.",
                "“Preparatory course” while it lasts; “enrolled” after the commission's decision.",
            ),
            options=options_of(SchoolStatus),
            basis=og44(9),
            required=True,
            handling=COUNTED,
        ),
        Line(
            id="school_name",
            label=Text("Școala sau grădinița", "School or kindergarten"),
            help=Text(
                "Numele școlii și localitatea. Fără numele învățătorului.",
                "Name of the school and the place. Not the teacher's name.",
            ),
            basis=og44(9),
            required=True,
            asked_if=_AT_SCHOOL,
            handling=PROCEDURE,
        ),
        Day(
            id="preparatory_from",
            label=Text(
                "Cursul de inițiere în limba română: prima zi", "Introductory course: first day"
            ),
            help=Text(
                "Gratuit și intensiv, pe durata unui an școlar; înscrierea se face tot anul.",
                "Free and intensive, for one school year; enrolment is open all year.",
            ),
            basis=og44(10, 1),
            handling=PROCEDURE,
        ),
        Day(
            id="preparatory_until",
            label=Text(
                "Cursul de inițiere în limba română: ultima zi", "Introductory course: last day"
            ),
            help=Text(
                "Sfârșitul anului școlar; se poate continua în anul următor.",
                "The end of the school year; it may go on the next year.",
            ),
            basis=og44(10, 1),
            not_before="preparatory_from",
            handling=PROCEDURE,
        ),
        Day(
            id="commission_on",
            label=Text("Ziua evaluării de către comisie", "Day the commission assessed"),
            help=Text(
                "Comisia stabilește, după curs, clasa în care se înscrie copilul.",
                "After the course the commission sets the class the child is enrolled in.",
            ),
            basis=og44(10, 3),
            past_only=True,
            not_before="preparatory_from",
            handling=PROCEDURE,
        ),
        Line(
            id="commission_result",
            label=Text("Ce a constatat comisia", "What the commission found"),
            help=Text(
                "Nivelul de limba română, pe scurt; fără note și fără aprecieri despre copil.",
                "The level of Romanian, briefly; no marks and no judgement of the child.",
            ),
            basis=og44(10, 3),
            handling=PROCEDURE,
        ),
        Line(
            id="school_year_set",
            label=Text("Anul de studiu stabilit (clasa)", "School year set (class)"),
            help=Text(
                "Din hotărârea comisiei, de exemplu „clasa a V-a”. Poate fi alta decât după "
                "vârstă.",
                "From the commission's decision, “class V” for instance. It may differ from age.",
            ),
            basis=og44(10, 3),
            handling=PROCEDURE,
        ),
        Line(
            id="school_class",
            label=Text("Clasa în care învață acum", "Class attended now"),
            help=Text(
                "Cu litera clasei, de exemplu „a V-a B”. Se schimbă în fiecare toamnă.",
                "With its letter, “V B” for instance. It changes each autumn.",
            ),
            basis=og44(10, 3),
            asked_if=Is("school_status", SchoolStatus.ENROLLED.value),
            handling=PROCEDURE,
        ),
    ),
)


CERTIFICATE = Section(
    id="language_certificate",
    title=Text("Certificatul de competență lingvistică", "Certificate of language competence"),
    asked_if=Not(Is("minor", True)),
    fields=(
        YesNo(
            id="certificate_obtained",
            label=Text("A obținut certificatul?", "Was the certificate obtained?"),
            help=Text(
                "La examen se poate înscrie și cine nu a urmat cursul.",
                "Those who did not attend the course may sit the exam too.",
            ),
            basis=og44(14, 7),
            required=True,
            handling=COUNTED,
        ),
        Choice(
            id="certificate_level",
            label=Text("Nivelul din certificat", "Level on the certificate"),
            help=Text(
                "Nivelul scris pe certificat, chiar dacă persoana vorbește mai bine.",
                "The level on the certificate, even if the person speaks better.",
            ),
            options=tuple(level for level in CEFR_LEVELS if level.value != "none"),
            basis=og44(14, 5),
            required=True,
            asked_if=Is("certificate_obtained", True),
            handling=COUNTED,
        ),
        Line(
            id="certificate_number",
            label=Text("Certificatul nr.", "Certificate no."),
            help=Text(
                "De pe certificat, cu seria, dacă are una.",
                "As on the certificate, with its series if it has one.",
            ),
            basis=og44(14, 5),
            asked_if=Is("certificate_obtained", True),
            pattern=Pattern.REGISTRATION,
            handling=PROCEDURE_OFFICE,
        ),
        Day(
            id="certificate_on",
            label=Text("Data certificatului", "Date of the certificate"),
            help=Text(
                "Data eliberării, nu ziua examenului.",
                "The day it was issued, not the day of the exam.",
            ),
            basis=og44(14, 5),
            required=True,
            asked_if=Is("certificate_obtained", True),
            past_only=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="certificate_paid",
            label=Text("Certificatul a fost", "The certificate was"),
            help=Text(
                "Gratuit potrivit art. 14 alin. (5); contra cost potrivit art. 35^2 alin. (4).",
                "Free under art. 14(5); for a fee under art. 35^2(4).",
            ),
            options=FREE_OR_PAID,
            basis=og44(14, 5),
            required=True,
            asked_if=Is("certificate_obtained", True),
            handling=COUNTED,
        ),
        Money(
            id="certificate_fee",
            label=Text("Taxa plătită pentru certificat", "Fee paid for the certificate"),
            help=Text(
                "Suma de pe chitanță, în lei, fără taxa cursului.",
                "The sum on the receipt, in lei, without the fee of the course.",
            ),
            basis=og44("35^2", 4),
            required=True,
            asked_if=Is("certificate_paid", "paid"),
            handling=PROCEDURE,
        ),
    ),
)

LEARNING = Form(
    id="learning",
    version=1,
    title=Text("Școală și limba română", "School and Romanian"),
    how_often=HowOften.ONCE,
    phase=Phase.RIGHTS,
    asked_if=COVERED,
    not_asked=COVERED_ONLY,
    basis=og44(9),
    sections=(SCHOOL, COURSE, CERTIFICATE),
)
