"""A duty not kept and what follows of it: facts, hearing, decision (art. 23, 27 and 33)."""

from counsellor_app.forms.conditions import Has, Is
from counsellor_app.forms.granting import ELSEWHERE, HERE
from counsellor_app.forms.handling import COUNTED, OFFICE_ONLY, PROCEDURE
from counsellor_app.forms.kinds import Choice, Computed, Line, Paragraph, Several
from counsellor_app.forms.measures_communication import DECISION, IS_DECIDED
from counsellor_app.forms.measures_grounds import FOUND, GROUND_AND_FACTS
from counsellor_app.forms.measures_hearing import HEARING
from counsellor_app.forms.needs_weighed import needs_weighed
from counsellor_app.forms.options import options, options_of
from counsellor_app.forms.signatures import signatures_section
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.forms.tracks import PROGRAMME, PROGRAMME_ONLY
from counsellor_app.law.catalogue import Measure, SignatoryKind
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

_NO_DECISION = Is("outcome", "none")

WEIGHING = Section(
    id="weighing",
    title=Text("Ce se hotărăște", "What is decided"),
    fields=(
        Computed(
            id="needs_known",
            label=Text("Nevoi speciale cunoscute", "Special needs known"),
            basis=og44(33, 2),
            handling=OFFICE_ONLY,
        ),
        Choice(
            id="outcome",
            label=Text("Ce urmează", "What follows"),
            help=Text(
                "O faptă constatată rămâne consemnată și fără decizie. Ce s-a hotărât pe hârtie se "
                "transcrie de oricine ține dosarul.",
                "A fact found stays recorded without a decision too. What was decided on paper is "
                "transcribed by whoever keeps the case.",
            ),
            options=options(
                ("to_check", "se verifică încă", "still being checked"),
                ("none", "nicio decizie", "no decision"),
                (
                    HERE,
                    "decizie, luată prin finalizarea acestui act",
                    "a decision, taken by finalising this form",
                ),
                (
                    ELSEWHERE,
                    "decizie luată pe hârtie sau în altă parte: se transcrie",
                    "a decision taken on paper or elsewhere: transcribed",
                ),
            ),
            basis=og44(23, 2),
            required=True,
            handling=PROCEDURE,
        ),
        Paragraph(
            id="no_decision_why",
            label=Text("De ce nu se ia o decizie", "Why no decision is taken"),
            help=Text(
                "De exemplu: motiv temeinic, fapta nu se confirmă, s-a convenit altă cale.",
                "For example: a good reason, the fact not borne out, another way was agreed.",
            ),
            basis=og44(23, 2),
            required=True,
            asked_if=_NO_DECISION,
            handling=PROCEDURE,
        ),
        needs_weighed("needs_weighed", IS_DECIDED),
        Several(
            id="measures",
            label=Text("Măsuri vizate", "Measures concerned"),
            help=Text(
                "Asistența IGI (art. 27 alin. (2)) nu cuprinde ajutorul nerambursabil: acesta "
                "încetează numai după art. 23, prin AJPIS.",
                "IGI's assistance (art. 27(2)) leaves out the non-reimbursable aid: that ends only "
                "under art. 23, by AJPIS.",
            ),
            options=options_of(Measure),
            basis=og44(23, 2),
            required=True,
            asked_if=IS_DECIDED,
            handling=COUNTED,
        ),
        Line(
            id="other_measure",
            label=Text("Care altă măsură din plan", "Which other measure of the plan"),
            help=Text(
                "Așa cum stă în planul individual, cu litera activității.",
                "As it stands in the individual plan, with the letter of the activity.",
            ),
            basis=og44(23, 2),
            required=True,
            asked_if=Has("measures", Measure.OTHER.value),
            handling=PROCEDURE,
        ),
    ),
)

SIGNATURES = signatures_section(
    SignatoryKind.IGI,
    SignatoryKind.PERSON,
    SignatoryKind.REPRESENTATIVE,
    SignatoryKind.INTERPRETER,
    basis=og44(23, 2),
)

MEASURES_DECISION = Form(
    id="measures_decision",
    version=1,
    feminine=True,
    title=Text("Decizie privind măsurile", "Decision on the measures"),
    how_often=HowOften.MANY,
    phase=Phase.CLOSING,
    basis=og44(23, 2),
    happened=FOUND,
    headline=("ground", "outcome"),
    asked_if=PROGRAMME,
    not_asked=PROGRAMME_ONLY,
    sections=known_here(GROUND_AND_FACTS, HEARING, WEIGHING, DECISION, SIGNATURES),
)
