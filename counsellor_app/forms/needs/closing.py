"""The needs sheet: its conclusions and its signatures (art. 17 alin. (1), art. 33)."""

from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import (
    COUNTED,
    PLAN_WORK,
    PROCEDURE_OFFICE,
    VULNERABILITY_SIGNS,
)
from counsellor_app.forms.kinds import Choice, Line, Paragraph, Several, Suggested, YesNo
from counsellor_app.forms.options import ACTIVITIES, COUNTIES, SIGN_SOURCES, options_of
from counsellor_app.forms.phrases import PhraseTopic
from counsellor_app.forms.signatures import INTRO, signatures_section
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import SignatoryKind, VulnerableGroup
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

CLOSING = Section(
    id="closing",
    title=Text("Concluzii", "Conclusions"),
    basis=og44(17, 1),
    fields=(
        Paragraph(
            id="conclusions",
            label=Text("Concluzii", "Conclusions"),
            help=Text(
                "Se tipăresc: fără date medicale și fără categoria de vulnerabilitate.",
                "They are printed: no medical facts and no group of vulnerability.",
            ),
            phrases=PhraseTopic.NEEDS_CONCLUSIONS,
            basis=og44(17, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Several(
            id="assistance_kinds",
            label=Text("Tipul de asistență necesar", "Kind of assistance needed"),
            help=Text(
                "Ce ar urma să facă planul; fiecare tip bifat se regăsește apoi între activități.",
                "What the plan should do; each kind ticked should come back among its activities.",
            ),
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
            help=Text(
                "Numai ce ați văzut sau vi s-a spus; dacă este așa hotărăște specialistul IGI.",
                "Only what you saw or were told; whether it is so the IGI specialist decides.",
            ),
            options=options_of(VulnerableGroup),
            basis=og44(33, 3),
            required=True,
            asked_if=Is("vulnerability_signs", True),
            handling=VULNERABILITY_SIGNS,
        ),
        Several(
            id="vulnerability_source",
            label=Text("Sursa semnelor", "Source of the signs"),
            help=Text(
                "De unde știți: ce a spus persoana, un act, ce ați observat.",
                "How you know: what the person said, a paper, what you observed.",
            ),
            options=SIGN_SOURCES,
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
            help=Text(
                "O propunere: decizia se ia în planul individual.",
                "A proposal: the decision is taken in the individual plan.",
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
            help=Text(
                "Orașul sau comuna; verificați întâi că există acolo curs, locuințe, servicii.",
                "The town or commune, once you know that it has a course, housing and services.",
            ),
            suggests=Suggested.LOCALITIES,
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Paragraph(
            id="proposed_reason",
            label=Text("Motivul propunerii", "Reason for the proposal"),
            help=Text(
                "Dorința persoanei, cursul, locuirea, munca. Rămâne în birou, nu intră în anexă.",
                "The person's wish, course, housing, work. Stays in the office, not in the annex.",
            ),
            basis=og44(18, 1),
            handling=PROCEDURE_OFFICE,
        ),
    ),
)

SIGNING = signatures_section(
    SignatoryKind.PERSON,
    SignatoryKind.REPRESENTATIVE,
    SignatoryKind.IGI,
    SignatoryKind.INTERPRETER,
    SignatoryKind.WITNESS,
    basis=og44(17, 1),
    intro=Text(
        f"{INTRO.ro} Fișa semnată odată cu protocolul, ca Anexa nr. 1, se consemnează acolo. "
        "Interpretul care nu poate semna acum nu oprește nimic.",
        f"{INTRO.en} A sheet signed with the protocol, as Annex no. 1, is recorded there. "
        "An interpreter who cannot sign now stops nothing.",
    ),
)
