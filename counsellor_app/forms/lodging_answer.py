"""Lodging: the answer with its period, the six further months, the end (art. 21, 34)."""

from counsellor_app.forms.conditions import Both, Is, IsOneOf
from counsellor_app.forms.granting import (
    ANSWERS,
    ELSEWHERE,
    GRANTED,
    REFUSED,
    approval_number,
    refused_on,
)
from counsellor_app.forms.handling import COUNTED, PLAN_WORK, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import Choice, Computed, Day, Line, Money, Paragraph
from counsellor_app.forms.options import options
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import LodgingBasis
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

END_REASONS = options(
    ("period_over", "perioada s-a încheiat", "the period ended"),
    ("own_home", "s-a mutat într-o locuință", "moved to a home"),
    ("other_lodging", "s-a mutat în alt spațiu de cazare", "moved to another lodging"),
    ("left", "a plecat fără anunț", "left without notice"),
    ("decision", "decizie de încetare", "decision that ended it"),
    ("other", "alt motiv", "another reason"),
)
_REFUSED = Is("lodging_answer", REFUSED)
_APPROVED = IsOneOf("lodging_answer", GRANTED)
_PAID = Both(
    _APPROVED,
    IsOneOf("lodging_basis", (LodgingBasis.CENTRE.value, LodgingBasis.JOINT.value)),
)
_ON_PAPER = Is("lodging_answer", ELSEWHERE)

ANSWER = Section(
    id="answer",
    title=Text("Aprobarea și perioada", "Approval and period"),
    fields=(
        Choice(
            id="lodging_answer",
            label=Text("Răspunsul la cerere", "Answer to the request"),
            help=Text(
                "Cazarea o aprobă conducerea centrului: aici, numai șeful centrului.",
                "The centre's management approves lodging: here, only the head of centre.",
            ),
            options=ANSWERS,
            basis=og44(21, 3),
            required=True,
            handling=COUNTED,
        ),
        Day(
            id="lodging_approved_on",
            label=Text("Data aprobării", "Date of the approval"),
            help=Text(
                "Data de pe aprobare, nu ziua mutării în centru.",
                "The date on the approval, not the day of moving in.",
            ),
            basis=og44(21, 3),
            required=True,
            asked_if=_ON_PAPER,
            past_only=True,
            not_before="lodging_requested_on",
            handling=PROCEDURE,
        ),
        Line(
            id="lodging_approved_by",
            label=Text("Aprobată de", "Approved by"),
            help=Text("Numele și funcția.", "Name and function."),
            basis=og44(21, 3),
            asked_if=_ON_PAPER,
            handling=PROCEDURE_OFFICE,
        ),
        approval_number("lodging_approval_number", og44(21, 3), _ON_PAPER),
        Day(
            id="lodged_from",
            label=Text("De la", "From"),
            help=Text(
                "Prima noapte petrecută în centru; de aici se numără lunile.",
                "The first night spent in the centre; the months are counted from here.",
            ),
            basis=og44(21, 2),
            required=True,
            asked_if=_APPROVED,
            handling=PROCEDURE,
        ),
        Day(
            id="lodged_until",
            label=Text("Până la (inclusiv)", "Until (inclusive)"),
            help=Text(
                "Ziua plecării. Așa o scrie și protocolul; dacă nu completați, rămân puncte.",
                "The day of leaving, as the protocol says it too; left empty, dots remain.",
            ),
            basis=og44(21, 2),
            asked_if=_APPROVED,
            not_before="lodged_from",
            handling=PROCEDURE,
        ),
        Computed(
            id="lodging_last_day",
            label=Text("Ultima zi, potrivit legii", "Last day, by law"),
            basis=og44(21, 2),
            asked_if=_APPROVED,
            handling=PROCEDURE_OFFICE,
        ),
        Money(
            id="lodging_rent",
            label=Text("Chiria pe lună", "Rent a month"),
            help=Text(
                "Cât a comunicat centrul. Scrieți 0 dacă nu se cere; temeiul scutirii stă la "
                "Valori.",
                "As the centre told it. Type 0 if none is asked; why so stands in Values.",
            ),
            basis=og44(21, 5),
            asked_if=_PAID,
            handling=PLAN_WORK,
        ),
        Money(
            id="lodging_maintenance",
            label=Text("Cheltuielile de întreținere pe lună", "Maintenance costs a month"),
            help=Text(
                "Apă, curent, căldură, după nota centrului; media lunilor, dacă variază.",
                "Water, power, heating, as the centre's note says; the average if they vary.",
            ),
            basis=og44(21, 5),
            asked_if=_PAID,
            handling=PLAN_WORK,
        ),
        refused_on("lodging_refused_on", og44(21, 3), _REFUSED, not_before="lodging_requested_on"),
        Line(
            id="lodging_refused_why",
            label=Text("Motivul", "The reason"),
            help=Text(
                "Lipsa locurilor se trece și la contractul de închiriere: deschide art. 21 alin. "
                "(6).",
                "That there was no place is recorded with the lease too: it opens art. 21(6).",
            ),
            basis=og44(21, 1),
            asked_if=_REFUSED,
            handling=PROCEDURE,
        ),
    ),
)

_EXTENSION_FIELDS = (
    Paragraph(
        id="lodging_extension_reasons",
        label=Text("Motivele bine întemeiate", "The well-founded reasons"),
        help=Text(
            "Numai pentru cele 6 luni în plus. Fără diagnostice.",
            "Only for the six further months. No diagnoses.",
        ),
        basis=og44(21, 2),
        handling=PROCEDURE_OFFICE,
    ),
    Day(
        id="lodging_extension_approved_on",
        label=Text("Data noii aprobări", "Date of the new approval"),
        help=Text(
            "Fără o nouă aprobare, cazarea se termină la 12 luni, chiar dacă programul continuă.",
            "Without a new approval lodging ends at 12 months, even if the programme goes on.",
        ),
        basis=og44(21, 3),
        past_only=True,
        not_before="lodged_from",
        handling=PROCEDURE,
    ),
    Line(
        id="lodging_extension_approved_by",
        label=Text("Aprobată de", "Approved by"),
        help=Text(
            "Numele și funcția: tot conducerea centrului, ca la prima aprobare.",
            "Name and function: the centre's management again, as for the first approval.",
        ),
        basis=og44(21, 3),
        handling=PROCEDURE_OFFICE,
    ),
    Day(
        id="lodging_extension_until",
        label=Text("Prelungită până la (inclusiv)", "Extended until (inclusive)"),
        help=Text(
            "Cel mult 6 luni peste prima perioadă și niciodată după sfârșitul programului.",
            "At most 6 months past the first period, and never past the end of the programme.",
        ),
        basis=og44(21, 2),
        not_before="lodged_until",
        handling=PROCEDURE,
    ),
)

EXTENSION = Section(
    id="extension",
    title=Text("Prelungirea cazării cu cel mult 6 luni", "Six further months of lodging at most"),
    asked_if=Is("lodging_basis", LodgingBasis.CENTRE.value),
    fields=_EXTENSION_FIELDS,
)

END = Section(
    id="end",
    title=Text("Sfârșitul cazării", "End of the lodging"),
    fields=(
        Day(
            id="lodging_ended_on",
            label=Text("Ziua plecării", "Day of leaving"),
            help=Text("Numai după ce persoana a plecat.", "Only once the person has left."),
            basis=og44(21, 2),
            past_only=True,
            not_before="lodged_from",
            handling=PROCEDURE,
        ),
        Choice(
            id="lodging_end_reason",
            label=Text("De ce s-a încheiat", "Why it ended"),
            help=Text(
                "Numai faptul, fără să apreciați; o retragere cere întâi decizia asupra măsurilor.",
                "The fact only, no judgement; a withdrawal first needs the decision on the "
                "measures.",
            ),
            options=END_REASONS,
            basis=og44(21, 2),
            handling=COUNTED,
        ),
        Line(
            id="lodging_end_other",
            label=Text("Alt motiv", "Another reason"),
            help=Text(
                "În câteva cuvinte, de exemplu „mutare la o rudă”; fără adresa nouă.",
                "In a few words, for instance “moved to a relative”; not the new address.",
            ),
            asked_if=Is("lodging_end_reason", "other"),
            handling=PROCEDURE_OFFICE,
        ),
    ),
)
