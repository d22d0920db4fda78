"""The counselling note: the fastest form; topics, what was agreed, next step."""

from counsellor_app.forms.bases import GDPR_SECURITY, GDPR_SPECIAL
from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import NOTES, RESTRICTED, SPECIALIST
from counsellor_app.forms.kinds import Choice, Count, Day, Line, Paragraph, Several, YesNo
from counsellor_app.forms.note_interpreter import INTERPRETER_IN_NOTE
from counsellor_app.forms.options import DOMAINS, options
from counsellor_app.forms.phrases import PhraseTopic
from counsellor_app.forms.promises import Promise
from counsellor_app.forms.safe_contact import BEFORE_CALLING
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
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
            help=Text(
                "Bifați tot ce s-a atins, chiar în treacăt; după teme se caută notele mai târziu.",
                "Tick all that was touched, even in passing; notes are found by topic later.",
            ),
            options=DOMAINS,
            basis=og44(18, 2, "a"),
            required=True,
            handling=NOTES,
        ),
        Paragraph(
            id="agreed",
            anew=True,
            label=Text("Ce s-a convenit", "What was agreed"),
            help=Text(
                "Fără amănunte medicale sau despre violență; acestea se scriu restricționat.",
                "No medical or violence details; those are written restricted.",
            ),
            phrases=PhraseTopic.NOTE_AGREED,
            handling=NOTES,
        ),
        Line(
            id="next_step",
            anew=True,
            label=Text("Următorul pas", "Next step"),
            help=Text(
                "Un singur lucru, de făcut de cineva anume; cu termen, devine sarcină.",
                "One thing for somebody to do; with a day it becomes a task.",
            ),
            phrases=PhraseTopic.NOTE_NEXT_STEP,
            handling=NOTES,
        ),
        Line(
            id="next_step_who",
            anew=True,
            label=Text("Cine îl face", "Who does it"),
            help=Text(
                "„Persoana”, „eu” sau instituția; un nume numai dacă este al unui coleg.",
                "“The person”, “me” or the institution; a name only if it is a colleague's.",
            ),
            handling=NOTES,
        ),
        Day(
            id="next_step_by",
            label=Text("Până când", "By when"),
            help=Text(
                "Ziua la care vreți să vi se amintească; merge și „+7z”.",
                "The day you want to be reminded on; “+7z” works too.",
            ),
            not_before="day_of_fact",
            handling=NOTES,
        ),
        YesNo(
            id="restricted",
            anew=True,
            label=Text("Restricționată?", "Restricted?"),
            help=Text(
                "O notă restricționată nu apare în exporturi și nici în pachete.",
                "A restricted note is in no export and no pack.",
            ),
            basis=GDPR_SPECIAL,
            required=True,
            handling=NOTES,
        ),
        Line(
            id="confided_to",
            anew=True,
            label=Text("Cine o poate citi", "Who may read it"),
            help=Text(
                "Numele ca în lista membrilor, cu virgulă. Cât timp lipsesc, nota o citesc toți "
                "cei care lucrează cu cazul.",
                "Names as in the list of members, with commas. While there are none, all who work "
                "with the case read the note.",
            ),
            limit=400,
            required=True,
            basis=GDPR_SECURITY,
            asked_if=Is("restricted", True),
            handling=SPECIALIST,
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
            anew=True,
            label=Text("Cine a consiliat", "Who counselled"),
            help=Text(
                "Colegul care a vorbit cu persoana, dacă scrieți nota în locul lui.",
                "The colleague who talked with the person, if you write for them.",
            ),
            required=True,
            handling=NOTES,
        ),
        Count(
            id="minutes",
            anew=True,
            label=Text("Cât a durat", "How long"),
            help=Text(
                "Cu drumul cu tot, dacă ați însoțit persoana la o instituție.",
                "The way included, if you went along to an institution.",
            ),
            most=1_440,
            unit=Text("minute", "minutes"),
            said=MINUTES,
            handling=NOTES,
        ),
        BEFORE_CALLING,
        Choice(
            id="place",
            label=Text("Unde / cum", "Where / how"),
            help=Text(
                "La telefon sau video, uitați-vă întâi la contactul sigur.",
                "For telephone or video, look at the safe contact first.",
            ),
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
        *INTERPRETER_IN_NOTE,
        Line(
            id="project",
            label=Text("Proiect", "Project"),
            help=Text(
                "Codul sau titlul, scris mereu la fel.",
                "Code or title, always spelt the same.",
            ),
            handling=NOTES,
        ),
        Line(
            id="cost_line",
            label=Text("Linie de cost", "Cost line"),
            help=Text(
                "Linia din bugetul proiectului pe care se decontează timpul, de exemplu „2.1”.",
                "The line of the project's budget the time is charged to, for example “2.1”.",
            ),
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
    promises=(Promise(id="next_step", by="next_step_by", who="next_step_who"),),
    phase=Phase.TALKS,
    basis=og44(18, 2, "a"),
    happened="day_of_fact",
    headline=("topics",),
    read_together=False,
    sections=known_here(TALK, CIRCUMSTANCES),
)
