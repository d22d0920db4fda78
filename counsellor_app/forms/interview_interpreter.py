"""The note of the interview: the interpreter (art. 38)."""

from counsellor_app.forms.conditions import Both, Condition, Is, IsOneOf, Not
from counsellor_app.forms.handling import PARTICIPANTS, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import (
    Catalogue,
    Choice,
    Day,
    Line,
    Paragraph,
    Rows,
    Time,
    YesNo,
)
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
    asked_if=Not(Is("talk_language", ROMANIAN)),
    fields=(
        Choice(
            id="interpreter",
            label=Text("Interpretul a participat", "The interpreter took part"),
            options=options_of(InterpreterMode),
            basis=og44(38, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="interpreter_by",
            label=Text("La distanță, prin", "Remotely, by"),
            options=REMOTE_MODES,
            basis=og44(38, 1),
            required=True,
            asked_if=Is("interpreter", InterpreterMode.REMOTE.value),
            handling=PROCEDURE,
        ),
        Line(
            id="interpreter_name",
            label=Text("Numele interpretului", "Name of the interpreter"),
            basis=og44(38, 1),
            required=True,
            asked_if=WITH_INTERPRETER,
            handling=PARTICIPANTS,
        ),
        Choice(
            id="interpreter_language",
            label=Text("Limba interpretării", "Language interpreted"),
            catalogue=Catalogue.LANGUAGES,
            basis=og44(38, 1),
            required=True,
            asked_if=WITH_INTERPRETER,
            handling=PROCEDURE,
        ),
        Choice(
            id="interpreter_relation",
            label=Text("Legătura cu beneficiarul", "Relation to the beneficiary"),
            options=options_of(InterpreterRelation),
            basis=og44(38, 1),
            required=True,
            asked_if=WITH_INTERPRETER,
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="interpreter_organisation",
            label=Text("Organizația interpretului", "Organisation of the interpreter"),
            basis=og44(38, 1),
            asked_if=WITH_INTERPRETER,
            handling=PARTICIPANTS,
        ),
        Line(
            id="interpreter_authorisation",
            label=Text("Autorizația (nr.)", "Authorisation (no.)"),
            basis=og44(38, 1),
            asked_if=WITH_INTERPRETER,
            handling=PARTICIPANTS,
        ),
        Rows(
            id="interpreter_times",
            label=Text("Ora de început și de sfârșit; întreruperi", "Times; interruptions"),
            help=Text(
                "Un rând pentru fiecare parte a convorbirii.", "One row for each part of the call."
            ),
            row_name=Text("Interval", "Interval"),
            adding=Text("Adaugă un interval", "Add an interval"),
            asked_if=WITH_INTERPRETER,
            handling=PROCEDURE_OFFICE,
            fields=(
                Time(id="interpreter_from", label=Text("De la", "From"), handling=PROCEDURE_OFFICE),
                Time(
                    id="interpreter_until",
                    label=Text("Până la", "Until"),
                    handling=PROCEDURE_OFFICE,
                ),
                Line(
                    id="interpreter_break",
                    label=Text("De ce s-a întrerupt", "Why it was interrupted"),
                    handling=PROCEDURE_OFFICE,
                ),
            ),
        ),
        YesNo(
            id="interpreter_cannot_sign",
            label=Text("Nu poate semna acum?", "Cannot sign now?"),
            basis=og44(38, 1),
            asked_if=WITH_INTERPRETER,
            handling=PROCEDURE,
        ),
        Choice(
            id="interpreter_declaration",
            label=Text("Declarație de confidențialitate", "Declaration of confidentiality"),
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
            basis=og44(38, 1),
            asked_if=DECLARED,
            past_only=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="interpreter_paid_by",
            label=Text("Cine plătește interpretul", "Who pays the interpreter"),
            options=options(
                ("institution", "instituția", "the institution"),
                ("project", "un proiect", "a project"),
                ("volunteer", "nimeni (voluntar)", "nobody (volunteer)"),
            ),
            basis=og44(38, 2),
            asked_if=WITH_INTERPRETER,
            handling=PROCEDURE_OFFICE,
        ),
        Paragraph(
            id="no_interpreter_reason",
            label=Text("Fără interpret: de ce", "No interpreter: why"),
            basis=og44(38, 1),
            required=True,
            asked_if=Is("interpreter", InterpreterMode.NONE.value),
            handling=PROCEDURE,
        ),
    ),
)
