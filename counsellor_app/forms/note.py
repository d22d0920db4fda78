"""The counselling note: the fastest form; topics, what was agreed, next step."""

from counsellor_app.forms.bases import GDPR_SPECIAL
from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import NOTES, RESTRICTED
from counsellor_app.forms.kinds import Choice, Count, Day, Line, Paragraph, Several, YesNo
from counsellor_app.forms.options import DOMAINS, options
from counsellor_app.forms.spec import Form, HowOften, Section, known_here
from counsellor_app.law.citation import og44
from counsellor_app.text import Plural, Text

MINUTES = Plural(("{n} minut", "{n} minute", "{n} de minute"), ("{n} minute", "{n} minutes"))

TALK = Section(
    id="talk",
    title=Text("Discuția", "The talk"),
    fields=(
        Several(
            id="topics",
            label=Text("Teme", "Topics"),
            options=DOMAINS,
            basis=og44(18, 2, "a"),
            required=True,
            handling=NOTES,
        ),
        Paragraph(
            id="agreed",
            label=Text("Ce s-a convenit", "What was agreed"),
            help=Text(
                "Fără amănunte medicale sau despre violență; acestea se scriu restricționat.",
                "No medical or violence details; those are written restricted.",
            ),
            handling=NOTES,
        ),
        Line(id="next_step", label=Text("Următorul pas", "Next step"), handling=NOTES),
        Line(id="next_step_who", label=Text("Cine îl face", "Who does it"), handling=NOTES),
        Day(
            id="next_step_by",
            label=Text("Până când", "By when"),
            not_before="day_of_fact",
            handling=NOTES,
        ),
        YesNo(
            id="restricted",
            label=Text("Restricționată?", "Restricted?"),
            help=Text(
                "O notă restricționată nu apare în exporturi și nici în pachete.",
                "A restricted note is in no export and no pack.",
            ),
            basis=GDPR_SPECIAL,
            required=True,
            handling=NOTES,
        ),
        Paragraph(
            id="restricted_words",
            label=Text("Partea restricționată", "The restricted part"),
            help=Text(
                "Se păstrează sigilată și se deschide numai cu un motiv, care se consemnează.",
                "Kept sealed; opened only for a reason, which is recorded.",
            ),
            basis=GDPR_SPECIAL,
            asked_if=Is("restricted", True),
            handling=RESTRICTED,
        ),
    ),
)

CIRCUMSTANCES = Section(
    id="circumstances",
    title=Text("Când, cine, unde", "When, who, where"),
    fields=(
        Day(
            id="day_of_fact",
            label=Text("Data discuției", "Day of the talk"),
            help=Text(
                "Poate fi mai veche decât ziua în care scrieți.",
                "It may be earlier than the day of typing.",
            ),
            required=True,
            past_only=True,
            handling=NOTES,
        ),
        Line(
            id="counsellor",
            label=Text("Cine a consiliat", "Who counselled"),
            required=True,
            handling=NOTES,
        ),
        Count(
            id="minutes",
            label=Text("Cât a durat", "How long"),
            most=1_440,
            unit=Text("minute", "minutes"),
            said=MINUTES,
            handling=NOTES,
        ),
        Choice(
            id="place",
            label=Text("Unde / cum", "Where / how"),
            options=options(
                ("office", "sediu", "office"),
                ("centre", "centru", "centre"),
                ("visit", "vizită", "visit"),
                ("phone", "telefon", "telephone"),
                ("video", "video", "video"),
                ("accompanied", "însoțire la instituție", "going along to an institution"),
            ),
            handling=NOTES,
        ),
        Line(
            id="interpreter_name",
            label=Text("Interpret", "Interpreter"),
            basis=og44(38, 1),
            handling=NOTES,
        ),
    ),
)

NOTE = Form(
    id="note",
    version=1,
    feminine=True,
    title=Text("Notă de consiliere", "Counselling note"),
    how_often=HowOften.MANY,
    basis=og44(18, 2, "a"),
    happened="day_of_fact",
    read_together=False,
    sections=known_here(TALK, CIRCUMSTANCES),
)
