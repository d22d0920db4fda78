"""The note of the interview (art. 17): who was there, in which language, what was said."""

from counsellor_app.forms.conditions import Is, Not
from counsellor_app.forms.handling import (
    COUNTED,
    OFFICE_ONLY,
    PARTICIPANTS,
    PROCEDURE,
    PROCEDURE_OFFICE,
)
from counsellor_app.forms.interview_interpreter import INTERPRETER
from counsellor_app.forms.kinds import Choice, Day, Line, Paragraph, Rows, Several, Time, YesNo
from counsellor_app.forms.options import DOMAINS, TALK_MODES, URGENT_NEEDS, options
from counsellor_app.forms.spec import Form, HowOften, Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

WHEN_AND_WHERE = Section(
    id="when_and_where",
    title=Text("Când, unde, cum", "When, where, how"),
    fields=(
        Day(
            id="held_on",
            label=Text("Data interviului", "Date of the interview"),
            basis=og44(17, 1),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
        Time(
            id="started_at",
            label=Text("Ora de început", "Started at"),
            basis=og44(17, 1),
            handling=PROCEDURE,
        ),
        Time(
            id="ended_at",
            label=Text("Ora de sfârșit", "Ended at"),
            basis=og44(17, 1),
            handling=PROCEDURE,
        ),
        Line(
            id="held_at",
            label=Text("Locul", "Place"),
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="held_how",
            label=Text("Modul", "How it was held"),
            options=TALK_MODES,
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
    ),
)

WHO_TOOK_PART = Section(
    id="who_took_part",
    title=Text("Cine a participat", "Who took part"),
    fields=(
        Line(
            id="conducted_by",
            label=Text("Cine a condus interviul: nume", "Who led the interview: name"),
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="conducted_by_function",
            label=Text("Funcția", "Function"),
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="conducted_by_structure",
            label=Text("Structura", "Structure"),
            help=Text(
                "Interviul din program este condus de IGI; al unui ONG rămâne o ciornă.",
                "The programme's interview is led by IGI; an NGO's stays a draft.",
            ),
            options=options(
                ("igi", "centrul regional IGI", "regional centre of IGI"),
                ("ngo", "organizație neguvernamentală", "non-governmental organisation"),
            ),
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="alone_offered",
            label=Text("I s-a oferit un interviu separat?", "Offered an interview alone?"),
            help=Text(
                "Se oferă fiecărui adult; un interviu separat nu lasă urme în alt dosar.",
                "Offered to every adult; an interview alone leaves no trace in another case.",
            ),
            options=options(
                ("accepted", "da, acceptat", "yes, accepted"),
                ("declined", "da, nu dorește", "yes, does not wish it"),
                ("not_yet", "nu încă", "not yet"),
            ),
            basis=og44(33, 2),
            required=True,
            asked_if=Not(Is("minor", True)),
            handling=OFFICE_ONLY,
        ),
        YesNo(
            id="representative_present",
            label=Text("A fost de față reprezentantul minorului?", "Was the representative there?"),
            basis=og44(33, 2),
            required=True,
            asked_if=Is("minor", True),
            handling=PROCEDURE,
        ),
        Rows(
            id="also_present",
            label=Text("Cine a mai fost de față", "Also present"),
            row_name=Text("Persoană de față", "Person present"),
            adding=Text("Adaugă o persoană de față", "Add a person present"),
            basis=og44(17, 2),
            handling=PARTICIPANTS,
            fields=(
                Choice(
                    id="present_for",
                    label=Text("Din partea", "On behalf of"),
                    options=options(
                        ("ngo", "ONG", "NGO"),
                        ("local_authority", "Primărie / DAS", "local authority"),
                        ("dgaspc", "DGASPC", "DGASPC"),
                        ("ajofm", "AJOFM", "AJOFM"),
                        ("isj", "ISJ", "ISJ"),
                        ("dsp", "DSP", "DSP"),
                        ("ajpis", "AJPIS", "AJPIS"),
                        ("other", "alta", "other"),
                    ),
                    required=True,
                    handling=PARTICIPANTS,
                ),
                Line(
                    id="present_name",
                    label=Text("Numele celui de față", "Name of the person present"),
                    required=True,
                    handling=PARTICIPANTS,
                ),
                Line(
                    id="present_capacity",
                    label=Text("Calitatea", "Capacity"),
                    handling=PARTICIPANTS,
                ),
            ),
        ),
        YesNo(
            id="third_party_consent",
            label=Text(
                "Este de acord cu participarea terților?", "Agrees to third parties taking part?"
            ),
            basis=og44(17, 2),
            required=True,
            handling=PROCEDURE,
        ),
    ),
)

WHAT_WAS_SAID = Section(
    id="what_was_said",
    title=Text("Ce s-a discutat", "What was said"),
    fields=(
        Several(
            id="topics",
            label=Text("Teme discutate", "Topics"),
            options=DOMAINS,
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Paragraph(
            id="statements",
            label=Text("Declarații", "Statements"),
            help=Text(
                "Nevoile, nu amănuntele traumei. Ce ține de sănătate se scrie în fișă, sigilat.",
                "The needs, not the details of trauma. Health belongs in the sheet, sealed.",
            ),
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE_OFFICE,
        ),
        Several(
            id="urgent_needs",
            label=Text("Nevoi urgente", "Urgent needs"),
            options=URGENT_NEEDS,
            basis=og44(33, 4),
            required=True,
            handling=COUNTED,
        ),
        Paragraph(
            id="remarks",
            label=Text("Observațiile beneficiarului", "Remarks of the beneficiary"),
            handling=PROCEDURE_OFFICE,
        ),
        YesNo(
            id="read_back",
            label=Text("Nota a fost citită și tradusă?", "Was the note read back and translated?"),
            basis=og44(38, 1),
            required=True,
            handling=PROCEDURE,
        ),
    ),
)

INTERVIEW = Form(
    id="interview",
    version=1,
    feminine=True,
    title=Text("Notă de interviu", "Interview note"),
    how_often=HowOften.MANY,
    basis=og44(17, 1),
    happened="held_on",
    sections=(WHEN_AND_WHERE, WHO_TOOK_PART, INTERPRETER, WHAT_WAS_SAID),
)
