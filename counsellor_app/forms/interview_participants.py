"""The note of the interview: who led it and who else was there (art. 17)."""

from counsellor_app.forms.conditions import Is, Not
from counsellor_app.forms.handling import OFFICE_ONLY, PARTICIPANTS, PROCEDURE
from counsellor_app.forms.kinds import Choice, Line, Rows, YesNo
from counsellor_app.forms.options import options
from counsellor_app.forms.spec import Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

WHO_TOOK_PART = Section(
    id="who_took_part",
    title=Text("Cine a participat", "Who took part"),
    fields=(
        Line(
            id="conducted_by",
            label=Text("Cine a condus interviul: nume", "Who led the interview: name"),
            help=Text(
                "Cine a pus întrebările, nu cine scrie nota, dacă sunt doi.",
                "Who asked the questions, not who writes the note, if they are two.",
            ),
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="conducted_by_function",
            label=Text("Funcția", "Function"),
            help=Text(
                "Funcția din fișa postului, de exemplu „ofițer de integrare”.",
                "The function as in the job description, for example “integration officer”.",
            ),
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
            anew=True,
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
            anew=True,
            label=Text("A fost de față reprezentantul minorului?", "Was the representative there?"),
            help=Text(
                "Dacă lipsește, scrieți la observații de ce și când este chemat.",
                "If absent, say under remarks why and when they are called.",
            ),
            basis=og44(33, 2),
            required=True,
            asked_if=Is("minor", True),
            handling=PROCEDURE,
        ),
        Rows(
            id="also_present",
            anew=True,
            label=Text("Cine a mai fost de față", "Also present"),
            help=Text(
                "Oricine altcineva din cameră ori din convorbire, și pentru scurt timp.",
                "Anybody else in the room or on the call, even for a short time.",
            ),
            row_name=Text("Persoană de față", "Person present"),
            adding=Text("Adaugă o persoană de față", "Add a person present"),
            basis=og44(17, 2),
            handling=PARTICIPANTS,
            fields=(
                Choice(
                    id="present_for",
                    label=Text("Din partea", "On behalf of"),
                    help=Text(
                        "Instituția care l-a trimis; o rudă sau un vecin intră la „alta”.",
                        "The institution that sent them; a relative or neighbour is “other”.",
                    ),
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
                    help=Text(
                        "Nume și prenume, ca pe legitimație.",
                        "Surname and given names, as on the badge.",
                    ),
                    required=True,
                    handling=PARTICIPANTS,
                ),
                Line(
                    id="present_capacity",
                    label=Text("Calitatea", "Capacity"),
                    help=Text(
                        "De exemplu „asistent social”, „psiholog”, „rudă”.",
                        "For example “social worker”, “psychologist”, “relative”.",
                    ),
                    handling=PARTICIPANTS,
                ),
            ),
        ),
        YesNo(
            id="third_party_consent",
            anew=True,
            label=Text(
                "Este de acord cu participarea terților?", "Agrees to third parties taking part?"
            ),
            help=Text(
                "Întrebați când ceilalți nu sunt de față; „nu” înseamnă că ies din cameră.",
                "Ask while the others are not there; “no” means they leave the room.",
            ),
            basis=og44(17, 2),
            required=True,
            handling=PROCEDURE,
        ),
    ),
)
