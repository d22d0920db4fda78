"""The rent subsidy after the programme or in its extension (art. 29 alin. (3) and (4))."""

from counsellor_app.forms.conditions import Is, IsOneOf
from counsellor_app.forms.granting import (
    ANSWERS,
    ELSEWHERE,
    GRANTED,
    REFUSED,
    approval_number,
    refused_on,
)
from counsellor_app.forms.handling import COUNTED, PLAN_WORK, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import Choice, Computed, Day, Line, Money, YesNo
from counsellor_app.forms.paid_months import months_paid
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.forms.tracks import PROGRAMME, PROGRAMME_ONLY
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

_APPROVED = IsOneOf("subsidy_answer", GRANTED)
_REFUSED = Is("subsidy_answer", REFUSED)
_ON_PAPER = Is("subsidy_answer", ELSEWHERE)

REQUEST = Section(
    id="request",
    title=Text("Cererea de subvenție", "Request for the subsidy"),
    intro=Text(
        "Pentru cine a finalizat programul sau i s-a prelungit cu 6 luni. Cel mult jumătate din "
        "chirie, fără utilități, cel mult 12 luni, o singură subvenție pe contract.",
        "For those who completed the programme or had it extended by 6 months. Half the rent at "
        "most, without utilities, for 12 months at most, one subsidy for a lease.",
    ),
    fields=(
        Day(
            id="subsidy_requested_on",
            label=Text("Data cererii", "Date of the request"),
            help=Text(
                "Ziua înregistrării la IGI. Cererea se face după finalizare sau prelungirea cu 6 "
                "luni.",
                "The day IGI registered it. It is made after completion or the extension by 6 "
                "months.",
            ),
            basis=og44(29, 3),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
        Line(
            id="subsidy_lease",
            label=Text("Contractul de închiriere nr.", "Lease no."),
            help=Text(
                "Ca în formularul contractului. Necompletat, dacă persoana are un singur contract.",
                "As in the form of the lease. Left empty if the person has one lease only.",
            ),
            basis=og44(29, 2),
            handling=PROCEDURE,
        ),
        YesNo(
            id="subsidy_other_on_lease",
            label=Text(
                "Are acest contract și altă subvenție?", "Has this lease another subsidy too?"
            ),
            help=Text(
                "Întrebați și de colocatari: se dă o subvenție pe contract, nu pe persoană.",
                "Ask about those who share the home: one subsidy a lease, not a person.",
            ),
            basis=og44(29, 3),
            required=True,
            handling=PROCEDURE,
        ),
        Computed(
            id="subsidy_ceiling",
            label=Text("Cel mult, pe lună și până când", "The most a month, and until when"),
            basis=og44(29, 3),
            handling=PROCEDURE_OFFICE,
        ),
    ),
)

ANSWER = Section(
    id="answer",
    title=Text("Răspunsul și plățile", "Answer and payments"),
    fields=(
        Choice(
            id="subsidy_answer",
            label=Text("Răspunsul IGI", "Answer of IGI"),
            help=Text(
                "Se dă în limita fondurilor. Aici o aprobă numai IGI; de pe hârtie o poate "
                "transcrie oricine.",
                "Given within the funds. Approved here only by IGI; what paper approved anybody "
                "may transcribe.",
            ),
            options=ANSWERS,
            basis=og44(29, 3),
            required=True,
            handling=COUNTED,
        ),
        Day(
            id="subsidy_approved_on",
            label=Text("Data aprobării", "Date of the approval"),
            help=Text(
                "Data de pe aprobare, nu ziua primei plăți.",
                "The date on the approval, not the day of the first payment.",
            ),
            basis=og44(29, 3),
            required=True,
            asked_if=_ON_PAPER,
            past_only=True,
            not_before="subsidy_requested_on",
            handling=PROCEDURE,
        ),
        approval_number("subsidy_approval_number", og44(29, 3), _ON_PAPER),
        Day(
            id="subsidy_from",
            label=Text("Subvenția: de la", "Subsidy: from"),
            help=Text(
                "Prima zi a perioadei subvenționate: de aici se numără cele 12 luni.",
                "First day of the subsidised period: the 12 months count from it.",
            ),
            basis=og44(29, 3),
            required=True,
            asked_if=_APPROVED,
            handling=PROCEDURE,
        ),
        Money(
            id="subsidy_amount",
            label=Text("Suma pe lună", "Sum a month"),
            help=Text(
                "Cât plătește IGI pe lună: cel mult jumătate din chirie, fără utilități.",
                "What IGI pays a month: half the rent at most, without utilities.",
            ),
            basis=og44(29, 3),
            required=True,
            asked_if=_APPROVED,
            handling=PLAN_WORK,
        ),
        refused_on("subsidy_refused_on", og44(29, 3), _REFUSED, not_before="subsidy_requested_on"),
        Line(
            id="subsidy_refused_why",
            label=Text("Motivul", "The reason"),
            help=Text(
                "Cum stă în răspuns: lipsa fondurilor este altceva decât lipsa unei condiții.",
                "As the answer says it: no funds is not the same as a condition not met.",
            ),
            basis=og44(29, 3),
            asked_if=_REFUSED,
            handling=PROCEDURE,
        ),
        months_paid("subsidy", og44(29, 3), _APPROVED),
    ),
)

SUBSIDY = Form(
    id="subsidy",
    version=1,
    feminine=True,
    title=Text("Subvenția chiriei", "Rent subsidy"),
    how_often=HowOften.ONCE,
    phase=Phase.RIGHTS,
    read_together=False,
    asked_if=PROGRAMME,
    not_asked=PROGRAMME_ONLY,
    basis=og44(29, 3),
    happened="subsidy_requested_on",
    sections=known_here(REQUEST, ANSWER),
)
