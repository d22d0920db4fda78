"""The addendum to the protocol (art. 19, 20 and 34): an extension, or a change of what it says."""

from counsellor_app.forms.addendum_approval import (
    APPROVAL,
    EXTENDS,
    UP_TO_SIX_MONTHS,
    VULNERABLE,
)
from counsellor_app.forms.addendum_changes import CHANGE
from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import COUNTED, PROCEDURE
from counsellor_app.forms.kinds import Choice, Day, Option, Paragraph
from counsellor_app.forms.options import options
from counsellor_app.forms.signatures import signatures_section
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.forms.tracks import PROGRAMME, PROGRAMME_ONLY
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

KINDS = (
    Option(
        UP_TO_SIX_MONTHS,
        Text("prelungire, art. 20 alin. (2)", "extension, art. 20(2)"),
        og44(20, 2),
    ),
    Option(
        VULNERABLE,
        Text(
            "prelungire, art. 34 alin. (3) (nevoi speciale confirmate)",
            "extension, art. 34(3) (special needs confirmed)",
        ),
        og44(34, 3),
    ),
    *options(
        ("plan", "modificarea planului", "change of the plan"),
        ("community", "schimbarea comunității sau a centrului", "change of community or centre"),
        ("representative", "schimbarea reprezentantului", "change of representative"),
        ("correction", "îndreptarea unei erori", "correction of an error"),
    ),
)
SUBJECT = Section(
    id="subject",
    title=Text("Ce se schimbă", "What changes"),
    intro=Text(
        "Actul adițional nu oprește și nu reia termenele: prelungirile se socotesc de la "
        "începutul programului.",
        "An addendum neither stops nor restarts the clocks: extensions count from the "
        "programme's first day.",
    ),
    fields=(
        Choice(
            id="addendum_kind",
            label=Text("Tipul actului adițional", "Kind of addendum"),
            help=Text(
                "De tip depinde ce se întreabă mai departe; o prelungire și o schimbare sunt acte"
                " separate.",
                "What is asked next depends on it; an extension and a change are separate addenda.",
            ),
            options=KINDS,
            basis=og44(19, 1),
            required=True,
            handling=COUNTED,
        ),
    ),
)

REQUEST = Section(
    id="request",
    title=Text("Cererea și motivele", "Request and reasons"),
    asked_if=EXTENDS,
    fields=(
        Day(
            id="requested_on",
            label=Text("Data cererii de prelungire", "Date of the request for extension"),
            help=Text(
                "Și o cerere de după încheierea perioadei se primește; IGI hotărăște. La art. 34 "
                "alin. (3) poate lipsi.",
                "A request made after the period ended is taken too; IGI decides. Under art. 34(3) "
                "there may be none.",
            ),
            basis=og44(20, 2),
            past_only=True,
            handling=PROCEDURE,
        ),
        Paragraph(
            id="request_reasons",
            label=Text("Motivele", "The reasons"),
            help=Text(
                "Cu cuvintele persoanei; fără diagnostice și fără categoria de vulnerabilitate.",
                "In the person's words; no diagnoses and no group of vulnerability.",
            ),
            basis=og44(20, 2),
            required=True,
            handling=PROCEDURE,
        ),
    ),
)

EVALUATION = Section(
    id="evaluation",
    title=Text("Evaluarea situației", "Evaluation of the situation"),
    asked_if=EXTENDS,
    fields=(
        Day(
            id="evaluated_on",
            label=Text("Data evaluării", "Date of the evaluation"),
            help=Text(
                "Ziua evaluării făcute înainte de aprobare; poate fi cea de la încheierea "
                "perioadei.",
                "The day of the evaluation made before approval; it may be that of the final "
                "evaluation.",
            ),
            basis=og44(20, 2),
            required=True,
            past_only=True,
            asked_if=Is("addendum_kind", UP_TO_SIX_MONTHS),
            handling=PROCEDURE,
        ),
        Paragraph(
            id="evaluation_conclusions",
            label=Text("Concluziile evaluării", "Conclusions of the evaluation"),
            help=Text(
                "Ce s-a realizat din plan și de ce mai este nevoie de timp.",
                "What of the plan was achieved, and why more time is needed.",
            ),
            basis=og44(20, 2),
            required=True,
            asked_if=Is("addendum_kind", UP_TO_SIX_MONTHS),
            handling=PROCEDURE,
        ),
        Day(
            id="review_on",
            label=Text("Când se revizuiesc motivele", "When the reasons are reviewed"),
            help=Text(
                "Prelungirea ține până la încetarea motivelor; ziua revizuirii o fixează IGI.",
                "The extension lasts until the reasons cease; IGI sets the day of the review.",
            ),
            basis=og44(34, 3),
            required=True,
            not_before="requested_on",
            asked_if=Is("addendum_kind", VULNERABLE),
            handling=PROCEDURE,
        ),
    ),
)

SIGNATURES = signatures_section(
    SignatoryKind.PERSON,
    SignatoryKind.REPRESENTATIVE,
    SignatoryKind.IGI,
    SignatoryKind.INTERPRETER,
    SignatoryKind.WITNESS,
    basis=og44(19, 1),
)

ADDENDUM = Form(
    id="addendum",
    version=1,
    title=Text("Act adițional", "Addendum"),
    how_often=HowOften.MANY,
    phase=Phase.CLOSING,
    basis=og44(19, 1),
    happened="approved_on",
    headline=("addendum_kind", "approval"),
    asked_if=PROGRAMME,
    not_asked=PROGRAMME_ONLY,
    sections=known_here(SUBJECT, REQUEST, EVALUATION, CHANGE, APPROVAL, SIGNATURES),
)
