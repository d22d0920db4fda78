"""What an addendum changes of the protocol, other than its length (art. 18 and 19)."""

from counsellor_app.forms.bases import REPRESENTATION
from counsellor_app.forms.conditions import Is, IsOneOf
from counsellor_app.forms.handling import IDENTITY, PLAN_WORK, PROCEDURE
from counsellor_app.forms.kinds import Choice, Day, Line, Paragraph, Pattern, Suggested
from counsellor_app.forms.options import CENTRES, COUNTIES, REPRESENTATIVE_QUALITIES
from counsellor_app.forms.spec import Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

_PLAN = Is("addendum_kind", "plan")
_COMMUNITY = Is("addendum_kind", "community")
_REPRESENTATIVE = Is("addendum_kind", "representative")
_CORRECTION = Is("addendum_kind", "correction")

CHANGE = Section(
    id="change",
    title=Text("Schimbarea", "The change"),
    asked_if=IsOneOf("addendum_kind", ("plan", "community", "representative", "correction")),
    fields=(
        Paragraph(
            id="change_reason",
            label=Text("Motivul schimbării", "Reason for the change"),
            help=Text(
                "Ce s-a schimbat în situația persoanei, fără diagnostice.",
                "What changed in the person's situation, without diagnoses.",
            ),
            basis=og44(19, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Day(
            id="change_from",
            label=Text("Se aplică din data de", "Applies from"),
            help=Text(
                "Prima zi în care se aplică noua prevedere.",
                "The first day the new provision applies.",
            ),
            basis=og44(19, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Paragraph(
            id="plan_changes",
            label=Text("Ce se schimbă în plan", "What changes in the plan"),
            help=Text(
                "Pe scurt; obiectivele și activitățile noi se scriu în Planul individual.",
                "In short; the new objectives and activities are written in the individual plan.",
            ),
            basis=og44(18, 1),
            required=True,
            asked_if=_PLAN,
            handling=PLAN_WORK,
        ),
        Choice(
            id="new_county",
            label=Text("Noua comunitate: județul", "New community: county"),
            help=Text(
                "Județul în care persoana va locui de acum înainte, nu cel din permis.",
                "The county the person will live in from now on, not the one on the permit.",
            ),
            options=COUNTIES,
            basis=og44(18, 1),
            required=True,
            asked_if=_COMMUNITY,
            handling=PLAN_WORK,
        ),
        Line(
            id="new_locality",
            label=Text("Noua comunitate: localitatea", "New community: locality"),
            help=Text(
                "Fără stradă și număr: adresa se schimbă în fișa persoanei.",
                "No street or number: the address is changed in the person's form.",
            ),
            suggests=Suggested.LOCALITIES,
            basis=og44(18, 1),
            required=True,
            asked_if=_COMMUNITY,
            handling=PLAN_WORK,
        ),
        Choice(
            id="new_centre",
            label=Text("Noul centru, dacă se schimbă", "New centre, if it changes"),
            help=Text(
                "Centrul competent pentru noua localitate; termenele nu se schimbă.",
                "The centre competent for the new locality; no term changes.",
            ),
            options=CENTRES,
            basis=og44(16),
            asked_if=_COMMUNITY,
            handling=PROCEDURE,
        ),
        Line(
            id="new_representative",
            label=Text("Noul reprezentant: nume", "New representative: name"),
            help=Text(
                "Numele din actul care îi dă calitatea.",
                "The name in the paper that gives the capacity.",
            ),
            basis=REPRESENTATION,
            required=True,
            pattern=Pattern.NAME,
            asked_if=_REPRESENTATIVE,
            handling=IDENTITY,
        ),
        Choice(
            id="new_representative_quality",
            label=Text("Calitatea", "Capacity"),
            help=Text(
                "Cea dovedită prin actul de mai jos, nu cea declarată.",
                "The one proved by the paper below, not the one declared.",
            ),
            options=REPRESENTATIVE_QUALITIES,
            basis=REPRESENTATION,
            required=True,
            asked_if=_REPRESENTATIVE,
            handling=IDENTITY,
        ),
        Line(
            id="new_representative_act",
            label=Text(
                "Actul care dovedește calitatea (fel, nr., dată)",
                "The act that proves it (kind, no., date)",
            ),
            help=Text(
                "De exemplu: dispoziția DGASPC sau hotărârea instanței, cu nr. și data.",
                "For example: the order of DGASPC or the court's decision, with no. and date.",
            ),
            basis=REPRESENTATION,
            required=True,
            asked_if=_REPRESENTATIVE,
            handling=IDENTITY,
        ),
        Paragraph(
            id="stood_wrongly",
            label=Text("Ce scrie greșit și unde", "What stands wrongly, and where"),
            help=Text(
                "Cuvintele greșite, exact cum stau, cu articolul sau anexa.",
                "The wrong words exactly as they stand, with the article or annex.",
            ),
            basis=og44(19, 1),
            required=True,
            asked_if=_CORRECTION,
            handling=PROCEDURE,
        ),
        Paragraph(
            id="reads_rightly",
            label=Text("Cum se citește corect", "How it reads rightly"),
            help=Text(
                "Textul întreg al locului îndreptat.", "The whole text of the corrected place."
            ),
            basis=og44(19, 1),
            required=True,
            asked_if=_CORRECTION,
            handling=PROCEDURE,
        ),
    ),
)
