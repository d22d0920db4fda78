"""The needs sheet: its first page, who drew it up and who interpreted (art. 17, art. 38)."""

from counsellor_app.forms.conditions import Is, Not
from counsellor_app.forms.handling import PARTICIPANTS, PROCEDURE
from counsellor_app.forms.interview_interpreter import ROMANIAN
from counsellor_app.forms.kinds import Choice, Day, Line, Pattern
from counsellor_app.forms.options import options
from counsellor_app.forms.spec import Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

_ANOTHER, _NONE = "another", "none"

ASSESSMENT = Section(
    id="assessment",
    title=Text("Evaluarea", "The assessment"),
    intro=Text(
        "La fiecare domeniu se alege un nivel al nevoii; „nu știe”, „nu a fost întrebat(ă)” și "
        "„nu dorește să răspundă” sunt și ele răspunsuri.",
        "Every domain gets a level of need; “does not know”, “was not asked” and “does not wish "
        "to answer” are answers too.",
    ),
    basis=og44(17, 1),
    fields=(
        Day(
            id="assessed_on",
            label=Text("Data evaluării", "Date of the assessment"),
            help=Text(
                "Ziua în care ați încheiat discuția despre nevoi, nu ziua în care scrieți fișa.",
                "The day the talk about needs was finished, not the day you type the sheet.",
            ),
            basis=og44(17, 1),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
        Line(
            id="assessed_by",
            label=Text("Întocmită de", "Drawn up by"),
            help=Text(
                "Numele, ca la semnătură. Fișa o întocmește personalul desemnat IGI; ONG-ul, "
                "doar un proiect.",
                "The name, as it is signed. Designated IGI staff draws it up; an NGO only a draft.",
            ),
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="assessment_interpreter",
            label=Text("Interpretul la evaluare", "Interpreter at the assessment"),
            help=Text(
                "Datele celui de la interviu stau în nota de interviu; aici, numai ale altuia.",
                "The one of the interview stands in its note; here only another one.",
            ),
            options=options(
                ("same", "același ca la interviu", "the same as at the interview"),
                (_ANOTHER, "alt interpret", "another interpreter"),
                (_NONE, "fără interpret", "no interpreter"),
            ),
            basis=og44(38, 1),
            asked_if=Not(Is("talk_language", ROMANIAN)),
            handling=PROCEDURE,
        ),
        Line(
            id="assessment_interpreter_name",
            label=Text("Numele interpretului", "Name of the interpreter"),
            help=Text(
                "Nu o rudă și nu un minor: persoana poate tăcea din cauza lor.",
                "No relative and no minor: a person may keep silent because of them.",
            ),
            basis=og44(38, 1),
            asked_if=Is("assessment_interpreter", _ANOTHER),
            pattern=Pattern.NAME,
            handling=PARTICIPANTS,
        ),
        Line(
            id="assessment_interpreter_entitled",
            label=Text("Autorizația sau organizația", "Authorisation or organisation"),
            help=Text(
                "Numărul autorizației sau cine l-a trimis; la telefon, și numele serviciului.",
                "The number of the authorisation or who sent them; by telephone, the service.",
            ),
            basis=og44(38, 1),
            asked_if=Is("assessment_interpreter", _ANOTHER),
            handling=PARTICIPANTS,
        ),
        Line(
            id="assessment_no_interpreter_reason",
            label=Text("Fără interpret: de ce", "No interpreter: why"),
            help=Text(
                "De exemplu: vorbește bine româna; nu s-a găsit nimeni. Nu oprește nimic.",
                "For example: speaks Romanian well; nobody was found. It stops nothing.",
            ),
            basis=og44(38, 1),
            asked_if=Is("assessment_interpreter", _NONE),
            handling=PROCEDURE,
        ),
    ),
)
