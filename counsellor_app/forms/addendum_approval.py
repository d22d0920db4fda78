"""Whether IGI approved an addendum, for how long, and what follows of it (art. 20 and 34)."""

from counsellor_app.forms.bases import ADMINISTRATIVE_COURTS
from counsellor_app.forms.conditions import Both, Is, IsOneOf
from counsellor_app.forms.granting import ELSEWHERE, GRANTED, HERE, REFUSED
from counsellor_app.forms.handling import COUNTED, OFFICE_ONLY, PROCEDURE
from counsellor_app.forms.kinds import Choice, Computed, Count, Day, Line, Paragraph, Pattern
from counsellor_app.forms.needs_weighed import needs_weighed
from counsellor_app.forms.options import options
from counsellor_app.forms.spec import Section
from counsellor_app.forms.take_over import MONTHS
from counsellor_app.law.catalogue import ExtensionBasis
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

UP_TO_SIX_MONTHS = ExtensionBasis.UP_TO_SIX_MONTHS.value
VULNERABLE = ExtensionBasis.VULNERABLE.value
EXTENSIONS = (UP_TO_SIX_MONTHS, VULNERABLE)
APPROVALS = options(
    ("pending", "nu încă: cererea se analizează", "not yet: it is being considered"),
    (
        HERE,
        "da, aici: se încheie prin finalizarea acestui act",
        "yes, here: concluded by finalising this addendum",
    ),
    (
        ELSEWHERE,
        "da, pe hârtie sau în altă parte: se transcrie",
        "yes, on paper or elsewhere: it is transcribed",
    ),
    (REFUSED, "nu: IGI nu a aprobat", "no: IGI did not approve"),
)

EXTENDS = IsOneOf("addendum_kind", EXTENSIONS)
_IS_CONCLUDED = IsOneOf("approval", GRANTED)
_IS_REFUSED = Is("approval", REFUSED)

APPROVAL = Section(
    id="approval",
    title=Text("Aprobarea IGI", "Approval by IGI"),
    fields=(
        Choice(
            id="approval",
            label=Text("A aprobat IGI?", "Did IGI approve?"),
            help=Text(
                "Prelungirea o aprobă șeful centrului. Ce s-a aprobat pe hârtie se transcrie de "
                "oricine ține dosarul.",
                "The head of centre approves an extension. What was approved on paper is "
                "transcribed by whoever keeps the case.",
            ),
            options=APPROVALS,
            basis=og44(20, 2),
            required=True,
            handling=PROCEDURE,
        ),
        Count(
            id="months_approved",
            label=Text("Luni aprobate", "Months approved"),
            help=Text(
                "Cel mult 6 luni, cu toate prelungirile art. 20 alin. (2) la un loc.",
                "At most 6 months, all extensions of art. 20(2) together.",
            ),
            least=1,
            most=6,
            unit=Text("luni", "months"),
            said=MONTHS,
            basis=og44(20, 2),
            required=True,
            asked_if=Both(Is("addendum_kind", UP_TO_SIX_MONTHS), _IS_CONCLUDED),
            handling=COUNTED,
        ),
        Day(
            id="extended_until",
            label=Text("Prelungit până la", "Extended until"),
            help=Text(
                "Ultima zi a prelungirii, inclusiv; pentru mai mult timp se face un nou act.",
                "The last day of the extension, included; for more time another addendum is made.",
            ),
            basis=og44(34, 3),
            required=True,
            asked_if=Both(Is("addendum_kind", VULNERABLE), _IS_CONCLUDED),
            handling=PROCEDURE,
        ),
        Line(
            id="approval_number",
            label=Text("Nr. aprobării / actului adițional", "No. of the approval / addendum"),
            help=Text(
                "Numărul din registrul IGI; dacă nu completați, se scrie cu pixul.",
                "The number in IGI's register; left empty, it is written by pen.",
            ),
            basis=og44(20, 2),
            pattern=Pattern.REGISTRATION,
            asked_if=_IS_CONCLUDED,
            handling=PROCEDURE,
        ),
        Day(
            id="approved_on",
            label=Text("Data aprobării / actului adițional", "Date of the approval / addendum"),
            help=Text(
                "Ziua scrisă pe act, nu cea în care ați aflat de el.",
                "The day written on the paper, not the day you heard of it.",
            ),
            basis=og44(20, 2),
            required=True,
            past_only=True,
            asked_if=_IS_CONCLUDED,
            handling=PROCEDURE,
        ),
        Line(
            id="approved_by",
            label=Text("Aprobat de (nume, funcție)", "Approved by (name, function)"),
            help=Text(
                "Cine a semnat din partea IGI; de exemplu, șeful centrului.",
                "Who signed for IGI; for example the head of centre.",
            ),
            basis=og44(20, 2),
            required=True,
            asked_if=_IS_CONCLUDED,
            handling=PROCEDURE,
        ),
        Paragraph(
            id="refusal_reasons",
            label=Text("De ce nu a aprobat IGI", "Why IGI did not approve"),
            help=Text(
                "Motivele din răspunsul IGI, fără diagnostice; se aduc la cunoștința persoanei.",
                "The reasons in IGI's answer, no diagnoses; they are told to the person.",
            ),
            basis=og44(20, 2),
            required=True,
            asked_if=_IS_REFUSED,
            handling=PROCEDURE,
        ),
        needs_weighed("refusal_needs_weighed", Both(EXTENDS, _IS_REFUSED)),
        Paragraph(
            id="refusal_remedy",
            label=Text("Calea de atac și termenul", "Remedy and its term"),
            help=Text(
                "Cum le arată răspunsul IGI; dacă nu completați, se scriu cu pixul pe răspuns.",
                "As IGI's answer names them; left empty, they are written on the answer by pen.",
            ),
            basis=ADMINISTRATIVE_COURTS,
            asked_if=Both(EXTENDS, _IS_REFUSED),
            handling=PROCEDURE,
        ),
        Computed(
            id="new_end",
            label=Text("Noua dată de încheiere", "New end of the programme"),
            basis=og44(20, 2),
            asked_if=Both(EXTENDS, _IS_CONCLUDED),
            handling=OFFICE_ONLY,
        ),
        Computed(
            id="effects",
            label=Text("Efecte: cazare, chirie, subvenție", "Effects: lodging, rent, subsidy"),
            basis=og44(21, 2),
            asked_if=Both(EXTENDS, _IS_CONCLUDED),
            handling=OFFICE_ONLY,
        ),
    ),
)
