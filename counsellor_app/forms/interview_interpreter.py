"""The note of the interview: the interpreter (art. 38)."""

from counsellor_app.forms.conditions import Both, Condition, Is, IsOneOf, Not
from counsellor_app.forms.handling import PARTICIPANTS, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import Catalogue, Choice, Day, Line, Paragraph, Rows, Time, YesNo
from counsellor_app.forms.options import REMOTE_MODES, options, options_of
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import InterpreterMode, InterpreterRelation
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

ROMANIAN = "ro"
WITH_INTERPRETER = IsOneOf(
    "interpreter", (InterpreterMode.PRESENT.value, InterpreterMode.REMOTE.value)
)
DECLARED: Condition = Both(
    WITH_INTERPRETER, IsOneOf("interpreter_declaration", ("signed", "read_on_phone"))
)

INTERPRETER = Section(
    id="interpreter",
    title=Text("Interpret", "Interpreter"),
    intro=Text(
        "Nu o rudă și nu un minor. Lipsa semnăturii interpretului nu oprește nimic.",
        "No relative and no minor. A missing signature of the interpreter stops nothing.",
    ),
    basis=og44(38, 1),
    asked_if=Not(Is("talk_language", ROMANIAN)),
    fields=(
        Choice(
            id="interpreter",
            label=Text("Interpretul a participat", "The interpreter took part"),
            help=Text(
                "Și o convorbire întreruptă contează; intervalele se scriu mai jos.",
                "An interrupted call counts too; the times are written below.",
            ),
            options=options_of(InterpreterMode),
            basis=og44(38, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="interpreter_by",
            label=Text("La distanță, prin", "Remotely, by"),
            help=Text(
                "Prin video persoana este văzută: întrebați întâi dacă este de acord.",
                "By video the person is seen: ask first whether they agree.",
            ),
            options=REMOTE_MODES,
            basis=og44(38, 1),
            required=True,
            asked_if=Is("interpreter", InterpreterMode.REMOTE.value),
            handling=PROCEDURE,
        ),
        Line(
            id="interpreter_name",
            label=Text("Numele interpretului", "Name of the interpreter"),
            help=Text(
                "La un serviciu telefonic care nu dă nume, scrieți codul interpretului.",
                "For a telephone service that gives no names, write the interpreter's code.",
            ),
            basis=og44(38, 1),
            required=True,
            asked_if=WITH_INTERPRETER,
            handling=PARTICIPANTS,
        ),
        Choice(
            id="interpreter_language",
            label=Text("Limba interpretării", "Language interpreted"),
            help=Text(
                "Limba în care s-a vorbit, cu dialectul dacă are importanță.",
                "The language that was spoken, with the dialect if it matters.",
            ),
            catalogue=Catalogue.LANGUAGES,
            basis=og44(38, 1),
            required=True,
            asked_if=WITH_INTERPRETER,
            handling=PROCEDURE,
        ),
        Choice(
            id="interpreter_relation",
            label=Text("Legătura cu beneficiarul", "Relation to the beneficiary"),
            help=Text(
                "O rudă sau un minor nu ar trebui să traducă: persoana poate tăcea din cauza lor.",
                "Neither a relative nor a minor should interpret: a person may keep silent then.",
            ),
            options=options_of(InterpreterRelation),
            basis=og44(38, 1),
            required=True,
            asked_if=WITH_INTERPRETER,
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="interpreter_organisation",
            label=Text("Organizația interpretului", "Organisation of the interpreter"),
            help=Text(
                "Cine l-a trimis: serviciul, asociația; „pe cont propriu”, dacă nimeni.",
                "Who sent them: service, association; “on their own” if nobody did.",
            ),
            basis=og44(38, 1),
            asked_if=WITH_INTERPRETER,
            handling=PARTICIPANTS,
        ),
        Line(
            id="interpreter_authorisation",
            label=Text("Autorizația (nr.)", "Authorisation (no.)"),
            help=Text(
                "Numărul de pe autorizație; gol la un interpret comunitar sau voluntar.",
                "The number on the authorisation; empty for a community or volunteer interpreter.",
            ),
            basis=og44(38, 1),
            asked_if=WITH_INTERPRETER,
            handling=PARTICIPANTS,
        ),
        Rows(
            id="interpreter_times",
            anew=True,
            label=Text("Ora de început și de sfârșit; întreruperi", "Times; interruptions"),
            help=Text(
                "Un rând pentru fiecare parte a convorbirii.", "One row for each part of the call."
            ),
            row_name=Text("Interval", "Interval"),
            adding=Text("Adaugă un interval", "Add an interval"),
            asked_if=WITH_INTERPRETER,
            handling=PROCEDURE_OFFICE,
            fields=(
                Time(
                    id="interpreter_from",
                    label=Text("De la", "From"),
                    help=Text(
                        "Ora la care a răspuns sau a intrat, nu ora programată.",
                        "When they answered or came in, not when it was due.",
                    ),
                    handling=PROCEDURE_OFFICE,
                ),
                Time(
                    id="interpreter_until",
                    label=Text("Până la", "Until"),
                    help=Text(
                        "Ora la care s-a închis ori a ieșit; pentru decontare contează minutele.",
                        "When the call ended or they left; minutes count for payment.",
                    ),
                    handling=PROCEDURE_OFFICE,
                ),
                Line(
                    id="interpreter_break",
                    label=Text("De ce s-a întrerupt", "Why it was interrupted"),
                    help=Text(
                        "De exemplu „s-a pierdut semnalul”, „pauză cerută de persoană”.",
                        "For example “signal lost”, “a break the person asked for”.",
                    ),
                    handling=PROCEDURE_OFFICE,
                ),
            ),
        ),
        YesNo(
            id="interpreter_cannot_sign",
            anew=True,
            label=Text("Nu poate semna acum?", "Cannot sign now?"),
            help=Text(
                "De exemplu la telefon; declarația se poate semna mai târziu și nu oprește nota.",
                "For example on the telephone; the declaration may follow and does not "
                "stop the note.",
            ),
            basis=og44(38, 1),
            asked_if=WITH_INTERPRETER,
            handling=PROCEDURE,
        ),
        Choice(
            id="interpreter_declaration",
            anew=True,
            label=Text("Declarație de confidențialitate", "Declaration of confidentiality"),
            help=Text(
                "Se face înainte de prima întrebare, ca persoana să știe că interpretul "
                "păstrează secretul.",
                "Made before the first question, so that the person knows the interpreter "
                "keeps silent.",
            ),
            options=options(
                ("signed", "semnată", "signed"),
                ("read_on_phone", "citită la telefon", "read over the telephone"),
                ("follows", "urmează", "follows"),
            ),
            basis=og44(38, 1),
            asked_if=WITH_INTERPRETER,
            handling=PROCEDURE,
        ),
        Day(
            id="interpreter_declared_on",
            label=Text("Data declarației", "Date of the declaration"),
            help=Text(
                "Ziua semnării sau a citirii la telefon; poate fi înaintea discuției.",
                "The day of signing or of reading by telephone; it may precede the talk.",
            ),
            basis=og44(38, 1),
            asked_if=DECLARED,
            past_only=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="interpreter_paid_by",
            label=Text("Cine plătește interpretul", "Who pays the interpreter"),
            help=Text(
                "Din ce buget se decontează orele; dacă nu știți încă, alegeți „nu știe”.",
                "From which budget the hours are paid; if not known yet, choose “does not know”.",
            ),
            options=options(
                ("institution", "instituția", "the institution"),
                ("project", "un proiect", "a project"),
                ("volunteer", "nimeni (voluntar)", "nobody (volunteer)"),
            ),
            basis=og44(38, 2),
            asked_if=WITH_INTERPRETER,
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="interpreter_project",
            label=Text("Proiectul care plătește", "The project that pays"),
            help=Text(
                "Codul sau titlul, scris mereu la fel, și linia de cost.",
                "Code or title, always spelt the same, and the cost line.",
            ),
            basis=og44(38, 2),
            required=True,
            asked_if=Both(WITH_INTERPRETER, Is("interpreter_paid_by", "project")),
            handling=PROCEDURE_OFFICE,
        ),
        Paragraph(
            id="no_interpreter_reason",
            anew=True,
            label=Text("Fără interpret: de ce", "No interpreter: why"),
            help=Text(
                "De exemplu: vorbește bine româna; nu s-a găsit nimeni, iar nevoia era urgentă.",
                "For example: speaks Romanian well; nobody was found and the need was urgent.",
            ),
            basis=og44(38, 1),
            required=True,
            asked_if=Is("interpreter", InterpreterMode.NONE.value),
            handling=PROCEDURE,
        ),
    ),
)
